"""Events of the YAML parser become our own nodes; the only file that imports yaml."""

import re
from collections.abc import Iterator
from typing import Any, Final
from unicodedata import normalize

import yaml

from doithoai.problems import Problem
from doithoai.source import spans
from doithoai.source.characters import has_hidden, without_hidden
from doithoai.source.fences import empty_file
from doithoai.source.line_codes import TAB_INDENT
from doithoai.source.nodes import Entry, Mapping, Node, Scalar, Sequence
from doithoai.source.sheet import Sheet
from doithoai.source.slip import Slip
from doithoai.source.slips import explain
from doithoai.source.unused import (
    alias_used,
    anchor_used,
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
# Tabs and the blanks of typesetting read as one blank each, so that columns stay.
_BLANKS: Final = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TAB_INDENT: Final = re.compile(r"(?m)^[^\S\n]*\t[^\S\n]*[^\s#]")
_COMMENT_AFTER_TEXT: Final = re.compile(r"\S[^\S\n]+#")


def grow(sheet: Sheet, *, loaders: tuple[Any, ...] = LOADERS) -> tuple[Node | None, list[Problem]]:
    """Parse; what the fast parser refuses goes to the slow one, whose complaints we translate."""
    if problem := directive_used(sheet):
        return None, [problem]
    raw = "\n".join(sheet.lines)
    text = _BLANKS.sub(" ", raw)
    for loader in loaders:
        grower = _Grower(sheet, raw, yaml.parse(text, Loader=loader))
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


class _TooDeepError(Exception):
    """Ends the reading of a file that nests without end."""


class _Grower:
    """Takes events one by one; keeps what was wrong on the way."""

    def __init__(self, sheet: Sheet, raw: str, events: Iterator[Any]) -> None:
        self.sheet = sheet
        self.events = events
        self.problems: list[Problem] = []
        self.depth = 0
        self.last: Any = None
        self.comments = _COMMENT_AFTER_TEXT.search(raw) is not None
        self.tab_lines = {raw.count("\n", 0, m.end()) for m in _TAB_INDENT.finditer(raw)}

    def document(self) -> Node | None:
        """Read the one document of a file."""
        next(self.events)
        if type(next(self.events)) is yaml.StreamEndEvent:
            self.problems.append(empty_file(self.sheet))
            return None
        event = next(self.events)
        tree = self.node(event)
        if isinstance(tree, Scalar):
            if tree.is_null:
                self.problems.append(empty_file(self.sheet))
            self.check_glued(event, on_key_line=False)
        next(self.events)
        end = next(self.events)
        if type(end) is not yaml.StreamEndEvent:
            self.problems.append(second_document(self.sheet, end))
        return None if isinstance(tree, Scalar) and tree.is_null else tree

    def node(self, event: Any) -> Node:
        """Read the node that an event opens."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
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
        while type(event := next(self.events)) is not yaml.MappingEndEvent:
            key = self.key(event)
            event = next(self.events)
            value = self.node(event)
            if key is None:
                continue
            if type(value) is Scalar:
                self.check_glued(event, on_key_line=value.line == key.line)
            if key.text in entries:
                self.problems.append(duplicate_key(self.sheet, key, entries[key.text].key))
            else:
                entries[key.text] = Entry(key=key, value=value)
        line, column = self.place(start)
        return Mapping(entries=tuple(entries.values()), line=line, column=column)

    def key(self, event: Any) -> Scalar | None:
        """Read a key; None when it is no word."""
        key = self.node(event)
        if not isinstance(key, Scalar) or type(event) is yaml.AliasEvent:
            if type(event) is not yaml.AliasEvent:
                self.problems.append(spans.explicit_key(self.sheet, event))
            return None
        self.problems.extend(spans.odd_key(self.sheet, event))
        return key

    def sequence(self, start: Any) -> Sequence:
        """Read items up to the end of a sequence."""
        items: list[Node] = []
        while type(event := next(self.events)) is not yaml.SequenceEndEvent:
            item = self.node(event)
            if type(item) is Scalar:
                self.check_glued(event, on_key_line=bool(start.flow_style))
            items.append(item)
        line, column = self.place(start)
        return Sequence(items=tuple(items), line=line, column=column)

    def scalar(self, event: Any) -> Scalar:
        """Read one text; nothing in it is typed."""
        self.last = event
        self.check_properties(event)
        text: str = event.value
        if event.style:
            text = self.quoted(event)
        elif self.comments and text not in NULLS:
            self.problems.extend(spans.lost_comment(self.sheet, event))
        return self.placed(event, text)

    def quoted(self, event: Any) -> str:
        """Read text in quotes or a block, where tabs may begin lines, escapes may hide signs."""
        if self.tab_lines:
            start, end = event.start_mark, event.end_mark
            last = end.line + 1 if end.column else end.line
            self.tab_lines.difference_update(range(start.line + 1, last))
        text: str = event.value
        if event.style == '"' and has_hidden(text):
            self.problems.extend(spans.escaped_hidden(self.sheet, event))
            text = without_hidden(text)
        return text

    def placed(self, event: Any, text: str) -> Scalar:
        """Make a scalar where an event starts."""
        line, column = self.place(event)
        quoted = bool(getattr(event, "style", None))
        return Scalar(
            text=text if text.isascii() else normalize("NFC", text),
            line=line,
            column=column,
            quoted=quoted,
            is_null=not quoted and text in NULLS,
        )

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
            self.problems.append(anchor_used(self.sheet, event))
        if event.tag is not None:
            self.problems.append(tag_used(self.sheet, event))

    def check_glued(self, event: Any, *, on_key_line: bool) -> None:
        """Report `key:value` that was read as text, if the text is bare."""
        if not event.style and ":" in event.value:
            found = spans.glued_colon(self.sheet, event, on_key_line=on_key_line)
            self.problems.extend(found)

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
            said=str(getattr(error, "problem", None) or ""),
            during=str(getattr(error, "context", None) or ""),
            line=mark.line if mark else 0,
            column=mark.column if mark else 0,
            since=(context.line, context.column) if context else None,
            last=self.last,
        )
