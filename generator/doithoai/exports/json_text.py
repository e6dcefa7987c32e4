"""JSON as all our files write it: UTF-8, one row a line, the same bytes for the same content."""

import json
from collections.abc import Iterable, Mapping

from doithoai.views import Row, Rows


def json_line(value: object) -> bytes:
    """A value on one line; letters stay letters."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def ndjson(rows: Iterable[Row]) -> bytes:
    """One row a line (NDJSON)."""
    return b"".join(json_line(row) + b"\n" for row in rows)


def json_page(value: Mapping[str, object]) -> bytes:
    """A document for people to look into."""
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"


def json_head(head: Mapping[str, object]) -> bytes:
    """The beginning of a document whose last key `dong` is the list of rows."""
    return json_line(head)[:-1] + b',"dong":[\n'


JSON_TAIL = b"\n]}\n"


def json_rows(lines: bytes) -> bytes:
    """Rows written as NDJSON, as the inside of a list."""
    return lines[:-1].replace(b"\n", b",\n")


def json_tables(head: Mapping[str, object], rows: Rows) -> bytes:
    """A document whose last key `bang` holds the rows by the name of their table."""
    tables = b",\n".join(
        json_line(name) + b":[\n" + json_rows(ndjson(listed)) + b"\n]"
        for name, listed in rows.items()
        if listed
    )
    return json_line(head)[:-1] + b',"bang":{\n' + tables + b"\n}}\n"
