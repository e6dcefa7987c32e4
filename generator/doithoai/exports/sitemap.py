"""`sitemap.xml`: the addresses of all pages that search engines may show."""

from collections.abc import Iterable
from urllib.parse import quote
from xml.sax.saxutils import escape

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def sitemap(paths: Iterable[str], address: str) -> bytes:
    """The sitemap of `paths` such as `/hai-phong/`, below `address` with its closing slash."""
    rows = "".join(
        f"<url><loc>{escape(address + quote(path.removeprefix('/')))}</loc></url>\n"
        for path in paths
    )
    return f"{_HEAD}{rows}</urlset>\n".encode()
