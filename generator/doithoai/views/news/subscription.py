"""What readers can subscribe to: calendars and feeds of a commune, a province, the whole site."""

from dataclasses import dataclass

from doithoai import routes
from doithoai.views.card import DialogueCard, Place
from doithoai.views.country import ProvinceDigest, ProvinceView
from doithoai.views.news.news import NewsFeed
from doithoai.views.news.occasion import Diary
from doithoai.views.news.occasion_words import FICTION

_ABOUT = {
    Diary.FIRM: "Các buổi đối thoại đã ấn định ngày. Buổi hủy hoặc hoãn còn được ghi thêm 30 ngày.",
    Diary.EXPECTED: (
        "Các buổi đối thoại chưa ấn định ngày. Mỗi buổi đặt vào ngày cuối cùng có thể diễn ra. "
        "Ngày thật có thể sớm hơn."
    ),
    Diary.OPINIONS: "Ngày cuối cùng nhận ý kiến của người dân trước mỗi buổi đối thoại.",
    Diary.DUTIES: (
        "Việc của cơ quan theo các mốc trong kế hoạch và theo quy định. "
        "Mỗi việc đặt vào ngày cuối cùng của hạn."
    ),
}
_NEWS = {
    NewsFeed.ALL: "Kế hoạch, lịch, kết luận, câu trả lời, tiến độ, đính chính.",
    NewsFeed.CONCLUSIONS: "Các thông báo kết luận sau đối thoại.",
    NewsFeed.STATUS: "Câu trả lời, gia hạn, tiến độ và việc quá hạn.",
}
_PUBLIC = (Diary.FIRM, Diary.EXPECTED, Diary.OPINIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose calendars and feeds they are; `folder` is empty for the whole site."""

    folder: str
    name: str
    path: str
    fictional: bool = False

    @property
    def is_commune(self) -> bool:
        """Whether it is one commune, not many."""
        return "/" in self.folder


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLink:
    """A calendar to subscribe to."""

    diary: Diary
    label: str
    title: str
    about: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed, in both formats."""

    feed: NewsFeed
    label: str
    title: str
    about: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriptions:
    """All that an owner offers."""

    owner: Owner
    calendars: tuple[CalendarLink, ...]
    feeds: tuple[FeedLink, ...]


def commune_owner(place: Place) -> Owner:
    """A commune, named with its province: the same name occurs in many."""
    return Owner(
        folder=place.folder,
        name=f"{place.name}, {place.province_name}",
        path=place.path,
        fictional=place.fictional,
    )


def province_owner(province: ProvinceDigest | ProvinceView) -> Owner:
    """A province, for all its communes."""
    return Owner(
        folder=province.slug,
        name=province.name,
        path=province.path,
        fictional=province.fictional,
    )


def country_owner(site_name: str) -> Owner:
    """The whole site."""
    return Owner(folder="", name=site_name, path=routes.HOME)


def subscriptions(owner: Owner) -> Subscriptions:
    """A commune also gives its office's duties; only those who show many sort their news."""
    diaries = tuple(Diary) if owner.is_commune else _PUBLIC
    feeds = (NewsFeed.ALL,) if owner.is_commune else tuple(NewsFeed)
    return Subscriptions(
        owner=owner,
        calendars=tuple(_calendar(owner, diary) for diary in diaries),
        feeds=tuple(_feed(owner, feed) for feed in feeds),
    )


def event_link(card: DialogueCard) -> CalendarLink:
    """The calendar of one dialogue: itself and the last day for opinions on it."""
    name = f"{card.title}, {card.commune.name}"
    about = f"{name}: ngày đối thoại và hạn gửi ý kiến."
    owner = commune_owner(card.commune)
    return CalendarLink(
        diary=Diary.FIRM,
        label=card.title,
        title=_title(card.title, owner),
        about=_about(about, owner),
        path=routes.event_file(card.path),
    )


def _calendar(owner: Owner, diary: Diary) -> CalendarLink:
    past = "" if owner.is_commune else " Gồm các ngày sắp tới và 30 ngày vừa qua."
    return CalendarLink(
        diary=diary,
        label=diary.label,
        title=_title(diary.label, owner),
        about=_about(f"{_ABOUT[diary]}{past}", owner),
        path=routes.calendar(owner.folder, diary.value),
    )


def _feed(owner: Owner, feed: NewsFeed) -> FeedLink:
    return FeedLink(
        feed=feed,
        label=feed.label,
        title=_title(feed.label, owner),
        about=_about(_NEWS[feed], owner),
        atom=routes.atom(owner.folder, feed.value),
        json=routes.json_feed(owner.folder, feed.value),
    )


def _title(label: str, owner: Owner) -> str:
    mark = " (minh họa)" if owner.fictional else ""
    return f"{label} – {owner.name}{mark}"


def _about(text: str, owner: Owner) -> str:
    return f"{FICTION} {text}" if owner.fictional else text
