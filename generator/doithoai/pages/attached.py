"""What belongs to a page and is made elsewhere: its JSON twin, its description, its citation."""

from dataclasses import dataclass

from doithoai.views import CiteView


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """`twin` is the address of the same content as JSON; `json_ld` a JSON text for search engines.

    The JSON text is printed as it is: whoever makes it leaves no `<` in it.
    """

    twin: str = ""
    json_ld: str = ""
    cite: CiteView | None = None
