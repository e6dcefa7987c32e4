"""The door of this room: a file comes in as bytes, goes out as a Reading."""

from collections.abc import Iterable
from unicodedata import normalize

from doithoai.problems import Problem, sort_problems
from doithoai.source.characters import clean
from doithoai.source.encoding import decode
from doithoai.source.fences import split
from doithoai.source.file_codes import ZERO_WIDTH, ZERO_WIDTH_IN_KEY
from doithoai.source.nodes import Reading
from doithoai.source.tree import grow


def read_yaml(path: str, data: bytes) -> Reading:
    """Read a YAML file; `path` is for the problems only. Never raises, whatever the bytes."""
    text = decode(path, data)
    if isinstance(text, Problem):
        return Reading(path=path, tree=None, problems=(text,))
    sheet, hidden = clean(path, text)
    tree, found = grow(sheet)
    return Reading(path=path, tree=tree, problems=_once((*hidden, *found)))


def read_front_matter(path: str, data: bytes) -> Reading:
    """Read a Markdown file that opens with front matter. Never raises, whatever the bytes."""
    text = decode(path, data)
    if isinstance(text, Problem):
        return Reading(path=path, tree=None, problems=(text,))
    sheet, hidden = clean(path, text)
    parts = split(sheet)
    if isinstance(parts, Problem):
        return Reading(path=path, tree=None, problems=_once((*hidden, parts)))
    tree, found = grow(parts.front)
    return Reading(
        path=path,
        tree=tree,
        problems=_once((*hidden, *found)),
        body=normalize("NFC", parts.body),
        body_line=parts.body_line + 1,
    )


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort; a hidden character in a key is told once, as the error that it is."""
    told = dict.fromkeys(problems)
    keys = {each.location for each in told if each.code is ZERO_WIDTH_IN_KEY}
    return sort_problems(
        each for each in told if each.code is not ZERO_WIDTH or each.location not in keys
    )
