"""The files that are made from the declarations, never by hand."""

import json
from collections.abc import Mapping

from doithoai.records import KINDS
from doithoai.schema import field_tables, json_schema, starter

_TABLES_HEAD = """---
title: Bảng khoá
description: Mọi khoá dùng trong các tệp nội dung, làm từ chính khai báo của chương trình.
template: so-tay.html
---

# Bảng khoá

Trang này do lệnh `doithoai schema` tạo ra từ khai báo của chương trình; đừng sửa tay.
"""


def generated_files() -> Mapping[str, str]:
    """Every generated file: path relative to the project root, and its text."""
    files = {"content/huong-dan/can-bo/bang-khoa.md": _tables()}
    for kind in KINDS:
        schema = json_schema(kind.model, title=kind.label)
        files[f"site-config/schema/{kind.name}.json"] = (
            json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        )
        files[starter_path(kind.name)] = starter(kind.model, has_body=kind.has_body)
    return files


def starter_path(name: str) -> str:
    """Where the starter file of a kind lies."""
    suffix = next("md" if kind.has_body else "yml" for kind in KINDS if kind.name == name)
    return f"site-config/mau/{name}.{suffix}"


def _tables() -> str:
    parts = [_TABLES_HEAD]
    for kind in KINDS:
        parts.append(f"\n## {kind.label}: `{kind.pattern.rsplit('/', 1)[-1]}`\n")
        parts.append(field_tables(kind.model))
    return "\n".join(part.strip("\n") + "\n" for part in parts)
