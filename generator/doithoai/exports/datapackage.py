"""`datapackage.json` (Frictionless Data Package 1.0): what the files hold, counted and summed."""

from collections.abc import Iterable, Mapping
from typing import Any

from doithoai.exports.about import LICENCE_CODE, About
from doithoai.exports.data_file import MEDIA, DataFile
from doithoai.exports.json_text import json_page
from doithoai.exports.schema_words import foreign_keys, table_schema
from doithoai.views import open_table

NAME = "datapackage.json"


def datapackage(folder: str, title: str, files: Iterable[DataFile], *, about: About) -> bytes:
    """The package of the files below `folder`, which is the address of its page."""
    listed = tuple(files)
    whole = frozenset(file.table for file in listed if file.format == "csv" and not file.year)
    body: dict[str, Any] = {
        "profile": "data-package",
        "name": f"doi-thoai{folder.rstrip('/').replace('/', '-')}",
        "title": title,
        "description": about.site.description,
        "homepage": about.address(folder),
        "version": about.today.isoformat(),
        "created": f"{about.today.isoformat()}T00:00:00+07:00",
        "tinh_den": about.today.isoformat(),
        "keywords": ["đối thoại", "kiến nghị", "minh bạch", "chính quyền cấp xã"],
        "sources": [{"title": about.site.name, "path": about.address("/")}],
    }
    if about.licence:
        licence = {"name": LICENCE_CODE, "path": about.licence_address, "title": about.licence}
        body["licenses"] = [licence]
    body["resources"] = [_resource(file, folder, whole) for file in listed]
    return json_page(body)


def _resource(file: DataFile, folder: str, whole: frozenset[str]) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": _name(file, folder),
        "path": file.path.removeprefix(folder),
        "format": file.format,
        "mediatype": MEDIA[file.format],
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "bang": file.table,
        "nam": file.year,
        "so_dong": file.rows,
    }
    if file.format != "csv":
        # A table is described once, as CSV; beside it lie the same rows in other forms.
        title = open_table(file.table).title if file.table else "Mọi bảng, mỗi bảng một trang tính"
        return {**resource, "type": "file", "title": title}
    table = open_table(file.table)
    schema = table_schema(table)
    keys = foreign_keys(table, whole) if not file.year else []
    return {
        **resource,
        "profile": "tabular-data-resource",
        "title": table.title,
        "description": table.description,
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": {**schema, "foreignKeys": keys} if keys else schema,
    }


def _name(file: DataFile, folder: str) -> str:
    """What other resources call it: a whole table by its own name, as foreign keys need it."""
    inner = file.path.removeprefix(folder)
    if file.format == "csv" and not file.year:
        return file.table
    return inner.replace("/", "-").replace(".", "-").replace("_", "-").lower()


def files_of(package: Mapping[str, Any], folder: str) -> tuple[DataFile, ...]:
    """The files that a package lists, read back."""
    return tuple(
        DataFile(
            path=f"{folder}{resource['path']}",
            table=resource["bang"],
            year=resource["nam"],
            rows=resource["so_dong"],
            size=resource["bytes"],
            sha256=resource["hash"].removeprefix("sha256:"),
        )
        for resource in package["resources"]
    )
