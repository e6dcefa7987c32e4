"""What the pages over communes give as open data: twins, files, and the pages that lead to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from doithoai import routes
from doithoai.exports import (
    BODIES,
    CATALOGUE,
    EVENTS,
    NAME,
    REQUESTS,
    About,
    api_front,
    api_province,
    changelog,
    json_lines,
    openapi,
    rows_of_twin,
    twin,
)
from doithoai.pages import Artifact, Lot, Press, press_dictionary, press_open_data
from doithoai.site.data_files import country_data, package_files, province_data
from doithoai.site.data_lots import CIVIC
from doithoai.site.data_rows import Files, former_of
from doithoai.site.told import listed
from doithoai.site.workshop import Workshop
from doithoai.views import (
    DataLink,
    ProvinceDigest,
    Rows,
    country_coverage,
    country_statistics,
    coverage_rows,
    data_view,
    province_coverage,
    province_rows,
    province_statistics,
    statistics_rows,
)

_CIVIC = (
    ("Open Civic Data", EVENTS, "các buổi đối thoại đã rõ ngày, dạng sự kiện"),
    ("Popolo", BODIES, "các xã, phường, đặc khu, dạng tổ chức"),
)
_REQUESTS = "Open311 (GeoReport v2)", "kiến nghị, dạng yêu cầu có ngày hẹn trả lời"
MACHINES = (
    ("API tĩnh", f"{routes.API}index.json", "danh mục tỉnh, xã, bảng; đường dẫn có số phiên bản"),
    ("OpenAPI 3.1", f"{routes.API}openapi.json", "mô tả mọi địa chỉ trả JSON"),
    ("Lịch sử lược đồ", f"{routes.API}changelog.json", "mỗi lần cấu trúc dữ liệu đổi"),
    ("DCAT", f"{routes.DATA}{CATALOGUE}", "cho cổng dữ liệu khác thu về"),
    ("Mã kiểm SHA-256", f"/{routes.SUMS_FILE}", "các tệp chung và danh sách của từng tỉnh"),
    ("Bản kê", f"/{routes.MANIFEST_FILE}", "tính đến ngày nào, phiên bản nào, bao nhiêu tệp"),
)
"""Other forms of the country's data: what it is, its address, what it is for."""


def province_open_data(
    digest: ProvinceDigest, shop: Workshop, files: Files, *, standing: Mapping[str, bytes]
) -> Iterator[Artifact | Lot]:
    """The twins of a province's pages and its files; of a fictional one the twins alone.

    Among `files` are those of its communes' pages, which must have been written; `standing` are
    the sources of the lots that stand in the tree as they read today.
    """
    about = About(site=shop.settings.site, today=shop.today)
    counted = province_statistics(digest, shop.today)
    statistics = statistics_rows(counted)
    coverage = coverage_rows(province_coverage(digest, shop.settings.registry, shop.today))
    own = province_rows(digest, counted)
    below = tuple(commune.place.path for commune in digest.communes)
    pages = {
        digest.path: own,
        routes.statistics(digest.slug): statistics,
        routes.coverage(digest.slug): coverage,
    }
    for path, rows in pages.items():
        inner = below if path == digest.path else ()
        yield _twin(path, rows, about, fictional=digest.fictional, below=inner)
    if not digest.fictional:
        rows, former = {**own, **coverage, **statistics}, former_of(standing, files)
        yield from province_data(digest, rows, about, files=files, former=former)
        yield _province_page(digest, shop, files)
        yield _file(routes.api_province(digest.slug), api_province(digest, about))


def country_open_data(
    provinces: tuple[ProvinceDigest, ...],
    shop: Workshop,
    files: Files,
    *,
    standing: Mapping[str, bytes],
) -> Iterator[Artifact | Lot]:
    """The twins of the country's pages and the files for the whole country."""
    about = About(site=shop.settings.site, today=shop.today)
    registry, today = shop.settings.registry, shop.today

    def coverage() -> Iterator[Artifact]:
        rows = coverage_rows(country_coverage(provinces, registry, today))
        yield _twin(routes.COVERAGE, rows, about)

    yield Lot(name=routes.twin(routes.COVERAGE), source=listed(provinces), make=coverage)
    statistics = statistics_rows(country_statistics(provinces, today))
    yield _twin(routes.STATISTICS, statistics, about)
    own = {
        name: json_lines(rows)
        for page in (routes.COVERAGE, routes.STATISTICS)
        for name, _, rows in rows_of_twin(files.read(routes.twin(page)))
    }
    former = former_of(standing, files)
    yield from country_data(provinces, own, about, files=files, former=former)
    links = tuple(_links("", files))
    yield _country_page(provinces, shop, links)
    yield _file(f"{routes.API}index.json", api_front(provinces, about, whole=_whole(links)))
    yield Lot(name=routes.DICTIONARY, source=b"", make=lambda: _describing(shop.press, about))


def _describing(press: Press, about: About) -> Iterator[Artifact]:
    """What is said of the data whatever it is."""
    yield press_dictionary(press)
    yield _file(f"{routes.API}openapi.json", openapi(about))
    yield _file(f"{routes.API}changelog.json", changelog(about))


def _province_page(digest: ProvinceDigest, shop: Workshop, files: Files) -> Artifact:
    home = routes.data(digest.slug)
    links = tuple(_links(digest.slug, files))
    view = data_view(
        links,
        path=home,
        scope=digest.name,
        province_path=digest.path,
        machines=(_package_line(home), *_civic_lines(home, links)),
    )
    return press_open_data(view, shop.press)


def _country_page(
    provinces: tuple[ProvinceDigest, ...], shop: Workshop, links: tuple[DataLink, ...]
) -> Artifact:
    real = (one for one in provinces if not one.fictional)
    whole = tuple(link for link in links if link.table in _whole(links))
    view = data_view(
        links,
        path=routes.DATA,
        scope="Cả nước",
        provinces=tuple((one.name, routes.data(one.slug)) for one in real),
        machines=(
            _package_line(routes.DATA),
            *MACHINES,
            *_civic_lines(routes.DATA, whole),
        ),
    )
    return press_open_data(view, shop.press)


def _whole(links: Iterable[DataLink]) -> frozenset[str]:
    """The tables that lie in one file for the whole country, not in its parts."""
    return frozenset(link.table for link in links if link.path == f"{routes.DATA}{link.table}.csv")


def _civic_lines(home: str, links: Sequence[DataLink]) -> Iterator[tuple[str, str, str]]:
    tables = {link.table for link in links}
    for name, file, use in _CIVIC:
        if CIVIC[file] in tables:
            yield name, f"{home}{file}", use
    for link in links:
        if link.table == CIVIC[REQUESTS] and link.path.endswith(".csv"):
            name, use = _REQUESTS
            folder = link.path.rpartition("/")[0]
            yield (
                f"{name}, {link.year}" if link.year.isdigit() else name,
                f"{folder}/{REQUESTS}",
                use,
            )


def _package_line(home: str) -> tuple[str, str, str]:
    use = "mô tả từng tệp và từng cột theo chuẩn Frictionless, kèm số dòng, số byte, mã SHA-256"
    return ("datapackage.json", f"{home}{NAME}", use)


def _links(slug: str, files: Files) -> Iterator[DataLink]:
    """The files that were just written, as their package lists them."""
    for file in package_files(slug, files):
        yield DataLink(
            path=file.path, table=file.table, year=file.year, rows=file.rows, size=file.size
        )


def _file(address: str, data: bytes) -> Artifact:
    return Artifact(path=address.removeprefix("/"), data=data)


def _twin(
    path: str, rows: Rows, about: About, *, fictional: bool = False, below: tuple[str, ...] = ()
) -> Artifact:
    data = twin(path, rows, about, fictional=fictional, below=below)
    return _file(routes.twin(path), data)
