"""Why a text could not become a value, told to the colleague who wrote it."""

_LONGEST_QUOTE = 60


class Unreadable(ValueError):  # noqa: N818 - it names what the text is
    """A text that is not understood: what is wrong with it, and the next act."""

    def __init__(self, reason: str, hint: str) -> None:
        # Both travel in `args`, so that the exception survives the way between processes.
        super().__init__(reason, hint)
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        """What is wrong, without the next act."""
        return self.reason


class Impossible(Unreadable):
    """A text that is understood and cannot be true, such as 31/02."""


def quoted(text: str) -> str:
    """The words as they were read, cut where they would fill the screen."""
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"
    return f"`{short}`"
