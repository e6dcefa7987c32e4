"""Asking a view once about the very same records: pages, lists, news and twins all ask again."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def once(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember the answers of a pure function, at most so many.

    Records never change, so a thing is known by its identity: looking at all that is in it, as
    `lru_cache` does, would take longer than asking again. What is remembered keeps what it was
    asked of, so that no other thing can come to have its identity.
    """

    def remembering(function: Callable[P, R]) -> Callable[P, R]:
        known: dict[tuple[object, ...], tuple[object, R]] = {}

        @wraps(function)
        def asked(*args: P.args, **named: P.kwargs) -> R:
            given = (*args, *named.values())
            key = (*map(id, given), *named)
            found = known.get(key)
            if found is None:
                if len(known) >= most:
                    known.clear()
                found = known[key] = (given, function(*args, **named))
            return found[1]

        return asked

    return remembering
