"""The same question has the same answer in memory, in a province, and in the country."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doithoai.search import (
    Finding,
    Province,
    commune_files,
    country_files,
    findings_in,
    open_commune,
    open_country,
    open_province,
    segments,
)
from doithoai.search.index import Memory
from doithoai.search.ranking import answer
from doithoai.search.segments import numbered, segments_of
from records import WORDS, many, on_disk, place, proposal, reader

QUERIES = ["đường ngõ", "duong", "nuoc rac", "cho thu40", "xã một", "Sông Xanh", "khongco"]
queries = st.lists(st.sampled_from([*WORDS, "duong", "nuoc", "xa", "truog"]), min_size=1).map(
    " ".join
)


def country_of(files: dict[str, bytes]) -> dict[str, bytes]:
    slugs = sorted({path.partition("/")[0] for path in files})
    made = country_files([(slug, f"Tỉnh {slug}") for slug in slugs], reader(files))
    return {**files, **{f"tim/{name}": data for name, data in made}}


@pytest.fixture(scope="module", autouse=True)
def _soon_closed() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "CLOSED_AT", 4000)
        yield


@pytest.fixture(scope="module")
def files(_soon_closed: None) -> dict[str, bytes]:
    old, new = many(4100, year=2024), many(900, year=2025)
    return country_of(
        on_disk(
            {
                "song-xanh": [place("Xã Một", "Xã Đập Cũ"), *new, *old],
                "nui-cao": many(700, slug="nui-cao"),
            }
        )
    )


def test_closed_years_are_a_segment_of_their_own(files: dict[str, bytes]) -> None:
    told = json.loads(files["song-xanh/tim/m.json"])
    ranges = [segment["ranges"] for segment in told["segments"]]
    assert ranges == [[[2024, "k", 4100]], [[2025, "k", 900], [0, "p", 1]]]
    assert told["size"] == 5001


def test_a_new_record_leaves_closed_years_alone(files: dict[str, bytes]) -> None:
    findings = [place("Xã Một", "Xã Đập Cũ"), *many(901, year=2025), *many(4100, year=2024)]
    fresh = on_disk({"song-xanh": findings})
    closed = json.loads(files["song-xanh/tim/m.json"])["segments"][0]
    assert json.loads(fresh["song-xanh/tim/m.json"])["segments"][0] == closed
    written = [path for path, data in fresh.items() if files.get(path) != data]
    assert not [path for path in written if "/d/2024-" in path]
    assert [path for path in written if "/d/" in path] == ["song-xanh/tim/d/2025-k-56.json"]


def test_a_change_of_status_rewrites_few_files(files: dict[str, bytes]) -> None:
    changed = [place("Xã Một", "Xã Đập Cũ"), *many(900, year=2025), *many(4100, year=2024)]
    one = changed[17]
    changed[17] = Finding(**{**_fields(one), "status": "Đã trả lời đúng hạn"})
    fresh = on_disk({"song-xanh": changed})
    written = sorted(path for path, data in fresh.items() if files.get(path) != data)
    assert [path.split("/")[2] for path in written] == ["d", "m.json", "x"]


def _fields(finding: Finding) -> dict[str, object]:
    return {name: getattr(finding, name) for name in Finding.__slots__}


def test_the_order_of_the_input_makes_no_difference(files: dict[str, bytes]) -> None:
    findings = [*many(4100, year=2024)[::-1], *many(900, year=2025), place("Xã Một", "Xã Đập Cũ")]
    fresh = on_disk({"song-xanh": findings})
    assert fresh == {path: data for path, data in files.items() if path.startswith("song-xanh/")}


@pytest.fixture(scope="module")
def both(files: dict[str, bytes]) -> tuple[Province, Memory]:
    findings = [place("Xã Một", "Xã Đập Cũ"), *many(900, year=2025), *many(4100, year=2024)]
    everything = [f for segment in segments_of(findings) for f in segment.findings]
    province = open_province("song-xanh", reader(files))
    assert province
    return province, Memory(everything)


@given(queries)
@settings(deadline=None, max_examples=30)
def test_a_province_answers_as_memory_does(both: tuple[Province, Memory], query: str) -> None:
    index, memory = both
    known = " ".join(word for word in query.split() if memory.forms(word))
    asked = answer(known, index).hits
    assert asked == answer(known, memory).hits
    shown = [index.record(hit.number).path for hit in asked[:5]]
    assert shown == [memory.findings[hit.number].path for hit in asked[:5]]


@pytest.mark.parametrize("query", QUERIES)
def test_the_country_finds_what_its_provinces_find(files: dict[str, bytes], query: str) -> None:
    read = reader(files)
    country = open_country(read)
    provinces = [open_province(slug, read) for slug in ("song-xanh", "nui-cao")]
    assert country
    found = {country.record(hit.number).path for hit in answer(query, country).hits}
    complete = {
        index.record(hit.number).path
        for index in provinces
        if index
        for hit in answer(query, index).hits
        if hit.complete
    }
    assert complete <= found or len(found) >= 2000


def test_a_long_list_is_cut_to_the_newest_and_says_so() -> None:
    files = country_of(
        on_disk(
            {
                "song-xanh": [proposal(n, "đường") for n in range(1500)],
                "nui-cao": [proposal(n, "đường", slug="nui-cao") for n in range(1500)],
            }
        )
    )
    country = open_country(reader(files))
    assert country
    numbers = country.numbers("duong|đương2")
    assert (len(numbers), country.count("duong|đương2")) == (2000, 3000)
    shown = {country.record(number).path for number in numbers}
    newest = sorted(many(1500), key=lambda finding: finding.age)[500:]
    assert {finding.path for finding in newest} <= shown


def test_a_country_of_no_province_has_an_index_without_records() -> None:
    country = open_country(reader(country_of({})))
    assert country
    assert answer("đường", country).hits == ()


@pytest.mark.parametrize("version", [1, 3])
def test_another_format_is_not_guessed_at(files: dict[str, bytes], version: int) -> None:
    told = {**json.loads(files["song-xanh/tim/m.json"]), "version": version}
    other = {**files, "song-xanh/tim/m.json": json.dumps(told).encode()}
    assert open_province("song-xanh", reader(other)) is None


def test_a_common_word_is_read_without_its_neighbours(files: dict[str, bytes]) -> None:
    asked: list[str] = []

    def read(path: str) -> bytes:
        asked.append(path)
        return files[path]

    index = open_province("song-xanh", read)
    assert index
    assert len(index.numbers("duong|đương2")) > 500
    shards = {path for path in files if path.startswith("song-xanh/tim/t/")}
    following = {path for path in shards if b'"duong_' in files[path]}
    assert len(shards.intersection(asked)) == 2
    assert following.difference(asked)


def test_unknown_keys_of_a_known_format_are_passed_over(files: dict[str, bytes]) -> None:
    told = {**json.loads(files["song-xanh/tim/m.json"]), "moi": [1]}
    newer = {**files, "song-xanh/tim/m.json": json.dumps(told).encode()}
    assert open_province("song-xanh", reader(newer))


def test_an_index_without_lists_of_words_answers_what_was_typed_in_full(
    files: dict[str, bytes],
) -> None:
    told = json.loads(files["song-xanh/tim/m.json"])
    for segment in told["segments"]:
        del segment["words"]
    older = {**files, "song-xanh/tim/m.json": json.dumps(told).encode()}
    newer, before = (open_province("song-xanh", reader(each)) for each in (files, older))
    assert newer
    assert before
    assert answer("đường rác", before).hits == answer("đường rác", newer).hits
    assert answer("đườnng rá", newer).hits
    assert before.words() == []


def test_a_commune_with_too_much_keeps_its_newest_records_at_hand() -> None:
    folder = "song-xanh/xa-mot"
    findings = [place("Xã Một"), *many(500, year=2025), *many(500, year=2024)]
    made = dict(commune_files(folder, "Xã Một", findings))
    recent, older = json.loads(made["tim.json"]), json.loads(made["tim-cu.json"])
    assert len(made["tim.json"]) <= 80_000
    assert (recent["more"], older["more"]) == (True, False)
    assert recent["records"][-1]["kind"] == "p"
    dates = [record["date"] for record in recent["records"][:-1]]
    assert max(record["date"] for record in older["records"]) <= min(dates)

    read = reader({f"{folder}/{name}": data for name, data in made.items()})
    index = open_commune(folder, read)
    assert index
    assert tuple(index.findings) == numbered(findings)


def test_a_province_is_made_from_what_its_communes_say() -> None:
    folder = "song-xanh/xa-mot"
    findings = [place("Xã Một"), *many(20)]
    own = b'{"version":1,"scope":"song-xanh","name":"","more":false,"records":[]}'
    files = {"song-xanh/tim/van-ban.json": own}
    files |= {f"{folder}/{n}": data for n, data in commune_files(folder, "Xã Một", findings)}
    read = reader(files)
    found = list(findings_in("song-xanh", [folder, "song-xanh/xa-khong-co"], read))
    assert sorted(f.path for f in found) == sorted(f.path for f in findings)
    assert set(found) == set(findings)
