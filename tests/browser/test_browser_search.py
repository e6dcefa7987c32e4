"""The search of the browser answers as that of the command line does, from the same files."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from doithoai.search import answer, open_commune, open_country, open_province
from made_up_records import COMMUNE, PROVINCES, phrase, write_site
from sites import ROOT, served
from visiting import Site

pytestmark = pytest.mark.browser

PROVINCE = PROVINCES[0][0]
TYPED = (
    "đất đai",
    "dat dai",
    "ĐẤT ĐAI",
    "giấy chứng nhận quyền sử dụng đất",
    "16-KH/ĐU",
    "16 kh du",
    "17-KH/ĐU",
    "08/10/2025",
    "ngày 8 tháng 10 năm 2025",
    "den chieu sang",
    "đền bù",
    "duong giao thon",
    "ddaats",
    "nuocsach",
    "rac thia",
    "UBND phuong nhi chieu",
    "1,5 ty dong",
    "bao giờ sửa đường",
    "xyzzy",
    "so 1",
    "kênh mư",
    "nha v",
    "mặt bằg",
    "truong hoc xyzzy giao vien",
    "điẹn y tế",
    "phường cũ tên nước",
    "rác thải, vỉa hè",
    "be6nh vie65n tra5m y te61",
    "bao gio sua chua duong",
    "ai nâng cấp chợ ở đâu",
    "họp tổ dân phố khi nào",
    "đã thoát nước ngập úng chưa",
    "tram y te chua",
    "ubdn phường",
    "bồi thưng giải phóng mặt băgn",
    "rac tahi via eh",
    "den bu mặt bằg",
    "giấy chứgn nhậnn quyền",
    "trung hoc giao vien",
    "dải phóng mặt bằng",
    "an ninh trât tu to dan pho nha",
    "nha văn hóa sửa chưa",
    "kinh phí",
    "co",
)
ASK = """async ([scope, query]) => {
  const source = await (scope === "" ? TimKiem.country() : scope.includes("/")
    ? TimKiem.commune(scope, true) : TimKiem.province(scope));
  const { hits } = await TimKiem.search(query, source);
  const shown = hits.slice(0, 10).map(async ({ n, points }) =>
    [n, points.toFixed(6), (await source.load(n)).path]);
  return [hits.length, await Promise.all(shown)];
}"""


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The index files on a port."""
    root = tmp_path_factory.mktemp("tim")
    write_site(root, ROOT / "theme")
    yield from served(root)


@pytest.fixture(scope="module")
def asking(records: Site, chromium: Browser) -> Iterator[Page]:
    """A page with the engine and nothing else."""
    page = chromium.new_page()
    page.goto(f"{records.address}/hoi.html")
    yield page
    page.close()


def opened(scope: str, root: Path) -> Any:
    """The same index for the command line."""

    def read(path: str) -> bytes:
        return (root / path).read_bytes()

    if not scope:
        return open_country(read)
    return open_commune(scope, read) if "/" in scope else open_province(scope, read)


@pytest.mark.parametrize("scope", ["", PROVINCE, COMMUNE])
def test_both_find_the_same_with_the_same_points(scope: str, records: Site, asking: Page) -> None:
    index = opened(scope, records.folder)
    chance = random.Random(7)
    for query in (*TYPED, *(phrase(chance, count) for count in (1, 2, 3, 4) for _ in range(8))):
        hits = answer(query, index).hits
        wanted = [
            [hit.number, f"{hit.points:.6f}", index.record(hit.number).path] for hit in hits[:10]
        ]

        assert asking.evaluate(ASK, [scope, query]) == [len(hits), wanted], query
