"""Readers who visit a site: what the browser complains about and where it goes is written down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Request

NOON = "2026-11-21T12:00:00+07:00"
PHONE = {"width": 360, "height": 740}
_A_TURN = "new Promise((done) => setTimeout(done))"
_PATIENCE = 1_500
"""Looks, each after 20 ms: as long as the driver itself waits for anything."""
_HEAR_POLICY = """
document.addEventListener("securitypolicyviolation",
  (e) => console.error("CSP " + e.violatedDirective + " " + e.blockedURI));
"""


@dataclass(frozen=True)
class Site:
    """A built site on disk and on a port of this machine."""

    folder: Path
    address: str

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses of our own pages; the staff handbook is Material's."""
        folders = (path.parent.relative_to(self.folder) for path in self.folder.rglob("index.html"))
        inner = sorted("/" if str(f) == "." else f"/{f.as_posix()}/" for f in folders)
        return tuple(path for path in inner if not path.startswith("/huong-dan/can-bo/"))


@dataclass
class Tab:
    """A page of the browser, with all that went wrong in it."""

    page: Page
    site: Site
    complaints: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)
    awaited: set[Request] = field(default_factory=set)
    """What the page asked for and has not got yet."""

    def open(self, path: str) -> Page:
        """Go to an address of the site."""
        self.page.goto(self.site.address + path)
        return self.page

    def asks(self, request: Request) -> None:
        """The page sent a request."""
        self.awaited.add(request)

    def gets(self, request: Request) -> None:
        """The whole answer came, or none will."""
        self.awaited.discard(request)

    def settle(self) -> None:
        """Until all has come that the page asked for, and its scripts have made use of it."""
        for _ in range(_PATIENCE):
            self.page.evaluate(_A_TURN)
            if not self.awaited:
                return
            self.page.wait_for_timeout(20)
        raise AssertionError([request.url for request in self.awaited])


def tab_in(context: BrowserContext, site: Site) -> Tab:
    """A new tab that writes down complaints and requests to other hosts."""
    context.add_init_script(_HEAR_POLICY)
    tab = Tab(page=context.new_page(), site=site)
    tab.page.on(
        "console",
        lambda message: tab.complaints.append(message.text) if message.type == "error" else None,
    )
    tab.page.on("request", tab.asks)
    tab.page.on("requestfinished", tab.gets)
    tab.page.on("requestfailed", tab.gets)
    tab.page.on("pageerror", lambda error: tab.complaints.append(str(error)))
    tab.page.on(
        "request",
        lambda request: (
            tab.abroad.append(request.url)
            if not request.url.startswith((site.address, "file:"))
            else None
        ),
    )
    return tab


class Reader:
    """Opens tabs as different readers have them; closes them all at the end."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def on(self, site: Site, *, now: str = NOON, scripts: bool = True, **options: Any) -> Tab:
        """A tab of a reader whose clock shows `now`; on a phone unless told otherwise."""
        settings: Mapping[str, Any] = {"viewport": PHONE, **options}
        context = self._browser.new_context(java_script_enabled=scripts, **settings)
        self._contexts.append(context)
        if scripts:
            context.clock.set_fixed_time(now)
        return tab_in(context, site)

    def leave(self) -> None:
        """Close all tabs."""
        for context in self._contexts:
            context.close()
