"""A page is made anew whenever it would show something else, and only then."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, time
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from pressing import TODAY, press

from doithoai.pages import Artifact, Lot, ProposalLines, in_all_languages, page_lot, proposal_lot
from doithoai.records import Outcome
from doithoai.views import (
    Bulletin,
    ChangeLog,
    CommuneYear,
    CoverageView,
    DialogueLine,
    Digest,
    Owner,
    Place,
    PromisesView,
    ProposalPage,
    ProposalRow,
    ProvinceDigest,
    ProvinceView,
    StatisticsView,
    proposal_pages,
    province_view,
)
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.proposal_lists import ROWS_A_PAGE

HOME = "/song-xanh/"
PLACE = Place(
    folder="song-xanh/xa-mau",
    name="Xã Mẫu",
    path=f"{HOME}xa-mau/",
    province_name="Tỉnh Sông Xanh",
    province_path=HOME,
    fictional=False,
)
ROW = ProposalRow(
    path=f"{PLACE.path}2026/dinh-ky-1/#kn-001",
    excerpt="Sửa đường",
    commune=PLACE,
    answer=AnswerState.OVERDUE,
    answer_text="Quá hạn 3 ngày",
    days=3,
    outcome=None,
    outcome_text="Chưa có kết quả",
    due_on="2026-11-18",
    due_text="chậm nhất ngày 18/11/2026",
    answered_on="",
    answered_text="Chưa trả lời",
    field="Giao thông",
    field_slug="giao-thong",
    unit="Phòng Kinh tế",
    unit_slug="phong-kinh-te",
)
OTHER: Mapping[str, object] = {
    "commune": replace(PLACE, name="Xã Khác", path=f"{HOME}xa-khac/"),
    "answer": AnswerState.LATE,
    "days": 4,
    "outcome": Outcome.DONE,
    "answered_on": "2026-11-20",
}
"""Another value for each field that is no text."""
EDITED = [each.name for each in fields(ProposalRow)]


def row(number: int, **edited: object) -> ProposalRow:
    return replace(ROW, **{"path": f"{PLACE.path}2026/dinh-ky-1/#kn-{number:03}", **edited})


def province(*rows: ProposalRow) -> ProvinceDigest:
    commune = Digest(
        place=PLACE,
        code=None,
        dissolved=False,
        former_names=(),
        dialogues=(),
        documents=(),
        former_paths=(),
        rows=rows,
    )
    return ProvinceDigest(
        slug="song-xanh",
        name="Tỉnh Sông Xanh",
        path=HOME,
        fictional=False,
        predecessors=(),
        documents=(),
        communes=(commune,),
    )


def lots(*rows: ProposalRow) -> dict[str, Lot]:
    own = press()
    lines = ProposalLines(own, HOME)
    pages = proposal_pages(province(*rows), TODAY)
    return {lot.name: lot for lot in (proposal_lot(page, own, lines) for page in pages)}


def files(lot: Lot) -> list[Artifact]:
    made = (one for one in lot.make() if isinstance(one, Artifact))
    return list(in_all_languages(made))


def remade(old: Mapping[str, Lot], new: Mapping[str, Lot]) -> set[str]:
    return {name for name in new if name not in old or old[name].source != new[name].source}


FAR = row(2, field="Môi trường", field_slug="moi-truong", unit="Công an", unit_slug="cong-an")


@pytest.mark.parametrize("name", EDITED)
def test_a_list_whose_source_is_as_it_was_reads_as_it_did(name: str) -> None:
    value = OTHER.get(name, f"{getattr(ROW, name)}-2")
    old, new = lots(row(1), FAR), lots(row(1, **{name: value}), FAR)
    anew = remade(old, new)

    assert anew
    for page in new.keys() - anew:
        assert files(old[page]) == files(new[page]), page


def test_a_word_in_a_line_makes_the_four_lists_anew_in_which_it_stands() -> None:
    below = f"{HOME}kien-nghi/"
    assert remade(lots(row(1), FAR), lots(row(1, excerpt="Sửa cầu"), FAR)) == {
        below,
        f"{below}tre-han/",
        f"{below}linh-vuc/giao-thong/",
        f"{below}don-vi/phong-kinh-te/",
    }


def test_of_a_long_list_the_one_page_is_made_on_which_the_line_stands() -> None:
    rows = [row(number) for number in range(ROWS_A_PAGE + 1)]
    edited = [*rows[:-1], replace(rows[-1], excerpt="Sửa cầu")]
    anew = remade(lots(*rows), lots(*edited))

    assert {page for page in anew if page.startswith(f"{HOME}kien-nghi/trang-")} == {
        f"{HOME}kien-nghi/trang-2/"
    }
    assert f"{HOME}kien-nghi/" not in anew


def test_what_reads_the_same_is_not_made_anew() -> None:
    assert remade(lots(row(1), FAR), lots(row(1), FAR)) == set()


def test_a_page_of_its_own_is_made_anew_when_its_view_is_another() -> None:
    def blank(view: ProvinceView, _: object) -> Artifact:
        return Artifact(path=view.path, data=b"")

    def lot(digest: ProvinceDigest) -> Lot:
        return page_lot(province_view(digest, TODAY), blank, press())

    one = province(row(1))
    assert lot(one).source == lot(province(row(1))).source
    assert lot(one).source != lot(replace(one, name="Tỉnh Núi Xanh")).source


PLAIN = (str, int, float, bool, date, time, type(None))
ORDERED = (tuple, Sequence, Counter)
SUMMED = (
    *(ProposalPage, PromisesView, CoverageView, StatisticsView, ChangeLog, ProvinceView),
    *(DialogueLine, CommuneYear, Owner, Bulletin),
)
"""What lots are summed up from."""


def hidden(kind: Any, known: set[Any]) -> Iterator[str]:
    """Kinds below one of which a part might not be written out, or in no certain order."""
    if kind in known:
        return
    known.add(kind)
    if is_dataclass(kind):
        yield from (each.name for each in fields(kind) if not each.repr)
        for inner in get_type_hints(kind).values():
            yield from hidden(inner, known)
    elif get_args(kind):
        if get_origin(kind) not in {*ORDERED, Union, UnionType}:
            yield str(kind)
        for inner in get_args(kind):
            yield from hidden(inner, known)
    elif kind is not ... and not issubclass(kind, (*PLAIN, Enum)):
        yield str(kind)


@dataclass(frozen=True)
class Vague:
    """Parts that a sum would not see, or see in any order."""

    name: str = field(repr=False)
    places: frozenset[str]
    thing: object


def test_kinds_that_do_not_write_themselves_out_are_found() -> None:
    assert len(list(hidden(tuple[Vague, ...], set()))) == 3


@pytest.mark.parametrize("kind", SUMMED)
def test_what_is_summed_up_writes_itself_out_in_full(kind: type) -> None:
    assert list(hidden(kind, set())) == []
