"""Stages of a dialogue, on the days before, on and after each edge."""

from datetime import date

import pytest
from communes import archive

from doithoai.views import Stage, stage_on

EXACT = "thoi_gian: 8 giờ 00 ngày 19/12/2026\nmuc_do: an_dinh\n"
BEFORE = "thoi_gian: dự kiến trước ngày 19/12/2026\n"
QUARTER = "thoi_gian: Quý IV/2026\n"
LATER = "thoi_gian: sẽ thông báo sau\n"
MOVED = (
    EXACT + "dien_bien:\n- ngay: 17/12/2026\n  viec: doi_lich\n"
    "  thoi_gian: 14 giờ 00 ngày 22/12/2026\n  ly_do: bão\n"
)
POSTPONED = EXACT + "dien_bien:\n- ngay: 17/12/2026\n  viec: hoan\n  ly_do: bão\n"
RESUMED = (
    POSTPONED + "- ngay: 20/12/2026\n  viec: doi_lich\n"
    "  thoi_gian: 8 giờ 00 ngày 28/12/2026\n  ly_do: hết bão\n"
)
CANCELLED = EXACT + "dien_bien:\n- ngay: 17/12/2026\n  viec: huy\n  ly_do: bão\n"
HELD = EXACT + "dien_bien:\n- ngay: 19/12/2026\n  viec: da_to_chuc\n"
WITHDRAWN = EXACT + "go_bo:\n  ngay: 18/12/2026\n  ly_do: nhập nhầm\n"


def day(number: int, month: int = 12) -> date:
    return date(2026, month, number)


@pytest.mark.parametrize(
    ("text", "today", "stage"),
    [
        (EXACT, day(18), Stage.SCHEDULED),
        (EXACT, day(19), Stage.SCHEDULED),
        (EXACT, day(20), Stage.PASSED),
        (BEFORE, day(17), Stage.EXPECTED),
        (BEFORE, day(18), Stage.EXPECTED),
        (BEFORE, day(19), Stage.PASSED),
        (QUARTER, day(30), Stage.EXPECTED),
        (QUARTER, day(31), Stage.EXPECTED),
        (QUARTER, date(2027, 1, 1), Stage.PASSED),
        (LATER, date(2030, 1, 1), Stage.UNDATED),
        ("ten: Đối thoại đột xuất\n", day(1), Stage.UNDATED),
        (MOVED, day(16), Stage.SCHEDULED),
        (MOVED, day(20), Stage.SCHEDULED),
        (MOVED, day(22), Stage.SCHEDULED),
        (MOVED, day(23), Stage.PASSED),
        (POSTPONED, day(16), Stage.SCHEDULED),
        (POSTPONED, day(17), Stage.POSTPONED),
        (POSTPONED, day(25), Stage.POSTPONED),
        (RESUMED, day(19), Stage.POSTPONED),
        (RESUMED, day(20), Stage.SCHEDULED),
        (RESUMED, day(29), Stage.PASSED),
        (CANCELLED, day(16), Stage.SCHEDULED),
        (CANCELLED, day(17), Stage.CANCELLED),
        (CANCELLED, day(25), Stage.CANCELLED),
        (HELD, day(18), Stage.SCHEDULED),
        (HELD, day(19), Stage.HELD),
        (HELD, day(31), Stage.HELD),
        (WITHDRAWN, day(17), Stage.SCHEDULED),
        (WITHDRAWN, day(18), Stage.WITHDRAWN),
    ],
)
def test_stage_follows_dated_facts(text: str, today: date, stage: Stage) -> None:
    folder = archive(dinh_ky_1=text).dialogues[0]
    assert stage_on(folder, today) is stage


def test_a_published_conclusion_is_known_from_its_day_of_publication() -> None:
    fields = "co_quan: UBND phường Mẫu\ntrich_yeu: Kết luận\nngay_cong_bo: 25/12/2026\n"
    notice = f"---\n{fields}---\nNội dung.\n"
    folder = archive(dinh_ky_1=HELD, conclusion_dinh_ky_1=notice).dialogues[0]
    assert stage_on(folder, day(24)) is Stage.HELD
    assert stage_on(folder, day(25)) is Stage.CONCLUDED
