"""Reading the list of units that the statistics office publishes, as an operator downloaded it."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from doithoai.values import fold, one_line, slug

KINDS = {"Xã": "xa", "Phường": "phuong", "Đặc khu": "dac_khu"}
"""The kinds of communes since 01/07/2025, and how the tables write them."""
_CODE_LENGTH, _PROVINCE_LENGTH = 5, 2
_COLUMNS = {
    "code": ("ma", "ma-px", "ma-xa", "ma-phuong-xa", "ma-don-vi", "code"),
    "name": ("ten", "phuong-xa", "xa-phuong", "ten-xa", "ten-phuong-xa", "ten-don-vi", "name"),
    "kind": ("cap", "loai", "type"),
    "province_code": ("ma-tp", "ma-tinh", "ma-tinh-tp", "tinh", "province-code"),
    "province": ("tinh-thanh-pho", "ten-tinh", "tinh-tp", "province", "province-name"),
}
"""How lists name their columns, as slugs."""
_NESTED = ("wards", "communes", "xa", "phuong-xa")


class NoListError(ValueError):
    """The file is no list of units; the message says why, in Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedUnit:
    """One commune of the list; `province` is empty where only the code of it is told."""

    code: str
    name: str
    province_code: str
    province: str


def read_unit_list(data: bytes) -> tuple[ListedUnit, ...]:
    """The communes of a CSV or JSON file in UTF-8, by code; raises `NoListError`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NoListError("tệp không phải UTF-8; khi lưu từ Excel hãy chọn “CSV UTF-8”") from None
    rows = tuple(_json_rows(text) if text.lstrip()[:1] in {"[", "{"} else _csv_rows(text))
    if not rows:
        raise NoListError("tệp không có dòng nào")
    units = tuple(map(_unit, rows))
    return tuple(sorted(units, key=lambda unit: unit.code))


def _csv_rows(text: str) -> Iterator[Mapping[str, Any]]:
    head = text.partition("\n")[0]
    mark = max(",;\t", key=head.count)
    yield from csv.DictReader(io.StringIO(text), delimiter=mark)


def _json_rows(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        said = json.loads(text)
    except json.JSONDecodeError as error:
        raise NoListError(f"tệp JSON hỏng ở dòng {error.lineno}") from None
    lists = said if isinstance(said, list) else next(_lists(said), [])
    for row in lists:
        if not isinstance(row, dict):
            raise NoListError("tệp JSON không phải danh sách các đơn vị")
        inner = next((row[key] for key in row if slug(key) in _NESTED), None)
        if isinstance(inner, list):
            above = {"province_code": row.get("code", row.get("ma")), "province": row.get("name")}
            yield from ({**above, **commune} for commune in inner)
        else:
            yield row


def _lists(said: Mapping[str, Any]) -> Iterator[list[Any]]:
    return (value for value in said.values() if isinstance(value, list))


def _unit(row: Mapping[str, Any]) -> ListedUnit:
    cells = {slug(str(key)): one_line(str(cell)) for key, cell in row.items() if cell is not None}
    said = {
        field: next((cells[name] for name in names if cells.get(name)), "")
        for field, names in _COLUMNS.items()
    }
    if not said["code"] or not said["name"]:
        columns = ", ".join(str(key) for key in row)
        raise NoListError(f"không thấy cột mã và cột tên xã, phường; các cột là: {columns}")
    return ListedUnit(
        code=_padded(said["code"], _CODE_LENGTH),
        name=_with_kind(said["name"], said["kind"]),
        province_code=_padded(said["province_code"], _PROVINCE_LENGTH),
        province=said["province"],
    )


def _padded(code: str, length: int) -> str:
    """Spreadsheets drop the zeros before a number."""
    return code.zfill(length) if code.isdigit() else code


def _with_kind(name: str, kind: str) -> str:
    """Some lists tell the kind in a column of its own."""
    first = next((known for known in KINDS if fold(kind) == fold(known)), "")
    return name if kind_of(name) or not first else f"{first} {name}"


def kind_of(name: str) -> str:
    """The kind of commune as the tables write it; empty when the name tells none."""
    return next((code for kind, code in KINDS.items() if name.startswith(f"{kind} ")), "")
