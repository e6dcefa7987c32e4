"""The files of open data: those of each province by year, and those of all from the provinces'."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from doithoai import routes
from doithoai.exports import (
    BODIES,
    BOOK,
    CATALOGUE,
    EVENTS,
    FORMATS,
    NAME,
    REQUESTS,
    About,
    DataFile,
    Pile,
    data_file,
    datapackage,
    dcat,
    files_of,
    json_list,
    ocd_events,
    open311,
    pages_below,
    pile,
    popolo,
    rows_in,
    xlsx,
)
from doithoai.pages import Artifact
from doithoai.views import OPEN_TABLES, ProvinceDigest, Row, Rows, Table, open_table

Read = Callable[[str], bytes]
"""The bytes of a file of the site by its address, empty where there is none."""
UNKNOWN_YEAR = "chua-ro-nam"
WHOLE_BYTES = 25 * 1024 * 1024
"""Of one file for the whole country: static hosts refuse longer ones (Cloudflare Pages: 25 MiB)."""
WHOLE_ROWS = 20_000
"""Of the one workbook for the whole country: Excel opens it on an office computer."""
CIVIC = {EVENTS: "doi_thoai", BODIES: "don_vi", REQUESTS: "kien_nghi"}
"""The files of civic software, each with the table that it is made of."""
Piles = dict[tuple[str, str], Pile]


def province_data(
    digest: ProvinceDigest, own: Rows, about: About, *, read: Read
) -> Iterator[Artifact]:
    """The files of one province: a table by year in every format, a workbook a year, a package.

    `own` are the rows of the province itself. Those of its communes are read from the twins of
    their pages, one commune after the other: what a page says and what a file says is the same.
    """
    home = routes.data(digest.slug)
    piles = _piled(own, _twins(digest, about, read))
    files: list[DataFile] = []
    for year in sorted({year for _, year in piles}):
        of_year = {name: found for (name, when), found in piles.items() if when == year}
        folder = routes.data(digest.slug, year)
        for name, found in of_year.items():
            for form in FORMATS:
                data = found.written(form)
                path = f"{folder}{name}.{form}"
                files.append(data_file(path, data, table=name, year=year, rows=found.count))
                yield Artifact(path=path.removeprefix("/"), data=data)
        sheets = ((found.table, found.rows()) for found in of_year.values())
        total = sum(found.count for found in of_year.values())
        book = xlsx(sheets)
        files.append(data_file(f"{folder}{BOOK}", book, table="", year=year, rows=total))
        yield Artifact(path=f"{folder}{BOOK}".removeprefix("/"), data=book)
    yield from civic_files(home, tuple(piles.values()), about)
    package = datapackage(home, f"Dữ liệu đối thoại: {digest.name}", files, about=about)
    yield Artifact(path=f"{home}{NAME}".removeprefix("/"), data=package)


def _piled(own: Rows, twins: Iterable[bytes]) -> Piles:
    """All rows by table and year, the tables in the order of their declaration."""
    piles: Piles = {}
    for name, rows in own.items():
        for row in rows:
            _pile_of(piles, name, row).add(row)
    for twin in twins:
        for name, line in rows_in(twin):
            row = json.loads(line)
            _pile_of(piles, name, row).add_line(line, row)
    order = {table.name: number for number, table in enumerate(OPEN_TABLES)}
    return dict(sorted(piles.items(), key=lambda item: order[item[0][0]]))


def _pile_of(piles: Piles, name: str, row: Row) -> Pile:
    """Where a row belongs: to its table, and where that is a yearly one to its year."""
    table = open_table(name)
    year = str(row["nam"] or UNKNOWN_YEAR) if table.yearly else ""
    if (name, year) not in piles:
        piles[name, year] = pile(table)
    return piles[name, year]


def _twins(digest: ProvinceDigest, about: About, read: Read) -> Iterator[bytes]:
    """The twins of the province's documents, then those of each commune and all below it."""
    waiting = [routes.twin(card.path) for card in digest.documents]
    waiting += [routes.twin(commune.place.path) for commune in digest.communes]
    while waiting:
        found = read(waiting.pop(0))
        if found:
            waiting[:0] = pages_below(found, about)
            yield found


def country_data(
    provinces: Iterable[ProvinceDigest], own: Rows, about: About, *, read: Read
) -> Iterator[Artifact]:
    """The files for the whole country, joined from those of the provinces; no fictional one.

    `own` are the rows of the country itself. A table that would be longer than `WHOLE_BYTES` stays
    in its parts, which the package lists instead.
    """
    parts = [
        file for one in provinces if not one.fictional for file in package_files(one.slug, read)
    ]
    files: list[DataFile] = []
    piles: list[Pile] = []
    for table in OPEN_TABLES:
        of_table = [file for file in parts if file.table == table.name]
        if max_size(of_table) > WHOLE_BYTES:
            files += of_table
            continue
        whole = _joined(table, of_table, own.get(table.name, ()), read=read)
        piles.append(whole)
        yield from _whole_files(whole, files)
    total = sum(whole.count for whole in piles)
    if len(piles) == len(OPEN_TABLES) and total <= WHOLE_ROWS:
        path = f"{routes.DATA}{BOOK}"
        book = xlsx((whole.table, whole.rows()) for whole in piles)
        files.append(data_file(path, book, table="", year="", rows=total))
        yield Artifact(path=path.removeprefix("/"), data=book)
    yield from civic_files(routes.DATA, piles, about)
    yield Artifact(path=f"{routes.DATA}{CATALOGUE}".removeprefix("/"), data=dcat(files, about))
    package = datapackage(routes.DATA, f"Dữ liệu mở: {about.site.name}", files, about=about)
    yield Artifact(path=f"{routes.DATA}{NAME}".removeprefix("/"), data=package)


def civic_files(home: str, piles: Sequence[Pile], about: About) -> Iterator[Artifact]:
    """The same rows in the forms of civic software, where none of a table stayed in its parts."""
    for name, source in CIVIC.items():
        found = [each for each in piles if each.table.name == source]
        rows = (row for each in found for row in each.rows())
        if found:
            data = _civic(name, rows, about)
            yield Artifact(path=f"{home}{name}".removeprefix("/"), data=data)


def _civic(name: str, rows: Iterable[Row], about: About) -> bytes:
    if name == EVENTS:
        return json_list(ocd_events(rows, about))
    return popolo(rows, about) if name == BODIES else json_list(open311(rows, about))


def max_size(files: Iterable[DataFile]) -> int:
    """How long the longest of the joined files would be, one a format."""
    sizes = dict.fromkeys(FORMATS, 0)
    for file in files:
        sizes[file.format] += file.size
    return max(sizes.values())


def package_files(slug: str, read: Read) -> tuple[DataFile, ...]:
    """The files of a province, or of the country, as its package lists them."""
    folder = routes.data(slug)
    found = read(f"{folder}{NAME}")
    return files_of(json.loads(found), folder) if found else ()


def _joined(
    table: Table[Any], parts: Iterable[DataFile], own: tuple[Row, ...], *, read: Read
) -> Pile:
    """The rows of the country itself, then those of each province by year."""
    whole = pile(table)
    for row in own:
        whole.add(row)
    for part in parts:
        if part.format == "csv":
            lines = read(part.path.removesuffix("csv") + "ndjson")
            whole.join(lines=lines, csv=read(part.path), count=part.rows)
    return whole


def _whole_files(whole: Pile, files: list[DataFile]) -> Iterator[Artifact]:
    for form in FORMATS:
        data = whole.written(form)
        name = whole.table.name
        path = f"{routes.DATA}{name}.{form}"
        files.append(data_file(path, data, table=name, year="", rows=whole.count))
        yield Artifact(path=path.removeprefix("/"), data=data)
