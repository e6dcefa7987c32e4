"""What a well written file becomes: text with its place, nothing typed."""

import unicodedata

import pytest

from doithoai.source import Mapping, Scalar, Sequence, read_yaml


def read(text: str):
    reading = read_yaml("a.yml", text.encode())
    assert reading.problems == ()
    return reading.tree


def value(text: str) -> Scalar:
    found = read(text).entries[0].value
    assert isinstance(found, Scalar)
    return found


def test_mapping_keeps_the_order_of_the_file():
    tree = read("ten: Phường Nhị Chiểu\nloai: phuong\n")
    assert isinstance(tree, Mapping)
    assert [entry.key.text for entry in tree.entries] == ["ten", "loai"]
    assert tree.get("ten") == Scalar(text="Phường Nhị Chiểu", line=1, column=6)
    assert tree.get("ma") is None


def test_places_count_characters_of_the_line_from_one():
    tree = read("ten: Phường\nlien_he:\n  - {đơn vị: Tổ, so: 2}\n")
    item = tree.get("lien_he").items[0]
    assert (item.line, item.column) == (3, 5)
    assert (item.entries[1].key.line, item.entries[1].key.column) == (3, 18)
    assert (item.get("so").line, item.get("so").column) == (3, 22)


def test_sequence_keeps_its_place():
    tree = read("muc:\n- một\n- hai\n").get("muc")
    assert isinstance(tree, Sequence)
    assert (tree.line, tree.column) == (2, 1)
    assert [item.text for item in tree.items] == ["một", "hai"]


@pytest.mark.parametrize(
    "written",
    ["00123", "8:30", "no", "yes", "on", "true", "1e3", "0x1F", "2025-10-25", "1_000", ".5", "="],
)
def test_bare_values_stay_the_text_that_was_written(written):
    assert value(f"a: {written}") == Scalar(text=written, line=1, column=4)


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_nothing_written_bare_is_null(written):
    assert value(f"a: {written}").is_null


@pytest.mark.parametrize("written", ['""', "''", '"~"', "'null'", '"NULL"'])
def test_nothing_in_quotes_is_text(written):
    found = value(f"a: {written}")
    assert found.quoted
    assert not found.is_null


@pytest.mark.parametrize("written", ["nUll", "None", "nil", "không"])
def test_other_words_are_not_null(written):
    assert not value(f"a: {written}").is_null


def test_empty_value_stands_behind_its_key():
    assert value("so_hieu:\nten: a") == Scalar(text="", line=1, column=8, is_null=True)


def test_decomposed_letters_are_composed_and_places_stay_raw():
    decomposed = unicodedata.normalize("NFD", "đường")
    assert len(decomposed) > len("đường")
    tree = read(f"{decomposed}: {decomposed}")
    (entry,) = tree.entries
    assert entry.key.text == entry.value.text == "đường"
    assert entry.value.column == len(decomposed) + 3


def test_block_text_keeps_its_lines():
    assert value("a: |\n  một\n  hai\n") == Scalar(text="một\nhai\n", line=1, column=4, quoted=True)


def test_folded_text_joins_its_lines():
    assert value("a: >-\n  một\n  hai\n").text == "một hai"


def test_bare_text_may_go_on_indented():
    assert value("a: một\n  hai").text == "một hai"


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_line_ending_counts_as_one_line(ending):
    tree = read(ending.join(["ten: a", "", "loai: b", "muc: |", "  x", "  y", ""]))
    assert tree.get("loai").line == 3
    assert tree.get("muc").text == "x\ny\n"


def test_mark_at_the_start_of_the_file_is_dropped():
    assert value("\ufeffa: b") == Scalar(text="b", line=1, column=4)


def test_tab_inside_a_line_reads_as_one_blank():
    assert value("a:\tb\tc") == Scalar(text="b c", line=1, column=4)


@pytest.mark.parametrize("blank", ["\u00a0", "\u2003", "\u202f", "\u3000"])
def test_blanks_of_typesetting_read_as_one_blank(blank):
    tree = read(f"a:{blank}x{blank}y\nb:\n{blank}{blank}c: d\n")
    assert tree.get("a").text == "x y"
    assert tree.get("b").get("c") == Scalar(text="d", line=3, column=6)


def test_tabs_may_begin_the_lines_of_a_block():
    assert value("a: |\n  x\n  \ty\n").text == "x\n y\n"


@pytest.mark.parametrize(
    "text",
    [
        "# ghi chú\na: b\n# ghi chú\n",
        "a:   # ghi chú\n  b: c\n",
        "a: ~ # chưa có\n",
        'a: "b" # ghi chú\n',
        "a: [b, c] # ghi chú\n",
        "a: |  # ghi chú\n  b # còn\n",
        "a: b#c\n",
        "a:\n  # ghi chú\n  - b\n",
    ],
)
def test_comments_that_cut_no_text_are_fine(text):
    read(text)


@pytest.mark.parametrize(
    "written",
    [
        "https://haiphong.gov.vn",
        "8:30",
        "sha256:ab12",
        "12/KH-UBND",
        "-5",
        "a?b",
        "có được không?",
        "50% số hộ",
        "a & b * c ! d",
        "1.155-QĐ/TU, ngày 20/10/2023",
        "“Ngày về cơ sở”",
        "it's",
    ],
)
def test_plain_sentences_need_no_quotes(written):
    assert value(f"a: {written}").text == written


@pytest.mark.parametrize("written", ["có được không?", "trước ?ngày", "ngày ? 8"])
def test_question_mark_needs_no_quotes_in_brackets(written):
    assert read(f"a: [{written}, b]").get("a").items[0].text == written


def test_one_start_line_is_allowed():
    assert read("---\na: b\n").get("a").line == 2
