"""The official registry of units: `site-config/units/*.csv`."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

TABLES = {
    "communes.csv": {"ma", "ten", "tinh", "slug"},
    "provinces.csv": {"ma", "ten", "slug"},
}
"""The tables that are read, each with the columns it must have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredUnit:
    """One commune of the registry. `code` is five digits as text; codes are reused over time."""

    code: str
    name: str
    province_code: str
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The communes and provinces that exist by law today."""

    communes: Mapping[str, RegisteredUnit]
    provinces: Mapping[str, str]
    province_slugs: Mapping[str, str]


def read_registry(*, communes: str, provinces: str) -> Registry:
    """Read the two tables from their CSV texts."""
    rows = tuple(csv.DictReader(io.StringIO(provinces)))
    return Registry(
        communes={
            row["ma"]: RegisteredUnit(
                code=row["ma"], name=row["ten"], province_code=row["tinh"], slug=row["slug"]
            )
            for row in csv.DictReader(io.StringIO(communes))
        },
        provinces={row["ma"]: row["ten"] for row in rows},
        province_slugs={row["ma"]: row["slug"] for row in rows},
    )
