"""Until when a commune's pages read the same."""

from digests import followed, life
from lives import commune

ASKED = "  tiep_nhan: 01/10/2025\n  giao: {don_vi: Phòng Kinh tế, han: 15/01/2026}\n"
ITEM = (
    "- {ma: kl-01, loai: chua_giai_quyet, noi_dung: Sửa đường,\n"
    "   giao: {don_vi: Phòng Kinh tế, han: 05/12/2025}}\n"
)


def test_a_deadline_for_answering_limits_the_words() -> None:
    assert life(followed(ASKED), "31/12").valid_until == "2026-01-15"


def test_a_promise_limits_the_words() -> None:
    assert life(followed(items=ITEM), "01/12").valid_until == "2025-12-05"


def test_a_commune_without_proposals_is_counted_in_recent_years_too() -> None:
    found = life(commune({}), "31/12")
    assert [year.year for year in found.years] == [2025, 2024, 2023, 2022, 2021]
    assert (found.received, found.promised, found.answered, found.late) == (0, 0, 0, 0)


def test_an_older_year_with_records_is_counted() -> None:
    found = life(commune({"2015/dinh-ky-1/doi-thoai.yml": "thoi_gian: 25/10/2015\n"}), "31/12")
    assert [year.year for year in found.years if year.has_record] == [2015]


def test_counts_of_lines_and_samples_agree() -> None:
    found = life(followed(ASKED, "", "  tiep_nhan: 01/01/2026\n"))
    assert found.received == len(found.samples) == 2
