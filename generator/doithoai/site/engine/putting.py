"""Writing into the tree what was pressed; a lot whose source is as it was stands as it is."""

from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import blake2b, sha256
from pathlib import Path

from doithoai.glance import SUM
from doithoai.pages import Artifact, Lot, in_all_languages
from doithoai.site.engine.entry import Long, Made, Pressed
from doithoai.site.engine.stamp import is_dated
from doithoai.site.publish import write
from doithoai.views import earliest


class _Written:
    """Files that were written one after the other."""

    def __init__(self, tree: Path, today: date) -> None:
        self._tree, self._today = tree, today
        self._output = blake2b(digest_size=SUM)
        self.files: dict[str, bytes] = {}
        self.loose: list[Artifact] = []
        self.changed: list[str] = []
        self.dated = False

    def add(self, artifact: Artifact) -> None:
        """One file more; a redirect waits until all pages are known."""
        if artifact.yields:
            self.loose.append(artifact)
            return
        path, data = artifact.path, artifact.data
        self.files[path] = sum_of = sha256(data).digest()
        self._output.update(repr((path, sum_of)).encode())
        if write(self._tree / path, data):
            self.changed.append(path)
        self.dated = self.dated or is_dated(path, data, self._today)

    def note(self, name: str, lot: Made) -> None:
        """A lot besides."""
        self._output.update(repr((name, lot.output)).encode())

    @property
    def output(self) -> bytes:
        """A sum of all that there is."""
        return self._output.digest()


def put(
    tree: Path,
    artifacts: Iterable[Artifact | Lot],
    today: date,
    *,
    until: str = "",
    made: Mapping[str, Made] | None = None,
) -> Pressed:
    """Write files into the tree. `made` are the lots that stand there as they read today."""
    known = made or {}
    written, lots = _Written(tree, today), dict[str, Made]()
    changed: list[str] = []
    for each in artifacts:
        if not isinstance(each, Lot):
            for artifact in in_all_languages((each,)):
                written.add(artifact)
            continue
        if each.name in lots:
            raise ValueError(f"two lots of one unit are called {each.name}")
        lot = known.get(each.name)
        if lot is None or lot.source != each.source:
            lot = _made(each, tree, today, changed=changed)
        lots[each.name] = lot
        written.note(each.name, lot)
    dated = written.dated or any(lot.dated for lot in lots.values())
    files = written.files | {path: own for lot in lots.values() for path, own in lot.files.items()}
    return Pressed(
        long=Long(files=files, loose=tuple(written.loose), lots=lots),
        moved=tuple(artifact.path for artifact in written.loose),
        changed=(*written.changed, *changed),
        output=written.output,
        until=earliest((until, today.isoformat() if dated else "")),
    )


def _made(lot: Lot, tree: Path, today: date, *, changed: list[str]) -> Made:
    written = _Written(tree, today)
    for artifact in in_all_languages(lot.make()):
        written.add(artifact)
    changed += written.changed
    return Made(
        source=lot.source,
        files=written.files,
        output=written.output,
        dated=written.dated,
    )
