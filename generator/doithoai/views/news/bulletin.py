"""What a commune tells those who subscribe to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.records import Archive, DialogueFolder
from doithoai.rules import Rulebook
from doithoai.views.card import Place
from doithoai.views.news.commune_news import news_on
from doithoai.views.news.news import News, kept_news
from doithoai.views.news.occasion import Occasion, recent
from doithoai.views.news.occasions import occasions_on
from doithoai.views.timing import valid_until


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """Entries of calendars by day, news with the newest first.

    `valid_until` is the last day (ISO) before an entry leaves a calendar or a fact dated ahead
    comes true; what changes with clocks and stages is known elsewhere.
    """

    occasions: tuple[Occasion, ...] = ()
    news: tuple[News, ...] = ()
    valid_until: str = ""

    def kept(self, today: date) -> "Bulletin":
        """What provinces and the country need of it, small enough to travel in a digest."""
        return Bulletin(
            occasions=recent(self.occasions, today),
            news=kept_news(self.news),
            valid_until=self.valid_until,
        )


def bulletin_on(archive: Archive, place: Place, rulebook: Rulebook, *, today: date) -> Bulletin:
    """What is known on `today`, from dated facts alone."""
    occasions = occasions_on(archive, place, rulebook, today=today)
    return Bulletin(
        occasions=occasions,
        news=news_on(archive, place, today=today),
        valid_until=valid_until(
            today, last_days=(o.kept_until for o in occasions), facts=_days(archive)
        ),
    )


def _days(archive: Archive) -> Iterator[date | None]:
    """The days of papers, corrections and withdrawals, those ahead included."""
    for plan in archive.plans:
        record = plan.entry.record
        yield record.issued_on
        yield record.withdrawal.day if record.withdrawal else None
    for folder in archive.dialogues:
        yield from _days_of(folder)


def _days_of(folder: DialogueFolder) -> Iterator[date | None]:
    dialogue = folder.entry.record
    proposals = folder.proposals.record.proposals if folder.proposals else ()
    notices = (folder.conclusion.record,) if folder.conclusion else ()
    items = tuple(item for notice in notices for item in notice.items)
    for record in (dialogue, *notices, *proposals):
        yield from (correction.day for correction in record.corrections)
    for part in (dialogue, *notices, *proposals, *items):
        yield part.withdrawal.day if part.withdrawal else None
