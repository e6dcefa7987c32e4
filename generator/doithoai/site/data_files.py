"""The files of open data: those of each province by year, and those of all from the provinces'."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from doithoai.site.data_lots import Listed, civic_lots, requests_lots
from doithoai.site.data_rows import Former, Harvest, Read, Stock, joined
from doithoai.views import OPEN_TABLES, ProvinceDigest, Rows

WHOLE_BYTES = 25 * 1024 * 1024
"""Of one file for the whole country: static hosts refuse longer ones (Cloudflare Pages: 25 MiB)."""
WHOLE_ROWS = 20_000
"""Of the one workbook for the whole country: Excel opens it on an office computer."""


def province_data(
    digest: ProvinceDigest, own: Rows, about: About, *, read: Read, former: Former
) -> Iterator[Artifact | Lot]:
    """The files of one province: a table by year in every format, a workbook a year, a package.

    `own` are the rows of the province itself. Those of its communes are read from the twins of
    their pages, one commune after the other: what a page says and what a file says is the same.
    """
    slug, home = digest.slug, routes.data(digest.slug)
    stocks = Harvest(own, _twins(digest, about, read), read).stocks(slug, former)
    listed = Listed(package_files(slug, former.read), former)
    by_year = [
        (routes.data(slug, year), tuple(found))
        for year, found in groupby(stocks, key=lambda stock: stock.year)
    ]
    for folder, of_year in by_year:
        yield from requests_lots(of_year, about, former=former)
        yield listed.book(folder, of_year)
        yield from map(listed.table, of_year)
    yield from civic_lots(home, stocks, about, read=read)
    paths = (path for folder, of_year in by_year for path in (*_paths(of_year), f"{folder}{BOOK}"))
    title = f"Dữ liệu đối thoại: {digest.name}"
    package = datapackage(home, title, listed.files(paths), about=about)
    yield Artifact(path=f"{home}{NAME}".removeprefix("/"), data=package)


def _twins(digest: ProvinceDigest, about: About, read: Read) -> Iterator[tuple[str, bytes]]:
    """The twins of the province's documents, then those of each commune and all below it."""
    waiting = [routes.twin(card.path) for card in digest.documents]
    waiting += [routes.twin(commune.place.path) for commune in digest.communes]
    while waiting:
        address = waiting.pop(0)
        if found := read(address):
            waiting[:0] = pages_below(found, about)
            yield address, found


def _paths(stocks: Iterable[Stock]) -> Iterator[str]:
    return (stock.path(form) for stock in stocks for form in FORMATS)


def country_data(
    provinces: Iterable[ProvinceDigest],
    own: Mapping[str, bytes],
    about: About,
    *,
    read: Read,
    former: Former,
) -> Iterator[Artifact | Lot]:
    """The files for the whole country, joined from those of the provinces; no fictional one.

    `own` are the rows of the country itself by table, as NDJSON. A table that would be longer
    than `WHOLE_BYTES` stays in its parts, which the package lists instead.
    """
    parts = _parts(provinces, read)
    whole = {
        table.name: joined(
            table, parts[table.name], own.get(table.name, b""), former=former, read=read
        )
        for table in OPEN_TABLES
        if max_size(parts[table.name]) <= WHOLE_BYTES
    }
    listed, stocks = Listed(package_files("", former.read), former), tuple(whole.values())
    books = (f"{routes.DATA}{BOOK}",) if _fits_a_book(stocks) else ()
    yield from requests_lots(stocks, about, former=former)
    if books:
        yield listed.book(routes.DATA, stocks)
    yield from map(listed.table, stocks)
    yield from civic_lots(routes.DATA, stocks, about, read=read)
    files: list[DataFile] = []
    for name, of_table in parts.items():
        files += listed.files(_paths((whole[name],))) if name in whole else of_table
    files += listed.files(books)
    yield Artifact(path=f"{routes.DATA}{CATALOGUE}".removeprefix("/"), data=dcat(files, about))
    package = datapackage(routes.DATA, f"Dữ liệu mở: {about.site.name}", files, about=about)
    yield Artifact(path=f"{routes.DATA}{NAME}".removeprefix("/"), data=package)


def _parts(provinces: Iterable[ProvinceDigest], read: Read) -> dict[str, list[DataFile]]:
    """The files of all provinces by table."""
    parts: dict[str, list[DataFile]] = {table.name: [] for table in OPEN_TABLES}
    for one in provinces:
        if not one.fictional:
            for file in package_files(one.slug, read):
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


def package_files(slug: str, read: Read) -> tuple[DataFile, ...]:
    """The files of a province, or of the country, as its package lists them."""
    folder = routes.data(slug)
    found = read(f"{folder}{NAME}")
    return files_of(json.loads(found), folder) if found else ()
