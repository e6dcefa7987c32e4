"""Small communes, decoded from the texts a clerk would write."""

from doithoai.records import Archive, ProvinceArchive, Shelf, read_archive, read_province

FOLDER = "content/hai-phong/phuong-mau"
UNIT = "ten: Phường Mẫu\n"


def archive(**files: str) -> Archive:
    """A commune; `dinh_ky_1` stands for the file `2026/dinh-ky-1/doi-thoai.yml`."""
    texts = {f"{FOLDER}/don-vi.yml": files.pop("unit", UNIT).encode()}
    for name, text in files.items():
        texts[f"{FOLDER}/{_place(name)}"] = text.encode()
    read = read_archive(Shelf(folder=FOLDER, texts=texts))
    assert read.problems == ()
    return read


def province(text: str = "ten: Thành phố Hải Phòng\n") -> ProvinceArchive:
    """A province without documents of its own."""
    folder = "content/hai-phong"
    read = read_province(Shelf(folder=folder, texts={f"{folder}/tinh.yml": text.encode()}))
    assert read.problems == ()
    return read


def _place(name: str) -> str:
    if name.startswith("plan_"):
        return f"2026/ke-hoach/{name.removeprefix('plan_').replace('_', '-')}.md"
    if name.startswith("conclusion_"):
        return f"2026/{name.removeprefix('conclusion_').replace('_', '-')}/ket-luan.md"
    return f"2026/{name.replace('_', '-')}/doi-thoai.yml"
