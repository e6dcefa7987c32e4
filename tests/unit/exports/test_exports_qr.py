"""The QR code is a file of its own, and a foreign reader finds the address in it."""

import io
import re
import xml.etree.ElementTree as ET

import pytest
import zxingcpp
from PIL import Image

from doithoai.exports import qr_code

ADDRESS = "https://doithoai.example/hai-phong/phuong-nhi-chieu/2025/dinh-ky-1/"
SVG = "{http://www.w3.org/2000/svg}"


def drawn(svg: bytes, scale: int = 8) -> Image.Image:
    """The picture as a browser draws it: rows of strokes, one module high."""
    root = ET.fromstring(svg)
    size = int(root.attrib["viewBox"].split()[2])
    dark = Image.new("L", (size, size), 255)
    x = y = 0
    path = root.findall(f"{SVG}path")[1].attrib["d"]
    for command, numbers in re.findall(r"([Mmh])([-0-9. ]+)", path):
        values = [float(number) for number in numbers.split()]
        if command == "M":
            x, y = int(values[0]), int(values[1])
        elif command == "m":
            x, y = x + int(values[0]), y + int(values[1])
        else:
            for _ in range(int(values[0])):
                dark.putpixel((x, y), 0)
                x += 1
    return dark.resize((size * scale, size * scale), Image.Resampling.NEAREST)


@pytest.mark.parametrize(
    "address", [ADDRESS, f"{ADDRESS}ket-luan/", "https://a.vn/", f"https://a.vn/{'x' * 300}/"]
)
def test_the_code_leads_to_the_address(address: str) -> None:
    found = zxingcpp.read_barcodes(drawn(qr_code(address)))

    assert [code.text for code in found] == [address]
    assert [code.ec_level for code in found] == ["M"]


def test_a_stain_does_not_hide_the_address() -> None:
    picture = drawn(qr_code(ADDRESS))
    spot = picture.width // 10
    picture.paste(0, (picture.width // 2, picture.height // 2, *([picture.width // 2 + spot] * 2)))

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ADDRESS]


def test_the_picture_has_no_style_script_or_link() -> None:
    tags = {element.tag.removeprefix(SVG) for element in ET.fromstring(qr_code(ADDRESS)).iter()}
    names = {n for element in ET.fromstring(qr_code(ADDRESS)).iter() for n in element.attrib}

    assert tags == {"svg", "path"}
    assert names == {"viewBox", "fill", "stroke", "d"}


def test_the_same_address_gives_the_same_bytes() -> None:
    assert qr_code(ADDRESS) == qr_code(ADDRESS)
    assert io.BytesIO(qr_code(ADDRESS)).read(4) == b"<svg"


@pytest.mark.parametrize("number", range(12))
def test_every_commune_gets_a_code_that_is_read(number: int) -> None:
    address = (
        f"https://doithoai.example/tinh-{number * 7}/xa-{number * 131}/202{number % 8}/dinh-ky-1/"
    )

    assert [code.text for code in zxingcpp.read_barcodes(drawn(qr_code(address)))] == [address]
