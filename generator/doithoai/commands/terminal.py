"""Talking to the person at the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


class WrongUse(click.ClickException):
    """The command cannot run as asked: one sentence and the next act."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint

    def show(self, file: object = None) -> None:
        """Print to standard error, in Vietnamese."""
        click.echo(f"Lỗi: {self.message}", err=True)
        if self.hint:
            click.echo(f"  → {self.hint}", err=True)


def utf8() -> None:
    """Print Vietnamese on consoles that start with another encoding."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8")


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int, str], None]]:
    """A bar with a count, on a terminal only: logs stay short."""
    with click.progressbar(
        length=1, label=label, file=sys.stderr, show_pos=True, hidden=not sys.stderr.isatty()
    ) as bar:

        def show(done: int, total: int, folder: str) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield show
