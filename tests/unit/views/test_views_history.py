"""The past of a page, of a commune and of the country, the newest version first."""

from dataclasses import replace
from datetime import date

from digests import digest, followed

from doithoai.views import (
    Place,
    ProvinceDigest,
    country_changes,
    history_sheets,
    log_entries,
    page_history,
    province_changes,
)
from doithoai.views.past.change import NEW_UNIT, Change
from doithoai.views.past.change_log import SHOWN
from doithoai.views.past.history import ON_A_SHEET
from doithoai.views.past.log_entry import KEPT, TOLD

HOME = "/hai-phong/phuong-mau/"
PAGE = f"{HOME}2025/dinh-ky-1/"
PLACE = Place(
    folder="hai-phong/phuong-mau",
    name="Phường Mẫu",
    path=HOME,
    province_name="Hải Phòng",
    province_path="/hai-phong/",
    fictional=False,
)


def change(
    day: int, text: str, path: str = PAGE, *, added: str = "", reason: str | None = None
) -> Change:
    """A change of a day in October, in the only version of that day."""
    return Change(
        day=date(2025, 10, day),
        commit=f"{day:02}abcdef0123456789",
        path=path,
        what="Đối thoại định kỳ năm 2025",
        text=text,
        reason=reason,
        added=added,
    )


def proposals(day: int, count: int) -> tuple[Change, ...]:
    return tuple(
        change(day, f"thêm kiến nghị kn-{number:02}", f"{PAGE}#kn-{number:02}", added="kiến nghị")
        for number in range(1, count + 1)
    )


MOVED = change(
    14, "hạn trả lời của kn-01: 15/10/2025 → 30/10/2025", f"{PAGE}#kn-01", reason="Chờ vật tư"
)


def test_a_page_tells_its_own_past_newest_first() -> None:
    elsewhere = change(2, "điện thoại được sửa", HOME)
    history = page_history((change(1, "thêm buổi đối thoại"), elsewhere, MOVED), PAGE)

    assert [(e.day, e.day_text, e.commit) for e in history.entries] == [
        ("2025-10-14", "14/10/2025", "14abcde"),
        ("2025-10-01", "01/10/2025", "01abcde"),
    ]
    assert [line.text for line in history.entries[0].lines] == [
        "hạn trả lời của kn-01: 15/10/2025 → 30/10/2025, lý do: Chờ vật tư"
    ]


def test_a_line_links_to_an_item_and_not_to_the_page_it_stands_on() -> None:
    history = page_history((change(1, "chủ đề được sửa"), MOVED), PAGE)

    assert [(line.subject, line.path) for e in history.entries for line in e.lines] == [
        ("kn-01", f"{PAGE}#kn-01"),
        ("", ""),
    ]


def test_three_new_proposals_are_named_and_four_are_counted() -> None:
    three = page_history(proposals(1, 3), PAGE).entries[0].lines
    four = page_history(proposals(1, 4), PAGE).entries[0].lines

    assert [line.text for line in three] == [
        "thêm kiến nghị kn-01",
        "thêm kiến nghị kn-02",
        "thêm kiến nghị kn-03",
    ]
    assert [line.text for line in four] == ["thêm 4 kiến nghị"]


def test_beside_an_item_stands_what_was_edited_not_that_it_came() -> None:
    history = page_history((*proposals(1, 1), MOVED, replace(MOVED, day=date(2025, 10, 20))), PAGE)

    assert history.items == {
        "kn-01": (
            "20/10/2025: hạn trả lời của kn-01: 15/10/2025 → 30/10/2025, lý do: Chờ vật tư",
            "14/10/2025: hạn trả lời của kn-01: 15/10/2025 → 30/10/2025, lý do: Chờ vật tư",
        )
    }


def test_a_commune_without_a_past_still_has_its_page() -> None:
    (sheet,) = history_sheets((), PLACE, "Chưa kể được.")

    assert (sheet.path, sheet.versions, sheet.newer, sheet.older) == (f"{HOME}lich-su/", (), "", "")
    assert sheet.told == "Chưa kể được."


def test_a_long_past_is_split_at_fifty_versions() -> None:
    days = [date.fromordinal(date(2025, 1, 1).toordinal() + n) for n in range(ON_A_SHEET + 1)]
    changes = [replace(MOVED, day=day, commit=f"{number:040}") for number, day in enumerate(days)]
    first, second = history_sheets(changes, PLACE, "")

    assert (len(first.versions), len(second.versions)) == (50, 1)
    assert (first.newer, first.older) == ("", f"{HOME}lich-su/trang-2/")
    assert (second.newer, second.older) == (f"{HOME}lich-su/", "")
    assert first.versions[0].day == "2025-02-20"
    assert second.versions[0].day == "2025-01-01"


def test_a_first_import_is_one_sentence_of_the_log() -> None:
    came = (
        change(1, "thêm Phường Mẫu", HOME, added=NEW_UNIT),
        change(1, "thêm buổi đối thoại", added="buổi đối thoại"),
        *proposals(1, 12),
    )
    (entry,) = log_entries(came, PLACE)

    assert [line.text for line in entry.lines] == ["đăng lần đầu: 1 buổi đối thoại, 12 kiến nghị"]
    assert entry.path == f"{HOME}lich-su/"


def test_a_long_version_is_told_in_five_sentences_and_a_count() -> None:
    many = [change(3, f"mốc {number} được sửa") for number in range(TOLD + 2)]
    (entry,) = log_entries((*proposals(3, 2), *many), PLACE)

    first = entry.lines[0]
    assert (first.subject, first.text) == ("Đối thoại định kỳ năm 2025", "thêm 2 kiến nghị")
    assert (len(entry.lines), entry.more) == (5, 3)


def province(days: range, *, fictional: bool = False, name: str = "Phường Mẫu") -> ProvinceDigest:
    """A province whose one commune changed on some days of October."""
    entries = log_entries([change(day, "chủ đề được sửa") for day in days], PLACE)
    commune = replace(digest(followed(), name, fictional=fictional), log=entries)
    return ProvinceDigest(
        slug="hai-phong",
        name="Hải Phòng",
        path="/hai-phong/",
        fictional=fictional,
        predecessors=(),
        documents=(),
        communes=(commune,),
    )


def test_a_commune_gives_its_newest_versions_to_the_log() -> None:
    log = province_changes(province(range(1, 32)), "")

    assert [entry.day_text for entry in log.entries][:2] == ["31/10/2025", "30/10/2025"]
    assert len(log.entries) == KEPT
    assert log.sentence == ""


def test_the_log_of_the_country_is_cut_and_says_so() -> None:
    log = country_changes(tuple(province(range(1, 32)) for _ in range(6)), "")

    assert len(log.entries) == SHOWN
    assert log.sentence == ("Đây là 100 lần sửa mới nhất; lần cũ hơn ở trang của từng xã, phường.")


def test_the_fictional_commune_is_in_the_log_of_its_own_province_only() -> None:
    made_up = province(range(1, 3), fictional=True)

    assert country_changes((made_up,), "").entries == ()
    assert len(province_changes(made_up, "").entries) == 2
