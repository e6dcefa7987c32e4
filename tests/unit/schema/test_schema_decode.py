"""A file becomes a typed record; every problem has its place."""

from datetime import date

from forms import Firm, Meeting, meeting, told

from doithoai.problems import Location
from doithoai.schema import decode
from doithoai.source import Reading, read_yaml
from doithoai.values import DocumentNumber, Period

WHOLE = """\
ten:   Họp  tổ dân phố
so_hieu: 16-KH/ĐU
thoi_gian: Quý IV/2025
ngay: 25/10/2025
muc_do: du_kien
cac_muc: [an_dinh, cao]
chu_tri:
  ten: Nguyễn Văn A
  so_phut: 07
phat_bieu:
  - ten: Trần Thị B
    chuc_vu: Tổ trưởng
  - ten: Lê Văn C
chuong_trinh:
  - Khai mạc
  - Nhân dân phát biểu
noi_dung: |
  Dòng một.
  Dòng hai.
mo_cua: có
ma: kn-07
ma_xa: 02101
"""


def record(text: str = WHOLE) -> Meeting:
    decoded = meeting(text)
    assert decoded.problems == ()
    assert decoded.entry is not None
    return decoded.entry.record


def test_text_is_one_line_and_prose_keeps_its_lines() -> None:
    assert record().title == "Họp tổ dân phố"
    assert record().text == "Dòng một.\nDòng hai."


def test_values_are_typed() -> None:
    found = record()

    assert isinstance(found.number, DocumentNumber)
    assert isinstance(found.period, Period)
    assert found.day == date(2025, 10, 25)
    assert found.firmness is Firm.EXPECTED
    assert found.levels == (Firm.FIXED, Firm.URGENT)
    assert found.open_to_all is True
    assert [speaker.name for speaker in found.speakers] == ["Trần Thị B", "Lê Văn C"]


def test_a_code_keeps_its_leading_zero() -> None:
    assert record().commune == "02101"


def test_a_count_may_begin_with_zero() -> None:
    chair = record().chair

    assert chair is not None
    assert chair.minutes == 7


def test_what_is_not_said_is_none_or_empty() -> None:
    found = record("ten: Họp\n")

    assert (found.number, found.chair, found.agenda, found.open_to_all) == (None, None, (), False)


def test_an_empty_key_is_a_key_not_written() -> None:
    found = record("ten: Họp\nso_hieu:\nchuong_trinh: ~\nchu_tri: null\nnoi_dung: ''\nngay: ' '\n")

    assert found == record("ten: Họp\n")


def test_all_problems_of_a_file_are_told_at_once_from_top_to_bottom() -> None:
    text = "so_hieu: x\nngay: 31/02/2025\nla: 1\nphat_bieu:\n  - so_phut: 2 phút\n"

    assert [line.split(" → ")[0].split(":")[0] for line in told(text)] == [
        "1",
        "1",
        "2",
        "3",
        "5",
        "5",
    ]
    assert [line.split(" ")[1] for line in told(text)] == [
        "DT203",
        "DT303",
        "DT302",
        "DT201",
        "DT203",
        "DT207",
    ]


def test_the_problems_of_reading_come_along() -> None:
    reading = read_yaml("hop.yml", "ten: Họp\nten: Họp lại\nla: 1\n".encode())
    decoded = decode(reading, Meeting)

    assert decoded.entry is None
    assert {problem.code.id[:3] for problem in decoded.problems} == {"DT1", "DT2"}


def test_a_file_that_could_not_be_read_gets_no_second_problem() -> None:
    reading = read_yaml("hop.yml", b"")

    assert decode(reading, Meeting).problems == reading.problems
    assert len(reading.problems) == 1


def test_nothing_at_all_is_a_problem() -> None:
    decoded = decode(Reading(path="hop.yml", tree=None), Meeting)

    assert [str(problem.location) for problem in decoded.problems] == ["hop.yml:1:1"]


def entry_place(*steps: str | int) -> tuple[int, int]:
    entry = meeting(WHOLE).entry
    assert entry is not None
    location = entry.at(*steps)
    assert location.path == "hop.yml"
    return location.line, location.column


def test_a_record_knows_where_its_fields_stand() -> None:
    assert entry_place("title") == (1, 8)
    assert entry_place("levels", 1) == (6, 20)
    assert entry_place("chair", "name") == (8, 8)
    assert entry_place("speakers", 1) == (13, 5)
    assert entry_place("speakers", 0, "office") == (12, 14)
    assert entry_place("agenda", 1) == (16, 5)


def test_a_field_left_out_stands_at_the_nearest_place_above() -> None:
    assert entry_place("speakers", 1, "office") == (13, 5)
    assert entry_place("speakers", 5, "office") == (11, 3)
    assert entry_place("website") == (1, 1)


def test_an_empty_field_stands_at_its_key() -> None:
    entry = meeting("ten: Họp\nngay:\n").entry

    assert entry is not None
    assert entry.at("day") == Location(path="hop.yml", line=2, column=1)
