"""Former addresses that are another page's address today."""

from collections.abc import Iterator
from pathlib import Path

from doithoai.problems import Code, Location, Problem, Severity
from doithoai.records import DIALOGUE_FILE, PROVINCE_FILE, UNIT_FILE, Archive
from doithoai.site.project import CONTENT

TAKEN = Code(
    id="DT614",
    severity=Severity.ERROR,
    title="Địa chỉ cũ đang là của trang khác",
    story="""`duong_dan_cu` ghi địa chỉ mà trang này từng có, để liên kết cũ còn dẫn đến đây. Địa
chỉ đang là của một trang khác thì không chuyển đi được: người bấm vào đó vẫn gặp trang kia.

Thường là ghi nhầm địa chỉ, hoặc đã đặt một buổi, một đơn vị mới vào đúng thư mục cũ.

Sửa: xem lại địa chỉ cũ; nếu thư mục cũ đã dùng cho việc khác, đổi tên thư mục mới ấy.""",
)
_MARKS = (UNIT_FILE, DIALOGUE_FILE, PROVINCE_FILE)


def taken_addresses(archive: Archive, root: Path) -> Iterator[Problem]:
    """Each former address of a commune and of its dialogues that still has a page of its own."""
    entries = (archive.commune, *(folder.entry for folder in archive.dialogues))
    for entry in entries:
        if entry is None:
            continue
        for number, former in enumerate(entry.record.former_paths):
            if _stands(root, former):
                yield _taken(entry.at("former_paths", number), former)


def _taken(place: Location, former: str) -> Problem:
    return TAKEN.at(
        place,
        f"địa chỉ cũ `{former}` đang là địa chỉ của một trang khác",
        hint="Xem lại địa chỉ cũ, hoặc đổi tên thư mục đang dùng địa chỉ đó.",
    )


def _stands(root: Path, address: str) -> bool:
    """Whether the folder of a record, or the file of a plan, answers an address."""
    inner = address.strip("/")
    folder = root / CONTENT / inner
    is_plan = "/ke-hoach/" in address and folder.with_name(f"{folder.name}.md").is_file()
    return is_plan or any((folder / mark).is_file() for mark in _MARKS)
