"""One job of a build: pressing one unit straight into the tree, wherever the job runs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from typing import Any

from doithoai.glance import SUM
from doithoai.pages import Artifact, Lot, press_held_back
from doithoai.records import Province, ProvinceArchive, Readings
from doithoai.schema import Entry
from doithoai.site.country import province_front, province_sitemaps
from doithoai.site.data_pages import province_open_data
from doithoai.site.data_rows import files_in
from doithoai.site.engine.entry import DATA, LISTS, SEARCH, Made, Pressed, sources_of
from doithoai.site.engine.kept import Former, Memory, digest_at, keep, recall
from doithoai.site.engine.putting import put
from doithoai.site.engine.remembered import remembering_province
from doithoai.site.engine.shelved import LISTS as HEAVY_LISTS
from doithoai.site.engine.stamp import STAMPED, restamp
from doithoai.site.lists import province_lists
from doithoai.site.project import load_commune
from doithoai.site.publish import checksum, write
from doithoai.site.searching import province_search
from doithoai.site.unit import Outcome, bare_digest, name_of, place_in, work
from doithoai.site.workshop import Workshop
from doithoai.views import Digest, ProvinceDigest, sums_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What every job has before it. New versions are kept in the first memory.

    A broken folder takes the first version of a memory whose site shows it.
    """

    shop: Workshop
    tree: Path
    memories: tuple[Memory, ...]
    provinces: Mapping[str, ProvinceArchive]
    fronts: Mapping[str, ProvinceDigest]

    def read(self, path: str) -> bytes:
        """A file of the tree as it stands by now."""
        return (self.tree / path).read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A commune of a province as its lists find it: by the sum of its digest, or by name alone."""

    folder: str
    digest: bytes
    output: bytes = b""
    bare: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """The communes below a unit, and its lots that stand in the tree as they read today."""

    members: Sequence[Member]
    made: Mapping[str, Made]


def press_commune(bench: Bench, folder: str, _: object = None) -> Pressed:
    """A commune; a broken one keeps what it had published before."""
    province = bench.provinces[folder.partition("/")[0]].province
    readings: Readings = {}
    archive = load_commune(bench.shop.root, folder, readings)
    outcome = work(archive, province, bench.shop, readings=readings)
    if outcome.digest is None:
        name = name_of(archive, folder, bench.shop.settings.registry)
        return held_back(bench, outcome, province, name=name)
    former = Former(digest=outcome.digest, artifacts=outcome.artifacts)
    until = outcome.digest.valid_until
    return replace(
        put(bench.tree, outcome.artifacts, bench.shop.today, until=until),
        problems=outcome.problems,
        regimes=outcome.regimes,
        digest=keep(bench.memories[0], folder, former),
        digest_until=until,
    )


def held_back(
    bench: Bench, outcome: Outcome, province: Entry[Province] | None, *, name: str
) -> Pressed:
    """A commune that cannot be shown as it is: its former pages, or a page that says so."""
    told = Pressed(problems=outcome.problems, regimes=outcome.regimes, held=True)
    today = bench.shop.today
    former = recall(bench.memories, outcome.folder, Digest)
    if former:
        pages = put(bench.tree, former.artifacts, today)
        digest = keep(bench.memories[0], outcome.folder, former)
        return replace(
            told, long=pages.long, changed=pages.changed, output=pages.output, digest=digest
        )
    if province is None:
        return told
    files = tuple(sorted({p.location.path for p in outcome.problems if p.is_error}))
    page = press_held_back(place_in(outcome.folder, name, province), files, bench.shop.press)
    pages = put(bench.tree, (page,), today)
    return replace(told, long=pages.long, changed=pages.changed, output=pages.output, bare=name)


def press_over(bench: Bench, unit: str, below: Below) -> Pressed:
    """One part of what is made over the communes of a province."""
    slug, _, part = unit.partition("/")
    digest = gathered(bench, slug, below.members)
    if part == LISTS:
        return _press_lists(bench, unit, digest, below=below)
    artifacts, today = _OVER[part](bench, digest, below), bench.shop.today
    return put(bench.tree, artifacts, today, until=digest.valid_until, made=below.made)


def _press_lists(bench: Bench, unit: str, digest: ProvinceDigest, *, below: Below) -> Pressed:
    """The pages of a province; what the country counts of it is kept beside the site."""
    shop = bench.shop
    hidden = {member.folder for member in below.members if member.bare}
    counted = replace(digest, sums=sums_of(digest.communes, shop.today))
    artifacts = chain(
        (province_front(counted, shop.press),),
        province_lists(counted, shop),
        province_sitemaps(counted, shop.settings.site, hidden=hidden),
    )
    kept = Former(digest=lightened(counted), artifacts=())
    return replace(
        put(bench.tree, artifacts, shop.today, until=digest.valid_until, made=below.made),
        digest=keep(bench.memories[0], unit, kept),
        digest_until=digest.valid_until,
        names=_names(digest, hidden),
    )


def lightened(digest: ProvinceDigest) -> ProvinceDigest:
    """A province whose communes come as the country shows them: by names, cards and years."""
    empty: dict[str, Any] = dict.fromkeys(HEAVY_LISTS, ())
    empty |= {"rows_sum": "", "valid_until": ""}
    return replace(digest, communes=tuple(replace(one, **empty) for one in digest.communes))


def _names(digest: ProvinceDigest, hidden: Set[str]) -> bytes:
    """All that decides where a place is found."""
    communes = (
        (one.place, one.code, one.dissolved, one.former_names, one.place.folder in hidden)
        for one in digest.communes
    )
    own = (digest.slug, digest.name, digest.path, digest.fictional, digest.predecessors)
    return blake2b(repr((own, *communes)).encode(), digest_size=SUM).digest()


def _data(bench: Bench, digest: ProvinceDigest, below: Below) -> Iterator[Artifact | Lot]:
    return province_open_data(
        digest, bench.shop, files_in(bench.tree), standing=sources_of(below.made)
    )


def _search(bench: Bench, digest: ProvinceDigest, _: Below) -> Iterator[Artifact]:
    with remembering_province(bench.memories[0], digest.slug) as past:
        yield from province_search(digest, bench.read, past)


_OVER: Mapping[str, Callable[[Bench, ProvinceDigest, Below], Iterator[Artifact | Lot]]] = {
    DATA: _data,
    SEARCH: _search,
}


def press_stamp(bench: Bench, _: str, given: tuple[Iterable[str], date]) -> dict[str, str]:
    """A new stamp on pages that still read the same; the files that changed, with their sums."""
    paths, old = given
    changed: dict[str, str] = {}
    for path in paths:
        if path.endswith(STAMPED):
            file = bench.tree / path
            data = restamp(file.read_bytes(), old=old, new=bench.shop.today)
            if write(file, data):
                changed[path] = checksum(data)
    return changed


def gathered(bench: Bench, slug: str, members: Sequence[Member]) -> ProvinceDigest:
    """A province with its communes, whose long lists stay on disk."""
    province = bench.provinces[slug].province
    found = []
    for member in members:
        if member.bare and province:
            found.append(bare_digest(place_in(member.folder, member.bare, province)))
        elif digest := digest_at(bench.memories[0], member.folder, member.digest, kind=Digest):
            found.append(digest)
    return replace(bench.fronts[slug], communes=tuple(found))
