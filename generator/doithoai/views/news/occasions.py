"""The calendars of a commune: its dialogues, the deadlines for opinions, the office's duties."""

from collections.abc import Iterator
from datetime import date

from doithoai.records import Archive
from doithoai.rules import Rulebook
from doithoai.values import Firmness, Period
from doithoai.views.card import Place
from doithoai.views.news.deadline_occasions import duties, opinion_deadlines
from doithoai.views.news.occasion import Diary, Occasion, OccasionStatus, kept_until
from doithoai.views.news.occasion_words import (
    Words,
    called_off_words,
    expected_words,
    firm_words,
    full_place,
)
from doithoai.views.schedule import FormerTime
from doithoai.views.stage import Stage
from doithoai.views.subject import Subject, subject_of


def occasions_on(
    archive: Archive, place: Place, rulebook: Rulebook, *, today: date
) -> tuple[Occasion, ...]:
    """All that the commune's calendars show on `today`, by day; nothing without a date."""
    found = (o for o in _all(archive, place, rulebook, today=today) if o.stands(today))
    return tuple(sorted(found, key=lambda one: (one.day, one.key)))


def _all(archive: Archive, place: Place, rulebook: Rulebook, *, today: date) -> Iterator[Occasion]:
    for folder in archive.dialogues:
        subject = subject_of(folder, archive, place, today=today)
        if subject.card.stage is Stage.WITHDRAWN:
            continue
        if event := event_of(subject):
            yield event
        yield from opinion_deadlines(subject)
        yield from duties(subject, rulebook, archive.province_slug, today=today)


def event_of(subject: Subject) -> Occasion | None:
    """The dialogue itself, on the day that is set, or else on the latest possible one."""
    if subject.called_off:
        return _called_off(subject)
    if subject.held:
        return _held(subject, subject.held)
    schedule = subject.schedule
    if schedule.period is None:
        return None
    return _expected(subject, schedule.period, schedule.firmness)


def is_firm(period: Period, firmness: Firmness | None) -> bool:
    """Whether the day is set: a day that a paper names without "dự kiến" is."""
    return period.is_exact_day and firmness in {None, Firmness.FIXED}


def _expected(subject: Subject, period: Period, firmness: Firmness | None) -> Occasion | None:
    if period.last is None:
        return None
    firm = is_firm(period, firmness)
    words = firm_words(subject) if firm else expected_words(subject)
    return _occasion(
        subject,
        Diary.FIRM if firm else Diary.EXPECTED,
        period.last,
        period=period,
        status=OccasionStatus.CONFIRMED if firm else OccasionStatus.TENTATIVE,
        words=words,
        kept=kept_until(period.last),
    )


def _held(subject: Subject, held: date) -> Occasion:
    """A fact: it was held on this day, at the hour that was set for it."""
    planned = subject.schedule.period
    return _occasion(
        subject,
        Diary.FIRM,
        held,
        period=planned if planned and planned.is_exact_day and planned.first == held else None,
        status=OccasionStatus.CONFIRMED,
        words=firm_words(subject),
        kept=kept_until(held),
    )


def _called_off(subject: Subject) -> Occasion | None:
    """Where it stood in the calendar, so that those who noted it learn that it is off."""
    last = _last_time(subject)
    fact = subject.called_off
    if last is None or last.period is None or last.period.last is None or fact is None:
        return None
    day = last.period.last
    return _occasion(
        subject,
        Diary.FIRM if is_firm(last.period, last.firmness) else Diary.EXPECTED,
        day,
        period=last.period,
        status=OccasionStatus.CANCELLED,
        words=called_off_words(subject, last, fact),
        kept=kept_until(day, fact.day),
    )


def _last_time(subject: Subject) -> FormerTime | None:
    """The last dated time before it was called off."""
    schedule, fact = subject.schedule, subject.called_off
    if fact is None:
        return None
    now = FormerTime(
        period=schedule.period, place=schedule.place, firmness=schedule.firmness, event=fact
    )
    times = (now, *reversed(schedule.former))
    return next((one for one in times if one.period and one.period.last), None)


def _occasion(
    subject: Subject,
    diary: Diary,
    day: date,
    *,
    period: Period | None,
    status: OccasionStatus,
    words: Words,
    kept: date,
) -> Occasion:
    timed = period if period and period.is_exact_day else None
    return Occasion(
        diary=diary,
        key=subject.key,
        summary=words[0],
        day=day,
        status=status,
        path=subject.card.path,
        lines=words[1],
        kept_until=kept,
        sequence=subject.sequence,
        known_on=subject.known_on,
        start=timed.time if timed else None,
        end=timed.end_time if timed and timed.time else None,
        place=full_place(subject),
    )
