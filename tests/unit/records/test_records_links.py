"""A link in the content is named, never followed."""

from pathlib import Path

from doithoai.records import read_archive, shelve


def test_a_link_to_a_file_elsewhere_is_reported_and_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "bi-mat.txt"
    secret.write_text("không được công bố", encoding="utf-8")
    folder = tmp_path / "content" / "hai-phong" / "phuong-mau"
    (folder / "2026" / "dinh-ky-1" / "tep").mkdir(parents=True)
    (folder / "don-vi.yml").write_text("ten: Phường Mẫu\n", encoding="utf-8")
    (folder / "2026" / "dinh-ky-1" / "doi-thoai.yml").write_text("thoi_gian: 2026-12-19\n")
    (folder / "2026" / "dinh-ky-1" / "tep" / "ban-ky.pdf").symlink_to(secret)
    archive = read_archive(shelve(tmp_path, "content/hai-phong/phuong-mau"))
    assert archive.files == frozenset()
    assert [(p.code.id, p.message) for p in archive.problems] == [
        ("DT601", "`2026/dinh-ky-1/tep/ban-ky.pdf` là liên kết đến chỗ khác, không phải tệp")
    ]
