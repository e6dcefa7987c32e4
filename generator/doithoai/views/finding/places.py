"""All places that a reader may look for: those of the registry, and those that have pages here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from doithoai import routes
from doithoai.settings import RegisteredUnit, Registry
from doithoai.values import fold, slug
from doithoai.views.country import ProvinceDigest
from doithoai.views.digest import Digest

KINDS = ("Xã", "Phường", "Đặc khu", "Thị trấn", "Huyện", "Quận", "Thị xã", "Thành phố", "Tỉnh")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPlace:
    """A commune of today. Without a page here, `path` is its line in the list of its province."""

    name: str
    slug: str
    path: str
    has_page: bool
    gone: bool = False
    """It was dissolved, and its page is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundProvince:
    """A province with all its communes; `path` is its page, or else its list."""

    name: str
    slug: str
    path: str
    has_page: bool
    fictional: bool
    communes: tuple[FoundPlace, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPlace:
    """A unit that is no more, and what it is part of today; `partly` where it was split up.

    `province` is the former one. Both are empty where only the commune's own file names the unit.
    """

    name: str
    within: str
    province: str
    heirs: tuple[FoundPlace, ...]

    @property
    def partly(self) -> bool:
        """It went to several."""
        return len(self.heirs) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerDistrict:
    """A district that is no more. `wholly` are the communes all of which lay in it."""

    name: str
    province: str
    communes: tuple[FoundPlace, ...]
    wholly: frozenset[str]
    """Their addresses."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Atlas:
    """Every place with its present and its former names, in an order that changes little."""

    provinces: tuple[FoundProvince, ...]
    former: tuple[FormerPlace, ...]
    districts: tuple[FormerDistrict, ...]
    former_provinces: tuple[tuple[str, FoundProvince], ...]
    as_of: date | None


def parts_of(name: str) -> tuple[str, str]:
    """What kind of unit a name tells, and the name without it; the kind is empty if none is told.

    A kind is found in small letters too: `xã` in a sentence, `Xã` in the registry.
    """
    for kind in KINDS:
        if name[: len(kind) + 1].casefold() == f"{kind} ".casefold():
            return kind, name[len(kind) + 1 :]
    return "", name


def by_name(name: str) -> tuple[str, str]:
    """Sort key: by the name without its kind, marks counting last."""
    return fold(parts_of(name)[1]), name


def atlas_of(provinces: tuple[ProvinceDigest, ...], registry: Registry) -> Atlas:
    """What the registry and the pages of this site know together; pages have the last word."""
    digests = {province.slug: province for province in provinces}
    codes = {slug: code for code, slug in registry.province_slugs.items()}
    others = [p.slug for p in sorted(provinces, key=lambda p: (p.fictional, p.slug))]
    found: dict[str, FoundPlace] = {}
    """Communes by code; those outside the registry by folder."""
    listed = []
    for province in dict.fromkeys((*sorted(codes), *others)):
        digest = digests.get(province)
        code = codes.get(province, "")
        communes = dict(_communes(province, digest, registry, code=code))
        found |= communes
        name = digest.name if digest else registry.provinces[code]
        listed.append(_province(province, name, digest, communes=tuple(communes.values())))
    former = _former(registry, found, _own_names(provinces))
    return Atlas(
        provinces=tuple(listed),
        former=former,
        districts=_districts(registry, found),
        former_provinces=_former_provinces(registry, {p.slug: p for p in listed}),
        as_of=registry.as_of,
    )


def _province(
    slug: str, name: str, digest: ProvinceDigest | None, *, communes: tuple[FoundPlace, ...]
) -> FoundProvince:
    return FoundProvince(
        name=name,
        slug=slug,
        path=digest.path if digest else routes.places(slug),
        has_page=digest is not None,
        fictional=digest is not None and digest.fictional,
        communes=communes,
    )


def _communes(
    province: str, digest: ProvinceDigest | None, registry: Registry, *, code: str
) -> Iterator[tuple[str, FoundPlace]]:
    """First those of the registry, then what else has a page: its numbers do not shift theirs."""
    pages = {_key(page): page for page in digest.communes} if digest else {}
    units = [u for u in registry.communes.values() if code and u.province_code == code]
    for unit in sorted(units, key=lambda unit: (by_name(unit.name), unit.code)):
        page = pages.pop(unit.code, None) or pages.pop(f"{province}/{unit.slug}", None)
        yield unit.code, _page(page) if page else _bare(unit, province)
    for page in sorted(pages.values(), key=lambda page: by_name(page.place.name)):
        yield page.place.folder, _page(page)


def _key(page: Digest) -> str:
    """A dissolved unit's code may be another's by now."""
    return page.code if page.code and not page.dissolved else page.place.folder


def _page(digest: Digest) -> FoundPlace:
    place = digest.place
    return FoundPlace(
        name=place.name,
        slug=place.folder.rpartition("/")[2],
        path=place.path,
        has_page=True,
        gone=digest.dissolved,
    )


def _bare(unit: RegisteredUnit, province: str) -> FoundPlace:
    return FoundPlace(
        name=unit.name,
        slug=unit.slug,
        path=f"{routes.places(province)}#{unit.slug}",
        has_page=False,
    )


def _own_names(provinces: Iterable[ProvinceDigest]) -> dict[str, tuple[str, ...]]:
    """Former names as the communes' own files tell them."""
    return {
        digest.place.path: digest.former_names
        for province in provinces
        for digest in province.communes
    }


def _former(
    registry: Registry, found: Mapping[str, FoundPlace], own: Mapping[str, tuple[str, ...]]
) -> tuple[FormerPlace, ...]:
    heirs: dict[tuple[str, str, str, str], list[FoundPlace]] = defaultdict(list)
    known = set()
    for unit in registry.former:
        if heir := found.get(unit.heir):
            heirs[unit.name, unit.within, unit.province, unit.code].append(heir)
            known.add((fold(unit.name), heir.path))
    told: dict[str, list[FoundPlace]] = defaultdict(list)
    for place in found.values():
        for name in own.get(place.path, ()):
            if (fold(name), place.path) not in known:
                told[name].append(place)
    rows = [
        *((*key[:3], tuple(places)) for key, places in heirs.items()),
        *((name, "", "", (place,)) for name, places in told.items() for place in places),
    ]
    rows.sort(key=lambda row: (by_name(row[0]), row[1:3], [place.path for place in row[3]]))
    return tuple(
        FormerPlace(name=name, within=within, province=province, heirs=places)
        for name, within, province, places in rows
    )


def _districts(registry: Registry, found: Mapping[str, FoundPlace]) -> tuple[FormerDistrict, ...]:
    communes: dict[tuple[str, str], dict[str, FoundPlace]] = defaultdict(dict)
    lay_in: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for unit in registry.former:
        heir = found.get(unit.heir)
        if heir and unit.within:
            district = (unit.province, unit.within)
            communes[district][heir.path] = heir
            lay_in[heir.path].add(district)
    return tuple(
        FormerDistrict(
            name=name,
            province=province,
            communes=tuple(communes[province, name].values()),
            wholly=frozenset(p for p in communes[province, name] if len(lay_in[p]) == 1),
        )
        for province, name in sorted(communes, key=lambda known: tuple(map(by_name, known)))
    )


def _former_provinces(
    registry: Registry, provinces: Mapping[str, FoundProvince]
) -> tuple[tuple[str, FoundProvince], ...]:
    """Former provinces under names that no province of today has; each with all that it is in."""
    names = set(registry.provinces.values())
    pairs = {
        (unit.province, registry.province_slugs[heir.province_code])
        for unit in registry.former
        if (heir := registry.communes.get(unit.heir)) and unit.province not in names
    }
    return tuple(
        (name, provinces[slug])
        for name, slug in sorted(pairs, key=lambda pair: (slug_of(pair[0]), pair[1]))
    )


def slug_of(name: str) -> str:
    """The slug of a name without its kind."""
    return slug(parts_of(name)[1])
