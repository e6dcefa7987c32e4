"""The sites that the tests visit, and the browser that they visit them with."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from projects import write_project

from doithoai.site import build
from sites import SMALL, TODAY, served
from visiting import Reader, Site, Tab

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@pytest.fixture(scope="session")
def built_site(real_site: Path) -> Iterator[Site]:
    """The project's own content on a port of this machine."""
    yield from served(real_site)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Two made-up communes: one with a fixed day, one with a quarter."""
    root = write_project(tmp_path_factory.mktemp("nho"), SMALL)
    assert build(root, TODAY, site=root / "site").written
    yield from served(root / "site")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; `$CHROMIUM` names another one."""
    named = os.environ.get("CHROMIUM", "")
    path = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium: see tests/browser/ensure_chromium.sh")
        pytest.skip("no Chromium: see tests/browser/ensure_chromium.sh")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def walker(chromium: Browser, built_site: Site) -> Iterator[Tab]:
    """One tab that looks at many pages, on a phone at noon."""
    someone = Reader(chromium)
    yield someone.on(built_site)
    someone.leave()


@pytest.fixture
def reader(chromium: Browser) -> Iterator[Reader]:
    """A reader with a browser."""
    someone = Reader(chromium)
    yield someone
    someone.leave()
