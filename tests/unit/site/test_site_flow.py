"""Files that are written piece by piece, and touched only where they differ."""

from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.pages import Flow
from doithoai.site.publish import write_through

FORMER = b"a\nb\nc\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "du-lieu" / "bang.ndjson"
    file.parent.mkdir()
    file.write_bytes(FORMER)
    return file


@pytest.mark.parametrize("pieces", [(FORMER,), (b"a\n", b"b\nc\n"), (b"", FORMER, b"")])
def test_a_file_that_holds_the_same_is_not_touched(file: Path, pieces: tuple[bytes, ...]) -> None:
    before = file.stat()
    assert not write_through(file, pieces)
    assert file.stat() == before
    assert [*file.parent.iterdir()] == [file]


@pytest.mark.parametrize("pieces", [(b"a\n",), (FORMER, b"d\n"), (b"a\nb\nd\n",), ()])
def test_another_file_takes_the_place(file: Path, pieces: tuple[bytes, ...]) -> None:
    second = file.with_name("ten-thu-hai")
    second.hardlink_to(file)

    assert write_through(file, pieces)
    assert file.read_bytes() == b"".join(pieces)
    assert second.read_bytes() == FORMER, "the tree that is read keeps its own"
    assert {*file.parent.iterdir()} == {file, second}


def test_it_may_be_made_of_the_file_that_stands(file: Path) -> None:
    with file.open("rb") as lines:
        assert write_through(file, (line.upper() for line in lines))
    assert file.read_bytes() == FORMER.upper()


def test_it_takes_the_place_of_a_folder_or_a_link(file: Path) -> None:
    folder, link = file.with_name("thu-muc"), file.with_name("lien-ket")
    (folder / "trong").mkdir(parents=True)
    link.symlink_to(file)

    assert write_through(folder, (b"x\n",))
    assert write_through(link, (FORMER,))
    assert folder.read_bytes() == b"x\n"
    assert not link.is_symlink()
    assert file.read_bytes() == FORMER


def test_it_makes_the_folders_above(tmp_path: Path) -> None:
    assert write_through(tmp_path / "mot" / "hai.csv", (b"x\n",))


@given(st.lists(st.binary(max_size=9)))
def test_a_flow_is_measured_while_it_is_taken(pieces: list[bytes]) -> None:
    flow, whole = Flow("/du-lieu/bang.csv", pieces), b"".join(pieces)

    assert b"".join(flow) == whole
    assert (flow.path, flow.size) == ("du-lieu/bang.csv", len(whole))
    assert flow.sum.digest() == sha256(whole).digest()
