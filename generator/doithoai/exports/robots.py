"""`robots.txt`: every page may be read, and where the list of pages stands."""

from doithoai import routes


def robots(address: str, *, english: bool = False) -> bytes:
    """The file for the site at `address`; pages in English have a list of their own.

    Fictional pages are not closed here: a search engine must read them to see their `noindex`.
    """
    lists = (routes.SITEMAP_FILE, *((routes.ENGLISH_SITEMAP_FILE,) if english else ()))
    rows = "".join(f"Sitemap: {address}{file}\n" for file in lists)
    return f"User-agent: *\nAllow: /\n\n{rows}".encode()
