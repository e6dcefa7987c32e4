"""`doithoai verify`: a copy is true, or it is said which file is not."""

import functools
import hashlib
import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands.app import app
from doithoai.exports import About, read_sums
from doithoai.settings import Site
from doithoai.site.engine.seal import Sheet, seal
from open_world import TODAY

FILES = {"index.html": "trang", "song-xanh/tep.pdf": "bản ký", "du-lieu/kien_nghi.csv": "a,b"}
OWN = "du-lieu/song-xanh/sha256sums.txt"


def sheets(**changed: str) -> dict[str, Sheet]:
    """The files by the list that names them, some of them with other texts."""
    texts = FILES | changed
    sums = {path: hashlib.sha256(text.encode()).digest() for path, text in texts.items()}
    own = {path: sums.pop(path) for path in FILES if path.startswith("song-xanh/")}
    return {"": Sheet(files=lambda: sums), "song-xanh": Sheet(files=lambda: own)}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A sealed site of three files."""
    folder = tmp_path / "ban-sao"
    for name, text in FILES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    site = Site.model_construct(
        name="Thử", description="", address="https://doithoai.example/", content_licence=None
    )
    done = seal(folder, sheets(), About(site=site, today=TODAY, version="abc123"))
    assert done.changed == [OWN, "du-lieu/sha256sums.txt", "du-lieu/manifest.json"]
    assert done.files == {
        path: hashlib.sha256((folder / path).read_bytes()).digest() for path in done.changed
    }
    return folder


@pytest.fixture
def address(copy: Path) -> Iterator[str]:
    """The site on a server."""
    handler = functools.partial(_Quiet, directory=str(copy))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def verify(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["verify", *map(str, arguments)])


def test_a_true_copy_passes(copy: Path) -> None:
    result = verify(copy)

    assert result.exit_code == 0
    assert result.output == (
        "Bản kê của https://doithoai.example/, dữ liệu tính đến ngày 2026-11-21, "
        "phiên bản abc123.\nĐÚNG: cả 4 tệp có đủ và giống từng byte.\n"
    )


def test_a_changed_a_missing_and_a_strange_file_are_named(copy: Path) -> None:
    (copy / "index.html").write_text("trang khác", "utf-8")
    (copy / "song-xanh/tep.pdf").unlink()
    (copy / "la.html").write_text("lạ", "utf-8")
    result = verify(copy)

    assert result.exit_code == 1
    assert result.output.splitlines()[1:] == [
        "  Thiếu: song-xanh/tep.pdf",
        "  Đã bị sửa: index.html",
        "  Không có trong bản kê: la.html",
        "SAI: 1 tệp thiếu, 1 tệp đã bị sửa trong 4 tệp.",
    ]


def test_a_list_of_sums_that_was_changed_is_not_trusted(copy: Path) -> None:
    sums = copy / "du-lieu/sha256sums.txt"
    sums.write_text(sums.read_text("utf-8").replace("a", "b"), "utf-8")
    result = verify(copy)

    assert result.exit_code == 2
    assert "không phải danh sách mà du-lieu/manifest.json nêu" in result.output


def test_a_folder_without_a_manifest_is_a_wrong_use(tmp_path: Path) -> None:
    result = verify(tmp_path)

    assert result.exit_code == 2
    assert "không có du-lieu/manifest.json hoặc du-lieu/sha256sums.txt" in result.output


def test_a_published_site_is_checked_over_the_net(copy: Path, address: str) -> None:
    assert verify("--url", address).exit_code == 0
    (copy / "index.html").write_text("bị sửa trên máy chủ", "utf-8")
    result = verify("--url", address)

    assert result.exit_code == 1
    assert "  Đã bị sửa: index.html\n" in result.output


def test_one_downloaded_file_is_found_by_its_bytes(address: str, tmp_path: Path) -> None:
    true, false = tmp_path / "tai-ve.csv", tmp_path / "gia.csv"
    true.write_text("a,b", "utf-8")
    false.write_text("a,c", "utf-8")

    assert verify(true, "--url", address).output.endswith("với du-lieu/kien_nghi.csv.\n")
    assert verify(false, "--url", address).exit_code == 1


@pytest.mark.parametrize("url", ["ftp://x.example/", "file:///etc/", "x.example"])
def test_only_addresses_of_the_web_are_asked(url: str) -> None:
    assert verify("--url", url).exit_code == 2


@pytest.mark.parametrize(
    "line", ["x  a", f"{'0' * 64}  ../a", f"{'0' * 64}  /a", f"{'0' * 64}  ", f"{'0' * 64} a"]
)
def test_a_list_that_names_what_it_must_not_is_refused(line: str) -> None:
    assert read_sums(f"{line}\n".encode()) is None


def test_only_lists_in_which_something_changed_are_written(copy: Path) -> None:
    site = Site.model_construct(
        name="Thử", description="", address="https://doithoai.example/", content_licence=None
    )
    before = read_sums((copy / "du-lieu/sha256sums.txt").read_bytes()) or {}
    listed = (copy / OWN).read_bytes()
    done = seal(copy, sheets(**{"index.html": "mới"}), About(site=site, today=TODAY))
    after = read_sums((copy / "du-lieu/sha256sums.txt").read_bytes()) or {}

    assert OWN not in done.changed
    assert after == before | {"index.html": hashlib.sha256("mới".encode()).hexdigest()}
    assert (copy / OWN).read_bytes() == listed
    assert json.loads((copy / "du-lieu/manifest.json").read_text("utf-8"))["so_tep"] == 4


def test_a_list_that_stands_is_not_asked_for_its_files(copy: Path) -> None:
    def unasked() -> dict[str, bytes]:
        raise AssertionError

    site = Site.model_construct(
        name="Thử", description="", address="https://doithoai.example/", content_licence=None
    )
    standing = sheets() | {"song-xanh": Sheet(files=unasked, stands=True)}
    former = {OWN: hashlib.sha256((copy / OWN).read_bytes()).digest()}
    done = seal(copy, standing, About(site=site, today=TODAY), former=former)

    assert OWN not in done.changed
    assert done.files[OWN] == former[OWN]
    assert json.loads((copy / "du-lieu/manifest.json").read_text("utf-8"))["so_tep"] == 4


def test_a_list_of_a_province_that_was_changed_is_not_trusted(copy: Path) -> None:
    (copy / OWN).write_text(f"{'0' * 64}  song-xanh/tep.pdf\n", "utf-8")
    assert f"{OWN} không phải danh sách mà du-lieu/sha256sums.txt nêu" in verify(copy).output
    (copy / OWN).unlink()
    assert verify(copy).exit_code == 2
