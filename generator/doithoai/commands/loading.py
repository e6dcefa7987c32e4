"""Loading what a command needs when it is called, not when the program starts."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

import click


def part(name: str) -> ModuleType:
    """A file of this room by its name: the only import that does not stand above a file.

    All rooms together take a second to load, and where nothing changed none is needed.
    """
    with _no_search_for_garbage():
        return import_module(f"doithoai.commands.{name}")


def load(name: str) -> click.Command:
    """A command, from the file of its name."""
    command: click.Command = getattr(part(name), name)
    command.options_metavar = "[TUỲ_CHỌN]"
    return command


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """What is loaded stays; to search it again and again takes a tenth of loading it.

    Nor is it searched later.
    """
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if searched:
            gc.enable()
