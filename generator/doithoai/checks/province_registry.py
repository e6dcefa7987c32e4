"""Does the official registry know a province under the code it writes?"""

from collections.abc import Iterator

from doithoai.checks.keys import key
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Province, ProvinceArchive
from doithoai.settings import Settings

PROVINCE_CODE = Code(
    id="DT455",
    severity=Severity.ERROR,
    title="Mã tỉnh không khớp danh mục",
    story="""Mã 2 chữ số của tỉnh, thành phố phải có trong danh mục và là mã của chính tỉnh trong
thư mục này.

  Thư mục hai-phong:
  trước:  ma: "13"
  sau:    ma: "31"

Không chắc mã thì để trống `ma`.""",
)


def check(archive: ProvinceArchive, settings: Settings) -> Iterator[Problem]:
    """The code is that of the province whose folder this is; invented provinces are left alone."""
    entry, registry = archive.province, settings.registry
    if entry is None or entry.record.fictional or not registry.province_slugs:
        return
    code = entry.record.code
    if code is None or registry.province_slugs.get(code) == archive.slug:
        return
    name = registry.provinces.get(code)
    said = f"trong danh mục là {name}" if name else "không có trong danh mục"
    codes = {slug: number for number, slug in registry.province_slugs.items()}
    right = codes.get(archive.slug)
    yield PROVINCE_CODE.at(
        entry.at("code"),
        f"{key(Province, 'code')} `{code}` {said}, còn thư mục này là `{archive.slug}`",
        hint=f'Viết "{right}".' if right else "Đối chiếu danh mục, hoặc để trống khoá này.",
    )
