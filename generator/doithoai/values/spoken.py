"""Numbers, days and hours as a person reads them aloud, in the way of northern broadcasts."""

import re
from datetime import date, time

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ((1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn"))
_LARGEST = 999_999_999_999
_FIRST_TEN = 10


def spoken_number(number: int) -> str:
    """A whole number from 0 to 999.999.999.999: 21 is "hai mươi mốt", 105 "một trăm linh năm"."""
    if not 0 <= number <= _LARGEST:
        raise ValueError(f"{number} has no reading here")
    if number == 0:
        return _DIGITS[0]
    words: list[str] = []
    rest = number
    for scale, name in _SCALES:
        count, rest = divmod(rest, scale)
        if count:
            words += [_below_thousand(count, whole=not words), name]
    if rest:
        words.append(_below_thousand(rest, whole=not words))
    return " ".join(words)


def spoken_digits(text: str) -> str:
    """A telephone number, digit by digit; a comma where its groups part."""
    signs = text.strip().replace("+", " + ")
    groups = re.split(r"[^0-9+]+", signs)
    read = (" ".join("cộng" if sign == "+" else _DIGITS[int(sign)] for sign in g) for g in groups)
    return ", ".join(group for group in read if group).replace("cộng, ", "cộng ")


def spoken_day(day: date) -> str:
    """Ngày hai mươi lăm tháng mười năm hai nghìn không trăm hai mươi lăm, in small letters."""
    return f"ngày {day_in_month(day.day)} {spoken_month(day.month)} năm {spoken_number(day.year)}"


def day_in_month(number: int) -> str:
    """The first ten days of a month are "mùng một" to "mùng mười"."""
    words = spoken_number(number)
    return f"mùng {words}" if number <= _FIRST_TEN else words


def spoken_month(number: int) -> str:
    """The fourth month is "tháng tư", never "tháng bốn"."""
    return "tháng tư" if number == 4 else f"tháng {spoken_number(number)}"


def spoken_time(clock: time) -> str:
    """Tám giờ; tám giờ ba mươi phút. The full hour has no minutes."""
    hour = f"{spoken_number(clock.hour)} giờ"
    return f"{hour} {spoken_number(clock.minute)} phút" if clock.minute else hour


def _below_thousand(number: int, *, whole: bool) -> str:
    """Three digits; after a larger scale the hundreds are said even when there are none."""
    hundreds, rest = divmod(number, 100)
    if not hundreds and whole:
        return _below_hundred(rest)
    head = f"{_DIGITS[hundreds]} trăm"
    if not rest:
        return head
    return f"{head} {_below_hundred(rest) if rest >= _FIRST_TEN else f'linh {_DIGITS[rest]}'}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    return f"{head} {_after_ten(tens, ones)}" if ones else head


def _after_ten(tens: int, ones: int) -> str:
    """After a ten, 5 is "lăm"; from twenty on, 1 is "mốt" and 4 is "tư"."""
    if ones == 5:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(ones, _DIGITS[ones])
    return _DIGITS[ones]
