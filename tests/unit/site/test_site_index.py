"""What is known of a site lies in a head and a log; whatever is not whole is not believed."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from doithoai.site import Live, Way, build
from doithoai.site.engine import index as index_module
from doithoai.site.engine.index import read_index
from doithoai.site.engine.laid import DamagedError, Log, forget_logs, new_log
from doithoai.site.engine.names import Names
from doithoai.site.engine.spool import Spool
from doithoai.site.engine.trees import Trees
from doithoai.site.publish import sweep

TODAY = date(2026, 11, 21)
ONE = Way(jobs=1)
STORE = ".doithoai/site.nho"
DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
Tree = Callable[[Path], dict[str, bytes]]
Spoil = Callable[[Path], None]


def reword(root: Path, number: int = 1) -> None:
    file = root / DIALOGUE
    topic = f"chu_de: Việc số {number}\n"
    file.write_text(topic + file.read_text("utf-8").partition("\n")[2], "utf-8")


def log_of(root: Path) -> Path:
    (found,) = (root / STORE).glob("muc-luc.tep-*")
    return found


def units_of(root: Path) -> set[str]:
    return set(read_index(root / STORE, root / "site").units)


def flip(file: Path) -> None:
    """Damage every part there is, a letter in each hundred."""
    data = bytearray(file.read_bytes())
    for place in range(0, len(data), 100):
        data[place] ^= 1
    file.write_bytes(data)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def replace_by_another(file: Path) -> None:
    file.write_bytes(Random(1).randbytes(file.stat().st_size))


@pytest.mark.parametrize("spoil", [flip, cut, replace_by_another, Path.unlink])
@pytest.mark.parametrize("gone", [False, True])
def test_a_log_that_is_not_whole_is_not_built_on(
    small: Path, tree: Tree, spoil: Spoil, *, gone: bool
) -> None:
    build(small, TODAY, way=ONE)
    spoil(log_of(small))
    reword(small)
    if gone:
        shutil.rmtree(small / "content/song-xanh/xa-hai")
    result = build(small, TODAY, way=ONE)
    build(small, TODAY, site=small / "moi", way=ONE)

    assert {"song-xanh/xa-mot", "vi-du/xa-bia", "/"} <= set(result.reasons)
    assert tree(small / "site") == tree(small / "moi")
    assert build(small, TODAY, way=ONE).reasons == {}


def test_a_head_that_is_not_whole_is_not_read(small: Path) -> None:
    build(small, TODAY, way=ONE)
    assert "song-xanh/xa-mot" in units_of(small)
    (head,) = (small / STORE).glob("muc-luc-*")
    cut(head)
    assert units_of(small) == set()


def test_a_log_only_grows_and_by_no_more_than_was_pressed(small: Path) -> None:
    build(small, TODAY, way=ONE)
    before = log_of(small).read_bytes()
    reword(small)
    build(small, TODAY, way=ONE)
    after = log_of(small).read_bytes()

    assert after.startswith(before)
    assert 0 < len(after) - len(before) < len(before)


def test_pressing_the_same_again_lays_nothing_down(small: Path) -> None:
    build(small, TODAY, way=ONE)
    before = log_of(small).read_bytes()
    page = small / "content/gioi-thieu.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\n", "utf-8")
    build(small, TODAY, way=ONE)
    page.write_text(text, "utf-8")
    result = build(small, TODAY, way=ONE)

    assert "/trang-viet" in result.reasons
    assert log_of(small).read_bytes() == before


def test_what_no_unit_needs_any_longer_is_left_behind(
    small: Path, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "_SPARE", 0)
    sizes, names = [], set()
    for number in range(12):
        reword(small, number)
        build(small, TODAY + timedelta(days=number // 4), way=ONE)
        sizes.append(log_of(small).stat().st_size)
        names.add(log_of(small).name)
    build(small, TODAY + timedelta(days=2), site=small / "moi", way=ONE)

    assert len(names) > 1
    assert max(sizes) < 4 * sizes[0]
    assert build(small, TODAY + timedelta(days=2), way=ONE).reasons == {}
    assert tree(small / "site") == tree(small / "moi")


def test_a_build_from_the_beginning_that_fails_leaves_the_former_index(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(small, TODAY, way=ONE)
    with monkeypatch.context() as patch:
        patch.setattr(Trees, "swap", _fail)
        with pytest.raises(KeyboardInterrupt):
            build(small, TODAY, way=Way(jobs=1, fresh=True))
    assert len(list((small / STORE).glob("muc-luc.tep-*"))) == 2

    assert build(small, TODAY, way=ONE).reasons == {}
    reword(small)
    assert "song-xanh/xa-hai" not in build(small, TODAY, way=ONE).reasons
    assert log_of(small).is_file()


def _fail(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def test_a_site_that_is_tried_out_keeps_the_log_that_its_lender_exchanged(
    small: Path, tmp_path: Path
) -> None:
    build(small, TODAY, way=ONE)
    live = Live(root=small, folder=tmp_path / "xem", today=TODAY)
    live.build()
    build(small, TODAY, way=Way(jobs=1, fresh=True))
    reword(small)

    assert live.touch([DIALOGUE]) > 0
    assert "Việc số 1" in (live.folder / "song-xanh/xa-mot/index.html").read_text("utf-8")


def test_parts_come_back_as_they_were_laid_or_not_at_all(tmp_path: Path) -> None:
    log = new_log(tmp_path)
    first, second = log.add({"a": 1}), log.add(("b", 2))
    assert (first.read(), second.read()) == ({"a": 1}, ("b", 2))
    assert log.add({"a": 1}, first) is first
    assert log.size == first.size + second.size
    log.close()
    data = bytearray(log.file.read_bytes())
    data[second.start] ^= 1
    log.file.write_bytes(data)

    assert first.read() == {"a": 1}
    with pytest.raises(DamagedError):
        second.read()


def test_a_new_log_has_a_name_of_its_own(tmp_path: Path) -> None:
    logs = []
    for _ in range(11):
        log = new_log(tmp_path)
        log.add("x")
        log.close()
        logs.append(log)
    assert len({log.file for log in logs}) == 11
    forget_logs(tmp_path, but=logs[-1:])

    assert [file.name for file in tmp_path.iterdir()] == [logs[-1].file.name]
    assert Log(logs[-1].file).size > 0


def test_names_are_known_and_no_others() -> None:
    given = [f"tinh-{n % 34}/xa-{n}/index.html" for n in range(5000)]
    names = Names(given)

    assert len(names) == 5000
    assert all(name in names for name in given)
    assert not any(f"{name}/" in names for name in given)
    assert not Names(())


def test_a_spool_gives_back_what_it_was_given_in_order_and_again() -> None:
    given = [f"tỉnh-{n % 34}/xã-{n}/index.html" for n in range(5000)]
    spool = Spool(given[:10])
    assert list(spool) == given[:10]
    spool.add(given[10:])

    assert list(spool) == list(spool) == given
    assert len(spool) == 5000
    assert list(Spool()) == []


def test_sweeping_leaves_what_is_wanted_and_no_empty_folder(tmp_path: Path, tree: Tree) -> None:
    for path in ("a/b/c", "a/d", "e/f/g", "h"):
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(path)
    (tmp_path / "i").symlink_to(tmp_path / "a", target_is_directory=True)

    assert sweep(tmp_path, Names(("a/d", "h"))) == 3
    assert tree(tmp_path) == {"a/d": b"a/d", "h": b"h"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "h"]
