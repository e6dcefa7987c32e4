"""Texts that cannot be read as a value."""


class Unreadable(ValueError):  # noqa: N818 - it names what the text is
    """A text that is not understood: what is wrong with it, and the next act."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class Impossible(Unreadable):
    """A text that is understood and cannot be true, such as 31/02."""
