"""After an edit the country's index is remade in parts; it is the one that a merge of all gives."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from doithoai.search import CountryPast, Finding, coding, country_files, lists, merged, segments
from records import WORDS, on_disk, place, proposal, reader

Provinces = dict[str, list[Finding]]
SLUGS = ("nui-cao", "song-xanh", "vinh-lon")


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lists are cut, segments closed and shards divided where there are only a few records."""
    monkeypatch.setattr(lists, "CUT", 24)
    monkeypatch.setattr(lists, "CUT_PAIRS", 12)
    monkeypatch.setattr(segments, "CLOSED_AT", 60)
    monkeypatch.setattr(segments, "SHARD", 400)
    monkeypatch.setattr(merged, "_BUCKET", 300)


def merge(files: dict[str, bytes], past: CountryPast | None = None) -> dict[str, bytes]:
    """The country's files of the provinces among `files`."""
    slugs = sorted(path.partition("/")[0] for path in files if path.endswith("/tim/m.json"))
    made = country_files([(slug, f"Tỉnh {slug}") for slug in slugs], reader(files), past)
    return {f"tim/{name}": data for name, data in made}


def phrase(chance: random.Random) -> str:
    """Three words; the first ones are common."""
    return " ".join(WORDS[min(chance.randrange(15), chance.randrange(15))] for _ in range(3))


def begun(chance: random.Random) -> Provinces:
    """Two provinces, each with a commune."""
    return {
        slug: [
            place("Xã Một", slug=slug),
            *(proposal(n, phrase(chance), slug=slug, year=2024 + n % 2) for n in range(45)),
        ]
        for slug in SLUGS[::2]
    }


def edits(chance: random.Random) -> Iterator[Provinces]:
    """A country after one edit and another."""
    country = begun(chance)
    for number in range(100, 116):
        slug = chance.choice(sorted(country))
        known = country[slug]
        which = chance.randrange(1, len(known))
        match chance.randrange(7):
            case 0 | 1:
                known[which] = replace(known[which], text=phrase(chance))
            case 2:
                known[which] = replace(known[which], date=f"{known[which].year}-12-30")
            case 3:
                known.append(proposal(number, phrase(chance), slug=slug, year=2025))
            case 4:
                del known[which : which + chance.choice((1, 20))]
            case 5:
                word = chance.choice(WORDS)
                fresh = range(1000 * number, 1000 * number + 30)
                known += [proposal(n % 4000, word, slug=slug, year=2026) for n in fresh]
            case _ if SLUGS[1] in country:
                del country[SLUGS[1]]
            case _:
                country[SLUGS[1]] = [proposal(n, phrase(chance), slug=SLUGS[1]) for n in range(30)]
        yield country


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_edited_the_index_is_the_one_of_a_merge_of_all(seed: int) -> None:
    chance = random.Random(seed)
    past, stands = CountryPast(), dict[str, bytes]()
    for country in edits(chance):
        files = on_disk({slug: findings for slug, findings in country.items() if findings})
        kept = {} if chance.random() < 0.1 else stands
        made = merge({**_without_manifests(kept), **files}, past)
        assert made == merge(files)
        stands = {**files, **made}


def _without_manifests(files: dict[str, bytes]) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.endswith("/m.json")}


def test_a_list_is_made_of_the_posting_lists_of_the_provinces_as_they_stand() -> None:
    country = {slug: [proposal(n, "cống", slug=slug) for n in (3, 9)] for slug in SLUGS}
    country["song-xanh"] = [proposal(5, "đê", slug="song-xanh")]
    made = merge(on_disk(country))
    known = {key: said for data in _buckets(made) for key, said in json.loads(data).items()}
    told = json.loads(made["tim/m.json"])

    assert [slug for slug, *_ in told["blocks"]] == list(SLUGS)
    assert known["de|đê"] == coding.number(1) + coding.postings([0])
    assert known["cong|công1"] == "\x7f".join(
        coding.number(block) + coding.postings([0, 1]) for block in (0, 2)
    )


def _buckets(files: dict[str, bytes]) -> list[bytes]:
    return [data for path, data in files.items() if path.startswith("tim/t/")]


def read_by(files: dict[str, bytes], past: CountryPast) -> set[str]:
    """The files that a merge reads."""
    asked: set[str] = set()

    def read(path: str) -> bytes:
        asked.add(path)
        return reader(files)(path)

    list(country_files([(slug, f"Tỉnh {slug}") for slug in SLUGS[::2]], read, past))
    return asked


def test_a_rare_word_more_reads_no_shard_of_another_province() -> None:
    country = begun(random.Random(1))
    past = CountryPast()
    before = on_disk(country)
    stands = {**before, **merge(before, past)}
    known = country["vinh-lon"][7]
    country["vinh-lon"][7] = replace(known, text=f"{known.text} giếng")
    after = on_disk(country)
    read = {path for path in read_by({**stands, **after}, past) if "/tim/t/" in path}

    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert read == {path for path in changed if "/tim/t/" in path}
    assert {path.partition("/")[0] for path in read} == {"vinh-lon"}


def test_a_shard_that_was_changed_by_hand_is_not_believed() -> None:
    country = begun(random.Random(2))
    past = CountryPast()
    before = on_disk(country)
    stands = {**before, **merge(before, past)}
    country["vinh-lon"][7] = replace(country["vinh-lon"][7], text="giếng")
    after = on_disk(country)
    gone = [path for path in before if "/tim/t/" in path and path not in after]
    stands |= dict.fromkeys(gone, b"{}")

    assert merge({**_without_manifests(stands), **after}, past) == merge(after)
