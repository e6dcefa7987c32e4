"""Writing a made-up country as a project that `doithoai check` finds in order.

Eight pages a commune and year: the commune, a plan, three dialogues with 25 proposals each and
their three conclusion notices. The names are plainly invented, but the country counts as real:
what is marked as fictional is left out of every count, and the counts are what must be measured.
"""

import csv
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.commune import PROPOSALS, Commune, commune_files
from benchmarks.words import FLOWERS

PAGES_A_YEAR: Final = 8
COUNTRY: Final = 3_321
"""The communes of the real country; 26,568 pages a year."""
PROVINCES: Final = 34
_A_PROVINCE: Final = 98
_COPIED: Final = (
    "mkdocs.yml",
    "theme",
    "site-config",
    "content/huong-dan",
    "content/gioi-thieu.md",
)
_RULE: Final = "luat-72-2025-qh15.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How much is written: communes, and years up to 2026; `upcoming` adds what lies ahead."""

    communes: int
    years: int = 1
    upcoming: bool = False

    @property
    def pages(self) -> int:
        """Pages of records. Those of a commune are written once, the others each year."""
        return self.communes * (1 + (PAGES_A_YEAR - 1) * self.years)

    @property
    def dialogues(self) -> int:
        """Those held, three a commune and year; each has its conclusion notice."""
        return self.communes * 3 * self.years

    @property
    def proposals(self) -> int:
        """75 a commune and year."""
        return self.dialogues * PROPOSALS


def size_of(pages: int, years: int = 1, *, upcoming: bool = False) -> Size:
    """The size whose one year has about so many pages; 26,600 is the whole country."""
    communes = COUNTRY if pages == 26_600 else max(1, round(pages / PAGES_A_YEAR))
    return Size(communes=communes, years=years, upcoming=upcoming)


def communes_of(size: Size) -> Iterator[Commune]:
    """The communes of a country of this size; a smaller one is part of no larger one."""
    provinces = max(1, min(PROVINCES, round(size.communes / _A_PROVINCE)))
    for number in range(size.communes):
        province = number % provinces + 1
        kind = "Phường" if number % 3 == 0 else "Xã"
        name = f"{kind} {FLOWERS[number * 7 % len(FLOWERS)]} Thử {number + 1:04}"
        yield Commune(
            number=number,
            name=name,
            province=province,
            years=tuple(range(2027 - size.years, 2027)),
            upcoming=size.upcoming and number % 4 == 0,
        )


def write_country(project: Path, out: Path, size: Size) -> None:
    """Write a whole project into `out`: theme and settings of `project`, all else made up."""
    for name in _COPIED:
        source, target = project / name, out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
    for rule in (out / "site-config/rules").glob("*.yml"):
        if rule.name != _RULE:
            rule.unlink()
    communes = tuple(communes_of(size))
    _write_registry(out / "site-config/units", communes)
    for number in sorted({commune.province for commune in communes}):
        _write(out / f"content/thu-nghiem-{number:02}/tinh.yml", _province(number))
    for commune in communes:
        for inner, text in commune_files(commune):
            _write(out / "content" / commune.folder / inner, text)


def _province(number: int) -> str:
    return (
        "# Tỉnh này bịa ra để đo tốc độ dựng trang.\n"
        f"ten: Tỉnh Thử Nghiệm {number:02}\n"
        f'ma: "{number:02}"\n'
        "hieu_luc_tu: 01/07/2021\n"
    )


def _write_registry(folder: Path, communes: tuple[Commune, ...]) -> None:
    numbers = sorted({commune.province for commune in communes})
    _table(
        folder / "provinces.csv",
        ("ma", "ten", "loai", "slug", "hieu_luc_tu", "hieu_luc_den"),
        [
            (f"{n:02}", f"Tỉnh Thử Nghiệm {n:02}", "tinh", f"thu-nghiem-{n:02}", "01/07/2021", "")
            for n in numbers
        ],
    )
    _table(
        folder / "communes.csv",
        ("ma", "ten", "loai", "tinh", "slug", "hieu_luc_tu"),
        [
            (c.code, c.name, c.slug.split("-")[0], f"{c.province:02}", c.slug, "01/07/2021")
            for c in communes
        ],
    )
    _table(
        folder / "former.csv",
        ("ma_moi", "ma_cu", "ten_cu", "loai_cu", "huyen_cu", "tinh_cu"),
        [
            (c.code, f"{90000 + c.number}", name, "xa", within, f"Tỉnh Thử Nghiệm {c.province:02}")
            for c in communes
            for name, within in c.former
        ],
    )


def _table(path: Path, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
