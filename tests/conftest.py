"""What holds for every test run."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TypeGuard

import jinja2
import pytest
from hypothesis import settings
from projects import ROOT

from doithoai.site import build

# A slow machine is no failure, and the same change gets the same verdict in CI every time.
settings.register_profile("doithoai", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("doithoai")


class Compiled(jinja2.FileSystemBytecodeCache):
    """Compiled templates that are known by their name and their text, wherever they lie."""

    def get_cache_key(self, name: str, _filename: str | None = None) -> str:
        """The name alone; a template with another text is compiled anew."""
        return super().get_cache_key(name)


@pytest.fixture(scope="session", autouse=True)
def compiled_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Projects of all tests have the same templates: compile them for the first one only."""
    shelf: Path = tmp_path_factory.mktemp("mau-dich")

    def shared(folder: str) -> Compiled:
        own = shelf / Path(folder).name
        own.mkdir(exist_ok=True)
        return Compiled(str(own))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jinja2, "FileSystemBytecodeCache", shared)
        yield


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own content as it reads on a fixed day; it is read, never written to."""
    folder: Path = tmp_path_factory.mktemp("that") / "site"
    assert build(ROOT, date(2026, 11, 21), site=folder).written
    return folder


def pytest_assertrepr_compare(op: str, left: object, right: object) -> list[str] | None:
    """Two folders of files that are not the same: name the files, not their millions of bytes."""
    if op != "==" or not (_are_files(left) and _are_files(right)):
        return None
    names = sorted(left.keys() | right.keys())
    return ["files differ:", *(name for name in names if left.get(name) != right.get(name))]


def _are_files(found: object) -> TypeGuard[dict[str, bytes]]:
    return isinstance(found, dict) and any(isinstance(data, bytes) for data in found.values())
