"""JSON as all our files write it: UTF-8, one row a line, the same bytes for the same content."""

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any

from doithoai.views import Cell, Row, Rows, Table

AT_ONCE = 512
"""Rows that are held at a time."""
_BLOCK = 1 << 20


def json_line(value: object) -> bytes:
    """A value on one line; letters stay letters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def ndjson(rows: Iterable[Row]) -> bytes:
    """One row a line (NDJSON)."""
    return b"".join(json_line(row) + b"\n" for row in rows)


def read_rows(lines: Sequence[bytes]) -> list[Row]:
    """Rows read back from their lines, all at once."""
    rows: list[Row] = json.loads(b"[" + b",".join(lines) + b"]")
    return rows


def cells_of(table: Table[Any]) -> Callable[[Row], tuple[Cell, ...]]:
    """Gives the cells of a row of a table in the order of its columns, of which it has several."""
    return itemgetter(*(column.name for column in table.columns))


def split_rows(lines: bytes) -> Iterator[bytes]:
    """The lines of NDJSON one by one; no second copy of all of them is made."""
    return iter(io.BytesIO(lines))


def rows_in(lines: bytes) -> Iterator[Row]:
    """The rows of NDJSON one after the other; not all of them are held at a time."""
    found = split_rows(lines)
    while some := list(islice(found, AT_ONCE)):
        yield from read_rows(some)


def json_page(value: Mapping[str, object]) -> bytes:
    """A document for people to look into."""
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"


def json_listing(head: Mapping[str, object], lines: bytes) -> bytes:
    """A document whose last key `dong` is the list of the rows that are given as NDJSON."""
    # Block by block: a table of the whole country would lie in memory three times.
    text = io.BytesIO()
    text.write(json_line(head)[:-1] + b',"dong":[\n')
    last = len(lines) - 1
    for start in range(0, last, _BLOCK):
        text.write(lines[start : min(start + _BLOCK, last)].replace(b"\n", b",\n"))
    text.write(b"\n]}\n")
    return text.getvalue()


def json_rows(lines: bytes) -> bytes:
    """Rows written as NDJSON, as the inside of a list."""
    return lines[:-1].replace(b"\n", b",\n")


def json_lines(rows: bytes) -> bytes:
    """Rows written as the inside of a list, as NDJSON."""
    return rows.replace(b",\n", b"\n") + b"\n"


def json_tables(head: Mapping[str, object], rows: Rows) -> bytes:
    """A document whose last key `bang` holds the rows by the name of their table."""
    tables = b",\n".join(
        json_line(name) + b":[\n" + json_rows(ndjson(listed)) + b"\n]"
        for name, listed in rows.items()
        if listed
    )
    return json_line(head)[:-1] + b',"bang":{\n' + tables + b"\n}}\n"
