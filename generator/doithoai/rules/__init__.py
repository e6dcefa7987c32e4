"""Rules as data: what legal texts ask, with citation and period in force."""

from doithoai.rules.codes import CODES
from doithoai.rules.rule import (
    Anchor,
    Branch,
    Head,
    Knowledge,
    Level,
    Provision,
    ProvisionKind,
    Rule,
)
from doithoai.rules.rulebook import Cited, Rulebook, read_rules

__all__ = [
    "CODES",
    "Anchor",
    "Branch",
    "Cited",
    "Head",
    "Knowledge",
    "Level",
    "Provision",
    "ProvisionKind",
    "Rule",
    "Rulebook",
    "read_rules",
]
