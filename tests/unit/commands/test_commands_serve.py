"""`doithoai serve`, as a person at a terminal with a browser meets it."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"
PAGE = "song-xanh/xa-mot/2026/dinh-ky-1/"
PATIENCE = 20
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": "1"}


@dataclass(frozen=True)
class Served:
    """A running `serve`."""

    root: Path
    process: subprocess.Popen[str]
    address: str

    def get(self, path: str) -> str:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def says(self, words: str) -> str:
        """Read what it prints up to a line with these words."""
        return read_until(self.process.stdout, words)

    def save(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new), encoding="utf-8")


def read_until(stream: IO[str] | None, words: str) -> str:
    assert stream is not None
    lines = ""
    for line in stream:
        lines += line
        if words in line:
            return lines
    raise AssertionError(f"no {words!r} in {lines!r}")


def start(root: Path, *options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "doithoai", "serve", *options]
    # A test run in the background is deaf to this signal, and what it starts would be, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    return subprocess.Popen(
        command,
        cwd=root,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture
def served(small: Path) -> Iterator[Served]:
    with start(small, "--port", "0", "--today", "21/11/2026") as process:
        address = re.search(r"http://\S+/", read_until(process.stdout, "http://"))
        assert address
        yield Served(root=small, process=process, address=address[0])
        process.kill()


def test_a_saved_file_reloads_the_browser(served: Served) -> None:
    page = served.get(PAGE)
    assert '<script src="/__doithoai__/tai-lai.js" defer></script></body>' in page
    script = served.get("__doithoai__/tai-lai.js")
    events = re.search(r'EventSource\("/(.+?)"\)', script)
    assert events
    with urllib.request.urlopen(served.address + events[1], timeout=PATIENCE) as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        begin = time.monotonic()
        served.save(DIALOGUE, "Nhà văn hóa xã", "Hội trường Ủy ban")
        assert stream.readline() == b"event: tai-lai\n"
        seconds = time.monotonic() - begin
    assert "Hội trường Ủy ban" in served.get(PAGE)
    assert f"Đã cập nhật sau khi lưu {DIALOGUE}." in served.says("Đã cập nhật")
    assert seconds < 5


def test_a_broken_save_is_told_and_the_last_good_page_stands(served: Served) -> None:
    served.save(DIALOGUE, "thoi_gian: 25/12/2026", "thoi_gian: 31/02/2026")
    told = served.says("Đã cập nhật")

    assert f"{DIALOGUE}:2:" in told
    assert "25/12/2026" in served.get(PAGE)


def test_a_broken_template_is_told_and_mended(served: Served) -> None:
    served.save("theme/pages/dialogue.html", "{%", "{% khong_co %}{%")
    told = served.says("Đã cập nhật")
    assert "Lỗi: mẫu trang theme/pages/dialogue.html, dòng" in told
    assert "Traceback" not in told
    assert "25/12/2026" in served.get(PAGE)

    served.save("theme/pages/dialogue.html", "{% khong_co %}{%", "{%")
    served.says("Đã cập nhật")
    served.save(DIALOGUE, "Nhà văn hóa xã", "Hội trường Ủy ban")
    served.says("Đã cập nhật")
    assert "Hội trường Ủy ban" in served.get(PAGE)


def test_an_address_without_a_page_shows_the_site_s_own(served: Served) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        served.get("khong-co/")
    with refused.value as answer:
        assert answer.code == 404
        assert "Không có trang này" in answer.read().decode()


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(served: Served, ending: signal.Signals) -> None:
    served.process.send_signal(ending)
    told, _ = served.process.communicate(timeout=PATIENCE)

    assert served.process.returncode == 0
    assert told.splitlines()[-1] == "Đã dừng."
    assert "Traceback" not in told


def test_a_taken_port_is_a_wrong_use(small: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with start(small, "--port", str(port)) as process:
            told, _ = process.communicate(timeout=PATIENCE)

    assert process.returncode == 2
    assert told == (
        f"Lỗi: cổng {port} đang có chương trình khác dùng\n"
        f"  → Thử: doithoai serve --port {port + 1}\n"
    )
