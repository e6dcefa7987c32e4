"""What people come for: citizens, journalists, those who oversee. With and without script."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from visiting import NOON, PHONE, Reader, Site

pytestmark = pytest.mark.browser

DESK = {"width": 1280, "height": 800}
HERE = "/minh-hoa/xa-minh-hoa/"
HELD = f"{HERE}2025/dinh-ky-1/"
TABLE = "/minh-hoa/kien-nghi/"
BOTH, NEEDED, MISSING = (True, False), (True,), (False,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Where one begins, what one does, what one must then see; with and without script."""

    path: str
    do: tuple[tuple[str, ...], ...] = ()
    see: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    """In the first screen, without scrolling."""
    never: tuple[str, ...] = ()
    at: str = ""
    """How the address ends."""
    scripts: tuple[bool, ...] = BOTH
    now: str = NOON
    desk: bool = False


CITIZEN = {
    "when is the next dialogue, and until when may I write": Task(
        path=HERE, first=("Thứ Bảy, ngày 19/12/2026", "8 giờ 00", "trước ngày 10/12/2026")
    ),
    "where is it": Task(path=HERE, first=("Hội trường Nhà văn hóa xã Minh Họa",)),
    "how do I send my opinion": Task(
        path=HERE,
        first=("Cách gửi ý kiến",),
        do=(("click", ".key .button"),),
        at="/huong-dan/gui-y-kien/",
        see=("Khiếu nại",),
    ),
    "whom do I call": Task(path=HERE, see=("Điện thoại: 0000 000 000",)),
    "what comes next, from the home page": Task(
        path="/", do=(("click", "[data-upcoming] .card a"),), see=("Việc gì diễn ra tiếp theo",)
    ),
    "my commune from the lists": Task(
        path="/tim/",
        do=(("click", "main a:has-text('Hải Phòng')"), ("click", "main a:text('Nhị Chiểu')")),
        at="/hai-phong/phuong-nhi-chieu/",
    ),
    "my commune from the form": Task(
        path="/",
        scripts=MISSING,
        do=(
            ("fill", "#q", "nhi chieu"),
            ("click", ".find button"),
            ("click", "main a:has-text('Hải Phòng')"),
            ("click", "main a:text('Nhị Chiểu')"),
        ),
        at="/hai-phong/phuong-nhi-chieu/",
    ),
    "my commune by typing": Task(
        path="/",
        scripts=NEEDED,
        do=(("type", "#q", "nhi chieu"), ("wait", "[role=option]"), ("press", "#q", "Enter")),
        at="/hai-phong/phuong-nhi-chieu/",
    ),
    "what became of my proposal": Task(
        path=f"{HELD}#kn-01", see=("Đã giải quyết", "Đã vá, trải lại mặt đường đủ 400 m")
    ),
    "the dialogue was moved, and why": Task(
        path=HELD, see=("Thứ Sáu, ngày 14/11/2025", "Đổi ngày 10/11/2025", "Lý do: Mưa lớn")
    ),
    "my commune was merged": Task(
        path="/thai-nguyen/phuong-hoang-van-thu/", first=("Đơn vị này đã sắp xếp lại",)
    ),
    "the time has gone by without a word": Task(
        path="/hai-phong/phuong-nhi-chieu/",
        first=("Đã qua thời gian dự kiến, chưa có thông tin tổ chức",),
        never=("không đối thoại",),
    ),
    "this month in the calendar": Task(path="/lich/", see=("Tháng 12/2026", "Xã Minh Họa")),
}
JOURNALIST = {
    "which proposals are late": Task(
        path=TABLE,
        scripts=NEEDED,
        desk=True,
        do=(("choose", "[name=tinh-trang]", "Trễ hạn"),),
        see=("Hiện 7 trên 55 kiến nghị",),
        at="?tinh-trang=tre-han",
    ),
    "which proposals are late, as a list": Task(
        path=TABLE,
        desk=True,
        do=(("click", ".parts a >> nth=0"),),
        at="/tre-han/",
        see=("Quá hạn",),
    ),
    "a choice that a colleague sent me": Task(
        path=f"{TABLE}?tinh-trang=tre-han", scripts=NEEDED, see=("Hiện 7 trên 55 kiến nghị",)
    ),
    "words without marks": Task(
        path=TABLE,
        scripts=NEEDED,
        do=(("fill", ".filter [name=q]", "den duong"),),
        see=("trên 55 kiến nghị",),
        at="?q=den+duong",
    ),
    "nothing fits": Task(
        path=f"{TABLE}?q=zzzz", scripts=NEEDED, see=("Hãy bỏ bớt điều kiện lọc.",)
    ),
    "one field only": Task(
        path=TABLE, do=(("click", "section a:text('Giao thông')"),), at="/linh-vuc/giao-thong/"
    ),
    "how late is counted": Task(
        path="/minh-hoa/thong-ke/",
        do=(("click", "main a:text-is('Cách tính') >> nth=0"),),
        see=("Ngày cuối chưa phải là trễ",),
    ),
    "the day of the figures stands beside them": Task(
        path="/minh-hoa/thong-ke/", first=("55 kiến nghị", "tính đến 21/11/2026")
    ),
    "the number of the paper": Task(
        path="/hai-phong/phuong-hai-an/2025/ke-hoach/01-kh-du/",
        see=("01-KH/ĐU", "Thứ Sáu, ngày 25/07/2025"),
    ),
    "a paper without a number stays without one": Task(
        path="/thai-nguyen/xa-thanh-mai/2025/ke-hoach/ke-hoach-doi-thoai/",
        see=("chưa ghi ngày",),
    ),
    "what was edited": Task(
        path=HERE, do=(("click", "main a:text('Lịch sử sửa đổi')"),), at="/lich-su/"
    ),
}
OVERSIGHT = {
    "which heads held none, by name": Task(
        path="/minh-hoa/thuc-hien/",
        do=(("click", "summary >> nth=0"),),
        see=("Người đứng đầu cấp ủy", "Xã Minh Họa"),
    ),
    "no data is not no dialogue": Task(
        path="/thuc-hien/", see=("không phải nơi đó không đối thoại",)
    ),
    "which promises are overdue": Task(
        path="/minh-hoa/ket-luan/", see=("4 quá hạn", "Quá hạn 205 ngày, tính đến 21/11/2026")
    ),
    "from a promise to the proposal behind it": Task(
        path=f"{HELD}ket-luan/", do=(("click", "#kl-01 a:text('kn-04')"),), at="dinh-ky-1/#kn-04"
    ),
    "was the conclusion published in time": Task(
        path=HELD, see=("công bố sau 9 ngày, đúng hạn", "Luật Tổ chức chính quyền địa phương")
    ),
    "what was withdrawn left a line with its reason": Task(
        path=f"{HELD}#kn-17", see=("Đã gỡ ngày 24/11/2025. Lý do: Nhập trùng với kn-02",)
    ),
    "what was carried into the next dialogue": Task(
        path=f"{HERE}ket-luan/", see=("Đưa sang buổi đối thoại kế tiếp",)
    ),
    "how one status came about": Task(
        path=HELD, do=(("click", "#kn-06 summary"),), see=("quá hạn từ ngày 21/12/2025",)
    ),
}
CLOCK = {
    "the eve": Task(path="/song-xanh/xa-mot/", now="2026-12-18T20:00:00+07:00", see=("Ngày mai",)),
    "the morning of the day": Task(
        path="/song-xanh/xa-mot/",
        now="2026-12-19T06:00:00+07:00",
        see=("Hôm nay", "Đối thoại tiếp theo"),
    ),
    "the day after": Task(
        path="/song-xanh/xa-mot/",
        now="2026-12-20T00:01:00+07:00",
        see=("Đã hết hạn gửi ý kiến", "chưa có thông tin tổ chức"),
        never=("Đối thoại tiếp theo",),
    ),
    "not built for twelve days": Task(
        path="/", now="2026-12-03T09:00:00+07:00", see=("đã 12 ngày chưa cập nhật",)
    ),
    "a phone that believes in 2019": Task(
        path="/", now="2019-01-01T09:00:00+07:00", see=("Còn 28 ngày",), never=("chưa cập nhật",)
    ),
}


def cases(*groups: dict[str, Task]) -> list[object]:
    """Every task in every way that it must work."""
    return [
        pytest.param(task, scripts, id=f"{name}{'' if scripts else ', no script'}")
        for group in groups
        for name, task in group.items()
        for scripts in task.scripts
    ]


def act(page: Page, verb: str, *said: str) -> None:
    """One thing that a reader does."""
    spot = page.locator(said[0]).first
    if verb == "click":
        spot.click()
    elif verb == "fill":
        spot.fill(said[1])
    elif verb == "type":
        spot.press_sequentially(said[1])
    elif verb == "choose":
        value = spot.locator("option", has_text=said[1]).first.get_attribute("value")
        spot.select_option(value)
    elif verb == "press":
        spot.press(said[1])
    else:
        assert verb == "wait", verb
        spot.wait_for()


def shown(page: Page) -> str:
    """All that is to be read, with single spaces."""
    return re.sub(r"\s+", " ", page.inner_text("body"))


def in_first_screen(page: Page, words: str) -> bool:
    """Some element with these words ends above the fold."""
    found = page.get_by_text(re.compile(re.escape(words).replace(r"\ ", r"\s+"))).all()
    boxes = [spot.bounding_box() for spot in found]
    height = page.viewport_size["height"] if page.viewport_size else 0
    return any(box and box["height"] and box["y"] + box["height"] <= height for box in boxes)


def carry_out(task: Task, reader: Reader, site: Site, *, scripts: bool) -> None:
    """Do a task and look."""
    window = DESK if task.desk else PHONE
    tab = reader.on(site, now=task.now, scripts=scripts, viewport=window)
    page = tab.open(task.path)
    for words in task.first:
        assert in_first_screen(page, words), words
    for step in task.do:
        act(page, *step)
    if task.at:
        page.wait_for_url(lambda address: address.endswith(task.at))
    body = page.locator("body")
    for words in task.see:
        expect(body).to_contain_text(words, use_inner_text=True)
    for words in task.never:
        expect(body).not_to_contain_text(words, use_inner_text=True)
    assert tab.complaints == []


@pytest.mark.parametrize(("task", "scripts"), cases(CITIZEN, JOURNALIST, OVERSIGHT))
def test_a_task_is_done(reader: Reader, built_site: Site, task: Task, *, scripts: bool) -> None:
    carry_out(task, reader, built_site, scripts=scripts)


@pytest.mark.parametrize("name", CLOCK)
def test_the_page_keeps_up_with_the_day(reader: Reader, small_site: Site, name: str) -> None:
    carry_out(CLOCK[name], reader, small_site, scripts=True)


@pytest.mark.parametrize("name", CLOCK)
def test_without_script_no_day_makes_a_page_wrong(
    reader: Reader, small_site: Site, name: str
) -> None:
    text = shown(reader.on(small_site, scripts=False).open(CLOCK[name].path))
    assert "Cập nhật Thứ Bảy, ngày 21/11/2026" in text
    for words in ("Còn ", "Hôm nay", "Ngày mai", "chưa cập nhật", "Đối thoại tiếp theo"):
        assert words not in text


def test_there_are_enough_tasks() -> None:
    assert len({**CITIZEN, **JOURNALIST, **OVERSIGHT, **CLOCK}) >= 22
