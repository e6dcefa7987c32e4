"""Which rule applies where, when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.problems import Problem, sort_problems
from doithoai.records import Shelf
from doithoai.rules.codes import DUPLICATE_RULE
from doithoai.rules.rule import Level, Provision, ProvisionKind, Rule
from doithoai.schema import Entry, decode
from doithoai.source import read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A provision together with the rule it stands in."""

    rule: Rule
    provision: Provision


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """All rules, in the order of their codes."""

    entries: tuple[Entry[Rule], ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules without their files."""
        return tuple(entry.record for entry in self.entries)

    def get(self, code: str) -> Rule | None:
        """The rule of that code, or None."""
        return next((rule for rule in self.rules if rule.code == code), None)

    def applying(self, kind: ProvisionKind, province: str, day: date) -> Iterator[Cited]:
        """Provisions of a kind for a commune of `province` on `day`.

        A rule whose start is unknown binds only dialogues that name it in `che_do`.
        """
        for rule in self.rules:
            if _in_force(rule, day) and _reaches(rule, province):
                for provision in rule.provisions:
                    if provision.kind is kind and provision.binds_communes:
                        yield Cited(rule=rule, provision=provision)


def _in_force(rule: Rule, day: date) -> bool:
    if rule.valid_from is None or day < rule.valid_from:
        return False
    return rule.valid_until is None or day <= rule.valid_until


def _reaches(rule: Rule, province: str) -> bool:
    if rule.reach is None:
        return True
    if rule.reach.levels and Level.COMMUNE not in rule.reach.levels:
        return False
    return not rule.reach.provinces or province in rule.reach.provinces


def read_rules(shelf: Shelf) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Decode every rule file; a code stands for one rule only."""
    problems: list[Problem] = []
    entries: dict[str, Entry[Rule]] = {}
    for path, data in sorted(shelf.texts.items()):
        if not path.endswith(".yml"):
            continue
        decoded = decode(read_yaml(path, data), Rule)
        problems.extend(decoded.problems)
        if decoded.entry is None:
            continue
        code = decoded.entry.record.code
        if former := entries.get(code):
            problems.append(
                DUPLICATE_RULE.at(
                    decoded.entry.at("code"),
                    f"mã quy định `{code}` đã có trong {former.path}",
                    hint="Đặt mã khác cho một trong hai quy định.",
                )
            )
            continue
        entries[code] = decoded.entry
    ordered = tuple(entries[code] for code in sorted(entries))
    return Rulebook(entries=ordered), sort_problems(problems)
