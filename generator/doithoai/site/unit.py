"""The unit of work: one commune, from its folder to its finished pages."""

from dataclasses import dataclass, replace

from doithoai import routes
from doithoai.checks import CheckContext, check_archive, used_codes
from doithoai.pages import Artifact, in_all_languages
from doithoai.problems import Problem, sort_problems
from doithoai.records import Archive, Province, Readings
from doithoai.schema import Entry
from doithoai.settings import Registry
from doithoai.site.commune_pages import commune_artifacts
from doithoai.site.dossier import dossier_of
from doithoai.site.moved import taken_addresses
from doithoai.site.open_data import rows_sum
from doithoai.site.workshop import Workshop
from doithoai.views import Digest, Place, digest_of, log_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a commune gave. Without a digest it has errors and must not be shown as it is."""

    folder: str
    problems: tuple[Problem, ...]
    artifacts: tuple[Artifact, ...] = ()
    digest: Digest | None = None
    regimes: frozenset[str] = frozenset()


def work(
    archive: Archive, province: Entry[Province] | None, shop: Workshop, *, readings: Readings
) -> Outcome:
    """Check a commune, derive its views and press its pages; `readings` are those of its files."""
    context = CheckContext(rulebook=shop.rulebook, settings=shop.settings, province=province)
    asked = (*check_archive(archive, context), *taken_addresses(archive, shop.root))
    problems = sort_problems((*archive.problems, *asked))
    regimes = used_codes(archive)
    broken = any(problem.is_error for problem in problems)
    if broken or province is None or archive.commune is None:
        return Outcome(folder=archive.folder, problems=problems, regimes=regimes)
    commune = archive.commune.record
    dossier = dossier_of(archive, commune, province, shop=shop, readings=readings)
    artifacts = tuple(commune_artifacts(dossier, shop))
    digest = digest_of(
        dossier.view,
        commune,
        log_entries(dossier.changes, dossier.place),
        bulletin=dossier.bulletin.kept(shop.today),
    )
    return Outcome(
        folder=archive.folder,
        problems=problems,
        artifacts=tuple(in_all_languages(artifacts)),
        digest=replace(digest, rows_sum=rows_sum(artifacts)),
        regimes=regimes,
    )


def name_of(archive: Archive | None, folder: str, registry: Registry) -> str:
    """What a commune is called: by its own file, else by the registry, else by its folder."""
    if archive and archive.commune:
        return archive.commune.record.name
    province, _, slug = folder.partition("/")
    official = (
        unit.name
        for unit in registry.communes.values()
        if unit.slug == slug and registry.province_slugs.get(unit.province_code) == province
    )
    return next(official, slug)


def place_in(folder: str, name: str, province: Entry[Province]) -> Place:
    """Name a commune whose own file may be broken."""
    slug = folder.partition("/")[0]
    return Place(
        folder=folder,
        name=name,
        path=routes.commune(folder),
        province_name=province.record.name,
        province_path=routes.province(slug),
        fictional=province.record.fictional,
    )


def bare_digest(place: Place) -> Digest:
    """A commune that has no readable version yet: named, with nothing claimed."""
    return Digest(
        place=place,
        code=None,
        dissolved=False,
        former_names=(),
        dialogues=(),
        documents=(),
        former_paths=(),
    )
