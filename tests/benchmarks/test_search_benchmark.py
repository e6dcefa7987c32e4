"""What search is measured by: queries with their answers, and a country to ask them of."""

from datetime import date
from pathlib import Path
from unicodedata import is_normalized

from benchmarks.country import Size
from benchmarks.search.made_up import write_search
from benchmarks.search.quality import QUERIES, Query, by_kind, place_of, queries

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
