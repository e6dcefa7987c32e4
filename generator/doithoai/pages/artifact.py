"""One file of the site, and a lot of them."""

from collections.abc import Callable, Iterable, Iterator
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Files that are made together, and only when what they are made from is not as it was.

    `source` sums up all of that, but for what the whole unit of work is made from: program,
    templates, settings, day. `name` tells the lot from the others of its unit.
    """

    name: str
    source: bytes
    make: Callable[[], Iterable[Artifact]]


def in_all_languages(artifacts: Iterable[Artifact]) -> Iterator[Artifact]:
    """Each file, followed by itself in other languages."""
    for artifact in artifacts:
        yield replace(artifact, others=()) if artifact.others else artifact
        yield from artifact.others
