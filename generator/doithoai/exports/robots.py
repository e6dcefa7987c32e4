"""`robots.txt`: every page may be read, and where the list of pages stands."""

from doithoai import routes


def robots(address: str) -> bytes:
    """The file for the site at `address`.

    Fictional pages are not closed here: a search engine must read them to see their `noindex`.
    """
    return f"User-agent: *\nAllow: /\n\nSitemap: {address}{routes.SITEMAP_FILE}\n".encode()
