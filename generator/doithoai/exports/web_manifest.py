"""`trang.webmanifest`: name, colours and icons for a phone's home screen."""

import json

from doithoai import routes
from doithoai.settings import Site

COLOUR = "#0b3b6f"
GROUND = "#ffffff"
_PURPOSES = ("any", "maskable")


def web_manifest(site: Site) -> bytes:
    """The manifest of `site`; addresses in it are relative, so the site works below any folder."""
    icons = [
        {
            "src": path.removeprefix("/"),
            "sizes": f"{side}x{side}",
            "type": "image/png",
            "purpose": use,
        }
        for side, path in sorted(routes.ICON_PICTURES.items())
        for use in _PURPOSES
    ]
    said = {
        "name": site.name,
        "short_name": site.name,
        "description": site.description,
        "lang": "vi",
        "dir": "ltr",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": GROUND,
        "theme_color": COLOUR,
        "icons": icons,
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
