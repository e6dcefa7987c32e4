"""English pages: what our own sentences become, and that the words of records stay as they are."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pressing import ROOT

from doithoai.pages.catalogue import Catalogue, read_catalogue
from doithoai.pages.marked import asked_for, translated
from doithoai.pages.scripts import script_asks_for, translated_script
from doithoai.pages.teller import Teller, is_vietnamese, kept
from doithoai.values import english_day, english_long_day, long_day, read_period
from doithoai.values.wording import long_period

THEME = ROOT / "theme"
CATALOGUE = read_catalogue(THEME, "en")
TELLER = Teller(CATALOGUE.plain())
NOTHING = Teller(())

SENTENCES = {
    "Đã trả lời đúng hạn": "Answered in time",
    "đã trả lời đúng hạn": "answered in time",
    "Trả lời trễ 1 ngày": "Answered 1 day late",
    "Quá hạn 14 ngày, tính đến 03/11/2025": "14 days overdue as of 3 November 2025",
    "25/10/2025": "25 October 2025",
    "Dự kiến trước ngày 25/10/2025": "Expected before 25 October 2025",
    "Quý IV/2025 (chưa có ngày cụ thể)": "Quarter IV/2025 (no exact date yet)",
    "Thông báo trước 5 ngày, đúng quy định": "Announced 5 days ahead, as the rules ask",
    "Tiếp nhận ngày 06/11/2025. Không có hạn trả lời nào tính được.": (
        "Received on 6 November 2025. No deadline for the answer can be worked out."
    ),
    "Đối thoại chuyên đề năm 2025 (lần 2)": "Thematic dialogue 2025 (no. 2)",
    "1.204 kiến nghị, 20 đã trả lời, 3 quá hạn trả lời, tính đến 03/11/2025.": (
        "1,204 proposals, 20 answered, 3 with overdue answers, as of 3 November 2025."
    ),
    "Trong 1,204 kiến nghị, tính đến 03/11/2025": "Of 1,204 proposals, as of 3 November 2025",
    "CSV, 1.018 byte": "CSV, 1,018 bytes",
    "XLSX, 1,2 MB": "XLSX, 1.2 MB",
    "số nguyên (kiến nghị)": "whole number (proposals)",
}


@pytest.mark.parametrize("words", SENTENCES)
def test_our_own_sentences_are_told_in_english(words: str) -> None:
    assert TELLER.rich(words) == SENTENCES[words]


@pytest.mark.parametrize(
    "words",
    ["8 giờ 00 ngày 25/10/2025", "7 giờ 30 đến 9 giờ ngày 25/10/2025", "tháng 10/2025", "năm 2025"],
)
def test_no_time_that_the_site_can_say_stays_vietnamese(words: str) -> None:
    assert not is_vietnamese(str(TELLER.plain(long_period(read_period(words)))))


@given(st.dates(min_value=date(1945, 1, 1), max_value=date(2100, 12, 31)))
def test_every_day_is_told_in_english_order(day: date) -> None:
    assert TELLER.plain(long_day(day)) == english_long_day(day)
    assert english_long_day(day).endswith(english_day(day))


def test_every_day_of_a_sentence_comes_back_in_its_place() -> None:
    told = TELLER.plain("Tiếp nhận ngày 05/10/2026. Trả lời lần đầu ngày 06/10/2026.")

    assert told == "Received on 5 October 2026. First answered on 6 October 2026."
    assert TELLER.plain("Tiếp nhận ngày 05/10/9999.") == "Received on 5 October 9999."


@pytest.mark.parametrize("end", ["Trả lời lần đầu ngày 31/02/2026.", "Bác Tư nêu lại 06/10/2026."])
def test_the_days_of_what_is_not_known_stay_as_they_were_written(end: str) -> None:
    said = f"Tiếp nhận ngày 05/10/2026. {end}"

    assert TELLER.plain(said) == said


def test_words_of_people_inside_a_sentence_are_marked() -> None:
    told = TELLER.rich("gia hạn ngày 12/12/2025, lý do: Chờ các thôn <góp ý>")
    assert told == (
        'extended on 12 December 2025, reason: <span lang="vi">Chờ các thôn &lt;góp ý&gt;</span>'
    )


@pytest.mark.parametrize(
    "words",
    [
        "Đường làng ngập, chưa rõ bao giờ sửa",
        "Đề nghị xã trả lời trước ngày mai",
        "Ông Nguyễn Văn A",
    ],
)
def test_words_of_people_stay_as_they_are(words: str) -> None:
    assert TELLER.rich(words) == f'<span lang="vi">{words}</span>'
    assert TELLER.plain(words) == words


def test_a_telephone_number_is_not_broken_over_two_lines() -> None:
    number = "0000\u00a0000\u00a0000"
    assert TELLER.rich(number) == number


def test_what_a_citizen_wrote_is_never_taken_for_ours() -> None:
    template = translated("<p>{{ one.text }}</p>", CATALOGUE)
    assert template == "<p>{{ (one.text)|kept }}</p>"
    assert kept("Đã giải quyết") == '<span lang="vi">Đã giải quyết</span>'


@pytest.mark.parametrize(
    "words", ["31/02/2025", "Tiếp nhận ngày 99/99/2025.", "tháng 13/2025", "." * 900, "Đã " * 300]
)
def test_what_no_calendar_has_stays_as_it_was_written(words: str) -> None:
    assert TELLER.plain(words) == words


def test_nobody_can_open_an_element_with_a_letter() -> None:
    assert TELLER.rich("Đường \ue000<b>") == '<span lang="vi">Đường &lt;b&gt;</span>'


@given(st.text())
def test_without_entries_nothing_changes(words: str) -> None:
    assert NOTHING.plain(f"x{words}") == f"x{words}".replace("\ue000", "").replace("\ue001", "")


@given(st.text(alphabet="aàáđ ,.;:()0123456789/", max_size=40))
def test_telling_twice_gives_the_same(words: str) -> None:
    assert TELLER.rich(words) == Teller(CATALOGUE.plain()).rich(words)


def test_a_template_is_told_between_its_tags() -> None:
    catalogue = Catalogue(
        entries={
            ("theme", "Nêu {raised}."): "Raised {raised}.",
            ("theme", "{n} kiến nghị"): "{n|proposal|proposals}",
            ("", "Tóm tắt"): "Summary",
            ("", "Cách tính"): "How",
        }
    )
    source = (
        '<p aria-label="Tóm tắt">{% if a > b %}Nêu&nbsp;{{ one.raised }}.{% endif %}</p>'
        '<b>{{ view.n }} kiến nghị</b> <a href="{{ x|link }}">Cách tính</a>'
    )
    assert translated(source, catalogue) == (
        '<p aria-label="Summary">{% if a > b %}Raised {{ (one.raised)|told }}.{% endif %}</p>'
        '<b>{{ (view.n)|told }} {{ "proposal" if (view.n) == 1 else "proposals" }}</b> '
        '<a href="{{ x|link }}"{{ (x)|tongue }}>How</a>'
    )
    assert set(asked_for(source)) == set(catalogue.entries)


def test_a_count_in_groups_is_still_one_or_many() -> None:
    catalogue = Catalogue(entries={("theme", "{n} kiến nghị"): "{n|proposal|proposals}"})
    assert translated("<b>{{ view.n|grouped }} kiến nghị</b>", catalogue) == (
        '<b>{{ view.n|grouped }} {{ "proposal" if (view.n) == 1 else "proposals" }}</b>'
    )


def test_a_script_is_told_in_its_texts_alone() -> None:
    catalogue = Catalogue(
        entries={("", "Hôm nay"): "Today", ("script", "Còn {left} ngày"): "{left|day|days} left"}
    )
    source = '// Hôm nay\nsay("Hôm nay", left ? `Còn ${left} ngày` : "đ"); fetch(new URL(p, root));'
    assert translated_script(source, catalogue) == (
        '// Hôm nay\nsay("Today", left ? `${left} ${(left) === 1 ? "day" : "days"} left` : "đ"); '
        'fetch(new URL("../" + p, root));'
    )
    assert set(script_asks_for(source)) == {*catalogue.entries, ("", "đ")}


def test_the_catalogue_says_all_and_nothing_else() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "words.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("", 0), done.stderr
