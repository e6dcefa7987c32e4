"""What is counted province by province adds up to what is counted at once."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from doithoai.records import Outcome, Urgency
from doithoai.values import Choice
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.sample import Sample
from doithoai.views.proposals.sample_sums import added, sums_of_samples


def one_of(kind: type[Choice]) -> st.SearchStrategy[Choice]:
    return st.sampled_from(list(kind))


SAMPLES = st.lists(
    st.builds(
        Sample,
        commune=st.just("a/b"),
        year=st.just(2026),
        answer_state=one_of(AnswerState),
        outcome=st.none() | one_of(Outcome),
        field=st.none() | st.sampled_from(["Đất đai", "Giao thông"]),
        unit=st.none() | st.sampled_from(["Phòng Kinh tế", "Văn phòng"]),
        urgency=st.none() | one_of(Urgency),
        response_days=st.none() | st.integers(0, 90),
    ),
    max_size=12,
)


@given(st.lists(SAMPLES, max_size=4))
def test_the_sums_of_provinces_are_those_of_the_country(provinces: list[list[Sample]]) -> None:
    whole = sums_of_samples(sample for province in provinces for sample in province)

    assert added(map(sums_of_samples, provinces)) == whole
    assert whole.answers == Counter(s.answer_state for p in provinces for s in p)
