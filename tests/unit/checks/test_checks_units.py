"""Names, folders and codes of communes; firmness of times; topics."""

from dataclasses import replace

import pytest

from doithoai.checks import check_archive, check_province, check_rules
from doithoai.records import Shelf, read_archive, read_province
from doithoai.rules import read_rules

DIALOGUE = "2025/dinh-ky-1/doi-thoai.yml"
FICTIONAL = "ten: Tỉnh Sông Xanh\nminh_hoa: true\n"


def province(text: str, folder: str = "song-xanh"):
    path = f"content/{folder}"
    return read_province(Shelf(folder=path, texts={f"{path}/tinh.yml": text.encode()}))


def unit(context, text: str, folder: str = "song-xanh/xa-binh-minh") -> list[str]:
    path = f"content/{folder}"
    archive = read_archive(Shelf(folder=path, texts={f"{path}/don-vi.yml": text.encode()}))
    assert archive.problems == ()
    return [problem.code.id for problem in check_archive(archive, context)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("ten: Xã Bình Minh\n", "xa-binh-minh"), []),
        (("ten: Xã Bình Minh\n", "binh-minh"), ["DT431"]),
        (('ten: Xã Bình Minh\nma: "90001"\n', "xa-binh-minh-90001"), []),
        (("ten: Xã Bình Minh\n", "xa-binh-minh-90001"), ["DT431"]),
        (("ten: Đặc khu Côn Đảo\n", "dac-khu-con-dao"), []),
        (("ten: Bình Minh\n", "xa-binh-minh"), ["DT432"]),
        (("ten: xã Bình Minh\n", "xa-binh-minh"), ["DT432"]),
        (("ten: Thị trấn Minh Đức\n", "thi-tran-minh-duc"), ["DT432"]),
        (("ten: Thị trấn Minh Đức\nhieu_luc_den: 30/06/2025\n", "thi-tran-minh-duc"), []),
    ],
)
def test_folder_is_type_and_name(context, written: tuple[str, str], expected) -> None:
    text, folder = written
    assert unit(context, text, f"song-xanh/{folder}") == expected


def test_code_of_the_registry_is_silent(context) -> None:
    assert unit(context, 'ten: Xã Bình Minh\nma: "90001"\n') == []


def test_unknown_code_is_reported(context) -> None:
    assert unit(context, 'ten: Xã Bình Minh\nma: "90009"\n') == ["DT451"]


def test_dissolved_unit_is_not_looked_up_by_code(context) -> None:
    text = 'ten: Xã Bình Minh\nma: "90009"\nhieu_luc_den: 30/06/2025\n'
    assert unit(context, text) == []


def test_fictional_province_is_not_looked_up(context) -> None:
    fictional = replace(context, province=province(FICTIONAL).province)
    assert unit(fictional, 'ten: Xã Bình Minh\nma: "90009"\n') == []


def test_commune_in_the_folder_of_another_province_is_reported(context) -> None:
    text = 'ten: Xã Bình Minh\nma: "90001"\n'
    assert unit(context, text, "nui-cao/xa-binh-minh") == ["DT454"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("ten: Tỉnh Sông Xanh\n", "song-xanh"), []),
        (("ten: Thành phố Sông Xanh\n", "song-xanh"), []),
        (("ten: Sông Xanh\n", "song-xanh"), ["DT433"]),
        (("ten: Tỉnh Sông Xanh\n", "tinh-song-xanh"), ["DT433"]),
        (('ten: Tỉnh Sông Xanh\nma: "99"\n', "song-xanh"), []),
        (('ten: Tỉnh Sông Xanh\nma: "98"\n', "song-xanh"), ["DT455"]),
    ],
)
def test_province_agrees_with_folder_and_registry(
    context, written: tuple[str, str], expected
) -> None:
    archive = province(*written)
    assert archive.problems == ()
    assert [problem.code.id for problem in check_province(archive, context.settings)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thoi_gian: 25/10/2025\nmuc_do: an_dinh\n", []),
        ("thoi_gian: 8 giờ 00 ngày 25/10/2025\nmuc_do: an_dinh\n", []),
        ("thoi_gian: trước ngày 25/10/2025\nmuc_do: an_dinh\n", ["DT445"]),
        ("thoi_gian: tháng 10/2025\nmuc_do: an_dinh\n", ["DT445"]),
        ("muc_do: an_dinh\n", ["DT445"]),
        ("muc_do: du_kien\n", []),
        ("thoi_gian: phấn đấu trong Quý III/2025\nmuc_do: phan_dau\n", []),
        ("thoi_gian: phấn đấu trong Quý III/2025\nmuc_do: du_kien\n", ["DT446"]),
        ("thoi_gian: dự kiến ngày 07/7/2025\nmuc_do: an_dinh\n", ["DT446"]),
        ("thoi_gian: Quý III/2025\nmuc_do: phan_dau\n", []),
        ("thoi_gian: sẽ thông báo sau\n", []),
        ("dia_diem: Hội trường\n", []),
        ("chu_de: Giải quyết KHIẾU NẠI, tố cáo về đất đai\n", ["DT481"]),
        ("chu_de: Giải phóng mặt bằng\n", []),
        ("noi_dung: [không tiếp nhận khiếu nại và tố cáo]\n", []),
    ],
)
def test_dialogue_says_no_more_than_it_knows(codes, text: str, expected) -> None:
    assert codes({DIALOGUE: text}) == expected


def rule(more: str):
    text = (
        "ma: quy_che\nten: Quy chế\nvan_ban: {so_hieu: 15-QĐ/TU}\nnhanh: dang\n"
        f"nguon: {{kieu: chi_duoc_dan}}\n{more}"
    )
    path = "site-config/rules/quy_che.yml"
    rulebook, problems = read_rules(Shelf(folder="site-config/rules", texts={path: text.encode()}))
    assert problems == ()
    return rulebook


PROVISION = "quy_dinh: [{ma: a, loai: bao_cao, noi_dung: Báo cáo.}]\n"


@pytest.mark.parametrize(
    ("more", "used", "expected"),
    [
        ("", frozenset(), ["DT503"]),
        ("", frozenset({"quy_che"}), []),
        (PROVISION, frozenset(), ["DT503"]),
        ("hieu_luc_tu: 01/07/2025\n", frozenset(), ["DT503"]),
        ("hieu_luc_tu: 01/07/2025\n" + PROVISION, frozenset(), []),
        ("pham_vi: {cap: [huyen]}\n", frozenset(), []),
        ("pham_vi: {cap: [huyen, xa]}\n", frozenset(), ["DT503"]),
    ],
)
def test_rule_is_named_or_applies_by_itself(more: str, used, expected) -> None:
    assert [problem.code.id for problem in check_rules(rule(more), used)] == expected


def test_rule_that_ends_before_it_starts_is_reported() -> None:
    more = "hieu_luc_tu: 01/07/2025\nhieu_luc_den: 01/07/2024\n" + PROVISION
    assert [p.code.id for p in check_rules(rule(more), frozenset())] == ["DT428"]
