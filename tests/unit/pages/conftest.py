"""The pages of this project's own content, read once for all tests that look through them."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from html_reading import Page

STAFF = "huong-dan/can-bo/"


@pytest.fixture(scope="session")
def pages(real_site: Path) -> Mapping[str, Page]:
    """Our own pages by their files; the handbook's page is Material's."""
    found = {
        path: Page(file.read_bytes())
        for file in real_site.rglob("*.html")
        if not (path := file.relative_to(real_site).as_posix()).startswith(STAFF)
    }
    assert len(found) > 50
    return found
