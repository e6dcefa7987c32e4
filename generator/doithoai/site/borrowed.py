"""A place to try things out, begun from the site that stands: its files under second names."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from doithoai.glance import STATE
from doithoai.site.alone import BusyError, alone
from doithoai.site.engine.entry import Paths
from doithoai.site.engine.index import Index, read_index
from doithoai.site.engine.kept import Memory, memory_of
from doithoai.site.engine.laid import DamagedError
from doithoai.site.engine.trees import share_all

_TRIAL: Final = "xem-"
_LOCK: Final = "khoa"
_KEPT: Final = (".nho", ".tu", ".gop")
"""What is remembered of units; the rest beside a site describes that one tree."""


@contextmanager
def trial_folder(root: Path) -> Iterator[Path]:
    """A folder that lasts as long as it is used; beside the site, where one was built.

    There a file can have a second name. What a killed process left behind is taken away.
    """
    state = root / STATE
    beside = state if state.is_dir() and os.access(state, os.W_OK) else None
    if beside:
        _take_away_unused(beside)
    with (
        tempfile.TemporaryDirectory(prefix=_TRIAL, dir=beside) as folder,
        alone(Path(folder) / _LOCK),
    ):
        yield Path(folder)


def borrow(site: Path, own: Memory) -> Index:
    """Begin an empty folder with all that stands in `site`; nothing where none describes it."""
    lender = memory_of(site)
    if (own.site.is_dir() and any(own.site.iterdir())) or not lender.store.is_dir():
        return Index()
    try:
        with alone(site.parent / STATE / f"{site.name}.khoa"):
            index = read_index(lender.store, site)
            share_all(site, own.site, Paths(index.units))
            _follow_log(index, own.store)
            kept = lender.store.rglob("*") if index.units else ()
            names = (f.relative_to(lender.store).as_posix() for f in kept if f.name.endswith(_KEPT))
            share_all(lender.store, own.store, names)
    except (BusyError, DamagedError):
        return Index()
    return index


def _follow_log(index: Index, store: Path) -> None:
    """The next build of the lender may put another log in the place of this one."""
    if index.log:
        name = index.log.file.name
        share_all(index.log.file.parent, store, (name,))
        index.log.file = store / name


def _take_away_unused(state: Path) -> None:
    for folder in state.glob(f"{_TRIAL}*"):
        with ExitStack() as held:
            try:
                held.enter_context(alone(folder / _LOCK))
            except BusyError:
                continue
            shutil.rmtree(folder, ignore_errors=True)
