"""One kind of value: how it is read from the author's text, how it is explained."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from doithoai.problems import Code
from doithoai.schema.codes import IMPOSSIBLE_DATE
from doithoai.values import Impossible, Unreadable

NO_TEXT = "no_text"
UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reads:
    """Stands in an annotation: `Day = Annotated[date, Reads(read=read_day, …)]`.

    `read` turns text into the value, or raises `Unreadable`, which is reported under `code`.
    `kind` names the value in one or two words, `how` says how to write it, `json_types` and
    `pattern` say the same to an editor.
    """

    read: Callable[[str], object]
    code: Code
    kind: str
    how: str = ""
    json_types: tuple[str, ...] = ("string",)
    pattern: str | None = None

    def __get_pydantic_core_schema__(self, _source: object, _handler: object) -> CoreSchema:
        """Let pydantic call `validate` and nothing else."""
        return core_schema.no_info_plain_validator_function(self.validate)

    def validate(self, value: Any) -> object:
        """Read a text; what is no text or cannot be read is refused, for pydantic to collect."""
        if not isinstance(value, str):
            raise PydanticCustomError(NO_TEXT, "no text")
        try:
            return self.read(value)
        except Impossible as error:
            raise _refused(IMPOSSIBLE_DATE, error) from None
        except Unreadable as error:
            raise _refused(self.code, error) from None


def _refused(code: Code, error: Unreadable) -> PydanticCustomError:
    # The words travel in the context: braces in a message template would be filled in.
    context = {"code": code.id, "reason": error.reason, "hint": error.hint}
    return PydanticCustomError(UNREADABLE, "unreadable", context)
