"""Short texts to post: one for Zalo, one for SMS in each of its two alphabets."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from doithoai.values import SmsSize, sms_size, without_marks
from doithoai.views.kit.facts import LATER, KitFacts
from doithoai.views.kit.words import inside

_FICTION = "[Minh họa] "


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A text to copy, and how long it is."""

    code: str
    title: str
    text: str
    size: str


def announcement_messages(facts: KitFacts) -> tuple[Message, ...]:
    """Zalo, SMS without marks, SMS with marks."""
    return messages(post=_post(facts), variants=_variants(facts))


def messages(*, post: str, variants: Iterable[str]) -> tuple[Message, ...]:
    """The three texts; of the `variants` of an SMS, the longest first, the first that fits."""
    whole = _plain_spaces(post)
    short = fitting(map(_plain_spaces, variants))
    plain = without_marks(short)
    return (
        Message(code="zalo", title="Bài đăng Zalo", text=whole, size=f"{len(whole)} ký tự"),
        Message(
            code="sms", title="Tin nhắn SMS không dấu", text=plain, size=size_text(sms_size(plain))
        ),
        Message(
            code="sms-co-dau",
            title="Tin nhắn SMS có dấu",
            text=short,
            size=size_text(sms_size(short)),
        ),
    )


def fitting(variants: Iterable[str]) -> str:
    """The first that goes in one message without marks, else the last, which is the shortest."""
    text = ""
    for text in variants:
        if sms_size(without_marks(text)).parts == 1:
            break
    return text


def _plain_spaces(text: str) -> str:
    """A no-break space makes an SMS of a letter that is not in its alphabet."""
    return text.replace("\u00a0", " ")


def size_text(size: SmsSize) -> str:
    """As a clerk reads it: "148 ký tự, 1 tin (một tin không dấu chứa 160 ký tự)"."""
    kind = "không dấu" if size.is_gsm else "có dấu"
    return f"{size.length} ký tự, {size.parts} tin (một tin {kind} chứa {size.alone} ký tự)"


def marked(text: str, *, fictional: bool) -> str:
    """The text of the fictional commune says so wherever it is copied to."""
    return f"{_FICTION}{text}" if fictional else text


def _brief_time(facts: KitFacts) -> str:
    """As short as a message wants it: "8h00 25/10/2025", "dự kiến trước ngày 25/10/2025"."""
    when = facts.card.when
    if facts.put_off:
        return f"ngày mới {LATER}"
    if not when.known:
        return f"ngày {LATER}"
    if not when.exact:
        return inside(when.brief)
    if "T" not in when.start:
        return f"ngày {when.short}"
    start = datetime.fromisoformat(when.start)
    return f"{start.hour}h{start:%M} {when.short}"


def _post(facts: KitFacts) -> str:
    card = facts.card
    head = "HOÃN ĐỐI THOẠI" if facts.put_off else "ĐỐI THOẠI VỚI NHÂN DÂN"
    lines = [
        marked(f"{card.commune.name.upper()}: {head}", fictional=card.commune.fictional),
        card.title,
        f"Khi nào: {facts.when}",
    ]
    if facts.reason:
        lines.append(f"Lý do đổi: {facts.reason}")
    if not facts.put_off:
        lines += _invitation(facts)
    if facts.contact and facts.contact.phone:
        office = f"{facts.contact.office}, " if facts.contact.office else ""
        lines.append(f"Hỏi thêm: {office}{facts.contact.phone}")
    lines.append(f"Xem đầy đủ: {facts.address}")
    return "\n".join(lines)


def _invitation(facts: KitFacts) -> Iterable[str]:
    card = facts.card
    yield f"Ở đâu: {facts.where}"
    if facts.contents:
        yield f"Nội dung: {'; '.join(facts.contents)}"
    if facts.chairs:
        yield f"Ai trả lời: {'; '.join(facts.chairs)}"
    if facts.invited:
        yield f"Ai được dự: {facts.invited}"
    if card.opinions:
        last = f" ({inside(card.opinions.last_day_text)})" if card.opinions.last_day_text else ""
        to = f", gửi đến {facts.opinions_to}" if facts.opinions_to else ""
        yield f"Gửi ý kiến: {card.opinions.text}{last}{to}"
    if facts.registering and facts.registering.text:
        yield f"Đăng ký phát biểu: {facts.registering.text}"


def _variants(facts: KitFacts) -> Iterable[str]:
    """From all that matters down to the time and the address."""
    card = facts.card
    what = "hoãn đối thoại" if facts.put_off else "đối thoại với dân"
    head = marked(
        f"{card.commune.name}: {what}, {_brief_time(facts)}", fictional=card.commune.fictional
    )
    place = f", tại {card.place}" if card.place and not facts.put_off else ""
    opinions = f" Gửi ý kiến {card.opinions.text}." if card.opinions and not facts.put_off else ""
    for extra in (f"{place}.{opinions}", f".{opinions}", f"{place}.", "."):
        yield f"{head}{extra} {facts.address}"
