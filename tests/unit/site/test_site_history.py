"""The history of a commune is told from its first version to its last."""

from pathlib import Path

from repositories import COMMUNE, DIALOGUE, FOLDER, git, repository, save

from doithoai.site.past.git_log import read_log
from doithoai.site.past.git_objects import open_objects
from doithoai.site.past.history import history_of
from doithoai.site.project import load_commune

PAGE = "/hai-phong/phuong-mau/2025/dinh-ky-1/"
UNIT = "ten: Phường Mẫu\n"


def proposals(due: str, more: str = "") -> str:
    return (
        "kien_nghi:\n- ma: kn-01\n  noi_dung: Sửa đường.\n"
        f"  giao: {{don_vi: Phòng Kinh tế, han: {due}}}\n{more}"
    )


def told(root: Path, folder: str = FOLDER) -> list[str]:
    """Day, page and sentence of each change."""
    with open_objects(root) as objects:
        changes = history_of(load_commune(root, folder), read_log(root), objects, names={})
    return [f"{c.day:%d/%m} {c.path} {c.sentence}" for c in changes]


def began(tmp_path: Path) -> Path:
    """A repository with one dialogue and one proposal."""
    root = repository(tmp_path)
    files: dict[str, str | None] = {
        f"{COMMUNE}/don-vi.yml": UNIT,
        f"{DIALOGUE}/doi-thoai.yml": "chu_de: Đường\n",
        f"{DIALOGUE}/kien-nghi.yml": proposals("15/10/2025"),
    }
    save(root, files, at="2025-10-01T08:00:00+07:00")
    return root


BEGINNING = [
    "01/10 /hai-phong/phuong-mau/ thêm Phường Mẫu",
    f"01/10 {PAGE} thêm buổi đối thoại",
    f"01/10 {PAGE}#kn-01 thêm kiến nghị kn-01",
]


def test_each_version_is_told_on_its_day(tmp_path: Path) -> None:
    root = began(tmp_path)
    longer = "  gia_han: [{ngay: 14/10/2025, den: 30/10/2025, ly_do: Chờ vật tư}]\n"
    file = f"{DIALOGUE}/kien-nghi.yml"
    save(root, {file: proposals("15/10/2025", longer)}, at="2025-10-14T08:00:00+07:00")
    save(root, {file: "# một lời\n" + proposals("15/10/2025", longer)}, at="2025-10-15T08:00:00Z")
    save(root, {file: None}, at="2025-10-20T08:00:00+07:00")

    assert told(root) == [
        *BEGINNING,
        f"14/10 {PAGE}#kn-01 hạn trả lời của kn-01: 15/10/2025 → 30/10/2025",
        f"20/10 {PAGE} kn-01 biến mất khỏi tệp mà không có go_bo",
    ]


def test_a_version_that_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    root = began(tmp_path)
    file = f"{DIALOGUE}/kien-nghi.yml"
    save(root, {file: "kien_nghi: ["}, at="2025-10-10T08:00:00+07:00")
    save(root, {f"{COMMUNE}/don-vi.yml": "ten: Phường Mới\n"}, at="2025-10-11T08:00:00+07:00")
    save(root, {file: proposals("20/10/2025")}, at="2025-10-12T08:00:00+07:00")

    assert told(root) == [
        *BEGINNING,
        "10/10 /hai-phong/phuong-mau/ phiên bản ngày 10/10/2025 không đọc được",
        "11/10 /hai-phong/phuong-mau/ tên đơn vị: Phường Mẫu → Phường Mới",
        f"12/10 {PAGE}#kn-01 hạn trả lời của kn-01: 15/10/2025 → 20/10/2025",
    ]


def test_a_broken_dialogue_holds_its_proposals(tmp_path: Path) -> None:
    root = began(tmp_path)
    broken: dict[str, str | None] = {
        f"{DIALOGUE}/doi-thoai.yml": "a: [",
        f"{DIALOGUE}/kien-nghi.yml": proposals("20/10/2025"),
    }
    save(root, broken, at="2025-10-10T08:00:00+07:00")
    save(root, {f"{DIALOGUE}/doi-thoai.yml": "chu_de: Điện\n"}, at="2025-10-12T08:00:00+07:00")

    assert told(root)[3:] == [
        "10/10 /hai-phong/phuong-mau/ phiên bản ngày 10/10/2025 không đọc được",
        f"12/10 {PAGE} chủ đề: Đường → Điện",
        f"12/10 {PAGE}#kn-01 hạn trả lời của kn-01: 15/10/2025 → 20/10/2025",
    ]


def test_a_file_broken_the_same_way_again_is_told_again(tmp_path: Path) -> None:
    root = began(tmp_path)
    file = f"{DIALOGUE}/kien-nghi.yml"
    for day, text in (("10", "a: ["), ("11", proposals("15/10/2025")), ("12", "a: [")):
        save(root, {file: text}, at=f"2025-10-{day}T08:00:00+07:00")

    assert [line.rpartition("/ ")[2] for line in told(root)[3:]] == [
        "phiên bản ngày 10/10/2025 không đọc được",
        "phiên bản ngày 12/10/2025 không đọc được",
    ]


def test_a_renamed_commune_keeps_its_history(tmp_path: Path) -> None:
    root = began(tmp_path)
    new = "content/hai-phong/phuong-moi"
    git(root, "mv", COMMUNE, new)
    unit = "ten: Phường Mới\nduong_dan_cu: [/hai-phong/phuong-mau/]\n"
    save(root, {f"{new}/don-vi.yml": unit}, at="2025-10-12T08:00:00+07:00")

    assert told(root, "hai-phong/phuong-moi") == [
        *[line.replace("phuong-mau", "phuong-moi") for line in BEGINNING],
        "12/10 /hai-phong/phuong-moi/ tên đơn vị: Phường Mẫu → Phường Mới",
        "12/10 /hai-phong/phuong-moi/ địa chỉ cũ /hai-phong/phuong-mau/ chuyển đến đây",
    ]
