"""Parts that do not make up the country are refused by name, and the former site stands."""

import json
import pickle
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from repositories import git, save

from doithoai.problems import Problem
from doithoai.site import CODES, Way, build_part, join
from doithoai.site.parts.codes import CODES as PARTS_CODES
from doithoai.site.parts.description import FORMAT

TODAY = date(2026, 11, 21)
ONE = Way(jobs=1)
UNIT = "content/song-xanh/xa-mot/don-vi.yml"
Spoil = Callable[[Path], None]


@pytest.fixture
def parts(small: Path) -> list[Path]:
    """Both parts of the small project, built on two machines."""
    return [part(small, slug) for slug in ("song-xanh", "vi-du")]


def part(root: Path, *provinces: str, today: date = TODAY, name: str = "") -> Path:
    folder = root.parent / "phan" / (name or "-".join(provinces))
    build_part(root, today, provinces, out=folder, way=ONE)
    return folder


def refused(root: Path, parts: list[Path]) -> list[Problem]:
    result = join(root, parts, site=root.parent / "ghep/site", way=ONE)
    assert result.written is None
    assert not (root.parent / "ghep/site").exists()
    return list(result.problems)


def the_only(root: Path, parts: list[Path]) -> Problem:
    (problem,) = refused(root, parts)
    assert problem.is_error
    assert problem.hint
    return problem


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_missing_province_is_named_with_the_command_that_builds_it(
    small: Path, parts: list[Path]
) -> None:
    problem = the_only(small, parts[:1])

    assert (problem.code.id, problem.location.path) == ("DT625", "content/vi-du")
    assert "doithoai build --province vi-du --out" in problem.hint


def test_a_province_in_two_parts_is_named_with_the_first(small: Path, parts: list[Path]) -> None:
    again = part(small, "song-xanh", "vi-du")
    problems = refused(small, [*parts, again])

    assert [problem.code.id for problem in problems] == ["DT626", "DT626"]
    assert f"song-xanh đã có trong phần {parts[0].as_posix()}" in problems[0].message
    assert problems[0].location.path == again.as_posix()


def test_the_part_of_another_day_is_named_with_both_days(small: Path, parts: list[Path]) -> None:
    yesterday = part(small, "vi-du", today=date(2026, 11, 20))
    three = [parts[0], yesterday, part(small, "song-xanh", name="ba")]
    problem = next(p for p in refused(small, three) if p.code.id == "DT623")

    assert problem.location.path == yesterday.as_posix()
    assert "ngày 20/11/2026, các phần khác cho ngày 21/11/2026" in problem.message
    assert "--today 21/11/2026" in problem.hint


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("site-config/site.yml", "Trang để thử", "Trang khác", "cài đặt của trang"),
        ("site-config/units/provinces.csv", "Tỉnh Sông", "Tỉnh Suối", "danh mục đơn vị"),
        ("theme/pages/home.html", "{% endblock %}", "{# #}{% endblock %}", "mẫu trang"),
    ],
)
def test_parts_of_other_settings_or_templates_are_refused(
    small: Path, parts: list[Path], *, file: str, old: str, new: str, said: str
) -> None:
    rewrite(small / file, old, new)
    problems = refused(small, parts)

    assert [problem.code.id for problem in problems] == ["DT624", "DT624"]
    assert said in problems[0].message


def test_a_part_of_another_program_is_refused_before_its_units_are_read(
    small: Path, parts: list[Path]
) -> None:
    description = parts[1] / "phan.json"
    found = json.loads(description.read_text("utf-8"))
    found["lam_tu"]["ma"] = "00" * 16
    description.write_text(json.dumps(found), "utf-8")
    (parts[1] / "muc-luc").write_bytes(pickle.dumps(object))
    problem = the_only(small, parts)

    assert problem.code.id == "DT624"
    assert "chương trình hoặc thư viện đã đổi" in problem.message


def test_a_part_described_in_a_later_form_is_refused_with_both_numbers(
    small: Path, parts: list[Path]
) -> None:
    description = parts[0] / "phan.json"
    description.write_text(json.dumps({"phien_ban_luoc_do": FORMAT + 1}), "utf-8")
    problem = next(p for p in refused(small, parts) if p.location.path == parts[0].as_posix())

    assert problem.code.id == "DT624"
    assert f"mẫu số {FORMAT + 1}, chương trình này đọc mẫu {FORMAT}" in problem.message


def _cut(part: Path) -> None:
    page = part / "trang/song-xanh/index.html"
    page.write_bytes(page.read_bytes()[:-1])


def _lose(part: Path) -> None:
    (part / "trang/song-xanh/index.html").unlink()


def _forge(part: Path) -> None:
    (part / "muc-luc").write_bytes(pickle.dumps({}))


def _unlist(part: Path) -> None:
    sums = part / "sha256sums.txt"
    sums.write_text(sums.read_text("utf-8").partition("\n")[2], "utf-8")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (_cut, "trang/song-xanh/index.html"),
        (_lose, "trang/song-xanh/index.html"),
        (_forge, "muc-luc"),
        (_unlist, "sha256sums.txt"),
    ],
)
def test_a_damaged_part_is_refused_with_its_files(
    small: Path, parts: list[Path], *, spoil: Spoil, named: str
) -> None:
    spoil(parts[0])
    problem = the_only(small, parts)

    assert (problem.code.id, problem.location.path) == ("DT622", parts[0].as_posix())
    assert named in problem.message


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"phien_ban_luoc_do": 1, "tinh": 5}'])
def test_a_folder_that_is_no_part_is_refused(
    small: Path, parts: list[Path], text: str | None
) -> None:
    description = parts[0] / "phan.json"
    description.unlink()
    if text is not None:
        description.write_text(text, "utf-8")
    problem = next(p for p in refused(small, parts) if p.code.id != "DT625")

    assert (problem.code.id, problem.location.path) == ("DT621", parts[0].as_posix())


def test_a_commune_edited_since_would_have_to_be_pressed_again(
    small: Path, parts: list[Path]
) -> None:
    (small / UNIT).write_text("ten: Xã Một Hai\n", "utf-8")
    problem = the_only(small, parts)

    assert (problem.code.id, problem.location.path) == ("DT627", parts[0].as_posix())
    assert problem.message == "phải dựng lại song-xanh/xa-mot: nội dung của thư mục đã đổi"


def test_communes_that_came_and_went_and_edited_provinces_are_told_apart(
    small: Path, parts: list[Path]
) -> None:
    shutil.rmtree(small / "content/song-xanh/xa-mot")
    (small / "content/song-xanh/xa-ba").mkdir()
    (small / "content/song-xanh/xa-ba/don-vi.yml").write_text("ten: Xã Ba\n", "utf-8")
    rewrite(small / "content/vi-du/tinh.yml", "Ví Dụ", "Thí Dụ")

    assert sorted(problem.message for problem in refused(small, parts)) == [
        "phải dựng lại song-xanh/xa-ba: nội dung có thêm, phần chưa có",
        "phải dựng lại song-xanh/xa-mot: phần có, nội dung không còn",
        "phải dựng lại vi-du, vi-du/xa-bia: tệp của tỉnh đã đổi",
    ]


def test_a_checkout_without_the_history_that_the_parts_had_is_refused(small: Path) -> None:
    git(small, "init", "--quiet", "--initial-branch=main")
    git(small, "config", "user.name", "Cán bộ")
    git(small, "config", "user.email", "can-bo@xa.example")
    save(small, {}, at="2026-10-01T08:00:00+07:00")
    save(small, {UNIT: "ten: Xã Một\nto_dan_pho: [Thôn Ba]\n"}, at="2026-10-03T08:00:00+07:00")
    whole = part(small, "song-xanh", "vi-du")
    copy = small.parent / "ban-sao"
    git(small, "clone", "--quiet", "--depth=1", f"file://{small}", str(copy))
    problem = the_only(copy, [whole])

    assert problem.code.id == "DT627"
    assert problem.message.endswith("lịch sử trong kho git có thêm phiên bản")
    assert "đủ lịch sử" in problem.hint


def test_a_province_that_is_gone_is_not_joined(small: Path, parts: list[Path]) -> None:
    shutil.rmtree(small / "content/vi-du")

    assert the_only(small, parts).code.id == "DT627"


def test_a_refusal_leaves_the_former_site_as_it_was(small: Path, parts: list[Path]) -> None:
    site = small.parent / "trang/site"
    join(small, parts, site=site, way=ONE)
    before = sorted(path.stat().st_mtime_ns for path in site.rglob("*"))
    _cut(parts[0])
    result = join(small, parts, site=site, way=ONE)

    assert result.written is None
    assert sorted(path.stat().st_mtime_ns for path in site.rglob("*")) == before


def test_codes_of_parts_can_be_explained() -> None:
    assert [code.id for code in PARTS_CODES] == [f"DT62{number}" for number in range(1, 8)]
    assert set(PARTS_CODES) <= set(CODES)
    assert len({code.id for code in CODES}) == len(CODES)
