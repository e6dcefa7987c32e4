"""The analyser's table as the scripts of the browser get it: in two parts, its words in ASCII."""

import json
import unicodedata
from functools import cache
from typing import Any

from doithoai.search.tables import FILE

_PLACES = {b"/* analyser.json */ {}": False, b"/* analyser.json, guesses */ {}": True}
_GUESSES = frozenset({"asked", "synonyms", "sounds", "onsets", "rimes"})
"""What only guesses ask for: their script is fetched when a query is not answered as it is."""
_WORDS = frozenset({"abbreviations", "asked", "loose", "synonyms"})


def script_with_table(script: bytes) -> bytes:
    """A script with its part of the table set in."""
    for place, guesses in _PLACES.items():
        if place in script:
            return script.replace(place, _table(guesses=guesses), 1)
    return script


@cache
def _table(*, guesses: bool) -> bytes:
    said = json.loads(FILE.read_text("utf-8"))
    marks = {mark: str(number) for number, mark in enumerate([*said["tones"], *said["shapes"]], 1)}
    part = {
        key: _typed(value, marks) if key in _WORDS else value
        for key, value in said.items()
        if key != "version" and (key in _GUESSES) is guesses
    }
    return json.dumps(part, separators=(",", ":")).encode()


def _typed(words: Any, marks: dict[str, str]) -> Any:
    """Words as they are typed in VNI, half as long as their escapes: `d9a6t1`."""
    if isinstance(words, dict):
        return {key: _typed(value, marks) for key, value in words.items()}
    if isinstance(words, list):
        return [_typed(value, marks) for value in words]
    letters = unicodedata.normalize("NFD", words).replace("đ", "d9")
    return "".join(marks.get(letter, letter) for letter in letters)
