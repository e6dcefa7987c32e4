"""The frame of every page: policy, way home, flag of the fictional, day of the build."""

from html_reading import Page
from pressing import archive, commune_page, dialogue_artifact, dialogue_page, press

from doithoai.pages import press_held_back, press_not_found, press_redirect
from doithoai.views import Place

DIALOGUE = "thoi_gian: 8 giờ 00 ngày 19/12/2026\nmuc_do: an_dinh\n"
PLACE = Place(
    folder="song-xanh/xa-mau",
    name="Xã Mẫu",
    path="/song-xanh/xa-mau/",
    province_name="Tỉnh Sông Xanh",
    province_path="/song-xanh/",
    fictional=False,
)


def test_the_policy_stands_right_after_the_charset() -> None:
    page = commune_page(archive())
    charset, policy = page.all("meta")[:2]
    assert charset == {"charset": "utf-8"}
    assert policy["http-equiv"] == "Content-Security-Policy"
    assert "default-src 'none'" in policy["content"]
    assert "unsafe" not in policy["content"]


def test_links_are_relative_to_the_depth_of_the_page() -> None:
    read = archive(dinh_ky_1=DIALOGUE)
    assert "../../lich/" in commune_page(read).links
    assert "../../assets/trang.css" in commune_page(read).links
    assert "../../../../lich/" in dialogue_page(read).links
    assert "../../../../assets/trang.css" in dialogue_page(read).links


def test_the_page_for_wrong_addresses_links_from_the_root_of_the_host() -> None:
    artifact = press_not_found(press("https://xa.example/doi-thoai/"))
    page = Page(artifact.data)
    assert artifact.path == "404.html"
    assert "/doi-thoai/assets/trang.css" in page.links
    assert [link for link in page.links if not link.startswith(("/doi-thoai/", "#"))] == []
    assert page.meta("robots") == "noindex"
    assert "/doi-thoai/en/" in page.links


def test_the_page_for_wrong_addresses_names_no_english_pages_where_there_are_none() -> None:
    page = Page(press_not_found(press(english=False)).data)
    assert "/en/" not in page.links


def test_a_fictional_page_says_so_and_stays_out_of_search_engines() -> None:
    read = archive(dinh_ky_1=DIALOGUE)
    for page in (commune_page(read, fictional=True), dialogue_page(read, fictional=True)):
        assert "Minh họa: xã này không có thật" in page.text
        assert page.meta("robots") == "noindex"


def test_a_real_page_is_not_flagged() -> None:
    page = commune_page(archive(dinh_ky_1=DIALOGUE))
    assert "Minh họa" not in page.text
    assert page.meta("robots") is None


def test_the_foot_says_the_day_and_what_the_site_is_not() -> None:
    page = commune_page(archive(dinh_ky_1=DIALOGUE))
    assert "Cập nhật Thứ Bảy, ngày 21/11/2026." in page.text
    assert "Trang này không nhận ý kiến. Khiếu nại, tố cáo theo quy định riêng." in page.text
    assert "đọc đúng đến hết ngày 19/12/2026" in page.text
    assert page.all("body") == [{"data-build": "2026-11-21"}]


def test_same_view_gives_same_bytes() -> None:
    read = archive(dinh_ky_1=DIALOGUE)
    assert dialogue_artifact(read) == dialogue_artifact(read)


def test_a_moved_page_leads_on_with_and_without_the_refresh() -> None:
    artifact = press_redirect("/song-xanh/xa-cu/", "/song-xanh/xa-mau/", press())
    page = Page(artifact.data)
    assert artifact.path == "song-xanh/xa-cu/index.html"
    assert {"http-equiv": "refresh", "content": "0; url=../xa-mau/"} in page.all("meta")
    assert "https://doithoai.example/song-xanh/xa-mau/" in page.links
    assert "../xa-mau/" in page.links
    assert "Trang này đã chuyển sang địa chỉ mới" in page.text


def test_a_held_back_commune_names_the_files_to_mend_and_claims_nothing() -> None:
    file = "content/song-xanh/xa-mau/don-vi.yml"
    artifact = press_held_back(PLACE, (file,), press())
    page = Page(artifact.data)
    assert artifact.path == "song-xanh/xa-mau/index.html"
    assert file in page.text
    assert "không có nghĩa là Xã Mẫu không đối thoại" in page.text


def test_text_of_people_is_escaped() -> None:
    read = archive(
        don_vi="ten: Xã <b>Mẫu</b>\n",
        dinh_ky_1=DIALOGUE + 'chu_de: "<script>alert(1)</script>"\ndia_diem: \'"><img src=x>\'\n',
    )
    for artifact_page in (commune_page(read), dialogue_page(read)):
        assert artifact_page.all("img") == []
        assert len(artifact_page.all("script")) == 1
        assert "<b>Mẫu</b>" in artifact_page.text
