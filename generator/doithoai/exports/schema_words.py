"""A column in the words of other schemas: Frictionless Table Schema, JSON Schema."""

from typing import Any

from doithoai.views import Column, ColumnType, Table

_FRICTIONLESS = {
    ColumnType.TEXT: "string",
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "number",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
    ColumnType.MOMENT: "string",
    ColumnType.PATH: "string",
    ColumnType.LIST: "string",
}
_JSON: dict[ColumnType, dict[str, Any]] = {
    ColumnType.TEXT: {"type": "string"},
    ColumnType.INTEGER: {"type": "integer"},
    ColumnType.NUMBER: {"type": "number"},
    ColumnType.BOOLEAN: {"type": "boolean"},
    ColumnType.DATE: {"type": "string", "format": "date"},
    ColumnType.MOMENT: {"type": "string"},
    ColumnType.PATH: {"type": "string", "pattern": "^/"},
    ColumnType.LIST: {"type": "array", "items": {"type": "string"}},
}


def table_schema(table: Table[Any]) -> dict[str, Any]:
    """The Table Schema of a table as its CSV is written (Frictionless 1.0)."""
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    return schema


def foreign_keys(table: Table[Any], listed: frozenset[str]) -> list[dict[str, Any]]:
    """The references to tables that lie in the same package."""
    return [
        {
            "fields": reference.column,
            "reference": {"resource": reference.table, "fields": reference.key},
        }
        for reference in table.references
        if reference.table in listed
    ]


def json_schema(table: Table[Any]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a row as JSON holds it; every key is always there."""
    return {
        "type": "object",
        "title": table.title,
        "description": table.description,
        "properties": {column.name: _property(column) for column in table.columns},
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
    }


def about_column(column: Column[Any]) -> str:
    """The title, the note, what is counted, what a code stands for: one text."""
    parts = [column.title + ".", column.description]
    if column.unit:
        parts.append(f"Đơn vị tính: {column.unit}.")
    if column.choices:
        codes = "; ".join(f"{member.value}: {member.label}" for member in column.choices)
        parts.append(f"Mã: {codes}.")
    return " ".join(part for part in parts if part)


def _field(column: Column[Any]) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "title": column.title,
        "description": about_column(column),
        "type": _FRICTIONLESS[column.kind],
    }
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = [member.value for member in column.choices]
    if constraints:
        field["constraints"] = constraints
    return field


def _property(column: Column[Any]) -> dict[str, Any]:
    """A column's schema; None stands for what is not known unless the column is never empty."""
    told = {"title": column.title, "description": about_column(column)}
    if column.choices:
        codes: list[str | None] = [member.value for member in column.choices]
        return {**told, "enum": codes if column.required else [*codes, None]}
    kind = _JSON[column.kind]
    if column.required:
        return {**told, **kind}
    return {**told, **kind, "type": [kind["type"], "null"]}
