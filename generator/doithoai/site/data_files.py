"""The files of open data: those of each province by year, and those of all from the provinces'."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import groupby

from doithoai import routes
from doithoai.exports import (
    BOOK,
    CATALOGUE,
    FORMATS,
    NAME,
    About,
    DataFile,
    datapackage,
    dcat,
    files_of,
    pages_below,
)
from doithoai.pages import Artifact, Lot
from doithoai.site.data_lots import CountryShelf, Shelf, civic_lots
from doithoai.site.data_rows import Files, Former, Harvest, Stock, joined
from doithoai.views import OPEN_TABLES, ProvinceDigest, Rows

WHOLE_BYTES = 25 * 1024 * 1024
"""Of one file for the whole country: static hosts refuse longer ones (Cloudflare Pages: 25 MiB)."""
WHOLE_ROWS = 20_000
"""Of the one workbook for the whole country: Excel opens it on an office computer."""


def province_data(
    digest: ProvinceDigest, own: Rows, about: About, *, files: Files, former: Former
) -> Iterator[Artifact | Lot]:
    """The files of one province: a table by year in every format, a workbook a year, a package.

    `own` are the rows of the province itself. Those of its communes are read from the twins of
    their pages, one commune after the other: what a page says and what a file says is the same.
    """
    slug, home = digest.slug, routes.data(digest.slug)
    listed = {file.path: file for file in package_files(slug, former.files)}
    paths: list[str] = []
    with closing(Harvest(own, _twins(digest, about, files), files)) as harvest:
        stocks = harvest.stocks(slug, former)
        for year, found in groupby(stocks, key=lambda stock: stock.year):
            of_year = tuple(found)
            shelf = Shelf(of_year, listed, about, files=files, former=former)
            yield from shelf.tables()
            yield shelf.book()
            paths += (*_paths(of_year), f"{routes.data(slug, year)}{BOOK}")
    yield from civic_lots(home, stocks, about, files=files)
    title = f"Dữ liệu đối thoại: {digest.name}"
    package = datapackage(home, title, map(listed.__getitem__, paths), about=about)
    yield Artifact(path=f"{home}{NAME}".removeprefix("/"), data=package)


def _twins(digest: ProvinceDigest, about: About, files: Files) -> Iterator[bytes]:
    """The twins of the province's documents, then those of each commune and all below it."""
    waiting = [routes.twin(card.path) for card in digest.documents]
    waiting += [routes.twin(commune.place.path) for commune in digest.communes]
    while waiting:
        address = waiting.pop(0)
        if found := files.read(address):
            waiting[:0] = pages_below(found, about)
            yield found


def _paths(stocks: Iterable[Stock]) -> Iterator[str]:
    return (stock.path(form) for stock in stocks for form in FORMATS)


def country_data(
    provinces: Iterable[ProvinceDigest],
    own: Mapping[str, bytes],
    about: About,
    *,
    files: Files,
    former: Former,
) -> Iterator[Artifact | Lot]:
    """The files for the whole country, joined from those of the provinces; no fictional one.

    `own` are the rows of the country itself by table, as NDJSON. A table that would be longer
    than `WHOLE_BYTES` stays in its parts, which the package lists instead.
    """
    parts = _parts(provinces, files)
    whole = {
        table.name: joined(
            table, parts[table.name], own.get(table.name, b""), former=former, files=files
        )
        for table in OPEN_TABLES
        if max_size(parts[table.name]) <= WHOLE_BYTES
    }
    stocks = tuple(whole.values())
    listed = {file.path: file for file in package_files("", former.files)}
    shelf = CountryShelf(stocks, listed, about, files=files, former=former)
    books = (f"{routes.DATA}{BOOK}",) if _fits_a_book(stocks) else ()
    if books:
        yield shelf.book()  # before the tables: what can be taken over is told by their former rows
    yield from shelf.tables()
    yield from civic_lots(routes.DATA, stocks, about, files=files)
    found: list[DataFile] = []
    for name, of_table in parts.items():
        found += map(listed.__getitem__, _paths((whole[name],))) if name in whole else of_table
    found += map(listed.__getitem__, books)
    yield Artifact(path=f"{routes.DATA}{CATALOGUE}".removeprefix("/"), data=dcat(found, about))
    package = datapackage(routes.DATA, f"Dữ liệu mở: {about.site.name}", found, about=about)
    yield Artifact(path=f"{routes.DATA}{NAME}".removeprefix("/"), data=package)


def _parts(provinces: Iterable[ProvinceDigest], files: Files) -> dict[str, list[DataFile]]:
    """The files of all provinces by table."""
    parts: dict[str, list[DataFile]] = {table.name: [] for table in OPEN_TABLES}
    for one in provinces:
        if not one.fictional:
            for file in package_files(one.slug, files):
                if file.table:
                    parts[file.table].append(file)
    return parts


def _fits_a_book(stocks: Sequence[Stock]) -> bool:
    return len(stocks) == len(OPEN_TABLES) and sum(each.rows for each in stocks) <= WHOLE_ROWS


def max_size(files: Iterable[DataFile]) -> int:
    """How long the longest of the joined files would be, one a format."""
    sizes = dict.fromkeys(FORMATS, 0)
    for file in files:
        sizes[file.format] += file.size
    return max(sizes.values())


def package_files(slug: str, files: Files) -> tuple[DataFile, ...]:
    """The files of a province, or of the country, as its package lists them."""
    folder = routes.data(slug)
    found = files.read(f"{folder}{NAME}")
    return files_of(json.loads(found), folder) if found else ()
