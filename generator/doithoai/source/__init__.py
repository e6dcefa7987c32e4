"""Bytes become a located tree of text; the only room that imports yaml; knows no field names."""

from doithoai.source.codes import CODES
from doithoai.source.nodes import Entry, Mapping, Node, Reading, Scalar, Sequence
from doithoai.source.read import read_front_matter, read_yaml

__all__ = [
    "CODES",
    "Entry",
    "Mapping",
    "Node",
    "Reading",
    "Scalar",
    "Sequence",
    "read_front_matter",
    "read_yaml",
]
