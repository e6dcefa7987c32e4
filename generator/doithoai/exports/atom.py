"""News as an Atom feed (RFC 4287)."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from doithoai.exports.channel import Channel, html_of, stamp
from doithoai.exports.plain import plain
from doithoai.views import News

_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(channel: Channel) -> bytes:
    """The file."""
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "vi"})
    link = channel.link
    _text(root, "id", channel.tag(link.atom.removeprefix("/")))
    _text(root, "title", link.title)
    _text(root, "subtitle", link.about)
    _text(root, "updated", channel.updated)
    _text(SubElement(root, "author"), "name", channel.author)
    _link(root, "self", channel.address(link.atom), kind="application/atom+xml")
    _link(root, "alternate", channel.address(channel.home))
    if licence := channel.site.content_licence:
        _text(root, "rights", licence.name)
        _link(root, "license", licence.address)
    _text(root, "generator", "doithoai")
    for piece in channel.news:
        _entry(root, piece, channel)
    indent(root, space="")
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _entry(root: Element, piece: News, channel: Channel) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", channel.tag(piece.key))
    _text(entry, "title", piece.title)
    _link(entry, "alternate", channel.address(piece.path))
    _text(entry, "published", stamp(piece.day))
    _text(entry, "updated", stamp(piece.day))
    SubElement(entry, "category", {"term": piece.sort.value, "label": piece.sort.label})
    _text(entry, "content", html_of(piece)).set("type", "html")


def _text(parent: Element, name: str, text: str) -> Element:
    element = SubElement(parent, name)
    element.text = plain(text)
    return element


def _link(parent: Element, rel: str, address: str, *, kind: str = "text/html") -> None:
    SubElement(parent, "link", {"rel": rel, "type": kind, "href": address})
