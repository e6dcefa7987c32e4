"""After an edit a province's lists are mended; they are those of an analysis of everything."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from doithoai.search import Finding, ProvincePast, posted, province_files, segments
from records import WORDS, place, proposal, reader


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments are closed and shards divided where there are only a few records."""
    monkeypatch.setattr(segments, "CLOSED_AT", 60)
    monkeypatch.setattr(segments, "SHARD", 400)


def made(
    findings: list[Finding], stands: dict[str, bytes], past: ProvincePast | None = None
) -> dict[str, bytes]:
    """The province's files."""
    files = province_files("song-xanh", "Tỉnh", findings, read=reader(stands), past=past)
    return {f"song-xanh/tim/{name}": data for name, data in files}


def phrase(chance: random.Random) -> str:
    """Some words."""
    return " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, 4)))


def begun(chance: random.Random) -> list[Finding]:
    """A commune with proposals of two years."""
    return [
        place("Xã Một"),
        *(proposal(n, phrase(chance), year=2024 + n % 2) for n in range(150)),
    ]


def edits(chance: random.Random) -> Iterator[list[Finding]]:
    """The records after one edit and another."""
    known = begun(chance)
    for number in range(500, 520):
        which = chance.randrange(1, len(known))
        match chance.randrange(6):
            case 0 | 1:
                for n in {which, chance.randrange(1, len(known))}:
                    known[n] = replace(known[n], text=phrase(chance))
            case 2:
                known[which] = replace(known[which], date=f"{known[which].year}-01-05")
            case 3:
                known.append(proposal(number % 90, phrase(chance), year=2025))
                known[which] = replace(known[which], text=phrase(chance))
            case 4:
                del known[which : which + chance.choice((1, 12))]
            case _:
                known += [proposal(n, phrase(chance), year=2026) for n in range(number, number + 9)]
        yield known


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_edited_the_lists_are_those_of_an_analysis_of_all(seed: int) -> None:
    chance = random.Random(seed)
    past, stands = ProvincePast(), dict[str, bytes]()
    for findings in edits(chance):
        kept = {} if chance.random() < 0.1 else stands
        stands = made(findings, kept, past)
        assert stands == made(findings, {})


def test_only_a_new_wording_is_analysed(monkeypatch: pytest.MonkeyPatch) -> None:
    findings = begun(random.Random(1))
    past = ProvincePast()
    stands = made(findings, {}, past)
    analysed = []

    def noted(zones: tuple[str, ...]) -> set[str]:
        analysed.append(zones)
        return set()

    monkeypatch.setattr(posted, "keys_of", noted)
    findings[7] = replace(findings[7], text="giếng")
    made(findings, stands, past)
    assert analysed == [findings[7].zones]


def test_a_shard_that_was_changed_by_hand_is_not_believed() -> None:
    findings = begun(random.Random(2))
    past = ProvincePast()
    stands = made(findings, {}, past)
    for path in stands:
        if "/tim/t/" in path:
            stands[path] = b"{}"
    findings[7] = replace(findings[7], text="giếng")
    assert made(findings, stands, past) == made(findings, {})
