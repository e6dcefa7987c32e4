"""The declarations as JSON Schema, so that an editor helps while a file is being typed.

Draft 7, because every release of the YAML extension of VS Code checks it; newer drafts are known
to the latest releases only. Nothing is referred to by `$ref`: beside one, draft 7 ignores titles.
`enumDescriptions` and `errorMessage` are words of that extension; others pass over them. With
them the editor speaks Vietnamese.
"""

from typing import Any

from doithoai.schema.fields import Field, fields_of
from doithoai.schema.reads import Reads
from doithoai.schema.written import Written
from doithoai.values import Choice

DRAFT = "http://json-schema.org/draft-07/schema#"

Json = dict[str, Any]


def json_schema(model: type[Written], *, title: str) -> Json:
    """The schema of one kind of file. What may be left out may also be left empty (`null`)."""
    return {"$schema": DRAFT, "title": title, **_record(model, nullable=False)}


def _record(model: type[Written], *, nullable: bool) -> Json:
    fields = fields_of(model)
    return {
        "type": _types("object", nullable=nullable),
        "additionalProperties": False,
        "properties": {field.key: _field(field) for field in fields},
        "required": [field.key for field in fields if field.required],
        "errorMessage": _record_message(fields),
    }


def _record_message(fields: tuple[Field, ...]) -> str:
    required = ", ".join(field.key for field in fields if field.required)
    others = ", ".join(field.key for field in fields if not field.required)
    parts = ["Chỗ này cần một nhóm khoá."]
    if required:
        parts.append(f"Phải có: {required}.")
    if others:
        parts.append(f"Có thể có: {others}.")
    return " ".join(parts)


def _field(field: Field) -> Json:
    if not field.many:
        return {**_said(field), **_content(field, nullable=not field.required)}
    return {
        **_said(field),
        "type": _types("array", nullable=not field.required),
        "items": {"title": field.label, **_content(field, nullable=False)},
        "errorMessage": "Chỗ này cần một danh sách: mỗi mục một dòng, bắt đầu bằng dấu gạch.",
    }


def _said(field: Field) -> Json:
    how = field.reads.how if field.reads else ""
    description = " ".join(part for part in (field.help, how) if part)
    return {"title": field.label, **({"description": description} if description else {})}


def _content(field: Field, *, nullable: bool) -> Json:
    if field.record:
        return _record(field.record, nullable=nullable)
    content = _choice(field.choice, nullable=nullable) if field.choice else {}
    if field.reads:
        content = _reads(field.reads, nullable=nullable)
    if field.example:
        content["examples"] = [_example(field)]
    return content


def _choice(choice: type[Choice], *, nullable: bool) -> Json:
    members = tuple(choice)
    listed = ", ".join(f"{member.value} ({member.label})" for member in members)
    return {
        "type": _types("string", nullable=nullable),
        "enum": [member.value for member in members] + [None] * nullable,
        "enumDescriptions": [member.label for member in members] + ["để trống"] * nullable,
        "errorMessage": f"Viết một trong các giá trị: {listed}.",
    }


def _reads(reads: Reads, *, nullable: bool) -> Json:
    content: Json = {"type": _types(*reads.json_types, nullable=nullable)}
    if reads.pattern:
        content["pattern"] = reads.pattern
    if "integer" in reads.json_types:
        content["minimum"] = 0
    content["errorMessage"] = f"Cần {reads.kind}. {reads.how}".strip()
    return content


def _types(*names: str, nullable: bool) -> str | list[str]:
    listed = [*names, *(["null"] if nullable else [])]
    return listed if len(listed) > 1 else listed[0]


def _example(field: Field) -> str | int | bool:
    types = field.reads.json_types if field.reads else ()
    if types == ("integer",):
        return int(field.example)
    if types == ("boolean",):
        return field.example == "true"
    return field.example.strip('"')
