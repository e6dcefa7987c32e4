"""How everything is counted is said for every word that pages use."""

from lives import day, rules

from doithoai.records import Outcome
from doithoai.values import Choice
from doithoai.views.clocks.clock import ClockState
from doithoai.views.method import MethodView, method_view
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.promise import PromiseState
from doithoai.views.stage import Stage

TODAY = day("31/12")
PROVISION = (
    "- {ma: a, loai: gui_ket_luan, dieu: '5', noi_dung: Gửi lên trên., so_ngay: 10,\n"
    "   cach_tinh: ngay_lam_viec}\n"
)


def view(*provisions: str, head: str = "") -> MethodView:
    return method_view(rules(*provisions, head=head), TODAY)


def test_every_state_is_explained_under_its_own_label() -> None:
    sections = {section.anchor: section for section in view().sections}
    kinds: dict[str, type[Choice]] = {
        "tra-loi": AnswerState,
        "ket-qua": Outcome,
        "ket-luan": PromiseState,
        "buoi-doi-thoai": Stage,
        "dong-ho": ClockState,
    }
    for anchor, kind in kinds.items():
        terms = sections[anchor].terms
        assert [term.code for term in terms] == [one.value for one in kind]
        assert [term.label.lower() for term in terms] == [one.label.lower() for one in kind]
        assert all(term.meaning for term in terms)


def test_the_three_lists_are_told_by_their_states() -> None:
    section = next(one for one in view().sections if one.anchor == "tra-loi")
    assert "Danh sách “Trễ hạn” gồm: đã trả lời, trễ hạn; quá hạn trả lời." in section.lines


def test_a_rule_shows_its_article_and_its_count() -> None:
    (rule,) = view(PROVISION).rules
    (provision,) = rule.provisions
    assert (provision.title, provision.place) == ("Gửi thông báo kết luận lên cấp trên", "điều 5")
    assert provision.days == "10 ngày làm việc"
    assert rule.knowledge == "đọc toàn văn"


def test_a_rule_says_when_it_is_in_force() -> None:
    def force(head: str) -> str:
        return view(head=head).rules[0].force.replace("\u00a0", " ")

    assert force("") == "chỉ tính cho buổi đối thoại nào nêu tên quy định này"
    assert force("hieu_luc_tu: 01/07/2025\n") == "tính từ ngày 01/07/2025"
    ended = force("hieu_luc_tu: 01/07/2025\nhieu_luc_den: 01/09/2025\n")
    assert ended == "tính từ ngày 01/07/2025 đến hết ngày 01/09/2025 (đã hết)"
