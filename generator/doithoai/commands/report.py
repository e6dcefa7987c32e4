"""`doithoai report`: a report filled from the records, to a file or frozen as of its day."""

from datetime import date
from pathlib import Path

import click

from doithoai.commands.options import find_root, root_option, today_option
from doithoai.commands.terminal import WrongUse
from doithoai.settings import ReportForm
from doithoai.site import (
    REPORT_FORMATS,
    Project,
    freeze,
    open_project,
    province_slugs,
    report_on,
)
from doithoai.values import Unreadable
from doithoai.views import Report, ReportPeriod, read_report_period


@click.command("report", help="Lập báo cáo (DK01, DK02, BC01, BC02, BC03) từ hồ sơ.")
@root_option
@today_option
@click.option("--kind", "code", required=True, metavar="BIỂU", help="Biểu nào, ví dụ BC01.")
@click.option(
    "--period", "period_name", required=True, metavar="KỲ", help="Kỳ nào, ví dụ 2025-Q3 hoặc 2025."
)
@click.option("--province", metavar="TỈNH", help="Thư mục tỉnh, ví dụ hai-phong; mặc định: tất cả.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="TỆP",
    help="Ghi ra tệp .html, .xlsx hoặc .docx.",
)
@click.option(
    "--freeze", "freeze_it", is_flag=True, help="Chụp lại vào <tỉnh>/van-ban/bao-cao/ như ngày gửi."
)
def report(
    *,
    root: Path | None,
    today: date,
    code: str,
    period_name: str,
    province: str | None,
    out: Path | None,
    freeze_it: bool,
) -> None:
    """Exit 2 when asked for what cannot be; nothing is written then."""
    project = open_project(find_root(root))
    form = _form(project, code)
    period = _period(form, period_name)
    _check(project, province, out=out, freeze_it=freeze_it)
    filled = report_on(project, form, period, province=province, today=today)
    if freeze_it and province:
        _freeze(project.root, province, filled)
    if out:
        out.write_bytes(REPORT_FORMATS[out.suffix.removeprefix(".").lower()](filled))
        click.echo(f"Đã ghi {out}")
    if not out and not freeze_it:
        _summary(filled)


def _form(project: Project, code: str) -> ReportForm:
    if project.settings is None:
        first = project.problems[0]
        raise WrongUse(first.message, first.hint)
    forms = {form.code: form for form in project.settings.report_forms}
    if code.upper() in forms:
        return forms[code.upper()]
    raise WrongUse(
        f"--kind {code}: không có biểu này trong site-config/bao-cao",
        f"Các biểu đang có: {', '.join(sorted(forms)) or 'chưa có biểu nào'}.",
    )


def _period(form: ReportForm, name: str) -> ReportPeriod:
    try:
        period = read_report_period(name)
    except Unreadable as error:
        raise WrongUse(f"--period: {error.reason}", error.hint) from None
    if period.kind not in form.periods:
        kinds = ", ".join(kind.label for kind in form.periods)
        raise WrongUse(
            f"--period {name}: biểu {form.code} không lập theo {period.kind.label}",
            f"Biểu này lập theo: {kinds}.",
        )
    return period


def _check(project: Project, province: str | None, *, out: Path | None, freeze_it: bool) -> None:
    if province and province not in province_slugs(project.root):
        raise WrongUse(
            f"--province {province}: không có thư mục content/{province}",
            f"Các tỉnh đang có: {', '.join(province_slugs(project.root))}.",
        )
    if freeze_it and not province:
        raise WrongUse("--freeze cần --province", "Chỉ rõ báo cáo của tỉnh nào.")
    if out and out.suffix.removeprefix(".").lower() not in REPORT_FORMATS:
        endings = ", ".join(f".{ending}" for ending in REPORT_FORMATS)
        raise WrongUse(f"--out {out.name}: không ghi được loại tệp này", f"Đặt tên tệp: {endings}.")


def _freeze(root: Path, province: str, filled: Report) -> None:
    frozen = freeze(root, province, filled)
    if frozen is None:
        raise WrongUse(
            f"ngày {filled.counted_text} đã chụp {filled.code} kỳ {filled.period}, số liệu khác",
            "Bản đã chụp không bị ghi đè. Chụp vào ngày khác, hoặc xoá bản cũ nếu chưa gửi.",
        )
    where = frozen.path.relative_to(root).as_posix()
    click.echo(f"Đã chụp {where}" if frozen.is_new else f"{where}: đã có, không đổi")


def _summary(filled: Report) -> None:
    head = f"{filled.code}: {filled.title}. {filled.scope}, {filled.period_title}"
    click.echo(f"{head}, tính đến {filled.counted_text}")
    for table in filled.tables:
        click.echo(f"  {table.title}: {len(table.rows)} dòng")
        for line in (*table.rows, *((table.total,) if table.total else ())):
            click.echo(f"  {' | '.join(str(cell) for cell in line)}")
    for note in filled.notes:
        click.echo(f"* {note}")
