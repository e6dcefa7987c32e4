"""Every message word for word: what was read, what was expected, what to do."""

import pytest
from forms import told

KEYS_OF_SPEAKER = "`ten`, `chuc_vu`, `so_phut`"
CHOICES = "`an_dinh` (ấn định), `du_kien` (dự kiến), `cao` (cấp thiết)"


def only(text: str) -> str:
    """The one thing told about a meeting whose title is said in line 1."""
    (line,) = told(f"ten: Họp\n{text}")
    return line


def test_a_missing_key() -> None:
    assert told("muc_do: cao\n") == [
        "1:1 DT203 thiếu khoá `ten` → Viết tên buổi họp, ví dụ `ten: Họp tổ dân phố`."
    ]


def test_a_missing_key_inside_a_list_is_told_at_its_item() -> None:
    assert only("phat_bieu:\n  - chuc_vu: Chủ tịch\n") == (
        "3:5 DT203 thiếu khoá `ten` → Viết họ tên, ví dụ `ten: Nguyễn Văn A`."
    )


@pytest.mark.parametrize("nothing", ["", " ~", " null", ' ""', " '  '"])
def test_an_empty_required_key_is_told_at_the_key(nothing: str) -> None:
    assert told(f"muc_do: cao\nten:{nothing}\n") == [
        "2:1 DT203 `ten` đang để trống → Viết tên buổi họp, ví dụ `ten: Họp tổ dân phố`."
    ]


@pytest.mark.parametrize("item", ["", " ~", ' ""'])
def test_an_empty_item_of_a_list(item: str) -> None:
    assert only(f"chuong_trinh:\n  - Khai mạc\n  -{item}\n").partition(" ")[2] == (
        "DT205 mục thứ 2 của `chuong_trinh` để trống → Viết nội dung, hoặc xoá mục này."
    )


def test_an_empty_item_of_a_list_of_records() -> None:
    assert only("phat_bieu:\n  -\n").partition(" ")[2] == (
        "DT205 mục thứ 1 của `phat_bieu` để trống → Viết nội dung, hoặc xoá mục này."
    )


def test_an_empty_item_of_a_list_of_choices() -> None:
    assert only("cac_muc:\n  - cao\n  -\n").partition(" ")[2] == (
        "DT205 mục thứ 2 của `cac_muc` để trống → Viết nội dung, hoặc xoá mục này."
    )


def test_a_list_where_one_value_is_needed() -> None:
    assert only("noi_dung:\n  - Một\n") == (
        "3:3 DT205 `noi_dung` cần một giá trị, đang có một danh sách"
        " → Viết giá trị trên cùng dòng, sau dấu hai chấm, bớt một dấu `- `."
    )


def test_keys_where_one_value_is_needed() -> None:
    assert only("noi_dung:\n  Đề nghị: sửa đường\n") == (
        "3:3 DT205 `noi_dung` cần một giá trị, đang có một nhóm khoá"
        " → Viết giá trị sau dấu hai chấm;"
        " nếu trong chữ có dấu hai chấm, đặt cả câu trong dấu nháy."
    )


def test_keys_where_an_item_is_one_value() -> None:
    assert only("chuong_trinh:\n  - Đề nghị: sửa đường\n") == (
        "3:5 DT205 mục thứ 1 của `chuong_trinh` cần một giá trị, đang có một nhóm khoá"
        " → Viết giá trị sau dấu gạch; nếu trong chữ có dấu hai chấm, đặt cả câu trong dấu nháy."
    )


def test_one_value_where_a_list_is_needed() -> None:
    assert only("chuong_trinh: Khai mạc\n") == (
        "2:15 DT205 `chuong_trinh` cần một danh sách, đang có `Khai mạc`"
        " → Xuống dòng, viết `- Khai mạc`; mỗi mục một dòng."
    )


def test_one_value_where_a_list_of_records_is_needed() -> None:
    assert only("phat_bieu: Nguyễn Văn A\n") == (
        "2:12 DT205 `phat_bieu` cần một danh sách, đang có `Nguyễn Văn A`"
        f" → Viết mỗi mục một dòng, bắt đầu bằng `- `, với các khoá {KEYS_OF_SPEAKER}."
    )


def test_keys_where_a_list_of_records_is_needed() -> None:
    assert only("phat_bieu:\n  ten: Nguyễn Văn A\n") == (
        "3:3 DT205 `phat_bieu` cần một danh sách, đang có một nhóm khoá"
        " → Thêm `- ` trước khoá đầu tiên, lùi các khoá sau cho thẳng cột với nó."
    )


def test_one_value_where_keys_are_needed() -> None:
    assert only("chu_tri: Nguyễn Văn A\n") == (
        "2:10 DT205 `chu_tri` cần một nhóm khoá, đang có `Nguyễn Văn A` → Viết các dòng"
        f" `khoá: giá trị` ở dòng dưới, lùi vào hai dấu cách, với các khoá {KEYS_OF_SPEAKER}."
    )


def test_one_value_where_an_item_needs_keys() -> None:
    assert only("phat_bieu:\n  - Nguyễn Văn A\n") == (
        "3:5 DT205 mục thứ 1 của `phat_bieu` cần một nhóm khoá, đang có `Nguyễn Văn A` → Viết"
        f" các dòng `khoá: giá trị` sau dấu gạch, với các khoá {KEYS_OF_SPEAKER}."
    )


def test_a_list_where_keys_are_needed() -> None:
    assert only("chu_tri:\n  - ten: Nguyễn Văn A\n") == (
        "3:3 DT205 `chu_tri` cần một nhóm khoá, đang có một danh sách"
        " → Bỏ một dấu `- ` ở đầu các dòng này."
    )


def test_a_list_where_a_choice_is_needed() -> None:
    assert only("muc_do: [cao]\n") == (
        "2:9 DT205 `muc_do` cần một giá trị, đang có một danh sách"
        " → Viết giá trị trên cùng dòng, sau dấu hai chấm, bớt một dấu `- `."
    )


def test_a_long_value_is_cut_in_the_message() -> None:
    assert f"đang có `{'a' * 60}…`" in only(f"chu_tri: {'a' * 80}\n")


def test_a_choice_written_as_it_is_spoken() -> None:
    assert only("muc_do: Dự kiến\n") == (
        "2:9 DT206 `muc_do` là `Dự kiến`, không có trong danh sách"
        f" → Viết `du_kien`. Các giá trị dùng được: {CHOICES}."
    )


def test_a_choice_written_by_its_label() -> None:
    assert "→ Viết `cao`. " in only("muc_do: cấp thiết\n")


def test_a_choice_like_no_other() -> None:
    assert only("muc_do: 7\n") == (
        f"2:9 DT206 `muc_do` là `7`, không có trong danh sách → Các giá trị dùng được: {CHOICES}."
    )


@pytest.mark.parametrize("written", ["90 đại biểu", "1.200", "-3", "1,5", "một", "1234567890"])
def test_a_count_is_digits_only(written: str) -> None:
    assert only(f"chu_tri: {{ten: A, so_phut: '{written}'}}\n").partition(" ")[2] == (
        f"DT207 `so_phut`: `{written}` không phải số nguyên"
        " → Chỉ viết chữ số, không kèm đơn vị, ví dụ 90."
    )


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (
            "mo_cua: yes",
            "`mo_cua`: `yes` không phải có hay không → Viết `true` (có) hoặc `false` (không).",
        ),
        (
            "ma: kn-7",
            "`ma`: `kn-7` không phải mã kiến nghị → Viết kn- rồi ít nhất 2 chữ số, ví dụ kn-07.",
        ),
        (
            "ma_xa: 2101",
            (
                "`ma_xa`: `2101` không phải mã đơn vị 5 chữ số"
                ' → Viết đủ 5 chữ số trong dấu nháy, ví dụ "02101".'
            ),
        ),
        (
            "ma_tinh: '1'",
            (
                "`ma_tinh`: `1` không phải mã tỉnh 2 chữ số"
                ' → Viết 2 chữ số trong dấu nháy, ví dụ "31".'
            ),
        ),
        (
            "ke_hoach: 16-KH/ĐU",
            (
                "`ke_hoach`: `16-KH/ĐU` không phải tên không dấu"
                " → Chỉ dùng chữ thường không dấu, số và dấu gạch nối."
            ),
        ),
        (
            "linh_vuc: Giao thông",
            (
                "`linh_vuc`: `Giao thông` không phải mã viết thường"
                " → Chỉ dùng chữ thường không dấu, số và dấu gạch dưới."
            ),
        ),
        (
            "trang_web: www.x.vn",
            (
                "`trang_web`: `www.x.vn` không phải địa chỉ trang web"
                " → Viết đủ cả https://, không có dấu cách."
            ),
        ),
        (
            "thu: ubnd",
            (
                "`thu`: `ubnd` không phải địa chỉ thư điện tử"
                " → Viết dạng ten@tenmien.gov.vn, không có dấu cách."
            ),
        ),
        (
            "dien_thoai: máy lẻ 12",
            (
                "`dien_thoai`: `máy lẻ 12` không phải số điện thoại"
                " → Viết trong dấu nháy; chỉ dùng chữ số, dấu cách, dấu chấm hoặc gạch nối."
            ),
        ),
        (
            "sha256: abc",
            (
                "`sha256`: `abc` không phải mã SHA-256"
                " → Viết 64 ký tự 0–9, a–f do lệnh sha256sum in ra."
            ),
        ),
        (
            "duong_dan_cu: hai-phong/cu",
            (
                "`duong_dan_cu`: `hai-phong/cu` không phải đường dẫn trang"
                " → Viết như trên thanh địa chỉ, ví dụ /hai-phong/phuong-cu/."
            ),
        ),
    ],
)
def test_a_value_that_must_look_a_certain_way(line: str, sentence: str) -> None:
    assert only(f"{line}\n").partition(" DT208 ")[2] == sentence


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("ngay: hôm nay", "DT301"),
        ("thoi_gian: trong thời gian sớm nhất", "DT301"),
        ("ngay: 31/02/2025", "DT302"),
        ("so_hieu: kế hoạch mười sáu", "DT303"),
    ],
)
def test_values_of_the_domain_bring_their_own_words(line: str, code: str) -> None:
    told_line = only(f"{line}\n")

    assert told_line.split(" ")[1] == code
    assert f"`{line.partition(':')[0]}`: " in told_line


def test_a_bare_text_is_no_form() -> None:
    assert told("Họp tổ dân phố\n") == [
        (
            "1:1 DT205 tệp phải gồm các dòng `khoá: giá trị`"
            " → Chạy `doithoai new` để có tệp mẫu, rồi điền vào mẫu."
        )
    ]


def test_braces_in_a_value_stay_as_they_are() -> None:
    assert "`{reason}` không phải tên không dấu" in only("ke_hoach: '{reason}'\n")
