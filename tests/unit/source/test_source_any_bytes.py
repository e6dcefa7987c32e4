"""No bytes make reading fail; both YAML parsers tell the same."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from doithoai.source import Mapping, Node, Reading, Sequence, read_front_matter, read_yaml
from doithoai.source.characters import clean
from doithoai.source.tree import LOADERS, grow

GENERATOR = Path(__file__).parents[3] / "generator"
VALID = """\
# đầu tệp
loai: dinh_ky
che_do: [quy_che_dang, "khác"]
chu_de: "Về việc: đối thoại"
chu_tri: [{chuc_vu: "Phó Bí thư", ben: chinh_quyen}]
trong:
noi_dung: |
  Dòng một
  Dòng hai
dai: >-
  a
  b
moc:
  - {viec: gui_y_kien, han: trước ngày 08/10/2025}
  - viec: tra_loi
    han: 'xong ''trước'' ngày'
    them:
    - a
    - b c
      d
ket: ~
"""
SIGNS = st.one_of(
    st.characters(),
    st.sampled_from("\t\n\r :-?,[]{}#&*!|>'\"%@`\\~<=.\u200b\u202e\ufeff\x00\u0301\xa0\x85\u2028"),
)


def lines_of(text: str) -> list[str]:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] or len(lines) == 1 else lines[:-1]


def places(node: Node | None):
    if node is None:
        return
    yield node.line, node.column
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key.line, entry.key.column
            yield from places(entry.value)
    if isinstance(node, Sequence):
        for item in node.items:
            yield from places(item)


def assert_sound(reading: Reading, text: str) -> None:
    assert reading.tree is not None or reading.problems
    lines = lines_of(text)
    told = [(each.location.line, each.location.column) for each in reading.problems]
    for line, column in [*told, *places(reading.tree)]:
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


def damaged(position: int, sign: str, how: str) -> str:
    rest = VALID[position + (how != "insert") :]
    return VALID[:position] + ("" if how == "delete" else sign) + rest


DAMAGE = st.builds(
    damaged,
    st.integers(0, len(VALID) - 1),
    SIGNS,
    st.sampled_from(["insert", "delete", "replace"]),
)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_reading(data):
    for read in (read_yaml, read_front_matter):
        reading = read("a.yml", data)
        assert reading.tree is not None or any(each.is_error for each in reading.problems)


@given(st.text(alphabet=SIGNS, max_size=60))
def test_any_text_gives_places_inside_the_file(text):
    assert_sound(read_yaml("a.yml", text.encode("utf-8", "replace")), text)


@given(DAMAGE)
def test_one_damaged_character_gives_a_tree_or_a_place(text):
    assert_sound(read_yaml("a.yml", text.encode("utf-8", "replace")), text)


@given(DAMAGE, st.booleans())
def test_one_damaged_character_in_front_matter_gives_a_tree_or_a_place(text, closed):
    whole = f"---\n{text}" + ("\n---\nthân" if closed else "")
    assert_sound(read_front_matter("a.md", whole.encode("utf-8", "replace")), whole)


@pytest.mark.skipif(len(LOADERS) == 1, reason="PyYAML without its C parser")
@given(st.one_of(DAMAGE, st.text(alphabet=SIGNS, max_size=40)))
def test_both_parsers_read_the_same(text):
    sheet, _ = clean("a.yml", text.replace("\r\n", "\n").replace("\r", "\n"))
    tree, problems = grow(sheet)
    slow_tree, slow_problems = grow(sheet, loaders=(yaml.SafeLoader,))
    if any(each.is_error for each in problems):
        assert any(each.is_error for each in slow_problems)
    else:
        assert (tree, set(problems)) == (slow_tree, set(slow_problems))


@pytest.mark.parametrize(
    "bomb",
    ["'[' * 30_000", "'- ' * 30_000", "'{a: ' * 30_000", "'? ' * 30_000", "'[' * 4_900_000"],
)
def test_nesting_without_end_is_stopped_not_crashed_on(bomb):
    program = (
        "from doithoai.source import read_yaml\n"
        f"print(*[each.code.id for each in read_yaml('a', ({bomb}).encode()).problems])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PYTHONPATH": str(GENERATOR)},
    )
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "DT122", "")


def test_fifty_levels_are_read():
    assert read_yaml("a.yml", b"[" * 50 + b"]" * 50).problems == ()
