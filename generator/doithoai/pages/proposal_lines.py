"""The lines of a province's lists: each proposal stands in four of them, and is pressed once."""

from collections.abc import Callable

from doithoai.pages.press import Press
from doithoai.pages.teller import Html
from doithoai.views import ProposalRow

_LINK = ' href="'
Line = Callable[[ProposalRow, str], Html]


class ProposalLines:
    """What lists say of the proposals of one province, whose page is at `home`."""

    def __init__(self, press: Press, home: str) -> None:
        frame = press.frame(home, title="", description="")
        frames = [frame]
        if frame.languages and press.english:
            frames.append(press.english.frame(frame))
        self._home = home
        self._cells = {
            each.language: press.macro("partials/proposal_line.html", "cells", each)
            for each in frames
        }
        self._known: dict[tuple[str, str], str] = {}

    def on(self, page: str) -> Line:
        """The lines as a page below the province's own links them."""
        way_up = "../" * (page.count("/") - self._home.count("/"))

        def line(row: ProposalRow, language: str) -> Html:
            known = self._known.get((language, row.path))
            if known is None:
                known = self._known[language, row.path] = self._cells[language](row)
            # Links alone differ from list to list; in a text of people a quotation mark is escaped.
            return Html(str(known).replace(_LINK, f"{_LINK}{way_up}"))

        return line
