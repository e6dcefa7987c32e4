"""The key under which an author writes a field, for messages."""

from doithoai.schema import Written


def key(model: type[Written], attribute: str) -> str:
    """The key as a message shows it: `key(Dialogue, "regimes")` is "`che_do`"."""
    return f"`{model.model_fields[attribute].alias or attribute}`"
