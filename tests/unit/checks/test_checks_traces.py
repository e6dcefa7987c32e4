"""What is taken for a private person's data, what is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.checks.traces import TraceKind, traces


def kinds(text: str) -> list[TraceKind]:
    return [trace.kind for trace in traces(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CCCD 031090001234", TraceKind.CITIZEN_ID),
        ("căn cước số 031 090 001 234", TraceKind.CITIZEN_ID),
        ("số 0310 9000 1234 cấp năm ngoái", TraceKind.CITIZEN_ID),
        ("CMND: 031234567", TraceKind.CITIZEN_ID),
        ("mang số 131234567.", TraceKind.CITIZEN_ID),
        ("gọi 0912345678", TraceKind.PHONE),
        ("gọi 0912 345 678", TraceKind.PHONE),
        ("gọi 0912.345.678.", TraceKind.PHONE),
        ("gọi 09 1234 5678", TraceKind.PHONE),
        ("gọi +84 912 345 678", TraceKind.PHONE),
        ("gọi (0225) 3 123 456", TraceKind.PHONE),
        ("gọi 0225-3123456", TraceKind.PHONE),
        ("số 0912345678 người dân cho", TraceKind.PHONE),
        ("số 0912 345 678 - UBND phường", TraceKind.PHONE),
        ("gửi hoa.nguyen@gmail.com", TraceKind.EMAIL),
        ("tài khoản 1903 4567 8901", TraceKind.ACCOUNT),
        ("số tài khoản tại ngân hàng X: 0123456789", TraceKind.ACCOUNT),
        ("STK 19034567", TraceKind.ACCOUNT),
        ("trước số nhà 12", TraceKind.HOUSE),
        ("nhà số 12/5 ngõ 3", TraceKind.HOUSE),
        ("Số nhà 7A ngập nước", TraceKind.HOUSE),
        ("số 12/5 ngõ 3 Lê Lợi", TraceKind.HOUSE),
        ("hộ bà Nguyễn Thị Hoa", TraceKind.PERSON),
        ("Ông Lê Nam lấn chiếm", TraceKind.PERSON),
        ("gia đình ông bà Đặng Văn Ửng", TraceKind.PERSON),
        ("ông (bà) Trần Thị B", TraceKind.PERSON),
        ("cụ N.V.A ở tổ 5", TraceKind.PERSON),
        ("anh Phạm\nVăn Tâm", TraceKind.PERSON),
    ],
)
def test_private_data_is_found(text: str, kind: TraceKind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 1155-QĐ/TU ngày 20/10/2023",
        "Luật 72/2025/QH15, Nghị định 13/2021/NĐ-CP",
        "Kế hoạch số 58- KH/ĐU, 36/ KH-UBND, 01 -KH/ĐU",
        "ngày 13 /12/2023, 01/7 2022, 25-5-2022, 8.3.2023",
        "từ 8 giờ 00 ngày 01.10.2025 đến 08.10.2025",
        "giai đoạn 2020-2025, 2025 - 2030",
        "kinh phí 150000000 đồng",
        "kinh phí 150.000.000.000 đồng, 1.250.000 người",
        "thửa đất 250000000 m2",
        "https://haiphong.gov.vn/tin/123456789",
        "kn-01, kl-03, mã 10714",
        "đường dây nóng 113, 1022",
        "đường 389, quốc lộ 5, khu 2, lô số 12",
        "tài khoản định danh điện tử mức 2 cho 12.500 người",
        "nhà văn hóa số 3",
        "ông Chủ tịch UBND phường, bà Phó Chủ tịch HĐND",
        "anh Bí thư Đoàn, chị Hội trưởng Hội Phụ nữ",
        "ông Trần Văn Nam, Chủ tịch UBND phường",
        "bà Lê Thị Mai - Phó Bí thư Đảng ủy",
        "Chủ tịch UBND phường, ông Trần Văn Nam, trả lời",
        "ông Trần Văn Nam (trưởng phòng Kinh tế)",
        "đồng chí Trần Văn Nam",
        "đường Bà Triệu, quận Hai Bà Trưng, tỉnh Bà Rịa Vũng Tàu",
        "phường Anh Dũng, trường Cụ Phan Bội Châu",
        "chị em phụ nữ, anh em công nhân",
        "ông bà, cô bác trong Tổ dân phố Phú Thứ 2",
        "các ông, bà Tổ trưởng",
    ],
)
def test_public_data_is_left_alone(text: str) -> None:
    assert traces(text) == ()


def test_one_number_is_reported_once() -> None:
    assert kinds("số tài khoản 0912345678, căn cước 031090001234") == [
        TraceKind.ACCOUNT,
        TraceKind.CITIZEN_ID,
    ]


def test_traces_come_in_reading_order_with_their_places() -> None:
    found = traces("Bà Lê Thị Hoa, số nhà 5, gọi 0912345678")
    assert [(trace.kind, trace.start) for trace in found] == [
        (TraceKind.PERSON, 0),
        (TraceKind.HOUSE, 15),
        (TraceKind.PHONE, 29),
    ]


@pytest.mark.parametrize(
    ("text", "veiled"),
    [
        ("CCCD 031090001234", "031…"),
        ("gửi hoa.nguyen@gmail.com", "…@gmail.com"),
        ("hộ bà Nguyễn Thị Hoa", "bà Nguyễn …"),
        ("trước số nhà 12", "số nhà 12"),
    ],
)
def test_report_does_not_repeat_the_data(text: str, veiled: str) -> None:
    assert traces(text)[0].veiled == veiled


@given(st.text(alphabet="0123456789 .-/()+@§ôÔngbà NguyễnVăAsốhàtkđ\n", max_size=200))
def test_every_trace_stands_where_it_says(text: str) -> None:
    for trace in traces(text):
        assert text.startswith(trace.text, trace.start)


@given(
    st.dates(), st.sampled_from(["{0:%d/%m/%Y}", "{0:%d-%m-%Y}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}"])
)
def test_no_date_is_private_data(day: object, form: str) -> None:
    assert traces(f"trước ngày {form.format(day)} xong") == ()


@given(st.integers(min_value=1, max_value=96), st.integers(min_value=0, max_value=10**9 - 1))
def test_every_citizen_id_is_found(province: int, rest: int) -> None:
    assert kinds(f"số {province:03d}{rest:09d} cấp") == [TraceKind.CITIZEN_ID]
