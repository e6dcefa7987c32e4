"""The lock files pin every package by its hashes, wherever a mirror may serve it from."""

import re
import tomllib

import pytest

from house import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-bench.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def pins(lock: str) -> dict[str, int]:
    """Each pinned package with the number of its hashes."""
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"\n(?=[a-z0-9])", text.partition("\n# ")[2].partition("\n")[2])
    return {block.partition("==")[0]: block.count("--hash=sha256:") for block in blocks}


def asked_for(lock: str) -> set[str]:
    """The packages that pyproject.toml names for that lock."""
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    if lock != "requirements.lock":
        asked += PROJECT["project"]["optional-dependencies"]["test"]
    if lock == "requirements-bench.lock":
        asked += PROJECT["project"]["optional-dependencies"]["bench"]
    return {re.split(r"[^\w-]", line)[0].lower() for line in asked}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address_and_no_path(lock: str) -> None:
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    shape = re.compile(r"#.*|[a-z0-9-]+==\S+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")

    assert [line for line in lines if not shape.fullmatch(line)] == []
    assert [line for line in lines if "/" in line] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_is_declared(lock: str) -> None:
    assert asked_for(lock) - pins(lock).keys() == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_package_is_pinned_for_every_platform(lock: str) -> None:
    counts = pins(lock)

    assert min(counts.values()) >= 1
    # Compiled packages have a file for each platform; one taken from this machine has one.
    assert counts["pyyaml"] > 10
    assert counts["pydantic-core"] > 10
    assert counts["nh3"] > 10


def test_each_lock_holds_the_one_before() -> None:
    wanted = re.compile(r"^[a-z0-9-]+==\S+", re.MULTILINE)
    site, test, bench = (set(wanted.findall((ROOT / lock).read_text("utf-8"))) for lock in LOCKS)

    assert site <= test <= bench
