"""Lots of files of open data, and the list of them that a package gives."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from doithoai.exports import (
    BODIES,
    BOOK,
    EVENTS,
    FORMATS,
    REQUESTS,
    About,
    DataFile,
    Sheet,
    data_file,
    json_file,
    json_list,
    ocd_events,
    popolo,
    requests,
    rows_in,
    xlsx,
)
from doithoai.pages import Artifact, Lot
from doithoai.site.data_rows import Former, Read, Stock, lot_of
from doithoai.site.engine.keys import sum_of

CIVIC = {EVENTS: "doi_thoai", BODIES: "don_vi", REQUESTS: "kien_nghi"}
"""The files of civic software, each with the table that it is made of."""


class Listed:
    """The files of a package: those that stand since the last build, and those made now."""

    def __init__(self, standing: Iterable[DataFile], former: Former) -> None:
        self._files = {file.path: file for file in standing}
        self._former = former

    def book(self, folder: str, stocks: Sequence[Stock]) -> Lot:
        """The workbook of all tables of a folder.

        It comes before the tables: what can be taken over is told by the rows that they had.
        """
        path = f"{folder}{BOOK}"

        def make() -> Iterator[Artifact]:
            sheets = (
                Sheet(
                    table=stock.table,
                    rows=stock.rows,
                    lines=stock.lines,
                    former=partial(self._former.read, stock.path("ndjson")),
                    stands=stock.stands,
                )
                for stock in stocks
            )
            rows = sum(stock.rows for stock in stocks)
            data = xlsx(sheets, former=self._former.read(path))
            yield self._made(path, data, table="", year=stocks[0].year, rows=rows)

        told = (part for each in stocks for part in (each.table.name.encode(), each.source))
        return Lot(name=path, source=sum_of(*told), make=make)

    def table(self, stock: Stock) -> Lot:
        """A table in every format; CSV comes first, as it is told by the rows that there were."""

        def make() -> Iterator[Artifact]:
            for form in FORMATS:
                name, year, rows = stock.table.name, stock.year, stock.rows
                data = _written(stock, form)
                yield self._made(stock.path(form), data, table=name, year=year, rows=rows)

        return Lot(name=lot_of(stock.folder, stock.table), source=stock.source, make=make)

    def _made(self, path: str, data: bytes, *, table: str, year: str, rows: int) -> Artifact:
        self._files[path] = data_file(path, data, table=table, year=year, rows=rows)
        return _file(path, data)

    def files(self, paths: Iterable[str]) -> Iterator[DataFile]:
        """The entries of files whose lots came before."""
        return map(self._files.__getitem__, paths)


def _written(stock: Stock, form: str) -> bytes:
    if form == "csv":
        return stock.csv()
    lines = stock.lines()
    return lines if form == "ndjson" else json_file(stock.table, lines, stock.rows)


def requests_lots(stocks: Iterable[Stock], about: About, *, former: Former) -> Iterator[Lot]:
    """Proposals in the form of Open311, beside each table of them: in one file, years add up.

    They come before the tables, as a workbook does.
    """
    for stock in stocks:
        if stock.table.name == CIVIC[REQUESTS]:
            make = partial(_requests, stock, about, former)
            yield Lot(name=f"{stock.folder}{REQUESTS}", source=stock.source, make=make)


def _requests(stock: Stock, about: About, former: Former) -> Iterator[Artifact]:
    path = f"{stock.folder}{REQUESTS}"
    before = former.read(stock.path("ndjson")), former.read(path)
    yield _file(path, requests(stock.lines(), about, before))


def civic_lots(home: str, stocks: Iterable[Stock], about: About, *, read: Read) -> Iterator[Lot]:
    """Other rows in the forms of civic software, from the files of tables that came before."""
    for name in (EVENTS, BODIES):
        if found := [stock for stock in stocks if stock.table.name == CIVIC[name]]:
            make = partial(_civic, f"{home}{name}", found, about, read=read)
            source = sum_of(*(stock.source for stock in found))
            yield Lot(name=f"{home}{name}", source=source, make=make)


def _civic(path: str, stocks: Iterable[Stock], about: About, *, read: Read) -> Iterator[Artifact]:
    rows = (row for stock in stocks for row in rows_in(read(stock.path("ndjson"))))
    if path.endswith(EVENTS):
        yield _file(path, json_list(ocd_events(rows, about)))
    else:
        yield _file(path, popolo(rows, about))


def _file(path: str, data: bytes) -> Artifact:
    return Artifact(path=path.removeprefix("/"), data=data)
