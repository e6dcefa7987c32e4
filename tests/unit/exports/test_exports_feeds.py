"""News as Atom and as JSON Feed: byte for byte, and as `feedparser` reads it."""

import json
from dataclasses import replace
from datetime import timedelta

import feedparser
import pytest
from subscribing import PLACE, TODAY, bulletin, same, site

from doithoai.exports import Channel, atom, json_feed
from doithoai.views import NewsFeed, Owner, commune_owner, newest, subscriptions

OWNER = commune_owner(PLACE)
WHOLE = {link.feed: link for link in subscriptions(Owner(folder="", name="Thử", path="/")).feeds}


def channel(feed: NewsFeed = NewsFeed.ALL) -> Channel:
    news = newest(piece for piece in bulletin().news if feed.holds(piece.sort))
    link = WHOLE[feed] if feed is not NewsFeed.ALL else subscriptions(OWNER).feeds[0]
    return Channel(link=link, home=OWNER.path, author=OWNER.name, site=site(), news=news)


def test_the_bytes_of_a_day_are_these() -> None:
    assert same("tin.atom", atom(channel()))
    assert same("tin.json", json_feed(channel()))


def test_a_feed_reader_finds_nothing_wrong() -> None:
    read = feedparser.parse(atom(channel()))
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed.title == "Tin mới – Xã Mẫu, Tỉnh Sông Xanh"
    assert read.feed.id == "tag:doithoai.example,2026:song-xanh/xa-mau/tin.atom"
    assert read.feed.updated == "2026-11-18T00:00:00+07:00"
    assert read.feed.author == "Xã Mẫu, Tỉnh Sông Xanh"
    assert [(link.rel, link.href) for link in read.feed.links] == [
        ("self", "https://doithoai.example/song-xanh/xa-mau/tin.atom"),
        ("alternate", "https://doithoai.example/song-xanh/xa-mau/"),
    ]


def test_an_entry_says_what_happened_when_and_where_to_read_it() -> None:
    entry = feedparser.parse(atom(channel())).entries[0]
    assert entry.id == "tag:doithoai.example,2026:song-xanh/xa-mau/2026/dinh-ky-1/doi-lich-1"
    assert entry.title == "Đổi lịch: Đối thoại định kỳ năm 2026, Xã Mẫu"
    assert entry.updated == entry.published == "2026-11-18T00:00:00+07:00"
    assert entry.link == "https://doithoai.example/song-xanh/xa-mau/2026/dinh-ky-1/"
    assert entry.tags[0].label == "Lịch đối thoại"
    words = entry.content[0].value.replace("\u00a0", " ")
    assert "<p>Thời gian: Thứ Bảy, ngày 19/12/2026, 14 giờ 00.</p>" in words
    assert "<p>Trước đó: Thứ Bảy, ngày 12/12/2026, 8 giờ 00.</p>" in words
    assert "<p>Lý do: Mưa lũ.</p>" in words


def test_text_of_citizens_stays_text() -> None:
    entries = feedparser.parse(atom(channel()), sanitize_html=False).entries
    late = next(entry for entry in entries if "kn-01" in entry.id)
    assert "Sửa đường &lt;b&gt;bê tông&lt;/b&gt; &amp; cống." in late.content[0].value


def test_a_deadline_that_has_passed_is_news_of_the_day_after() -> None:
    late = [piece for piece in bulletin().news if "qua-han" in piece.key]
    assert [(piece.key.rpartition("2026/")[2], piece.day.isoformat()) for piece in late] == [
        ("dot-xuat-1/kl-01/qua-han-2026-10-31", "2026-11-01"),
        ("dot-xuat-1/kn-01/qua-han-tra-loi-2026-10-10", "2026-10-11"),
    ]


def test_of_what_was_taken_away_only_the_reason_is_told() -> None:
    whole = atom(channel()).decode()
    assert "Chuyện riêng" not in whole
    assert "Trả lời riêng" not in whole
    assert "Đã gỡ ngày 09/10/2026. Lý do: Nhận ra được một nhà." in whole


def test_explained_is_never_told_as_done() -> None:
    titles = [piece.title for piece in bulletin().news if "kn-02" in piece.key]
    assert titles == ["Trả lời kiến nghị kn-02 (giải trình): Đối thoại đột xuất năm 2026, Xã Mẫu"]


def test_conclusions_and_changes_of_status_have_feeds_of_their_own() -> None:
    conclusions = feedparser.parse(atom(channel(NewsFeed.CONCLUSIONS)))
    assert [entry.title for entry in conclusions.entries] == [
        "Thông báo kết luận: Đối thoại đột xuất năm 2026, Xã Mẫu"
    ]
    status = feedparser.parse(atom(channel(NewsFeed.STATUS)))
    assert [entry.id.rpartition("/2026/")[2] for entry in status.entries] == [
        "dot-xuat-1/kl-01/qua-han-2026-10-31",
        "dot-xuat-1/kl-01/thuc-hien-1",
        "dot-xuat-1/kn-01/qua-han-tra-loi-2026-10-10",
        "dot-xuat-1/kn-02/tra-loi-1",
    ]


def test_both_formats_tell_the_same() -> None:
    read = feedparser.parse(atom(channel()), sanitize_html=False).entries
    items = json.loads(json_feed(channel()))["items"]
    assert [(e.id, e.link, e.title, e.updated, e.content[0].value) for e in read] == [
        (i["id"], i["url"], i["title"], i["date_modified"], i["content_html"]) for i in items
    ]


def test_a_json_feed_says_what_it_is() -> None:
    whole = json.loads(json_feed(channel()))
    assert whole["version"] == "https://jsonfeed.org/version/1.1"
    assert whole["feed_url"] == "https://doithoai.example/song-xanh/xa-mau/tin.json"
    assert whole["home_page_url"] == "https://doithoai.example/song-xanh/xa-mau/"
    assert whole["language"] == "vi"


def test_a_feed_without_news_is_still_one() -> None:
    empty = replace(channel(), news=())
    read = feedparser.parse(atom(empty))
    assert not read.bozo
    assert (read.feed.updated, read.entries) == ("1970-01-01T00:00:00+07:00", [])
    assert json.loads(json_feed(empty))["items"] == []


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\x7f", "\x85", "\ufffe", "\ud800"])
def test_signs_that_no_reader_takes_are_dropped(sign: str) -> None:
    first, *rest = channel().news
    odd = replace(first, title=f"Đổi{sign} lịch", lines=(f"Dòng{sign} một",))
    read = feedparser.parse(atom(replace(channel(), news=(odd, *rest))))
    assert not read.bozo
    assert read.entries[0].title == "Đổi lịch"
    assert read.entries[0].content[0].value == "<p>Dòng một</p>"


def test_a_later_day_without_news_gives_the_same_news() -> None:
    assert bulletin(TODAY + timedelta(days=1)).news == bulletin().news
