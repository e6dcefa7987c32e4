"""A newer official list changes the registry; what is nonsense is refused, and nobody is lost."""

import json
from datetime import date
from pathlib import Path

import pytest

from doithoai.settings import (
    NoListError,
    RegistryUpdate,
    Source,
    read_unit_list,
    table_rows,
    update_registry,
)
from gazetteer import COMMUNES, FORMER, PROVINCES, SOURCES

UNITS = Path(__file__).parents[3] / "site-config" / "units"
SOURCE = Source(day=date(2026, 5, 1), name="Cục Thống kê")
OFFICIAL = [
    ("10714", "Phường Nhị Chiểu", "31"),
    ("10715", "Xã An Phú", "31"),
    ("10888", "Xã Cẩm Giàng", "31"),
    ("11948", "Đặc khu Bạch Long Vĩ", "31"),
    ("27000", "Phường An Phú", "79"),
    ("27001", "Phường Bình Trưng", "79"),
]


TABLES = {
    "communes.csv": COMMUNES,
    "provinces.csv": PROVINCES,
    "former.csv": FORMER,
    "sources.csv": SOURCES,
}


def updated(
    *rows: tuple[str, str, str], heirs: dict[str, tuple[str, ...]] | None = None, **options: object
) -> RegistryUpdate:
    """What the list changes; many changes are let through unless the test says otherwise."""
    text = "Mã,Tên,Mã TP\n" + "\n".join(map(",".join, rows))
    settings = {"many": True, **options}
    return update_registry(
        TABLES, read_unit_list(text.encode()), heirs=heirs or {}, source=SOURCE, **settings
    )


def replaced(code: str, name: str) -> list[tuple[str, str, str]]:
    """The official list with one other name."""
    return [(known, name if known == code else old, tinh) for known, old, tinh in OFFICIAL]


def test_the_registry_as_it_stands_changes_nothing_in_itself() -> None:
    texts = {path.name: path.read_text("utf-8") for path in UNITS.glob("*.csv")}
    listed = read_unit_list(texts["communes.csv"].encode())
    update = update_registry(texts, listed, heirs={}, source=SOURCE, count=3321)
    assert update.is_empty
    assert update.refusals == ()
    files = dict(update.files)
    assert {name for name in files if files[name] != texts[name]} == {"sources.csv"}
    assert files["sources.csv"] == texts["sources.csv"] + "01/05/2026,Cục Thống kê\n"


def test_a_tone_set_elsewhere_is_no_other_name() -> None:
    older = {**TABLES, "communes.csv": COMMUNES.replace("Bình Trưng", "Hoà Thuý")}
    for name in ("Phường Hòa Thúy", "Phường Hoà Thuý", "Phường Hòa Thuý"):
        listed = ((code, name if code == "27001" else old, tinh) for code, old, tinh in OFFICIAL)
        text = "ma,ten,tinh\n" + "\n".join(map(",".join, listed))
        update = update_registry(
            older, read_unit_list(text.encode()), heirs={}, source=SOURCE, many=True
        )
        assert update.is_empty
    assert len(updated(*replaced("27001", "Phường Bình Trung")).renamed) == 1


def test_a_renamed_commune_is_found_by_its_former_name() -> None:
    update = updated(*replaced("10715", "Phường An Phú Mới"))
    rows = {row["ma"]: row for row in table_rows(dict(update.files)["communes.csv"])}
    assert rows["10715"] == {
        "ma": "10715",
        "ten": "Phường An Phú Mới",
        "loai": "phuong",
        "tinh": "31",
        "slug": "phuong-an-phu-moi",
        "hieu_luc_tu": "01/05/2026",
    }
    assert "10715,10715,Xã An Phú,xa,,Thành phố Hải Phòng" in dict(update.files)["former.csv"]


def test_two_names_that_read_the_same_without_marks_get_two_addresses() -> None:
    rows = [*OFFICIAL, ("10889", "Xã Nhi Chiêu", "31"), ("10890", "Xã Nhì Chiếu", "31")]
    update = updated(*rows)
    assert [row["slug"] for row in update.added] == ["xa-nhi-chieu", "xa-nhi-chieu-10890"]


def test_former_units_follow_the_heirs_of_a_commune_that_is_gone() -> None:
    rest = [row for row in OFFICIAL if row[0] != "10715"]
    former = dict(updated(*rest, heirs={"10715": ("10714", "10888")}).files)["former.csv"]
    lines = [row for row in table_rows(former) if row["tinh_cu"] != "Thành phố Hồ Chí Minh"]
    assert [(row["ma_moi"], row["ten_cu"]) for row in lines] == [
        ("10714", "Xã An Phú"),
        ("10714", "Phường Phú Thứ"),
        ("10714", "Xã Lê Ninh"),
        ("10714", "Xã An Phú"),
        ("10888", "Xã An Phú"),
        ("10888", "Xã Lê Ninh"),
        ("10888", "Xã An Phú"),
        ("11948", "Huyện Bạch Long Vĩ"),
    ]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            OFFICIAL[:-1],
            "Phường Bình Trưng (27001) không còn trong danh mục mà chưa biết nay thuộc đâu",
        ),
        (OFFICIAL[:4], "Thành phố Hồ Chí Minh không có xã, phường nào trong danh mục"),
        ([*OFFICIAL, OFFICIAL[0]], "mã 10714 có hơn một dòng"),
        (replaced("10714", "Nhị Chiểu"), "tên `Nhị Chiểu` (10714) không bắt đầu bằng"),
        ([*OFFICIAL, ("1071x", "Xã Lạ", "31")], "mã `1071x` của Xã Lạ không phải 5 chữ số"),
        ([*OFFICIAL, ("10999", "Xã Lạ", "98")], "thuộc tỉnh có mã `98` chưa biết tên"),
    ],
)
def test_nonsense_is_refused_and_nothing_is_written(
    rows: list[tuple[str, str, str]], told: str
) -> None:
    update = updated(*rows)
    assert any(told in refusal for refusal in update.refusals)
    assert update.files == ()


def test_a_count_that_differs_from_the_source_is_refused() -> None:
    assert updated(*OFFICIAL, count=6).refusals == ()
    assert updated(*OFFICIAL, count=3321).refusals == (
        "danh mục có 6 xã, phường, đặc khu; nguồn nói là 3321",
    )


def test_too_many_changes_at_once_are_refused_unless_meant() -> None:
    rows = replaced("10714", "Phường Khác")
    assert updated(*rows, many=False).refusals == (
        "1 thay đổi trên 6 xã, phường là quá nhiều, có thể nhầm tệp",
    )
    assert len(updated(*rows).renamed) == 1


def test_an_heir_that_the_list_does_not_know_is_refused() -> None:
    update = updated(*OFFICIAL[:-1], heirs={"27001": ("99999",)})
    assert update.refusals == (
        "Phường Bình Trưng (27001) nay thuộc mã 99999, mà danh mục không có mã ấy",
    )


def test_lists_are_read_as_the_offices_publish_them() -> None:
    csv_text = "\ufeffTỉnh / Thành phố;Mã TP;Phường/Xã;Mã PX;Cấp\nTP Hải Phòng;31;An Phú;1071;Xã\n"
    nested = [{"name": "Hà Nội", "code": 1, "wards": [{"name": "Phường Ba Đình", "code": 4}]}]
    (unit,) = read_unit_list(csv_text.encode())
    assert (unit.code, unit.name, unit.province_code) == ("01071", "Xã An Phú", "31")
    (unit,) = read_unit_list(json.dumps(nested).encode())
    assert (unit.code, unit.name, unit.province_code, unit.province) == (
        "00004",
        "Phường Ba Đình",
        "01",
        "Hà Nội",
    )


@pytest.mark.parametrize("data", [b"", b"a,b\n1,2\n", "tên".encode("utf-16"), b"[1]", b"{"])
def test_what_is_no_list_is_said(data: bytes) -> None:
    with pytest.raises(NoListError):
        read_unit_list(data)
