"""What a test asks of a page: its links, its anchors, its attributes, its words."""

from html.parser import HTMLParser

Attributes = dict[str, str]
_INLINE = {"a", "b", "del", "span", "strong", "time"}


class Page(HTMLParser):
    """One page, taken apart."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, Attributes]] = []
        self.inside: dict[str, str] = {}
        self._said: list[str] = []
        self._open: list[str] = []
        self._data_block = False
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self._open.append(tag)
        # A data block (JSON-LD) is no script: nothing runs it.
        self._data_block = tag == "script" and ("type", "application/ld+json") in attrs
        if tag not in _INLINE:
            self._said.append(" ")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        here = self._open[-1] if self._open else ""
        here = "data" if here == "script" and self._data_block else here
        self.inside[here] = self.inside.get(here, "") + data
        if here not in {"data", "script", "style", "title"}:
            self._said.append(data)

    def all(self, tag: str) -> list[Attributes]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def text(self) -> str:
        """All that is to be read, with single spaces."""
        return " ".join("".join(self._said).split())

    @property
    def links(self) -> list[str]:
        """Everything the page leads to or loads."""
        return [
            attributes[name]
            for _, attributes in self.tags
            for name in ("href", "src", "action")
            if name in attributes
        ]

    @property
    def anchors(self) -> list[str]:
        """Every id, in order."""
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    def meta(self, name: str) -> str | None:
        """The content of a `meta`."""
        found = [a["content"] for a in self.all("meta") if a.get("name") == name]
        return found[0] if found else None
