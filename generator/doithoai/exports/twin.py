"""The JSON twin of a page: the same content, made of the rows of the open tables."""

import json
from collections.abc import Iterator

from doithoai import routes
from doithoai.exports.about import About
from doithoai.exports.json_text import json_tables
from doithoai.views import Rows


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


def rows_in(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The rows of a twin as they are written, each with the name of its table.

    A twin has one row a line (`json_tables`), so nothing is read only to be written again.
    """
    name = ""
    for line in data.splitlines()[1:]:
        if line.startswith(b"{"):
            yield name, line.removesuffix(b",")
        elif line.endswith(b":["):
            name = json.loads(line[:-2])


def pages_below(data: bytes, about: About) -> tuple[str, ...]:
    """The addresses inside the site of the twins that belong to a twin."""
    root = about.address("/")
    below: list[str] = json.loads(data)["trang_con"]
    return tuple(f"/{address.removeprefix(root)}" for address in below)
