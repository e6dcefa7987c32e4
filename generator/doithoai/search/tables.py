"""The analyser's table: the one that the script in the browser gets too."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from doithoai.values import nfc

FILE = Path(__file__).with_name("analyser.json")
Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What `analyser.json` says, ready for use. Words are matched without marks."""

    letters: dict[int, str | None]
    tones: dict[str, str]
    shapes: frozenset[str]
    longest: int
    y_is_i: frozenset[str]
    pattern: Pattern
    word: Pattern
    days: tuple[tuple[int, str], ...]
    """Where the groups of each way to write a day begin, and in which order they stand."""
    gap: Pattern
    hour: Pattern
    hour_word: str
    abbreviations: dict[str, str]
    synonyms: tuple[tuple[str, ...], ...]
    loose: tuple[str, ...]
    asking: frozenset[str]
    """Words without marks of which every question has one."""
    asked: dict[str, tuple[str, ...]]
    """Phrases that only ask, by the letter of the kind that answers them; `^` begins, `$` ends."""
    sounds: tuple[tuple[str, str], ...]
    """Beginnings of words that are said alike in a part of the country."""
    onsets: frozenset[str]
    rimes: frozenset[str]


@cache
def tables() -> Tables:
    """The table, read once."""
    said = json.loads(FILE.read_text("utf-8"))
    unseen = dict.fromkeys(map(ord, said["unseen"]))
    return Tables(
        letters=str.maketrans(said["letters"]) | unseen,
        tones=said["tones"],
        shapes=frozenset(said["shapes"]),
        longest=said["longest"],
        y_is_i=frozenset(f"{onset}y" for onset in said["y_is_i_after"]),
        pattern=re.compile(_pattern(said)),
        word=re.compile(_long(said["patterns"]["word"], said)),
        days=tuple(_days(said["patterns"]["day"])),
        gap=re.compile(said["gap"]),
        hour=re.compile(said["hour"]),
        hour_word=said["hour_word"],
        abbreviations={key: nfc(words) for key, words in said["abbreviations"].items()},
        synonyms=tuple(tuple(map(nfc, group)) for group in said["synonyms"]),
        loose=tuple(nfc(said["loose"]).split()),
        asking=frozenset(said["asking"].split()),
        asked={kind: tuple(nfc(phrases).split(", ")) for kind, phrases in said["asked"].items()},
        sounds=tuple((one, other) for one, other in said["sounds"]),
        onsets=frozenset(said["onsets"].split()),
        rimes=frozenset(said["rimes"].split()),
    )


def _pattern(said: dict[str, Any]) -> str:
    """One pattern of all: first document numbers, then days, amounts, and words at last."""
    kinds = said["patterns"]
    days = (written for _, written in kinds["day"])
    ways = (f"({'|'.join(kinds['number'])})", *days, f"({kinds['amount']})", f"({kinds['word']})")
    return _long("|".join(ways), said)


def _long(pattern: str, said: dict[str, Any]) -> str:
    for short, long in said["short"]:
        pattern = pattern.replace(short, long)
    return pattern


def _days(written: list[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    group = 2
    for order, _ in written:
        yield group, order
        group += len(order)
