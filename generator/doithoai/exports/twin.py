"""The JSON twin of a page: the same content, made of the rows of the open tables."""

import json
import re
from collections.abc import Iterator

from doithoai import routes
from doithoai.exports.about import About
from doithoai.exports.json_text import json_tables
from doithoai.views import Rows, open_table

UNKNOWN_YEAR = "chua-ro-nam"
_YEAR = re.compile(rb'"nam":(\d+|null)')
"""A quote within a text has a stroke before it, so this is the column and nothing else."""


def twin(
    page: str, rows: Rows, about: About, *, fictional: bool, below: tuple[str, ...] = ()
) -> bytes:
    """The twin of `page`; `below` are the pages that belong to it and have twins of their own."""
    head = {
        **about.head(page),
        "minh_hoa": fictional,
        "tu_dien": about.address(routes.DICTIONARY),
        "trang_con": [about.address(routes.twin(path)) for path in below],
    }
    return json_tables(head, rows)


def rows_of_twin(data: bytes) -> Iterator[tuple[str, str, bytes]]:
    """The rows of a twin as they are written, with the name of their table and their year.

    A twin has one row a line (`json_tables`), so nothing is read only to be written again.
    """
    at = data.index(b"\n") + 1
    while (named := data.find(b":[\n", at)) >= 0:
        name: str = json.loads(data[at:named])
        end = data.index(b"\n]", named + 2)
        for year, rows in by_year(name, data[named + 3 : end]):
            yield name, year, rows
        at = end + len(b"\n],\n")


def by_year(name: str, rows: bytes) -> Iterator[tuple[str, bytes]]:
    """Rows (`json_rows`) cut by year where their table is yearly; else the year has no name."""
    if not open_table(name).yearly:
        yield "", rows
        return
    years = _YEAR.findall(rows)
    if len(set(years)) == 1:
        yield _name_of(years[0]), rows
        return
    for year, row in zip(years, rows.split(b",\n"), strict=True):
        yield _name_of(year), row


def _name_of(year: bytes) -> str:
    return UNKNOWN_YEAR if year in {b"null", b"0"} else year.decode()


def pages_below(data: bytes, about: About) -> tuple[str, ...]:
    """The addresses inside the site of the twins that belong to a twin: its first line has them."""
    root = about.address("/")
    below: list[str] = json.loads(data[: data.index(b"\n")] + b"}}")["trang_con"]
    return tuple(f"/{address.removeprefix(root)}" for address in below)
