"""The next act for a name that does not exist: the nearest one, or all there are."""

from collections.abc import Sequence

from doithoai.values import closest

_SHOWN = 12


def nearest(written: str, choices: Sequence[str], *, otherwise: str) -> str:
    """Suggest the nearest of `choices`, else list them, else say `otherwise`."""
    if near := closest(written, tuple(choices)):
        return f"Có phải `{near}`? Nếu đúng, viết lại như vậy."
    if not choices:
        return otherwise
    listed = ", ".join(f"`{choice}`" for choice in choices[:_SHOWN])
    more = "…" if len(choices) > _SHOWN else "."
    return f"Chọn trong những tên đang có: {listed}{more}"
