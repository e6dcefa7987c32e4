"""Events of the YAML parser become our own nodes; the only file that imports yaml."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final
from unicodedata import normalize

import yaml

from doithoai.problems import Problem
from doithoai.source import spans
from doithoai.source.characters import has_hidden, without_hidden
from doithoai.source.codes import COMPLEX_KEY, MERGE_KEY
from doithoai.source.fences import empty_file
from doithoai.source.line_codes import TAB_INDENT
from doithoai.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from doithoai.source.sheet import Sheet
from doithoai.source.slip import Slip
from doithoai.source.slips import explain
from doithoai.source.unused import (
    alias_used,
    directive_used,
    duplicate_key,
    second_document,
    tag_used,
    too_deep,
)

DEEPEST: Final = 50  # levels; records need fewer than ten, a bomb brings thousands
NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
LOADERS: Final[tuple[Any, ...]] = (
    (yaml.CSafeLoader, yaml.SafeLoader) if yaml.__with_libyaml__ else (yaml.SafeLoader,)
)
_BLOCKS: Final = frozenset({"|", ">"})
_SCALAR: Final[type[Any]] = yaml.ScalarEvent
# Tabs and the blanks of typesetting read as one blank each, so that columns stay.
_BLANKS: Final = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NO_KEYS: Final = (COMPLEX_KEY, MERGE_KEY)
_ODD_KEYS: Final = frozenset({"", "<<"})
_QUESTION: Final = re.compile(r"(?m)(?:^|[-\s{\[,])\?(?:\s|\Z)")
_INNER_QUESTION: Final = re.compile(r"(?<=[^\s\[\]{},:-]) *\?|(?<=[:-])\?")
_TAB_INDENT: Final = re.compile(r"(?m)^[^\S\n]*\t[^\S\n]*[^\s#]")


def grow(sheet: Sheet, *, loaders: tuple[Any, ...] = LOADERS) -> tuple[Node | None, list[Problem]]:
    """Parse; what the fast parser refuses goes to the slow one, whose complaints we translate."""
    if problem := directive_used(sheet):
        return None, [problem]
    raw = "\n".join(sheet.lines)
    text = _BLANKS.sub(" ", raw)
    for loader in loaders:
        grower = _Grower(sheet, raw, text=text, loader=loader)
        try:
            tree = grower.document()
        except _TooDeepError:
            return None, grower.problems
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # chr() of a wild escape
            slip = grower.slip(error)
        else:
            return tree, [*grower.problems, *grower.tabs()]
    tabs = [tab for tab in grower.tabs() if tab.location.line <= slip.line + 1]
    return None, [*grower.problems, *(tabs or [explain(sheet, slip)])]


def _patient(text: str) -> Iterator[Any]:
    """Parse in Python as C does: PyYAML's own scanner ends bare text in brackets at any `?`."""
    stand_in = next((sign for sign in map(chr, range(0xE000, 0xF8FF)) if sign not in text), "?")
    hidden = _INNER_QUESTION.sub(lambda match: match.group()[:-1] + stand_in, text)
    for event in yaml.parse(hidden, Loader=yaml.SafeLoader):
        if isinstance(event, _SCALAR):
            event.value = event.value.replace(stand_in, "?")
        yield event


def _tab_indented(raw: str) -> set[int]:
    return {raw.count("\n", 0, match.end()) for match in _TAB_INDENT.finditer(raw)}


class _TooDeepError(Exception):
    """Ends the reading of a file that nests without end."""


class _Grower:
    """Takes events one by one; keeps what was wrong on the way."""

    def __init__(self, sheet: Sheet, raw: str, *, text: str, loader: Any) -> None:
        self.sheet = sheet
        patient = loader is yaml.SafeLoader
        self.next: Callable[[], Any] = (
            _patient(text).__next__ if patient else loader(text).get_event
        )
        self.problems: list[Problem] = []
        self.depth = 0
        self.last: Any = None
        # What the whole text lacks need not be looked for in each of its parts.
        self.comments = " #" in text
        self.odd_keys = bool(sheet.removed) or ("?" in text and _QUESTION.search(text) is not None)
        self.tab_lines = _tab_indented(raw) if "\t" in raw else set()

    def document(self) -> Node | None:
        """Read the one document of a file."""
        self.next()
        if type(self.next()) is yaml.StreamEndEvent:
            self.problems.append(empty_file(self.sheet))
            return None
        event = self.next()
        tree = self.node(event)
        if isinstance(tree, Scalar):
            if tree.is_null:
                self.problems.append(empty_file(self.sheet))
            self.check_glued(event, on_key_line=False)
        self.next()
        end = self.next()
        if type(end) is not yaml.StreamEndEvent:
            self.problems.append(second_document(self.sheet, end))
        return None if isinstance(tree, Scalar) and tree.is_null else tree

    def node(self, event: Any) -> Node:
        """Read the node that an event opens."""
        kind = type(event)
        if kind is _SCALAR:
            return self.scalar(event)
        if kind is yaml.AliasEvent:
            self.problems.append(alias_used(self.sheet, event))
            return self.placed(event, f"*{event.anchor}")
        self.depth += 1
        if self.depth > DEEPEST:
            self.problems.append(too_deep(self.sheet, event, DEEPEST))
            raise _TooDeepError
        self.check_properties(event)
        node = self.mapping(event) if kind is yaml.MappingStartEvent else self.sequence(event)
        self.depth -= 1
        return node

    def mapping(self, start: Any) -> Mapping:
        """Read entries up to the end of a mapping; the first of two equal keys stands."""
        entries: dict[str, Entry] = {}
        while type(event := self.next()) is not yaml.MappingEndEvent:
            key = self.key(event)
            behind = event.end_mark
            event = self.next()
            value = self.scalar(event) if type(event) is _SCALAR else self.node(event)
            if key is None:
                continue
            if type(value) is Scalar:
                self.check_glued(event, on_key_line=value.line == key.line)
                if value.is_null and not value.text:
                    value = self.nothing(behind)
            if key.text in entries:
                self.problems.append(duplicate_key(self.sheet, key, entries[key.text].key))
            else:
                entries[key.text] = Entry(key=key, value=value)
        line, column = self.place(start)
        return Mapping(entries=tuple(entries.values()), line=line, column=column)

    def nothing(self, mark: Any) -> Scalar:
        """Make the empty value behind a key; the parsers disagree on where it stands."""
        line: int = mark.line
        column = self.sheet.column(line, mark.column)
        return Scalar(text="", line=line + 1, column=column, is_null=True)

    def key(self, event: Any) -> Scalar | None:
        """Read a key; None when it is no word."""
        if type(event) is not _SCALAR:
            self.node(event)
            if type(event) is not yaml.AliasEvent:
                self.problems.append(spans.explicit_key(self.sheet, event))
            return None
        key = self.scalar(event)
        if not self.odd_keys and key.text not in _ODD_KEYS and ":" not in key.text:
            return key
        odd = tuple(spans.odd_key(self.sheet, event))
        self.problems.extend(odd)
        return None if any(each.code in _NO_KEYS for each in odd) else key

    def sequence(self, start: Any) -> Sequence:
        """Read items up to the end of a sequence."""
        items: list[Node] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            item = self.scalar(event) if type(event) is _SCALAR else self.node(event)
            if type(item) is Scalar:
                self.check_glued(event, on_key_line=bool(start.flow_style))
            items.append(item)
        line, column = self.place(start)
        return Sequence(items=tuple(items), line=line, column=column)

    def scalar(self, event: Any) -> Scalar:
        """Read one text; nothing in it is typed."""
        self.last = event
        if event.anchor is not None or event.tag is not None:
            self.check_properties(event)
        if event.style:
            return self.placed(event, self.quoted(event), quoted=True)
        if self.comments and event.value not in NULLS:
            self.problems.extend(spans.lost_comment(self.sheet, event))
        return self.placed(event, event.value)

    def quoted(self, event: Any) -> str:
        """Read text in quotes or a block, where tabs may begin lines, escapes may hide signs."""
        if self.tab_lines:
            start, end = event.start_mark, event.end_mark
            last = end.line + 1 if end.column else end.line
            self.tab_lines.difference_update(range(start.line + 1, last))
        text: str = event.value
        if event.style in _BLOCKS:
            self.problems.extend(spans.glued_header(self.sheet, event))
        if event.style == '"' and has_hidden(text):
            self.problems.extend(spans.escaped_hidden(self.sheet, event))
            text = without_hidden(text)
        return text

    def placed(self, event: Any, text: str, *, quoted: bool = False) -> Scalar:
        """Make a scalar where an event starts."""
        composed = text if text.isascii() else normalize("NFC", text)
        return Scalar(composed, *self.place(event), quoted, not quoted and text in NULLS)

    def place(self, event: Any) -> tuple[int, int]:
        """Give line and column from 1, as in the raw file."""
        mark = event.start_mark
        line: int = mark.line
        column: int = mark.column
        if line in self.sheet.removed:
            return line + 1, self.sheet.column(line, column)
        return line + 1, column + 1

    def check_properties(self, event: Any) -> None:
        """Report an anchor, report a tag."""
        if event.anchor is not None:
            self.problems.append(alias_used(self.sheet, event))
        if event.tag is not None:
            self.problems.append(tag_used(self.sheet, event))

    def check_glued(self, event: Any, *, on_key_line: bool) -> None:
        """Report `key:value` or `-item` that was read as text, if the text is bare."""
        if type(event) is not _SCALAR or event.style:
            return
        if ":" in event.value:
            self.problems.extend(spans.glued_colon(self.sheet, event, on_key_line=on_key_line))
        if not on_key_line:
            self.problems.extend(spans.glued_dash(self.sheet, event))

    def tabs(self) -> list[Problem]:
        """Report the lines that a tab indents."""
        return [
            TAB_INDENT.at(
                self.sheet.at(line, self.sheet.lines[line].index("\t")),
                "đầu dòng này có dấu Tab",
                hint="Xoá khoảng trống ở đầu dòng, thay bằng dấu cách: hai dấu cách cho mỗi bậc.",
            )
            for line in sorted(self.tab_lines)
        ]

    def slip(self, error: Exception) -> Slip:
        """Note where parsing broke off."""
        mark = getattr(error, "problem_mark", None) or getattr(self.last, "end_mark", None)
        context = getattr(error, "context_mark", None)
        return Slip(
            said=str(getattr(error, "problem", None) or type(error).__name__),
            during=str(getattr(error, "context", None) or ""),
            line=mark.line if mark else 0,
            column=mark.column if mark else 0,
            since=(context.line, context.column) if context else None,
            last=self.last,
        )
