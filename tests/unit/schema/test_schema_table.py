"""The guide shows every key once, with how to write it."""

from forms import Meeting

from doithoai.schema import Line, Written, field_tables, said

TABLES = field_tables(Meeting)


def row(key: str) -> str:
    (line,) = [line for line in TABLES.splitlines() if line.startswith(f"| `{key}` |")]
    return line


def test_a_row_of_text() -> None:
    assert row("chuong_trinh") == (
        "| `chuong_trinh` | Chương trình | không | danh sách: chữ, một dòng | `Khai mạc` |"
    )


def test_a_row_says_how_to_write() -> None:
    assert row("ngay") == (
        "| `ngay` | Ngày | không | ngày. Viết ngày/tháng/năm, ví dụ 25/10/2025. | `25/10/2025` |"
    )


def test_a_row_of_a_choice_lists_its_values() -> None:
    assert row("muc_do") == (
        "| `muc_do` | Mức độ | không"
        " | một trong `an_dinh` (ấn định), `du_kien` (dự kiến), `cao` (cấp thiết) | `du_kien` |"
    )


def test_a_row_of_a_group_names_its_keys() -> None:
    assert row("phat_bieu") == (
        "| `phat_bieu` | Người phát biểu | không"
        " | danh sách: nhóm khoá `ten`, `chuc_vu`, `so_phut` |  |"
    )


def test_a_group_used_twice_has_one_table() -> None:
    assert TABLES.count("| `so_phut` |") == 1
    assert "\n### Chủ trì (`chu_tri`); Người phát biểu (`phat_bieu`)\n" in TABLES


def test_computed_keys_stand_below_the_table() -> None:
    assert (
        "\nKhông viết các khoá sau:\n\n- `trang_thai`: Trang tự tính trạng thái; xoá dòng này.\n"
    ) in TABLES


class Inner(Written):
    """The innermost record."""

    text: Line = said("chu", "Chữ", "Một | hai.", example="một | hai")


class Middle(Written):
    """A record in between."""

    inner: Inner | None = said("trong", "Ở trong", default=None)


class Outer(Written):
    """The file."""

    middle: Middle | None = said("giua", "Ở giữa", default=None)


def test_a_group_inside_a_group_says_where() -> None:
    assert field_tables(Outer) == (
        """\
| Khoá | Nghĩa | Bắt buộc | Cách viết | Ví dụ |
|---|---|---|---|---|
| `giua` | Ở giữa | không | nhóm khoá `trong` |  |

### Ở giữa (`giua`)

| Khoá | Nghĩa | Bắt buộc | Cách viết | Ví dụ |
|---|---|---|---|---|
| `trong` | Ở trong | không | nhóm khoá `chu` |  |

### Ở trong (`trong` trong `giua`)

| Khoá | Nghĩa | Bắt buộc | Cách viết | Ví dụ |
|---|---|---|---|---|
| `chu` | Chữ. Một \\| hai. | có | chữ, một dòng | `một \\| hai` |
"""
    )
