"""Draws the pictures that need pixels from our own SVG: for sharing, for home screens.

Run it after changing `tools/chia-se.svg` or `theme/assets/bieu-tuong.svg` and commit the result:
building a site needs no browser. It needs the test tools and Chromium (`$CHROMIUM` names one).
"""

import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ASSETS = Path(__file__).parents[1] / "theme" / "assets"
BLUE = "#0b3b6f"
COLOURS = 64
"""Flat drawings need no more, and a messenger on a slow line loads them at once."""
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def drawn(browser: Browser, svg: str, width: int, *, height: int, share: float = 1.0) -> bytes:
    """The drawing as a PNG; `share` is how much of the width it takes, the rest is blue."""
    page = browser.new_page(viewport={"width": width, "height": height})
    style = f"margin:0;background:{BLUE};display:grid;place-items:center;height:100vh"
    page.set_content(f'<body style="{style}"><div style="width:{share:.0%}">{svg}</div>')
    shot = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    small = io.BytesIO()
    shot.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(
        small, "PNG", optimize=True
    )
    return small.getvalue()


def main() -> int:
    """Write the pictures; say how big each is."""
    named = os.environ.get("CHROMIUM", "")
    path = shutil.which(named) if named else next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        sys.stderr.write("no Chromium: see tests/browser/ensure_chromium.sh\n")
        return 1
    share_svg = Path(__file__).with_name("chia-se.svg").read_text(encoding="utf-8")
    icon_svg = (ASSETS / "bieu-tuong.svg").read_text(encoding="utf-8")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        pictures = {
            "chia-se.png": drawn(browser, share_svg, 1200, height=630),
            # The maskable icon keeps its drawing inside the circle that a phone may cut out.
            "bieu-tuong-180.png": drawn(browser, icon_svg, 180, height=180, share=0.9),
            "bieu-tuong-192.png": drawn(browser, icon_svg, 192, height=192, share=0.8),
            "bieu-tuong-512.png": drawn(browser, icon_svg, 512, height=512, share=0.8),
        }
        browser.close()
    for name, data in pictures.items():
        (ASSETS / name).write_bytes(data)
        sys.stdout.write(f"{name}: {len(data)} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
