"""Made-up records for the tests of the index."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta

from doithoai.search import Finding, Kind, province_files
from doithoai.values import slug as slugged

WORDS = "đường ngõ đèn nước rác chợ trường trạm cống mương lúa cầu đê xe loa".split()


def proposal(
    number: int, text: str, *, slug: str = "song-xanh", unit: str = "xa-mot", year: int = 2025
) -> Finding:
    """A proposal; the higher the number, the newer it is."""
    folder = f"{slug}/{unit}"
    return Finding(
        kind=Kind.PROPOSAL,
        path=f"/{folder}/{year}/dinh-ky-1/#kn-{number:04}",
        title="",
        place="Xã Một",
        scope=folder,
        year=year,
        date=(date(year, 1, 1) + timedelta(days=number // 12)).isoformat(),
        status="Đang chờ trả lời",
        field="Giao thông",
        text=text,
    )


def place(name: str, names: str = "", *, slug: str = "song-xanh") -> Finding:
    """A commune."""
    unit = slugged(name)
    return Finding(
        kind=Kind.PLACE,
        path=f"/{slug}/{unit}/",
        title=name,
        names=names,
        place="Tỉnh Sông Xanh",
        scope=f"{slug}/{unit}",
    )


def many(number: int, *, slug: str = "song-xanh", year: int = 2025) -> list[Finding]:
    """Proposals of three different words each, and the number in words of its own."""
    return [
        proposal(
            n,
            f"{WORDS[n % 15]} {WORDS[n // 15 % 15]} {WORDS[n // 225 % 15]} thứ{n}",
            slug=slug,
            year=year,
        )
        for n in range(number)
    ]


def on_disk(provinces: Mapping[str, Iterable[Finding]]) -> dict[str, bytes]:
    """The indexes of provinces, as files of a site."""
    return {
        f"{slug}/tim/{name}": data
        for slug, findings in provinces.items()
        for name, data in province_files(slug, f"Tỉnh {slug}", findings)
    }


def reader(files: dict[str, bytes]) -> Callable[[str], bytes]:
    """Reads those files, as from a disk."""

    def read(path: str) -> bytes:
        if path not in files:
            raise FileNotFoundError(path)
        return files[path]

    return read
