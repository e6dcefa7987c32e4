"""What the script says of today: days of Vietnam, never before the day of the build."""

import pytest

from visiting import Reader, Site

pytestmark = pytest.mark.browser

COMMUNE = "/song-xanh/xa-mot/"
DIALOGUE = "/song-xanh/xa-mot/2026/dinh-ky-1/"
ANGELES = "America/Los_Angeles"


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", ANGELES])
@pytest.mark.parametrize(
    ("now", "event", "opinions"),
    [
        ("2026-11-21T00:00:00+07:00", "Còn 28 ngày", "Còn 18 ngày"),
        ("2026-12-08T23:59:00+07:00", "Còn 11 ngày", "Còn 1 ngày"),
        ("2026-12-09T00:00:00+07:00", "Còn 10 ngày", "Hôm nay là ngày cuối"),
        ("2026-12-09T23:30:00+07:00", "Còn 10 ngày", "Hôm nay là ngày cuối"),
        ("2026-12-10T00:01:00+07:00", "Còn 9 ngày", "Đã hết hạn gửi ý kiến"),
        ("2026-12-18T20:00:00+07:00", "Ngày mai", "Đã hết hạn gửi ý kiến"),
        ("2026-12-19T07:00:00+07:00", "Hôm nay", "Đã hết hạn gửi ý kiến"),
        (
            "2026-12-20T00:01:00+07:00",
            "Đã qua thời gian dự kiến, chưa có thông tin tổ chức",
            "Đã hết hạn gửi ý kiến",
        ),
        ("2019-01-01T09:00:00+07:00", "Còn 28 ngày", "Còn 18 ngày"),
    ],
)
def test_days_left(
    reader: Reader, small_site: Site, *, zone: str, now: str, event: str, opinions: str
) -> None:
    page = reader.on(small_site, now=now, timezone_id=zone).open(COMMUNE)
    assert page.inner_text(".key [data-event]") == event
    assert page.inner_text(".key [data-deadline]") == opinions


def test_the_label_of_the_box_follows_the_day(reader: Reader, small_site: Site) -> None:
    ahead = reader.on(small_site).open(COMMUNE)
    assert ahead.inner_text(".key .label") == "Đối thoại tiếp theo"
    after = reader.on(small_site, now="2026-12-20T09:00:00+07:00").open(COMMUNE)
    assert after.inner_text(".key .label") == "Lịch đối thoại"
    bare = reader.on(small_site, scripts=False).open(COMMUNE)
    assert bare.inner_text(".key .label") == "Lịch đối thoại"


def test_home_drops_what_is_over_and_keeps_the_rest(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site, now="2026-12-20T09:00:00+07:00").open("/")
    assert "19/12/2026" not in page.inner_text("[data-upcoming]")
    assert "Xã Hai" in page.inner_text("[data-upcoming]")
    assert page.locator("[data-none]").is_hidden()


def test_home_says_so_when_nothing_is_left(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site, now="2027-01-01T00:01:00+07:00").open("/")
    assert page.locator("[data-upcoming] .card:visible").count() == 0
    assert "Chưa có lịch đối thoại mới." in page.inner_text("[data-upcoming]")


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-11-21T09:00:00+07:00", "Người dân gửi ý kiến"),
        ("2026-12-10T09:00:00+07:00", "Hội nghị đối thoại"),
        ("2026-12-20T09:00:00+07:00", "Ra thông báo kết luận"),
    ],
)
def test_the_timeline_names_the_current_step(
    reader: Reader, small_site: Site, *, now: str, title: str
) -> None:
    page = reader.on(small_site, now=now).open(DIALOGUE)
    assert page.inner_text("[aria-current=step] h3") == title
    assert "Bước hiện tại" in page.inner_text("[aria-current=step]")


def test_a_timeline_that_is_over_has_no_next_step(reader: Reader, small_site: Site) -> None:
    page = reader.on(small_site, now="2026-12-30T00:01:00+07:00").open(DIALOGUE)
    assert page.locator("[aria-current=step]").count() == 0
    assert "Việc gì diễn ra tiếp theo" not in page.inner_text("main")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-27T23:00:00+07:00", False),
        ("2026-11-28T00:01:00+07:00", True),
    ],
)
def test_a_page_that_was_not_built_for_a_week_says_so(
    reader: Reader, small_site: Site, *, now: str, said: bool
) -> None:
    page = reader.on(small_site, now=now).open("/")
    assert ("Trang này đã 7 ngày chưa cập nhật" in page.inner_text("footer")) is said


def test_a_tab_left_open_overnight_is_brought_up_to_date(reader: Reader, small_site: Site) -> None:
    tab = reader.on(small_site, now="2026-12-18T20:00:00+07:00")
    page = tab.open(COMMUNE)
    assert page.inner_text(".key [data-event]") == "Ngày mai"
    page.clock.set_fixed_time("2026-12-20T08:00:00+07:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert page.inner_text(".key [data-event]").startswith("Đã qua thời gian dự kiến")
    assert page.inner_text(".key .label") == "Lịch đối thoại"


def test_without_scripts_nothing_is_said_of_today(reader: Reader, small_site: Site) -> None:
    tab = reader.on(small_site, scripts=False)
    for path in ("/", COMMUNE, DIALOGUE):
        text = tab.open(path).inner_text("body")
        assert "19/12/2026" in text
        for word in ("Còn ", "Hôm nay", "Ngày mai", "Bước hiện tại", "Đối thoại tiếp theo"):
            assert word not in text, path
        assert "21/11/2026" in text
    assert "đọc đúng đến hết ngày" in tab.open(COMMUNE).inner_text("footer")
