"""A glance at the door: where nothing changed since the last build, what it would tell is known."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from doithoai.glance.build import Build, Written
from doithoai.glance.look import SUM
from doithoai.glance.sight import Asked, Looking, Sight, begin, beside
from doithoai.problems import Code, Location, Problem, Severity

_NAME: Final = "nhin"
_FORM: Final = b"2"
"""Which form the file has: one of another form is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What is seen now. `build` is what a build would give, where all is as it was after one."""

    looking: Looking | None = None
    build: Build | None = None

    def sight(self) -> Sight | None:
        """All that was seen, once looking has come to its end."""
        return self.looking.sight() if self.looking else None


def glance(asked: Asked) -> Glance:
    """Look whether anything changed since a build that was asked the same."""
    kept = _read(beside(asked.site, _NAME))
    if kept is None:
        return Glance()
    looking = begin(asked, kept["places"], kept["sums"])
    same = looking and kept["trees"] == _trees(asked.site) and looking.is_known()
    return Glance(looking=looking, build=told_again(kept["told"]) if same else None)


def remember(asked: Asked, sight: Sight, build: Build) -> None:
    """Keep what a build told of what was seen before it began, unless a change may go unnoticed."""
    if not sight.lasts or build.written is None:
        return
    kept = {
        "places": sight.places,
        "sums": dict(sight.sums),
        "trees": _trees(asked.site),
        "told": as_data(build),
    }
    payload = json.dumps(kept).encode()
    file = beside(asked.site, _NAME)
    fresh = file.with_name(f"{file.name}.moi")
    with suppress(OSError):  # without it the next build takes longer, no more
        fresh.write_bytes(_sum(payload) + payload)
        fresh.replace(file)


def forget(site: Path) -> None:
    """Know nothing of a site, from before the first change of it on."""
    beside(site, _NAME).unlink(missing_ok=True)


def _read(file: Path) -> Any:
    """Only what was written whole."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    seal, payload = data[:SUM], data[SUM:]
    return json.loads(payload) if payload and seal == _sum(payload) else None


def as_data(build: Build) -> Any:
    """A build in values that JSON knows."""
    codes = {each.code.id: each.code for each in build.problems}
    return {
        "codes": [asdict(code) for code in codes.values()],
        "problems": [_row(each) for each in build.problems],
        "total": build.written.total if build.written else 0,
        "past_told": build.past_told,
        "held_back": list(build.held_back),
    }


def told_again(data: Any) -> Build:
    """The same build where nothing changes."""
    codes = {row["id"]: _code(**row) for row in data["codes"]}
    return Build(
        problems=tuple(_problem(codes, *row) for row in data["problems"]),
        written=Written(total=data["total"], changed=0, removed=0),
        past_told=data["past_told"],
        held_back=tuple(data["held_back"]),
    )


def _code(*, severity: str, **words: str) -> Code:
    return Code(severity=Severity(severity), **words)


def _row(problem: Problem) -> tuple[str, str, int, int, str, str]:
    place = problem.location
    return problem.code.id, place.path, place.line, place.column, problem.message, problem.hint


def _problem(codes: dict[str, Code], code: str, path: str, *rest: Any) -> Problem:
    line, column, message, hint = rest
    return codes[code].at(Location(path=path, line=line, column=column), message, hint=hint)


def _trees(site: Path) -> str:
    """The trees of a site with what is remembered of them, as they stand now."""
    state = beside(site, "").parent
    own = (each for each in state.iterdir() if each.name.startswith(f"{site.name}."))
    stands = [_stand(folder) for folder in (site, *sorted(filter(Path.is_dir, own)))]
    return _sum(repr(stands).encode()).hex()


def _stand(folder: Path) -> tuple[str, int, int] | None:
    """A folder keeps its number when it changes places; its time tells it from a later one."""
    if not folder.is_dir():
        return None
    found = folder.stat()
    return folder.name, found.st_ino, found.st_mtime_ns


def _sum(data: bytes) -> bytes:
    return blake2b(_FORM + data, digest_size=SUM).digest()
