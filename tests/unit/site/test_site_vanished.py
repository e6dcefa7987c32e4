"""What was published does not disappear without a word."""

import shutil
from pathlib import Path

import pytest
from repositories import COMMUNE, DIALOGUE, git, repository, save, write

from doithoai.problems import REPORTS
from doithoai.site.past.git import Condition
from doithoai.site.past.vanished import CODES, find_vanished

AT = "2025-10-01T08:00:00+07:00"
TWO = """kien_nghi:
- {ma: kn-01, noi_dung: Sửa đường.}
- {ma: kn-02, noi_dung: Sửa cống.}
"""
ONE = "kien_nghi:\n- {ma: kn-01, noi_dung: Sửa đường.}\n"
NOTICE = """---
co_quan: UBND phường Mẫu
trich_yeu: Kết luận đối thoại
ket_luan:
- {ma: kl-01, loai: da_giai_quyet, noi_dung: Đã sửa.}
---
"""
PLAN = "---\nco_quan: UBND phường Mẫu\ntrich_yeu: Đối thoại năm 2025\n---\n"
FILES: dict[str, str | None] = {
    "content/hai-phong/tinh.yml": "ten: Thành phố Hải Phòng\n",
    f"{COMMUNE}/don-vi.yml": "ten: Phường Mẫu\n",
    f"{COMMUNE}/2025/ke-hoach/ke-hoach.md": PLAN,
    f"{DIALOGUE}/doi-thoai.yml": "chu_de: Đường\n",
    f"{DIALOGUE}/kien-nghi.yml": TWO,
    f"{DIALOGUE}/ket-luan.md": NOTICE,
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with all of it published."""
    root = repository(tmp_path / "du-an")
    save(root, FILES, at=AT)
    return root


def told(root: Path, published: str | None = None) -> list[str]:
    """Place and message of each problem."""
    problems = find_vanished(root, published).problems
    return [f"{problem.location}: {problem.message}" for problem in problems]


def test_nothing_is_missing_where_nothing_changed(root: Path) -> None:
    found = find_vanished(root)

    assert found.condition is Condition.KNOWN
    assert found.base == git(root, "rev-parse", "HEAD")
    assert found.problems == ()


def test_a_proposal_does_not_disappear(root: Path) -> None:
    write(root, {f"{DIALOGUE}/kien-nghi.yml": ONE})
    base = git(root, "rev-parse", "--short=12", "HEAD")

    assert REPORTS["text"](find_vanished(root).problems) == (
        f"{DIALOGUE}/kien-nghi.yml:1:1: lỗi DT651: "
        "kiến nghị kn-02 đã công bố nhưng nay không còn\n"
        "    → Muốn gỡ bỏ thì giữ lại và thêm `go_bo` có `ngay`, `ly_do`. Xoá nhầm thì lấy lại: "
        f"`git restore --source={base} {DIALOGUE}/kien-nghi.yml`.\n"
        "1 lỗi, 0 cảnh báo trong 1 tệp\n"
    )


def test_a_tombstone_is_enough(root: Path) -> None:
    stone = "- {ma: kn-02, noi_dung: Đã gỡ, go_bo: {ngay: 20/10/2025, ly_do: Trùng kn-01}}\n"
    write(root, {f"{DIALOGUE}/kien-nghi.yml": ONE + stone})

    assert told(root) == []


def test_a_tombstone_stays(root: Path) -> None:
    stone = "- {ma: kn-03, noi_dung: Đã gỡ, go_bo: {ngay: 20/10/2025, ly_do: Trùng kn-01}}\n"
    save(root, {f"{DIALOGUE}/kien-nghi.yml": TWO + stone}, at=AT)
    write(root, {f"{DIALOGUE}/kien-nghi.yml": TWO})

    assert told(root) == [
        f"{DIALOGUE}/kien-nghi.yml:1:1: kiến nghị kn-03 đã công bố nhưng nay không còn"
    ]


def test_a_file_of_proposals_names_them_all(root: Path) -> None:
    write(root, {f"{DIALOGUE}/kien-nghi.yml": None})

    assert told(root) == [
        f"{DIALOGUE}/kien-nghi.yml:1:1: kiến nghị kn-01, kn-02 đã công bố nhưng nay không còn"
    ]


def test_a_conclusion_does_not_disappear(root: Path) -> None:
    write(root, {f"{DIALOGUE}/ket-luan.md": NOTICE.replace("kl-01", "kl-02")})

    assert told(root) == [
        f"{DIALOGUE}/ket-luan.md:1:1: kết luận kl-01 đã công bố nhưng nay không còn"
    ]


def test_plan_and_notice_do_not_disappear(root: Path) -> None:
    plan = f"{COMMUNE}/2025/ke-hoach/ke-hoach.md"
    write(root, {f"{DIALOGUE}/ket-luan.md": None, plan: None})

    assert told(root) == [
        f"{DIALOGUE}/ket-luan.md:1:1: thông báo kết luận đã công bố nhưng nay không còn",
        f"{plan}:1:1: kế hoạch “Đối thoại năm 2025” đã công bố nhưng nay không còn",
    ]


def test_a_dialogue_is_one_loss_with_all_that_was_in_it(root: Path) -> None:
    shutil.rmtree(root / DIALOGUE)

    title = "Đối thoại định kỳ năm 2025"
    assert told(root) == [
        f"{DIALOGUE}/doi-thoai.yml:1:1: buổi đối thoại “{title}” đã công bố nhưng nay không còn"
    ]


def test_a_withdrawn_dialogue_needs_no_tombstone_in_it(root: Path) -> None:
    stone = "chu_de: Đường\ngo_bo: {ngay: 20/10/2025, ly_do: Ghi nhầm phường}\n"
    write(root, {f"{DIALOGUE}/doi-thoai.yml": stone, f"{DIALOGUE}/kien-nghi.yml": None})

    assert told(root) == []


def test_a_renamed_dialogue_that_says_so_is_no_loss(root: Path) -> None:
    (root / DIALOGUE).rename(root / COMMUNE / "2025" / "dinh-ky-2")
    moved = "chu_de: Đường\nduong_dan_cu: [/hai-phong/phuong-mau/2025/dinh-ky-1/]\n"
    write(root, {f"{COMMUNE}/2025/dinh-ky-2/doi-thoai.yml": moved})

    assert told(root) == []


def test_a_renamed_dialogue_that_lost_a_proposal_is_told(root: Path) -> None:
    (root / DIALOGUE).rename(root / COMMUNE / "2025" / "dinh-ky-2")
    moved = "chu_de: Đường\nduong_dan_cu: [/hai-phong/phuong-mau/2025/dinh-ky-1/]\n"
    new = f"{COMMUNE}/2025/dinh-ky-2"
    write(root, {f"{new}/doi-thoai.yml": moved, f"{new}/kien-nghi.yml": ONE})

    assert told(root) == [
        f"{new}/kien-nghi.yml:1:1: kiến nghị kn-02 đã công bố nhưng nay không còn"
    ]


def test_a_renamed_commune_that_says_so_is_no_loss(root: Path) -> None:
    (root / COMMUNE).rename(root / "content/hai-phong/phuong-moi")
    unit = "ten: Phường Mới\nduong_dan_cu: [/hai-phong/phuong-mau/]\n"
    write(root, {"content/hai-phong/phuong-moi/don-vi.yml": unit})

    assert told(root) == []


def test_a_renamed_province_that_says_so_is_no_loss(root: Path) -> None:
    (root / "content/hai-phong").rename(root / "content/hai-phong-moi")
    province = "ten: Thành phố Hải Phòng\nduong_dan_cu: [/hai-phong/]\n"
    write(root, {"content/hai-phong-moi/tinh.yml": province})

    assert told(root) == []


def test_a_commune_does_not_disappear(root: Path) -> None:
    (root / COMMUNE).rename(root / "content/hai-phong/phuong-moi")

    assert told(root) == [
        f"{COMMUNE}/don-vi.yml:1:1: trang của Phường Mẫu đã công bố nhưng nay không còn"
    ]


def test_a_document_of_the_province_does_not_disappear(root: Path) -> None:
    name = "content/hai-phong/van-ban/huong-dan.md"
    save(root, {name: PLAN}, at=AT)
    write(root, {name: None})

    assert told(root) == [f"{name}:1:1: văn bản này đã công bố nhưng nay không còn"]


def test_a_report_that_was_sent_does_not_disappear(root: Path) -> None:
    name = "content/hai-phong/van-ban/bao-cao/bc01-2025-q3-2025-09-14.yml"
    save(root, {name: "bieu: BC01\n"}, at=AT)
    write(root, {name: None})

    assert told(root) == [f"{name}:1:1: báo cáo này đã công bố nhưng nay không còn"]


def test_made_up_examples_may_go(root: Path) -> None:
    save(root, {"content/hai-phong/tinh.yml": "ten: Tỉnh Bịa\nminh_hoa: true\n"}, at=AT)
    shutil.rmtree(root / DIALOGUE)

    assert told(root) == []


def test_a_file_that_cannot_be_read_has_lost_nothing_yet(root: Path) -> None:
    write(root, {f"{DIALOGUE}/kien-nghi.yml": "kien_nghi: [", f"{DIALOGUE}/doi-thoai.yml": "a: ["})

    assert told(root) == []


def test_a_loss_is_told_on_the_branch_that_it_was_committed_to(root: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", root.as_uri(), "ban-sao")
    clone = tmp_path / "ban-sao"
    git(clone, "config", "user.name", "Cán bộ")
    git(clone, "config", "user.email", "can-bo@phuong.example")
    save(clone, {f"{DIALOGUE}/kien-nghi.yml": ONE}, at=AT)

    assert told(clone) == [
        f"{DIALOGUE}/kien-nghi.yml:1:1: kiến nghị kn-02 đã công bố nhưng nay không còn"
    ]
    assert told(clone, "HEAD") == []


def test_what_others_published_since_is_not_missing(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "nhanh-khac")
    git(root, "checkout", "--quiet", "main")
    save(root, {f"{DIALOGUE}/kien-nghi.yml": TWO + "- {ma: kn-03, noi_dung: Đèn.}\n"}, at=AT)
    git(root, "checkout", "--quiet", "nhanh-khac")
    write(root, {f"{COMMUNE}/don-vi.yml": "ten: Phường Khác\n"})

    assert told(root, "main") == []


@pytest.mark.parametrize("name", ["khong-co", "--all", ""])
def test_an_unknown_branch_is_stated(root: Path, name: str) -> None:
    found = find_vanished(root, name or "a b")

    assert (found.condition, found.base) == (Condition.NO_SUCH_VERSION, None)


def test_no_repository_is_stated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))

    assert find_vanished(tmp_path).condition is Condition.NO_REPOSITORY


def test_a_shallow_clone_is_deep_enough(root: Path, tmp_path: Path) -> None:
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: Phường Khác\n"}, at=AT)
    git(tmp_path, "clone", "--quiet", "--depth", "1", root.as_uri(), "ban-sao")
    write(tmp_path / "ban-sao", {f"{DIALOGUE}/kien-nghi.yml": ONE})

    assert len(told(tmp_path / "ban-sao")) == 1


def test_the_codes_are_given() -> None:
    assert [code.id for code in CODES] == ["DT651"]
