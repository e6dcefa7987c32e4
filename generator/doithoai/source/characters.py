"""Characters that nobody sees: found, reported, taken out of the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from doithoai.problems import Code, Problem
from doithoai.source.file_codes import (
    BIDI_CONTROL,
    BROKEN_CHARACTER,
    CONTROL_CHARACTER,
    STRAY_BOM,
    ZERO_WIDTH,
)
from doithoai.source.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kind:
    """A class of characters with what is said of it and what is read in its place."""

    code: Code
    members: str
    name: str
    hint: str
    reads_as: str | None


_RETYPE: Final = "Xoá chữ ở chỗ đó rồi gõ lại; chép từ Word hay PDF thì dán qua Notepad trước."
_KINDS: Final = (
    _Kind(
        code=BIDI_CONTROL,
        members="\u202a-\u202e\u2066-\u2069",
        name="ký tự đảo chiều chữ",
        hint="Xoá cả đoạn chữ quanh chỗ đó, gõ lại bằng tay.",
        reads_as="",
    ),
    _Kind(
        code=STRAY_BOM,
        members="\ufeff",
        name="dấu hiệu đầu tệp (BOM) nằm giữa tệp",
        hint="Xem có phải hai tệp bị nối vào nhau không, rồi xoá ký tự đó.",
        reads_as="",
    ),
    _Kind(
        code=ZERO_WIDTH,
        # Soft hyphen, joiners, marks of direction, invisible operators, tags.
        members="\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\U000e0000-\U000e007f",
        name="ký tự không có bề rộng, đã được bỏ khi đọc",
        hint=_RETYPE,
        reads_as="",
    ),
    _Kind(
        code=BROKEN_CHARACTER,
        members="\ufffd",
        name="dấu �, tức chữ ở đó đã hỏng",
        hint="Xem văn bản gốc, gõ lại chữ đúng.",
        reads_as=None,
    ),
    _Kind(
        code=CONTROL_CHARACTER,
        # Control characters but tab and line feed, line and paragraph separators, halves of pairs.
        members="\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff",
        name="ký tự điều khiển không nhìn thấy",
        hint=_RETYPE,
        reads_as=" ",
    ),
)
_HIDDEN: Final = re.compile("|".join(f"([{kind.members}])" for kind in _KINDS))
_ANY_HIDDEN: Final = re.compile(f"[{''.join(kind.members for kind in _KINDS)}]")


def clean(path: str, text: str) -> tuple[Sheet, tuple[Problem, ...]]:
    """Take hidden characters out; one problem for each kind on each line, at the first of them."""
    lines = text.split("\n")
    if not has_hidden(text):
        return Sheet(path=path, lines=tuple(lines)), ()
    sheet = Sheet(
        path=path,
        lines=tuple(without_hidden(line) for line in lines),
        removed={number: gaps for number, line in enumerate(lines) if (gaps := _gaps(line))},
    )
    raw = Sheet(path=path, lines=tuple(lines))
    found = tuple(
        problem
        for number, line in enumerate(lines)
        for problem in hidden_in(raw, number, text=line)
    )
    return sheet, found


def has_hidden(text: str) -> bool:
    """Tell whether a text holds any hidden character."""
    return _ANY_HIDDEN.search(text) is not None


def without_hidden(text: str) -> str:
    """Give the text as it is read: nothing, or a blank, where a hidden character stood."""
    return _HIDDEN.sub(_reading, text)


def hidden_in(raw: Sheet, line: int, *, text: str, column: int | None = None) -> Iterator[Problem]:
    """Report each kind of hidden character once; `column` when `text` is not the whole line."""
    seen: dict[int, list[int]] = {}
    for match in _HIDDEN.finditer(text):
        seen.setdefault(_kind_of(match), []).append(match.start())
    for kind, places in seen.items():
        first = places[0]
        many = f" ({len(places)} chỗ trên dòng này)" if len(places) > 1 else ""
        yield _KINDS[kind].code.at(
            raw.at(line, first if column is None else column),
            f"có {_KINDS[kind].name} (U+{ord(text[first]):04X}){many}",
            hint=_KINDS[kind].hint,
        )


def _gaps(line: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _HIDDEN.finditer(line) if _reading(match) == "")


def _reading(match: re.Match[str]) -> str:
    instead = _KINDS[_kind_of(match)].reads_as
    return match.group() if instead is None else instead


def _kind_of(match: re.Match[str]) -> int:
    return (match.lastindex or 1) - 1
