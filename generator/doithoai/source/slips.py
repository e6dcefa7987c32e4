"""What the YAML parser complains of, said again so that a clerk can mend it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from doithoai.problems import Problem
from doithoai.source import line_slips, value_slips
from doithoai.source.sheet import Sheet
from doithoai.source.slip import Slip, Telling

# PyYAML 6.0 in its own words: what it says first, else what it was doing.
_DURING: Final[Mapping[str, Telling]] = MappingProxyType(
    {
        "while scanning a directive": value_slips.directive,
        "while scanning an alias": value_slips.alias,
        "while scanning an anchor": value_slips.alias,
        "while parsing a tag": value_slips.tag,
        "while scanning a tag": value_slips.tag,
        "while scanning a block scalar": value_slips.block_text,
        "while scanning a double-quoted scalar": value_slips.bad_escape,
        "while scanning a quoted scalar": value_slips.unclosed_quote,
        "while scanning a simple key": line_slips.no_colon,
        "while parsing a flow": line_slips.open_bracket,
    }
)
_SAID: Final[Mapping[str, Telling]] = MappingProxyType(
    {
        "cannot start any token": value_slips.reserved_start,
        "expected the node content": line_slips.no_value,
        "found undefined tag handle": value_slips.tag,
        "sequence entries are not allowed here": line_slips.misplaced_dash,
        "mapping keys are not allowed here": value_slips.question_mark,
        "mapping values are not allowed here": line_slips.stray_colon,
        "expected <block end>": line_slips.group_broken,
        "expected '<document start>'": line_slips.group_broken,
        "found duplicate YAML directive": value_slips.directive,
        "found incompatible YAML document": value_slips.directive,
        "ValueError": value_slips.wild_escape,
        "OverflowError": value_slips.wild_escape,
        "duplicate tag handle": value_slips.directive,
    }
)


def explain(sheet: Sheet, slip: Slip) -> Problem:
    """Find the sentence for a slip; one that nobody foresaw gets a general sentence."""
    for known, words in ((_SAID, slip.said), (_DURING, slip.during)):
        for start, tell in known.items():
            if start in words:
                return tell(sheet, slip)
    return value_slips.unreadable(sheet, slip)
