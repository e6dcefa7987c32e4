"""How a Markdown file is parted into front matter, body."""

import pytest

from doithoai.problems import Location
from doithoai.source import read_front_matter


def read(text: str):
    return read_front_matter("a.md", text.encode())


def only(text: str) -> tuple[str, int, int]:
    (problem,) = read(text).problems
    return problem.code.id, problem.location.line, problem.location.column


def test_body_begins_on_the_line_after_the_closing_fence():
    reading = read("---\nso_hieu: 16-KH/ĐU\n---\n\n# Kế hoạch\n")
    assert reading.problems == ()
    assert reading.tree.get("so_hieu").text == "16-KH/ĐU"
    assert reading.tree.get("so_hieu").line == 2
    assert reading.body == "\n# Kế hoạch\n"
    assert reading.body_line == 4


def test_body_is_composed_with_line_feeds():
    reading = read("---\r\na: b\r\n---\r\nĐu\u031bo\u031b\u0300ng\rhai\r\n")
    assert reading.body == "Đường\nhai\n"


def test_rule_in_the_body_ends_nothing():
    assert read("---\na: b\n---\nmột\n\n---\n\nhai\n").body == "một\n\n---\n\nhai\n"


def test_file_may_end_at_the_fence():
    reading = read("---\na: b\n---")
    assert reading.problems == ()
    assert (reading.body, reading.body_line) == ("", 4)


def test_blank_lines_before_the_fence_change_no_place():
    reading = read("\n\n---\na: b\n---   \nthân\n")
    assert reading.tree.get("a").line == 4
    assert (reading.body, reading.body_line) == ("thân\n", 6)


def test_fence_inside_an_indented_block_is_text():
    assert read("---\na: |\n  x\n  ---\n---\n").tree.get("a").text == "x\n---\n"


@pytest.mark.parametrize("text", ["so_hieu: 1\n---\n", "— \na: b\n---\n", "# Kế hoạch\n"])
def test_missing_fence_is_an_error_where_it_should_be(text):
    assert only(text) == ("DT111", 1, 1)


def test_first_written_line_is_named_when_the_fence_is_missing():
    assert only("\n\nThân\n") == ("DT111", 3, 1)


@pytest.mark.parametrize("text", ["---\na: b\n", "---", "---\na: b\n ---\nthân"])
def test_fence_left_open_is_an_error_at_the_fence(text):
    assert only(text) == ("DT112", 1, 1)
    assert read(text).tree is None


@pytest.mark.parametrize("text", ["---\n---\nthân", "---\n# ghi chú\n---\n", "", "\n\n"])
def test_nothing_declared_is_an_error(text):
    assert only(text)[0] == "DT104"


def test_problem_in_front_matter_has_its_line_in_the_file():
    assert only("---\na: b\nc: d: e\n---\nthân") == ("DT125", 3, 5)


def test_body_survives_broken_front_matter():
    assert read("---\na: b: c\n---\nthân").body == "thân"


def test_hidden_characters_in_the_body_are_located():
    reading = read("---\na: b\n---\nmột\nhai\u202e ba\u0007\nbố\u200bn\n")
    assert [(each.code.id, each.location) for each in reading.problems] == [
        ("DT106", Location(path="a.md", line=5, column=4)),
        ("DT105", Location(path="a.md", line=5, column=8)),
        ("DT107", Location(path="a.md", line=6, column=3)),
    ]
    assert reading.body == "một\nhai ba \nbốn\n"


def test_yaml_signs_in_the_body_are_only_text():
    body = "* mục: a: b\n\t@ai `x` & # [ {\n%\n"
    reading = read(f"---\na: b\n---\n{body}")
    assert (reading.problems, reading.body) == ((), body)
