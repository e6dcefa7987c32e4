"""Do the folder and the name of a commune say the same?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Commune
from doithoai.schema import Entry
from doithoai.values import slug

UNIT_FOLDER = Code(
    id="DT431",
    severity=Severity.ERROR,
    title="Tên thư mục không khớp tên đơn vị",
    story="""Thư mục của xã, phường là địa chỉ trang, nên luôn là loại và tên đơn vị viết không
dấu, nối bằng gạch. Khi hai đơn vị trong tỉnh trùng tên không dấu, thêm mã đơn vị vào sau.

  Phường Nhị Chiểu          →  phuong-nhi-chieu
  Xã Cẩm Giàng, mã 10888    →  xa-cam-giang-10888   (vì có xã Cẩm Giang)

Đổi tên thư mục đã công bố: ghi địa chỉ cũ vào `duong_dan_cu` để liên kết cũ còn dùng được.""",
)
UNIT_TYPE = Code(
    id="DT432",
    severity=Severity.ERROR,
    title="Tên đơn vị thiếu loại",
    story="""Tên viết đầy đủ, bắt đầu bằng Xã, Phường hoặc Đặc khu: trang đọc loại đơn vị từ tên.
Thị trấn chỉ còn ở những đơn vị đã sắp xếp (có `hieu_luc_den`).

  trước:  ten: Nhị Chiểu
  sau:    ten: Phường Nhị Chiểu""",
)

_TYPES = ("Xã ", "Phường ", "Đặc khu ")
_FORMER_TYPES = ("Thị trấn ",)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Folder = type + name, plus the code where names collide; the name begins with its type."""
    entry = archive.commune
    if entry is None:
        return
    if not _has_type(entry.record):
        yield UNIT_TYPE.at(
            entry.at("name"),
            f"{key(Commune, 'name')} là “{entry.record.name}”, chưa bắt đầu bằng loại đơn vị",
            hint="Viết đủ cả loại: “Xã …”, “Phường …” hoặc “Đặc khu …”.",
        )
        return
    yield from _folder(archive, entry)


def _has_type(unit: Commune) -> bool:
    types = (*_TYPES, *_FORMER_TYPES) if unit.valid_until else _TYPES
    return unit.name.startswith(types)


def _folder(archive: Archive, entry: Entry[Commune]) -> Iterator[Problem]:
    expected = slug(entry.record.name)
    if archive.slug in {expected, f"{expected}-{entry.record.code}"}:
        return
    yield UNIT_FOLDER.at(
        entry.at("name"),
        f"{key(Commune, 'name')} là “{entry.record.name}”, nhưng thư mục tên là `{archive.slug}`",
        hint=f"Đổi tên thư mục thành `{expected}`, hoặc sửa lại tên đơn vị.",
    )
