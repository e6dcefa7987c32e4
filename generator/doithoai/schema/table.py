"""The tables of keys for the guide."""

from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.schema.fields import Field, fields_of
from doithoai.schema.written import Written

_HEAD = """\
| Khoá | Nghĩa | Bắt buộc | Cách viết | Ví dụ |
|---|---|---|---|---|
"""


@dataclass(slots=True, kw_only=True)
class _Section:
    """One record and the ways that lead to it, each a tuple of fields."""

    record: type[Written]
    ways: list[tuple[Field, ...]]


def field_tables(model: type[Written]) -> str:
    """A table of the keys of a file, then one for each group of keys inside it, each once."""
    parts = [_table(model)]
    for section in _sections(model):
        heading = "; ".join(dict.fromkeys(_title(way) for way in section.ways))
        parts.append(f"### {heading}\n\n{_table(section.record)}")
    return "\n".join(parts)


def _sections(model: type[Written]) -> Iterator[_Section]:
    """Every record below `model`, outer ones first."""
    sections: dict[type[Written], _Section] = {}
    waiting: list[tuple[Field, ...]] = [(field,) for field in fields_of(model)]
    while waiting:
        way = waiting.pop(0)
        record = way[-1].record
        if record is None:
            continue
        if record not in sections:
            sections[record] = _Section(record=record, ways=[])
            waiting.extend((*way, field) for field in fields_of(record))
        sections[record].ways.append(way)
    yield from sections.values()


def _title(way: tuple[Field, ...]) -> str:
    *outer, last = way
    inside = f" trong `{outer[-1].key}`" if outer else ""
    return f"{last.label} (`{last.key}`{inside})"


def _table(model: type[Written]) -> str:
    rows = "".join(_row(field) for field in fields_of(model))
    return _HEAD + rows + _not_written(model)


def _row(field: Field) -> str:
    meaning = f"{field.label}. {field.help}" if field.help else field.label
    required = "có" if field.required else "không"
    example = f"`{field.example}`" if field.example else ""
    cells = (f"`{field.key}`", meaning, required, _how(field), example)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _how(field: Field) -> str:
    listed = "danh sách: " if field.many else ""
    if field.record:
        keys = ", ".join(f"`{inner.key}`" for inner in fields_of(field.record))
        return f"{listed}nhóm khoá {keys}"
    if field.choice:
        members = ", ".join(f"`{member.value}` ({member.label})" for member in field.choice)
        return f"{listed}một trong {members}"
    if field.reads:
        how = f". {field.reads.how}" if field.reads.how else ""
        return f"{listed}{field.reads.kind}{how}"
    return listed


def _not_written(model: type[Written]) -> str:
    """The keys that the site works out itself, as a list below the table."""
    if not model.not_written:
        return ""
    lines = "".join(f"- `{key}`: {reason}\n" for key, reason in model.not_written.items())
    return f"\nKhông viết các khoá sau:\n\n{lines}"
