"""A rule is called unused only where all dialogues could be read."""

from pathlib import Path

from doithoai.site import check

RULE = (
    "ma: qd_mau\nten: Quyết định mẫu\nvan_ban: {so_hieu: 15-QĐ/TU}\n"
    "nhanh: dang\nnguon: {kieu: chi_duoc_dan}\n"
)
DIALOGUE = "content/song-xanh/xa-mot/2026/dinh-ky-1/doi-thoai.yml"


def codes(root: Path) -> list[str]:
    return [problem.code.id for problem in check(root)]


def test_a_dialogue_that_cannot_be_read_may_name_any_rule(small: Path) -> None:
    rules = small / "site-config/rules"
    rules.mkdir(exist_ok=True)
    (rules / "qd_mau.yml").write_text(RULE, encoding="utf-8")
    before = codes(small)
    (small / DIALOGUE).write_text("che_do: [qd_mau\n", encoding="utf-8")

    assert "DT503" in before
    assert "DT503" not in codes(small)
