"""What a calendar says of a dialogue, in plain lines."""

from collections.abc import Iterable, Iterator

from doithoai.records import Event, Happening
from doithoai.values import long_day, short_day
from doithoai.views.card import Place
from doithoai.views.moment import moment
from doithoai.views.schedule import FormerTime
from doithoai.views.stage import Stage
from doithoai.views.subject import Subject

Words = tuple[str, tuple[str, ...]]
"""The summary, and the lines of the description."""
FICTION = "Minh họa: xã này không có thật, mọi nội dung được bịa ra làm ví dụ."
_OFF = {Happening.CANCELLED: "hủy", Happening.POSTPONED: "hoãn, chưa có ngày mới"}
_TOLD = frozenset({Stage.PASSED, Stage.HELD, Stage.CONCLUDED})


def firm_words(subject: Subject) -> Words:
    """Of a dialogue whose day is set, or that was held."""
    return subject.name, truly(subject.place, _lines(subject))


def expected_words(subject: Subject) -> Words:
    """Of a dialogue whose day is not set; said in the summary, and first in the description."""
    lines = (_not_firm(subject), *_lines(subject))
    return f"{subject.card.when.brief}: {subject.name}", truly(subject.place, lines)


def called_off_words(subject: Subject, last: FormerTime, fact: Event) -> Words:
    """Of a dialogue that was cancelled, or postponed without a new day."""
    lines = (
        f"Buổi đối thoại này đã {_OFF[fact.what]} (tin ngày\u00a0{short_day(fact.day)}).",
        f"Lý do: {fact.reason}." if fact.reason else "",
        f"Lịch trước đó: {moment(last.period, last.firmness).text}.",
    )
    return f"{fact.what.label}: {subject.name}", truly(subject.place, lines)


def truly(place: Place, lines: Iterable[str]) -> tuple[str, ...]:
    """The lines that say something, then where: communes of many provinces share their names.

    First of all the warning that all of it is made up, where it is.
    """
    warning = (FICTION,) if place.fictional else ()
    told = (line for line in lines if line)
    return (*warning, *told, f"{place.name}, {place.province_name}.")


def full_place(subject: Subject) -> str:
    """The place with the commune and the province, so that a map can find it."""
    place = subject.place
    where = subject.schedule.place
    return f"{where}, {place.name}, {place.province_name}" if where else ""


def _lines(subject: Subject) -> Iterator[str]:
    card = subject.card
    if subject.held:
        yield f"Đã tổ chức: {long_day(subject.held)}."
    else:
        yield f"Thời gian: {card.when.text}."
        yield f"Văn bản ghi thời gian: “{card.when.words}”."
    if subject.schedule.former:
        yield _moved(subject.schedule.former[-1])
    chairs = "; ".join(chair.office for chair in subject.folder.entry.record.chairs)
    yield f"Chủ trì: {chairs}." if chairs else ""
    yield f"Chủ đề: {card.topic}." if card.topic else ""
    yield _opinions(subject) if card.ahead else ""
    yield f"{card.stage.label}." if card.stage in _TOLD else ""


def _not_firm(subject: Subject) -> str:
    period = subject.schedule.period
    if period is None or period.last is None or period.is_exact_day:
        return "Ngày này chưa ấn định, có thể thay đổi."
    return (
        "Chưa có ngày cụ thể. Mục này đặt vào ngày cuối cùng có thể diễn ra, "
        f"{long_day(period.last)}; buổi đối thoại có thể sớm hơn."
    )


def _moved(former: FormerTime) -> str:
    reason = f" Lý do: {former.event.reason}." if former.event.reason else ""
    before = moment(former.period, former.firmness).text
    day = short_day(former.event.day)
    return f"Lịch đã đổi ngày\u00a0{day}; trước đó: {before}.{reason}"


def _opinions(subject: Subject) -> str:
    card = subject.card
    if card.opinions is None:
        return "Chưa có thông tin về hạn gửi ý kiến."
    ends = card.opinions.last_day_text
    until = f" ({ends[0].lower()}{ends[1:]})" if ends else ""
    to = f", gửi đến {card.opinions_to}" if card.opinions_to else ""
    return f"Gửi ý kiến {card.opinions.text}{until}{to}."
