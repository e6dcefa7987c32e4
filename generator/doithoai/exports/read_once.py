"""The rows of a table, each read once for all forms in which it is written anew."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import islice, repeat
from typing import Any

from doithoai.exports.about import About
from doithoai.exports.civic import is_request, request
from doithoai.exports.csv_table import csv_head, csv_records, records
from doithoai.exports.json_text import at_once, items_of, read_rows
from doithoai.exports.taken_over import taken_over
from doithoai.views import Row, Table

Lines = Iterable[bytes]
"""A file line by line."""
Fill = Callable[[list[bytes], Callable[[], list[Row]]], None]
"""Takes the lines of some rows for a workbook, and what reads them."""
_Made = tuple[bytes, bytes]
"""The record of a row (CSV), and its request (Open311): empty where it is none."""


def _nowhere(_lines: list[bytes], _read: Callable[[], list[Row]]) -> None:
    """No workbook is made."""


class ReadOnce:
    """The rows of a table. While `csv` is made of them, `requests` come together.

    Proposals, which alone become requests, are told something `about` the site.
    """

    def __init__(
        self, table: Table[Any], *, fill: Fill = _nowhere, about: About | None = None
    ) -> None:
        self._table, self._fill, self._about = table, fill, about
        self.requests: list[bytes] = []

    def csv(self, rows: Lines, before: Iterable[Lines] = ((), (), ())) -> Iterator[bytes]:
        """The file of rows given as NDJSON, piece by piece.

        `before` are files that the table had: NDJSON, CSV and Open311.
        """
        yield csv_head(self._table)
        for block in at_once(taken_over(rows, self._known(*before))):
            lines = [line for line, _ in block]
            read = cache(partial(read_rows, lines))
            self._fill(lines, read)
            made = self._made([found for _, found in block], read)
            self.requests += [one for _, one in made if one]
            yield b"".join([record for record, _ in made])

    def _made(
        self, known: Sequence[_Made | None], rows: Callable[[], list[Row]]
    ) -> Sequence[_Made]:
        if None not in known:
            return [one for one in known if one]
        new = [row for row, one in zip(rows(), known, strict=True) if one is None]
        about = self._about
        asked = (request(row, about) for row in new) if about else repeat(b"")
        anew = zip(csv_records(self._table, new), asked, strict=False)
        return [one or next(anew) for one in known]

    def _known(self, rows: Lines, csv: Lines, asked: Lines) -> Iterator[tuple[bytes, _Made]]:
        body, requests = islice(csv, 1, None), items_of(asked)
        for line, record in zip(rows, records(body), strict=False):
            one = next(requests, None) if self._about and is_request(line) else b""
            if one is None:
                return
            yield line, (record, one)
