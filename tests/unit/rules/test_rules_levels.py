"""A provision binds communes unless it names other levels only."""

from datetime import date

from doithoai.records import Shelf
from doithoai.rules import ProvisionKind, Rulebook, read_rules

RULE = """
ma: huong_dan
ten: Hướng dẫn
van_ban: {so_hieu: 1-HD/BDV}
nhanh: dang
hieu_luc_tu: 01/01/2023
nguon: {kieu: toan_van}
quy_dinh:
- ma: cap_huyen_gui
  loai: gui_ket_luan
  cap: [huyen]
  noi_dung: Cấp huyện gửi kết luận.
- ma: moi_cap_gui
  loai: gui_ket_luan
  cap: [huyen, xa]
  noi_dung: Cấp huyện, cấp xã gửi kết luận.
- ma: khong_noi_cap
  loai: gui_ket_luan
  noi_dung: Gửi kết luận.
"""


def rulebook() -> Rulebook:
    path = "site-config/rules/huong-dan.yml"
    book, problems = read_rules(
        Shelf(folder="site-config/rules", texts={path: RULE.lstrip().encode()})
    )
    assert problems == ()
    return book


def test_a_duty_of_the_district_is_no_duty_of_a_commune() -> None:
    found = rulebook().applying(ProvisionKind.SEND_CONCLUSION, "hai-phong", date(2023, 5, 1))

    assert [cited.provision.code for cited in found] == ["moi_cap_gui", "khong_noi_cap"]


def test_a_provision_without_levels_speaks_to_communes() -> None:
    provisions = rulebook().rules[0].provisions

    assert [provision.binds_communes for provision in provisions] == [False, True, True]
