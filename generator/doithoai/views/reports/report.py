"""A report: tables filled from records by the columns of its form, with day and cautions."""

from dataclasses import dataclass
from datetime import date

from doithoai.rules import Rulebook
from doithoai.settings import ReportForm
from doithoai.values import short_day
from doithoai.views.card import Place
from doithoai.views.reports.due import DueDay, due_days
from doithoai.views.reports.lines import DialogueLine
from doithoai.views.reports.period import ReportPeriod
from doithoai.views.reports.tables import UNKNOWN, TableView, commune_table, dialogue_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One report. `counted_on` is the day (ISO) of which it tells; `notes` belong under it."""

    code: str
    title: str
    scope: str
    fictional: bool
    period: str
    period_title: str
    counted_on: str
    basis: str
    whose: str
    tables: tuple[TableView, ...]
    notes: tuple[str, ...]

    @property
    def counted_text(self) -> str:
        """The day of which it tells, as people write it."""
        return short_day(date.fromisoformat(self.counted_on))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportScope:
    """Whose report it is: a province, or with an empty slug all of them."""

    name: str
    slug: str
    communes: tuple[Place, ...]
    lines: tuple[DialogueLine, ...]
    fictional: bool = False


def report_of(
    form: ReportForm,
    period: ReportPeriod,
    scope: ReportScope,
    *,
    rulebook: Rulebook,
    today: date,
) -> Report:
    """Fill the form as the facts known on `today` tell it."""
    places = tuple(sorted(scope.communes, key=lambda place: place.path))
    by_dialogue = (dialogue_table(t, period, scope.lines) for t in form.by_dialogue)
    by_commune = (commune_table(t, period, scope.lines, places=places) for t in form.by_commune)
    dues = due_days(form.code, period, rulebook, province=scope.slug or None)
    return Report(
        code=form.code,
        title=form.title,
        scope=scope.name,
        fictional=scope.fictional,
        period=period.code,
        period_title=period.title,
        counted_on=today.isoformat(),
        basis=form.basis,
        whose=form.whose.label,
        tables=(*by_dialogue, *by_commune),
        notes=_notes(form, period, dues, today=today),
    )


def _notes(
    form: ReportForm, period: ReportPeriod, dues: tuple[DueDay, ...], *, today: date
) -> tuple[str, ...]:
    source = f"Số liệu theo hồ sơ công bố trên trang, tính đến {short_day(today)}"
    running = f"; kỳ này chưa hết (đến {short_day(period.last)})" if today < period.last else ""
    notes = [form.whose.label, f"{source}{running}. “{UNKNOWN}” là hồ sơ chưa ghi."]
    if form.note:
        notes.append(form.note)
    if not dues:
        notes.append(f"Hạn gửi biểu {form.code} cho kỳ này: chưa rõ, chưa có quy định nào nói đến.")
    notes += [f"Hạn gửi: {due.text} ({due.citation}). {due.caution}".strip() for due in dues]
    return tuple(notes)
