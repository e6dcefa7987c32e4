"""The front of the static API: small lists that lead to the twins of pages and to the tables."""

from collections.abc import Iterable

from doithoai import routes
from doithoai.exports.about import About
from doithoai.exports.data_file import FORMATS
from doithoai.exports.json_text import json_page
from doithoai.views import OPEN_TABLES, ProvinceDigest


def api_front(provinces: Iterable[ProvinceDigest], about: About, *, whole: frozenset[str]) -> bytes:
    """`/api/v1/index.json`: the provinces, the fictional one left out, and the tables.

    `whole` are the tables that have files for the whole country; the others lie in their parts.
    """
    return json_page(
        {
            **about.head(routes.API),
            "tinh": [
                {
                    "ten": one.name,
                    "trang": about.address(one.path),
                    "json": about.address(routes.twin(one.path)),
                    "cac_xa": about.address(routes.api_province(one.slug)),
                    "du_lieu": about.address(f"{routes.data(one.slug)}datapackage.json"),
                }
                for one in provinces
                if not one.fictional
            ],
            "bang": [
                {
                    "ma": table.name,
                    "ten": table.title,
                    "theo_nam": table.yearly,
                    **{
                        form: about.address(f"{routes.DATA}{table.name}.{form}")
                        for form in FORMATS
                        if table.name in whole
                    },
                }
                for table in OPEN_TABLES
            ],
        }
    )


def api_province(province: ProvinceDigest, about: About) -> bytes:
    """`/api/v1/<province>.json`: its communes and where to read on."""
    return json_page(
        {
            **about.head(province.path),
            "don_vi": [
                {
                    "ten": one.place.name,
                    "ma": one.code,
                    "trang": about.address(one.place.path),
                    "json": about.address(routes.twin(one.place.path)),
                    "so_buoi": len(one.dialogues),
                    "so_kien_nghi": len(one.rows),
                }
                for one in province.communes
            ],
        }
    )
