"""New stamps on pages that still read the same: put on by hands, noted in the index."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field, replace

from doithoai.site.engine.crew import Crew
from doithoai.site.engine.entry import Entry, Files
from doithoai.site.engine.jobs import Bench, press_stamp
from doithoai.site.engine.laid import Log


@dataclass(slots=True)
class Stamping:
    """The units that get a new stamp, in the order in which they were handed out."""

    jobs: deque[tuple[str, Future[dict[str, str]]]] = field(default_factory=deque)

    def begin(self, crew: Crew[Bench], unit: str, entry: Entry) -> None:
        """Hand out the files of a unit, as they were stamped the last time."""
        given = (Files(entry.laid), entry.stamp)
        self.jobs.append((unit, crew.submit(press_stamp, unit, given)))

    def done(self, units: dict[str, Entry], log: Log, *, wait: bool = False) -> Iterator[str]:
        """The files that were written by now, or by the end: these have other sums."""
        while self.jobs and (wait or self.jobs[0][1].done()):
            unit, job = self.jobs.popleft()
            if found := job.result():
                sums = {path: bytes.fromhex(own) for path, own in found.items()}
                laid = log.add(units[unit].long().updated(sums))
                units[unit] = replace(units[unit], laid=laid)
                yield from found
