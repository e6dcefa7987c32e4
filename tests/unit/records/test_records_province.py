"""A province has its own file and the documents above commune level."""

from shelves import PLAN, brief, shelf

from doithoai.problems import Location
from doithoai.records import ProvinceArchive, read_province

FOLDER = "content/hai-phong"
PROVINCE = 'ten: Thành phố Hải Phòng\nma: "31"\n'


def province(files: dict[str, str], *others: str) -> ProvinceArchive:
    return read_province(shelf(files, *others, folder=FOLDER))


def test_a_whole_province() -> None:
    found = province({"tinh.yml": PROVINCE, "van-ban/huong-dan-2023.md": PLAN})

    assert found.problems == ()
    assert found.slug == "hai-phong"
    assert found.province is not None
    assert found.province.record.name == "Thành phố Hải Phòng"
    assert [document.slug for document in found.guidance] == ["huong-dan-2023"]


def test_a_province_without_its_file() -> None:
    found = province({"van-ban/huong-dan-2023.md": PLAN})

    assert found.province is None
    assert brief(found.problems, FOLDER) == ["tinh.yml:1:1 DT604"]
    assert len(found.guidance) == 1


def test_a_broken_document_stands_beside_good_ones() -> None:
    found = province(
        {"tinh.yml": PROVINCE, "van-ban/a.md": PLAN, "van-ban/b.md": "---\nla: 1\n---\n"}
    )

    assert [document.slug for document in found.guidance] == ["a"]
    assert {problem.location.path for problem in found.problems} == {f"{FOLDER}/van-ban/b.md"}


def test_files_in_the_wrong_place() -> None:
    found = province(
        {
            "tinh.yml": PROVINCE,
            "ghi-chu.md": "Ghi chú.\n",
            "van-ban/Hướng dẫn.md": PLAN,
            "van-ban/huong-dan.yml": PROVINCE,
            "van-ban/cu/huong-dan.md": PLAN,
        },
        "van-ban/huong-dan.pdf",
    )

    assert found.guidance == ()
    assert brief(found.problems, FOLDER) == [
        "ghi-chu.md:1:1 DT601",
        "van-ban/Hướng dẫn.md:1:1 DT601",
        "van-ban/cu/huong-dan.md:1:1 DT601",
        "van-ban/huong-dan.pdf:1:1 DT601",
        "van-ban/huong-dan.yml:1:1 DT601",
    ]


def test_attachments_lie_beside_the_documents() -> None:
    found = province({"tinh.yml": PROVINCE}, "van-ban/tep/huong-dan.pdf", "tep/le.pdf")

    assert brief(found.problems, FOLDER) == ["tep/le.pdf:1:1 DT601"]


def test_an_entry_knows_where_its_fields_stand() -> None:
    found = province({"tinh.yml": PROVINCE})

    assert found.province is not None
    assert found.province.at("code") == Location(path=f"{FOLDER}/tinh.yml", line=2, column=5)
