"""Asking git about a project, in whatever state its repository is."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import IO

from doithoai.glance import command, surroundings
from doithoai.values import Choice


class Condition(Choice):
    """Whether the history of a project can be told, or why not."""

    KNOWN = "co_lich_su", "có lịch sử"
    NO_GIT = "khong_co_git", "máy này chưa cài git"
    NO_REPOSITORY = "khong_co_kho", "thư mục này không nằm trong kho git"
    REFUSED = "khong_doc_duoc", "git không đọc được kho này"
    NO_COMMITS = "chua_luu", "kho git chưa lưu phiên bản nào của nội dung"
    NO_SUCH_VERSION = "khong_co_phien_ban", "kho git không có nhánh hay phiên bản được nêu"
    SHALLOW = "thieu_lich_su", "bản sao này của kho git không có đủ lịch sử"


def condition_of(root: Path) -> Condition:
    """What git says of the repository around `root`."""
    try:
        asked = subprocess.run(
            command(root, "rev-parse", "--is-shallow-repository"),
            env=surroundings(),
            capture_output=True,
            check=False,
        )
    except OSError:
        return Condition.NO_GIT
    if asked.returncode:
        stranger = b"dubious ownership" in asked.stderr
        return Condition.REFUSED if stranger else Condition.NO_REPOSITORY
    if answer(root, "rev-parse", "--quiet", "--verify", "HEAD^{commit}") is None:
        return Condition.NO_COMMITS
    return Condition.SHALLOW if asked.stdout.strip() == b"true" else Condition.KNOWN


def answer(root: Path, *words: str) -> bytes | None:
    """What a short call prints; None when it fails."""
    try:
        asked = subprocess.run(
            command(root, *words), env=surroundings(), capture_output=True, check=False
        )
    except OSError:
        return None
    return None if asked.returncode else asked.stdout


@contextmanager
def conversation(root: Path, *words: str) -> Iterator[tuple[Popen[bytes], IO[bytes], IO[bytes]]]:
    """A call that goes on: itself, what it is told, what it answers. It ends with the block."""
    with Popen(
        command(root, *words), env=surroundings(), stdin=PIPE, stdout=PIPE, stderr=DEVNULL
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield process, process.stdin, process.stdout
        finally:
            with suppress(OSError):  # what a dead process was told last is lost with it
                process.stdin.close()


def pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """What stands between the zero bytes of a stream, without holding the whole of it."""
    rest = b""
    while chunk := stream.read(1 << 16):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole
    if rest:
        yield rest
