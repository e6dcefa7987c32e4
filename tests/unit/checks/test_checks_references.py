"""Names that lead to nothing."""

from doithoai.checks import check_archive
from doithoai.records import Shelf, read_archive

DIALOGUE = "2025/dinh-ky-1/doi-thoai.yml"
PROPOSALS = "2025/dinh-ky-1/kien-nghi.yml"
PLAN = (
    "---\nso_hieu: 12/KH-UBND\nngay_ban_hanh: 17/9/2025\n"
    "co_quan: UBND xã\ntrich_yeu: Kế hoạch\n---\n"
)


def test_plan_of_another_year_is_found(codes) -> None:
    files = {DIALOGUE: "ke_hoach: [12-kh-ubnd]\n", "2024/ke-hoach/12-kh-ubnd.md": PLAN}
    assert codes(files) == []


def test_nearest_plan_is_suggested_at_the_very_place(found) -> None:
    files = {
        DIALOGUE: "ke_hoach: [12-kh-ubnd, 12-kh-ubdn]\n",
        "2025/ke-hoach/12-kh-ubnd.md": PLAN,
    }
    (problem,) = found(files)
    assert problem.code.id == "DT401"
    assert (problem.location.line, problem.location.column) == (1, 24)
    assert problem.hint == "Có phải `12-kh-ubnd`? Nếu đúng, viết lại như vậy."


def test_commune_without_plans_is_told_what_to_add(found) -> None:
    (problem,) = found({DIALOGUE: "ke_hoach: [12-kh-ubnd]\n"})
    assert problem.hint == "Thêm tệp 2025/ke-hoach/12-kh-ubnd.md, hoặc xoá tên này."


def test_broken_plan_is_not_called_missing(context) -> None:
    folder = "content/song-xanh/xa-binh-minh"
    texts = {
        f"{folder}/don-vi.yml": "ten: Xã Bình Minh\n".encode(),
        f"{folder}/{DIALOGUE}": b"ke_hoach: [12-kh-ubnd]\n",
        f"{folder}/2025/ke-hoach/12-kh-ubnd.md": b"---\nso_hieu: 12/KH-UBND\n---\n",
    }
    archive = read_archive(Shelf(folder=folder, texts=texts))
    assert archive.problems
    assert check_archive(archive, context) == ()


def continued(target: str) -> dict[str, str]:
    one = "kien_nghi:\n- ma: kn-01\n  noi_dung: Sửa đường\n"
    return {
        DIALOGUE: "dia_diem: Hội trường\n",
        PROPOSALS: f"{one}  tiep_theo_cua: {target}\n",
        "2024/dinh-ky-1/doi-thoai.yml": "dia_diem: Hội trường\n",
        "2024/dinh-ky-1/kien-nghi.yml": one,
    }


def test_proposal_continues_one_of_an_earlier_dialogue(codes) -> None:
    assert codes(continued("2024/dinh-ky-1#kn-01")) == []


def test_proposal_does_not_continue_itself(found) -> None:
    (problem,) = found(continued("2025/dinh-ky-1#kn-01"))
    assert problem.code.id == "DT405"
    assert problem.message.endswith("chính là kiến nghị này")


def test_attachment_is_looked_for_beside_the_record(codes) -> None:
    text = "tep: [{ten: Biên bản, tep: tep/bien-ban.pdf}]\n"
    assert codes({DIALOGUE: text}, others=("2025/dinh-ky-1/tep/bien-ban.pdf",)) == []
    assert codes({DIALOGUE: text}) == ["DT406"]


def test_attachment_spelt_otherwise_is_missing_and_unnamed(codes) -> None:
    text = "tep: [{ten: Biên bản, tep: tep/bien-ban.PDF}]\n"
    found = codes({DIALOGUE: text}, others=("2025/dinh-ky-1/tep/bien-ban.pdf",))
    assert found == ["DT406", "DT407"]


def test_repeated_code_points_to_the_second_and_offers_a_free_one(found) -> None:
    items = "".join(f"- ma: {code}\n  noi_dung: Việc\n" for code in ("kn-01", "kn-09", "kn-01"))
    files = {DIALOGUE: "dia_diem: Hội trường\n", PROPOSALS: f"kien_nghi:\n{items}"}
    (problem,) = found(files)
    assert (problem.code.id, problem.location.line) == ("DT411", 6)
    assert problem.message == "`ma` `kn-01` đã dùng ở dòng 2"
    assert "`kn-10`" in problem.hint


def test_spacing_of_a_number_does_not_make_another_plan(codes) -> None:
    twin = PLAN.replace("12/KH-UBND", "12 /KH-UBND")
    assert codes({"2025/ke-hoach/a.md": PLAN, "2025/ke-hoach/b.md": twin}) == ["DT412"]


def test_same_number_of_another_issuer_or_year_is_another_plan(codes) -> None:
    files = {
        "2025/ke-hoach/a.md": PLAN,
        "2025/ke-hoach/b.md": PLAN.replace("UBND xã", "Ủy ban MTTQ xã"),
        "2024/ke-hoach/c.md": PLAN.replace("2025", "2024"),
    }
    assert codes(files) == []
