"""The DCAT 3 catalogue of the open data (JSON-LD), which data portals harvest."""

from collections.abc import Iterable, Mapping
from typing import Any

from doithoai import routes
from doithoai.exports.about import About
from doithoai.exports.data_file import MEDIA, DataFile
from doithoai.exports.json_text import json_page
from doithoai.views import open_table

NAME = "dcat.jsonld"
CONTEXT: Mapping[str, Any] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_LANGUAGE = "http://publications.europa.eu/resource/authority/language/VIE"
_SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"


def dcat(files: Iterable[DataFile], about: About) -> bytes:
    """The catalogue: a data set a table, each with its files; workbooks are a set of their own."""
    by_table: dict[str, list[DataFile]] = {}
    for file in files:
        by_table.setdefault(file.table, []).append(file)
    catalogue = {
        "@context": CONTEXT,
        "@id": f"{about.address(routes.DATA)}#danh-muc",
        "@type": "dcat:Catalog",
        "dct:title": _vi(f"Dữ liệu mở: {about.site.name}"),
        "dct:description": _vi(about.site.description),
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": about.site.name},
        "dct:language": {"@id": _LANGUAGE},
        "dct:modified": _day(about),
        "foaf:homepage": {"@id": about.address(routes.DATA)},
        **_licence(about),
        "dcat:dataset": [_dataset(name, listed, about) for name, listed in by_table.items()],
    }
    return json_page(catalogue)


def _dataset(name: str, files: list[DataFile], about: About) -> dict[str, Any]:
    table = open_table(name) if name else None
    return {
        "@id": f"{about.address(routes.DATA)}#{name or 'so-excel'}",
        "@type": "dcat:Dataset",
        "dct:identifier": name or "so-excel",
        "dct:title": _vi(table.title if table else "Mọi bảng trong một sổ Excel"),
        "dct:description": _vi(table.description if table else "Mỗi bảng là một trang tính."),
        "dct:modified": _day(about),
        "dct:conformsTo": {"@id": f"{about.address(routes.DICTIONARY)}#{name}"},
        "dcat:landingPage": {"@id": about.address(routes.DATA)},
        "dcat:keyword": [_vi("đối thoại"), _vi("kiến nghị")],
        **_licence(about),
        "dcat:distribution": [_distribution(file, about) for file in files],
    }


def _distribution(file: DataFile, about: About) -> dict[str, Any]:
    address = about.address(file.path)
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": _vi(file.path.removeprefix(routes.DATA)),
        "dcat:accessURL": {"@id": about.address(routes.DATA)},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": f"{_MEDIA}{MEDIA[file.format]}"},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": _SHA256},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
        **_licence(about),
    }


def _licence(about: About) -> dict[str, Any]:
    return {"dct:license": {"@id": about.licence_address}} if about.licence_address else {}


def _day(about: About) -> dict[str, str]:
    return {"@value": about.today.isoformat(), "@type": "xsd:date"}


def _vi(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "vi"}
