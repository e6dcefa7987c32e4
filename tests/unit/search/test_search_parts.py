"""Texts in parts: sections of a document, the piece of a text that answers."""

from doithoai.search import snippet, written_findings
from doithoai.search.sections import plain, sections

BODY = """Mở đầu.

## Mục đích
Nói rõ *phạm vi* và [quy chế](/x/).

### Yêu cầu

| Việc | Hạn |
|---|---|
| Gửi ý kiến | 08/10/2025 |

## Mục đích
- Lần hai <b>đậm</b>
"""


def test_a_text_is_cut_at_its_headings() -> None:
    parts = list(sections(BODY))
    assert [(part.title, part.anchor) for part in parts] == [
        ("", ""),
        ("Mục đích", "muc-dich"),
        ("Yêu cầu", "yeu-cau"),
        ("Mục đích", "muc-dich-2"),
    ]
    assert [part.text for part in parts] == [
        "Mở đầu.",
        "Nói rõ phạm vi và quy chế.",
        "Việc Hạn Gửi ý kiến 08/10/2025",
        "Lần hai đậm",
    ]


def test_markup_is_no_word() -> None:
    assert (
        plain("**16-KH/ĐU** và `ma_so`\n> _trích_ dẫn<!-- ẩn -->") == "16-KH/ĐU và ma_so trích dẫn"
    )


def test_a_written_page_is_found_by_its_title_and_its_headings() -> None:
    page = "---\ntitle: Khác\n---\n\n# Cách gửi\n\nGửi cho xã.\n\n## Khi nào\n\nTrước hạn.\n"
    found = list(written_findings("/huong-dan/gui/", page))
    assert [(one.path, one.title, one.text) for one in found] == [
        ("/huong-dan/gui/", "Cách gửi", "Gửi cho xã."),
        ("/huong-dan/gui/#khi-nao", "Khi nào", "Trước hạn."),
    ]


def test_a_snippet_shows_the_place_with_most_words() -> None:
    text = "Rác. " + "Chuyện khác hẳn. " * 20 + "Bãi rác thải sau chợ bốc mùi. " + "Hết. " * 40
    pieces = snippet(text, {"rac", "thai"})
    assert [piece for piece, marked in pieces if marked] == ["rác", "thải"]
    assert pieces[0][0] == pieces[-1][0] == "…"
    assert sum(len(piece) for piece, _ in pieces) < 200


def test_without_a_match_a_snippet_is_the_beginning() -> None:
    assert snippet("Ngắn thôi.", {"khac"}) == (("Ngắn thôi.", False),)
    assert snippet("", {"khac"}) == ()


def test_a_number_is_marked_as_a_whole() -> None:
    pieces = snippet("Theo 16-KH/ĐU, hạn 08/10/2025.", {"16khdu", "16", "d1008"})
    assert [piece for piece, marked in pieces if marked] == ["16-KH/ĐU", "08/10/2025"]
