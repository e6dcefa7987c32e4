"""Pages that good content does not have: a commune held back by errors, a former address."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from projects import write_project

from doithoai.site import build
from sites import SMALL, TODAY, served
from test_browser_axe import findings
from visiting import Reader, Site

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The small site with a commune that cannot be read and one that has moved."""
    odd = {
        **SMALL,
        "content/song-xanh/xa-hong/don-vi.yml": "ten: Xã Hỏng\nloai: [xa\n",
        "content/song-xanh/xa-moi/don-vi.yml": "ten: Xã Mới\nduong_dan_cu: [/song-xanh/xa-cu/]\n",
    }
    root = write_project(tmp_path_factory.mktemp("la"), odd)
    assert build(root, TODAY, site=root / "site").held_back == ("song-xanh/xa-hong",)
    yield from served(root / "site")


def test_a_commune_held_back_says_so_and_accuses_nobody(reader: Reader, odd_site: Site) -> None:
    tab = reader.on(odd_site)
    page = tab.open("/song-xanh/xa-hong/")

    expect(page.locator("main")).to_contain_text("don-vi.yml")
    expect(page.locator("main")).to_contain_text("không có nghĩa là")
    assert findings(page) == []
    assert tab.complaints == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_former_address_leads_on(reader: Reader, odd_site: Site, scripts: bool) -> None:  # noqa: FBT001
    page = reader.on(odd_site, scripts=scripts).open("/song-xanh/xa-cu/")

    page.wait_for_url("**/song-xanh/xa-moi/")
    expect(page.locator("h1")).to_have_text("Xã Mới")
