"""What a newer official list changes in the registry of units."""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from doithoai.settings.registry import COMMUNES, FORMER, PROVINCES, SOURCES, table_rows
from doithoai.settings.unit_list import ListedUnit, kind_of
from doithoai.values import short_day, slug

Row = dict[str, str]
Heirs = Mapping[str, tuple[str, ...]]
MOST_CHANGED = 0.1
"""A law changes some provinces at a time; more than this part of all communes is a wrong file."""
_CODE_LENGTH, _PROVINCE_LENGTH = 5, 2
_HEADS = {
    COMMUNES: ("ma", "ten", "loai", "tinh", "slug", "hieu_luc_tu"),
    PROVINCES: ("ma", "ten", "loai", "slug", "hieu_luc_tu", "hieu_luc_den"),
    FORMER: ("ma_moi", "ma_cu", "ten_cu", "loai_cu", "huyen_cu", "tinh_cu"),
    SOURCES: ("ngay", "nguon"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """From which day the list holds, and who published it."""

    day: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryUpdate:
    """What would change. With `refusals` there are no `files`; without changes they are as before.

    `renamed` holds the rows before and after; `gone` the rows and the codes of their heirs.
    """

    count: int
    added: tuple[Row, ...] = ()
    renamed: tuple[tuple[Row, Row], ...] = ()
    gone: tuple[tuple[Row, tuple[str, ...]], ...] = ()
    refusals: tuple[str, ...] = ()
    files: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is different."""
        return not (self.added or self.renamed or self.gone)


def update_registry(
    tables: Mapping[str, str],
    listed: tuple[ListedUnit, ...],
    *,
    heirs: Heirs,
    source: Source,
    count: int | None = None,
    many: bool = False,
) -> RegistryUpdate:
    """Compare the tables, as CSV texts by file name, with a list; `heirs` by the code of the gone.

    `count` is how many communes the source says there are; `many` lets more change than usual.
    """
    before = {row["ma"]: row for row in table_rows(tables[COMMUNES])}
    provinces = {row["ma"]: row for row in table_rows(tables[PROVINCES])}
    after = _communes(before, listed, source.day)
    update = RegistryUpdate(
        count=len(after),
        added=tuple(row for code, row in after.items() if code not in before),
        renamed=tuple(
            (before[code], row)
            for code, row in after.items()
            if code in before and row != before[code]
        ),
        gone=tuple((row, heirs.get(code, ())) for code, row in before.items() if code not in after),
    )
    refusals = (
        *_nonsense(listed, provinces, count),
        *_lost(update, after),
        *(() if many else _too_much(update, len(before))),
    )
    if refusals:
        return RegistryUpdate(count=len(after), refusals=refusals)
    changed = _files(tables, update, after=after, provinces=provinces, listed=listed, source=source)
    return RegistryUpdate(
        count=update.count,
        added=update.added,
        renamed=update.renamed,
        gone=update.gone,
        files=changed,
    )


def _communes(
    before: Mapping[str, Row], listed: Iterable[ListedUnit], since: date
) -> dict[str, Row]:
    """The table as it will be: what is the same keeps its line, its spelling and its address."""
    kept, new = {}, []
    for unit in listed:
        row = before.get(unit.code)
        if row and row["tinh"] == unit.province_code and _same_name(row["ten"], unit.name):
            kept[unit.code] = row
        else:
            new.append(unit)
    taken = {(row["tinh"], row["slug"]) for row in kept.values()}
    for unit in new:
        name = slug(unit.name)
        free = (unit.province_code, name) not in taken
        taken.add((unit.province_code, name))
        kept[unit.code] = {
            "ma": unit.code,
            "ten": unit.name,
            "loai": kind_of(unit.name),
            "tinh": unit.province_code,
            "slug": name if free else f"{name}-{unit.code}",
            "hieu_luc_tu": short_day(since),
        }
    return dict(sorted(kept.items()))


def _same_name(left: str, right: str) -> bool:
    """The same letters and marks; where in a syllable the tone is set makes no other name."""
    return _spelling(left) == _spelling(right)


def _spelling(name: str) -> list[str]:
    words = unicodedata.normalize("NFD", name.casefold()).split()
    return ["".join(sorted(word)) for word in words]


def _nonsense(
    listed: tuple[ListedUnit, ...], provinces: Mapping[str, Row], count: int | None
) -> Iterator[str]:
    codes = [unit.code for unit in listed]
    if count is not None and len(codes) != count:
        yield f"danh mục có {len(codes)} xã, phường, đặc khu; nguồn nói là {count}"
    for unit in listed:
        if not (unit.code.isdigit() and len(unit.code) == _CODE_LENGTH):
            yield f"mã `{unit.code}` của {unit.name} không phải 5 chữ số"
        if not kind_of(unit.name):
            yield f"tên `{unit.name}` ({unit.code}) không bắt đầu bằng Xã, Phường hay Đặc khu"
        if unit.province_code not in provinces and not unit.province:
            yield f"{unit.name} ({unit.code}) thuộc tỉnh có mã `{unit.province_code}` chưa biết tên"
    for code in sorted(code for code, times in Counter(codes).items() if times > 1):
        yield f"mã {code} có hơn một dòng"
    for code in sorted(set(provinces) - {unit.province_code for unit in listed}):
        yield f"{provinces[code]['ten']} không có xã, phường nào trong danh mục"


def _lost(update: RegistryUpdate, after: Mapping[str, Row]) -> Iterator[str]:
    """People must still find a unit that is gone: someone must say what it is part of."""
    for row, heirs in update.gone:
        unknown = [code for code in heirs if code not in after]
        if not heirs:
            yield f"{row['ten']} ({row['ma']}) không còn trong danh mục mà chưa biết nay thuộc đâu"
        for code in unknown:
            yield f"{row['ten']} ({row['ma']}) nay thuộc mã {code}, mà danh mục không có mã ấy"


def _too_much(update: RegistryUpdate, before: int) -> Iterator[str]:
    changed = len(update.added) + len(update.renamed) + len(update.gone)
    if before and changed > before * MOST_CHANGED:
        yield f"{changed} thay đổi trên {before} xã, phường là quá nhiều, có thể nhầm tệp"


def _files(
    tables: Mapping[str, str],
    update: RegistryUpdate,
    *,
    after: Mapping[str, Row],
    provinces: Mapping[str, Row],
    listed: Iterable[ListedUnit],
    source: Source,
) -> tuple[tuple[str, str], ...]:
    told = {unit.province_code: unit.province for unit in listed if unit.province}
    now = {
        code: _province(code, told.get(code, ""), provinces.get(code), since=source.day)
        for code in sorted({*provinces, *told})
    }
    newest = {"ngay": short_day(source.day), "nguon": source.name}
    sources = (*table_rows(tables.get(SOURCES, "")), newest)
    former = _former(table_rows(tables.get(FORMER, "")), update, provinces)
    return tuple(
        (name, _csv(_HEADS[name], rows))
        for name, rows in (
            (COMMUNES, after.values()),
            (PROVINCES, now.values()),
            (FORMER, former),
            (SOURCES, sources),
        )
    )


def _province(code: str, name: str, row: Row | None, *, since: date) -> Row:
    if row and (not name or _same_name(_bare(row["ten"]), _bare(name))):
        return row
    return {
        "ma": code,
        "ten": name,
        "loai": "thanh_pho" if name.startswith("Thành phố ") else "tinh",
        "slug": row["slug"] if row else slug(_bare(name)),
        "hieu_luc_tu": short_day(since),
        "hieu_luc_den": "",
    }


def _bare(name: str) -> str:
    return name.removeprefix("Tỉnh ").removeprefix("Thành phố ").removeprefix("TP. ")


def _former(rows: Iterable[Row], update: RegistryUpdate, provinces: Mapping[str, Row]) -> list[Row]:
    """Former units follow their heirs; what is gone or renamed now is former too."""
    heirs = {row["ma"]: codes for row, codes in update.gone}
    moved = [
        {**row, "ma_moi": code}
        for row in rows
        for code in heirs.get(row["ma_moi"], (row["ma_moi"],))
    ]
    fresh = [(row, codes) for row, codes in update.gone]
    fresh += [
        (old, (new["ma"],)) for old, new in update.renamed if not _same_name(old["ten"], new["ten"])
    ]
    for row, codes in fresh:
        moved += [
            {
                "ma_moi": code,
                "ma_cu": row["ma"],
                "ten_cu": row["ten"],
                "loai_cu": row["loai"],
                "huyen_cu": "",
                "tinh_cu": provinces[row["tinh"]]["ten"],
            }
            for code in codes
        ]
    unique = {tuple(row.values()): row for row in moved}
    return sorted(unique.values(), key=lambda row: (row["ma_moi"], row["ma_cu"]))


def _csv(head: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    table = csv.DictWriter(out, head, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return out.getvalue()
