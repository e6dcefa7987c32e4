"""Calendars and feeds of a whole build: where they stand, and who is in them."""

import json
from datetime import date
from pathlib import Path

import feedparser
from icalendar import Calendar

from doithoai.site import build

TODAY = date(2026, 11, 21)
ANNOUNCED = "dien_bien:\n- {ngay: 20/11/2026, viec: thong_bao}\n"
DIALOGUE = "content/{}/2026/dinh-ky-1/doi-thoai.yml"


def built(root: Path) -> Path:
    """The small site, where a real and a made-up commune have announced a dialogue."""
    for folder in "song-xanh/xa-mot", "vi-du/xa-bia":
        file = root / DIALOGUE.format(folder)
        file.write_text(file.read_text("utf-8") + ANNOUNCED, encoding="utf-8")
    assert build(root, TODAY, site=root / "site").written
    return root / "site"


def names(site: Path, calendar: str) -> list[str]:
    read = Calendar.from_ical((site / calendar).read_bytes())
    return [str(event["uid"]).partition("@")[0] for event in read.walk("VEVENT")]


def titles(site: Path, feed: str) -> list[str]:
    read = feedparser.parse((site / feed).read_bytes())
    assert not read.bozo
    return [entry.title for entry in read.entries]


def test_the_country_has_the_real_ones_alone(small: Path) -> None:
    site = built(small)
    assert names(site, "lich.ics") == ["song-xanh.xa-mot.2026.dinh-ky-1"]
    assert names(site, "lich-du-kien.ics") == ["song-xanh.xa-hai.2026.dinh-ky-1"]
    assert titles(site, "tin.atom") == ["Đã thông báo: Đối thoại định kỳ năm 2026, Xã Một"]
    files = ("han-gui-y-kien.ics", "tin.json", "tinh-trang.atom", "ket-luan.json")
    for name in ("lich.ics", "lich-du-kien.ics", "tin.atom", *files):
        assert "xa-bia" not in (site / name).read_text("utf-8"), name


def test_a_province_has_all_its_communes(small: Path) -> None:
    site = built(small)
    assert names(site, "song-xanh/lich.ics") == ["song-xanh.xa-mot.2026.dinh-ky-1"]
    assert names(site, "song-xanh/lich-du-kien.ics") == ["song-xanh.xa-hai.2026.dinh-ky-1"]
    assert len(json.loads((site / "song-xanh/tin.json").read_bytes())["items"]) == 1


def test_a_made_up_commune_is_marked_in_its_own(small: Path) -> None:
    site = built(small)
    read = Calendar.from_ical((site / "vi-du/xa-bia/lich.ics").read_bytes())
    event = read.walk("VEVENT")[0]
    assert str(read["x-wr-calname"]).endswith("(minh họa)")
    assert str(event["summary"]).endswith("(minh họa)")
    assert str(event["description"]).startswith("Minh họa: xã này không có thật")
    assert [title.endswith("(minh họa)") for title in titles(site, "vi-du/xa-bia/tin.atom")] == [
        True
    ]


def test_a_dialogue_has_a_calendar_beside_its_page(small: Path) -> None:
    site = built(small)
    assert names(site, "song-xanh/xa-mot/2026/dinh-ky-1/su-kien.ics") == [
        "song-xanh.xa-mot.2026.dinh-ky-1"
    ]


def test_no_calendar_and_no_feed_stands_in_the_sitemap(small: Path) -> None:
    text = (built(small) / "song-xanh/sitemap.xml").read_text("utf-8")
    assert "<loc>" in text
    assert [kind for kind in (".ics", ".atom", ".json") if kind in text] == []


def test_a_site_below_a_folder_says_so_in_its_calendars(small: Path) -> None:
    settings = small / "site-config/site.yml"
    text = settings.read_text("utf-8").replace("doithoai.example/", "xa.example/doi-thoai/")
    settings.write_text(text, encoding="utf-8")
    site = built(small)
    event = Calendar.from_ical((site / "lich.ics").read_bytes()).walk("VEVENT")[0]
    assert event["url"] == "https://xa.example/doi-thoai/song-xanh/xa-mot/2026/dinh-ky-1/"
    page = (site / "song-xanh/xa-mot/index.html").read_text("utf-8")
    assert 'href="webcal://xa.example/doi-thoai/song-xanh/xa-mot/lich.ics"' in page


def test_pages_link_what_can_be_subscribed_to_and_it_is_there(small: Path) -> None:
    site = built(small)
    own = ("song-xanh", "song-xanh/xa-mot", "song-xanh/xa-mot/2026/dinh-ky-1")
    for page in "", "lich", "ket-luan", "song-xanh/ket-luan", *own:
        text = (site / page / "index.html").read_text("utf-8")
        links = [
            line for line in text.splitlines() if line.startswith('<link rel="alternate" type="')
        ]
        assert links, page
        for link in links:
            target = link.rpartition('href="')[2].partition('"')[0]
            assert (site / page / target).is_file(), (page, target)


def test_a_broken_commune_keeps_the_calendar_it_had(small: Path) -> None:
    site = built(small)
    before = (site / "song-xanh/xa-mot/lich.ics").read_bytes()
    file = small / DIALOGUE.format("song-xanh/xa-mot")
    file.write_text(file.read_text("utf-8") + "khoa_la: 1\n", encoding="utf-8")
    assert build(small, TODAY, site=site).written
    assert (site / "song-xanh/xa-mot/lich.ics").read_bytes() == before
    assert names(site, "lich.ics") == ["song-xanh.xa-mot.2026.dinh-ky-1"]


def test_a_cancelled_dialogue_leaves_the_calendars_of_an_unchanged_site_by_itself(
    small: Path,
) -> None:
    file = small / DIALOGUE.format("song-xanh/xa-mot")
    cancelled = "dien_bien:\n- {ngay: 20/11/2026, viec: huy, ly_do: Trùng kỳ họp}\n"
    file.write_text(file.read_text("utf-8") + cancelled, encoding="utf-8")
    site = small / "site"
    # It was to be on 25 December; thirty days later is 24 January.
    seen = {}
    for day in date(2027, 1, 24), date(2027, 1, 25):
        assert build(small, day, site=site).written
        seen[day.day] = names(site, "lich.ics"), names(site, "song-xanh/xa-mot/lich.ics")
    gone = ["song-xanh.xa-mot.2026.dinh-ky-1"]
    assert seen == {24: (gone, gone), 25: ([], [])}
