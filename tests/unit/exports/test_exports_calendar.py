"""Calendars: what stands in which, byte for byte, and as another program reads it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, strategies
from icalendar import Calendar, Event
from subscribing import PLACE, TODAY, bulletin, same, site

from doithoai.exports import calendar
from doithoai.exports.plain import plain
from doithoai.views import Diary, commune_owner, subscriptions

ADDRESS = site().address
LINKS = {link.diary: link for link in subscriptions(commune_owner(PLACE)).calendars}


def data(diary: Diary, today: date = TODAY, **changed: str) -> bytes:
    held = (entry for entry in bulletin(today, **changed).occasions if entry.diary is diary)
    return calendar(LINKS[diary], held, ADDRESS)


def events(diary: Diary, today: date = TODAY, **changed: str) -> dict[str, Event]:
    """The events as `icalendar` reads them, by the last part of the dialogue's folder."""
    read = Calendar.from_ical(data(diary, today, **changed))
    by_uid = {str(event["uid"]): event for event in read.walk("VEVENT")}
    return {
        uid.removeprefix("song-xanh.xa-mau.2026.").split("@")[0]: e for uid, e in by_uid.items()
    }


@pytest.mark.parametrize("diary", Diary)
def test_the_bytes_of_a_day_are_these(diary: Diary) -> None:
    assert same(f"{diary.value}.ics", data(diary))


@pytest.mark.parametrize("diary", Diary)
def test_a_later_day_without_news_gives_the_same_bytes(diary: Diary) -> None:
    assert data(diary, TODAY + timedelta(days=1)) == data(diary)


@pytest.mark.parametrize("diary", Diary)
def test_lines_are_short_and_no_letter_is_split(diary: Diary) -> None:
    whole = data(diary)
    assert whole.endswith(b"\r\n")
    lines = whole.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if b"\n" in line] == []
    assert [line.decode() for line in lines]


def test_no_calendar_rings_or_asks_for_an_answer() -> None:
    whole = b"".join(map(data, Diary))
    for word in b"VALARM", b"METHOD", b"ATTENDEE", b"ORGANIZER":
        assert word not in whole


def test_a_set_day_stands_in_the_main_calendar_at_its_hour() -> None:
    event = events(Diary.FIRM)["dinh-ky-1"]
    assert event["dtstart"].to_ical() == b"20261219T140000"
    assert event["dtstart"].params == {"TZID": "Asia/Ho_Chi_Minh"}
    assert event["dtstart"].dt.utcoffset() == timedelta(hours=7)
    assert "dtend" not in event
    assert (event["status"], event["transp"], event["sequence"]) == ("CONFIRMED", "OPAQUE", 1)
    assert event["url"] == "https://doithoai.example/song-xanh/xa-mau/2026/dinh-ky-1/"
    assert event["location"] == "Nhà văn hóa xã, Xã Mẫu, Tỉnh Sông Xanh"


def test_text_comes_back_as_it_was_written() -> None:
    event = events(Diary.FIRM)["dinh-ky-1"]
    lines = str(event["description"]).replace("\u00a0", " ").splitlines()
    assert 'Chủ đề: Nước sạch; đường làng, "cầu cũ" \\ bờ kênh.' in lines
    assert (
        "Gửi ý kiến trước ngày 10/12/2026 (nhận đến hết Thứ Tư, 09/12/2026), gửi đến UBND xã."
        in (lines)
    )
    assert lines[-1] == "Chi tiết: https://doithoai.example/song-xanh/xa-mau/2026/dinh-ky-1/"


def test_what_is_not_set_stands_apart_on_its_latest_possible_day() -> None:
    expected = events(Diary.EXPECTED)
    assert {name: event["dtstart"].dt for name, event in expected.items()} == {
        "dinh-ky-2": date(2026, 12, 31),
        "dinh-ky-3": date(2026, 12, 24),
        "dinh-ky-4": date(2026, 12, 7),
    }
    assert {(e["status"], e["transp"]) for e in expected.values()} == {("TENTATIVE", "TRANSPARENT")}
    assert str(expected["dinh-ky-2"]["summary"]).replace("\u00a0", " ") == (
        "Dự kiến Quý IV/2026: Đối thoại định kỳ năm 2026 (lần 2), Xã Mẫu"
    )
    assert str(expected["dinh-ky-2"]["description"]).startswith("Chưa có ngày cụ thể.")
    assert str(expected["dinh-ky-4"]["description"]).startswith("Ngày này chưa ấn định")


def test_what_has_no_date_stands_nowhere() -> None:
    assert b"dinh-ky-5" not in b"".join(map(data, Diary))


def test_what_was_called_off_is_told_for_thirty_days() -> None:
    main = events(Diary.FIRM)
    assert main["chuyen-de-1"]["status"] == "CANCELLED"
    assert str(main["chuyen-de-1"]["summary"]).startswith("Hủy: ")
    assert str(main["chuyen-de-2"]["summary"]).startswith("Hoãn: ")
    assert main["chuyen-de-2"]["status"] == "CANCELLED"
    assert "chuyen-de-3" not in main
    assert "chuyen-de-1" in events(Diary.FIRM, date(2026, 12, 25))
    assert "chuyen-de-1" not in events(Diary.FIRM, date(2026, 12, 26))


def test_what_was_taken_away_is_not_told() -> None:
    assert b"dot-xuat-2" not in b"".join(map(data, Diary))


def test_what_was_held_stays() -> None:
    held = events(Diary.FIRM, date(2029, 1, 1))["dot-xuat-1"]
    assert held["dtstart"].to_ical() == b"20261001T193000"


def test_a_deadline_before_a_day_ends_on_the_day_before() -> None:
    event = events(Diary.OPINIONS)["dinh-ky-1.gui-y-kien-1"]
    assert event["dtstart"].dt == date(2026, 12, 9)
    assert event["dtend"].dt == date(2026, 12, 10)
    assert event["transp"] == "TRANSPARENT"


def test_a_deadline_falls_with_its_dialogue() -> None:
    assert events(Diary.OPINIONS)["chuyen-de-1.gui-y-kien-1"]["status"] == "CANCELLED"


def test_the_duties_of_the_office_name_who_and_where_to() -> None:
    event = events(Diary.DUTIES)["dinh-ky-1.viec-tra-loi-1"]
    assert event["dtstart"].dt == date(2026, 12, 15)
    assert "Phòng Kinh tế → UBND xã" in str(event["description"])


def test_an_event_is_dated_by_its_latest_fact() -> None:
    main = events(Diary.FIRM)["dinh-ky-1"]
    # Midnight of 18 November in Vietnam.
    assert main["last-modified"].to_ical() == main["dtstamp"].to_ical() == b"20261117T170000Z"
    silent = events(Diary.EXPECTED)["dinh-ky-2"]
    assert silent["dtstamp"].to_ical() == b"19700101T000000Z"
    assert "last-modified" not in silent


def test_each_change_of_schedule_counts_and_the_name_stays() -> None:
    text = (
        "thoi_gian: Dự kiến Quý IV/2026\nmuc_do: du_kien\ndien_bien:\n"
        "- {ngay: 20/11/2026, viec: thong_bao, thoi_gian: 8 giờ 00 ngày 21/12/2026}\n"
    )
    before = events(Diary.EXPECTED, date(2026, 11, 19), dinh_ky_2=text)["dinh-ky-2"]
    after = events(Diary.FIRM, dinh_ky_2=text)["dinh-ky-2"]
    assert "dinh-ky-2" not in events(Diary.EXPECTED, dinh_ky_2=text)
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["dtstart"].to_ical() == b"20261221T080000"


def test_a_renamed_folder_keeps_its_name_in_calendars() -> None:
    text = "thoi_gian: 25/12/2026\nduong_dan_cu: [/song-xanh/xa-cu/2026/dinh-ky-9/]\n"
    whole = data(Diary.FIRM, dinh_ky_2=text)
    assert b"UID:song-xanh.xa-cu.2026.dinh-ky-9@doithoai.example\r\n" in whole


def test_the_end_is_told_where_the_paper_tells_it() -> None:
    text = "thoi_gian: từ 8 giờ 00 đến 11 giờ 30 ngày 25/12/2026\n"
    event = events(Diary.FIRM, dinh_ky_2=text)["dinh-ky-2"]
    assert event["dtend"].to_ical() == b"20261225T113000"


def test_a_calendar_without_events_is_still_one() -> None:
    empty = Calendar.from_ical(calendar(LINKS[Diary.FIRM], (), ADDRESS))
    for key in "name", "x-wr-calname":
        assert empty[key] == "Lịch đối thoại – Xã Mẫu – Tỉnh Sông Xanh"
    assert [part.name for part in empty.subcomponents] == ["VTIMEZONE"]


# `icalendar` reads an escaped backslash before an n as a line break; ical.js reads it right.
@given(text=strategies.text(max_size=300).filter(lambda text: "\\" not in text))
def test_any_text_keeps_lines_short_and_comes_back(text: str) -> None:
    first = bulletin().occasions[0]
    odd = replace(first, summary=f"Đối thoại {text}", lines=(text, "Ủy ban nhân dân " * 9))
    link = replace(LINKS[Diary.FIRM], title=text, about=text)
    whole = calendar(link, (odd,), ADDRESS)
    assert max(map(len, whole.split(b"\r\n"))) <= 75
    (event,) = Calendar.from_ical(whole).walk("VEVENT")
    assert event["summary"] == plain(f"Đối thoại {text}")
