"""What every file of open data says about itself: whose, of which day, under which licence."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from doithoai.settings import Site

API_VERSION = "1.0.0"
"""Of the shape of all data files: the first number changes when a reader's program would break."""
LICENCE_CODE = "CC-BY-4.0"
"""SPDX, of the licence that `site.yml` names; DCAT and Frictionless ask for a code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The site on a day; `version` is the commit of the records, empty where it is not known."""

    site: Site
    today: date
    version: str = ""

    def address(self, path: str) -> str:
        """The full address of a page or file of the site."""
        inner, mark, anchor = path.removeprefix("/").partition("#")
        return f"{self.site.address.rstrip('/')}/{quote(inner)}{mark}{anchor}"

    @property
    def licence(self) -> str:
        """The name of the licence, empty where the operator has not named one."""
        return self.site.content_licence.name if self.site.content_licence else ""

    @property
    def licence_address(self) -> str:
        """Where the licence can be read."""
        return self.site.content_licence.address if self.site.content_licence else ""

    def head(self, page: str) -> dict[str, object]:
        """The first keys of a JSON file about `page`."""
        return {
            "phien_ban_luoc_do": API_VERSION,
            "trang": self.address(page),
            "tinh_den": self.today.isoformat(),
            "phien_ban_du_lieu": self.version or None,
            "giay_phep": self.licence or None,
            "giay_phep_dia_chi": self.licence_address or None,
        }
