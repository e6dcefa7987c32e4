"""What the fields of a record are called on paper."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from doithoai.schema.fields import fields_of
from doithoai.schema.written import Written


@lru_cache(maxsize=256)
def labels_of(model: type[Written]) -> Mapping[str, str]:
    """The label of every field by its attribute, in the order of the declaration."""
    return MappingProxyType({field.name: field.label for field in fields_of(model)})
