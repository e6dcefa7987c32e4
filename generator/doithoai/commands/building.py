"""Building where something may have changed: what needs all the rooms."""

from collections.abc import Mapping
from pathlib import Path

import click

from doithoai.commands.options import Means
from doithoai.commands.terminal import WrongUse, progress
from doithoai.glance import Asked, Build, Sight
from doithoai.site import Way, build_part, is_ours, is_part, province_slugs, unit_name
from doithoai.site import build as build_site

_NAMED = 5


def build_whole(asked: Asked, sight: Sight | None, means: Means) -> Build:
    """The site of a project, of which something may have been seen at the door."""
    refuse_other_folders(asked.root, asked.site)
    with progress("Đang dựng trang") as show:
        way = Way(jobs=means.jobs, fresh=means.fresh, on_progress=show, sight=sight)
        return build_site(asked.root, asked.today, site=asked.site, strict=asked.strict, way=way)


def build_provinces(
    asked: Asked, provinces: tuple[str, ...], means: Means, *, named: bool
) -> Build:
    """Some provinces as a part, in a folder that must be `named`."""
    _refuse_other_parts(asked, provinces, named=named)
    with progress("Đang dựng trang") as show:
        way = Way(jobs=means.jobs, fresh=means.fresh, on_progress=show)
        return build_part(
            asked.root, asked.today, provinces, out=asked.site, strict=asked.strict, way=way
        )


def refuse_other_folders(root: Path, site: Path) -> None:
    """Publish never into a folder that holds anything but a site."""
    if root.is_relative_to(site) or not is_ours(site):
        raise WrongUse(
            f"{site} đã có, và không phải trang do lệnh này dựng",
            "Chọn một thư mục mới hoặc trống, ví dụ --out site.",
        )


def _refuse_other_parts(asked: Asked, provinces: tuple[str, ...], *, named: bool) -> None:
    """A part is of provinces that there are; its folder holds nothing but such a part."""
    there = province_slugs(asked.root)
    unknown = [slug for slug in provinces if slug not in there]
    if unknown:
        raise WrongUse(
            f"--province {unknown[0]}: không có thư mục content/{unknown[0]}",
            f"Nêu tên thư mục của tỉnh, thành phố: {', '.join(there)}.",
        )
    if not named:
        raise WrongUse(
            "dựng riêng một phần thì phải nêu nơi đặt phần đó",
            f"Thêm --out, ví dụ --out phan/{provinces[0]}.",
        )
    if asked.root.is_relative_to(asked.site) or not is_part(asked.site):
        raise WrongUse(
            f"{asked.site} đã có, và không phải một phần do lệnh này dựng",
            f"Chọn một thư mục mới hoặc trống, ví dụ --out phan/{provinces[0]}.",
        )


def explain(reasons: Mapping[str, tuple[str, ...]]) -> None:
    """Why pages were pressed; many communes for one reason are counted."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for unit, why in sorted(reasons.items()):
        groups.setdefault(why, []).append(unit_name(unit))
    for why, names in groups.items():
        more = f" và {len(names) - _NAMED} nơi khác" if len(names) > _NAMED else ""
        click.echo(f"  {', '.join(names[:_NAMED])}{more}: {'; '.join(why)}.")
