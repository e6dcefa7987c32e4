"""The static API in the words of OpenAPI 3.1, made from the declared tables, and its changelog."""

from dataclasses import dataclass
from typing import Any

from doithoai import routes
from doithoai.exports.about import API_VERSION, LICENCE_CODE, About
from doithoai.exports.json_text import json_page
from doithoai.exports.schema_words import json_schema
from doithoai.views import OPEN_TABLES


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiChange:
    """One version of the shape of the data, the newest first in `API_CHANGES`."""

    version: str
    day: str
    text: str


API_CHANGES = (
    ApiChange(
        version=API_VERSION,
        day="2026-11-21",
        text="Bản đầu: bảng theo tỉnh và năm, bản JSON của từng trang, danh mục tỉnh và xã.",
    ),
)
_HEAD: dict[str, Any] = {
    "phien_ban_luoc_do": {"type": "string", "description": "Phiên bản của lược đồ, kiểu SemVer."},
    "trang": {"type": "string", "format": "uri", "description": "Trang mà tệp này là bản JSON."},
    "tinh_den": {"type": "string", "format": "date", "description": "Dữ liệu tính đến ngày."},
    "phien_ban_du_lieu": {"type": ["string", "null"], "description": "Mã commit của nội dung."},
    "giay_phep": {"type": ["string", "null"]},
    "giay_phep_dia_chi": {"type": ["string", "null"], "format": "uri"},
}


def openapi(about: About) -> bytes:
    """The description of every address that answers with JSON."""
    info: dict[str, Any] = {
        "title": f"Dữ liệu mở: {about.site.name}",
        "version": API_VERSION,
        "summary": "API tĩnh, chỉ đọc: mỗi địa chỉ là một tệp, không cần khoá.",
        "description": (
            "Số đầu của phiên bản chỉ đổi khi một chương trình đang đọc có thể hỏng; khi đó có "
            "thêm /api/v2/ và /api/v1/ còn được giữ. Lịch sử: /api/v1/changelog.json."
        ),
    }
    if about.licence:
        info["license"] = {"name": about.licence, "identifier": LICENCE_CODE}
    return json_page(
        {
            "openapi": "3.1.0",
            "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
            "info": info,
            "servers": [{"url": about.address("/").rstrip("/")}],
            "paths": dict(_paths()),
            "components": {"schemas": _schemas()},
        }
    )


def changelog(about: About) -> bytes:
    """The versions of the shape of the data."""
    changes = [
        {"phien_ban": change.version, "ngay": change.day, "thay_doi": change.text}
        for change in API_CHANGES
    ]
    return json_page({**about.head(routes.API), "thay_doi": changes})


def _paths() -> list[tuple[str, dict[str, Any]]]:
    twins = (
        ("/{tinh}/index.json", "Một tỉnh, thành phố", ("tinh",)),
        ("/{tinh}/{xa}/index.json", "Một xã, phường, đặc khu", ("tinh", "xa")),
        (
            "/{tinh}/{xa}/{nam}/{buoi}/index.json",
            "Một buổi đối thoại với kiến nghị và câu trả lời",
            ("tinh", "xa", "nam", "buoi"),
        ),
        (
            "/{tinh}/{xa}/{nam}/{buoi}/ket-luan/index.json",
            "Một thông báo kết luận",
            ("tinh", "xa", "nam", "buoi"),
        ),
        (
            "/{tinh}/{xa}/{nam}/ke-hoach/{van_ban}/index.json",
            "Một kế hoạch",
            ("tinh", "xa", "nam", "van_ban"),
        ),
        ("/{tinh}/van-ban/{van_ban}/index.json", "Một văn bản cấp trên", ("tinh", "van_ban")),
    )
    parts = "/du-lieu/{tinh}/{nam}/"
    return [
        (f"{routes.API}index.json", _get("Danh mục tỉnh và bảng", "DanhMuc")),
        (f"{routes.API}changelog.json", _get("Lịch sử của lược đồ", "LichSu")),
        (f"{routes.API}{{tinh}}.json", _get("Các xã của một tỉnh", "DanhMucTinh", "tinh")),
        *((path, _get(title, "Trang", *names)) for path, title, names in twins),
        *(
            (f"/du-lieu/{table.name}.json", _get(table.title, f"bang_{table.name}"))
            for table in OPEN_TABLES
        ),
        *(
            (
                f"{parts}{table.name}.json",
                _get(f"{table.title}, theo tỉnh và năm", f"bang_{table.name}", "tinh", "nam"),
            )
            for table in OPEN_TABLES
            if table.yearly
        ),
    ]


def _get(title: str, schema: str, *names: str) -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    operation: dict[str, Any] = {
        "summary": title,
        "responses": {
            "200": {"description": "Tệp JSON, UTF-8.", "content": content},
            "404": {"description": "Không có trang hay tệp này."},
        },
    }
    if names:
        operation["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in names
        ]
    return {"get": operation}


def _schemas() -> dict[str, Any]:
    rows = {table.name: json_schema(table) for table in OPEN_TABLES}
    listed = {
        name: {"type": "array", "items": {"$ref": f"#/components/schemas/{name}"}} for name in rows
    }
    page = {
        **_HEAD,
        "minh_hoa": {"type": "boolean", "description": "true: nội dung bịa ra làm ví dụ."},
        "tu_dien": {"type": "string", "format": "uri"},
        "trang_con": {"type": "array", "items": {"type": "string", "format": "uri"}},
        "bang": {"type": "object", "properties": listed, "additionalProperties": False},
    }
    addresses = {"type": "array", "items": {"type": "object"}}
    return {
        **rows,
        **{f"bang_{name}": _table(name, items) for name, items in listed.items()},
        "Trang": _object(page),
        "DanhMuc": _object({**_HEAD, "tinh": addresses, "bang": addresses}),
        "DanhMucTinh": _object({**_HEAD, "don_vi": addresses}),
        "LichSu": _object({**_HEAD, "thay_doi": addresses}),
    }


def _table(name: str, items: dict[str, Any]) -> dict[str, Any]:
    return _object(
        {
            "bang": {"const": name},
            "ten": {"type": "string"},
            "so_dong": {"type": "integer"},
            "dong": items,
        }
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
