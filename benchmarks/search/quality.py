"""Right answers at the first place, among the first five, and how early, by class of query."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

QUERIES = Path(__file__).with_name("queries.json")
FIRST_FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What was typed where, and the addresses that answer it; none for nonsense.

    `part` is `tune` for queries that may be looked at while ranking is worked on, else `measure`;
    `over` is `real` for the documents of this project, else `made_up` for the made-up country.
    """

    part: str
    over: str
    kind: str
    scope: str
    text: str
    wanted: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares of queries, 0 to 1; `mrr` is the mean of one over the place of the first right hit."""

    count: int
    first: float
    few: float
    mrr: float


Ask = Callable[[Query], Sequence[str]]
"""Gives the addresses that an engine finds for a query, the best first."""


def queries() -> tuple[Query, ...]:
    """The queries, as they were written down before the ranking was worked on."""
    return tuple(
        Query(
            part=said["part"],
            over=said.get("over", "real"),
            kind=said["class"],
            scope=said["scope"],
            text=normalize("NFD" if said["class"] == "nfd" else "NFC", said["query"]),
            wanted=frozenset(said["wanted"]),
        )
        for said in json.loads(QUERIES.read_text(encoding="utf-8"))
    )


def place_of(query: Query, found: Sequence[str]) -> int:
    """Where the first right address stands, from 1; 0 for nowhere. Nonsense should find nothing."""
    if not query.wanted:
        return 0 if found else 1
    return next((n for n, path in enumerate(found, start=1) if path in query.wanted), 0)


def score(places: Iterable[int]) -> Score:
    """The shares of some places."""
    known = tuple(places)
    count = max(1, len(known))
    return Score(
        count=len(known),
        first=sum(place == 1 for place in known) / count,
        few=sum(0 < place <= FIRST_FEW for place in known) / count,
        mrr=sum(1 / place for place in known if place) / count,
    )


def by_kind(asked: Iterable[tuple[Query, int]]) -> dict[str, Score]:
    """The scores of each class, in the order of their names, then of each scope and of all."""
    known = tuple(asked)
    kinds = sorted({query.kind for query, _ in known})
    found = {kind: score(p for query, p in known if query.kind == kind) for kind in kinds}
    for wide, title in ((False, "in a commune or province"), (True, "in the whole country")):
        found[title] = score(p for query, p in known if (query.scope == "") is wide)
    return {**found, "all": score(place for _, place in known)}
