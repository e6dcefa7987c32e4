"""Writing into the tree what was pressed; a lot whose source is as it was stands as it is."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import blake2b, sha256
from pathlib import Path

from doithoai.glance import SUM
from doithoai.pages import Artifact, Flow, Lot, in_all_languages
from doithoai.site.engine.entry import Long, Made, Pressed
from doithoai.site.engine.stamp import is_dated
from doithoai.site.publish import write, write_through
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

    def add(self, artifact: Artifact | Flow) -> None:
        """One file more, with itself in other languages."""
        if isinstance(artifact, Flow):
            is_new = write_through(self._tree / artifact.path, self._looked_at(artifact))
            self._note(artifact.path, artifact.sum.digest(), is_new=is_new)
            return
        for one in in_all_languages((artifact,)):
            self._add(one)

    def _add(self, artifact: Artifact) -> None:
        """A redirect waits until all pages are known."""
        if artifact.yields:
            self.loose.append(artifact)
            return
        path, data = artifact.path, artifact.data
        is_new = write(self._tree / path, data)
        self._note(path, sha256(data).digest(), is_new=is_new)
        self.dated = self.dated or is_dated(path, data, self._today)

    def _looked_at(self, flow: Flow) -> Iterator[bytes]:
        for piece in flow:
            self.dated = self.dated or is_dated(flow.path, piece, self._today)
            yield piece

    def _note(self, path: str, own: bytes, *, is_new: bool) -> None:
        self.files[path] = own
        self._output.update(repr((path, own)).encode())
        if is_new:
            self.changed.append(path)

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
            written.add(each)
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
    for artifact in lot.make():
        written.add(artifact)
    changed += written.changed
    return Made(
        source=lot.source,
        files=written.files,
        output=written.output,
        dated=written.dated,
    )
