"""One piece of news that people subscribe to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.values import Choice

KEPT = 10
"""Pieces of each sort that a commune gives to the feeds of its province and of the country."""
SHOWN = 50
"""Pieces in a feed; what is older stands on the pages."""


class NewsSort(Choice):
    """What the news is about."""

    DOCUMENT = "van-ban", "Văn bản"
    SCHEDULE = "lich", "Lịch đối thoại"
    CONCLUSION = "ket-luan", "Kết luận"
    STATUS = "tinh-trang", "Tình trạng kiến nghị, việc đã kết luận"
    MENDED = "dinh-chinh", "Đính chính, gỡ bỏ"


class NewsFeed(Choice):
    """The feeds to subscribe to; each value is its name in addresses."""

    ALL = "tin", "Tin mới"
    CONCLUSIONS = "ket-luan", "Thông báo kết luận"
    STATUS = "tinh-trang", "Tình trạng kiến nghị, việc đã kết luận"

    def holds(self, sort: NewsSort) -> bool:
        """Whether news of that sort stands in this feed."""
        return self is NewsFeed.ALL or sort is _ONLY[self]


_ONLY = {NewsFeed.CONCLUSIONS: NewsSort.CONCLUSION, NewsFeed.STATUS: NewsSort.STATUS}


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Something that happened on a day which a record names. `key` stays the same for ever."""

    sort: NewsSort
    key: str
    day: date
    title: str
    path: str
    lines: tuple[str, ...]


def newest(news: Iterable[News], count: int | None = SHOWN) -> tuple[News, ...]:
    """The newest first; those of one day by their keys, so that no order changes."""
    by_key = sorted(news, key=lambda piece: piece.key)
    return tuple(sorted(by_key, key=lambda piece: piece.day, reverse=True)[:count])


def kept_news(news: Iterable[News]) -> tuple[News, ...]:
    """What a digest carries: the newest of each sort."""
    return tuple(_kept(tuple(news)))


def _kept(news: tuple[News, ...]) -> Iterator[News]:
    for sort in NewsSort:
        yield from newest((piece for piece in news if piece.sort is sort), KEPT)
