"""`doithoai search`: asks the index of a built site, as its search page does."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from doithoai.commands.options import find_root, root_option
from doithoai.commands.terminal import WrongUse
from doithoai.search import (
    Answer,
    Commune,
    Country,
    Finding,
    Province,
    answer,
    open_commune,
    open_country,
    open_province,
    open_written,
    shown,
    snippet,
)
from doithoai.values import closest, short_day

_BUILD = "Chạy `doithoai build` trước."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query answered in a part of the site."""

    answer: Answer
    index: Province | Country | Commune

    def first(self, limit: int) -> list[Finding]:
        """The best records."""
        return [self.index.record(hit.number) for hit in self.answer.hits[:limit]]

    def counts(self) -> Counter[str]:
        """How many hits there are of each kind."""
        return Counter(self.index.kind(hit.number).label for hit in self.answer.hits)


@click.command("search", help="Tìm trong trang đã dựng, như ô tìm kiếm trên trang.")
@click.argument("words", nargs=-1, required=True, metavar="TỪ_KHOÁ…")
@root_option
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    metavar="THƯ_MỤC",
    help="Trang đã dựng (mặc định: site/).",
)
@click.option("--province", metavar="TÊN", help="Chỉ tìm trong một tỉnh, ví dụ hai-phong.")
@click.option(
    "--commune", metavar="THƯ_MỤC", help="Chỉ tìm trong một xã, ví dụ hai-phong/phuong-hai-an."
)
@click.option(
    "--limit", type=click.IntRange(1), default=10, metavar="SỐ", help="In nhiều nhất mấy kết quả."
)
@click.option("--json", "as_json", is_flag=True, help="In JSON cho máy đọc.")
def search(
    *,
    words: Sequence[str],
    root: Path | None,
    site: Path | None,
    province: str | None,
    commune: str | None,
    limit: int,
    as_json: bool,
) -> None:
    """Exit 0 with hits, 1 without any, 2 when there is nothing to ask."""
    folder = (site or find_root(root) / "site").resolve()
    query = " ".join(words)
    index, where = _opened(folder, province, commune)
    asked = Asked(answer=answer(query, index), index=index)
    guides = _guides(folder, query)
    if as_json:
        _print_json(query, where, asked, limit=limit)
    else:
        _print(query, where, asked, limit=limit)
        _print_guides(guides)
    if not asked.answer.hits and not guides:
        raise click.exceptions.Exit(1)


def _opened(
    folder: Path, province: str | None, commune: str | None
) -> tuple[Province | Country | Commune, str]:
    def read(path: str) -> bytes:
        return (folder / path).read_bytes()

    try:
        if commune:
            return _known(open_commune(commune.strip("/"), read)), commune
        if province:
            slug = _province(folder, province)
            return _known(open_province(slug, read)), slug
        return _known(open_country(read)), "cả nước"
    except FileNotFoundError:
        where = commune or province
        missing = f"`{where}` chưa có trong {folder.name}/" if where else "chưa có chỉ mục tìm kiếm"
        raise WrongUse(missing, _BUILD) from None


def _known(index: Province | Country | Commune | None) -> Province | Country | Commune:
    if index is None:
        raise WrongUse("chỉ mục do bản doithoai khác dựng", _BUILD)
    return index


def _province(folder: Path, named: str) -> str:
    """The slug of a province by its slug or its name."""
    slugs = tuple(path.parent.parent.name for path in folder.glob("*/tim/m.json"))
    if (found := closest(named, slugs)) is None:
        raise WrongUse(f"chưa có tỉnh `{named}` trong {folder.name}/", f"Có: {', '.join(slugs)}.")
    return found


def _guides(folder: Path, query: str) -> list[Finding]:
    """Written pages that hold all of the query."""
    try:
        index = open_written(lambda path: (folder / path).read_bytes())
    except FileNotFoundError:
        return []
    return [index.record(hit.number) for hit in answer(query, index).hits if hit.complete][:3]


def _print(query: str, where: str, asked: Asked, *, limit: int) -> None:
    total = len(asked.answer.hits)
    if not total:
        click.echo(f"Không thấy gì cho “{query}” ({where}).")
        click.echo("Thử bớt chữ, gõ tên xã, phường, số văn bản (16-KH/ĐU) hoặc ngày (08/10/2025).")
        return
    counts = ", ".join(f"{label.lower()} {number}" for label, number in asked.counts().items())
    click.echo(f"{total} kết quả cho “{query}” ({where}): {counts}.")
    for number, found in enumerate(asked.first(limit), start=1):
        click.echo(f"\n{number}. {_heading(found)}\n   {_marked(found, asked)}\n   {found.path}")


def _heading(found: Finding) -> str:
    day = short_day(date.fromisoformat(found.date)) if found.date else ""
    parts = (found.kind.label, found.title, found.place, day, found.status)
    return " · ".join(part for part in parts if part)


def _marked(found: Finding, asked: Asked) -> str:
    pieces = snippet(found.text, asked.answer.words)
    return "".join(click.style(text, bold=True) if hit else text for text, hit in pieces)


def _print_guides(guides: Sequence[Finding]) -> None:
    for found in guides:
        click.echo(f"\nHướng dẫn · {found.title}\n   {found.path}")


def _print_json(query: str, where: str, asked: Asked, *, limit: int) -> None:
    content = {
        "truy_van": query,
        "noi_tim": where,
        "tong_so": len(asked.answer.hits),
        "ket_qua": [shown(found) for found in asked.first(limit)],
    }
    click.echo(json.dumps(content, ensure_ascii=False, indent=2))
