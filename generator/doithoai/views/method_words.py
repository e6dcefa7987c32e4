"""What each computed word means, said to a citizen."""

from collections.abc import Mapping

from doithoai.records import Outcome
from doithoai.views.clocks.clock import ClockState
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.proposals.statistics import MINIMUM_N
from doithoai.views.stage import Stage
from doithoai.views.timing import SILENCE_DAYS

_WEEKS = f"{SILENCE_DAYS // 7} tuần"
_GONE = "Nội dung đã được gỡ, chỉ còn lại lý do."

DAYS = (
    "Ngày là ngày ở Việt Nam. Việc ghi ngày sau ngày cập nhật thì chưa tính.",
    (
        "“Trước ngày 15/10” không gồm ngày 15: ngày cuối là 14/10. “Chậm nhất ngày 15/10” và "
        "“đến hết ngày 15/10” gồm cả ngày 15."
    ),
    "Chỉ ghi tháng, quý hoặc năm thì ngày cuối là ngày cuối của tháng, quý hoặc năm đó.",
    (
        "Ngày cuối chưa phải là trễ. Số ngày quá hạn đếm từ ngày liền sau ngày cuối, tính cả ngày "
        "nghỉ, và luôn kèm ngày đã đếm."
    ),
    "Hạn ghi sớm hơn cả ngày đặt ra hạn đó thì không dùng để tính quá hạn; trang ghi rõ như vậy.",
    "Văn bản không ghi hạn thì trang ghi “chưa rõ”, không đoán.",
)
INTRO: Mapping[str, tuple[str, ...]] = {
    "tra-loi": (
        (
            "Hạn trả lời là hạn ghi khi giao kiến nghị cho đơn vị; nếu được gia hạn thì lấy hạn "
            "mới, kèm lý do. Cả nước không có một hạn chung."
        ),
        (
            "So ngày của câu trả lời đầu tiên với ngày cuối của hạn. Trả lời rồi chưa chắc là đã "
            "giải quyết: việc đó xem ở phần kết quả."
        ),
    ),
    "ket-qua": (
        "Lấy kết quả ghi trong câu trả lời mới nhất. Trang không tự đánh giá câu trả lời.",
    ),
    "ket-luan": (
        (
            "Mỗi nội dung giao việc trong thông báo kết luận được theo dõi đến khi có tin làm "
            "xong. Việc chưa xong được đưa sang buổi đối thoại kế tiếp."
        ),
    ),
    "buoi-doi-thoai": ("Lấy từ lịch và các diễn biến có ghi ngày; không ai gõ trạng thái.",),
    "dong-ho": (
        (
            "Mỗi quy định có ghi số ngày là một mốc. Đếm từ ngày liền sau ngày tổ chức, hoặc đếm "
            "lùi từ ngày tổ chức nếu là thông báo trước. Ngày làm việc không gồm thứ Bảy, Chủ nhật "
            "và ngày nghỉ lễ."
        ),
    ),
}
ANSWERS: Mapping[AnswerState, str] = {
    AnswerState.NEW: f"Tiếp nhận chưa đến {_WEEKS}, chưa giao cho đơn vị nào, chưa có hạn.",
    AnswerState.WAITING: "Có hạn trả lời, chưa qua ngày cuối.",
    AnswerState.IN_TIME: "Câu trả lời đầu tiên có chậm nhất vào ngày cuối.",
    AnswerState.LATE: "Câu trả lời đầu tiên có sau ngày cuối.",
    AnswerState.UNTIMED: "Đã trả lời, nhưng không có hạn nào để so.",
    AnswerState.OVERDUE: "Đã qua ngày cuối, chưa có câu trả lời nào.",
    AnswerState.UNCLEAR: "Chưa trả lời, cũng không có hạn nào tính được.",
    AnswerState.WITHDRAWN: _GONE,
}
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.DONE: "Việc đã xong. Chỉ kết quả này được tính là đã giải quyết.",
    Outcome.IN_PROGRESS: "Đang làm, có đơn vị làm.",
    Outcome.EXPLAINED: "Giải thích, không có việc phải làm tiếp.",
    Outcome.ANSWERED_ON_THE_SPOT: "Trả lời ngay tại hội nghị.",
    Outcome.NOTED: "Ghi nhận ý kiến, chưa hứa làm gì.",
    Outcome.NOT_DONE: "Chưa làm được, có nêu lý do.",
    Outcome.PUT_OFF: "Để lại, hẹn ngày xem lại.",
    Outcome.PASSED_UP: "Chuyển cơ quan cấp trên trả lời hoặc làm.",
    Outcome.NOT_CONSIDERED: "Không xem xét, có nêu lý do.",
}
PROMISES: Mapping[PromiseState, str] = {
    PromiseState.OVERDUE: "Đã qua ngày cuối của hạn giao, chưa có tin làm xong.",
    PromiseState.SILENT: f"Chưa xong, chưa quá hạn, nhưng {_WEEKS} nay không có tin nào mới.",
    PromiseState.IN_PROGRESS: "Chưa xong, còn trong hạn.",
    PromiseState.NO_DUE: "Chưa xong, không có hạn nào tính được.",
    PromiseState.DONE: "Tin mới nhất báo đã xong, hoặc thông báo kết luận ghi là đã giải quyết.",
    PromiseState.DISCUSSED: "Thông báo ghi là đã đối thoại, không giao ai làm gì.",
    PromiseState.WITHDRAWN: _GONE,
}
STAGES: Mapping[Stage, str] = {
    Stage.UNDATED: "Đã có kế hoạch, chưa ghi thời gian.",
    Stage.EXPECTED: "Có thời gian dự kiến hoặc phấn đấu.",
    Stage.SCHEDULED: "Ngày đối thoại đã được ấn định.",
    Stage.PASSED: "Ngày cuối có thể diễn ra đã qua, chưa có văn bản nào cho biết đã tổ chức hay "
    "chưa.",
    Stage.POSTPONED: "Đã báo hoãn, chưa có ngày mới.",
    Stage.CANCELLED: "Đã báo hủy.",
    Stage.HELD: "Đã tổ chức, chưa công bố thông báo kết luận.",
    Stage.CONCLUDED: "Đã có thông báo kết luận.",
    Stage.WITHDRAWN: _GONE,
}
CLOCKS: Mapping[ClockState, str] = {
    ClockState.UNCLEAR: "Quy định không ghi số ngày, hoặc chưa có toàn văn để biết, hoặc văn bản "
    "chưa ghi ngày đã làm.",
    ClockState.NOT_STARTED: "Chưa có ngày để bắt đầu đếm.",
    ClockState.RUNNING: "Chưa qua ngày cuối, chưa có tin đã làm.",
    ClockState.IN_TIME: "Đã làm, chậm nhất vào ngày cuối.",
    ClockState.LATE: "Đã làm, sau ngày cuối.",
    ClockState.OVERDUE: "Đã qua ngày cuối, chưa có tin đã làm.",
}
TIMES = (
    (
        "Đếm số ngày từ ngày tiếp nhận đến câu trả lời đầu tiên. Nêu tại hội nghị mà không ghi "
        "ngày tiếp nhận thì đếm từ ngày hội nghị."
    ),
    (
        "“Một nửa” là số ở giữa khi xếp các kiến nghị đã trả lời từ nhanh đến chậm. “Chín phần "
        "mười” là số ngày mà ít nhất 90 % được trả lời không lâu hơn."
    ),
    f"N là số câu trả lời đo được. Dưới {MINIMUM_N} thì không tính, vì số ấy chỉ là ngẫu nhiên.",
    "Kiến nghị chưa trả lời không nằm trong N; số đó ghi riêng bên cạnh.",
    "Các danh sách xếp theo tên, không xếp hạng.",
)
COVERAGE = (
    (
        "k là số xã, phường có ghi ít nhất một buổi đã tổ chức trong năm mà người chủ trì thuộc "
        "bên đó (cấp ủy hoặc chính quyền). Hai bên tính riêng."
    ),
    (
        "N của năm nay là mọi xã, phường trong danh mục đơn vị hành chính. Danh mục chỉ ghi các "
        "đơn vị hiện nay, nên N của năm khác chỉ gồm những nơi có trang ở đây."
    ),
    (
        "“Chưa có dữ liệu” nghĩa là trang chưa có văn bản nào của nơi đó, không phải nơi đó không "
        "đối thoại."
    ),
)
FOOT = (
    "Xã minh họa không có trong con số nào của cả nước.",
    "Kiến nghị đã gỡ không tính vào con số nào; lý do gỡ còn ở trang của buổi đối thoại.",
    "Khiếu nại, tố cáo và tiếp công dân theo quy định riêng, không có ở đây.",
    f"Việc chưa xong mà {_WEEKS} liền không có tin gì mới thì trang ghi “chưa có thông tin mới”.",
)
