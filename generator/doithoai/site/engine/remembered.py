"""What an index was made from, so that an edit analyses only new texts and merges few lists."""

import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Any

from doithoai.glance import SUM
from doithoai.search import CountryPast, ProvincePast
from doithoai.site.engine.kept import Memory
from doithoai.site.engine.keys import code_sum

_PROVINCE, _COUNTRY = ".tu", "ca-nuoc.gop"


@contextmanager
def remembering_province(memory: Memory, slug: str) -> Iterator[ProvincePast]:
    """Index a province with what is known of its index; afterwards remember the new one."""
    file = memory.store / f"{slug}{_PROVINCE}"
    former = _read(file) or ()
    past = ProvincePast(former)
    yield past
    if past.segments != former:
        _write(file, past.segments)


@contextmanager
def remembering_country(memory: Memory) -> Iterator[CountryPast]:
    """Merge with what is known of the country's index; afterwards remember the new one."""
    file = memory.store / _COUNTRY
    former = _read(file)
    past = CountryPast(former)
    yield past
    if past.merged != former:
        _write(file, past.merged)


def _read(file: Path) -> Any:
    """Only what this very program wrote, whole."""
    data = file.read_bytes() if file.is_file() else b""
    head, payload = data[: 2 * SUM], data[2 * SUM :]
    if not payload or head != code_sum() + _sum(payload):
        return None
    return pickle.loads(payload)


def _write(file: Path, found: object) -> None:
    payload = pickle.dumps(found)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".moi")
    fresh.write_bytes(code_sum() + _sum(payload) + payload)
    fresh.replace(file)


def _sum(data: bytes) -> bytes:
    return blake2b(data, digest_size=SUM).digest()
