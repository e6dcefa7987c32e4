"""A country built in parts is, byte for byte, the country built in one go."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from repositories import git, save

from doithoai.glance import Build
from doithoai.site import Way, build, build_part, join
from open_world import write_project

ROOT = Path(__file__).parents[3]
TODAY = date(2026, 11, 21)
ONE = Way(jobs=1)
UNIT = "content/song-xanh/xa-vang/don-vi.yml"
DOCUMENT = "content/song-xanh/van-ban/huong-dan.md"
BROKEN = "ten: [\n"
OVER_ALL = {"/", "/#du-lieu", "/#noi", "/#tim", "/theme", "/trang-viet"}
Tree = Callable[[Path], dict[str, bytes]]


@dataclass(frozen=True)
class Machines:
    """A project, and where each of its parts is built."""

    root: Path
    below: Path

    def part(self, *provinces: str, today: date = TODAY, way: Way = ONE) -> Path:
        folder = self.below / "-".join(provinces)
        build_part(self.root, today, provinces, out=folder, way=way)
        return folder

    def both(self, today: date = TODAY) -> list[Path]:
        return [self.part("nui-biec", "vi-du", today=today), self.part("song-xanh", today=today)]

    def join(self, parts: list[Path], *, way: Way = ONE) -> Build:
        return join(self.root, parts, site=self.site, way=way)

    @property
    def site(self) -> Path:
        return self.below / "ghep" / "site"

    @property
    def in_one_go(self) -> Path:
        return self.below / "mot-lan" / "site"

    def build(self, today: date = TODAY) -> Build:
        return build(self.root, today, site=self.in_one_go, way=ONE)


@pytest.fixture
def machines(tmp_path: Path) -> Machines:
    """Two provinces with rows in every table, and a fictional one."""
    root = write_project(tmp_path / "du-an")
    second = root / "content/nui-biec"
    shutil.copytree(root / "content/song-xanh", second)
    (second / "tinh.yml").write_text("ten: Tỉnh Núi Biếc\n", "utf-8")
    unit = second / "xa-mau/don-vi.yml"
    unit.write_text(unit.read_text("utf-8").replace('ma: "00001"\n', ""), "utf-8")
    return Machines(root=root, below=tmp_path / "may")


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.mark.parametrize("way", [ONE, Way(jobs=2)], ids=["one hand", "two hands"])
def test_joined_parts_are_the_site_built_in_one_go(
    machines: Machines, tree: Tree, way: Way
) -> None:
    whole = machines.build()
    parts = [machines.part("vi-du", "nui-biec", way=way), machines.part("song-xanh", way=way)]
    joined = machines.join(parts, way=way)

    assert joined.problems == whole.problems
    assert differing(tree(machines.site), tree(machines.in_one_go)) == []


def test_the_real_communes_and_the_fictional_one_joined_are_the_real_site(
    tmp_path: Path, tree: Tree
) -> None:
    real = Machines(root=ROOT, below=tmp_path)
    real.build()
    real.join([real.part("hai-phong", "minh-hoa"), real.part("thai-nguyen")])

    assert differing(tree(real.site), tree(real.in_one_go)) == []


def test_joining_presses_only_what_shows_the_whole_country(machines: Machines) -> None:
    assert set(machines.join(machines.both()).reasons) == OVER_ALL


def test_a_part_holds_nothing_of_other_provinces_and_nothing_over_them(machines: Machines) -> None:
    part = machines.part("song-xanh")

    pages = {path.relative_to(part / "trang").parts for path in (part / "trang").rglob("*.html")}
    assert pages
    assert {names for names in pages if "song-xanh" not in names} == set()
    assert sorted(path.name for path in part.iterdir()) == [
        *("muc-luc", "nho", "phan.json", "sha256sums.txt", "trang")
    ]


def test_a_part_built_again_is_the_same(machines: Machines, tree: Tree) -> None:
    first = tree(machines.part("song-xanh") / "trang")

    assert differing(first, tree(machines.part("song-xanh") / "trang")) == []


def test_joining_over_a_standing_site_replaces_what_changed(machines: Machines, tree: Tree) -> None:
    machines.join(machines.both())
    unchanged = machines.join(machines.both())
    (machines.root / UNIT).write_text("ten: Xã Vắng\nto_dan_pho: [Thôn Ba]\n", "utf-8")
    (machines.root / "content/song-xanh/xa-moi").mkdir()
    (machines.root / "content/song-xanh/xa-moi/don-vi.yml").write_text("ten: Xã Mới\n", "utf-8")
    (machines.root / DOCUMENT).unlink()
    later = date(2026, 11, 22)
    machines.build(later)
    joined = machines.join(machines.both(later))

    assert joined.held_back == ()
    assert unchanged.written is not None
    assert (unchanged.written.changed, unchanged.written.removed) == (0, 0)
    assert differing(tree(machines.site), tree(machines.in_one_go)) == []


def test_a_build_after_joining_presses_nothing_again(machines: Machines) -> None:
    machines.join(machines.both())
    after = build(machines.root, TODAY, site=machines.site, way=ONE)

    assert after.reasons == {}


@pytest.mark.parametrize("file", [UNIT, DOCUMENT, "content/song-xanh/tinh.yml"])
def test_a_broken_folder_keeps_the_pages_of_its_former_part(
    machines: Machines, tree: Tree, file: str
) -> None:
    machines.build()
    machines.join(machines.both())
    (machines.root / file).write_text(BROKEN, "utf-8")
    whole = machines.build()
    joined = machines.join(machines.both())

    assert joined.problems == whole.problems
    assert joined.held_back == whole.held_back != ()
    assert differing(tree(machines.site), tree(machines.in_one_go)) == []


@pytest.mark.parametrize("file", [UNIT, DOCUMENT])
def test_what_was_broken_from_the_beginning_is_joined_as_it_is(
    machines: Machines, tree: Tree, file: str
) -> None:
    (machines.root / file).write_text(BROKEN, "utf-8")
    machines.build()
    machines.join(machines.both())

    assert differing(tree(machines.site), tree(machines.in_one_go)) == []


def test_joining_remembers_what_broken_folders_had_published(machines: Machines) -> None:
    machines.join(machines.both())
    before = (machines.site / "song-xanh/xa-vang/index.html").read_bytes()
    (machines.root / UNIT).write_text(BROKEN, "utf-8")
    build(machines.root, TODAY, site=machines.site, way=ONE)

    assert (machines.site / "song-xanh/xa-vang/index.html").read_bytes() == before


def test_a_commune_that_moved_keeps_its_past_and_its_redirect(
    machines: Machines, tree: Tree
) -> None:
    root = machines.root
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "config", "user.name", "Cán bộ")
    git(root, "config", "user.email", "can-bo@xa.example")
    save(root, {}, at="2026-10-01T08:00:00+07:00")
    moved = "content/song-xanh/xa-lang/don-vi.yml"
    text = "ten: Xã Lặng\nduong_dan_cu: [/song-xanh/xa-vang/]\n"
    (root / moved).parent.mkdir()
    (root / UNIT).rename(root / moved)
    (root / UNIT).parent.rmdir()
    save(root, {moved: text}, at="2026-10-05T08:00:00+07:00")
    machines.build()
    joined = machines.join(machines.both())

    assert joined.written is not None
    assert (machines.site / "song-xanh/xa-vang/index.html").is_file()
    assert differing(tree(machines.site), tree(machines.in_one_go)) == []
    assert build(root, TODAY, site=machines.site, way=ONE).reasons == {}


def test_a_hidden_fictional_province_may_have_a_part_or_none(
    machines: Machines, tree: Tree
) -> None:
    settings = machines.root / "site-config/site.yml"
    text = settings.read_text("utf-8").replace("hien_minh_hoa: true", "hien_minh_hoa: false")
    settings.write_text(text, "utf-8")
    whole = machines.build()
    for parts in (machines.both(), [machines.part("song-xanh", "nui-biec")]):
        assert machines.join(parts).problems == whole.problems
        assert differing(tree(machines.site), tree(machines.in_one_go)) == []


def test_strict_writes_no_part_with_errors(machines: Machines) -> None:
    (machines.root / UNIT).write_text(BROKEN, "utf-8")
    out = machines.below / "phan"
    result = build_part(machines.root, TODAY, ["song-xanh"], out=out, strict=True, way=ONE)

    assert result.written is None
    assert [problem.location.path for problem in result.problems if problem.is_error] == [UNIT]
    assert not out.exists()


def test_a_rule_used_in_another_part_is_not_called_unused(machines: Machines) -> None:
    result = build_part(machines.root, TODAY, ["vi-du"], out=machines.below / "phan", way=ONE)

    assert result.problems == ()
