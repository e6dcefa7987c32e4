"""Do the folder and the name of a province say the same?"""

from collections.abc import Iterator

from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Province, ProvinceArchive
from doithoai.values import slug

PROVINCE_FOLDER = Code(
    id="DT433",
    severity=Severity.ERROR,
    title="Tên thư mục không khớp tên tỉnh, thành phố",
    story="""Thư mục tỉnh là tên tỉnh viết không dấu, nối bằng gạch, không kèm loại; còn `ten`
trong tinh.yml viết đầy đủ cả loại.

  Thư mục hai-phong:
  trước:  ten: Hải Phòng
  sau:    ten: Thành phố Hải Phòng""",
)

_TYPES = ("Tỉnh ", "Thành phố ")


def check(archive: ProvinceArchive) -> Iterator[Problem]:
    """The name is type + name, the folder is the name without the type."""
    entry = archive.province
    if entry is None:
        return
    name = entry.record.name
    if not name.startswith(_TYPES):
        yield PROVINCE_FOLDER.at(
            entry.at("name"),
            f"{key(Province, 'name')} là “{name}”, chưa bắt đầu bằng “Tỉnh” hoặc “Thành phố”",
            hint="Viết tên đầy đủ, kèm loại.",
        )
        return
    expected = _folder(name)
    if archive.slug != expected:
        yield PROVINCE_FOLDER.at(
            entry.at("name"),
            f"{key(Province, 'name')} là “{name}”, nhưng thư mục tên là `{archive.slug}`",
            hint=f"Đổi tên thư mục thành `{expected}`, hoặc sửa lại tên.",
        )


def _folder(name: str) -> str:
    for kind in _TYPES:
        name = name.removeprefix(kind)
    return slug(name)
