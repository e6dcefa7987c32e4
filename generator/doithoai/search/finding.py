"""Something that can be found: a place, a proposal, a part of a document."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from doithoai.values import Choice

VERSION = 1
PROVINCE_VERSION = 2
"""That of a province's index; in the first one, a shard held all neighbours of its words."""
COUNTRY_VERSION = 2
"""That of the country's index; in the first one, records were numbered through all provinces."""
TIMELESS = 0
"""The year of what has none."""
_SHOWN = 480
_SHOWN_KEYS = ("path", "title", "names", "place", "date", "status", "state", "field", "text")


class Kind(Choice):
    """What was found, in the order in which equals are shown."""

    PLACE = "p", "Địa phương"
    DOCUMENT = "v", "Văn bản"
    WRITTEN = "t", "Hướng dẫn"
    DIALOGUE = "d", "Đối thoại"
    CONCLUSION = "l", "Kết luận"
    PROPOSAL = "k", "Kiến nghị"


ORDER = {kind: place for place, kind in enumerate(Kind)}
BY_LETTER: dict[str, Kind] = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A record of the index. `scope` is the folder of its commune, or the slug of a province.

    `date` is ISO or empty, `words` are searched but not shown, `path` ends in the permanent anchor.
    """

    kind: Kind
    path: str
    title: str
    place: str
    scope: str
    names: str = ""
    """Other names, the former ones too; they count as the title does."""
    year: int = TIMELESS
    date: str = ""
    status: str = ""
    state: str = ""
    """The status as the style sheet names it."""
    field: str = ""
    text: str = ""
    words: str = ""

    @property
    def age(self) -> tuple[str, str, bool, str]:
        """Sort key: the oldest first, without a day before all; a whole after its parts."""
        page, _, anchor = self.path.partition("#")
        return (self.date, page, not anchor, anchor)

    @property
    def zones(self) -> tuple[str, str, str, str, str]:
        """What is searched, both titles first; no pair of words reaches from one to the next."""
        return (self.title, self.names, self.place, self.text, self.words)


_SAID = tuple(field.name for field in fields(Finding) if field.name != "scope")
_LISTED = tuple(name for name in _SAID if name not in {"words", "year"})
_values, _listed = attrgetter(*_SAID), attrgetter(*_LISTED)


def shown(finding: Finding) -> dict[str, str]:
    """The record as a list of hits shows it, without what is empty."""
    said = {key: value for key, value in zip(_LISTED, _listed(finding), strict=True) if value}
    if len(text := finding.text) > _SHOWN:
        said["text"] = f"{text[: _SHOWN - 1].rpartition(' ')[0] or text[: _SHOWN - 1]}…"
    return said


def _said(finding: Finding) -> dict[str, object]:
    return {key: value for key, value in zip(_SAID, _values(finding), strict=True) if value}


def records_file(
    scope: str, name: str, findings: Iterable[Finding], *, more: bool = False
) -> bytes:
    """Records in full; `more` says that the older ones stand in another file."""
    return file_of(scope, name, map(record_of, findings), more=more)


def record_of(finding: Finding) -> bytes:
    """A record as it stands in a file."""
    return as_json(_said(finding))


def file_of(scope: str, name: str, records: Iterable[bytes], *, more: bool = False) -> bytes:
    """A file of records that are written already."""
    empty = {"version": VERSION, "scope": scope, "name": name, "more": more, "records": []}
    return b"".join((as_json(empty)[:-2], b",".join(records), b"]}"))


def read_records(data: bytes) -> Iterator[Finding]:
    """The records of a commune's file."""
    return records_of(json.loads(data))


def records_of(content: Mapping[str, Any]) -> Iterator[Finding]:
    """The records of a commune's file that was read."""
    for record in content["records"]:
        yield Finding(
            **{
                "title": "",
                "place": "",
                **record,
                "kind": BY_LETTER[record["kind"]],
                "scope": content["scope"],
            }
        )


def read_shown(record: dict[str, str]) -> Finding:
    """A display record, without what lists do not show."""
    known: dict[str, Any] = {name: record.get(name, "") for name in _SHOWN_KEYS}
    return Finding(**known, kind=BY_LETTER[record["kind"]], scope="")


def as_json(content: object) -> bytes:
    """Compact JSON, in the order in which it was put together."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
