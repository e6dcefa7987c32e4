"""One file of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Artifact:
    """A file: `path` is relative to the site folder, such as `lich/index.html`."""

    path: str
    data: bytes
