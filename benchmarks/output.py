"""What stands in a folder after a build: a speed counts only if all of it is there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from benchmarks.country import Size
from benchmarks.exports import exports_of, exports_wanted
from benchmarks.peers import Peer

_COMMUNE: Final = re.compile(r"thu-nghiem-\d+/(?:xa|phuong)-.+/index\.html")


class WrongOutputError(Exception):
    """A build gave other than what its content holds: its speed says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What was counted by name, and how much there is of it."""

    counts: Mapping[str, int]
    files: int
    megabytes: float


def output_of(peer: Peer, size: Size) -> Output:
    """Count the record pages, the anchors of proposals and, of our own, what stands beside them."""
    pages = proposals = files = length = 0
    for path in peer.out.rglob("*"):
        if not path.is_file():
            continue
        files, length = files + 1, length + path.stat().st_size
        inner = path.relative_to(peer.out).as_posix()
        depth = inner.count("/")
        if depth in {2, 4, 5} and _COMMUNE.fullmatch(inner):
            text = path.read_bytes()
            # Hugo makes a list of every folder, without a heading; that is no page of a record.
            pages += b"<h1" in text
            proposals += len(set(re.findall(rb'id="?(kn-\d+)\b', text))) if depth == 4 else 0
    more = exports_of(peer.out, size) if peer.exports else {}
    counts = {"pages": pages, "proposals": proposals, **more}
    return Output(counts=counts, files=files, megabytes=length / 1e6)


def checked(peer: Peer, size: Size) -> Output:
    """The output of a peer, which must be that of a country of this size."""
    wanted = {"pages": size.pages, "proposals": size.proposals}
    wanted |= exports_wanted(size) if peer.exports else {}
    found = output_of(peer, size)
    wrong = [
        f"{found.counts[name]} {name} of {number}"
        for name, number in wanted.items()
        if found.counts[name] != number
    ]
    if wrong:
        raise WrongOutputError(f"{peer.name}: {', '.join(wrong)}")
    return found
