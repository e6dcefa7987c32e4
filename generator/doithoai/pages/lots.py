"""A page in a lot of its own: it is made only when what it shows is not as it was."""

from collections.abc import Callable
from hashlib import blake2b
from typing import Final, Protocol, TypeVar

from doithoai.pages.artifact import Artifact, Lot
from doithoai.pages.press import Press

_SUM: Final = 16


class _Shown(Protocol):
    @property
    def path(self) -> str: ...


S = TypeVar("S", bound=_Shown)


def page_lot(view: S, press_page: Callable[[S, Press], Artifact], press: Press) -> Lot:
    """The page of a view, which says all that the page shows."""
    return Lot(name=view.path, source=sum_of(view), make=lambda: (press_page(view, press),))


def sum_of(*values: object) -> bytes:
    """A sum of values that write themselves out in full, as views and what they hold do."""
    return blake2b(repr(values).encode(), digest_size=_SUM).digest()
