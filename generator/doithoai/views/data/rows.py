"""The open data of one page: the rows that its JSON twin and the big tables are made of."""

from collections.abc import Mapping
from datetime import date

from doithoai.records import DialogueFolder, Duty, GuidanceFile, PlanFile
from doithoai.views.card import Place
from doithoai.views.commune_life import CommuneLife
from doithoai.views.country import ProvinceDigest
from doithoai.views.data.conclusions import ITEMS, PROGRESS
from doithoai.views.data.counts import COUNTS, COVERAGE, PROVINCES, counts_of, coverage_in
from doithoai.views.data.dialogues import CLOCKS, DIALOGUES, EVENTS, GROUPS, STEPS
from doithoai.views.data.documents import DUTIES, FILES, PAPERS
from doithoai.views.data.papers import (
    DutySource,
    PaperSource,
    files_in,
    guidance_paper,
    items_in,
    notice_in,
    notice_paper,
    plan_paper,
    progress_in,
)
from doithoai.views.data.proposals import ANSWERS, EXTENSIONS, PROPOSALS
from doithoai.views.data.sources import (
    ClockSource,
    CommuneSource,
    DialogueSource,
    StepSource,
    YearSource,
    answers_in,
    events_of,
    extensions_in,
    groups_of,
    proposals_in,
)
from doithoai.views.data.table import Row, Rows
from doithoai.views.data.units import COMMUNES, YEARS
from doithoai.views.dialogue import DialogueView
from doithoai.views.document import DocumentView
from doithoai.views.proposals.coverage_page import CoverageView
from doithoai.views.proposals.sample import Sample
from doithoai.views.proposals.statistics_page import StatisticsView


def samples_by_path(life: CommuneLife) -> Mapping[str, Sample]:
    """What statistics count of each proposal, by its address."""
    return {row.path: one for row, one in zip(life.rows, life.samples, strict=True)}


def dialogue_source(
    folder: DialogueFolder,
    view: DialogueView,
    place: Place,
    *,
    today: date,
    samples: Mapping[str, Sample],
    sums: Mapping[str, str],
) -> DialogueSource:
    """A dialogue with all that its rows need."""
    return DialogueSource(
        place=place, folder=folder, view=view, today=today, samples=samples, sums=sums
    )


def commune_rows(source: CommuneSource) -> Rows:
    """The rows of a commune's own page."""
    years = source.view.life.years
    return {
        COMMUNES.name: (COMMUNES.row(source),),
        YEARS.name: tuple(YEARS.row(YearSource(year=year)) for year in years),
    }


def dialogue_rows(source: DialogueSource) -> Rows:
    """The rows of a dialogue's page; of one that was taken away only its tombstone."""
    gone = source.is_gone
    own = {DIALOGUES.name: (DIALOGUES.row(source, gone=gone),)}
    return own if gone else {**own, **_event_rows(source), **_proposal_rows(source)}


def _event_rows(source: DialogueSource) -> Rows:
    view = source.view
    steps = (
        StepSource(dialogue=source, number=number, step=step)
        for number, step in enumerate(view.steps, 1)
    )
    clocks = (
        ClockSource(dialogue=source, number=number, clock=clock)
        for number, clock in enumerate(view.clocks, 1)
    )
    files = files_in(
        source.folder.entry.record.attachments,
        view.files,
        page=view.card.path,
        owner=source.place.path,
        year=source.folder.year,
        sums=source.sums,
    )
    return {
        STEPS.name: tuple(map(STEPS.row, steps)),
        EVENTS.name: tuple(map(EVENTS.row, events_of(source))),
        GROUPS.name: tuple(map(GROUPS.row, groups_of(source))),
        CLOCKS.name: tuple(map(CLOCKS.row, clocks)),
        FILES.name: tuple(map(FILES.row, files)),
    }


def _proposal_rows(source: DialogueSource) -> Rows:
    proposals = tuple(proposals_in(source))
    return {
        PROPOSALS.name: tuple(PROPOSALS.row(one, gone=one.is_gone) for one in proposals),
        ANSWERS.name: tuple(ANSWERS.row(a) for one in proposals for a in answers_in(one)),
        EXTENSIONS.name: tuple(EXTENSIONS.row(e) for one in proposals for e in extensions_in(one)),
    }


def notice_rows(source: DialogueSource) -> Rows:
    """The rows of a conclusion notice; none before it is known."""
    notice = notice_in(source)
    if notice is None:
        return {}
    items = tuple(items_in(notice))
    files = files_in(
        notice.record.attachments,
        notice.view.files,
        page=notice.view.path,
        owner=source.place.path,
        year=source.folder.year,
        sums=source.sums,
    )
    return {
        PAPERS.name: (PAPERS.row(notice_paper(notice), gone=notice.is_gone),),
        ITEMS.name: tuple(ITEMS.row(one, gone=one.is_gone) for one in items),
        PROGRESS.name: tuple(PROGRESS.row(step) for one in items for step in progress_in(one)),
        FILES.name: () if notice.is_gone else tuple(map(FILES.row, files)),
    }


def plan_rows(plan: PlanFile, view: DocumentView, place: Place, *, sums: Mapping[str, str]) -> Rows:
    """The rows of a plan's page."""
    record = plan.entry.record
    return _paper_rows(plan_paper(plan, view, place), view, record.duties, sums=sums)


def guidance_rows(file: GuidanceFile, view: DocumentView, *, sums: Mapping[str, str]) -> Rows:
    """The rows of a document from above the communes."""
    record = file.entry.record
    return _paper_rows(guidance_paper(record, view), view, record.duties, sums=sums)


def _paper_rows(
    paper: PaperSource, view: DocumentView, duties: tuple[Duty, ...], *, sums: Mapping[str, str]
) -> Rows:
    own: tuple[Row, ...] = (PAPERS.row(paper, gone=paper.is_gone),)
    if paper.is_gone:
        return {PAPERS.name: own}
    files = files_in(
        paper.record.attachments,
        view.files,
        page=paper.path,
        owner=paper.owner,
        year=paper.year,
        sums=sums,
    )
    given = (
        DutySource(paper=paper, number=number, duty=duty) for number, duty in enumerate(duties, 1)
    )
    return {
        PAPERS.name: own,
        DUTIES.name: tuple(map(DUTIES.row, given)),
        FILES.name: tuple(map(FILES.row, files)),
    }


def province_rows(digest: ProvinceDigest) -> Rows:
    """The row of a province's page."""
    return {PROVINCES.name: (PROVINCES.row(digest),)}


def statistics_rows(view: StatisticsView) -> Rows:
    """The rows of a page of statistics."""
    return {COUNTS.name: tuple(map(COUNTS.row, counts_of(view)))}


def coverage_rows(view: CoverageView) -> Rows:
    """The rows of a page of coverage."""
    return {COVERAGE.name: tuple(map(COVERAGE.row, coverage_in(view)))}
