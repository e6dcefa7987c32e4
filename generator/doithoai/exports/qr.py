"""A QR code as a picture file: the policy of our pages lets no drawing stand inside them."""

import io

import segno

_QUIET = 4
"""Modules of white around the code (ISO/IEC 18004)."""
_MASK = 0
"""One mask for all codes: weighing all eight takes three times as long, and readers know each."""


def qr_code(address: str) -> bytes:
    """The code for an address, of middle error correction: it is read with a fold or a stain."""
    picture = io.BytesIO()
    segno.make(address, error="m", micro=False, boost_error=False, mask=_MASK).save(
        picture,
        kind="svg",
        border=_QUIET,
        light="#fff",
        dark="#000",
        xmldecl=False,
        omitsize=True,
        svgclass=None,
        lineclass=None,
        nl=True,
    )
    return picture.getvalue()
