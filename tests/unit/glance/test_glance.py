"""A glance tells what the last build told, and only while nothing it was made from has changed."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.glance import (
    STATE,
    Asked,
    Build,
    Written,
    forget,
    glance,
    memory,
    remember,
    shared,
    sight,
    sight_of,
)
from doithoai.problems import Code, Location, Problem, Severity

PLACES = ("content", "site-config", "theme", "mkdocs.yml")
FILES = (
    "content/gioi-thieu.md",
    "content/tinh/tinh.yml",
    "content/tinh/xa/don-vi.yml",
    "content/tinh/xa/2026/dot-1/doi-thoai.yml",
    "site-config/site.yml",
    "site-config/units/communes.csv",
    "theme/pages/home.html",
    "mkdocs.yml",
    "site/index.html",
    f"{STATE}/site.ke/index.html",
    f"{STATE}/site.nho/muc-luc",
    "program/views.py",
    "library/icalendar-7.0.dist-info/METADATA",
)
TOLD = Build(problems=(), written=Written(total=7, changed=0, removed=0), past_told="Chưa kể.")


class Ground:
    """A project of which something is remembered."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked = Asked(root=root, site=root / "site", today=date(2026, 11, 21))
        for name in FILES:
            path = root / name
            path.parent.mkdir(parents=True) if not path.parent.exists() else None
            path.write_text("một\n", encoding="utf-8")
        self.git("init", "--quiet")
        self.git("add", "content")
        self.commit()

    def git(self, *words: str) -> None:
        subprocess.run(["git", "-C", str(self.root), *words], check=True, capture_output=True)

    def commit(self) -> None:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        self.git(*who, "commit", "--quiet", "--allow-empty", "--message=Ghi")

    def remember(self) -> None:
        time.sleep(0.06)  # a look at what changed just now would not last
        seen = sight_of(self.asked, PLACES)
        assert seen is not None
        remember(self.asked, seen, TOLD)


@pytest.fixture
def ground(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ground:
    monkeypatch.setattr(sight, "_PACKAGE", tmp_path / "du-an/program")
    monkeypatch.setattr(shared, "FEW", 0)
    monkeypatch.syspath_prepend(str(tmp_path / "du-an/library"))
    found = Ground(tmp_path / "du-an")
    found.remember()
    return found


def write(name: str, text: str = "hai\n") -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")

    return change


def rewrite_unseen(root: Path) -> None:
    """As many bytes as before, and the time of before."""
    path = root / FILES[3]
    before = path.stat()
    path.write_text("hai\n", encoding="utf-8")
    path.write_bytes(b"x" * before.st_size)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def exchange_file(root: Path) -> None:
    path = root / FILES[2]
    shutil.copy2(path, root / "other")
    (root / "other").replace(path)


def exchange_trees(root: Path) -> None:
    (root / "site").rename(root / "aside")
    (root / STATE / "site.ke").rename(root / "site")
    (root / "aside").rename(root / STATE / "site.ke")


def rename(old: str, new: str) -> Callable[[Path], None]:
    return lambda root: (root / old).rename(root / new) and None


CHANGES: dict[str, Callable[[Path], object]] = {
    **{f"a file was edited: {name}": write(name) for name in FILES[:8]},
    "the program was edited": write("program/views.py"),
    "the program has a new file": write("program/deep/new.py"),
    "a file was edited and its time set back": rewrite_unseen,
    "a file was replaced by its equal": exchange_file,
    "a file was added": write("content/tinh/xa/2026/dot-1/kien-nghi.yml"),
    "a folder was added, empty": lambda root: (root / "content/tinh/xa-moi").mkdir(),
    "a province was added, empty": lambda root: (root / "content/tinh-moi").mkdir(),
    "a folder was added far below": lambda root: (root / "content/tinh/xa/2026/dot-2").mkdir(),
    "a folder was renamed": rename("content/tinh/xa", "content/tinh/xa-hai"),
    "a file was deleted": lambda root: (root / FILES[3]).unlink(),
    "a folder was deleted": lambda root: shutil.rmtree(root / "content/tinh"),
    "a file may no longer be read": lambda root: (root / FILES[1]).chmod(0o200),
    "a link was added": lambda root: (root / "content/tinh/xa/tep").symlink_to("/etc"),
    "a file became a link": lambda root: (
        (root / FILES[0]).rename(root / "x"),
        (root / FILES[0]).symlink_to(root / "x"),
    ),
    "the content became a link": lambda root: (
        (root / "content").rename(root / "x"),
        (root / "content").symlink_to(root / "x"),
    ),
    "mkdocs.yml is gone": lambda root: (root / "mkdocs.yml").unlink(),
    "a library has another version": rename(
        "library/icalendar-7.0.dist-info", "library/icalendar-7.1.dist-info"
    ),
    "a library is gone": lambda root: shutil.rmtree(root / "library"),
    "the site is gone": lambda root: shutil.rmtree(root / "site"),
    "the site was made anew": lambda root: (
        shutil.rmtree(root / "site"),
        write("site/index.html", "một\n")(root),
    ),
    "the trees changed places": exchange_trees,
    "the second tree is gone": lambda root: shutil.rmtree(root / STATE / "site.ke"),
    "the index is gone": lambda root: (root / STATE / "site.nho/muc-luc").unlink(),
    "the memory is gone": lambda root: shutil.rmtree(root / STATE / "site.nho"),
    "all beside the site is gone": lambda root: shutil.rmtree(root / STATE),
    "what is remembered was cut off": lambda root: (root / STATE / "site.nhin").write_bytes(
        (root / STATE / "site.nhin").read_bytes()[:-9]
    ),
    "what is remembered is empty": write(f"{STATE}/site.nhin", ""),
    "what is remembered is no file": lambda root: (
        (root / STATE / "site.nhin").unlink(),
        (root / STATE / "site.nhin").mkdir(),
    ),
}


def test_where_nothing_changed_the_same_is_told(ground: Ground) -> None:
    assert glance(ground.asked).build == TOLD
    assert glance(ground.asked).build == TOLD


@pytest.mark.parametrize("what", CHANGES)
def test_where_something_changed_nothing_is_told(ground: Ground, what: str) -> None:
    CHANGES[what](ground.root)

    assert glance(ground.asked).build is None


@pytest.mark.parametrize(
    "other",
    [
        {"today": date(2026, 11, 22)},
        {"strict": True},
        {"site": Path("/khong/co/site")},
    ],
    ids=str,
)
def test_what_is_asked_otherwise_is_not_told(ground: Ground, other: dict[str, object]) -> None:
    assert glance(replace(ground.asked, **other)).build is None  # type: ignore[arg-type]


def test_another_project_that_publishes_to_the_same_place_is_not_meant(ground: Ground) -> None:
    other = ground.root.with_name("du-an-khac")
    shutil.copytree(ground.root, other)

    assert glance(replace(ground.asked, root=other)).build is None


@pytest.mark.parametrize(
    "pair",
    [
        ("GIT_CONFIG_COUNT", "0"),
        ("GIT_SHALLOW_FILE", "/x"),
        ("HOME", "/x"),
        ("LC_ALL", "vi_VN.UTF-8"),
        ("PATH", "/khong-co"),
        ("PYTHONHASHSEED", "7"),
        ("XDG_CONFIG_HOME", "/x"),
    ],
)
def test_another_environment_may_tell_otherwise(
    ground: Ground, monkeypatch: pytest.MonkeyPatch, pair: tuple[str, str]
) -> None:
    monkeypatch.setenv(*pair)

    assert glance(ground.asked).build is None


def test_an_environment_that_no_one_listens_to_plays_no_part(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "61")

    assert glance(ground.asked).build == TOLD


def test_another_python_may_press_otherwise(
    ground: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version", "3.99")

    assert glance(ground.asked).build is None


@pytest.mark.parametrize(
    "words",
    [
        ("commit", "--allow-empty", "--message=Thêm"),
        ("commit", "--amend", "--allow-empty", "--message=Khác"),
        ("config", "log.showRoot", "false"),
        ("replace", "--graft", "HEAD"),
        ("checkout", "--orphan", "trong"),
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_another_past_is_noticed(ground: Ground, words: tuple[str, ...]) -> None:
    ground.commit()
    ground.remember()
    assert glance(ground.asked).build == TOLD

    ground.git("-c", "user.name=x", "-c", "user.email=x@example.org", *words)

    assert glance(ground.asked).build is None


def test_a_repository_that_is_cut_off_or_gone_is_noticed(ground: Ground) -> None:
    head = subprocess.run(
        ["git", "-C", str(ground.root), "rev-parse", "HEAD"], capture_output=True, check=True
    ).stdout
    (ground.root / ".git/shallow").write_bytes(head)
    assert glance(ground.asked).build is None
    ground.remember()
    assert glance(ground.asked).build == TOLD

    (ground.root / ".git/shallow").unlink()
    assert glance(ground.asked).build is None
    ground.remember()

    shutil.rmtree(ground.root / ".git")
    assert glance(ground.asked).build is None


def test_hidden_files_are_none_of_ours(ground: Ground) -> None:
    write("content/tinh/.nhap.swp")(ground.root)
    write("program/__pycache__/views.cpython-311.pyc")(ground.root)

    assert glance(ground.asked).build == TOLD


def test_what_changed_just_now_is_not_remembered(ground: Ground) -> None:
    write(FILES[2])(ground.root)
    seen = sight_of(ground.asked, PLACES)
    assert seen is not None
    forget(ground.asked.site)
    remember(ground.asked, seen, TOLD)

    assert not (ground.root / STATE / "site.nhin").exists()


def test_where_there_are_links_nothing_is_remembered(ground: Ground) -> None:
    (ground.root / "theme/pages/more.html").symlink_to(ground.root / FILES[0])
    forget(ground.asked.site)
    ground.remember()

    assert glance(ground.asked).build is None


def test_what_was_not_published_is_not_remembered(ground: Ground) -> None:
    seen = sight_of(ground.asked, PLACES)
    assert seen is not None
    forget(ground.asked.site)
    remember(ground.asked, seen, replace(TOLD, written=None))

    assert glance(ground.asked).build is None


def test_a_change_while_a_build_runs_is_noticed(ground: Ground) -> None:
    seen = sight_of(ground.asked, PLACES)
    assert seen is not None
    write(FILES[2])(ground.root)
    remember(ground.asked, seen, TOLD)

    assert glance(ground.asked).build is None


WORDS = st.text(st.characters(), max_size=9)
CODES = tuple(
    Code(id=f"DT00{number}", severity=severity, title="Tên", story="Chuyện\ndài")
    for number, severity in enumerate(Severity)
)
PROBLEMS = st.builds(
    Problem,
    code=st.sampled_from(CODES),
    location=st.builds(Location, path=WORDS, line=st.integers(1, 99), column=st.integers(1, 99)),
    message=WORDS,
    hint=WORDS,
)


@given(problems=st.lists(PROBLEMS, max_size=4), held=st.lists(WORDS, max_size=2), told=WORDS)
def test_what_was_told_is_told_again_word_for_word(
    problems: list[Problem], held: list[str], told: str
) -> None:
    built = replace(TOLD, problems=tuple(problems), held_back=tuple(held), past_told=told)

    again = memory.told_again(json.loads(json.dumps(memory.as_data(built))))

    assert again == built
    assert [each.is_error for each in again.problems] == [each.is_error for each in problems]
