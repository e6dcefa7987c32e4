"""What a check may know besides the records; the day of today is not part of it."""

from dataclasses import dataclass

from doithoai.records import Province
from doithoai.rules import Rulebook
from doithoai.schema import Entry
from doithoai.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """The rules, the settings and the province; `province` is None when it could not be read."""

    rulebook: Rulebook
    settings: Settings
    province: Entry[Province] | None = None

    @property
    def fictional(self) -> bool:
        """Whether the content is an invented example, which no registry lists."""
        return self.province is not None and self.province.record.fictional
