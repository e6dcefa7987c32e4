"""What became of proposals, as news."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from doithoai.records import Answer, Extension, Outcome, Proposal
from doithoai.views.facts import answers_on, is_received, is_withdrawn
from doithoai.views.moment import Deadline, deadline
from doithoai.views.news.news import News, NewsSort
from doithoai.views.news.occasion_words import truly
from doithoai.views.proposals.answering import AnswerState, answering_on
from doithoai.views.proposals.doing import doing_on
from doithoai.views.proposals.rows import excerpt
from doithoai.views.subject import Subject

_ANSWER = 300
"""Characters of an answer that news tells."""


def status_news(subject: Subject, *, today: date) -> Iterator[News]:
    """Answers, extensions and deadlines that have passed; of what was taken away, nothing."""
    folder = subject.folder
    for proposal in folder.proposals.record.proposals if folder.proposals else ():
        gone = is_withdrawn(proposal.withdrawal, today)
        if is_received(folder, proposal, today) and not gone:
            told = _Told(subject, proposal)
            facts = (*told.answers(), *told.extensions(), *told.overdue(today))
            yield from (piece for piece in facts if piece.day <= today)


class _Told:
    """The news of one proposal."""

    def __init__(self, subject: Subject, proposal: Proposal) -> None:
        self.subject = subject
        self.proposal = proposal
        self.name = f"kiến nghị {proposal.code}"

    def answers(self) -> Iterator[News]:
        """Numbered in the order of the file, to which answers are only added."""
        for number, answer in enumerate(self.proposal.answers, start=1):
            title = f"Trả lời {self.name} ({answer.outcome.label.lower()})"
            yield self._piece(f"tra-loi-{number}", answer.day, title, lines=_answer(answer))

    def extensions(self) -> Iterator[News]:
        for number, extension in enumerate(self.proposal.extensions, start=1):
            title = f"Gia hạn {self.name}: {deadline(extension.until).text}"
            lines = _extension(extension)
            yield self._piece(f"gia-han-{number}", extension.day, title, lines=lines)

    def overdue(self, today: date) -> Iterator[News]:
        """A deadline that has passed is news of the day after it: to answer, then to act."""
        answers = answers_on(self.proposal, today)
        if not answers:
            yield from self._unanswered(today)
        elif any(answer.due for answer in answers):
            yield from self._undone(today)

    def _unanswered(self, today: date) -> Iterator[News]:
        answering = answering_on(self.proposal, today, held=self.subject.held)
        if answering.state is AnswerState.OVERDUE and answering.due:
            yield self._late("tra-loi", "trả lời", answering.due, why=answering.explanation)

    def _undone(self, today: date) -> Iterator[News]:
        doing = doing_on(self.proposal, today)
        if doing.counted_on and doing.due:
            verb = "xem lại" if doing.outcome is Outcome.PUT_OFF else "làm xong"
            yield self._late("lam-xong", verb, doing.due, why=doing.explanation)

    def _late(self, code: str, verb: str, due: Deadline, *, why: str) -> News:
        day = date.fromisoformat(due.last_day) + timedelta(days=1)
        title = f"Quá hạn {verb} {self.name}"
        return self._piece(f"qua-han-{code}-{due.last_day}", day, title, lines=(why,))

    def _piece(self, code: str, day: date, title: str, *, lines: Iterable[str]) -> News:
        raised = f"Kiến nghị: {excerpt(self.proposal.text)}"
        return News(
            sort=NewsSort.STATUS,
            key=f"{self.subject.key}/{self.proposal.code}/{code}",
            day=day,
            title=f"{title}: {self.subject.name}",
            path=f"{self.subject.card.path}#{self.proposal.code}",
            lines=truly(self.subject.place, (raised, *lines)),
        )


def _answer(answer: Answer) -> Iterator[str]:
    unit = f" của {answer.unit}" if answer.unit else ""
    yield f"Trả lời{unit}: {excerpt(answer.text, _ANSWER)}"
    yield f"Kết quả: {answer.outcome.label}."
    if answer.due:
        limit = deadline(answer.due)
        yield f"Hạn làm xong: {limit.text}."
    yield f"Chuyển đến: {answer.passed_to}." if answer.passed_to else ""
    yield f"Lý do: {answer.reason}." if answer.reason else ""
    yield f"Văn bản: {answer.document}." if answer.document else ""


def _extension(extension: Extension) -> Iterator[str]:
    yield f"Hạn mới: {deadline(extension.until).text}."
    yield f"Lý do: {extension.reason}."
    yield f"Văn bản: {extension.document}." if extension.document else ""
