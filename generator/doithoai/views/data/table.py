"""How a table of open data is declared: every column once, with its words, type and reading."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from doithoai.values import Choice

S = TypeVar("S")
Cell = str | int | float | bool | None | tuple[str, ...] | list[str]
"""What a column holds: days are ISO texts, None is what is not known or was not said."""
Reading = Cell | date
"""What a column reads from its source."""
Row = Mapping[str, Cell]
Rows = Mapping[str, tuple[Row, ...]]
"""Rows by the name of their table."""


class ColumnType(Choice):
    """What stands in a column."""

    TEXT = "chu", "chữ"
    INTEGER = "so_nguyen", "số nguyên"
    NUMBER = "so", "số"
    BOOLEAN = "dung_sai", "đúng (true) hoặc sai (false)"
    DATE = "ngay", "ngày, dạng 2025-10-25"
    MOMENT = "thoi_diem", "ngày giờ, dạng 2025-10-25T08:00:00+07:00; chỉ có ngày nếu chưa rõ giờ"
    PATH = "dia_chi", "địa chỉ trong trang này, bắt đầu bằng dấu /"
    LIST = "danh_sach", "danh sách chữ; trong CSV, XLSX các mục cách nhau bằng “ | ”"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[S]):
    """One column. `choices` closes the list of its values; `unit` is what a number counts."""

    name: str
    title: str
    read: Callable[[S], Reading]
    description: str = ""
    kind: ColumnType = ColumnType.TEXT
    unit: str = ""
    choices: type[Choice] | None = None
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A column whose values stand in the key of another table."""

    column: str
    table: str
    key: str = "duong_dan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[S]):
    """One table, made of `S`. A yearly one has a column `nam` and is cut by year."""

    name: str
    title: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column[S], ...]
    references: tuple[Reference, ...] = ()
    yearly: bool = True
    left: frozenset[str] = frozenset()
    """The columns that a tombstone keeps; all others are empty once the content is gone."""

    def row(self, source: S, *, gone: bool = False) -> Row:
        """One line of the table, or what is left of it."""
        return {
            column.name: None
            if gone and column.name not in self.left
            else plain(column.read(source))
            for column in self.columns
        }


def plain(value: Reading) -> Cell:
    """A cell as every format can hold it: a choice by its value, no empty text, plain spaces."""
    match value:
        case date():
            return value.isoformat()
        case Choice():
            return value.value
        case str():
            return value.replace("\u00a0", " ") or None
        case tuple() | list():
            return tuple(item.replace("\u00a0", " ") for item in value)
    return value


def word(
    name: str, title: str, read: Callable[[S], Reading], *, note: str = "", required: bool = False
) -> Column[S]:
    """A column of text."""
    return Column(name=name, title=title, read=read, description=note, required=required)


def path(
    name: str, title: str, read: Callable[[S], Reading], *, note: str = "", required: bool = False
) -> Column[S]:
    """A column of addresses."""
    kind = ColumnType.PATH
    return Column(name=name, title=title, read=read, description=note, kind=kind, required=required)


def day(name: str, title: str, read: Callable[[S], Reading], *, note: str = "") -> Column[S]:
    """A column of days."""
    return Column(name=name, title=title, read=read, description=note, kind=ColumnType.DATE)


def number(
    name: str, title: str, read: Callable[[S], Reading], *, unit: str = "", note: str = ""
) -> Column[S]:
    """A column of whole numbers; `unit` is what they count."""
    kind = ColumnType.INTEGER
    return Column(name=name, title=title, read=read, description=note, kind=kind, unit=unit)


def flag(name: str, title: str, read: Callable[[S], Reading], *, note: str = "") -> Column[S]:
    """A column of yes or no."""
    return Column(name=name, title=title, read=read, description=note, kind=ColumnType.BOOLEAN)


def words(name: str, title: str, read: Callable[[S], Reading], *, note: str = "") -> Column[S]:
    """A column of lists."""
    return Column(name=name, title=title, read=read, description=note, kind=ColumnType.LIST)


def choice(
    name: str,
    title: str,
    read: Callable[[S], Reading],
    *,
    choices: type[Choice],
    note: str = "",
) -> Column[S]:
    """A column of codes from a closed list."""
    return Column(name=name, title=title, read=read, description=note, choices=choices)
