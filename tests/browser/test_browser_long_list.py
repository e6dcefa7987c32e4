"""A list of more than 200 proposals goes on on further pages, each within its budget."""

from collections.abc import Iterator

import brotli
import pytest
from projects import write_project

from doithoai.site import build
from sites import SMALL, TODAY, served
from visiting import Reader, Site

pytestmark = pytest.mark.browser

PROPOSALS = 450
LIST = "/song-xanh/kien-nghi/"
WEIGHT = 25_000
DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/kien-nghi.yml"
TEXT = "Đề nghị sửa đoạn đường số {number} ở thôn {village}, mùa mưa ngập {depth} cm, xe khó qua."


def proposal(number: int) -> str:
    """One that differs from all others, as real ones do."""
    text = TEXT.format(number=number, village=number % 17, depth=10 + number % 40)
    return (
        f"- {{ma: kn-{number:03}, noi_dung: '{text}', tiep_nhan: {1 + number % 20:02}/11/2026, "
        "neu: truoc, linh_vuc: khac}\n"
    )


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small site, with hundreds of proposals in one commune."""
    many = "".join(map(proposal, range(1, PROPOSALS + 1)))
    root = write_project(tmp_path_factory.mktemp("dai"), {**SMALL, DIALOGUE: f"kien_nghi:\n{many}"})
    assert build(root, TODAY, site=root / "site").written
    yield from served(root / "site")


@pytest.mark.parametrize("scripts", [True, False])
def test_every_proposal_stands_on_one_of_the_pages(
    reader: Reader, long_site: Site, *, scripts: bool
) -> None:
    page = reader.on(long_site, scripts=scripts).open(LIST)
    seen: list[str] = []
    for number in (1, 2, 3):
        if number > 1:
            page.click(f"nav.parts a:text-is('Trang {number}')")
            page.wait_for_url(f"**{LIST}trang-{number}/")
        rows = page.locator("tbody tr td:first-child a")
        assert rows.count() <= 200
        seen += [link.get_attribute("href").rpartition("#")[2] for link in rows.all()]  # type: ignore[union-attr]
    assert sorted(seen) == [f"kn-{number:03}" for number in range(1, PROPOSALS + 1)]


def test_a_page_of_two_hundred_rows_keeps_its_budget(long_site: Site) -> None:
    html = (long_site.folder / LIST.strip("/") / "index.html").read_bytes()
    assets = [long_site.folder / "assets" / name for name in ("trang.css", "trang.js")]
    parts = [html, *(path.read_bytes() for path in assets)]
    assert sum(len(brotli.compress(part, quality=9)) for part in parts) <= WEIGHT


def test_filtering_says_that_it_sees_one_page_only(reader: Reader, long_site: Site) -> None:
    page = reader.on(long_site).open(LIST)
    page.fill(".filter [name=q]", "thon 3")
    assert page.inner_text("[data-count]").endswith("trên 200 kiến nghị ở trang này")
