"""What search is measured by: queries with their answers, and a country to ask them of."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from unicodedata import is_normalized

from benchmarks.country import Size
from benchmarks.search.known import known_items, known_row
from benchmarks.search.made_up import write_search
from benchmarks.search.quality import QUERIES, Query, by_kind, place_of, queries
from benchmarks.search.slips import slipped, slips

from doithoai.search import Kind, answer, open_commune, open_country, open_province

ROOT = Path(__file__).resolve().parents[2]
COMMUNE = "thu-nghiem-01/phuong-sen-thu-0001"


def asked(kind: str, scope: str, wanted: str = "") -> Query:
    answers = frozenset({wanted} - {""})
    return Query(part="tune", over="real", kind=kind, scope=scope, text="x", wanted=answers)


def test_queries_are_many_different_and_answered_unless_they_are_nonsense() -> None:
    known = queries()
    assert sum(query.part == "measure" for query in known) >= 40
    assert len({(q.scope, q.text, q.over) for q in known}) == len(known)
    assert {q.kind for q in known if not q.wanted} == {"nonsense"}
    assert is_normalized("NFC", QUERIES.read_text(encoding="utf-8"))
    assert any(not is_normalized("NFC", q.text) for q in known if q.kind == "nfd")


def test_scores_are_told_by_class_and_by_scope() -> None:
    right = asked("plain", "a/b", "/a/b/")
    pairs = [
        (right, place_of(right, ["/x/", "/a/b/"])),
        (asked("nonsense", ""), place_of(asked("nonsense", ""), [])),
    ]
    scores = by_kind(pairs)
    assert (scores["plain"].first, scores["plain"].few, scores["plain"].mrr) == (0, 1, 0.5)
    assert scores["in a commune or province"] == scores["plain"]
    assert scores["in the whole country"].first == 1
    assert scores["all"].count == 2


def test_a_made_up_country_can_be_searched_at_every_scope(tmp_path: Path) -> None:
    site, today = tmp_path / "site", date(2026, 11, 21)
    write_search(ROOT, tmp_path / "root", site, size=Size(communes=2), today=today)

    def read(path: str) -> bytes:
        return (site / path).read_bytes()

    commune = open_commune(COMMUNE, read)
    province, country = open_province("thu-nghiem-01", read), open_country(read)
    for index in (commune, province, country):
        assert index
        best = answer("Phường Sen Thử 0001", index).hits[0].number
        assert index.record(best).path == f"/{COMMUNE}/"
    assert commune
    assert sum(finding.kind is Kind.PROPOSAL for finding in commune.findings) == 75


def test_what_more_than_ten_records_hold_is_counted_apart(tmp_path: Path) -> None:
    texts = [*("Một hai ba bốn năm sáu, bảy." for _ in range(11)), "Sáu năm bốn ba hai một rồi."]
    records = [{"kind": "k", "path": f"/{n}/", "text": text} for n, text in enumerate(texts)]
    file = tmp_path / "a/b/tim.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"scope": "a/b", "name": "Xã B", "records": records}), "utf-8")

    items = known_items(tmp_path)["province"]
    assert {item.holders for item in items} == {1, 11}
    assert {item.query.scope for item in items} == {"a"}
    rare = sum(item.holders == 1 for item in items)
    row = known_row("province", items, lambda _: ["/11/"])
    assert f"| 1.000 ({rare}) | 0.000 ({len(items) - rare}) |" in row


def test_a_slip_changes_so_many_words_and_is_the_same_each_time() -> None:
    text = "nước thải chăn nuôi ở 12 hộ"
    for number in (1, 2):
        made = slipped(text, number, Random(7))
        assert made == slipped(text, number, Random(7))
        assert made is not None
        changed = [a != b for a, b in zip(text.split(), made.split(), strict=True)]
        assert 0 < sum(changed) <= number
        assert changed[-3:] == [False, False, False]
    assert slipped("ở xã", 1, Random(7)) is None


def test_slips_are_made_in_what_is_answered_first_without_them() -> None:
    right, wrong = asked("plain", "a/b", "/a/"), asked("plain", "a/b", "/other/")
    text = "nước thải chăn nuôi"
    queries = [replace(query, text=text) for query in (right, wrong)]
    scores = dict(slips(queries, lambda query: ["/a/"] if query.text == text else []))
    assert {score.count for score in scores.values()} == {1}
    assert {score.first for score in scores.values()} == {0}
