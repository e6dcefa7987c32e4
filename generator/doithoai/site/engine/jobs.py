"""One job of a build: pressing one unit straight into the tree, wherever the job runs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path
from typing import Any

from doithoai.pages import Artifact, in_all_languages, press_held_back
from doithoai.records import Province, ProvinceArchive, Readings
from doithoai.schema import Entry
from doithoai.site.country import province_front, province_sitemaps
from doithoai.site.data_pages import province_open_data, reading
from doithoai.site.engine.entry import DATA, LISTS, SEARCH, Pressed
from doithoai.site.engine.kept import Former, Memory, digest_at, keep, recall
from doithoai.site.engine.remembered import remembering
from doithoai.site.engine.scan import SUM
from doithoai.site.engine.shelved import LISTS as HEAVY_LISTS
from doithoai.site.engine.stamp import is_dated, restamp
from doithoai.site.lists import province_lists
from doithoai.site.project import load_commune
from doithoai.site.publish import write
from doithoai.site.searching import province_search
from doithoai.site.unit import Outcome, bare_digest, name_of, place_in, work
from doithoai.site.workshop import Workshop
from doithoai.views import Digest, ProvinceDigest, earliest, sums_of


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
            told, paths=pages.paths, changed=pages.changed, output=pages.output, digest=digest
        )
    if province is None:
        return told
    files = tuple(sorted({p.location.path for p in outcome.problems if p.is_error}))
    page = press_held_back(place_in(outcome.folder, name, province), files, bench.shop.press)
    pages = put(bench.tree, (page,), today)
    return replace(told, paths=pages.paths, changed=pages.changed, output=pages.output, bare=name)


def press_over(bench: Bench, unit: str, members: Sequence[Member]) -> Pressed:
    """One part of what is made over the communes of a province."""
    slug, _, part = unit.partition("/")
    digest = gathered(bench, slug, members)
    if part == LISTS:
        return _press_lists(bench, unit, digest, hidden={m.folder for m in members if m.bare})
    return put(bench.tree, _OVER[part](bench, digest), bench.shop.today, until=digest.valid_until)


def _press_lists(bench: Bench, unit: str, digest: ProvinceDigest, *, hidden: Set[str]) -> Pressed:
    """The pages of a province; what the country counts of it is kept beside the site."""
    shop = bench.shop
    counted = replace(digest, sums=sums_of(digest.communes, shop.today))
    artifacts = (
        province_front(counted, shop.press),
        *province_lists(counted, shop),
        *province_sitemaps(counted, shop.settings.site, hidden=hidden),
    )
    kept = Former(digest=lightened(counted), artifacts=())
    return replace(
        put(bench.tree, artifacts, shop.today, until=digest.valid_until),
        digest=keep(bench.memories[0], unit, kept),
        names=_names(digest, hidden),
    )


def lightened(digest: ProvinceDigest) -> ProvinceDigest:
    """A province whose communes come without their long lists."""
    empty: dict[str, Any] = dict.fromkeys(HEAVY_LISTS, ())
    return replace(digest, communes=tuple(replace(one, **empty) for one in digest.communes))


def _names(digest: ProvinceDigest, hidden: Set[str]) -> bytes:
    """All that decides where a place is found."""
    communes = (
        (one.place, one.code, one.dissolved, one.former_names, one.place.folder in hidden)
        for one in digest.communes
    )
    own = (digest.slug, digest.name, digest.path, digest.fictional, digest.predecessors)
    return blake2b(repr((own, *communes)).encode(), digest_size=SUM).digest()


def _data(bench: Bench, digest: ProvinceDigest) -> Iterator[Artifact]:
    return province_open_data(digest, bench.shop, reading(bench.tree))


def _search(bench: Bench, digest: ProvinceDigest) -> Iterator[Artifact]:
    with remembering(bench.memories[0], digest.slug) as analysis:
        yield from province_search(digest, bench.read, analysis)


_OVER: Mapping[str, Callable[[Bench, ProvinceDigest], Iterator[Artifact]]] = {
    DATA: _data,
    SEARCH: _search,
}


def press_stamp(bench: Bench, _: str, given: tuple[tuple[str, ...], date]) -> list[str]:
    """A new stamp on pages that still read the same; the files that changed."""
    paths, old = given
    changed = []
    for path in paths:
        if path.endswith((".html", "/index.json")):
            file = bench.tree / path
            if write(file, restamp(file.read_bytes(), old=old, new=bench.shop.today)):
                changed.append(path)
    return changed


def gathered(bench: Bench, slug: str, members: Sequence[Member]) -> ProvinceDigest:
    """A province with its communes, whose long lists stay on disk."""
    province = bench.provinces[slug].province
    found = []
    for member in members:
        if member.bare and province:
            found.append(bare_digest(place_in(member.folder, member.bare, province)))
        elif digest := digest_at(bench.memories[0], member.folder, member.digest):
            found.append(digest)
    return replace(bench.fronts[slug], communes=tuple(found))


def put(tree: Path, artifacts: Iterable[Artifact], today: date, *, until: str = "") -> Pressed:
    """Write files into the tree; redirects wait until all pages are known."""
    paths: dict[str, None] = {}
    loose: list[Artifact] = []
    changed: list[str] = []
    dated = False
    output = blake2b(digest_size=SUM)
    for artifact in in_all_languages(artifacts):
        if artifact.yields:
            loose.append(artifact)
            continue
        paths[artifact.path] = None
        output.update(repr((artifact.path, len(artifact.data))).encode() + artifact.data)
        if write(tree / artifact.path, artifact.data):
            changed.append(artifact.path)
        dated = dated or is_dated(artifact.path, artifact.data, today)
    until = earliest((until, today.isoformat() if dated else ""))
    return Pressed(
        paths=tuple(paths),
        loose=tuple(loose),
        changed=tuple(changed),
        output=output.digest(),
        until=until,
    )
