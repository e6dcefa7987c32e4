"""The starter file can be read as it stands, and every key in it too."""

import re

from forms import Meeting, meeting

from doithoai.schema import Line, Written, decode, said, starter
from doithoai.source import read_front_matter, read_yaml

HEAD = """\
# Dòng bắt đầu bằng # là lời giải thích. Muốn dùng thêm khoá nào, xoá dấu # đứng sát trước khoá đó
# và một dấu # ở đầu mỗi dòng con của nó. Giá trị có sẵn chỉ là ví dụ: thay bằng chữ của văn bản.
"""


class Place(Written):
    """A nested record."""

    name: Line = said("ten", "Tên", example="Nhà văn hóa: tầng 2")
    note: Line | None = said("ghi_chu", "Ghi chú", example="khách mời", default=None)


class Form(Written):
    """One field of each manner."""

    title: Line = said("ten", "Tên", "Một dòng.", example="Họp tổ dân phố")
    place: Place = said("cho", "Chỗ họp")
    number: Line | None = said("so_hieu", "Số", example="16-KH/ĐU", default=None, usual=True)
    others: tuple[Place, ...] = said("cho_khac", "Chỗ khác", default=())
    days: tuple[Line, ...] = said("ngay", "Các ngày", example="25/10/2025")
    plans: tuple[Line, ...] = said(
        "ke_hoach", "Kế hoạch", example="16-kh-du", default=(), usual=True
    )


def test_every_line_of_a_starter() -> None:
    assert starter(Form) == (
        HEAD
        + """
# Tên. Một dòng.
ten: Họp tổ dân phố

# Chỗ họp.
cho:
  # Tên.
  ten: "Nhà văn hóa: tầng 2"
  # Ghi chú.
  #ghi_chu: khách mời

# Số.
# Ví dụ: 16-KH/ĐU
so_hieu:

# Chỗ khác.
#cho_khac:
#  # Tên.
#  - ten: "Nhà văn hóa: tầng 2"
#    # Ghi chú.
#    ghi_chu: khách mời

# Các ngày.
ngay:
  - 25/10/2025

# Kế hoạch.
ke_hoach:
#  - 16-kh-du
"""
    )


class Items(Written):
    """A required list of records."""

    items: tuple[Place, ...] = said("muc", "Các mục")


def test_an_item_that_is_written_out_hides_only_its_optional_keys() -> None:
    assert starter(Items).removeprefix(HEAD) == (
        """
# Các mục.
muc:
  # Tên.
  - ten: "Nhà văn hóa: tầng 2"
    # Ghi chú.
    #ghi_chu: khách mời
"""
    )


def test_a_starter_reads_as_it_stands() -> None:
    decoded = meeting(starter(Meeting))

    assert decoded.problems == ()
    assert decoded.entry is not None
    assert decoded.entry.record.title == "Họp tổ dân phố"
    assert decoded.entry.record.number is None


def uncovered(text: str) -> str:
    """The starter with the `#` before every key taken away, as its first lines say."""
    return re.sub(r"^( *)#(?=\S|  )", r"\1", text, flags=re.MULTILINE)


def test_every_key_of_a_starter_reads() -> None:
    decoded = meeting(uncovered(starter(Meeting)))

    assert decoded.problems == ()
    assert decoded.entry is not None
    said_keys = {name for name, value in decoded.entry.record if value not in (None, ())}
    assert set(Meeting.model_fields) - said_keys == {"number"}


def test_what_is_known_stands_in_the_file() -> None:
    text = starter(Meeting, known={"ten": "Họp thôn", "ma_xa": '"02101"'})

    assert "\nten: Họp thôn\n" in text
    assert '\nma_xa: "02101"\n' in text
    assert meeting(text).problems == ()


def test_a_file_with_a_body_is_fenced() -> None:
    text = starter(Meeting, has_body=True)
    decoded = decode(read_front_matter("hop.md", text.encode()), Meeting)

    assert text.startswith("---\n# Dòng")
    assert text.endswith("\n---\n")
    assert decoded.problems == ()


def test_no_line_is_too_long_for_a_screen() -> None:
    assert [line for line in starter(Meeting).splitlines() if len(line) > 100] == []


def test_a_starter_is_yaml_without_its_comments() -> None:
    bare = re.sub(r"^ *#.*\n", "", starter(Meeting), flags=re.MULTILINE)

    assert decode(read_yaml("hop.yml", bare.encode()), Meeting).problems == ()
