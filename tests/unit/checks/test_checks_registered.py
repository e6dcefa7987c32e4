"""No check and no code is forgotten in the explicit lists."""

import importlib
import inspect
import pkgutil

from doithoai import checks
from doithoai.problems import Code

MODULES = [
    importlib.import_module(f"doithoai.checks.{info.name}")
    for info in pkgutil.iter_modules(checks.__path__)
]
NOT_OF_A_COMMUNE = {"province_name", "province_registry", "rules_used"}


def test_every_check_of_a_commune_is_in_the_list() -> None:
    declared = [
        module.check
        for module in MODULES
        if hasattr(module, "check") and module.__name__.split(".")[-1] not in NOT_OF_A_COMMUNE
    ]
    assert set(checks.CHECKS) == set(declared)
    assert len(checks.CHECKS) == len(declared)


def test_every_code_declared_beside_a_check_is_exported() -> None:
    declared = {
        value.id
        for module in MODULES
        for _, value in inspect.getmembers(module, lambda member: isinstance(member, Code))
    }
    assert {code.id for code in checks.CODES} == declared


def test_a_check_is_given_the_archive_with_its_context_and_no_day() -> None:
    for check in checks.CHECKS:
        names = [name.removeprefix("_") for name in inspect.signature(check).parameters]
        assert names == ["archive", "context"]
