"""The starter file of a kind: a form to fill in, every key explained on the line above it."""

import re
import textwrap
from collections.abc import Iterator, Mapping

from doithoai.schema.fields import Field, fields_of
from doithoai.schema.written import Written

_FENCE = "---\n"
_STEP = "  "
_COMMENT = "#"
_WIDTH = 90
# What would not be the same plain text again: indicators at the start, `: ` or ` #` inside.
_NOT_PLAIN = re.compile(r"""^[\s\-?:,\[\]{}#&*!|>'%@`]|: |:$| #""")
_HEAD = """\
# Dòng bắt đầu bằng # là lời giải thích. Muốn dùng thêm khoá nào, xoá dấu # đứng sát trước khoá đó
# và một dấu # ở đầu mỗi dòng con của nó. Giá trị có sẵn chỉ là ví dụ: thay bằng chữ của văn bản.
"""
_HEAD_BODY = "# Nội dung văn bản viết ở cuối tệp, dưới dòng --- thứ hai.\n"


def starter(
    model: type[Written],
    *,
    has_body: bool = False,
    known: Mapping[str, str] | None = None,
) -> str:
    """A file that reads as it stands: required keys hold the example, usual ones are empty.

    The other keys wait behind a `#`. `known` holds values, spelt as in the file, for keys whose
    true value is known already.
    """
    blocks = [_block(field, known=(known or {}).get(field.key)) for field in fields_of(model)]
    head = _HEAD + (_HEAD_BODY if has_body else "")
    text = "\n".join((head, *("".join(f"{line}\n" for line in block) for block in blocks)))
    return f"{_FENCE}{text}{_FENCE}" if has_body else text


def _block(field: Field, *, known: str | None = None) -> Iterator[str]:
    """The explanation of a key, then the key: written out, or behind a `#`."""
    yield from _explained(field)
    if known is not None:
        yield f"{field.key}: {known}"
    elif field.required:
        yield from _key(field, whole=False)
    elif field.usual:
        yield from _empty(field)
    else:
        yield from (f"{_COMMENT}{line}" for line in _key(field, whole=True))


def _empty(field: Field) -> Iterator[str]:
    """A key ready to be filled in, its example beside it as a comment."""
    if field.many:
        yield f"{field.key}:"
        yield f"{_COMMENT}{_STEP}- {_example(field)}"
    else:
        yield f"{_COMMENT} Ví dụ: {_example(field)}"
        yield f"{field.key}:"


def _key(field: Field, *, whole: bool) -> Iterator[str]:
    """A key with its example below or behind it; `whole` writes the optional inner keys out too."""
    value = _example(field)
    if field.record:
        yield f"{field.key}:"
        inner = list(_inner(field.record, whole=whole))
        yield from _item(inner) if field.many else _indented(inner)
    elif field.many and value:
        yield f"{field.key}:"
        yield f"{_STEP}- {value}"
    else:
        yield f"{field.key}: {value}".rstrip()


def _inner(record: type[Written], *, whole: bool) -> Iterator[str]:
    """The keys of a record, each explained."""
    if whole:
        for field in fields_of(record):
            yield from _explained(field)
            yield from _key(field, whole=True)
    else:
        # An item of a list begins with a key that is written out.
        for field in sorted(fields_of(record), key=lambda field: not field.required):
            yield from _block(field)


def _indented(lines: list[str]) -> Iterator[str]:
    return (f"{_STEP}{line}" for line in lines)


def _item(lines: list[str]) -> Iterator[str]:
    """One item of a list: its dash stands before its first key, below what explains that key."""
    first = next(index for index, line in enumerate(lines) if not line.startswith(_COMMENT))
    yield from _indented(lines[:first])
    yield f"{_STEP}- {lines[first]}"
    yield from _indented([f"{_STEP}{line}" for line in lines[first + 1 :]])


def _explained(field: Field) -> list[str]:
    parts = [field.label]
    if field.help:
        parts.append(field.help.rstrip("."))
    if field.choice:
        listed = ", ".join(f"{member.value} ({member.label})" for member in field.choice)
        parts.append(f"Một trong: {listed}")
    return [f"{_COMMENT} {line}" for line in textwrap.wrap(f"{'. '.join(parts)}.", _WIDTH)]


def _example(field: Field) -> str:
    example = field.example
    if not example and field.required and field.choice:
        example = next(iter(field.choice)).value
    if not _NOT_PLAIN.search(example):
        return example
    escaped = example.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
