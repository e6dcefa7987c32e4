"""How a written field is declared, decoded and explained."""

from doithoai.schema.codes import CODES
from doithoai.schema.decode import Decoded, decode
from doithoai.schema.entry import Entry
from doithoai.schema.json_schema import json_schema
from doithoai.schema.labels import labels_of
from doithoai.schema.starter import starter
from doithoai.schema.table import field_tables
from doithoai.schema.types import (
    Address,
    CommuneCode,
    Count,
    Day,
    Email,
    Flag,
    Key,
    Line,
    Number,
    Path,
    Phone,
    Prose,
    ProvinceCode,
    Sha256,
    Slug,
    When,
    item_code,
)
from doithoai.schema.written import SAMPLE_KEY, Written, said

__all__ = [
    "CODES",
    "SAMPLE_KEY",
    "Address",
    "CommuneCode",
    "Count",
    "Day",
    "Decoded",
    "Email",
    "Entry",
    "Flag",
    "Key",
    "Line",
    "Number",
    "Path",
    "Phone",
    "Prose",
    "ProvinceCode",
    "Sha256",
    "Slug",
    "When",
    "Written",
    "decode",
    "field_tables",
    "item_code",
    "json_schema",
    "labels_of",
    "said",
    "starter",
]
