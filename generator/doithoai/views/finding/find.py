"""The pages that list all places, for readers who look a name up: A–Z, without a search."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from doithoai import routes
from doithoai.values import short_day
from doithoai.views.finding.places import (
    Atlas,
    FormerPlace,
    FoundPlace,
    FoundProvince,
    by_name,
    parts_of,
)

T = TypeVar("T")
_LETTERS = {"a": "A, Ă, Â", "d": "D, Đ", "e": "E, Ê", "o": "O, Ô, Ơ", "u": "U, Ư"}
"""Letters that stand together, because many readers look names up without marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindLine:
    """A province on the page of all provinces."""

    name: str
    path: str
    fictional: bool
    count: int
    page_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FindView:
    """All provinces; `as_of` is the day of the registry in words, empty when not told."""

    provinces: tuple[FindLine, ...]
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Generic[T]):
    """The names that begin with a letter."""

    title: str
    anchor: str
    lines: tuple[T, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView:
    """All communes of a province."""

    province: FoundProvince
    letters: tuple[Letter[FoundPlace], ...]
    count: int
    page_count: int
    former_path: str
    """Where its former units are listed; empty when none is known."""
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPlacesView:
    """All former units of what is this province today."""

    province: FoundProvince
    path: str
    letters: tuple[Letter[FormerPlace], ...]


def find_view(atlas: Atlas) -> FindView:
    """Provinces by name, the fictional one last."""
    provinces = sorted(atlas.provinces, key=lambda p: (p.fictional, by_name(p.name)))
    return FindView(
        provinces=tuple(
            FindLine(
                name=province.name,
                path=routes.places(province.slug),
                fictional=province.fictional,
                count=_standing(province),
                page_count=sum(place.has_page for place in province.communes),
            )
            for province in provinces
        ),
        as_of=_as_of(atlas),
    )


def places_views(atlas: Atlas) -> tuple[PlacesView, ...]:
    """The list of each province, also where nothing of it is known here yet."""
    former = {view.province.slug: view.path for view in former_places_views(atlas)}
    return tuple(
        PlacesView(
            province=province,
            letters=_letters(province.communes, lambda place: place.name),
            count=_standing(province),
            page_count=sum(place.has_page for place in province.communes),
            former_path=former.get(province.slug, ""),
            as_of=_as_of(atlas),
        )
        for province in atlas.provinces
    )


def former_places_views(atlas: Atlas) -> tuple[FormerPlacesView, ...]:
    """The former units of each province that has any."""
    home = {place.path: p.slug for p in atlas.provinces for place in p.communes}
    units: dict[str, list[FormerPlace]] = {}
    for unit in atlas.former:
        for slug in dict.fromkeys(home[heir.path] for heir in unit.heirs):
            units.setdefault(slug, []).append(unit)
    return tuple(
        FormerPlacesView(
            province=province,
            path=routes.former_places(province.slug),
            letters=_letters(units[province.slug], lambda unit: unit.name),
        )
        for province in atlas.provinces
        if province.slug in units
    )


def _letters(lines: Iterable[T], name: Callable[[T], str]) -> tuple[Letter[T], ...]:
    ordered = sorted(lines, key=lambda line: by_name(name(line)))
    groups = groupby(ordered, key=lambda line: by_name(name(line))[0][:1])
    return tuple(
        Letter(
            title=_LETTERS.get(letter, letter.upper()),
            anchor=f"chu-{letter}",
            lines=tuple(group),
        )
        for letter, group in groups
    )


def _standing(province: FoundProvince) -> int:
    return sum(not place.gone for place in province.communes)


def _as_of(atlas: Atlas) -> str:
    return short_day(atlas.as_of) if atlas.as_of else ""


def where_it_was(unit: FormerPlace) -> str:
    """`thị xã Kinh Môn, tỉnh Hải Dương`: the former district and province, inside a sentence."""
    return ", ".join(_in_a_sentence(name) for name in (unit.within, unit.province) if name)


def _in_a_sentence(name: str) -> str:
    kind, bare = parts_of(name)
    return f"{kind.lower()} {bare}" if kind else name
