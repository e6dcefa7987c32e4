"""Records to search: many at random from a few words, the same ones each time."""

import random
from collections.abc import Iterator
from pathlib import Path

from doithoai import routes
from doithoai.pages import assets
from doithoai.search import Finding, Kind, commune_files, country_files, province_files

WORDS = (
    "đường giao thông hư hỏng nước sạch đất đai giấy chứng nhận quyền sử dụng bồi thường giải phóng"
    " mặt bằng rác thải môi trường đèn chiếu sáng điện y tế trường học giáo viên chợ vỉa hè kênh"
    " mương thoát nước ngập úng an ninh trật tự tổ dân phố nhà văn hóa sửa chữa nâng cấp kinh phí"
).split()
ENDINGS = ("", " 16-KH/ĐU", " ngày 08/10/2025", " UBND phường Nhị Chiểu", " 1,5 tỷ đồng")
PROVINCES = (("song-xanh", "Tỉnh Sông Xanh", 4600), ("nui-cao", "Tỉnh Núi Cao", 700))
COMMUNE = "song-xanh/xa-1"
PAGE = (
    "<!doctype html><meta charset=utf-8><title>Tìm</title>"
    '<script src="assets/tim-phan-tich.js"></script><script src="assets/tim-kiem.js"></script>'
)


def phrase(chance: random.Random, count: int) -> str:
    """Some words in a row."""
    return " ".join(chance.choice(WORDS) for _ in range(count))


def findings(slug: str, count: int, chance: random.Random) -> Iterator[Finding]:
    """Records of a province with twenty communes."""
    for number in range(count):
        scope = f"{slug}/xa-{chance.randrange(20)}"
        year = chance.choice((0, 2023, 2024, 2025, 2025))
        yield Finding(
            kind=chance.choice(tuple(Kind)),
            path=f"/{scope}/{year}/dinh-ky-1/#kn-{number}",
            title=phrase(chance, 6).capitalize(),
            names=chance.choice(("", f"Phường {phrase(chance, 2).title()}")),
            place=f"Xã Số {scope.rpartition('-')[2]}",
            scope=scope,
            year=year,
            date=f"{year}-0{chance.randrange(1, 10)}-1{chance.randrange(10)}" if year else "",
            status=chance.choice(("", "Đã trả lời", "Trễ hạn")),
            field=chance.choice(("", "Đất đai")),
            text=f"{phrase(chance, 20)}. {phrase(chance, 10)}{chance.choice(ENDINGS)}",
        )


def write_site(root: Path, theme: Path) -> None:
    """The index of two provinces, of one commune and of their country, and a page to ask from."""
    chance = random.Random(20261121)
    for slug, name, count in PROVINCES:
        found = tuple(findings(slug, count, chance))
        for inner, data in province_files(slug, name, found):
            _write(root / routes.search_file(slug, inner), data)
        own = tuple(one for one in found if one.scope == COMMUNE)
        for inner, data in commune_files(COMMUNE, "Xã Số 1", own) if own else ():
            _write(root / COMMUNE / inner, data)
    places = [(slug, name) for slug, name, _ in PROVINCES]
    for inner, data in country_files(places, lambda path: (root / path).read_bytes()):
        _write(root / routes.search_file("", inner), data)
    for asset in assets(theme):
        _write(root / asset.path, asset.data)
    _write(root / "hoi.html", PAGE.encode())


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
