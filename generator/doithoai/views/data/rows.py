"""The open data of one page: the rows that its JSON twin and the big tables are made of."""

from collections.abc import Mapping

from doithoai.records import GuidanceFile, PlanFile
from doithoai.views.commune_life import CommuneLife
from doithoai.views.country import ProvinceDigest
from doithoai.views.data.conclusions import ITEMS, PROGRESS
from doithoai.views.data.counts import (
    COUNTS,
    COVERAGE,
    PROVINCES,
    ProvinceSource,
    counts_of,
    coverage_in,
)
from doithoai.views.data.dialogues import CLOCKS, DIALOGUES, EVENTS, GROUPS, STEPS
from doithoai.views.data.documents import DUTIES, FILES, PAPERS
from doithoai.views.data.papers import (
    DutySource,
    PaperSource,
    document_paper,
    files_in,
    items_in,
    notice_in,
    notice_paper,
    progress_in,
)
from doithoai.views.data.proposals import ANSWERS, EXTENSIONS, PROPOSALS
from doithoai.views.data.sources import (
    ClockSource,
    CommuneSource,
    DialogueSource,
    StepSource,
    answers_in,
    events_of,
    extensions_in,
    groups_of,
    proposals_in,
)
from doithoai.views.data.table import Row, Rows
from doithoai.views.data.units import COMMUNES, YEARS
from doithoai.views.document import DocumentView
from doithoai.views.origin import FileView
from doithoai.views.proposals.coverage_page import CoverageView
from doithoai.views.proposals.sample import Sample
from doithoai.views.proposals.statistics_page import StatisticsView


def samples_by_path(life: CommuneLife) -> Mapping[str, Sample]:
    """What statistics count of each proposal, by its address."""
    return {row.path: one for row, one in zip(life.rows, life.samples, strict=True)}


def commune_rows(source: CommuneSource) -> Rows:
    """The rows of a commune's own page."""
    return {
        COMMUNES.name: (COMMUNES.row(source),),
        YEARS.name: tuple(map(YEARS.row, source.view.life.years)),
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
    paper = notice_paper(notice)
    items = tuple(items_in(notice))
    return {
        PAPERS.name: (PAPERS.row(paper, gone=paper.is_gone),),
        ITEMS.name: tuple(ITEMS.row(one, gone=one.is_gone) for one in items),
        PROGRESS.name: tuple(PROGRESS.row(step) for one in items for step in progress_in(one)),
        FILES.name: () if paper.is_gone else _file_rows(paper, notice.view.files, source.sums),
    }


def document_rows(
    file: PlanFile | GuidanceFile, view: DocumentView, *, sums: Mapping[str, str]
) -> Rows:
    """The rows of the page of a plan, or of a document from above the communes."""
    paper = document_paper(file, view)
    own: tuple[Row, ...] = (PAPERS.row(paper, gone=paper.is_gone),)
    if paper.is_gone:
        return {PAPERS.name: own}
    duties = (
        DutySource(paper=paper, number=number, duty=duty)
        for number, duty in enumerate(file.entry.record.duties, 1)
    )
    return {
        PAPERS.name: own,
        DUTIES.name: tuple(map(DUTIES.row, duties)),
        FILES.name: _file_rows(paper, view.files, sums),
    }


def _file_rows(
    paper: PaperSource, shown: tuple[FileView, ...], sums: Mapping[str, str]
) -> tuple[Row, ...]:
    files = files_in(
        paper.record.attachments,
        shown,
        page=paper.path,
        owner=paper.owner,
        year=paper.year,
        sums=sums,
    )
    return tuple(map(FILES.row, files))


def province_rows(digest: ProvinceDigest, view: StatisticsView) -> Rows:
    """The row of a province's page, with what its page of statistics counts."""
    source = ProvinceSource(province=digest, statistics=view.statistics)
    return {PROVINCES.name: (PROVINCES.row(source),)}


def statistics_rows(view: StatisticsView) -> Rows:
    """The rows of a page of statistics."""
    return {COUNTS.name: tuple(map(COUNTS.row, counts_of(view)))}


def coverage_rows(view: CoverageView) -> Rows:
    """The rows of a page of coverage."""
    return {COVERAGE.name: tuple(map(COVERAGE.row, coverage_in(view)))}
