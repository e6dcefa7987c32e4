"""The tables of the registry are read by the names of their columns."""

from doithoai.settings import RegisteredFormer, RegisteredUnit, read_registry

PROVINCES = "slug,ten,loai,ma\nhai-phong,Thành phố Hải Phòng,thanh-pho,31\n"
COMMUNES = (
    'ten,ma,loai,tinh,slug\n"Xã Một, Hai",11111,xa,31,xa-mot-hai\n\nXã Ba,22222,xa,31,xa-ba\n'
)
FORMER = (
    "ma_moi,ma_cu,ten_cu,loai_cu,huyen_cu,tinh_cu\n"
    "11111,33333,Xã Cũ,xa,Huyện A,Tỉnh B\n"
    "22222,33333,Xã Cũ,xa,Huyện A,Tỉnh B\n"
    "22222,44444,Xã Xưa,xa,Huyện A,Tỉnh B\n"
)


def test_columns_may_stand_in_any_order_and_lines_may_be_empty() -> None:
    registry = read_registry(communes=COMMUNES, provinces=PROVINCES)

    assert registry.provinces == {"31": "Thành phố Hải Phòng"}
    assert registry.province_slugs == {"31": "hai-phong"}
    assert registry.communes == {
        "11111": RegisteredUnit(
            code="11111", name="Xã Một, Hai", province_code="31", slug="xa-mot-hai"
        ),
        "22222": RegisteredUnit(code="22222", name="Xã Ba", province_code="31", slug="xa-ba"),
    }
    assert registry.former == ()


def test_what_a_line_lacks_is_empty() -> None:
    registry = read_registry(communes="ma,ten,tinh,slug\n11111,Xã Một\n", provinces="")

    assert registry.communes["11111"].slug == ""
    assert registry.provinces == {}


def test_a_former_unit_that_went_to_two_went_to_each_only_partly() -> None:
    registry = read_registry(communes=COMMUNES, provinces=PROVINCES, former=FORMER)
    split = RegisteredFormer(
        code="33333", name="Xã Cũ", within="Huyện A", province="Tỉnh B", heir="11111"
    )

    assert registry.former[0] == split
    assert registry.partly == {"11111": (split,), "22222": (split._replace(heir="22222"),)}
