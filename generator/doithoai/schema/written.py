"""The base of everything that staff write: one declaration per field."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticUndefined

REQUIRED: Any = PydanticUndefined
SAMPLE_KEY = "ban_mau"
"""Stands in a new file until someone has put the paper's facts in place of the examples."""


class Written(BaseModel):
    """A frozen record as an author wrote it; keys are the Vietnamese aliases of its fields.

    Decoder, JSON Schema, starter file, guide table and form editor are all made from the fields,
    so a field is declared here and nowhere else.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    not_written: ClassVar[Mapping[str, str]] = {}
    """Keys an author may expect here but must not write, each with the reason and the next act."""

    def only(self, *names: str) -> Self:
        """A copy that says nothing but what its required fields and these say."""
        fields = type(self).model_fields.items()
        empty = {
            name: field.get_default()
            for name, field in fields
            if name not in names and not field.is_required()
        }
        return self.model_copy(update=empty)


def said(
    key: str,
    label: str,
    help_text: str = "",
    *,
    example: str = "",
    default: Any = REQUIRED,
    usual: bool = False,
) -> Any:
    """One field: the key in the file, its name on paper, what to write, and a true-looking example.

    `default` is what the record holds when the author says nothing (`None` or `()`); a field
    without one is required. A `usual` field stands in the starter file although it may stay
    empty; the others that may be left out stand there behind a `#`.
    """
    return Field(
        default,
        alias=key,
        title=label,
        description=help_text or None,
        examples=[example] if example else None,
        json_schema_extra={"usual": usual},
    )
