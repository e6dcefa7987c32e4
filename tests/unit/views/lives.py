"""The life of proposals, conclusions and clocks, decoded from the texts a clerk would write."""

from datetime import date

from doithoai.records import Archive, DialogueFolder, Shelf, read_archive
from doithoai.rules import Rulebook, read_rules
from doithoai.views import Place

FOLDER = "content/hai-phong/phuong-mau"
UNIT = "ten: Phường Mẫu\n"
HELD = (
    "thoi_gian: 8 giờ 00 ngày 25/10/2025\nmuc_do: an_dinh\n"
    "dien_bien:\n- {ngay: 25/10/2025, viec: da_to_chuc}\n"
)


def a_place(
    name: str = "Phường Mẫu", *, slug: str = "phuong-mau", fictional: bool = False
) -> Place:
    folder = f"hai-phong/{slug}"
    return Place(
        folder=folder,
        name=name,
        path=f"/{folder}/",
        province_name="Thành phố Hải Phòng",
        province_path="/hai-phong/",
        fictional=fictional,
    )


def commune(files: dict[str, str], *, unit: str = UNIT) -> Archive:
    """A commune; `files` are named below its folder: `2025/dinh-ky-1/kien-nghi.yml`."""
    texts = {f"{FOLDER}/don-vi.yml": unit.encode()}
    texts |= {f"{FOLDER}/{name}": text.encode() for name, text in files.items()}
    read = read_archive(Shelf(folder=FOLDER, texts=texts))
    assert [problem.message for problem in read.problems] == []
    return read


def with_proposals(*proposals: str, dialogue: str = HELD, conclusion: str = "") -> Archive:
    """One dialogue of 2025; each proposal is the text of its fields after `ma` and `noi_dung`."""
    items = "".join(
        f"- ma: kn-{number:02}\n  noi_dung: Sửa đường\n{text}"
        for number, text in enumerate(proposals, start=1)
    )
    files = {
        "2025/dinh-ky-1/doi-thoai.yml": dialogue,
        "2025/dinh-ky-1/kien-nghi.yml": f"kien_nghi:\n{items}",
    }
    if conclusion:
        files["2025/dinh-ky-1/ket-luan.md"] = conclusion
    return commune(files)


def first(archive: Archive) -> DialogueFolder:
    return archive.dialogues[0]


def notice(*, days: str = "", items: str = "") -> str:
    listed = f"ket_luan:\n{items}" if items else ""
    return f"---\nco_quan: UBND phường Mẫu\ntrich_yeu: Kết luận\n{days}{listed}---\nNội dung.\n"


def rules(*provisions: str, head: str = "") -> Rulebook:
    text = (
        "ma: quy_che_mau\nten: Quy chế mẫu\nvan_ban: {so_hieu: 1-QĐ/TU}\nnhanh: dang\n"
        f"nguon: {{kieu: toan_van}}\n{head}quy_dinh:\n" + "".join(provisions)
    )
    book, problems = read_rules(
        Shelf(folder="site-config/rules", texts={"site-config/rules/a.yml": text.encode()})
    )
    assert problems == ()
    return book


def day(text: str) -> date:
    """A day as `25/10/2025`, or `25/10` in 2025."""
    number, month, *year = (int(part) for part in text.split("/"))
    return date(year[0] if year else 2025, month, number)


def plain(text: str) -> str:
    """Without no-break spaces, so that expectations can be typed."""
    return text.replace("\u00a0", " ")
