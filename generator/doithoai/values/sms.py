"""How many parts a short message costs: GSM 03.38 letters, or 16-bit ones for Vietnamese marks."""

import unicodedata
from dataclasses import dataclass
from itertools import filterfalse

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_TWO = frozenset("^{}\\[~]|€")
"""Letters of the extension table: each takes the room of two."""
_WIDEST = "\uffff"
"""The last letter that takes 16 bits; those beyond it take twice as many."""
_GSM_ALONE, _GSM_PART = 160, 153
_UNICODE_ALONE, _UNICODE_PART = 70, 67
_D = str.maketrans("đĐ–—“”‘’…\u00a0", "dD--\"\"''. ")


@dataclass(frozen=True, slots=True, kw_only=True)
class SmsSize:
    """How long a message is in its alphabet, and in how many parts a network sends it."""

    length: int
    parts: int
    is_gsm: bool

    @property
    def alone(self) -> int:
        """How long a message of this alphabet may be to go in one part."""
        return _GSM_ALONE if self.is_gsm else _UNICODE_ALONE


def sms_size(text: str) -> SmsSize:
    """Count as networks do (GSM 03.38, 23.040): of several parts each loses room for its header."""
    is_gsm = all(letter in _GSM or letter in _GSM_TWO for letter in text)
    if is_gsm:
        return _sized([2 if letter in _GSM_TWO else 1 for letter in text], is_gsm=True)
    return _sized([2 if letter > _WIDEST else 1 for letter in text], is_gsm=False)


def without_marks(text: str) -> str:
    """The same words without diacritics, capitals kept: "Phường Đèo Gai" is "Phuong Deo Gai"."""
    plain = unicodedata.normalize("NFD", text.translate(_D))
    return "".join(filterfalse(unicodedata.combining, plain))


def _sized(costs: list[int], *, is_gsm: bool) -> SmsSize:
    length = sum(costs)
    alone = _GSM_ALONE if is_gsm else _UNICODE_ALONE
    if length <= alone:
        return SmsSize(length=length, parts=1, is_gsm=is_gsm)
    room = _GSM_PART if is_gsm else _UNICODE_PART
    parts, left = 1, room
    for cost in costs:
        # A letter that takes two places is never torn between two parts.
        if cost > left:
            parts, left = parts + 1, room
        left -= cost
    return SmsSize(length=length, parts=parts, is_gsm=is_gsm)
