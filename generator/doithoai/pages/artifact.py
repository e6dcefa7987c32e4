"""One file of the site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A file: `path` is relative to the site folder, such as `lich/index.html`.

    One that `yields` (a redirect) never takes the place of a page.
    """

    path: str
    data: bytes
    yields: bool = False
    others: tuple["Artifact", ...] = ()
    """The same page in other languages."""


def in_all_languages(artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """Each file, followed by itself in other languages."""
    for artifact in artifacts:
        yield replace(artifact, others=()) if artifact.others else artifact
        yield from artifact.others
