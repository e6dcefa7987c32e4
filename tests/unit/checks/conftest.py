"""A commune built from the texts of its files, checked with small settings."""

from collections.abc import Callable
from pathlib import Path

import pytest

from doithoai.checks import CheckContext, check_archive
from doithoai.problems import Problem
from doithoai.records import Shelf, read_archive
from doithoai.rules import read_rules
from doithoai.settings import read_settings

FOLDER = "content/song-xanh/xa-binh-minh"
UNIT = "ten: Xã Bình Minh\n"
SITE = "ten: Đối thoại\nmo_ta: Thử\ndia_chi: https://doithoai.example/\n"
FIELDS = "linh_vuc:\n- ma: khac\n  ten: Khác\n"
COMMUNES = "ma,ten,tinh,slug\n90001,Xã Bình Minh,99,xa-binh-minh\n"
PROVINCES = "ma,ten,slug\n99,Tỉnh Sông Xanh,song-xanh\n"

Found = Callable[..., tuple[Problem, ...]]


@pytest.fixture
def context(tmp_path: Path) -> CheckContext:
    config = tmp_path / "site-config"
    (config / "units").mkdir(parents=True)
    (config / "site.yml").write_text(SITE, encoding="utf-8")
    (config / "fields.yml").write_text(FIELDS, encoding="utf-8")
    (config / "units/communes.csv").write_text(COMMUNES, encoding="utf-8")
    (config / "units/provinces.csv").write_text(PROVINCES, encoding="utf-8")
    settings, _ = read_settings(tmp_path)
    assert settings is not None
    rulebook, _ = read_rules(Shelf(folder="site-config/rules", texts={}))
    return CheckContext(rulebook=rulebook, settings=settings)


@pytest.fixture
def found(context: CheckContext) -> Found:
    """Check the given files of one commune; each must be readable."""

    def run(files: dict[str, str], *, others: tuple[str, ...] = ()) -> tuple[Problem, ...]:
        texts = {f"{FOLDER}/{name}": text.encode() for name, text in files.items()}
        texts.setdefault(f"{FOLDER}/don-vi.yml", UNIT.encode())
        shelf = Shelf(
            folder=FOLDER, texts=texts, others=frozenset(f"{FOLDER}/{name}" for name in others)
        )
        archive = read_archive(shelf)
        assert not [problem.message for problem in archive.problems if problem.is_error]
        return check_archive(archive, context)

    return run


@pytest.fixture
def codes(found: Found) -> Callable[..., list[str]]:
    """The same, as the list of code ids."""
    return lambda files, **more: [problem.code.id for problem in found(files, **more)]
