"""What is new in a commune, told from the dated facts of its records."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from doithoai.records import Archive, Event, Happening, PlanFile
from doithoai.values import slug
from doithoai.views.card import Place
from doithoai.views.document import number_text, plan_card
from doithoai.views.facts import is_withdrawn
from doithoai.views.moment import moment
from doithoai.views.news.mended_news import mended_news
from doithoai.views.news.news import News, NewsSort, newest
from doithoai.views.news.occasion_words import truly
from doithoai.views.news.promise_news import promise_news
from doithoai.views.news.status_news import status_news
from doithoai.views.record_key import commune_key
from doithoai.views.schedule import schedule_on
from doithoai.views.stage import Stage
from doithoai.views.subject import Subject, subject_of


def news_on(archive: Archive, place: Place, *, today: date) -> tuple[News, ...]:
    """All that happened by `today`, the newest first; what has no day is no news."""
    return newest(_all(archive, place, today), None)


def _all(archive: Archive, place: Place, today: date) -> Iterator[News]:
    for plan in archive.plans:
        yield from _plan(plan, archive, place, today=today)
    for folder in archive.dialogues:
        subject = subject_of(folder, archive, place, today=today)
        yield from mended_news(subject, today=today)
        if subject.card.stage is not Stage.WITHDRAWN:
            yield from _events(subject, today)
            yield from promise_news(subject, today=today)
            yield from status_news(subject, today=today)


def _plan(plan: PlanFile, archive: Archive, place: Place, *, today: date) -> Iterator[News]:
    record = plan.entry.record
    day = record.issued_on
    if day is None or day > today or is_withdrawn(record.withdrawal, today):
        return
    lines = (f"{record.title}.", f"Số: {number_text(record)}, {record.issuer}.")
    yield News(
        sort=NewsSort.DOCUMENT,
        key=f"{commune_key(archive)}/{plan.year}/ke-hoach/{plan.slug}",
        day=day,
        title=f"Kế hoạch {number_text(record)}: {place.name}",
        path=plan_card(plan, place).path,
        lines=truly(place, lines),
    )


def _events(subject: Subject, today: date) -> Iterator[News]:
    """Numbered in the order of the file, to which facts are only added."""
    seen: Counter[Happening] = Counter()
    for event in subject.folder.entry.record.events:
        seen[event.what] += 1
        if event.day <= today:
            yield News(
                sort=NewsSort.SCHEDULE,
                key=f"{subject.key}/{slug(event.what.value)}-{seen[event.what]}",
                day=event.day,
                title=f"{event.what.label}: {subject.name}",
                path=subject.card.path,
                lines=truly(subject.place, _event_lines(subject, event)),
            )


def _event_lines(subject: Subject, event: Event) -> Iterator[str]:
    """The time and place as they were known on that day; then what the office said of it."""
    dialogue = subject.folder.entry.record
    then = schedule_on(dialogue, event.day)
    if event.what in {Happening.ANNOUNCED, Happening.MOVED}:
        yield f"Thời gian: {moment(then.period, then.firmness).text}."
        yield f"Địa điểm: {then.place}." if then.place else ""
    before = next((former for former in then.former if former.event is event), None)
    if before:
        yield f"Trước đó: {moment(before.period, before.firmness).text}."
    yield f"Lý do: {event.reason}." if event.reason else ""
    yield event.note or ""
    yield f"Văn bản: {event.document}." if event.document else ""
    yield f"Chủ đề: {dialogue.topic}." if dialogue.topic else ""
