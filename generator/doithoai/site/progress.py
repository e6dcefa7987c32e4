"""How long work tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with the communes done, the communes in all, and the folder just done."""


def silent(done: int, total: int, label: str) -> None:
    """Report no progress."""
