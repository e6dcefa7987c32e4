"""Two trees of one site: the one that is read, and the next one, the same but for changes."""

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from doithoai.site.engine.index import drop_index
from doithoai.site.engine.names import Names
from doithoai.site.publish import exchange, make_room, sweep

_FOLDERS: Final = 1000
"""So many folders need not be looked for again: files come folder by folder."""


@dataclass(slots=True, kw_only=True)
class Trees:
    """`site` is read by people, `stage` is written; `store` remembers whether they are the same."""

    site: Path
    stage: Path
    store: Path
    is_open: bool = False

    def open(self, known: Iterable[str]) -> None:
        """Make the stage the same as the site, of which `known` are all files, before writing.

        They are asked for twice where the stage must be looked through.
        """
        if self.is_open:
            return
        self.is_open = True
        ready = self._is_level()
        self._mark.unlink(missing_ok=True)
        drop_index(self.store, self.stage)
        self.stage.mkdir(parents=True, exist_ok=True)
        names = Names(() if ready else known)
        if names:
            sweep(self.stage, names)
            share_all(self.site, self.stage, known)

    def swap(self) -> None:
        """Let the trees change places."""
        exchange(self.stage, self.site)

    def level(self, changed: Iterable[str], removed: Iterable[str]) -> None:
        """Bring the former site to the state of the new one, so that next time little is to do."""
        if not self.stage.exists():
            self.stage.mkdir(parents=True, exist_ok=True)
        for path in removed:
            take_away(self.stage, path)
        share_all(self.site, self.stage, changed)
        if names := self._names():
            self._mark.write_text(names)

    def level_all(self, paths: Iterable[str]) -> None:
        """The same where nothing is known of the former site."""
        self.stage.mkdir(parents=True, exist_ok=True)
        sweep(self.stage, Names(paths))
        self.level(paths, ())

    @property
    def _mark(self) -> Path:
        return self.store / "hai-ban"

    def _is_level(self) -> bool:
        names = self._names()
        return bool(names) and self._mark.is_file() and self._mark.read_text() == names

    def _names(self) -> str:
        """Which two folders these are, at which time of theirs."""
        if not self.site.is_dir() or not self.stage.is_dir():
            return ""
        found = [folder.stat() for folder in (self.site, self.stage)]
        return " ".join(f"{each.st_ino}-{each.st_mtime_ns}" for each in found)


def share_all(source: Path, target: Path, paths: Iterable[str]) -> None:
    """Give files below one folder a second name below another."""
    made: set[str] = set()
    for path in paths:
        old, new = f"{source}/{path}", f"{target}/{path}"
        with suppress(FileNotFoundError, NotADirectoryError):
            if os.path.samestat(os.lstat(old), os.lstat(new)):
                continue
        folder = new.rpartition("/")[0]
        if folder not in made:
            if len(made) == _FOLDERS:
                made.clear()
            make_room(Path(new))
            made.add(folder)
        share(old, new)


def share(old: str, new: str) -> None:
    """Give a file a second name; where the system has no such names, copy it."""
    there = Path(new)
    if there.is_dir() and not there.is_symlink():
        shutil.rmtree(there)
    else:
        there.unlink(missing_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)


def take_away(tree: Path, path: str) -> bool:
    """Delete a file, and the folders that this empties."""
    file = tree / path
    try:
        file.unlink()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, PermissionError):
        return False
    for folder in file.parents:
        if folder == tree:
            break
        try:
            folder.rmdir()
        except OSError:
            break
    return True
