"""Sentences for a made-up country: plain Vietnamese about roads, water and papers, from a seed."""

from random import Random
from typing import Final

FLOWERS: Final = tuple(
    "Sen Súng Cúc Lan Mai Đào Nhài Huệ Quỳnh Sim Mua Ban Gạo Phượng Sứ Trà Dạ_Hương Hồng "
    "Ngọc_Lan Mộc_Miên Tường_Vi Bằng_Lăng Hải_Đường Cẩm_Chướng".replace("_", "-").split()
)
FIELDS: Final = (
    "dat_dai giai_phong_mat_bang giao_thong thoat_nuoc_thuy_loi dien_chieu_sang nuoc_sach "
    "moi_truong trat_tu_do_thi quy_hoach_dau_tu nong_nghiep giao_duc y_te van_hoa_the_thao "
    "chinh_sach_xa_hoi thu_tuc_hanh_chinh an_ninh_trat_tu can_bo_cong_vu khac"
).split()
UNITS: Final = (
    "Phòng Kinh tế",
    "Phòng Văn hóa - Xã hội",
    "Văn phòng HĐND và UBND",
    "Công an xã",
    "Trạm Y tế",
    "Trung tâm Phục vụ hành chính công",
    "Ban Chỉ huy Quân sự",
    "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
)
_THINGS: Final = (
    "đoạn đường liên thôn",
    "mương tưới đầu làng",
    "cống thoát nước trước chợ",
    "dãy đèn chiếu sáng ven sông",
    "điểm tập kết rác",
    "mái nhà văn hóa",
    "sân thể thao cạnh đình",
    "cổng trường mầm non",
    "cầu nhỏ qua ngòi",
    "đường ống nước sạch",
    "bãi đỗ xe gần trạm y tế",
    "hàng cây dọc đê",
    "lối vào nghĩa trang",
    "trạm bơm cuối cánh đồng",
    "quầy tiếp nhận hồ sơ",
)
_STATES: Final = (
    "đã xuống cấp, nhiều chỗ vỡ và đọng nước",
    "bị lấp một nửa từ đợt mưa lớn",
    "chưa có rào chắn nên trẻ em dễ gặp nguy hiểm",
    "chỉ sửa tạm, qua một mùa mưa lại hỏng như cũ",
    "xa khu dân cư, người già đi lại vất vả",
    "hẹp, xe cứu thương khó vào",
    "đã đo đạc từ năm trước mà chưa thấy làm",
    "bốc mùi vào buổi chiều, ảnh hưởng các hộ chung quanh",
)
_ASKS: Final = (
    "Đề nghị xã cho sửa trước mùa mưa và báo lại cho thôn biết ngày làm",
    "Đề nghị công khai dự toán và mời người dân cùng giám sát",
    "Đề nghị bố trí thêm kinh phí trong kế hoạch sáu tháng cuối năm",
    "Đề nghị cho biết cơ quan nào chịu trách nhiệm và khi nào làm xong",
    "Đề nghị khảo sát lại vì số liệu cũ không còn đúng với thực tế",
    "Đề nghị ưu tiên đoạn gần trường học trước, các đoạn khác làm sau",
)
_REASONS: Final = (
    "Các hộ trong thôn đã góp công dọn dẹp hai lần nhưng không đủ sức làm hết",
    "Việc này đã nêu ở buổi họp thôn và được nhiều người tán thành",
    "Hằng ngày có hơn một trăm lượt người đi qua, nhất là lúc tan học",
    "Nếu để lâu thì chi phí sửa chữa sẽ tăng lên nhiều",
    "Người dân sẵn sàng hiến thêm một phần đất vườn để mở rộng",
    "Thôn đã gửi ảnh chụp và bản vẽ tay kèm theo phiếu ý kiến",
)
_REPLIES: Final = (
    "Đơn vị đã cử cán bộ xuống kiểm tra cùng trưởng thôn và lập biên bản tại chỗ",
    "Kinh phí lấy từ nguồn sự nghiệp được giao, phần còn thiếu xin hỗ trợ",
    "Trước mắt đặt biển báo và thu dọn vật cản để bảo đảm an toàn",
    "Khối lượng công việc đã đưa vào danh mục và niêm yết tại nhà văn hóa",
    "Sau khi nghiệm thu sẽ bàn giao cho thôn quản lý theo quy ước",
    "Phần thuộc thẩm quyền cấp trên đã được tổng hợp và gửi báo cáo",
    "Người dân có thể theo dõi tiến độ tại bảng tin của thôn hằng tuần",
    "Ban Thanh tra nhân dân cùng giám sát từ lúc khởi công đến khi hoàn thành",
)
_AIMS: Final = (
    "Nghe Nhân dân nói về đời sống, sản xuất, đường sá và vệ sinh môi trường",
    "Trả lời ngay những việc đã rõ; việc chưa rõ thì giao người làm và hẹn ngày trả lời",
    "Mọi ý kiến gửi đến trước hội nghị đều được ghi sổ, phân loại và chuyển đúng đơn vị",
    "Kết quả được niêm yết tại trụ sở, nhà văn hóa và đọc trên loa truyền thanh",
    "Người chủ trì kết luận từng nội dung, nêu rõ đơn vị làm và thời hạn",
    "Thành phần tham dự bảo đảm đủ các thôn, các giới và các lứa tuổi",
    "Không để người dân phải đi lại nhiều lần vì cùng một việc",
    "Các phòng chuẩn bị số liệu trung thực, dễ hiểu, không dùng lời chung chung",
    "Mặt trận và các đoàn thể phối hợp thu phiếu, bảo đảm đúng thời gian",
    "Văn phòng giúp theo dõi, đôn đốc và báo cáo kết quả hằng tháng",
)


def problem(random: Random, village: str) -> str:
    """What someone raises: the thing, its state, why it matters, what is asked."""
    said = (
        f"{random.choice(_THINGS).capitalize()} ở {village} {random.choice(_STATES)}",
        f"{random.choice(_THINGS).capitalize()} gần đó cũng {random.choice(_STATES)}",
        *random.sample(_REASONS, 2),
        random.choice(_ASKS),
    )
    return ". ".join(said) + "."


def reply(random: Random, village: str) -> str:
    """What an office answers."""
    first = f"Về {random.choice(_THINGS)} ở {village}, đơn vị đã tiếp thu và xem xét"
    return ". ".join((first, *random.sample(_REPLIES, 5))) + "."


def deed(random: Random) -> str:
    """One step in carrying out a conclusion."""
    return random.choice(_REPLIES)


def paragraph(random: Random, sentences: int, *, number: int) -> str:
    """Some sentences of a document; `number` makes each of them its own."""
    told = [random.choice(_AIMS if i % 2 else _REPLIES) for i in range(sentences)]
    return f"{number}. " + ". ".join(told) + "."
