"""Templates with the words of another language: what stands between tags is looked up, once.

Templates are written in Vietnamese and know nothing of this. A run is what lies between two tags or
statements, its expressions as holes: `Nêu {{ one.raised }}.` is asked for as `Nêu {raised}.`
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from doithoai.pages.catalogue import HOLE, THEME, Catalogue

_INNER = r"{{.*?}}|{%.*?%}"
_TAG = rf'<[a-zA-Z/!](?:{_INNER}|"(?:{_INNER}|[^"])*"|[^>"{{]|{{(?![{{%]))*>'
_PIECES = re.compile(
    rf"(?P<aside>{{#.*?#}}|{{%.*?%}})|(?P<tag>{_TAG})|(?P<print>{{{{.*?}}}})|(?P<text>[^<{{]+|[<{{])",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(rf'(?P<name>[\w:-]+)="(?P<value>(?:{_INNER}|[^"])*)"', re.DOTALL)
_SAID_IN = frozenset(
    {"alt", "aria-label", "content", "data-ahead", "data-l", "data-past", "placeholder", "title"}
)
_NO_ELEMENTS = ("<title", "<option", "<script", "<style")
_LINK = re.compile(r"\{\{\s*(?P<target>.+?)\|link(?:\|e)?\s*\}\}")
_GROUPED = "|grouped"
_HELD = ("|safe", "|link", "|link|e", "|webcal", _GROUPED, "super()", "caller()")
"""Expressions that give no words."""
_STRINGS = re.compile(r'"[^"]*"')
_LETTER = re.compile(r"[^\W\d_]")
_RECORDS = {
    '<html lang="vi">': '<html lang="en">',
    '<div class="prose">': '<div class="prose" lang="vi">',
    '<ol class="hits" data-hits>': '<ol class="hits" data-hits lang="vi">',
    '<meta property="og:locale" content="vi_VN">': '<meta property="og:locale" content="en_GB">',
}
"""Tags that name a language, and those around what people wrote."""

_WRITTEN = frozenset(
    {
        "card.commune.name",
        "card.commune.province_name",
        "card.place",
        "card.topic",
        "heir.name",
        "item.text",
        "line.place.name",
        "line.place.province_name",
        "one.reason",
        "one.text",
        "place.name",
        "place.province_name",
        "province.name",
        "row.commune.name",
        "row.excerpt",
        "step.evidence",
        "step.text",
        "unit.name",
        "view.place.name",
        "view.place.province_name",
        "where(unit)",
    }
)
"""Expressions that give names, or what citizens or staff wrote: never taken for our words."""

_SAME = frozenset(
    {
        "cite.address",
        "cite.day",
        "cite.version",
        "code",
        "entry.code",
        "frame.built",
        "frame.description",
        "frame.path[1:]",
        "frame.shared_title",
        "frame.site_address",
        "frame.title",
        "item.code",
        "one.code",
        "one.path[1:]",
        "original.sha256",
        "routes.SHARE_PICTURE[1:]",
        "target[1:]",
    }
)
"""Expressions that read the same: addresses, codes, and titles that were told with their frame."""

Look = Callable[[str, str], str | None]
"""Context and words to their translation."""


@dataclass(slots=True)
class _Run:
    """Texts and expressions between two tags; `plain` where no element may stand."""

    look: Look
    plain: bool
    pieces: list[str]

    def told(self) -> str:
        """The run in the other language, its expressions told too."""
        words = re.sub(r"\s+", " ", self._words().replace("&nbsp;", " "))
        msgid = words.strip()
        if not _LETTER.search(HOLE.sub("", msgid)):
            return "".join(self._print(piece) for piece in self.pieces)
        context = THEME if HOLE.search(msgid) else ""
        told = self.look(context, msgid)
        if told is None:
            return "".join(self._print(piece) for piece in self.pieces)
        lead = words[: len(words) - len(words.lstrip())]
        tail = words[len(words.rstrip()) :]
        return lead + HOLE.sub(self._filled, told) + tail

    def _words(self) -> str:
        named = {piece: f"{{{name}}}" for name, piece in self._names().items()}
        return "".join(named.get(piece, piece) for piece in self.pieces)

    def _names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for piece in self.pieces:
            if piece.startswith("{{") and piece not in names.values():
                name = _name(piece)
                while name in names:
                    name += "2"
                names[name] = piece
        return names

    def _filled(self, hole: re.Match[str]) -> str:
        piece = self._names()[hole["name"]]
        if hole["many"] is None:
            return self._print(piece)
        one, many = hole["one"], hole["many"]
        number = _expression(piece).removesuffix(_GROUPED)
        return f'{self._print(piece)} {{{{ "{one}" if ({number}) == 1 else "{many}" }}}}'

    def _print(self, piece: str) -> str:
        inner = _expression(piece) if piece.startswith("{{") else ""
        if not inner or inner in _SAME or inner.endswith(_HELD):
            return piece
        told = "kept" if inner in _WRITTEN else "told"
        return f"{{{{ ({inner})|{told}{'_plain' if self.plain else ''} }}}}"


def translated(source: str, catalogue: Catalogue) -> str:
    """A template in the language of the catalogue."""
    return "".join(_walk(source, catalogue.get, plain=False))


def asked_for(source: str) -> tuple[tuple[str, str], ...]:
    """What a template looks up, as context and words."""
    asked: dict[tuple[str, str], None] = {}

    def look(context: str, words: str) -> None:
        asked[context, words] = None

    for _ in _walk(source, look, plain=False):
        pass
    return tuple(asked)


def _walk(source: str, look: Look, *, plain: bool) -> Iterator[str]:
    pieces: list[str] = []
    inside = plain
    for match in _PIECES.finditer(source):
        if match["print"] or match["text"]:
            pieces.append(match[0])
            continue
        yield _Run(look, inside, pieces).told()
        pieces = []
        if match["tag"]:
            inside = plain or match[0].startswith(_NO_ELEMENTS)
            yield _tag(match[0], look)
        else:
            yield match[0]
    yield _Run(look, inside, pieces).told()


def _tag(tag: str, look: Look) -> str:
    if tag in _RECORDS:
        return _RECORDS[tag]

    def attribute(match: re.Match[str]) -> str:
        name, value = match["name"], match["value"]
        if name in _SAID_IN and (_LETTER.search(value)):
            return f'{name}="{"".join(_walk(value, look, plain=True))}"'
        if name == "href" and tag.startswith("<a ") and (link := _LINK.fullmatch(value)):
            return f"{match[0]}{{{{ ({link['target']})|tongue }}}}"
        return match[0]

    return _ATTRIBUTE.sub(attribute, tag)


def _expression(piece: str) -> str:
    return piece[2:-2].strip().removesuffix("|e")


def _name(piece: str) -> str:
    names = re.findall(r"[A-Za-z_]\w*", _STRINGS.sub("", _expression(piece).partition("|")[0]))
    return names[-1] if names else "words"
