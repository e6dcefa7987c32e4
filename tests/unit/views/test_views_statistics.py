"""Counts and response times, with N."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lives import a_place, day, with_proposals

from doithoai.records import Outcome
from doithoai.views.proposals.answering import ANSWERED, AnswerState
from doithoai.views.proposals.sample import Sample, samples_of
from doithoai.views.proposals.sample_sums import sums_of_samples, time_sums
from doithoai.views.proposals.statistics import (
    ResponseTimes,
    Statistics,
    response_times,
    statistics_of,
)
from doithoai.views.proposals.tally import Tally

NAMES = {"giao_thong": "Giao thông"}


def answer(on: str, outcome: str = "giai_trinh", unit: str = "") -> str:
    said = f", don_vi: {unit}" if unit else ""
    return f"  tra_loi: [{{ngay: {on}/2025, noi_dung: Rõ, ket_qua: {outcome}{said}}}]\n"


def samples(*texts: str, today: str = "31/12") -> tuple[Sample, ...]:
    return samples_of(with_proposals(*texts), a_place(), field_names=NAMES, today=day(today))


def counted(found: Iterable[Sample], today: date) -> Statistics:
    return statistics_of(sums_of_samples(found), today=today)


@pytest.mark.parametrize(
    ("text", "today", "days"),
    [
        ("  tiep_nhan: 07/10/2025\n" + answer("07/10"), "31/12", 0),
        ("  tiep_nhan: 07/10/2025\n" + answer("16/10"), "16/10", 9),
        ("  tiep_nhan: 07/10/2025\n" + answer("16/10"), "15/10", None),
        ("  tiep_nhan: 07/10/2025\n" + answer("06/10"), "31/12", None),
        ("  neu: tai\n" + answer("30/10"), "31/12", 5),
        (answer("30/10"), "31/12", 5),
        (answer("20/10"), "31/12", None),
        ("  neu: truoc\n" + answer("30/10"), "31/12", None),
        ("  neu: sau\n" + answer("30/10"), "31/12", None),
    ],
)
def test_response_days_run_from_receipt_to_the_first_answer(
    text: str, today: str, *, days: int | None
) -> None:
    assert samples(text, today=today)[0].response_days == days


def test_what_was_taken_away_or_is_to_come_is_not_counted() -> None:
    gone = "  go_bo: {ngay: 10/10/2025, ly_do: Trùng}\n"
    later = "  tiep_nhan: 01/11/2025\n"
    assert len(samples(gone, later, today="09/10")) == 1
    assert len(samples(gone, later, today="10/10")) == 0
    assert len(samples(gone, later, today="01/11")) == 1


def test_counts_are_told_by_outcome_field_unit_urgency() -> None:
    found = counted(
        samples(
            "  linh_vuc: giao_thong\n  cap_thiet: thap\n" + answer("30/10", unit="Phòng B"),
            "  linh_vuc: giao_thong\n  cap_thiet: cao\n"
            "  giao: {don_vi: Phòng A, han: 01/11/2025}\n",
            answer("30/10", "da_giai_quyet", "Phòng B"),
        ),
        day("31/12"),
    )
    assert found.sentence == ("3 kiến nghị, 2 đã trả lời, 1 quá hạn trả lời, tính đến 31/12/2025.")
    assert found.by_outcome == (
        Tally(code="da_giai_quyet", label="Đã giải quyết", count=1),
        Tally(code="giai_trinh", label="Giải trình", count=1),
        Tally(code="", label="Chưa trả lời", count=1),
    )
    assert [(one.label, one.count) for one in found.by_field] == [
        ("Giao thông", 2),
        ("Chưa phân loại", 1),
    ]
    assert [(one.label, one.count) for one in found.by_unit] == [("Phòng A", 1), ("Phòng B", 2)]
    assert [(one.label, one.count) for one in found.by_urgency] == [
        ("cấp thiết", 1),
        ("thấp", 1),
        ("Chưa ghi mức độ", 1),
    ]


@given(today=st.dates(date(2025, 10, 1), date(2025, 12, 1)), ahead=st.integers(1, 30))
def test_a_later_answer_never_changes_an_earlier_count(today: date, ahead: int) -> None:
    received = "  tiep_nhan: 07/10/2025\n"
    later = today + timedelta(days=ahead)
    before, after = (
        samples_of(with_proposals(text), a_place(), field_names=NAMES, today=today)
        for text in (received, received + answer(f"{later:%d/%m}", unit="Phòng B"))
    )
    assert counted(after, today) == counted(before, today)


def sample(days: int | None, *, unit: str = "Phòng A", waits: bool = False) -> Sample:
    return Sample(
        commune="hai-phong/phuong-mau",
        year=2025,
        answer_state=AnswerState.WAITING if waits else AnswerState.IN_TIME,
        outcome=None if waits else Outcome.DONE,
        field=None,
        unit=unit,
        urgency=None,
        response_days=None if waits else days,
    )


def times_of(found: list[Sample]) -> ResponseTimes:
    return response_times(time_sums(found))


def test_four_answers_are_too_few() -> None:
    times = times_of([sample(n) for n in range(4)])
    assert times.text == "chưa đủ số liệu (N = 4)"
    assert (times.median, times.p90, times.buckets) == (None, None, ())


def test_five_answers_are_enough() -> None:
    times = times_of([sample(n) for n in (1, 2, 3, 4, 100)])
    assert times.text == (
        "một nửa được trả lời trong 3 ngày, chín phần mười trong 100 ngày (N = 5)"
    )


def test_the_median_of_an_even_number_lies_between() -> None:
    times = times_of([sample(n) for n in (1, 2, 3, 4, 5, 6)])
    assert times.median == 3.5
    assert times.text.startswith("một nửa được trả lời trong 3,5 ngày")


def test_nine_of_ten_are_within_the_ninth() -> None:
    assert times_of([sample(n) for n in range(1, 11)]).p90 == 9
    assert times_of([sample(n) for n in range(1, 12)]).p90 == 10


def test_buckets_hold_their_last_day() -> None:
    times = times_of([sample(n) for n in (0, 7, 8, 15, 16, 30, 31, 60, 61)])
    assert [(one.label, one.count) for one in times.buckets] == [
        ("0–7 ngày", 2),
        ("8–15 ngày", 2),
        ("16–30 ngày", 2),
        ("31–60 ngày", 2),
        ("trên 60 ngày", 1),
    ]


def test_who_still_waits_is_counted_beside() -> None:
    times = times_of([sample(3), sample(None), sample(None, waits=True)])
    assert (times.n, times.unmeasured, times.unanswered) == (1, 1, 1)


def test_groups_stand_by_name_and_not_by_speed() -> None:
    slow_first = [sample(50, unit="Phòng A"), sample(1, unit="Phòng B")]
    found = counted(reversed(slow_first), day("31/12"))
    assert [group.label for group in found.times_by_unit] == ["Phòng A", "Phòng B"]


ANY_SAMPLE = st.builds(
    sample, st.none() | st.integers(0, 400), unit=st.sampled_from("ABC"), waits=st.booleans()
)


@given(found=st.lists(ANY_SAMPLE, max_size=30))
def test_every_list_adds_up_to_the_total(found: list[Sample]) -> None:
    result = counted(found, date(2025, 12, 31))
    for counts in (
        result.by_answer,
        result.by_outcome,
        result.by_field,
        result.by_unit,
        result.by_urgency,
    ):
        assert sum(one.count for one in counts) == result.total == len(found)
    times = result.times
    assert times.n + times.unmeasured + times.unanswered == result.total
    assert sum(one.count for one in times.buckets) in {0, times.n}
    assert sum(one.answer_state in ANSWERED for one in found) == times.n + times.unmeasured


@given(found=st.lists(ANY_SAMPLE, min_size=5, max_size=30))
def test_the_median_is_not_above_p90(found: list[Sample]) -> None:
    times = times_of(found)
    if times.median is not None and times.p90 is not None:
        assert times.median <= times.p90
