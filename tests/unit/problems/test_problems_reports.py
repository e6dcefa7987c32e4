"""The exact bytes of each report."""

import json

from hypothesis import given
from hypothesis import strategies as st

from doithoai.problems import REPORTS, Code, Location, Severity

ERROR = Code(id="DT203", severity=Severity.ERROR, title="Thiếu khoá bắt buộc", story="")
WARNING = Code(id="DT133", severity=Severity.WARNING, title="Phần sau dấu # bị bỏ", story="")
MISSING = ERROR.at(
    Location(path="content/a.yml", line=3, column=7), "thiếu khoá `ten`", hint="Viết `ten: …`."
)
LOST = WARNING.at(
    Location(path="content/a.yml", line=1, column=12), "phần sau dấu # bị bỏ", hint="Đưa lên trên."
)


def test_there_are_three_reports():
    assert list(REPORTS) == ["text", "github", "gitlab", "json"]


def test_text_report_shows_the_next_act_below_each_problem_then_counts():
    assert REPORTS["text"]([MISSING, LOST]) == (
        "content/a.yml:1:12: cảnh báo DT133: phần sau dấu # bị bỏ\n"
        "    → Đưa lên trên.\n"
        "content/a.yml:3:7: lỗi DT203: thiếu khoá `ten`\n"
        "    → Viết `ten: …`.\n"
        "1 lỗi, 1 cảnh báo trong 1 tệp\n"
    )


def test_text_report_of_nothing_is_its_count():
    assert REPORTS["text"]([]) == "0 lỗi, 0 cảnh báo trong 0 tệp\n"


def test_github_report_annotates_line_and_column():
    assert REPORTS["github"]([MISSING, LOST]) == (
        "::warning file=content/a.yml,line=1,col=12,title=DT133%3A Phần sau dấu # bị bỏ"
        "::phần sau dấu # bị bỏ%0A→ Đưa lên trên.\n"
        "::error file=content/a.yml,line=3,col=7,title=DT203%3A Thiếu khoá bắt buộc"
        "::thiếu khoá `ten`%0A→ Viết `ten: …`.\n"
    )


def test_github_report_escapes_percent_first():
    problem = ERROR.at(Location(path="a.yml"), "đạt 90%, đọc là %0A", hint="h")
    assert REPORTS["github"]([problem]).endswith("::đạt 90%25, đọc là %250A%0A→ h\n")


def test_github_report_escapes_line_breaks_in_a_message():
    problem = ERROR.at(Location(path="a.yml"), "một\r\nhai: ba, bốn", hint="h")
    assert REPORTS["github"]([problem]).endswith("::một%0D%0Ahai: ba, bốn%0A→ h\n")


def test_github_report_escapes_comma_and_colon_in_a_path():
    problem = ERROR.at(Location(path="a,b:c%.yml"), "m", hint="h")
    assert REPORTS["github"]([problem]).startswith("::error file=a%2Cb%3Ac%25.yml,line=1,col=1,")


@given(st.text(), st.text(min_size=1), st.text())
def test_github_report_is_one_line_a_problem(path, message, hint):
    report = REPORTS["github"]([ERROR.at(Location(path=path), message, hint=hint)])
    assert report.count("\n") == 1
    assert "\r" not in report
    assert report.startswith("::error file=")


def test_gitlab_report_annotates_the_line():
    (row,) = json.loads(REPORTS["gitlab"]([MISSING]))

    assert row["check_name"] == MISSING.code.id
    assert row["severity"] == "major"
    assert row["location"] == {
        "path": MISSING.location.path,
        "lines": {"begin": MISSING.location.line},
    }
    assert row["description"] == f"{MISSING.message}\n→ {MISSING.hint}"


def test_gitlab_tells_two_problems_of_one_line_apart():
    there = Location(path="a.yml")
    rows = json.loads(REPORTS["gitlab"]([ERROR.at(there, word, hint="h") for word in "ab"]))

    assert len({row["fingerprint"] for row in rows}) == 2


def test_json_report_uses_the_words_of_the_exports():
    assert json.loads(REPORTS["json"]([MISSING])) == [
        {
            "tep": "content/a.yml",
            "dong": 3,
            "cot": 7,
            "muc": "loi",
            "ma": "DT203",
            "tieu_de": "Thiếu khoá bắt buộc",
            "noi_dung": "thiếu khoá `ten`",
            "cach_sua": "Viết `ten: …`.",
        }
    ]


def test_json_report_keeps_vietnamese_letters_readable():
    assert "thiếu khoá" in REPORTS["json"]([MISSING])


def test_json_report_of_nothing_is_an_empty_list():
    assert REPORTS["json"]([]) == "[]\n"
