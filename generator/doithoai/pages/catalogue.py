"""The words of the interface in another language: one catalogue, asked by Vietnamese words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.pofile import read_po

FOLDER = "ngon-ngu"
THEME, SCRIPT = "theme", "script"
"""Contexts of entries whose `{…}` are filled in by a template, or by a script.

Without a context, an entry is a whole text, or a pattern for the sentences that views make.
"""
HOLE = re.compile(r"\{(?P<name>\w+)(?:\|(?P<one>[^|{}]*)\|(?P<many>[^|{}]*))?\}")
"""A place for a value; in a translation, `{n|day|days}` says what follows one, and many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Translations by context and Vietnamese words."""

    entries: Mapping[tuple[str, str], str]

    def get(self, context: str, words: str) -> str | None:
        """What an entry says, or None where there is none."""
        return self.entries.get((context, words))

    def plain(self) -> Iterator[tuple[str, str]]:
        """The entries without a context: texts and patterns."""
        for (context, words), told in self.entries.items():
            if not context:
                yield words, told


def read_catalogue(theme: Path, language: str) -> Catalogue:
    """The catalogue of a language, from `ngon-ngu/` in the theme, as far as it is translated."""
    with (theme / FOLDER / f"{language}.po").open("rb") as file:
        found = read_po(file, locale=language, abort_invalid=True)
    entries = {
        (message.context or "", str(message.id)): str(message.string)
        for message in found
        if message.id and message.string and not message.fuzzy
    }
    return Catalogue(entries=entries)
