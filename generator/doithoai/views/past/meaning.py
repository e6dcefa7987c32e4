"""What a written value says, however it was typed."""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from doithoai.schema import Written, labels_of
from doithoai.values import (
    Choice,
    DocumentNumber,
    Period,
    Shape,
    long_period,
    one_line,
    short_day,
    short_period,
)

_PART_OF_DAY = re.compile(r"\b(?:sáng|trưa|chiều|tối)\b", re.IGNORECASE)


def meaning(value: object) -> object:
    """Equal for values that say the same: spaces, order and spelling of dates aside."""
    match value:
        case Period():
            part = tuple(word.casefold() for word in _PART_OF_DAY.findall(value.words))
            times = (value.time, value.end_time, part)
            return (value.shape, value.first, value.last, times, value.firmness)
        case DocumentNumber():
            return value.text
        case str():
            return one_line(value)
        case Written():
            return tuple(meaning(getattr(value, name)) for name in labels_of(type(value)))
        case tuple():
            return frozenset(Counter(map(meaning, value)).items()) or None
    return value


def shown(value: object, names: Mapping[str, str]) -> str:
    """A value in a sentence; `names` says what the keys of lists stand for."""
    match value:
        case Period():
            firmness = f" ({value.firmness.label})" if value.firmness else ""
            exact = value.shape is Shape.DAY and value.time
            return (long_period(value) if exact else short_period(value)) + firmness
        case DocumentNumber():
            return value.text
        case Choice():
            return value.label
        case date():
            return short_day(value)
        case str():
            return names.get(value, one_line(value))
    return str(value)


def turned(before: object, after: object, names: Mapping[str, str]) -> str:
    """A value that became another: "15/10/2025 → 30/10/2025"."""
    old = "chưa ghi" if before is None else shown(before, names)
    new = "bỏ trống" if after is None else shown(after, names)
    if old == new and isinstance(before, Period) and isinstance(after, Period):
        return f"“{before.words}” → “{after.words}”"
    return f"{old} → {new}"
