"""What ranking asks of an index, whichever way it is kept."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from doithoai.search.finding import Finding, Kind
from doithoai.search.posted import posted, stem_of


class Index(Protocol):
    """Records numbered from 0, the newer the higher."""

    size: int

    def numbers(self, key: str) -> Sequence[int]:
        """The records under a key; the newest of them where the list was cut."""

    def count(self, key: str) -> int:
        """How many records are under a key, also where the list was cut."""

    def forms(self, bare: str) -> Sequence[str]:
        """The keys of a word in all its forms."""

    def words(self) -> Sequence[str]:
        """All words without a digit, the commonest first."""

    def kind(self, number: int) -> Kind:
        """What a record is."""


class Memory:
    """A few records, in the order of their numbers."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = findings
        self.size = len(findings)
        self._found = posted(findings)
        self._forms = forms_by_word(self._found)

    def numbers(self, key: str) -> Sequence[int]:
        """The records under a key."""
        return self._found.get(key, ())

    def count(self, key: str) -> int:
        """How many these are."""
        return len(self.numbers(key))

    def forms(self, bare: str) -> Sequence[str]:
        """The keys of a word in all its forms."""
        return self._forms.get(bare, ())

    def words(self) -> Sequence[str]:
        """All words without a digit, the commonest first."""
        return commonest({key: len(numbers) for key, numbers in self._found.items()})

    def kind(self, number: int) -> Kind:
        """What a record is."""
        return self.findings[number].kind


def commonest(sizes: Mapping[str, int]) -> list[str]:
    """The words without a digit in the order in which they are guessed."""
    counts: dict[str, int] = {}
    for word, keys in forms_by_word(sizes).items():
        if word.isalpha():
            counts[word] = sum(sizes[key] for key in keys)
    return sorted(counts, key=lambda word: (-counts[word], word))


def forms_by_word(keys: Iterable[str]) -> dict[str, list[str]]:
    """For each word its keys, apart from titles and neighbours."""
    forms: dict[str, list[str]] = {}
    for key in keys:
        if "=" not in key and "_" not in key:
            forms.setdefault(stem_of(key), []).append(key)
    return forms
