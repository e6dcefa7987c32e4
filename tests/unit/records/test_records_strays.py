"""A file in the wrong place is told where it was probably meant to lie."""

import pytest
from shelves import FOLDER

from doithoai.records import Shelf, read_archive


def hint(inner: str) -> str:
    """The next act for the one file that cannot be placed."""
    texts = {f"{FOLDER}/don-vi.yml": b"ten: Xa\n", f"{FOLDER}/{inner}": b"a: b\n"}
    found = read_archive(Shelf(folder=FOLDER, texts=texts)).problems
    (problem,) = (each for each in found if each.code.id == "DT601")
    return problem.hint


@pytest.mark.parametrize(
    ("inner", "meant"),
    [
        ("2025/dinh-ki-1/doi-thoai.yml", "2025/dinh-ky-1/doi-thoai.yml"),
        ("2025/dinh-ky-01/doi-thoai.yml", "2025/dinh-ky-1/doi-thoai.yml"),
        ("2025/định-kỳ-1/doi-thoai.yml", "2025/dinh-ky-1/doi-thoai.yml"),
        ("2025/dinh-ky-1/kien-nghi.md", "2025/dinh-ky-1/kien-nghi.yml"),
        ("2025/dinh-ky-1/ket_luan.yml", "2025/dinh-ky-1/ket-luan.md"),
    ],
)
def test_a_slip_in_a_name_is_named(inner: str, meant: str) -> None:
    assert hint(inner) == f"Có phải là `{meant}` không? Nếu phải, đổi tên."


@pytest.mark.parametrize("inner", ["2025/hop-1/doi-thoai.yml", "2025/ghi-chu.md", "cu/ghi.yml"])
def test_nothing_is_guessed_where_nothing_is_near(inner: str) -> None:
    assert hint(inner).startswith("Chuyển về đúng chỗ")
