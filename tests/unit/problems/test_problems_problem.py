"""What a problem carries, in which order problems are shown."""

from dataclasses import FrozenInstanceError

import pytest

from doithoai.problems import Code, Location, Severity, sort_problems

ERROR = Code(id="DT901", severity=Severity.ERROR, title="Lỗi thử", story="")
WARNING = Code(id="DT900", severity=Severity.WARNING, title="Cảnh báo thử", story="")


def test_code_makes_a_problem_at_a_place():
    place = Location(path="content/a.yml", line=3, column=7)
    problem = ERROR.at(place, "đã đọc thấy điều sai", hint="Sửa lại.")
    assert problem.code is ERROR
    assert problem.location == place
    assert problem.message == "đã đọc thấy điều sai"
    assert problem.hint == "Sửa lại."
    assert problem.is_error


def test_warning_is_no_error():
    assert not WARNING.at(Location(path="a.yml"), "m", hint="h").is_error


def test_location_without_line_is_the_start_of_the_file():
    assert str(Location(path="a.yml")) == "a.yml:1:1"


def test_problem_cannot_be_changed():
    problem = ERROR.at(Location(path="a.yml"), "m", hint="h")
    with pytest.raises(FrozenInstanceError):
        problem.message = "khác"


def test_problems_are_sorted_by_path_line_column_code_message():
    ordered = [
        ERROR.at(Location(path="a.yml", line=2, column=9), "m", hint="h"),
        WARNING.at(Location(path="a.yml", line=10), "m", hint="h"),
        ERROR.at(Location(path="a.yml", line=10), "a", hint="h"),
        ERROR.at(Location(path="a.yml", line=10), "b", hint="h"),
        ERROR.at(Location(path="a.yml", line=10, column=2), "a", hint="h"),
        ERROR.at(Location(path="b.yml"), "a", hint="h"),
    ]
    assert sort_problems(reversed(ordered)) == tuple(ordered)
