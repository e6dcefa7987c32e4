"""The lines of a province's lists: each proposal stands in four of them, and is pressed once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache, cached_property, partial
from itertools import chain
from operator import attrgetter

from doithoai.pages.frame import Frame
from doithoai.pages.lots import value_sum
from doithoai.pages.press import Press
from doithoai.pages.teller import Html
from doithoai.views import ProposalRow

_TEMPLATE = "partials/proposal_line.html"
_LINK = ' href="'
_all_but_place = attrgetter(*(each.name for each in fields(ProposalRow) if each.name != "commune"))
Lines = Callable[[Iterable[ProposalRow], str], Html]


class ProposalLines:
    """What lists say of the proposals of one province, whose page is at `home`.

    A proposal is pressed when a page first asks for it.
    """

    def __init__(self, press: Press, home: str) -> None:
        self._press, self._home = press, home
        self._starts: dict[str, str] = {}
        self._lines: dict[tuple[str, str], tuple[str, ...]] = {}
        self._sums: dict[str, bytes] = {}
        self._place = cache(repr)

    def on(self, page: str, *, marked: bool) -> Lines:
        """The lines as a page below the province's own links them, `marked` to filter by."""
        way_up = "../" * (page.count("/") - self._home.count("/"))
        start = self._marked if marked else self._bare

        def lines(rows: Iterable[ProposalRow], language: str) -> Html:
            pieces = ((start(row), *self._line(row, language)) for row in rows)
            text = "".join(chain.from_iterable(pieces))
            # Links alone differ from list to list; in a text of people a quotation mark is escaped.
            return Html(text.replace(_LINK, f"{_LINK}{way_up}"))

        return lines

    def sum_of(self, rows: Iterable[ProposalRow]) -> bytes:
        """A sum of what the lines of these proposals say."""
        return b"".join(map(self._sum, rows))

    def _sum(self, row: ProposalRow) -> bytes:
        known = self._sums.get(row.path)
        if known is None:
            known = self._sums[row.path] = value_sum(*_all_but_place(row), self._place(row.commune))
        return known

    def _bare(self, _: ProposalRow) -> str:
        return self._begun

    def _marked(self, row: ProposalRow) -> str:
        """Names the lists in which a proposal stands, in all languages by the same words."""
        known = self._starts.get(row.path)
        if known is None:
            known = self._starts[row.path] = self._begin_marked(row)
        return known

    def _line(self, row: ProposalRow, language: str) -> tuple[str, ...]:
        known = self._lines.get((language, row.path))
        if known is None:
            known = self._lines[language, row.path] = self._cells[language].of(row)
        return known

    @cached_property
    def _frame(self) -> Frame:
        return self._press.frame(self._home, title="", description="")

    @cached_property
    def _begun(self) -> str:
        return self._press.macro(_TEMPLATE, "bare", self._frame)()

    @cached_property
    def _begin_marked(self) -> Callable[[ProposalRow], str]:
        return self._press.macro(_TEMPLATE, "marked", self._frame)

    @cached_property
    def _cells(self) -> Mapping[str, "_Cells"]:
        frames = [self._frame]
        if self._frame.languages and self._press.english:
            frames.append(self._press.english.frame(self._frame))
        return {each.language: _Cells(self._press, each) for each in frames}


class _Cells:
    """The cells of a line in one language; all but its subject say what many others say, too."""

    def __init__(self, press: Press, frame: Frame) -> None:
        piece = partial(press.macro, _TEMPLATE, frame=frame)
        self._subject = piece("subject")
        self._answer, self._outcome = cache(piece("answer")), cache(piece("outcome"))
        self._due, self._answered = cache(piece("due")), cache(piece("answered"))
        self._commune, self._unit = cache(piece("commune")), cache(piece("unit"))

    def of(self, row: ProposalRow) -> tuple[str, ...]:
        """What a line is put together of."""
        return (
            self._subject(row),
            self._answer(row.answer, row.answer_text),
            self._outcome(row.outcome, row.outcome_text),
            self._due(row.due_text),
            self._answered(row.answered_on, row.answered_text),
            self._commune(row.commune),
            self._unit(row.unit),
        )
