"""What was concluded, and what became of it, as news."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from doithoai import routes
from doithoai.records import Conclusion, ConclusionItem
from doithoai.values import short_day
from doithoai.views.document import number_text
from doithoai.views.facts import is_withdrawn, notice_day
from doithoai.views.news.news import News, NewsSort
from doithoai.views.news.occasion_words import truly
from doithoai.views.proposals.promise import PromiseState, promise_on
from doithoai.views.proposals.rows import excerpt
from doithoai.views.stage import concluded
from doithoai.views.subject import Subject

_TOLD = 5
"""Conclusions whose beginning the news of a notice tells; more are counted."""


def promise_news(subject: Subject, *, today: date) -> Iterator[News]:
    """The notice, each step in carrying it out, and what was not done in time."""
    folder = subject.folder
    if folder.conclusion is None or not concluded(folder, today):
        return
    notice = folder.conclusion.record
    if is_withdrawn(notice.withdrawal, today):
        return
    noticed = notice_day(folder)
    items = tuple(item for item in notice.items if not is_withdrawn(item.withdrawal, today))
    if noticed:
        yield _notice(subject, notice, items, day=noticed)
    for item in items:
        yield from _steps(subject, item, today=today)
        yield from _overdue(subject, item, today=today, noticed=noticed)


def _path(subject: Subject) -> str:
    folder = subject.folder
    return routes.conclusion(subject.place.folder, folder.year, folder.slug)


def _notice(
    subject: Subject, notice: Conclusion, items: tuple[ConclusionItem, ...], *, day: date
) -> News:
    return News(
        sort=NewsSort.CONCLUSION,
        key=f"{subject.key}/ket-luan",
        day=day,
        title=f"Thông báo kết luận: {subject.name}",
        path=_path(subject),
        lines=truly(subject.place, _notice_lines(notice, items)),
    )


def _notice_lines(notice: Conclusion, items: tuple[ConclusionItem, ...]) -> Iterator[str]:
    issued = f", ngày\u00a0{short_day(notice.issued_on)}" if notice.issued_on else ""
    yield f"{notice.title}. Số: {number_text(notice)}, {notice.issuer}{issued}."
    counts = Counter(item.kind for item in items)
    told = "; ".join(f"{kind.label}: {count}" for kind, count in counts.items())
    yield f"{len(items)} nội dung. {told}." if items else ""
    yield from (f"{item.code}: {excerpt(item.text)}" for item in items[:_TOLD])
    more = len(items) - _TOLD
    yield f"Và {more} nội dung khác." if more > 0 else ""


def _steps(subject: Subject, item: ConclusionItem, *, today: date) -> Iterator[News]:
    """Numbered in the order of the file, to which steps are only added."""
    for number, step in enumerate(item.progress, start=1):
        if step.day <= today:
            what = step.outcome.label if step.outcome else "Tiến độ"
            proof = f"Minh chứng: {step.evidence}." if step.evidence else ""
            yield _piece(
                subject,
                item,
                f"thuc-hien-{number}",
                day=step.day,
                title=f"{what}, việc đã kết luận {item.code}",
                lines=(step.text, proof),
            )


def _overdue(
    subject: Subject, item: ConclusionItem, *, today: date, noticed: date | None
) -> Iterator[News]:
    promise = promise_on(item, today, noticed=noticed)
    due = item.assignment.due if item.assignment else None
    if promise.state is PromiseState.OVERDUE and due and due.last:
        yield _piece(
            subject,
            item,
            f"qua-han-{due.last.isoformat()}",
            day=due.last + timedelta(days=1),
            title=f"Quá hạn việc đã kết luận {item.code}",
            lines=(promise.explanation,),
        )


def _piece(
    subject: Subject,
    item: ConclusionItem,
    code: str,
    *,
    day: date,
    title: str,
    lines: tuple[str, ...],
) -> News:
    unit = f"Giao cho: {item.assignment.unit}." if item.assignment else ""
    return News(
        sort=NewsSort.STATUS,
        key=f"{subject.key}/{item.code}/{code}",
        day=day,
        title=f"{title}: {subject.name}",
        path=f"{_path(subject)}#{item.code}",
        lines=truly(subject.place, (f"Nội dung: {excerpt(item.text)}", unit, *lines)),
    )
