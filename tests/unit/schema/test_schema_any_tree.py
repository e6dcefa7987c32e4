"""Whatever tree comes, decoding answers with an entry or with problems, in Vietnamese."""

import re

from forms import Meeting, Speaker
from hypothesis import given
from hypothesis import strategies as st

from doithoai.schema import decode
from doithoai.source import Entry, Mapping, Node, Reading, Scalar, Sequence

KEYS = [
    *(field.alias or "" for form in (Meeting, Speaker) for field in form.model_fields.values()),
    *("Tên", "title", "trang_thai", "so_phutt", ""),
]
# The source room lets no lone surrogate through.
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = st.sampled_from(["cao", "kn-01", "25/10/2025", "31/02/2025", "16-KH/ĐU", "Quý IV/2025"])
PLACES = st.integers(min_value=1, max_value=99)

scalars = st.builds(
    Scalar,
    text=TEXT | VALUES,
    line=PLACES,
    column=PLACES,
    quoted=st.booleans(),
    is_null=st.booleans(),
)
keys = st.builds(Scalar, text=st.sampled_from(KEYS) | TEXT, line=PLACES, column=PLACES)


def _inside(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    entries = st.lists(st.builds(Entry, key=keys, value=nodes), max_size=6).map(tuple)
    items = st.lists(nodes, max_size=4).map(tuple)
    return st.builds(Mapping, entries=entries, line=PLACES, column=PLACES) | st.builds(
        Sequence, items=items, line=PLACES, column=PLACES
    )


trees = st.recursive(scalars, _inside, max_leaves=30)
# What our own sentences are made of; what the author wrote stands in backticks.
ENGLISH = re.compile(
    r"\b(?:input|should|valid|field|required|string|list|dict|value|error)\b", re.IGNORECASE
)


@given(trees)
def test_any_tree_is_answered(tree: Node) -> None:
    decoded = decode(Reading(path="hop.yml", tree=tree), Meeting)

    assert (decoded.entry is None) == bool(decoded.problems)
    assert list(decoded.problems) == sorted(decoded.problems, key=lambda each: each.sort_key)
    # The sentence of last resort: an error type that no message was written for.
    assert not [each for each in decoded.problems if each.message.endswith("không đọc được")]


@given(trees)
def test_no_message_is_english(tree: Node) -> None:
    for problem in decode(Reading(path="hop.yml", tree=tree), Meeting).problems:
        ours = re.sub(r"`[^`]*`|“[^”]*”", "", f"{problem.message} {problem.hint}")
        if not re.search(r"[`“”]", f"{ours}"):
            assert not ENGLISH.search(ours), ours


@given(st.lists(st.tuples(keys, trees), max_size=6))
def test_every_problem_lies_in_the_tree(pairs: list[tuple[Scalar, Node]]) -> None:
    entries = tuple(Entry(key=key, value=value) for key, value in pairs)
    tree = Mapping(entries=entries, line=1, column=1)
    places = set(_places(tree))

    for problem in decode(Reading(path="hop.yml", tree=tree), Meeting).problems:
        assert (problem.location.line, problem.location.column) in places


def _places(node: Node) -> list[tuple[int, int]]:
    found = [(node.line, node.column)]
    if isinstance(node, Sequence):
        found += [place for item in node.items for place in _places(item)]
    elif isinstance(node, Mapping):
        for entry in node.entries:
            found += [*_places(entry.key), *_places(entry.value)]
    return found
