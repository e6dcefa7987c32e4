"""The command line speaks Vietnamese, in its own words and in click's."""

import errno
import re
from pathlib import Path

import jinja2
import pytest
from click.testing import CliRunner, Result

from doithoai.commands import app
from doithoai.commands.app import COMMANDS
from doithoai.commands.refusals import refusal
from doithoai.commands.vietnamese import in_vietnamese
from doithoai.site import BusyError, MkdocsError

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args|arguments?|show|error|missing|invalid|no such|try|default"
    r"|directory|file|not|range|required|value)\b",
    re.IGNORECASE,
)
# What stands in our own texts as a name, a path or an option.
NAMES = re.compile(r"--\w+|site/|site-config/\S+|JSON Schema|\btext\b")


def run(*arguments: str) -> Result:
    in_vietnamese()
    return CliRunner().invoke(app, arguments, prog_name="doithoai")


def english(text: str) -> list[str]:
    return [match[0] for match in ENGLISH.finditer(NAMES.sub("", text))]


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_vietnamese(command: str) -> None:
    result = run(*command.split(), "--help")

    assert result.exit_code == 0
    assert result.output.startswith("Cách dùng: doithoai")
    assert english(result.output) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("--nope", "Không có tuỳ chọn '--nope'"),
        ("chek", "Không có lệnh 'chek'. (Có phải một trong: 'check', 'schema'?)"),
        ("build --toda x", "Không có tuỳ chọn '--toda'. Có phải '--today'?"),
        ("build --today", "Tuỳ chọn '--today' cần một giá trị."),
        ("build --today 31/02/2026", "không có ngày 31/02/2026"),
        ("build --strict=1", "Tuỳ chọn '--strict' không nhận giá trị."),
        ("check --format xml", "'xml' không thuộc 'text', 'github', 'gitlab', 'json'."),
        ("check thua", "Thừa tham số (thua)"),
        ("new", "Thiếu tham số 'LOẠI'. Chọn một trong:"),
        ("new khong x", "'khong' không thuộc 'tinh', 'don-vi'"),
        ("new don-vi", "Thiếu tham số 'CHỖ'."),
        ("serve --port abc", "'abc' không phải số hợp lệ."),
        ("serve --port 70000", "70000 không nằm trong khoảng 0<=x<=65535."),
        ("check --root khong-co", "không phải thư mục dự án (không thấy site-config/site.yml)"),
    ],
)
def test_a_wrong_use_is_told_in_vietnamese(line: str, words: str) -> None:
    result = run(*line.split())

    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert english(result.stderr) == []


def test_without_a_command_the_help_is_shown() -> None:
    result = run()

    assert result.exit_code == 2
    assert english(result.output) == []


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/x/site"),
            "máy không cho đọc hoặc ghi /x/site: đĩa đã đầy",
        ),
        (
            PermissionError(errno.EACCES, "Permission denied", "a.yml"),
            "máy không cho đọc hoặc ghi a.yml: không có quyền đọc hoặc ghi",
        ),
        (OSError(999, "strange"), "máy không cho đọc hoặc ghi: mã lỗi 999"),
        (BusyError(), "một lần dựng khác đang công bố vào cùng thư mục"),
        (
            jinja2.TemplateSyntaxError("bad", 3, "pages/home.html"),
            "mẫu trang theme/pages/home.html, dòng 3 có lỗi, Jinja báo: bad",
        ),
        (MkdocsError("x"), "MkDocs không in được các trang viết, nó báo: x"),
    ],
)
def test_what_the_machine_refuses_is_one_sentence(error: Exception, words: str) -> None:
    sentence = refusal(error)

    assert sentence.message == words
    assert sentence.hint
    assert sentence.exit_code == 2


def test_explain_tells_the_story_of_a_code() -> None:
    result = run("explain", "dt601")

    assert result.exit_code == 0
    assert result.output.startswith("DT601: ")
    assert run("explain", "DT6O1").output == result.output


def test_explain_asks_whether_another_code_was_meant() -> None:
    result = run("explain", "DT6011")

    assert result.exit_code == 2
    assert "→ Có phải DT6" in result.stderr


def test_explain_alone_lists_every_code() -> None:
    lines = run("explain").output.splitlines()

    assert lines == sorted(lines)
    assert {"DT101", "DT502", "DT601", "DT611"} <= {line.split()[0] for line in lines}


def test_check_outside_of_a_project_is_clear(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")

    assert result.exit_code == 2
    assert f"Lỗi: {tmp_path} không phải thư mục dự án" in result.stderr
    assert "--root" in result.stderr
