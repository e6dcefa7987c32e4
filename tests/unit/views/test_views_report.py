"""A report counts what its columns ask for, of its period and no other, as of its day."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kits import ROOT
from lives import a_place, commune, notice, with_proposals

from doithoai.records import Archive, Outcome, Shelf, read_archive, read_province, shelve
from doithoai.rules import Rulebook, read_rules
from doithoai.schema import decode
from doithoai.settings import PeriodKind, ReportForm
from doithoai.source import read_yaml
from doithoai.values import Unreadable
from doithoai.views import (
    Place,
    Report,
    ReportPeriod,
    ReportScope,
    dialogue_lines,
    due_days,
    period_on,
    place_of,
    read_report_period,
    report_of,
)
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.sample import samples_of

TODAY = date(2025, 12, 31)
YEAR = ReportPeriod(year=2025)
HEAD = "ma: BC01\nten: Kết quả\ntheo: Hướng dẫn\ncot_cua: trang_nay\nky: [quy, nam]\n"
BY_DIALOGUE = "bang_buoi:\n- ten: Các buổi\n  chon: {chosen}\n{kinds}  cot:\n{columns}"
HELD = (
    "thoi_gian: 25/10/2025\nchu_tri:\n- {chuc_vu: Chủ tịch, ben: chinh_quyen}\n"
    "dien_bien:\n- {ngay: 25/10/2025, viec: da_to_chuc}\nso_lieu: {nguoi_du: 97}\n"
)


def form(*measures: str, chosen: str = "da_to_chuc", kinds: str = "") -> ReportForm:
    columns = "".join(f"  - {{ten: Cột {name}, lay: {name}}}\n" for name in measures)
    text = HEAD + BY_DIALOGUE.format(
        chosen=chosen, kinds=f"  loai: [{kinds}]\n" if kinds else "", columns=columns
    )
    decoded = decode(read_yaml("a.yml", text.encode()), ReportForm)
    assert decoded.entry, decoded.problems
    return decoded.entry.record


def commune_form(*measures: str) -> ReportForm:
    columns = "".join(f"  - {{ten: Cột {name}, lay: {name}}}\n" for name in measures)
    text = f"{HEAD}bang_don_vi:\n- ten: Xã\n  chon: da_to_chuc\n  cot:\n{columns}"
    decoded = decode(read_yaml("a.yml", text.encode()), ReportForm)
    assert decoded.entry, decoded.problems
    return decoded.entry.record


def rules() -> Rulebook:
    return read_rules(shelve(ROOT, "site-config/rules"))[0]


def filled(
    archive: Archive,
    of: ReportForm,
    *,
    period: ReportPeriod = YEAR,
    today: date = TODAY,
    places: int = 1,
) -> Report:
    place = a_place()
    others = tuple(a_place(f"Xã {n}", slug=f"xa-{n}") for n in range(1, places))
    scope = ReportScope(
        name="Thành phố Hải Phòng",
        slug="hai-phong",
        communes=(place, *others),
        lines=dialogue_lines(archive, place, today),
    )
    return report_of(of, period, scope, rulebook=rules(), today=today)


def held(day: str = "25/10/2025", *, more: str = "") -> Archive:
    text = HELD.replace("25/10/2025", day)
    return commune({"2025/dinh-ky-1/doi-thoai.yml": text + more})


@pytest.mark.parametrize(
    ("text", "code", "title"),
    [
        ("2025-Q3", "2025-Q3", "Quý\u00a0III/2025"),
        ("2025q1", "2025-Q1", "Quý\u00a0I/2025"),
        ("Quý IV/2025", "2025-Q4", "Quý\u00a0IV/2025"),
        ("quý 2 năm 2026", "2026-Q2", "Quý\u00a0II/2026"),
        ("2025", "2025", "năm\u00a02025"),
        ("năm 2025", "2025", "năm\u00a02025"),
    ],
)
def test_periods_are_read_as_people_write_them(text: str, code: str, title: str) -> None:
    period = read_report_period(text)
    assert (period.code, period.title) == (code, title)


@pytest.mark.parametrize("text", ["2025-Q5", "tháng 10/2025", "25/10/2025", "quý", ""])
def test_other_spans_are_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_report_period(text)


@given(st.dates(date(1946, 1, 1), date(2099, 12, 31)))
def test_every_day_lies_in_its_quarter_and_its_year(day: date) -> None:
    for kind in PeriodKind:
        period = period_on(day, kind)
        assert period.first <= day <= period.last
        assert read_report_period(period.code) == period


@pytest.mark.parametrize(
    ("day", "found"),
    [("30/06/2025", 0), ("01/07/2025", 1), ("30/09/2025", 1), ("01/10/2025", 0)],
)
def test_a_quarter_holds_its_first_day_and_its_last(day: str, found: int) -> None:
    report = filled(held(day), form("tt"), period=ReportPeriod(year=2025, quarter=3))
    assert len(report.tables[0].rows) == found


def test_what_happens_after_the_day_of_the_report_is_not_in_it() -> None:
    assert filled(held(), form("tt"), today=date(2025, 10, 24)).tables[0].rows == ()
    assert filled(held(), form("tt"), today=date(2025, 10, 25)).tables[0].rows == ((1,),)


def test_a_figure_that_is_not_written_is_a_dash_and_not_a_nought() -> None:
    table = filled(held(), form("don_vi", "nguoi_du", "y_kien", "kien_nghi")).tables[0]

    assert table.rows == (("Phường Mẫu", 97, "–", "–"),)
    assert table.total == ("Cộng", 97, "–", "–")


def test_the_running_number_is_not_added_up() -> None:
    table = filled(held(), form("tt", "don_vi", "nguoi_du")).tables[0]
    assert table.total == ("", "Cộng", 97)


def test_proposals_are_counted_on_two_axes() -> None:
    read = with_proposals(
        "  giao: {don_vi: Phòng A, han: 01/11/2025}\n"
        "  tra_loi:\n  - {ngay: 31/10/2025, noi_dung: Xong, ket_qua: da_giai_quyet}\n",
        "  giao: {don_vi: Phòng A, han: 01/11/2025}\n"
        "  tra_loi:\n  - {ngay: 05/11/2025, noi_dung: Rõ, ket_qua: giai_trinh}\n",
        "  giao: {don_vi: Phòng A, han: 01/11/2025}\n",
        "  tra_loi:\n  - {ngay: 05/11/2025, noi_dung: Ghi, ket_qua: ghi_nhan}\n",
        "  go_bo: {ngay: 01/11/2025, ly_do: Trùng}\n",
    )
    asked = form(
        "kien_nghi",
        "da_tra_loi",
        "tra_loi_dung_han",
        "tra_loi_tre",
        "qua_han",
        "da_giai_quyet",
        "giai_trinh",
        "chua_giai_quyet",
    )
    assert filled(read, asked).tables[0].rows == ((4, 3, 1, 1, 1, 1, 2, 0),)


def test_promises_are_counted_from_the_notice() -> None:
    items = (
        "- {ma: kl-01, loai: da_doi_thoai, noi_dung: Đã nói}\n"
        "- ma: kl-02\n  loai: chua_giai_quyet\n  noi_dung: Sửa\n"
        "  giao: {don_vi: Phòng A, han: 30/11/2025}\n"
        "- ma: kl-03\n  loai: chua_giai_quyet\n  noi_dung: Xây\n"
        "  giao: {don_vi: Phòng A, han: 30/11/2025}\n"
        "  thuc_hien:\n  - {ngay: 20/11/2025, noi_dung: Xong, ket_qua: da_giai_quyet}\n"
    )
    text = notice(days="so_hieu: 9/TB-UBND\nngay_cong_bo: 30/10/2025\n", items=items)
    read = with_proposals("", conclusion=text)
    asked = form("so_ket_luan", "ngay_cong_bo", "viec_giao", "viec_xong", "viec_qua_han")

    assert filled(read, asked).tables[0].rows == (("9/TB-UBND", "30/10/2025", 2, 1, 1),)


def test_registered_dialogues_are_those_of_the_year_whatever_became_of_them() -> None:
    read = commune(
        {
            "2025/dinh-ky-1/doi-thoai.yml": "thoi_gian: Quý IV/2025\n",
            "2025/chuyen-de-1/doi-thoai.yml": "dien_bien:\n- {ngay: 01/03/2025, viec: huy}\n",
            "2024/dinh-ky-1/doi-thoai.yml": HELD,
        }
    )
    columns = ("buoi", "thoi_gian", "tinh_trang")
    periodic = filled(read, form(*columns, chosen="cua_nam", kinds="dinh_ky")).tables[0]
    others = filled(read, form(*columns, chosen="cua_nam", kinds="chuyen_de, dot_xuat")).tables[0]

    assert periodic.rows == (
        ("Đối thoại định kỳ năm 2025", "Quý\u00a0IV/2025 (chưa có ngày cụ thể)", "Dự kiến"),
    )
    assert others.rows == (("Đối thoại chuyên đề năm 2025", "Chưa có ngày", "Hủy"),)
    assert periodic.total == ()


def test_a_commune_without_a_record_has_its_line() -> None:
    asked = commune_form("don_vi", "cap_uy", "chinh_quyen", "so_buoi", "nguoi_du")
    table = filled(held(), asked, places=2).tables[0]

    assert table.rows == (
        ("Phường Mẫu", "chưa ghi nhận", "có", 1, 97),
        ("Xã 1", "chưa ghi nhận", "chưa ghi nhận", 0, 0),
    )
    assert table.total == ("Cộng", "", "", 1, 97)


def test_every_report_says_whose_its_columns_are_and_how_a_dash_is_read() -> None:
    notes = filled(held(), form("tt")).notes

    assert notes[0] == "Cột do trang này đặt; chưa biết cột của mẫu chính thức."
    assert notes[1] == (
        "Số liệu theo hồ sơ công bố trên trang, tính đến 31/12/2025. “–” là hồ sơ chưa ghi."
    )
    running = filled(held(), form("tt"), today=date(2025, 12, 30)).notes[1]
    assert "kỳ này chưa hết (đến 31/12/2025)" in running


@pytest.mark.parametrize(
    ("code", "period", "last_day"),
    [
        ("BC01", ReportPeriod(year=2023, quarter=1), "2023-03-14"),
        ("BC02", ReportPeriod(year=2025, quarter=3), "2025-09-14"),
        ("BC01", ReportPeriod(year=2023), "2023-11-14"),
        ("BC03", ReportPeriod(year=2024), "2024-11-14"),
        ("DK01", ReportPeriod(year=2023), "2023-02-28"),
        ("DK02", ReportPeriod(year=2024), "2024-02-29"),
    ],
)
def test_due_days_follow_the_guideline(code: str, period: ReportPeriod, last_day: str) -> None:
    (due,) = due_days(code, period, rules(), province="hai-phong")

    assert due.last_day == last_day
    assert due.citation == "Hướng dẫn đối thoại năm 2023 của Ban Dân vận Thành ủy, mục 3.1"
    assert due.caution.endswith("Văn bản giao việc này cho cấp huyện.")
    assert ("chỉ để tham khảo" in due.caution) is (period.year > 2023)


def test_where_no_rule_names_the_form_its_due_day_is_not_known() -> None:
    assert due_days("BC01", YEAR, rules(), province="thai-nguyen") == ()
    assert due_days("BC03", ReportPeriod(year=2023, quarter=1), rules(), province=None) == ()
    assert due_days("XY01", YEAR, rules(), province=None) == ()


def real(folder: str) -> tuple[Archive, Place]:
    read = read_archive(shelve(ROOT, f"content/{folder}"))
    slug = folder.partition("/")[0]
    texts = {f"content/{slug}/tinh.yml": (ROOT / f"content/{slug}/tinh.yml").read_bytes()}
    home = read_province(Shelf(folder=f"content/{slug}", texts=texts)).province
    assert home
    return read, place_of(read, home)


@pytest.mark.parametrize("year", [2025, 2026])
def test_reports_and_statistics_add_up_to_the_same(year: int) -> None:
    """Every proposal of the year is in a report; each axis counts as the statistics do."""
    today = date(2026, 11, 21)
    read, place = real("minh-hoa/xa-minh-hoa")
    lines = [line for line in dialogue_lines(read, place, today) if line.card.year == year]
    samples = [
        sample
        for sample in samples_of(read, place, field_names={}, today=today)
        if sample.year == year
    ]
    asked = form(
        *("kien_nghi", "da_tra_loi", "tra_loi_dung_han", "tra_loi_tre", "qua_han"),
        *("da_giai_quyet", "dang_giai_quyet", "giai_trinh", "chua_giai_quyet", "chuyen_cap_tren"),
        chosen="cua_nam",
    )
    scope = ReportScope(name="Tỉnh", slug="minh-hoa", communes=(place,), lines=tuple(lines))
    report = report_of(asked, ReportPeriod(year=year), scope, rulebook=rules(), today=today)
    states = Counter(sample.answer_state for sample in samples)
    outcomes = Counter(sample.outcome for sample in samples)

    assert len(samples) > 20
    assert report.tables[0].total == (
        len(samples),
        sum(sample.is_answered for sample in samples),
        states[AnswerState.IN_TIME],
        states[AnswerState.LATE],
        states[AnswerState.OVERDUE],
        outcomes[Outcome.DONE],
        outcomes[Outcome.IN_PROGRESS],
        sum(outcomes[o] for o in (Outcome.EXPLAINED, Outcome.ANSWERED_ON_THE_SPOT, Outcome.NOTED)),
        sum(outcomes[o] for o in (Outcome.NOT_DONE, Outcome.PUT_OFF, Outcome.NOT_CONSIDERED)),
        outcomes[Outcome.PASSED_UP],
    )
    assert sum(line.received for line in lines) == len(samples)
    assert sum(dict(line.outcomes).get(o, 0) for line in lines for o in Outcome) == len(
        [sample for sample in samples if sample.outcome]
    )
