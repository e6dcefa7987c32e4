"""`sitemap.xml`: the addresses of all pages that search engines may show."""

from collections.abc import Iterable
from urllib.parse import quote
from xml.sax.saxutils import escape

from doithoai import routes

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"{more}>\n'
)
_INDEX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)
_MORE = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def sitemap(paths: Iterable[str], address: str, *, english: bool = False) -> bytes:
    """The sitemap of `paths` such as `/hai-phong/`, below `address` with its closing slash.

    With `english`, each page that has a twin in English names both.
    """
    rows = "".join(
        _row(path, address, languages=_both(path, address) if english else "") for path in paths
    )
    return f"{_HEAD.format(more=_MORE if english else '')}{rows}</urlset>\n".encode()


def sitemap_index(files: Iterable[str], address: str) -> bytes:
    """The list of lists: one list may hold 50,000 pages, and most stay as they are."""
    rows = "".join(f"<sitemap><loc>{_whole(file, address)}</loc></sitemap>\n" for file in files)
    return f"{_INDEX}{rows}</sitemapindex>\n".encode()


def english_sitemap(paths: Iterable[str], address: str) -> bytes:
    """The sitemap of the English twins of `paths`."""
    rows = "".join(
        _row(routes.english(path), address, languages=_both(path, address))
        for path in paths
        if routes.has_english(path)
    )
    return f"{_HEAD.format(more=_MORE)}{rows}</urlset>\n".encode()


def _row(path: str, address: str, *, languages: str) -> str:
    return f"<url><loc>{_whole(path, address)}</loc>{languages}</url>\n"


def _both(path: str, address: str) -> str:
    if not routes.has_english(path):
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{code}" href="{_whole(twin, address)}"/>'
        for code, twin in (("vi", path), ("en", routes.english(path)))
    )


def _whole(path: str, address: str) -> str:
    return escape(address + quote(path.removeprefix("/")))
