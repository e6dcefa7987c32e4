"""Text that every reader of calendars and news accepts."""

import re

_REFUSED = re.compile(r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids or discourages, and what RFC 5545 does not let into a text."""


def plain(text: str) -> str:
    """The text without control characters, which come along with a copy from Word."""
    return _REFUSED.sub("", text)
