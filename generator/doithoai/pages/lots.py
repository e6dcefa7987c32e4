"""Files that are made only when what they show is not as it was."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Final, Protocol, TypeVar

from doithoai.pages.artifact import Artifact
from doithoai.pages.flow import Flow
from doithoai.pages.press import Press

_SUM: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Lot:
    """Files that are made together, and only when what they are made from is not as it was.

    `source` sums up all of that, but for what the whole unit of work is made from: program,
    templates, settings, day. `name` tells the lot from the others of its unit.
    """

    name: str
    source: bytes
    make: Callable[[], Iterable[Artifact | Flow]]


class _Shown(Protocol):
    @property
    def path(self) -> str: ...


S = TypeVar("S", bound=_Shown)


def page_lot(view: S, press_page: Callable[[S, Press], Artifact], press: Press) -> Lot:
    """The page of a view, which says all that the page shows."""
    return Lot(name=view.path, source=value_sum(view), make=lambda: (press_page(view, press),))


def value_sum(*values: object) -> bytes:
    """A sum of values that write themselves out in full, as views and what they hold do."""
    return blake2b(repr(values).encode(), digest_size=_SUM).digest()
