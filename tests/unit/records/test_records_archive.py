"""Every file of a commune is read, or there is a problem that names it."""

from pathlib import Path

from shelves import (
    CONCLUSION,
    DIALOGUE,
    FOLDER,
    PLAN,
    PROPOSALS,
    UNIT,
    WHOLE,
    archive,
    brief,
    shelf,
)

from doithoai.problems import Location
from doithoai.records import DialogueKind, read_archive, shelve


def test_a_whole_commune() -> None:
    found = archive(WHOLE, "2025/dinh-ky-1/tep/bien-ban.pdf")

    assert found.problems == ()
    assert (found.folder, found.province_slug, found.slug) == (
        "hai-phong/phuong-nhi-chieu",
        "hai-phong",
        "phuong-nhi-chieu",
    )
    assert found.commune is not None
    assert found.commune.record.name == "Phường Nhị Chiểu"
    assert [(plan.year, plan.slug) for plan in found.plans] == [(2025, "16-kh-du")]
    assert found.files == {f"{FOLDER}/2025/dinh-ky-1/tep/bien-ban.pdf"}


def test_a_dialogue_carries_what_its_folder_says() -> None:
    (dialogue,) = archive(WHOLE).dialogues

    assert (dialogue.year, dialogue.slug, dialogue.kind, dialogue.ordinal) == (
        2025,
        "dinh-ky-1",
        DialogueKind.PERIODIC,
        1,
    )
    assert dialogue.proposals is not None
    assert dialogue.proposals.record.proposals[0].code == "kn-01"
    assert dialogue.conclusion is not None
    assert dialogue.conclusion.record.items[0].code == "kl-01"


def test_a_dialogue_needs_no_proposals_yet() -> None:
    found = archive({"don-vi.yml": UNIT, "2025/dot-xuat-1/doi-thoai.yml": DIALOGUE})

    assert found.problems == ()
    assert found.dialogues[0].proposals is None
    assert found.dialogues[0].conclusion is None


def test_dialogues_stand_in_the_order_of_their_ordinals() -> None:
    names = ["2025/dinh-ky-10", "2025/dinh-ky-2", "2024/dinh-ky-1"]
    found = archive({"don-vi.yml": UNIT} | {f"{name}/doi-thoai.yml": DIALOGUE for name in names})

    assert [(each.year, each.ordinal) for each in found.dialogues] == [
        (2024, 1),
        (2025, 2),
        (2025, 10),
    ]


def test_a_commune_without_its_file() -> None:
    found = archive({"2025/dinh-ky-1/doi-thoai.yml": DIALOGUE})

    assert found.commune is None
    assert brief(found.problems) == ["don-vi.yml:1:1 DT602"]
    assert len(found.dialogues) == 1


def test_a_broken_commune_file_is_not_also_missing() -> None:
    found = archive({"don-vi.yml": "ma: 10714\n"})

    assert found.commune is None
    assert brief(found.problems) == ["don-vi.yml:1:1 DT203"]


def test_proposals_without_their_dialogue() -> None:
    found = archive({"don-vi.yml": UNIT, "2025/dinh-ky-1/kien-nghi.yml": PROPOSALS})

    assert found.dialogues == ()
    assert brief(found.problems) == ["2025/dinh-ky-1/doi-thoai.yml:1:1 DT603"]


def test_a_folder_of_attachments_only_still_needs_its_dialogue() -> None:
    found = archive({"don-vi.yml": UNIT}, "2025/dinh-ky-1/tep/bien-ban.pdf")

    assert brief(found.problems) == ["2025/dinh-ky-1/doi-thoai.yml:1:1 DT603"]


def test_a_broken_dialogue_is_not_also_missing() -> None:
    found = archive(WHOLE | {"2025/dinh-ky-1/doi-thoai.yml": "muc_do: dự kiến\n"})

    assert found.dialogues == ()
    assert brief(found.problems) == ["2025/dinh-ky-1/doi-thoai.yml:1:9 DT206"]


def test_a_broken_file_stands_beside_good_ones() -> None:
    found = archive(
        WHOLE
        | {
            "2025/dinh-ky-1/kien-nghi.yml": "kien_nghi:\n  - ma: kn-01\n",
            "2025/dinh-ky-2/doi-thoai.yml": DIALOGUE,
            "2025/ke-hoach/hong.md": "---\nso_hieu: [\n---\n",
        }
    )

    assert [each.slug for each in found.dialogues] == ["dinh-ky-1", "dinh-ky-2"]
    assert found.dialogues[0].proposals is None
    assert found.dialogues[0].conclusion is not None
    assert [plan.slug for plan in found.plans] == ["16-kh-du"]
    assert {problem.location.path.removeprefix(f"{FOLDER}/") for problem in found.problems} == {
        "2025/dinh-ky-1/kien-nghi.yml",
        "2025/ke-hoach/hong.md",
    }


def test_files_in_the_wrong_place() -> None:
    found = archive(
        {
            "don-vi.yml": UNIT,
            "ghi-chu.md": "Ghi chú.\n",
            "ke-hoach/16-kh-du.md": PLAN,
            "25/ke-hoach/16-kh-du.md": PLAN,
            "2025/ke-hoach/Kế hoạch.md": PLAN,
            "2025/ke-hoach/cu/16-kh-du.md": PLAN,
            "2025/ke-hoach/16-kh-du.yml": UNIT,
            "2025/hop-1/doi-thoai.yml": DIALOGUE,
            "2025/doi-thoai.yml": DIALOGUE,
        },
        "2025/dinh-ky-1.pdf",
    )

    assert found.plans == ()
    assert found.dialogues == ()
    assert brief(found.problems) == [
        "2025/dinh-ky-1.pdf:1:1 DT601",
        "2025/doi-thoai.yml:1:1 DT601",
        "2025/hop-1/doi-thoai.yml:1:1 DT601",
        "2025/ke-hoach/16-kh-du.yml:1:1 DT601",
        "2025/ke-hoach/Kế hoạch.md:1:1 DT601",
        "2025/ke-hoach/cu/16-kh-du.md:1:1 DT601",
        "25/ke-hoach/16-kh-du.md:1:1 DT601",
        "ghi-chu.md:1:1 DT601",
        "ke-hoach/16-kh-du.md:1:1 DT601",
    ]


def test_a_stray_file_in_a_dialogue() -> None:
    found = archive(WHOLE | {"2025/dinh-ky-1/ket-luan.yml": CONCLUSION}, "2025/dinh-ky-1/anh.jpg")

    assert [f"{each.location.path}: {each.message}" for each in found.problems] == [
        f"{FOLDER}/2025/dinh-ky-1/anh.jpg: không rõ tệp `2025/dinh-ky-1/anh.jpg` là gì",
        f"{FOLDER}/2025/dinh-ky-1/ket-luan.yml: không rõ tệp `2025/dinh-ky-1/ket-luan.yml` là gì",
    ]


def test_attachments_lie_beside_plans_and_dialogues_only() -> None:
    found = archive(
        WHOLE,
        "2025/dinh-ky-1/tep/phu-luc/bieu-1.docx",
        "2025/ke-hoach/tep/16-kh-du.pdf",
        "tep/le.pdf",
        "2025/tep/le.pdf",
    )

    assert brief(found.problems) == ["2025/tep/le.pdf:1:1 DT601", "tep/le.pdf:1:1 DT601"]


def test_a_text_among_the_attachments_is_an_attachment(tmp_path: Path) -> None:
    path = tmp_path / FOLDER / "2025/dinh-ky-1/tep/bien-ban.md"
    path.parent.mkdir(parents=True)
    path.write_text("Biên bản.", encoding="utf-8")

    assert shelve(tmp_path, FOLDER) == shelf({}, "2025/dinh-ky-1/tep/bien-ban.md")


def test_an_entry_knows_where_its_fields_stand() -> None:
    found = archive(WHOLE)
    (dialogue,) = found.dialogues
    assert found.commune is not None
    assert dialogue.proposals is not None
    assert dialogue.conclusion is not None

    def at(path: str, line: int, column: int) -> Location:
        return Location(path=f"{FOLDER}/{path}", line=line, column=column)

    assert found.commune.at("neighbourhoods", 0) == at("don-vi.yml", 4, 5)
    assert found.plans[0].entry.at("issuer") == at("2025/ke-hoach/16-kh-du.md", 3, 10)
    assert dialogue.entry.at("ladder", 0, "due") == at("2025/dinh-ky-1/doi-thoai.yml", 5, 10)
    assert dialogue.proposals.at("proposals", 0, "assignment", "unit") == at(
        "2025/dinh-ky-1/kien-nghi.yml", 5, 15
    )
    assert dialogue.proposals.at("proposals", 0, "assignment", "due") == at(
        "2025/dinh-ky-1/kien-nghi.yml", 5, 7
    )
    assert dialogue.conclusion.at("items", 0, "kind") == at("2025/dinh-ky-1/ket-luan.md", 6, 11)


def test_the_body_of_a_plan_is_kept() -> None:
    reading = archive(WHOLE).plans[0].entry.reading

    assert reading.body.strip() == "Nội dung."
    assert reading.body_line > 5


def test_a_folder_on_disk_is_read_without_hidden_files(tmp_path: Path) -> None:
    for name, text in {**WHOLE, ".git/config.yml": "", "2025/.DS_Store": ""}.items():
        path = tmp_path / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pdf = tmp_path / FOLDER / "2025/dinh-ky-1/tep/a.pdf"
    pdf.parent.mkdir()
    pdf.write_bytes(b"%PDF")

    found = shelve(tmp_path, FOLDER)

    assert found == shelf(WHOLE, "2025/dinh-ky-1/tep/a.pdf")
    assert read_archive(found).problems == ()
