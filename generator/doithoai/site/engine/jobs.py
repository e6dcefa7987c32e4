"""One job of a build: pressing one unit straight into the tree, wherever the job runs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from doithoai.pages import Artifact, in_all_languages, press_held_back
from doithoai.records import Province, ProvinceArchive, Readings
from doithoai.schema import Entry
from doithoai.site.country import country_artifacts, english_doors, machine_files, province_front
from doithoai.site.data_pages import country_open_data, province_open_data, reading
from doithoai.site.engine.entry import DATA, LISTS, SEARCH, Pressed
from doithoai.site.engine.kept import Former, Memory, digest_at, keep, recall
from doithoai.site.engine.scan import SUM
from doithoai.site.engine.stamp import is_dated, restamp
from doithoai.site.finding import finding_paths
from doithoai.site.lists import country_lists, province_lists
from doithoai.site.project import load_commune
from doithoai.site.publish import write
from doithoai.site.searching import country_search, province_search
from doithoai.site.unit import Outcome, bare_digest, place_in, work
from doithoai.site.workshop import Workshop
from doithoai.views import Digest, ProvinceDigest, earliest


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
class Country:
    """All provinces with their communes, and the addresses of the written pages."""

    members: Mapping[str, Sequence[Member]]
    written: Sequence[str]
    with_pages: bool = True


def press_commune(bench: Bench, folder: str, _: object = None) -> Pressed:
    """A commune; a broken one keeps what it had published before."""
    province = bench.provinces[folder.partition("/")[0]].province
    readings: Readings = {}
    archive = load_commune(bench.shop.root, folder, readings)
    outcome = work(archive, province, bench.shop, readings=readings)
    if outcome.digest is None:
        name = archive.commune.record.name if archive.commune else folder
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
    artifacts = _OVER[part](bench, digest)
    return put(bench.tree, artifacts, bench.shop.today, until=digest.valid_until)


def _lists(bench: Bench, digest: ProvinceDigest) -> Iterator[Artifact]:
    yield province_front(digest, bench.shop.press)
    yield from province_lists(digest, bench.shop)


def _data(bench: Bench, digest: ProvinceDigest) -> Iterator[Artifact]:
    return province_open_data(digest, bench.shop, reading(bench.tree))


def _search(bench: Bench, digest: ProvinceDigest) -> Iterator[Artifact]:
    return province_search(digest, bench.read)


_OVER: Mapping[str, Callable[[Bench, ProvinceDigest], Iterator[Artifact]]] = {
    LISTS: _lists,
    DATA: _data,
    SEARCH: _search,
}


def press_country(bench: Bench, _: str, country: Country) -> Pressed:
    """The pages over all provinces, the fictional one last, and what machines read of all pages."""
    today, shop = bench.shop.today, bench.shop
    found = (gathered(bench, slug, members) for slug, members in country.members.items())
    provinces = tuple(sorted(found, key=lambda each: (each.fictional, each.slug)))
    hidden = {m.folder for members in country.members.values() for m in members if m.bare}
    artifacts = (
        part
        for parts in (
            country_artifacts(provinces, shop.press, today),
            country_lists(provinces, shop),
            country_open_data(provinces, shop, reading(bench.tree)),
            country_search(provinces, bench.read),
            machine_files(
                provinces,
                shop.settings.site,
                written=(*country.written, *finding_paths(provinces, shop.settings.registry)),
                hidden=hidden,
            ),
            english_doors(country.written, shop.press),
        )
        for part in parts
    )
    until = earliest(each.valid_until for each in provinces)
    return put(bench.tree, artifacts, today, until=until)


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
