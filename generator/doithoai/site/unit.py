"""The unit of work: one commune, from its folder to its finished pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai import routes
from doithoai.checks import CheckContext, check_archive, used_codes
from doithoai.pages import (
    Artifact,
    Press,
    press_commune,
    press_conclusion,
    press_dialogue,
    press_history,
    press_ledger,
    press_plan,
    press_redirect,
)
from doithoai.problems import Problem, sort_problems
from doithoai.records import Archive, Province, Readings
from doithoai.rules import Rulebook
from doithoai.schema import Entry
from doithoai.settings import Settings
from doithoai.site.past import Past
from doithoai.site.project import CONTENT
from doithoai.views import (
    Change,
    Digest,
    Place,
    card_of,
    commune_view,
    dialogue_view,
    digest_of,
    history_sheets,
    life_of,
    log_entries,
    page_history,
    place_of,
    plan_view,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What every commune's work needs besides its own folder."""

    root: Path
    settings: Settings
    rulebook: Rulebook
    today: date
    press: Press
    past: Past


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
    problems = sort_problems((*archive.problems, *check_archive(archive, context)))
    regimes = used_codes(archive)
    broken = any(problem.is_error for problem in problems)
    if broken or province is None or archive.commune is None:
        return Outcome(folder=archive.folder, problems=problems, regimes=regimes)
    commune = archive.commune.record
    place = place_of(archive, province)
    life = life_of(archive, place, shop.settings, rulebook=shop.rulebook, today=shop.today)
    view = commune_view(
        archive, commune, place, rulebook=shop.rulebook, today=shop.today, life=life
    )
    ledger = (press_ledger(life.ledger, place, shop.press),) if life.promised else ()
    changes = shop.past.of(archive, readings)
    sheets = history_sheets(changes, place, shop.past.told)
    return Outcome(
        folder=archive.folder,
        problems=problems,
        artifacts=(
            press_commune(view, shop.press),
            *ledger,
            *(press_history(sheet, shop.press) for sheet in sheets),
            *(press_redirect(former, place.path, shop.press) for former in commune.former_paths),
            *_record_pages(archive, place, shop, changes=changes),
            *_attachments(archive, shop.root),
        ),
        digest=digest_of(view, commune, log_entries(changes, place)),
        regimes=regimes,
    )


def _record_pages(
    archive: Archive, place: Place, shop: Workshop, *, changes: tuple[Change, ...]
) -> Iterator[Artifact]:
    for folder in archive.dialogues:
        view = dialogue_view(
            folder,
            archive,
            place,
            rulebook=shop.rulebook,
            settings=shop.settings,
            today=shop.today,
        )
        history = page_history(changes, view.card.path)
        yield press_dialogue(view, shop.press, history=history)
        if notice := view.conclusion:
            history = page_history(changes, notice.path)
            yield press_conclusion(notice, view.card, shop.press, history=history)
        for former in folder.entry.record.former_paths:
            yield press_redirect(former, view.card.path, shop.press)
    for plan in archive.plans:
        held = tuple(
            card_of(folder, place, shop.today)
            for folder in archive.dialogues
            if plan.slug in folder.entry.record.plans
        )
        sheet = plan_view(plan, place, held)
        history = page_history(changes, sheet.card.path)
        yield press_plan(sheet, shop.press, history=history)


def _attachments(archive: Archive, root: Path) -> Iterator[Artifact]:
    """Signed originals stand beside the page of their record, under the same names."""
    for file in sorted(archive.files):
        inner = file.removeprefix(f"{CONTENT}/")
        parts = inner.split("/")
        if "ke-hoach" in parts and "tep" in parts:
            yield from _plan_attachment(archive, root, file)
        elif "tep" in parts:
            yield Artifact(path=inner, data=(root / file).read_bytes())


def _plan_attachment(archive: Archive, root: Path, file: str) -> Iterator[Artifact]:
    """Plans share one `tep/`; each plan's page gets the files that it names."""
    for plan in archive.plans:
        for attachment in plan.entry.record.attachments:
            if file == f"{Path(plan.entry.path).parent.as_posix()}/{attachment.file}":
                page = routes.plan(archive.folder, plan.year, plan.slug)
                path = routes.attachment(page, attachment.file).removeprefix("/")
                yield Artifact(path=path, data=(root / file).read_bytes())


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
