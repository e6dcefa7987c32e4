"""The edits between two versions of one record, field by field, in plain words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from doithoai.records import Correction, Withdrawal
from doithoai.schema import Written, labels_of
from doithoai.values import one_line, short_day
from doithoai.views.past.meaning import meaning, shown, turned

R = TypeVar("R", bound=Written)

LONGEST = 80
"""Characters of a text that is quoted; of a longer one only the fact is told."""
_MOST = 3
"""Items of a list that are named; more are counted."""
_TOLD_APART = frozenset({"corrections", "withdrawal", "former_paths"})
_QUOTED = frozenset(
    "address combined_with condition continues deliver_to document email field format issuer name "
    "number office passed_to phone place title topic unit website".split()
)
"""Texts whose former words may be repeated. Any other may have been mended because it named a
citizen (Law 91/2025/QH15): to quote it would publish the name again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One edit, and the reason that the author gave.

    `added` is the kind of thing that came, where a whole record or item did.
    """

    text: str
    reason: str | None = None
    added: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """How the edits of a record are told: "`outer`, label`of`: old → new".

    `phrases` stand in for labels, `skip` names what is told apart, `names` those of keys.
    """

    of: str = ""
    outer: str = ""
    names: Mapping[str, str]
    phrases: Mapping[str, str] = field(default_factory=dict)
    skip: frozenset[str] = frozenset()

    def phrase(self, name: str, label: str) -> str:
        """The field as it is named in the middle of a sentence."""
        own = self.phrases.get(name) or small(label)
        return f"{self.outer}, {own}" if self.outer else own


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched(Generic[R]):
    """Two versions of a list: what was edited, what came, what went. What is equal is left out."""

    edited: tuple[tuple[R, R], ...]
    added: tuple[R, ...]
    removed: tuple[R, ...]


def small(label: str) -> str:
    """A label in the middle of a sentence; one that begins with initials stays."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def edits(older: Written | None, newer: Written | None, telling: Telling) -> Iterator[str]:
    """The edits of a record in the order of its declaration; None is one with nothing in it."""
    record = newer or older
    if record is None:
        return
    for name, label in labels_of(type(record)).items():
        before, after = getattr(older, name, None), getattr(newer, name, None)
        if name in telling.skip | _TOLD_APART or meaning(before) == meaning(after):
            continue
        phrase = telling.phrase(name, label)
        if isinstance(before, tuple) or isinstance(after, tuple):
            yield from _list_edits(before or (), after or (), phrase, telling=telling)
        elif isinstance(before, Written) or isinstance(after, Written):
            inner = replace(telling, outer=phrase, phrases={}, skip=frozenset())
            yield from edits(before, after, inner)
        else:
            yield _value_edit(before, after, phrase, quoted=name in _QUOTED, telling=telling)


def _value_edit(
    before: object, after: object, phrase: str, *, quoted: bool, telling: Telling
) -> str:
    if all(_is_told(value, quoted=quoted) for value in (before, after)):
        return f"{phrase}{telling.of}: {turned(before, after, telling.names)}"
    if before is None:
        return f"thêm {phrase}{telling.of}"
    return f"bỏ {phrase}{telling.of}" if after is None else f"{phrase}{telling.of} được sửa"


def _is_told(value: object, *, quoted: bool) -> bool:
    """Whether a value may stand in a sentence."""
    return type(value) is not str or (quoted and len(one_line(value)) <= LONGEST)


def _list_edits(
    before: tuple[object, ...], after: tuple[object, ...], phrase: str, *, telling: Telling
) -> Iterator[str]:
    older = tuple(item for item in before if isinstance(item, Written))
    newer = tuple(item for item in after if isinstance(item, Written))
    if not older and not newer:
        come, gone = _missing(after, before), _missing(before, after)
        told = (_told("thêm", come, telling), _told("bỏ", gone, telling))
        yield f"{phrase}{telling.of}: {'; '.join(each for each in told if each)}"
        return
    matched = match(older, newer)
    for old, new in matched.edited:
        outer = f"{phrase}, {_named(old, telling.names)}"
        yield from edits(old, new, Telling(of=telling.of, outer=outer, names=telling.names))
    for verb, items in (("thêm", matched.added), ("bỏ", matched.removed)):
        for item in items:
            yield f"{phrase}{telling.of}: {verb} {called(item, telling.names)}"


def _missing(items: tuple[object, ...], others: tuple[object, ...]) -> tuple[object, ...]:
    left = [meaning(other) for other in others]
    missing = []
    for item in items:
        if meaning(item) in left:
            left.remove(meaning(item))
        else:
            missing.append(item)
    return tuple(missing)


def _told(verb: str, items: tuple[object, ...], telling: Telling) -> str:
    if not items:
        return ""
    words = [shown(item, telling.names) for item in items]
    if len(words) > _MOST or any(len(word) > LONGEST for word in words):
        return f"{verb} {len(words)} mục"
    return f"{verb} {', '.join(f'“{word}”' for word in words)}"


def called(record: Written, names: Mapping[str, str]) -> str:
    """An item by the first thing it says, with its deadline."""
    due = getattr(record, "due", None)
    named = _named(record, names)
    return f"{named} ({shown(due, names)})" if due else named


def _named(record: Written, names: Mapping[str, str]) -> str:
    said = ((name, getattr(record, name)) for name in labels_of(type(record)))
    told = (
        shown(value, names)
        for name, value in said
        if value is not None and _is_told(value, quoted=name in _QUOTED)
    )
    return next(told, "một mục")


def match(older: tuple[R, ...], newer: tuple[R, ...]) -> Matched[R]:
    """Pair the items of a list: those that begin alike, then the only ones that are left."""
    gone, come = list(_missing_records(older, newer)), list(_missing_records(newer, older))
    edited: list[tuple[R, R]] = []
    for old in tuple(gone):
        new = next((item for item in come if _first(item) == _first(old)), None)
        if new is None and len(gone) == len(come) == 1:
            new = come[0]
        if new is not None:
            edited.append((old, new))
            gone.remove(old)
            come.remove(new)
    return Matched(edited=tuple(edited), added=tuple(come), removed=tuple(gone))


def _missing_records(items: tuple[R, ...], others: tuple[R, ...]) -> tuple[R, ...]:
    missing = _missing(items, others)
    return tuple(item for item in items if any(item is each for each in missing))


def _first(record: Written) -> object:
    return meaning(getattr(record, next(iter(labels_of(type(record))))))


def added_corrections(
    older: tuple[Correction, ...], newer: tuple[Correction, ...]
) -> tuple[Correction, ...]:
    """The corrections noted since; their reason is that of the edits made with them."""
    return _missing_records(newer, older)


def correction_edits(added: tuple[Correction, ...], of: str) -> Iterator[Edit]:
    """What was corrected stands on the page; here only that it was."""
    for correction in added:
        yield Edit(
            text=f"thêm đính chính ngày {short_day(correction.day)}{of}", reason=correction.reason
        )


def withdrawal_edits(
    before: Withdrawal | None, after: Withdrawal | None, subject: str
) -> Iterator[Edit]:
    """A tombstone that was set, taken away or written anew."""
    if meaning(before) == meaning(after):
        return
    if after is None:
        yield Edit(text=f"{subject} được đưa trở lại")
    elif before is None:
        yield Edit(text=f"{subject} được gỡ bỏ", reason=after.reason)
    else:
        yield Edit(text=f"lời gỡ bỏ {subject} được sửa", reason=after.reason)
