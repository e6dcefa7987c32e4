"""What the pages of open data show: which files there are, and what stands in each column."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from doithoai.values import grouped
from doithoai.views.data.table import Column, Table
from doithoai.views.data.tables import OPEN_TABLES, open_table

_KILO = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class DataLink:
    """A file to download. `table` is empty for a workbook, `year` where it holds all years."""

    path: str
    table: str
    year: str
    rows: int
    size: int

    @property
    def label(self) -> str:
        """Format and size: "CSV, 12 KB"."""
        return f"{self.path.rpartition('.')[2].upper()}, {size_text(self.size)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLine:
    """A table with its files; `rows` are those of each of them."""

    name: str
    title: str
    rows: int
    links: tuple[DataLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSection:
    """The files of one year, or those of all years."""

    title: str
    anchor: str
    books: tuple[DataLink, ...]
    tables: tuple[TableLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """The open data of the country or of one province; `split` are tables too long for one file."""

    path: str
    scope: str
    province_path: str
    sections: tuple[DataSection, ...]
    split: tuple[str, ...]
    provinces: tuple[tuple[str, str], ...]
    machines: tuple[tuple[str, str, str], ...]
    """Catalogues and other forms: what it is, its address, what it is for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnView:
    """A column in words; `codes` are pairs of a code and what it stands for."""

    name: str
    title: str
    kind: str
    note: str
    codes: tuple[tuple[str, str], ...]
    is_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A table of the dictionary."""

    name: str
    title: str
    description: str
    columns: tuple[ColumnView, ...]
    references: tuple[tuple[str, str, str], ...]


def size_text(size: int) -> str:
    """Bytes as a reader takes them in."""
    if size < _KILO:
        return f"{grouped(size)} byte"
    if size < _KILO * _KILO:
        return f"{round(size / _KILO)} KB"
    return f"{size / _KILO / _KILO:.1f}".replace(".", ",") + " MB"


def data_view(
    links: Iterable[DataLink],
    *,
    path: str,
    scope: str,
    province_path: str = "",
    provinces: tuple[tuple[str, str], ...] = (),
    machines: tuple[tuple[str, str, str], ...] = (),
) -> DataView:
    """The files by year, the newest first after those of all years."""
    listed = tuple(links)
    whole = tuple(link for link in listed if not link.year)
    by_year = sorted((link for link in listed if link.year), key=lambda link: link.year)
    years = (
        []
        if not province_path
        else [
            _section(
                f"Năm {year}" if year.isdigit() else "Chưa rõ năm", f"nam-{year}", tuple(group)
            )
            for year, group in groupby(by_year, key=lambda link: link.year)
        ]
    )
    title = "Chung cho mọi năm" if province_path else "Cả nước"
    return DataView(
        path=path,
        scope=scope,
        province_path=province_path,
        sections=(_section(title, "tat-ca", whole), *reversed(years)),
        split=tuple(
            table.title
            for table in OPEN_TABLES
            if not province_path and any(link.table == table.name for link in by_year)
        ),
        provinces=provinces,
        machines=machines,
    )


def _section(title: str, anchor: str, links: tuple[DataLink, ...]) -> DataSection:
    of_tables = [link for link in links if link.table]
    return DataSection(
        title=title,
        anchor=anchor,
        books=tuple(link for link in links if not link.table),
        tables=tuple(
            TableLine(
                name=name,
                title=open_table(name).title,
                rows=group[0].rows,
                links=tuple(group),
            )
            for name, group in (
                (name, list(found)) for name, found in groupby(of_tables, lambda link: link.table)
            )
        ),
    )


def dictionary() -> tuple[TableView, ...]:
    """Every table with every column, as it is declared."""
    return tuple(_table(table) for table in OPEN_TABLES)


def _table(table: Table[Any]) -> TableView:
    return TableView(
        name=table.name,
        title=table.title,
        description=table.description,
        columns=tuple(_column(column, table) for column in table.columns),
        references=tuple(
            (reference.column, reference.table, reference.key) for reference in table.references
        ),
    )


def _column(column: Column[Any], table: Table[Any]) -> ColumnView:
    unit = f" ({column.unit})" if column.unit else ""
    return ColumnView(
        name=column.name,
        title=column.title,
        kind=f"{column.kind.label}{unit}",
        note=column.description,
        codes=tuple((member.value, member.label) for member in column.choices or ()),
        is_key=column.name in table.key,
    )
