"""The web manifest: what a phone puts on its home screen, below any folder of a host."""

import json
import struct
from pathlib import Path

from doithoai.exports import web_manifest
from doithoai.settings import Site

THEME = Path(__file__).parents[3] / "theme"
SITE = Site.model_validate(
    {"ten": "Đối thoại thử", "mo_ta": "Để thử.", "dia_chi": "https://xa.example/doi-thoai/"}
)


def test_addresses_are_relative_and_words_are_the_sites_own() -> None:
    said = json.loads(web_manifest(SITE))
    assert said["name"] == "Đối thoại thử"
    assert said["lang"] == "vi"
    assert said["start_url"] == "./"
    assert "xa.example" not in web_manifest(SITE).decode()


def test_every_icon_is_there_and_as_large_as_said() -> None:
    icons = json.loads(web_manifest(SITE))["icons"]
    assert {icon["purpose"] for icon in icons} == {"any", "maskable"}
    for icon in icons:
        head = (THEME / icon["src"]).read_bytes()[:24]
        width, height = struct.unpack(">II", head[16:24])
        assert icon["sizes"] == f"{width}x{height}"


def test_the_picture_for_sharing_has_the_size_that_pages_say() -> None:
    head = (THEME / "assets/chia-se.png").read_bytes()[:24]
    assert struct.unpack(">II", head[16:24]) == (1200, 630)
