"""A small form that uses every kind of field, to try the schema room on."""

from typing import Annotated

from doithoai.schema import (
    Address,
    CommuneCode,
    Count,
    Day,
    Decoded,
    Email,
    Flag,
    Key,
    Line,
    Number,
    Path,
    Phone,
    Prose,
    ProvinceCode,
    Sha256,
    Slug,
    When,
    Written,
    decode,
    item_code,
    said,
)
from doithoai.source import read_yaml
from doithoai.values import Choice


class Firm(Choice):
    """A closed list."""

    FIXED = "an_dinh", "ấn định"
    EXPECTED = "du_kien", "dự kiến"
    URGENT = "cao", "cấp thiết"


class Speaker(Written):
    """A nested record."""

    name: Line = said("ten", "Họ tên", example="Nguyễn Văn A")
    office: Line | None = said("chuc_vu", "Chức vụ", example="Chủ tịch", default=None)
    minutes: Count | None = said("so_phut", "Số phút", example="7", default=None)


class Meeting(Written):
    """A form with one required key."""

    not_written = {"trang_thai": "Trang tự tính trạng thái; xoá dòng này."}

    title: Line = said("ten", "Tên buổi họp", "Một dòng.", example="Họp tổ dân phố")
    number: Number | None = said(
        "so_hieu", "Số, ký hiệu", example="16-KH/ĐU", default=None, usual=True
    )
    period: When | None = said("thoi_gian", "Thời gian", example="Quý IV/2025", default=None)
    day: Day | None = said("ngay", "Ngày", example="25/10/2025", default=None)
    firmness: Firm | None = said("muc_do", "Mức độ", example="du_kien", default=None)
    levels: tuple[Firm, ...] = said("cac_muc", "Các mức", example="cao", default=())
    chair: Speaker | None = said("chu_tri", "Chủ trì", default=None)
    speakers: tuple[Speaker, ...] = said("phat_bieu", "Người phát biểu", default=())
    agenda: tuple[Line, ...] = said("chuong_trinh", "Chương trình", example="Khai mạc", default=())
    text: Prose | None = said("noi_dung", "Nội dung", example="Hai dòng.", default=None)
    open_to_all: Flag = said("mo_cua", "Ai cũng dự được", example="true", default=False)
    codes: Annotated[str, item_code("kn", "mã kiến nghị")] | None = said(
        "ma", "Mã", example="kn-01", default=None
    )
    commune: CommuneCode | None = said("ma_xa", "Mã xã", example='"10714"', default=None)
    province: ProvinceCode | None = said("ma_tinh", "Mã tỉnh", example='"31"', default=None)
    plan: Slug | None = said("ke_hoach", "Kế hoạch", example="16-kh-du", default=None)
    field: Key | None = said("linh_vuc", "Lĩnh vực", example="giao_thong", default=None)
    website: Address | None = said("trang_web", "Trang", example="https://x.example/", default=None)
    email: Email | None = said("thu", "Thư", example="a@x.example", default=None)
    phone: Phone | None = said("dien_thoai", "Điện thoại", example='"0220 3000 000"', default=None)
    sum: Sha256 | None = said("sha256", "Mã kiểm", example="ab" * 32, default=None)
    former_path: Path | None = said(
        "duong_dan_cu", "Đường dẫn cũ", example="/hai-phong/cu/", default=None
    )


def meeting(text: str) -> Decoded[Meeting]:
    """Decode a meeting from YAML."""
    return decode(read_yaml("hop.yml", text.encode()), Meeting)


def told(text: str) -> list[str]:
    """What a colleague is told about a meeting: place, code, sentence, next act."""
    return [
        f"{each.location.line}:{each.location.column} {each.code.id} {each.message} → {each.hint}"
        for each in meeting(text).problems
    ]
