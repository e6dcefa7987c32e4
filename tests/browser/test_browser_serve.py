"""Someone edits a file while the browser shows its page."""

import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from doithoai.site import Live, Reloads, serve_folder

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
UNIT = "content/minh-hoa/xa-minh-hoa/don-vi.yml"


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[tuple[Live, Reloads, str]]:
    """The project's own content, being edited."""
    for name in ("content", "site-config", "theme"):
        shutil.copytree(ROOT / name, tmp_path / "du-an" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "du-an/mkdocs.yml")
    live = Live(root=tmp_path / "du-an", folder=tmp_path / "xem", today=date(2026, 11, 21))
    live.build()
    reloads = Reloads()
    server = serve_folder(live.folder, 0, reloads)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield live, reloads, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_browser_shows_what_was_saved(
    chromium: Browser, edited: tuple[Live, Reloads, str]
) -> None:
    live, reloads, address = edited
    page = chromium.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with page.expect_request("**/su-kien"):
        page.goto(f"{address}/minh-hoa/xa-minh-hoa/")
    assert "Xã Ví Dụ" in page.inner_text("main")

    text = (live.root / UNIT).read_text(encoding="utf-8")
    (live.root / UNIT).write_text(text.replace("Xã Ví Dụ", "Xã Thử Nghiệm"), encoding="utf-8")
    live.touch([UNIT])
    with page.expect_event("load"):
        reloads.announce()
    assert "Xã Thử Nghiệm" in page.inner_text("main")
    assert complaints == []
    page.close()
