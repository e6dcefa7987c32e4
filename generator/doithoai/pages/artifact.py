"""One file of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A file: `path` is relative to the site folder, such as `lich/index.html`.

    One that `yields` (a redirect) never takes the place of a page.
    """

    path: str
    data: bytes
    yields: bool = False
