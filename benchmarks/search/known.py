"""Proposals by chance, looked for by their first six syllables and the name of their commune."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.search.quality import Ask, Query, place_of, score
from doithoai.search import fold

KNOWN, SYLLABLES = 300, 6
TEN = 10
_ZONES = ("title", "names", "place", "text", "words")
Record = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A query for one proposal, and how many records of its commune hold those syllables in a row.

    More than ten cannot all be among ten: then only chance says which of them are.
    """

    query: Query
    holders: int


def known_items(site: Path) -> dict[str, list[Known]]:
    """The same proposals in their commune, in their province, in the whole country."""
    chance = Random(20261121)
    files = sorted(site.glob("*/*/tim.json"))
    found: dict[str, list[Known]] = {"commune": [], "province": [], "country": []}
    for _ in range(KNOWN):
        file = chance.choice(files)
        content = json.loads(file.read_text(encoding="utf-8"))
        record = chance.choice([each for each in content["records"] if each["kind"] == "k"])
        words = " ".join(record["text"].split()[:SYLLABLES])
        holders = sum(_holds(each, fold(words)) for each in content["records"])
        for title, query in _asked(record["path"], words, content["scope"], name=content["name"]):
            found[title].append(Known(query=query, holders=holders))
    return found


def _asked(path: str, words: str, scope: str, *, name: str) -> Iterator[tuple[str, Query]]:
    scopes = {"commune": scope, "province": scope.partition("/")[0], "country": ""}
    for title, where in scopes.items():
        text = words if title == "commune" else f"{words} {name}"
        yield (
            title,
            Query(
                part="known",
                over="made_up",
                kind=title,
                scope=where,
                text=text,
                wanted=frozenset({path}),
            ),
        )


def _holds(record: Record, words: str) -> bool:
    return any(f" {words} " in f" {fold(record.get(zone, ''))} " for zone in _ZONES)


def known_row(title: str, items: Sequence[Known], ask: Ask) -> str:
    """A line of the table: the share among ten, of all and by whether ten places are enough."""
    places = [place_of(item.query, ask(item.query)) for item in items]
    few = [place for item, place in zip(items, places, strict=True) if item.holders <= TEN]
    many = [place for item, place in zip(items, places, strict=True) if item.holders > TEN]
    shares = " | ".join(f"{_ten(part)} ({len(part)})" for part in (few, many))
    first = score(places).first
    return f"| {title} ({len(items)}) | {_ten(places)} | {shares} | {first:.3f} |"


def _ten(places: Sequence[int]) -> str:
    return f"{sum(map(bool, places)) / max(1, len(places)):.3f}"
