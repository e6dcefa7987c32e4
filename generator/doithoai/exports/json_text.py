"""JSON as all our files write it: UTF-8, one row a line, the same bytes for the same content."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any, TypeVar

from doithoai.views import Cell, Row, Rows, Table

T = TypeVar("T")

AT_ONCE = 512
"""Rows that are held at a time."""


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


def rows_in(lines: Iterable[bytes]) -> Iterator[Row]:
    """The rows of NDJSON one after the other; not all of them are held at a time."""
    for some in at_once(lines):
        yield from read_rows(some)


def at_once(items: Iterable[T]) -> Iterator[list[T]]:
    """So many of them as are held at a time."""
    rest = iter(items)
    return iter(lambda: list(islice(rest, AT_ONCE)), [])


def json_page(value: Mapping[str, object]) -> bytes:
    """A document for people to look into."""
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"


def json_listing(head: Mapping[str, object], lines: Iterable[bytes]) -> Iterator[bytes]:
    """A document, piece by piece, whose last key `dong` is the list of rows given as NDJSON."""
    yield json_line(head)[:-1] + b',"dong":[\n'
    yield from _within(line[:-1] for line in lines)
    yield b"\n]}\n"


def json_list(items: Iterable[bytes]) -> Iterator[bytes]:
    """A list of objects, one a line, piece by piece."""
    yield b"[\n"
    yield from _within(items)
    yield b"\n]\n"


def items_of(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The objects of such a list, from its lines."""
    return (line.rstrip(b",\n") for line in lines if line[:1] == b"{")


def _within(items: Iterable[bytes]) -> Iterator[bytes]:
    between = b""
    for some in at_once(items):
        yield between + b",\n".join(some)
        between = b",\n"


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
