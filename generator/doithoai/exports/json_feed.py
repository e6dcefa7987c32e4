"""News as a JSON Feed, version 1.1."""

import json

from doithoai.exports.channel import Channel, html_of, stamp
from doithoai.exports.plain import plain
from doithoai.views import News

_VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel) -> bytes:
    """The file."""
    link = channel.link
    whole = {
        "version": _VERSION,
        "title": plain(link.title),
        "home_page_url": channel.address(channel.home),
        "feed_url": channel.address(link.json),
        "description": plain(link.about),
        "language": "vi",
        "authors": [{"name": plain(channel.author)}],
        "items": [_item(piece, channel) for piece in channel.news],
    }
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def _item(piece: News, channel: Channel) -> dict[str, object]:
    return {
        "id": channel.tag(piece.key),
        "url": channel.address(piece.path),
        "title": plain(piece.title),
        "content_html": html_of(piece),
        "date_published": stamp(piece.day),
        "date_modified": stamp(piece.day),
        "tags": [piece.sort.label],
    }
