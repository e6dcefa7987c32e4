"""Does the official registry know a commune under the code it writes?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Commune
from doithoai.schema import Entry
from doithoai.settings import RegisteredUnit, Registry
from doithoai.values import fold

UNKNOWN_UNIT_CODE = Code(
    id="DT451",
    severity=Severity.ERROR,
    title="Mã đơn vị không có trong danh mục",
    story="""Mã 5 chữ số nối trang này với danh mục đơn vị hành chính; thống kê và dữ liệu mở đều
ghép theo mã. Mã gõ nhầm sẽ ghép nhầm đơn vị.

  trước:  ma: "17014"
  sau:    ma: "10714"

Đơn vị mới lập, danh mục của trang chưa kịp cập nhật: tạm để trống `ma` và báo người phụ trách
trang.""",
)
OTHER_UNIT = Code(
    id="DT452",
    severity=Severity.ERROR,
    title="Mã này là của đơn vị khác",
    story="""Mã đơn vị được dùng lại qua các lần sắp xếp (11413 từng là phường Đằng Lâm, nay là
phường Hải An), nên mã chép từ tài liệu cũ có thể đã thuộc đơn vị khác. Đối chiếu danh mục hiện
hành rồi sửa mã hoặc tên.""",
)
NAME_SPELT_OTHERWISE = Code(
    id="DT453",
    severity=Severity.WARNING,
    title="Tên đơn vị viết khác danh mục",
    story="""Cùng một tên nhưng khác dấu (Hòa – Hoà, Cẩm Giang – Cẩm Giàng) có thể là hai đơn vị.
Viết đúng như danh mục để người dân tìm ra đúng nơi.

  trước:  ten: Xã Hòa An
  sau:    ten: Xã Hoà An""",
)
OTHER_PROVINCE = Code(
    id="DT454",
    severity=Severity.ERROR,
    title="Đơn vị thuộc tỉnh khác",
    story="""Theo danh mục, mã đơn vị này thuộc một tỉnh, thành phố khác với thư mục đang chứa nó.
Địa chỉ trang sẽ dẫn người dân tới sai tỉnh. Chuyển thư mục về đúng tỉnh, hoặc sửa mã đơn vị.""",
)


def check(archive: Archive, context: CheckContext) -> Iterator[Problem]:
    """The code, the name and the province agree with the registry of today's units.

    A dissolved unit is not looked up: its code may belong to another one by now.
    """
    entry, registry = archive.commune, context.settings.registry
    if entry is None or entry.record.code is None or not registry.communes:
        return
    if context.fictional or entry.record.valid_until:
        return
    unit = registry.communes.get(entry.record.code)
    if unit is None:
        yield _unknown(entry)
    elif fold(unit.name) != fold(entry.record.name):
        yield _other(entry, unit)
    else:
        yield from _spelt(entry, unit)
        yield from _province(archive, entry, registry=registry, unit=unit)


def _unknown(entry: Entry[Commune]) -> Problem:
    return UNKNOWN_UNIT_CODE.at(
        entry.at("code"),
        f"{key(Commune, 'code')} là `{entry.record.code}`, "
        "không có trong danh mục đơn vị hành chính",
        hint="Đối chiếu danh mục, sửa mã; đơn vị mới lập thì tạm để trống khoá này.",
    )


def _other(entry: Entry[Commune], unit: RegisteredUnit) -> Problem:
    return OTHER_UNIT.at(
        entry.at("code"),
        f"{key(Commune, 'code')} `{unit.code}` trong danh mục là {unit.name}, "
        f"không phải {entry.record.name}",
        hint="Sửa mã, hoặc sửa tên đơn vị.",
    )


def _spelt(entry: Entry[Commune], unit: RegisteredUnit) -> Iterator[Problem]:
    if unit.name != entry.record.name:
        yield NAME_SPELT_OTHERWISE.at(
            entry.at("name"),
            f"{key(Commune, 'name')} là “{entry.record.name}”, danh mục viết “{unit.name}”",
            hint=f"Viết “{unit.name}” nếu đúng là đơn vị này.",
        )


def _province(
    archive: Archive, entry: Entry[Commune], *, registry: Registry, unit: RegisteredUnit
) -> Iterator[Problem]:
    slug = registry.province_slugs.get(unit.province_code)
    if slug is None or slug == archive.province_slug:
        return
    name = registry.provinces[unit.province_code]
    yield OTHER_PROVINCE.at(
        entry.at("code"),
        f"theo danh mục, {unit.name} (mã {unit.code}) thuộc {name}, "
        f"nhưng đang ở thư mục `{archive.province_slug}`",
        hint=f"Chuyển thư mục sang `{slug}`, hoặc sửa mã đơn vị.",
    )
