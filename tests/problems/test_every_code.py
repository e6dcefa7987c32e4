"""Every code has the smallest content that triggers it, with the exact report expected."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from doithoai import checks, records, rules, schema, settings, source
from doithoai.checks import (
    CheckContext,
    check_archive,
    check_province,
    check_rules,
    used_codes,
)
from doithoai.problems import REPORTS, Code, Problem
from doithoai.records import (
    GUIDANCE_FOLDER,
    PROVINCE_FILE,
    ProvinceArchive,
    Shelf,
    read_archive,
    read_province,
    shelve,
)
from doithoai.rules import read_rules
from doithoai.settings import read_settings

HERE = Path(__file__).parent
BASE = HERE / "base"
REMOVED = "removed.txt"
EXPECTED = "expected.txt"
SIZE = "size.txt"
FOLDERS = sorted(path.name for path in HERE.glob("DT*"))
CODES = [code for room in (source, schema, records, rules, settings, checks) for code in room.CODES]


def project(folder: Path, root: Path) -> Path:
    """The base with the fixture laid over it, changed as its notes say.

    `removed.txt` lists files to take away; `size.txt` names a file to grow to a number of bytes.
    """
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    notes = shutil.ignore_patterns(REMOVED, EXPECTED, SIZE)
    shutil.copytree(folder, root, dirs_exist_ok=True, ignore=notes)
    removed = folder / REMOVED
    if removed.is_file():
        for name in removed.read_text(encoding="utf-8").split():
            (root / name).unlink()
    grown = folder / SIZE
    if grown.is_file():
        name, size = grown.read_text(encoding="utf-8").split()
        data = (root / name).read_bytes()
        (root / name).write_bytes(data.ljust(int(size), b"\n"))
    return root


def problems_in(root: Path) -> Iterator[Problem]:
    """Read, decode, check everything below `root`."""
    found_settings, problems = read_settings(root)
    yield from problems
    rulebook, problems = read_rules(shelve(root, "site-config/rules"))
    yield from problems
    if found_settings is None:
        return
    used: set[str] = set()
    for place in sorted((root / "content").iterdir()):
        province = province_in(root, place.name)
        context = CheckContext(
            rulebook=rulebook, settings=found_settings, province=province.province
        )
        yield from province.problems
        yield from check_province(province, found_settings)
        for commune in sorted(place.iterdir()):
            if not commune.is_dir() or commune.name == GUIDANCE_FOLDER:
                continue
            archive = read_archive(shelve(root, f"content/{place.name}/{commune.name}"))
            used |= used_codes(archive)
            yield from archive.problems
            yield from check_archive(archive, context)
    yield from check_rules(rulebook, used)


def province_in(root: Path, name: str) -> ProvinceArchive:
    """The province's own files, without those of its communes."""
    folder = f"content/{name}"
    own = (f"{folder}/{PROVINCE_FILE}", f"{folder}/{GUIDANCE_FOLDER}/")
    texts = shelve(root, folder).texts
    return read_province(
        Shelf(folder=folder, texts={path: texts[path] for path in texts if path.startswith(own)})
    )


def report(root: Path) -> str:
    return REPORTS["text"](tuple(problems_in(root)))


@pytest.mark.parametrize("name", FOLDERS)
def test_fixture_gives_exactly_the_expected_report(name: str, tmp_path: Path) -> None:
    folder = HERE / name
    expected = (folder / EXPECTED).read_text(encoding="utf-8")
    assert report(project(folder, tmp_path)) == expected


@pytest.mark.parametrize("name", FOLDERS)
def test_fixture_triggers_its_own_code(name: str, tmp_path: Path) -> None:
    found = {problem.code.id for problem in problems_in(project(HERE / name, tmp_path))}
    assert name in found


def test_base_has_no_problem() -> None:
    assert report(BASE) == "0 lỗi, 0 cảnh báo trong 0 tệp\n"


def test_every_code_has_a_fixture_and_every_fixture_a_code() -> None:
    assert sorted(code.id for code in CODES) == FOLDERS


def test_no_code_is_declared_twice() -> None:
    assert len({code.id for code in CODES}) == len(CODES)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_every_code_tells_its_story(code: Code) -> None:
    assert code.title.strip()
    assert code.story.strip() not in {"", code.title}
