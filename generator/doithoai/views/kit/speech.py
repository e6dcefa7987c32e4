"""The text for the loudspeaker: about one minute, everything written as it is read aloud."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doithoai.values import spoken_digits
from doithoai.views.kit.facts import LATER, KitFacts
from doithoai.views.kit.words import aloud, inside, syllables

SYLLABLES_A_MINUTE = 150
"""A calm reader over a loudspeaker with an echo."""
MOST_SYLLABLES = 170
_MUST, _REPEAT = 0, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """What is read, and about how long that takes; `figures_left` where no reading is sure."""

    sentences: tuple[str, ...]
    syllables: int
    seconds: int
    figures_left: bool

    @property
    def pace(self) -> int:
        """Syllables a minute."""
        return SYLLABLES_A_MINUTE

    @property
    def text(self) -> str:
        """All sentences, one a line."""
        return "\n".join(self.sentences)


def speech_of(sentences: Iterable[tuple[int, str]]) -> Speech:
    """The sentences that fit into the minute, in their order.

    Each comes with a rank: 0 is always read, of the others the lower rank goes first.
    """
    read = tuple((rank, aloud(text)) for rank, text in sentences)
    kept = {n for n, (rank, _) in enumerate(read) if rank == _MUST}
    room = MOST_SYLLABLES - sum(syllables(read[n][1]) for n in kept)
    for n in sorted(range(len(read)), key=lambda n: (read[n][0], n)):
        cost = syllables(read[n][1])
        if n not in kept and cost <= room:
            kept.add(n)
            room -= cost
    chosen = tuple(read[n][1] for n in sorted(kept))
    count = sum(map(syllables, chosen))
    return Speech(
        sentences=chosen,
        syllables=count,
        seconds=5 * math.ceil(count * 60 / SYLLABLES_A_MINUTE / 5),
        figures_left=any(map(str.isdigit, "".join(chosen))),
    )


def announcement_speech(facts: KitFacts) -> Speech:
    """The announcement of a dialogue to come, or that it is put off."""
    return speech_of(_put_off(facts) if facts.put_off else _announcement(facts))


def _announcement(facts: KitFacts) -> Iterator[tuple[int, str]]:
    card = facts.card
    # Said in the key words only, as the second time is for those who missed the first.
    when, where = inside(card.when.brief if card.when.known else LATER), facts.where
    yield from _opening(facts)
    yield _MUST, f"{card.commune.name} tổ chức {inside(card.title)}."
    if facts.moved:
        yield 1, "Lịch này thay cho lịch đã thông báo trước đây."
    yield _MUST, f"Thời gian: {inside(facts.when)}."
    yield _MUST, f"Địa điểm: {where}."
    if facts.contents:
        yield 3, f"Nội dung: {'; '.join(map(inside, facts.contents))}."
    if facts.chairs:
        yield 2, f"Người trả lời bà con: {'; '.join(facts.chairs)}."
    yield from _invited(facts)
    yield from _opinions(facts)
    yield from _registering(facts)
    yield from _contact(facts)
    yield 7, f"Thông tin đầy đủ có trên trang {facts.site_name}."
    yield _REPEAT, f"Xin nhắc lại: đối thoại {when}, tại {where}."
    yield _MUST, "Kính mời bà con tham dự."


def _put_off(facts: KitFacts) -> Iterator[tuple[int, str]]:
    yield from _opening(facts)
    yield _MUST, f"{facts.card.commune.name} hoãn {inside(facts.card.title)}."
    if facts.moved:
        yield 1, f"Lịch cũ là {inside(facts.moved)}, nay không còn đúng."
    if facts.reason:
        yield 2, f"Lý do: {inside(facts.reason)}."
    yield _MUST, f"Thời gian mới {LATER}."
    yield from _contact(facts)
    yield _REPEAT, f"Xin nhắc lại: {inside(facts.card.title)} đã hoãn, chưa có ngày mới."
    yield _MUST, "Mong bà con thông báo cho nhau biết."


def _opening(facts: KitFacts) -> Iterator[tuple[int, str]]:
    if facts.card.commune.fictional:
        yield _MUST, "Đây là ví dụ minh họa, không có thật."
    yield _MUST, f"Kính thưa bà con {inside(facts.card.commune.name)}."


def _invited(facts: KitFacts) -> Iterator[tuple[int, str]]:
    if facts.invited:
        yield 4, f"Thành phần dự: {inside(facts.invited)}."
    if facts.neighbourhoods:
        yield 8, f"Gồm: {facts.neighbourhoods}."


def _opinions(facts: KitFacts) -> Iterator[tuple[int, str]]:
    card = facts.card
    if card.opinions is None:
        return
    yield _MUST, f"Bà con gửi ý kiến {_same_year(card.opinions.text, facts)}."
    if facts.opinions_to:
        yield 2, f"Nơi nhận ý kiến: {facts.opinions_to}."
    if facts.opinions_through:
        yield 5, f"Ý kiến gửi qua {facts.opinions_through}."


def _same_year(text: str, facts: KitFacts) -> str:
    """A deadline without its year where that is the year of the dialogue, which was just said."""
    year = facts.card.when.last[:4]
    return text.replace(f"/{year}", "") if year else text


def _registering(facts: KitFacts) -> Iterator[tuple[int, str]]:
    how = facts.registering
    if how is None:
        return
    if how.text:
        yield 5, f"Về đăng ký phát biểu: {inside(how.text)}."
    elif how.unit:
        yield 5, f"Bà con muốn phát biểu, xin đăng ký với {how.unit}."
    if how.due:
        yield 6, f"Hạn đăng ký phát biểu: {_same_year(how.due.text, facts)}."


def _contact(facts: KitFacts) -> Iterator[tuple[int, str]]:
    contact = facts.contact
    if contact and contact.phone:
        office = f" {contact.office}," if contact.office else ""
        yield 6, f"Cần hỏi thêm, xin gọi{office} số {spoken_digits(contact.phone)}."
