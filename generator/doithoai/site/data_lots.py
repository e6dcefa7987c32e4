"""Lots of files of open data: those of a table, and the workbook of all tables of a folder."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from io import BytesIO
from itertools import chain, islice

from doithoai.exports import (
    BODIES,
    BOOK,
    EVENTS,
    REQUESTS,
    About,
    Book,
    DataFile,
    ReadOnce,
    Sheet,
    at_once,
    items_of,
    json_file,
    json_line,
    json_list,
    ocd_events,
    popolo,
    read_rows,
    rows_in,
)
from doithoai.pages import Flow, Lot
from doithoai.site.data_rows import Files, Former, Stock, lot_of
from doithoai.site.engine.keys import sum_of

CIVIC = {EVENTS: "doi_thoai", BODIES: "don_vi", REQUESTS: "kien_nghi"}
"""The files of civic software, each with the table that it is made of."""

_Texts = tuple[Iterable[bytes], Iterable[bytes]]
"""A table as CSV, and its requests, which are known once that is written."""


class Shelf:
    """The tables that lie in one folder; their files are entered in a list as they are made.

    Proposals lie there in the form of Open311, too: in one file, years would add up.
    """

    def __init__(
        self,
        stocks: Sequence[Stock],
        listed: dict[str, DataFile],
        about: About,
        *,
        files: Files,
        former: Former,
    ) -> None:
        self._stocks, self._listed, self._about = stocks, listed, about
        self._files, self._former = files, former.files
        self._filled: set[str] = set()

    def tables(self) -> Iterator[Lot]:
        """Each table in all formats."""
        for stock in self._stocks:
            make = partial(self._made, stock)
            yield Lot(name=lot_of(stock.folder, stock.table), source=stock.source, make=make)

    def book(self) -> Lot:
        """The workbook of all tables."""
        told = (part for each in self._stocks for part in (each.table.name.encode(), each.source))
        return Lot(name=self._path(BOOK), source=sum_of(*told), make=self._bound)

    def _made(self, stock: Stock) -> Iterator[Flow]:
        csv, requests = self._texts(stock)
        yield from self._entered(stock, "csv", csv)
        if stock.table.name == CIVIC[REQUESTS]:
            yield Flow(self._path(REQUESTS), json_list(requests))
        yield from self._entered(stock, "ndjson", map(b"".join, at_once(stock.lines())))
        lines = self._files.lines(stock.path("ndjson"))
        yield from self._entered(stock, "json", json_file(stock.table, lines, stock.rows))

    def _texts(self, stock: Stock) -> _Texts:
        """The rows that are read go into the workbook at the same time."""
        self._filled.add(stock.table.name)
        reading = ReadOnce(
            stock.table,
            fill=self._book.table(stock.table.name).add,
            about=self._about if stock.table.name == CIVIC[REQUESTS] else None,
        )
        before = stock.path("ndjson"), stock.path("csv"), self._path(REQUESTS)
        return reading.csv(stock.lines(), map(self._former.lines, before)), reading.requests

    def _bound(self) -> Iterator[Flow]:
        """What was not read is taken over, or read for the workbook alone."""
        for stock in self._stocks:
            table = self._book.table(stock.table.name)
            if stock.table.name in self._filled or (stock.stands and table.keep()):
                continue
            for lines in at_once(stock.lines()):
                table.add(lines, partial(read_rows, lines))
        yield (flow := Flow(self._path(BOOK), (self._book.data(),)))
        rows = sum(stock.rows for stock in self._stocks)
        self._enter(flow, table="", year=self._stocks[0].year, rows=rows)

    def _entered(self, stock: Stock, form: str, pieces: Iterable[bytes]) -> Iterator[Flow]:
        yield (flow := Flow(stock.path(form), pieces))
        self._enter(flow, table=stock.table.name, year=stock.year, rows=stock.rows)

    def _enter(self, flow: Flow, *, table: str, year: str, rows: int) -> None:
        path, own = f"/{flow.path}", flow.sum.hexdigest()
        self._listed[path] = DataFile(
            path=path, table=table, year=year, rows=rows, size=flow.size, sha256=own
        )

    @cached_property
    def _book(self) -> Book:
        return Book(map(self._sheet, self._stocks), former=self._former.read(self._path(BOOK)))

    def _sheet(self, stock: Stock) -> Sheet:
        path = stock.path("ndjson")
        before = self._listed[path].rows if path in self._listed else 0
        former = partial(self._former.lines, path)
        return Sheet(table=stock.table, rows=stock.rows, before=before, former=former)

    def _path(self, name: str) -> str:
        return f"{self._stocks[0].folder}{name}"


class CountryShelf(Shelf):
    """The tables of the whole country, whose files are those of the provinces joined."""

    def _texts(self, stock: Stock) -> _Texts:
        own = ReadOnce(stock.table).csv(BytesIO(stock.own))
        parts = (self._files.lines(f"{folder}{stock.table.name}.csv") for folder in stock.parts)
        bodies = chain.from_iterable(islice(lines, 1, None) for lines in parts)
        asked = (self._files.lines(f"{folder}{REQUESTS}") for folder in stock.parts)
        requests = items_of(chain.from_iterable(asked))
        return chain(own, map(b"".join, at_once(bodies))), requests


def civic_lots(home: str, stocks: Iterable[Stock], about: About, *, files: Files) -> Iterator[Lot]:
    """Other rows in the forms of civic software, from the files of tables that came before."""
    for name in (EVENTS, BODIES):
        if found := [stock for stock in stocks if stock.table.name == CIVIC[name]]:
            make = partial(_civic, f"{home}{name}", found, about, files=files)
            source = sum_of(*(stock.source for stock in found))
            yield Lot(name=f"{home}{name}", source=source, make=make)


def _civic(path: str, stocks: Iterable[Stock], about: About, *, files: Files) -> Iterator[Flow]:
    rows = rows_in(chain.from_iterable(files.lines(stock.path("ndjson")) for stock in stocks))
    if path.endswith(EVENTS):
        yield Flow(path, json_list(map(json_line, ocd_events(rows, about))))
    else:
        yield Flow(path, (popolo(rows, about),))
