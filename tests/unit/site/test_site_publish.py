"""A site is complete or untouched, whenever the publishing process dies."""

import multiprocessing
import os
import random
import time
from collections.abc import Callable
from functools import partial
from itertools import count
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from doithoai.pages import Artifact
from doithoai.site import BusyError, is_ours, publish
from doithoai.site.publish import exchange, recover

KILLS = 60
FILES = 40
Tree = Callable[[Path], dict[str, bytes]]


def files(**texts: str) -> Callable[[], list[Artifact]]:
    return lambda: [Artifact(path=name, data=text.encode()) for name, text in texts.items()]


def publish_for_ever(root: Path, first: int, started: Event) -> None:
    """Publish two versions in turn; all files of a version hold its number."""
    for number in count(first):
        version = str(number % 2).encode() * 2000
        names = [f"xa-{n}/index.html" for n in range(FILES)] + [f"chi-{number % 2}/index.html"]
        artifacts = [Artifact(path=name, data=version) for name in names]
        publish(partial(list, artifacts), root / "site", root / ".doithoai" / "site.ke")
        started.set()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are cheap to start")
def test_killed_at_any_moment_one_whole_version_stands(tmp_path: Path, tree: Tree) -> None:
    chance = random.Random(20261121)
    processes = multiprocessing.get_context("fork")
    versions_seen = set()
    for attempt in range(KILLS):
        started = processes.Event()
        process = processes.Process(target=publish_for_ever, args=(tmp_path, attempt, started))
        process.start()
        assert started.wait(20)
        time.sleep(chance.random() * 0.01)
        process.kill()
        process.join()
        site = tree(tmp_path / "site")
        assert len(site) == FILES + 1
        assert len(set(site.values())) == 1
        versions_seen |= {path for path in site if path.startswith("chi-")}
    assert versions_seen == {"chi-0/index.html", "chi-1/index.html"}


def test_a_publication_counts_what_changed(tmp_path: Path) -> None:
    site, stage = tmp_path / "site", tmp_path / ".x" / "site.ke"
    first = publish(files(a="1", b="1"), site, stage)
    publish(files(a="1", b="1"), site, stage)
    third = publish(files(a="2"), site, stage)

    assert (first.total, first.changed, first.removed) == (2, 2, 0)
    assert (third.total, third.changed, third.removed) == (1, 1, 1)
    assert [path.name for path in site.iterdir()] == ["a"]


def test_a_file_may_become_a_folder_and_back(tmp_path: Path, tree: Tree) -> None:
    site, stage = tmp_path / "site", tmp_path / ".x" / "site.ke"
    as_file = lambda: [Artifact(path="a", data=b"1")]  # noqa: E731
    as_folder = lambda: [Artifact(path="a/b/c", data=b"2")]  # noqa: E731
    for press in (as_file, as_folder, as_file, as_folder, as_folder, as_file, as_file):
        publish(press, site, stage)
        assert tree(site) == {artifact.path: artifact.data for artifact in press()}


def test_when_pressing_fails_the_former_site_stands(tmp_path: Path, tree: Tree) -> None:
    site, stage = tmp_path / "site", tmp_path / ".x" / "site.ke"
    publish(files(a="1"), site, stage)

    def broken() -> list[Artifact]:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="space"):
        publish(broken, site, stage)
    assert tree(site) == {"a": b"1"}


def test_two_publications_at_once_are_refused(tmp_path: Path) -> None:
    site, stage = tmp_path / "site", tmp_path / ".x" / "site.ke"

    def inside() -> list[Artifact]:
        with pytest.raises(BusyError):
            publish(files(a="2"), site, stage)
        return files(a="1")()

    publish(inside, site, stage)
    assert (site / "a").read_text() == "1"


@pytest.mark.parametrize("steps", [1, 2])
def test_an_exchange_in_three_steps_heals(tmp_path: Path, steps: int, tree: Tree) -> None:
    site, stage = tmp_path / "site", tmp_path / "site.ke"
    (site / "cu").mkdir(parents=True)
    (site / "cu/a").write_text("1")
    (stage / "moi").mkdir(parents=True)
    (stage / "moi/a").write_text("2")
    aside = tmp_path / "site.cu"
    site.rename(aside)
    if steps == 2:
        stage.rename(site)
    recover(site, stage)

    assert tree(site) == ({"cu/a": b"1"} if steps == 1 else {"moi/a": b"2"})
    assert tree(stage) == ({"moi/a": b"2"} if steps == 1 else {"cu/a": b"1"})
    assert not aside.exists()


def test_an_exchange_leaves_both_trees_whole(tmp_path: Path, tree: Tree) -> None:
    site, stage = tmp_path / "site", tmp_path / "site.ke"
    site.mkdir()
    stage.mkdir()
    (site / "a").write_text("1")
    (stage / "a").write_text("2")
    exchange(stage, site)

    assert (tree(site), tree(stage)) == ({"a": b"2"}, {"a": b"1"})


def test_a_folder_with_other_files_is_not_ours(tmp_path: Path) -> None:
    assert is_ours(tmp_path / "chua-co")
    assert is_ours(tmp_path)
    (tmp_path / "luan-van.docx").write_bytes(b"x")
    assert not is_ours(tmp_path)
    assert not is_ours(tmp_path / "luan-van.docx")
