"""Where one item of a conclusion notice stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from doithoai.records import ConclusionClass, ConclusionItem, Outcome
from doithoai.values import Choice, grouped, short_day
from doithoai.views.clocks.due import Due
from doithoai.views.clocks.due_words import early_note, how_late, until_when
from doithoai.views.facts import is_withdrawn
from doithoai.views.timing import (
    Measured,
    Timing,
    counted_words,
    is_silent,
    last_day_before_silence,
    measured,
    valid_until,
)


class PromiseState(Choice):
    """What became of a conclusion item. Overdue is said before silent: it is the harder fact."""

    OVERDUE = "qua_han", "Quá hạn"
    SILENT = "chua_co_tin_moi", "Chưa có thông tin mới"
    IN_PROGRESS = "dang_lam", "Đang thực hiện"
    NO_DUE = "chua_ro_thoi_han", "Chưa rõ thời hạn"
    DONE = "da_lam_xong", "Đã làm xong"
    DISCUSSED = "da_doi_thoai", "Đã đối thoại, không giao việc"
    WITHDRAWN = "da_go", "Đã gỡ"


OPEN = frozenset(
    {
        PromiseState.OVERDUE,
        PromiseState.SILENT,
        PromiseState.IN_PROGRESS,
        PromiseState.NO_DUE,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An item on a day. `text` carries the count; days are ISO, empty when there is none.

    `timing` is None where nothing was to be done by a day.
    """

    state: PromiseState
    text: str
    is_open: bool
    timing: Timing | None = None
    days: int = 0
    counted_on: str = ""
    done_on: str = ""
    silent_since: str = ""
    note: str = ""
    explanation: str = ""
    valid_until: str = ""


def promise_on(item: ConclusionItem, today: date, *, noticed: date | None) -> Promise:
    """The item on `today`; `noticed` is the day of its notice, where the paper says it."""
    if is_withdrawn(item.withdrawal, today):
        return Promise(state=PromiseState.WITHDRAWN, text="Đã gỡ", is_open=False)
    if item.kind is not ConclusionClass.UNSETTLED and item.assignment is None:
        return _without_task(item, today)
    done = _done_on(item, today)
    due = _due(item, noticed)
    result = measured(due.last_day if due else None, done=done, today=today)
    latest = _latest(item, today, noticed=noticed)
    silent = latest if done is None and is_silent(latest, today) else None
    state = _state(result, done=done, silent=silent)
    return Promise(
        state=state,
        text=_text(state, result, today=today, silent=silent),
        is_open=state in OPEN,
        timing=result.timing,
        days=result.days,
        counted_on=today.isoformat() if state is PromiseState.OVERDUE else "",
        done_on=done.isoformat() if done else "",
        silent_since=silent.isoformat() if silent else "",
        note=early_note(due, before="Hạn ghi trước ngày của thông báo kết luận", event="thông báo"),
        explanation=_explanation(due, noticed, done=done),
        valid_until=(
            _valid_until(item, today, due=None, latest=None)
            if done
            else _valid_until(item, today, due=due, latest=latest)
        ),
    )


def _without_task(item: ConclusionItem, today: date) -> Promise:
    """Nobody was told to do anything: the notice itself says it is settled, or talked over."""
    done = item.kind is ConclusionClass.SETTLED
    state = PromiseState.DONE if done else PromiseState.DISCUSSED
    text = "Đã giải quyết, theo thông báo kết luận" if done else state.label
    gone = item.withdrawal.day if item.withdrawal else None
    ahead = valid_until(today, facts=[gone, *(step.day for step in item.progress)])
    return Promise(state=state, text=text, is_open=False, valid_until=ahead)


def _done_on(item: ConclusionItem, today: date) -> date | None:
    """The day from which every later step says "done"; None when the last word is another."""
    told = [step for step in item.progress if step.outcome and step.day <= today]
    told.sort(key=lambda step: step.day)
    run = tuple(takewhile(lambda step: step.outcome is Outcome.DONE, reversed(told)))
    return run[-1].day if run else None


def _due(item: ConclusionItem, noticed: date | None) -> Due | None:
    assigned = item.assignment
    if assigned is None or assigned.due is None:
        return None
    return Due(period=assigned.due, basis=f"hạn giao cho {assigned.unit}", set_on=noticed)


def _latest(item: ConclusionItem, today: date, *, noticed: date | None) -> date | None:
    days = [step.day for step in item.progress]
    days += [noticed] if noticed else []
    return max((day for day in days if day <= today), default=None)


def _state(result: Measured, *, done: date | None, silent: date | None) -> PromiseState:
    if done:
        return PromiseState.DONE
    if result.timing is Timing.OVERDUE:
        return PromiseState.OVERDUE
    if silent:
        return PromiseState.SILENT
    return PromiseState.NO_DUE if result.timing is Timing.UNCLEAR else PromiseState.IN_PROGRESS


def _text(state: PromiseState, result: Measured, *, today: date, silent: date | None) -> str:
    if state is PromiseState.OVERDUE:
        return f"Quá hạn {counted_words(result.days, today)}"
    if state is PromiseState.SILENT and silent:
        return f"Đang xử lý, chưa có thông tin mới từ {short_day(silent)}"
    if state is PromiseState.DONE:
        tails = {Timing.IN_TIME: " đúng hạn", Timing.LATE: f", trễ {grouped(result.days)} ngày"}
        return f"{state.label}{tails.get(result.timing, '')}"
    return state.label


def _explanation(due: Due | None, noticed: date | None, *, done: date | None) -> str:
    day = f" ngày\u00a0{short_day(noticed)}" if noticed else ""
    sentences = [f"Giao trong thông báo kết luận{day}."]
    last = due.last_day if due else None
    if due and last:
        sentences.append(until_when(due, what="Hạn"))
    else:
        sentences.append("Không có hạn nào tính được.")
    if done:
        sentences.append(f"Báo làm xong ngày\u00a0{short_day(done)}{how_late(done, last)}.")
    elif last:
        following = last + timedelta(days=1)
        sentences.append(f"Chưa xong thì quá hạn từ ngày\u00a0{short_day(following)}.")
    return " ".join(sentences)


def _valid_until(item: ConclusionItem, today: date, *, due: Due | None, latest: date | None) -> str:
    gone = item.withdrawal.day if item.withdrawal else None
    last_days = [due.last_day if due else None]
    last_days += [last_day_before_silence(latest)] if latest else []
    facts = [gone, *(step.day for step in item.progress)]
    return valid_until(today, last_days=last_days, facts=facts)
