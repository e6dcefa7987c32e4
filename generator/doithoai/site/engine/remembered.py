"""What analysis found in each text of a province, so that an edit analyses only new texts."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from doithoai.search import Analysis, keys_of
from doithoai.site.engine.kept import Memory
from doithoai.site.engine.keys import code_sum
from doithoai.site.engine.scan import SUM

_ENDING = ".tu"


@dataclass(slots=True)
class Remembered:
    """Keys by the sum of the text they were found in; `used` are those asked for this time."""

    known: dict[bytes, str]
    used: dict[bytes, str] = field(default_factory=dict)

    def keys(self, zones: tuple[str, ...]) -> list[str]:
        """The keys of a record."""
        own = blake2b("\0".join(zones).encode(), digest_size=SUM).digest()
        found = self.known.get(own)
        if found is None:
            found = "\n".join(keys_of(zones))
        self.used[own] = found
        return found.split("\n") if found else []


@contextmanager
def remembering(memory: Memory, slug: str) -> Iterator[Analysis]:
    """Analyse with what is remembered of a province; afterwards remember what was asked for."""
    file = memory.store / f"{slug}{_ENDING}"
    remembered = Remembered(_read(file))
    yield remembered.keys
    if remembered.used.keys() != remembered.known.keys():
        _write(file, remembered.used)


def _read(file: Path) -> dict[bytes, str]:
    """Only what this very program wrote, whole."""
    data = file.read_bytes() if file.is_file() else b""
    head, payload = data[: 2 * SUM], data[2 * SUM :]
    if not payload or head != code_sum() + _sum(payload):
        return {}
    found: dict[bytes, str] = pickle.loads(payload)
    return found


def _write(file: Path, found: dict[bytes, str]) -> None:
    payload = pickle.dumps(found)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".moi")
    fresh.write_bytes(code_sum() + _sum(payload) + payload)
    fresh.replace(file)


def _sum(data: bytes) -> bytes:
    return blake2b(data, digest_size=SUM).digest()
