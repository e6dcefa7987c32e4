"""Written pages reach MkDocs only with a head that can be read."""

from pathlib import Path

import pytest

from doithoai.site import check_written, heading_slug
from doithoai.site.written import address_of
from doithoai.site.written_check import mkdocs_problem

PAGE = "content/huong-dan/thu.md"


def codes(small: Path, data: bytes) -> list[str]:
    (small / PAGE).write_bytes(data)
    return [problem.code.id for problem in check_written(small) if problem.location.path == PAGE]


@pytest.mark.parametrize(
    "text",
    [
        "# Trang\n",
        "",
        "---\ntitle: Trang\n---\n\n# Trang\n",
        "---\ntitle: Trang\ndescription: Một câu.\ntemplate: so-tay.html\n---\n",
    ],
)
def test_a_page_with_a_right_head_or_none_is_right(small: Path, text: str) -> None:
    assert codes(small, text.encode()) == []


@pytest.mark.parametrize(
    "data",
    [
        b"---\ntitle: [\n---\n",
        b"---\ntitle: Trang\n\n# Trang\n",
        b"---\ntieu_de: Trang\n---\n",
        "# Trang về đối thoại\n".encode("utf-16"),
        b"# Trang \xff\n",
    ],
)
def test_a_broken_head_or_another_encoding_is_an_error(small: Path, data: bytes) -> None:
    assert codes(small, data) != []


def test_a_dead_link_names_the_page() -> None:
    problem = mkdocs_problem(
        "Doc file 'huong-dan/a.md' contains a link 'b.md', but the target 'huong-dan/b.md' "
        "is not found among documentation files."
    )

    assert problem.location.path == "content/huong-dan/a.md"
    assert problem.message == "liên kết `b.md` không dẫn đến trang hay mục nào"


def test_other_words_of_mkdocs_are_passed_on() -> None:
    problem = mkdocs_problem("A reference to 'x.md' is included\n in the 'nav'")

    assert problem.location.path == "mkdocs.yml"
    assert problem.message == "MkDocs báo: “A reference to 'x.md' is included in the 'nav'”"


@pytest.mark.parametrize(
    ("inner", "address"),
    [
        ("gioi-thieu.md", "/gioi-thieu/"),
        ("huong-dan/can-bo/index.md", "/huong-dan/can-bo/"),
        ("huong-dan/so-index.md", "/huong-dan/so-index/"),
        ("index.md", "/"),
    ],
)
def test_a_written_page_has_the_address_of_its_file(inner: str, address: str) -> None:
    assert address_of(inner) == address


def test_a_heading_s_anchor_keeps_the_letter_d() -> None:
    assert heading_slug("Đổi lịch, hoãn", "-") == "doi-lich-hoan"
    assert heading_slug("…", "-") == "muc"
