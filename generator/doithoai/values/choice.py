"""Closed lists whose values carry their Vietnamese label."""

from enum import StrEnum
from typing import Self


class Choice(StrEnum):
    """A closed value and its label: `PERIODIC = "dinh_ky", "định kỳ"`."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Keep the label beside the value."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
