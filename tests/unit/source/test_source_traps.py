"""Each trap: its code, its exact place; the tree where it can still be trusted."""

import pytest

from doithoai.source import CODES, Mapping, Scalar, read_yaml


def found(text: str | bytes) -> list[tuple[str, int, int]]:
    data = text if isinstance(text, bytes) else text.encode()
    return [
        (each.code.id, each.location.line, each.location.column)
        for each in read_yaml("a.yml", data).problems
    ]


TRAPS = [
    # The file.
    (b"x" * 5_000_001, "DT101", 1, 1),
    ("ten: Phường".encode()[:-3] + b"\n", "DT102", 1, 9),
    (b"a: b\r\nc: \xd0\xc9", "DT102", 2, 4),
    ("ten: Phường".encode("utf-16"), "DT103", 1, 1),
    ("ten: Phường".encode("utf-16-le"), "DT103", 1, 1),
    ("ten: Phường".encode("utf-16-be"), "DT103", 1, 1),
    (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xff", "DT102", 1, 1),
    ("", "DT104", 1, 1),
    ("\n  \n# ghi chú\n", "DT104", 1, 1),
    ("---\n", "DT104", 1, 1),
    ("~", "DT104", 1, 1),
    # Characters that nobody sees.
    ("a: b\x00c", "DT105", 1, 5),
    ("a: b\x0bc", "DT105", 1, 5),
    ("a: b\x7fc", "DT105", 1, 5),
    ("a: b\u0085c", "DT105", 1, 5),
    ("a: b\u2028c", "DT105", 1, 5),
    ("a: b\uffffc", "DT105", 1, 5),
    ('a: "b\\x07"', "DT105", 1, 4),
    ('a: "b\\ud800"', "DT105", 1, 4),
    ("a: b\u202ec", "DT106", 1, 5),
    ("a: b\u2066c\u2069", "DT106", 1, 5),
    ('a: "b\\u202ec"', "DT106", 1, 4),
    ("a: b\u200bc", "DT107", 1, 5),
    ("a: b\u00adc", "DT107", 1, 5),
    ("a: b\U000e0041c", "DT107", 1, 5),
    ("\u200ba: b", "DT107", 1, 1),
    ("a:\u200b b", "DT107", 1, 3),
    ("so\u200b_hieu: b", "DT108", 1, 3),
    ("a: b\ufeffc", "DT109", 1, 5),
    ("\ufeff\ufeffa: b", "DT109", 1, 1),
    ("a: Ph\ufffdờng", "DT110", 1, 6),
    # Indents.
    ("a:\n\tb: c", "DT120", 2, 1),
    ("a:\n  b: c\n\td: e", "DT120", 3, 1),
    ("a:\n  b: c\n \t d: e", "DT120", 3, 2),
    ("a: b\n  c: d", "DT121", 2, 3),
    ("  a: b\nc: d", "DT121", 2, 1),
    ("a:\n    b: c\n  d: e", "DT121", 3, 3),
    ("- a\nb: c", "DT121", 2, 1),
    ("a: b\n- c", "DT121", 2, 1),
    ('a: "b"\n  c: d', "DT121", 2, 3),
    ("[" * 51, "DT122", 1, 51),
    ("- " * 51 + "a", "DT122", 1, 101),
    # Colons.
    ("ten:Phường", "DT123", 1, 4),
    ("ten:Phường\nloai: xa", "DT123", 1, 4),
    ("loai: xa\nten:Phường\nma: x", "DT123", 2, 4),
    ("loai: xa\nten:Phường\n", "DT123", 2, 4),
    ("lien_he:\n  noi_nhan:Văn phòng", "DT123", 2, 11),
    ("lien_he:\n  noi_nhan: a\n  dia_chi:b", "DT123", 3, 10),
    ("ten: Phường\n  loai:xa", "DT123", 2, 7),
    ("- ma:kn-01", "DT123", 1, 5),
    ("a: {ten:A, b: c}", "DT123", 1, 8),
    ('"ten":A', "DT123", 1, 6),
    ("ten\nloai: xa", "DT124", 1, 1),
    ("loai: xa\nten\nma: x", "DT124", 2, 1),
    ("a: b\nsửa đường\n", "DT124", 2, 1),
    ("a: b: c", "DT125", 1, 5),
    ("a: {b: c: d}", "DT125", 1, 9),
    ("a: “b: c”", "DT125", 1, 6),
    # Signs at the start of a value.
    ("a: @b", "DT126", 1, 4),
    ("a: `b", "DT126", 1, 4),
    ("a: %b", "DT126", 1, 4),
    ("a: , b", "DT126", 1, 4),
    ("a: ] b", "DT126", 1, 4),
    # Quotes, brackets.
    ('a: "b', "DT127", 1, 4),
    ("a: 'b\nc: d", "DT127", 1, 4),
    ('a: "b”\nc: d', "DT127", 1, 4),
    ('a: "b\nc: "d"', "DT127", 1, 4),
    ('a: "b" c', "DT128", 1, 8),
    ("a: 'it's'", "DT128", 1, 8),
    ("a: [b] c", "DT128", 1, 8),
    ('a: "D:\\Van ban"', "DT129", 1, 7),
    ('a: "\\U00110000"', "DT129", 1, 5),
    ('a: "\\UFFFFFFFF"', "DT129", 1, 5),
    ("a: [b", "DT130", 1, 4),
    ("a: [", "DT130", 1, 4),
    ("a: {b: c\nd: e", "DT130", 1, 4),
    ("a: [b]]", "DT130", 1, 7),
    ("a: [b, , c]", "DT130", 1, 8),
    ('a: {b: "c" d: e}', "DT130", 1, 12),
    # Lists, blocks, comments.
    ("a: - b", "DT131", 1, 4),
    ("a:\n  -Khai mạc\n  -Bế mạc", "DT131", 2, 3),
    ("a:\n-Khai mạc\n-Bế mạc", "DT131", 2, 1),
    ("a:\n  – Khai mạc\n  – Bế mạc", "DT131", 2, 3),
    ("a: > 5 triệu", "DT132", 1, 4),
    ("a: |#b\n  c", "DT132", 1, 4),
    ("a: b # c", "DT133", 1, 6),
    ("a: b\t#c", "DT133", 1, 6),
    ("- b   # c", "DT133", 1, 7),
    ("a: [b # c\n  ]", "DT133", 1, 7),
    ("a: b\n  c # d", "DT133", 2, 5),
    # What YAML allows but these files do not use.
    ("a: b\nc: d\na: e", "DT140", 3, 1),
    ('a: b\n"a": c', "DT140", 2, 1),
    ("a: {b: c, b: d}", "DT140", 1, 11),
    ("a: &b c", "DT141", 1, 4),
    ("a: *b", "DT141", 1, 4),
    ("a: *Đề nghị", "DT141", 1, 4),
    ("a: *Ghi chú", "DT141", 1, 4),
    ("a: !!python/object/apply:os.system [ls]", "DT142", 1, 4),
    ("a: !!str b", "DT142", 1, 4),
    ("a: !Khẩn", "DT142", 1, 4),
    ("a: !x!y z", "DT142", 1, 4),
    ("<<: a", "DT143", 1, 1),
    ("? a\n: b", "DT144", 1, 1),
    ("? a", "DT144", 1, 1),
    ("? [a]\n: b", "DT144", 1, 3),
    ("{a: b}: c", "DT144", 1, 1),
    (": b", "DT144", 1, 1),
    ("a: ? b", "DT144", 1, 4),
    ("%YAML 1.2\n---\na: b", "DT145", 1, 1),
    ("# ghi chú\n%TAG ! x\n---\na: b", "DT145", 2, 1),
    ("a: b\n%c", "DT145", 2, 1),
    ("a: b\n---\nc: d", "DT146", 2, 1),
    ("a: b\n---\n", "DT146", 2, 1),
    ("a: b\n...\nc: d", "DT146", 2, 1),
]


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: f"{trap[1]}-{trap[0][:30]!r}")
def test_trap_is_found_where_it_is(trap):
    text, code, line, column = trap
    places = found(text)
    assert (code, line, column) in places
    assert {each[0] for each in places} == {code}


def test_every_code_has_a_trap():
    elsewhere = {"DT111", "DT112", "DT199"}  # front matter; what nobody foresaw
    assert {trap[1] for trap in TRAPS} == {code.id for code in CODES} - elsewhere


def test_what_nobody_foresaw_gets_a_general_sentence():
    (problem,) = read_yaml("a.yml", b"? : <{").problems
    assert problem.code.id == "DT199"
    assert problem.message == "đọc đến chỗ này thì không hiểu cách viết"


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_every_code_tells_a_story(code):
    assert code.id.startswith("DT1")
    assert code.title
    assert len(code.story) > 100


def test_codes_are_given_once():
    assert len({code.id for code in CODES}) == len(CODES)


@pytest.mark.parametrize("text", [trap[0] for trap in TRAPS], ids=lambda text: repr(text[:30]))
def test_message_is_one_sentence_with_the_next_act(text):
    data = text if isinstance(text, bytes) else text.encode()
    for problem in read_yaml("a.yml", data).problems:
        assert "\n" not in problem.message
        assert not problem.message.endswith(".")
        assert problem.hint.endswith(".")
        for english in ("expected", "found", "while", "token", "scan", "None"):
            assert english not in problem.message + problem.hint


def test_utf16_says_how_to_save():
    (problem,) = read_yaml("a.yml", "ten: Phường".encode("utf-16")).problems
    assert "UTF-16" in problem.message
    assert "lưu lại dạng UTF-8" in problem.hint


def test_word_file_with_another_ending_is_named():
    (problem,) = read_yaml("a.md", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").problems
    assert problem.message == "đây là tệp Word hoặc Excel đời cũ đã đổi đuôi, không phải tệp chữ"


def test_first_of_two_equal_keys_stands():
    tree = read_yaml("a.yml", b"a: b\na: c\n").tree
    assert isinstance(tree, Mapping)
    assert [entry.value.text for entry in tree.entries] == ["b"]


def test_key_that_is_no_key_is_left_out_of_the_tree():
    tree = read_yaml("a.yml", b"a: b\n<<: c\n").tree
    assert isinstance(tree, Mapping)
    assert [entry.key.text for entry in tree.entries] == ["a"]


def test_composed_and_decomposed_keys_are_equal():
    assert found("đường: a\nđu\u031bo\u031b\u0300ng: b") == [("DT140", 2, 1)]


def test_zero_width_is_taken_out_and_places_stay_raw():
    tree = read_yaml("a.yml", "a: x\u200by\nb: {\u2060c: d}".encode()).tree
    assert tree.get("a") == Scalar(text="xy", line=1, column=4)
    assert tree.get("b").get("c") == Scalar(text="d", line=2, column=9)


def test_several_of_a_kind_on_a_line_are_told_once():
    (problem,) = read_yaml("a.yml", "a: x\u200by\u200bz".encode()).problems
    assert problem.message.endswith("(U+200B) (2 chỗ trên dòng này)")


def test_all_problems_of_a_file_are_told_at_once():
    text = "a: b # c\na: d\ne: &f g\nh: x\u202ey\ni: j: k\n"
    assert found(text) == [
        ("DT133", 1, 6),
        ("DT140", 2, 1),
        ("DT141", 3, 4),
        ("DT106", 4, 5),
        ("DT125", 5, 5),
    ]


@pytest.mark.parametrize(("text", "code"), [("a: b # c", "DT133"), ("a: x\u200by", "DT107")])
def test_only_what_loses_nothing_is_a_warning(text, code):
    reading = read_yaml("a.yml", text.encode())
    assert [each.is_error for each in reading.problems] == [False]
    assert reading.tree is not None
    assert reading.problems[0].code.id == code
