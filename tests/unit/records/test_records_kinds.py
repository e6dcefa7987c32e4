"""What holds for every kind of file: its declaration, its starter, its schema, the real content."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import BaseModel

from doithoai.records import KINDS, Kind
from doithoai.schema import Decoded, Written, decode, field_tables, json_schema, starter
from doithoai.source import read_front_matter, read_yaml

ROOT = Path(__file__).parents[3]
CONTENT = ROOT / "content"
FILES = [(kind, path) for kind in KINDS for path in sorted(CONTENT.glob(kind.pattern))]

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
every_file = pytest.mark.parametrize(
    ("kind", "path"), FILES, ids=[str(path.relative_to(CONTENT)) for _, path in FILES]
)


def decoded(kind: Kind, text: str) -> Decoded[Written]:
    """The text as a file of that kind."""
    read = read_front_matter if kind.has_body else read_yaml
    return decode(read(f"{kind.name}.txt", text.encode()), kind.model)


def uncovered(text: str) -> str:
    """A starter with the `#` before every key taken away."""
    return re.sub(r"^( *)#(?=\S|  )", r"\1", text, flags=re.MULTILINE)


def records_in(value: object) -> list[BaseModel]:
    """A record and all records inside it."""
    if isinstance(value, tuple):
        return [found for item in value for found in records_in(item)]
    if not isinstance(value, BaseModel):
        return []
    inner = [found for _, item in value for found in records_in(item)]
    return [value, *inner]


@every_kind
def test_a_starter_reads_as_it_stands(kind: Kind) -> None:
    found = decoded(kind, starter(kind.model, has_body=kind.has_body))

    assert found.problems == ()
    assert found.entry is not None


@every_kind
def test_every_example_reads(kind: Kind) -> None:
    found = decoded(kind, uncovered(starter(kind.model, has_body=kind.has_body)))

    assert found.problems == ()
    assert found.entry is not None


@every_kind
def test_no_line_of_a_starter_is_too_long(kind: Kind) -> None:
    text = starter(kind.model, has_body=kind.has_body)

    assert [line for line in text.splitlines() if len(line) > 110] == []


@every_kind
def test_the_tables_hold_every_key(kind: Kind) -> None:
    tables = field_tables(kind.model)
    found = decoded(kind, uncovered(starter(kind.model, has_body=kind.has_body)))
    assert found.entry is not None

    for record in records_in(found.entry.record):
        for field in type(record).model_fields.values():
            assert f"| `{field.alias}` | {field.title}" in tables


@every_kind
def test_the_json_schema_is_valid(kind: Kind) -> None:
    Draft7Validator.check_schema(json_schema(kind.model, title=kind.label))


@every_kind
def test_the_editor_is_content_with_a_starter(kind: Kind) -> None:
    schema = json_schema(kind.model, title=kind.label)
    text = uncovered(starter(kind.model, has_body=kind.has_body))

    assert list(Draft7Validator(schema).iter_errors(next(yaml.safe_load_all(text)))) == []


@every_file
def test_the_editor_is_content_with_the_content(kind: Kind, path: Path) -> None:
    schema = json_schema(kind.model, title=kind.label)
    data = next(yaml.safe_load_all(path.read_text("utf-8").partition("\n---\n")[0]))

    assert [str(error.message) for error in Draft7Validator(schema).iter_errors(data)] == []


@every_file
def test_the_content_reads(kind: Kind, path: Path) -> None:
    found = decoded(kind, path.read_text("utf-8"))

    assert [problem for problem in found.problems if problem.is_error] == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.sampled_from(FILES),
    st.floats(min_value=0, max_value=1),
    st.characters(exclude_categories=["Cs"]),
)
def test_one_damaged_letter_gives_an_entry_or_problems_inside_the_file(
    file: tuple[Kind, Path], where: float, letter: str
) -> None:
    kind, path = file
    text = path.read_text("utf-8")
    place = int(where * (len(text) - 1))
    damaged = text[:place] + letter + text[place + 1 :]
    found = decoded(kind, damaged)

    errors = [problem for problem in found.problems if problem.is_error]
    assert (found.entry is None) == bool(errors)
    lines = len(damaged.splitlines()) + 1
    assert all(1 <= problem.location.line <= lines for problem in found.problems)
    assert all(problem.location.column >= 1 for problem in found.problems)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(FILES), st.floats(min_value=0, max_value=1))
def test_one_lost_line_gives_an_entry_or_problems_inside_the_file(
    file: tuple[Kind, Path], where: float
) -> None:
    kind, path = file
    lines = path.read_text("utf-8").splitlines(keepends=True)
    del lines[int(where * (len(lines) - 1))]
    found = decoded(kind, "".join(lines))

    errors = [problem for problem in found.problems if problem.is_error]
    assert (found.entry is None) == bool(errors)
    assert all(1 <= problem.location.line <= len(lines) + 1 for problem in found.problems)
