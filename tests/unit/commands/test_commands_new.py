"""`doithoai new` makes a file that is right, or that says what is still to be filled in."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands import app
from doithoai.commands.vietnamese import in_vietnamese
from doithoai.site import check

PLACES = {
    "tinh": ("ha-noi", "ha-noi/tinh.yml"),
    "don-vi": ("song-xanh/xa-ba", "song-xanh/xa-ba/don-vi.yml"),
    "ke-hoach": (
        "song-xanh/xa-mot/2026/12-kh-ubnd",
        "song-xanh/xa-mot/2026/ke-hoach/12-kh-ubnd.md",
    ),
    "doi-thoai": (
        "song-xanh/xa-mot/2026/dot-xuat-1",
        "song-xanh/xa-mot/2026/dot-xuat-1/doi-thoai.yml",
    ),
    "kien-nghi": (
        "song-xanh/xa-mot/2026/dinh-ky-1",
        "song-xanh/xa-mot/2026/dinh-ky-1/kien-nghi.yml",
    ),
    "ket-luan": (
        "song-xanh/xa-mot/2026/dinh-ky-1",
        "song-xanh/xa-mot/2026/dinh-ky-1/ket-luan.md",
    ),
    "van-ban": ("song-xanh/huong-dan-2026", "song-xanh/van-ban/huong-dan-2026.md"),
}


def new(root: Path, kind: str, place: str) -> Result:
    in_vietnamese()
    return CliRunner().invoke(app, ["new", kind, place, "--root", str(root)])


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_a_new_file_is_right_or_says_what_to_fill_in(small: Path, kind: str) -> None:
    place, inner = PLACES[kind]
    result = new(small, kind, place)
    problems = [p for p in check(small) if p.is_error]

    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"Đã tạo content/{inner}\n")
    assert {p.location.path for p in problems} <= {f"content/{inner}"}
    assert [p for p in problems if not p.hint or "`" not in p.message] == []
    assert [p.message for p in problems if p.code.id.startswith("DT1")] == []


@pytest.mark.parametrize("kind", ["kien-nghi", "ket-luan", "tinh", "van-ban"])
def test_examples_are_not_published_before_someone_has_put_facts_in(small: Path, kind: str) -> None:
    new(small, kind, PLACES[kind][0])
    found = [p for p in check(small) if "còn là bản mẫu" in p.message]
    assert [p.location.path for p in found] == [f"content/{PLACES[kind][1]}"]
    assert found[0].is_error


@pytest.mark.parametrize("place", ["/content/song-xanh/xa-ba/", "song-xanh/xa-ba"])
def test_a_place_may_be_written_as_a_path(small: Path, place: str) -> None:
    assert new(small, "don-vi", place).exit_code == 0
    assert (small / "content/song-xanh/xa-ba/don-vi.yml").is_file()


def test_a_file_is_never_overwritten(small: Path) -> None:
    before = (small / "content/song-xanh/xa-mot/don-vi.yml").read_bytes()
    result = new(small, "don-vi", "song-xanh/xa-mot")

    assert result.exit_code == 2
    assert "đã có" in result.stderr
    assert (small / "content/song-xanh/xa-mot/don-vi.yml").read_bytes() == before


@pytest.mark.parametrize(
    ("kind", "place"),
    [
        ("don-vi", "song-xanh"),
        ("don-vi", "Sông Xanh/xa-ba"),
        ("don-vi", "../ngoai/xa-ba"),
        ("don-vi", "song-xanh/../x"),
        ("ke-hoach", "song-xanh/xa-mot/năm/12-kh"),
        ("doi-thoai", "song-xanh/xa-mot/2026/bat-thuong-1"),
        ("don-vi", "song-xanh/van-ban"),
        ("tinh", "huong-dan"),
        ("tinh", "."),
        ("tinh", ""),
    ],
)
def test_a_wrong_place_is_told_with_an_example(small: Path, kind: str, place: str) -> None:
    result = new(small, kind, place)

    assert result.exit_code == 2
    assert f"không hợp với loại `{kind}`" in result.stderr
    assert f"Ví dụ: doithoai new {kind} hai-phong" in result.stderr


def test_what_the_registry_knows_of_a_unit_is_filled_in(small: Path) -> None:
    (small / "site-config/units/communes.csv").write_text(
        "ma,ten,tinh,slug\n90001,Xã Ba,99,xa-ba\n", encoding="utf-8"
    )
    new(small, "don-vi", "song-xanh/xa-ba")
    text = (small / "content/song-xanh/xa-ba/don-vi.yml").read_text(encoding="utf-8")

    assert "ten: Xã Ba\n" in text
    assert 'ma: "90001"\n' in text
    assert check(small) == ()


def test_what_the_registry_knows_of_a_province_is_filled_in(small: Path) -> None:
    (small / "site-config/units/provinces.csv").write_text(
        "ma,ten,slug\n98,Tỉnh Núi Cao,nui-cao\n", encoding="utf-8"
    )
    new(small, "tinh", "nui-cao")
    text = (small / "content/nui-cao/tinh.yml").read_text(encoding="utf-8")

    assert "ten: Tỉnh Núi Cao\n" in text
    assert 'ma: "98"\n' in text
