"""The log of the content is read once, and what git cannot tell is stated."""

import os
from datetime import date
from pathlib import Path

import pytest
from repositories import COMMUNE, FOLDER, git, repository, save

from doithoai.site.past.git import Condition
from doithoai.site.past.git_log import read_log
from doithoai.site.past.git_objects import open_objects


def test_commits_are_told_by_commune_oldest_first(tmp_path: Path) -> None:
    root = repository(tmp_path)
    first = save(
        root,
        {f"{COMMUNE}/don-vi.yml": "ten: A\n", "content/hai-phong/xa-hai/don-vi.yml": "ten: B\n"},
        subject="Thêm hai đơn vị",
        at="2025-10-01T08:00:00+07:00",
    )
    second = save(root, {f"{COMMUNE}/don-vi.yml": "ten: C\n"}, at="2025-10-03T08:00:00+07:00")

    log = read_log(root)

    assert log.condition is Condition.KNOWN
    told = {folder: [commit.id for commit in log.of(folder)] for folder in log.commits}
    assert told == {FOLDER: [first, second], "hai-phong/xa-hai": [first]}
    assert [commit.subject for commit in log.of(FOLDER)] == ["Thêm hai đơn vị", "Ghi"]


def test_the_day_is_that_of_the_commit_in_viet_nam(tmp_path: Path) -> None:
    root = repository(tmp_path)
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: A\n"}, at="2025-10-12T17:30:00+00:00")

    assert [commit.day for commit in read_log(root).of(FOLDER)] == [date(2025, 10, 13)]


def test_other_content_is_no_commune(tmp_path: Path) -> None:
    root = repository(tmp_path)
    files: dict[str, str | None] = {
        "content/gioi-thieu.md": "x",
        "content/huong-dan/can-bo/index.md": "x",
        "content/hai-phong/tinh.yml": "ten: x\n",
        "content/hai-phong/van-ban/tep/a.md": "x",
        "docs/hai-phong/phuong-mau/don-vi.yml": "x",
    }
    save(root, files, at="2025-10-01T08:00:00+07:00")

    log = read_log(root)

    assert (log.condition, dict(log.commits)) == (Condition.NO_COMMITS, {})


def test_the_project_may_lie_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    top = repository(tmp_path)
    root = top / "trang web" / "dự án"
    commit = save(
        top,
        {
            f"trang web/dự án/{COMMUNE}/don-vi.yml": "ten: A\n",
            "content/hai-phong/xa-khac/don-vi.yml": "ten: B\n",
        },
        at="2025-10-01T08:00:00+07:00",
    )

    log = read_log(root)

    assert list(log.commits) == [FOLDER]
    with open_objects(root) as objects:
        assert list(objects.records(commit, FOLDER) or ()) == ["don-vi.yml"]
        assert objects.records(commit, "hai-phong/xa-khac") is None


def test_only_what_was_merged_counts(tmp_path: Path) -> None:
    root = repository(tmp_path)
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: A\n"}, at="2025-10-01T08:00:00+07:00")
    git(root, "checkout", "--quiet", "-b", "nhap")
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: B\n"}, at="2025-10-02T08:00:00+07:00")
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: C\n"}, at="2025-10-03T08:00:00+07:00")
    git(root, "checkout", "--quiet", "main")
    git(root, "merge", "--no-ff", "--message", "Gộp", "nhap", at="2025-10-09T08:00:00+07:00")

    told = [(commit.day, commit.subject) for commit in read_log(root).of(FOLDER)]

    assert told == [(date(2025, 10, 1), "Ghi"), (date(2025, 10, 9), "Gộp")]


def test_file_names_of_any_kind_are_passed_over(tmp_path: Path) -> None:
    root = repository(tmp_path)
    folder = os.fsencode(root / COMMUNE)
    (root / COMMUNE).mkdir(parents=True)
    names = (b"\xff\xfe.yml", "Kế hoạch\nmới.md".encode(), b"\x01 0 x", b'"quoted".md')
    for name in (b"don-vi.yml", *names):
        Path(os.fsdecode(folder + b"/" + name)).write_text("ten: A\n", encoding="utf-8")
    commit = save(root, {}, at="2025-10-01T08:00:00+07:00")

    log = read_log(root)

    assert [found.id for found in log.of(FOLDER)] == [commit]
    with open_objects(root) as objects:
        assert list(objects.records(commit, FOLDER) or ()) == ["don-vi.yml"]
        assert objects.records(commit, "hai-phong/không\ncó") is None


def test_records_are_read_as_they_were(tmp_path: Path) -> None:
    root = repository(tmp_path)
    old = save(
        root,
        {
            f"{COMMUNE}/don-vi.yml": "ten: Cũ\n",
            f"{COMMUNE}/2025/dinh-ky-1/kien-nghi.yml": "kien_nghi: []\n",
            f"{COMMUNE}/2025/dinh-ky-1/tep/ban-ky.pdf": "PDF",
            f"{COMMUNE}/2025/ke-hoach/.an.md": "x",
        },
        at="2025-10-01T08:00:00+07:00",
    )
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: Mới\n"}, at="2025-10-02T08:00:00+07:00")

    with open_objects(root) as objects:
        files = objects.records(old, FOLDER) or {}
        shelf = objects.shelf(FOLDER, files)

    assert dict(shelf.texts) == {
        f"{COMMUNE}/2025/dinh-ky-1/kien-nghi.yml": b"kien_nghi: []\n",
        f"{COMMUNE}/don-vi.yml": "ten: Cũ\n".encode(),
    }


def test_a_file_that_git_has_lost_is_empty(tmp_path: Path) -> None:
    root = repository(tmp_path)
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: A\n"}, at="2025-10-01T08:00:00+07:00")

    with open_objects(root) as objects:
        shelf = objects.shelf(FOLDER, {"don-vi.yml": "0" * 40})
        assert objects.read("HEAD") is not None

    assert dict(shelf.texts) == {f"{COMMUNE}/don-vi.yml": b""}


def test_a_shallow_clone_tells_no_history(tmp_path: Path) -> None:
    origin = repository(tmp_path / "goc")
    for day in ("01", "02"):
        save(origin, {f"{COMMUNE}/don-vi.yml": f"ten: {day}\n"}, at=f"2025-10-{day}T08:00:00Z")
    git(tmp_path, "clone", "--quiet", "--depth", "1", origin.as_uri(), "ban-sao")

    log = read_log(tmp_path / "ban-sao")

    assert (log.condition, dict(log.commits)) == (Condition.SHALLOW, {})
    assert log.condition.label == "bản sao này của kho git không có đủ lịch sử"


def test_no_repository_is_stated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))

    assert read_log(tmp_path).condition is Condition.NO_REPOSITORY
    assert read_log(tmp_path / "khong-co").condition is Condition.NO_REPOSITORY


def test_no_commit_is_stated(tmp_path: Path) -> None:
    assert read_log(repository(tmp_path)).condition is Condition.NO_COMMITS


def test_no_git_is_stated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert read_log(root).condition is Condition.NO_GIT


def test_a_broken_repository_is_stated(tmp_path: Path) -> None:
    root = repository(tmp_path)
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: A\n"}, at="2025-10-01T08:00:00Z")
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: B\n"}, at="2025-10-02T08:00:00Z")
    first = git(root, "rev-parse", "HEAD^")
    (root / ".git" / "objects" / first[:2] / first[2:]).unlink()

    assert read_log(root).condition is Condition.REFUSED


def test_a_hook_of_another_repository_does_not_lead_astray(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = repository(tmp_path / "kho-khac")
    root = repository(tmp_path / "du-an")
    commit = save(root, {f"{COMMUNE}/don-vi.yml": "ten: A\n"}, at="2025-10-01T08:00:00Z")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))

    assert [found.id for found in read_log(root).of(FOLDER)] == [commit]


@pytest.mark.parametrize("setting", ["color.ui=always", "diff.renames=copies", "log.follow=true"])
def test_settings_of_the_user_play_no_part(tmp_path: Path, setting: str) -> None:
    root = repository(tmp_path)
    git(root, "config", *setting.split("="))
    commit = save(root, {f"{COMMUNE}/don-vi.yml": "ten: A\n"}, at="2025-10-01T08:00:00Z")

    assert [found.id for found in read_log(root).of(FOLDER)] == [commit]
