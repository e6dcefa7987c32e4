"""Reports of a province: as they read today, as they were sent, and for the command that sends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai import routes
from doithoai.exports import report_docx, report_html, report_xlsx, report_yaml
from doithoai.pages import (
    Artifact,
    LiveReport,
    Lot,
    Press,
    press_report,
    press_reports,
    value_sum,
)
from doithoai.records import (
    GUIDANCE_FOLDER,
    REPORTS_FOLDER,
    FrozenReport,
    ProvinceArchive,
    ReportFile,
    seal_of,
)
from doithoai.schema import decode
from doithoai.settings import PeriodKind, ReportForm
from doithoai.site.project import (
    CONTENT,
    Project,
    commune_folders,
    load_commune,
    load_province,
    province_slugs,
)
from doithoai.site.workshop import Workshop
from doithoai.source import read_yaml
from doithoai.views import (
    DialogueLine,
    FrozenCard,
    Place,
    ProvinceDigest,
    Report,
    ReportPeriod,
    ReportScope,
    commune_year,
    dialogue_lines,
    due_days,
    frozen_card,
    frozen_report,
    period_on,
    place_of,
    report_of,
)

FORMATS = {"html": report_html, "xlsx": report_xlsx, "docx": report_docx}
"""What a report is written as, by the ending of the file."""
_FILE = "bao-cao"
_NO_SEAL = "0" * 64
_EVERYWHERE = "Các tỉnh, thành phố có trên trang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A report that was written down; `is_new` is False when the same one lay there already."""

    path: Path
    is_new: bool


def live_reports(digest: ProvinceDigest, shop: Workshop) -> Lot:
    """The reports of the running quarter, or year where the form knows no quarters."""
    lines = tuple(line for commune in digest.communes for line in commune.lines)
    years = tuple(commune.years for commune in digest.communes)
    return Lot(
        name=routes.reports(digest.slug),
        source=value_sum(lines, years),
        make=lambda: _live(digest, lines, shop),
    )


def _live(
    digest: ProvinceDigest, lines: tuple[DialogueLine, ...], shop: Workshop
) -> Iterator[Artifact]:
    live = []
    for form in shop.settings.report_forms:
        period = period_on(shop.today, _usual(form))
        scope = ReportScope(
            name=digest.name,
            slug=digest.slug,
            communes=_counted(digest, period.year),
            lines=lines,
            fictional=digest.fictional,
        )
        report = report_of(form, period, scope, rulebook=shop.rulebook, today=shop.today)
        path = routes.report(digest.slug, form.code.lower())
        book = routes.attachment(path, f"{_FILE}.xlsx")
        yield press_report(report, path, shop.press, files=(("Excel (XLSX)", book),))
        yield Artifact(path=book.removeprefix("/"), data=report_xlsx(report))
        dues = due_days(form.code, period, shop.rulebook, province=digest.slug)
        live.append(LiveReport(report=report, path=path, dues=dues))
    yield press_reports(digest, live, shop.press)


def frozen_reports(
    archive: ProvinceArchive, digest: ProvinceDigest, press: Press, *, root: Path
) -> Iterator[Artifact]:
    """The reports that were sent, each with its file and what people open it with."""
    for file, card in zip(archive.reports, digest.reports, strict=True):
        report = frozen_report(file.entry.record, fictional=digest.fictional)
        names = {ending: routes.attachment(card.path, f"{_FILE}.{ending}") for ending in _ENDINGS}
        files = tuple((label, names[ending]) for ending, label in _ENDINGS.items())
        yield press_report(report, card.path, press, files=files, card=card)
        data = {
            "docx": report_docx(report),
            "xlsx": report_xlsx(report),
            "yml": (root / file.entry.path).read_bytes(),
        }
        for ending, content in data.items():
            yield Artifact(path=names[ending].removeprefix("/"), data=content)


_ENDINGS = {"docx": "Word (DOCX)", "xlsx": "Excel (XLSX)", "yml": "Tệp đã chụp (YAML)"}


def frozen_cards(archive: ProvinceArchive) -> tuple[FrozenCard, ...]:
    """The reports that were sent, in the order of their files."""
    return tuple(_card(archive.slug, file) for file in archive.reports)


def _card(province: str, file: ReportFile) -> FrozenCard:
    path = routes.report(province, file.slug)
    return frozen_card(file.entry.record, path=path, sha256=file.sha256)


def report_on(
    project: Project,
    form: ReportForm,
    period: ReportPeriod,
    *,
    province: str | None,
    today: date,
) -> Report:
    """Read the records of a province, or of all real ones, and fill the form."""
    slugs = (province,) if province else province_slugs(project.root)
    communes: list[Place] = []
    lines: list[DialogueLine] = []
    name, fictional = _EVERYWHERE, False
    for slug in slugs:
        entry = load_province(project.root, slug).province
        if entry is None or (entry.record.fictional and not province):
            continue
        if province:
            name, fictional = entry.record.name, entry.record.fictional
        for folder in commune_folders(project.root, slug):
            archive = load_commune(project.root, folder)
            if archive.commune is None:
                continue
            place = place_of(archive, entry)
            if commune_year(archive, place, period.year, today=today).is_counted:
                communes.append(place)
            lines.extend(dialogue_lines(archive, place, today))
    scope = ReportScope(
        name=name,
        slug=province or "",
        communes=tuple(communes),
        lines=tuple(lines),
        fictional=fictional,
    )
    return report_of(form, period, scope, rulebook=project.rulebook, today=today)


def freeze(root: Path, province: str, report: Report) -> Frozen | None:
    """Write the report down as of its day; None when another one of that day lies there."""
    name = f"{report.code}-{report.period}-{report.counted_on}".lower()
    folder = root / CONTENT / province / GUIDANCE_FOLDER / REPORTS_FOLDER
    path = folder / f"{name}.yml"
    text = sealed(report)
    if path.is_file():
        same = path.read_text(encoding="utf-8") == text
        return Frozen(path=path, is_new=False) if same else None
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return Frozen(path=path, is_new=True)


def sealed(report: Report) -> str:
    """The file of a report, sealed with the sum of what a reader will decode from it."""
    unsealed = decode(read_yaml("", report_yaml(report, _NO_SEAL).encode()), FrozenReport)
    if unsealed.entry is None:
        raise ValueError([problem.message for problem in unsealed.problems])
    return report_yaml(report, seal_of(unsealed.entry.record))


def _usual(form: ReportForm) -> PeriodKind:
    return PeriodKind.QUARTER if PeriodKind.QUARTER in form.periods else PeriodKind.YEAR


def _counted(digest: ProvinceDigest, year: int) -> tuple[Place, ...]:
    return tuple(
        row.place
        for commune in digest.communes
        for row in commune.years
        if row.year == year and row.is_counted
    )
