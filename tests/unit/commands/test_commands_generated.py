"""What is made from the declarations is not out of date."""

from pathlib import Path

import pytest

from doithoai.commands.generated import generated_files

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("path", sorted(generated_files()))
def test_the_file_says_what_the_declarations_say(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == generated_files()[path], "run `make schema`"
