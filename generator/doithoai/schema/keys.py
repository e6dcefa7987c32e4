"""What to say about a key that the form does not have."""

import types
import typing

from doithoai.problems import Location, Problem
from doithoai.schema.codes import COMPUTED_KEY, MISSPELT_KEY, UNKNOWN_KEY
from doithoai.schema.written import Written
from doithoai.values import closest, slug


def key_problem(location: Location, model: type[Written], steps: tuple[int | str, ...]) -> Problem:
    """Tell a computed key, a key with diacritics or in English, a typing error and a stranger apart."""
    key = str(steps[-1])
    owner = _owner(model, steps[:-1])
    keys = {field.alias or name: name for name, field in owner.model_fields.items()}
    if reason := owner.not_written.get(key):
        return COMPUTED_KEY.at(location, f"khoá `{key}` không cần viết", hint=reason)
    if proper := _proper(key, keys):
        return MISSPELT_KEY.at(
            location, f"khoá `{key}` viết là `{proper}`", hint=f"Đổi thành `{proper}:`."
        )
    near = closest(key, tuple(keys))
    hint = f"Có phải `{near}`? Nếu không, xoá dòng này." if near else _known(keys)
    return UNKNOWN_KEY.at(location, f"không có khoá `{key}` ở đây", hint=hint)


def _known(keys: dict[str, str]) -> str:
    return "Các khoá dùng được: " + ", ".join(f"`{key}`" for key in keys) + "."


def _proper(key: str, keys: dict[str, str]) -> str | None:
    """The right spelling of a key written with diacritics, capitals, or under its English name."""
    plain = slug(key).replace("-", "_")
    for proper, english in keys.items():
        if plain == proper or plain == english:
            return proper
    return None


def _owner(model: type[Written], steps: tuple[int | str, ...]) -> type[Written]:
    """The record class that holds the key at the end of `steps`."""
    for step in steps:
        if isinstance(step, int):
            continue
        for field in model.model_fields.values():
            if field.alias == step:
                model = _written_in(field.annotation) or model
                break
    return model


def _written_in(annotation: object) -> type[Written] | None:
    """The record class inside an annotation such as `tuple[Basis, ...]` or `Signer | None`."""
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        return annotation if issubclass(annotation, Written) else None
    for part in typing.get_args(annotation):
        if found := _written_in(part):
            return found
    return None
