"""Corrections, and what was taken away, as news: nothing changes or goes without a word."""

from collections.abc import Iterable, Iterator
from datetime import date

from doithoai import routes
from doithoai.records import Correction, Withdrawal
from doithoai.views.facts import is_withdrawn
from doithoai.views.news.news import News, NewsSort
from doithoai.views.news.occasion_words import truly
from doithoai.views.origin import correction_text, withdrawn_text
from doithoai.views.stage import concluded
from doithoai.views.subject import Subject

Mended = tuple[str, str, str, Iterable[Correction], Withdrawal | None]
"""The code of a part, what readers call it, its address, and what became of it."""


def mended_news(subject: Subject, *, today: date) -> Iterator[News]:
    """Of a dialogue, its proposals and its conclusion notice."""
    for code, name, path, corrections, withdrawal in _parts(subject, today):
        where = f"{subject.key}{code}"
        if withdrawal and is_withdrawn(withdrawal, today):
            text = withdrawn_text(withdrawal) or ""
            yield _piece(
                subject,
                f"{where}/go-bo",
                withdrawal.day,
                title=f"Đã gỡ {name}",
                path=path,
                text=text,
            )
            continue
        for number, correction in enumerate(corrections, start=1):
            if correction.day <= today:
                text = correction_text(correction)
                yield _piece(
                    subject,
                    f"{where}/dinh-chinh-{number}",
                    correction.day,
                    title=f"Đính chính {name}",
                    path=path,
                    text=text,
                )


def _parts(subject: Subject, today: date) -> Iterator[Mended]:
    folder, path = subject.folder, subject.card.path
    dialogue = folder.entry.record
    yield "", "buổi đối thoại", path, dialogue.corrections, dialogue.withdrawal
    if is_withdrawn(dialogue.withdrawal, today):
        return
    for proposal in folder.proposals.record.proposals if folder.proposals else ():
        at = f"{path}#{proposal.code}"
        name = f"kiến nghị {proposal.code}"
        yield f"/{proposal.code}", name, at, proposal.corrections, proposal.withdrawal
    if folder.conclusion and concluded(folder, today):
        notice = folder.conclusion.record
        at = routes.conclusion(subject.place.folder, folder.year, folder.slug)
        yield "/ket-luan", "thông báo kết luận", at, notice.corrections, notice.withdrawal
        for item in notice.items:
            name = f"việc đã kết luận {item.code}"
            yield f"/{item.code}", name, f"{at}#{item.code}", (), item.withdrawal


def _piece(subject: Subject, key: str, day: date, *, title: str, path: str, text: str) -> News:
    return News(
        sort=NewsSort.MENDED,
        key=key,
        day=day,
        title=f"{title}: {subject.name}",
        path=path,
        lines=truly(subject.place, (f"{text}.",)),
    )
