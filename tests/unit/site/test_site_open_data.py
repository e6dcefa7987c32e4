"""The open data of a whole site: complete, the same everywhere, checkable, and never invented."""

import csv
import io
import json
import os
import shutil
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from projects import write_files

from doithoai.site import open_project, report_on
from doithoai.views import OPEN_TABLES, read_report_period
from open_world import FORMULA, ROOT, TODAY, built, json_at, rows_of, texts, write_project

GOLDEN = ROOT / "tests" / "golden" / "du-lieu"
DIALOGUE = "song-xanh/xa-mau/2026/dinh-ky-1/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("du-lieu")
    return built(write_project(folder / "du-an"), folder / "site")


def csv_rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))


def cell(value: Any) -> str:
    """What a CSV says for a value of the JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = " | ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@"} else text


@pytest.mark.parametrize("table", OPEN_TABLES, ids=lambda table: table.name)
def test_every_format_says_the_same(site: Path, table: Any) -> None:
    rows = rows_of(site, table.name)
    lines = (site / f"du-lieu/{table.name}.ndjson").read_text("utf-8").splitlines()
    book = load_workbook(site / "du-lieu/tat-ca.xlsx", read_only=True)
    names, *sheet = [list(line) for line in book[table.name].iter_rows(values_only=True)]

    assert [json.loads(line) for line in lines] == rows
    assert csv_rows(site / f"du-lieu/{table.name}.csv") == [
        {name: cell(value) for name, value in row.items()} for row in rows
    ]
    assert names == [column.name for column in table.columns]
    assert sheet == [
        [" | ".join(v) or None if isinstance(v, list) else v for v in row.values()] for row in rows
    ]


@pytest.mark.parametrize("table", OPEN_TABLES, ids=lambda table: table.name)
def test_no_table_of_this_project_is_empty_and_no_key_comes_twice(site: Path, table: Any) -> None:
    keys = Counter(tuple(row[name] for name in table.key) for row in rows_of(site, table.name))

    assert keys
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_parts_of_a_province_add_up_to_the_whole(site: Path) -> None:
    years = [path.name for path in (site / "du-lieu/song-xanh").iterdir() if path.is_dir()]
    for table in OPEN_TABLES:
        folders = [f"song-xanh/{year}/" for year in years] if table.yearly else ["song-xanh/"]
        parts = [
            row
            for folder in sorted(folders)
            if (site / f"du-lieu/{folder}{table.name}.json").is_file()
            for row in rows_of(site, table.name, folder)
        ]
        own = [row for row in rows_of(site, table.name) if row.get("ten_pham_vi") == "Cả nước"]
        assert [*own, *parts] == rows_of(site, table.name), table.name


def test_a_formula_of_a_citizen_is_text_everywhere(site: Path) -> None:
    raw = rows_of(site, "kien_nghi")[0]["noi_dung"]
    safe = csv_rows(site / "du-lieu/kien_nghi.csv")[0]["noi_dung"]
    sheet = load_workbook(site / "du-lieu/tat-ca.xlsx")["kien_nghi"]
    column = [found.value for found in sheet[1]].index("noi_dung")

    assert raw == FORMULA
    assert safe == f"'{FORMULA}"
    assert (sheet[2][column].value, sheet[2][column].data_type) == (FORMULA, "s")


def test_what_was_taken_away_leaves_only_its_tombstone(site: Path) -> None:
    (proposal,) = [row for row in rows_of(site, "kien_nghi") if row["ma"] == "kn-03"]
    (dialogue,) = [row for row in rows_of(site, "doi_thoai") if row["loai"] == "dot_xuat"]

    assert {name: value for name, value in proposal.items() if value is not None} == {
        "duong_dan": f"/{DIALOGUE}#kn-03",
        "doi_thoai": f"/{DIALOGUE}",
        "don_vi": "/song-xanh/xa-mau/",
        "ten_don_vi": "Xã Mẫu",
        "tinh": "Tỉnh Sông Xanh",
        "nam": 2026,
        "ma": "kn-03",
        "tinh_trang": "da_go",
        "go_bo": "Đã gỡ ngày 01/11/2026. Lý do: Có tên người dân",
    }
    assert dialogue["go_bo"] == "Đã gỡ ngày 02/11/2026. Lý do: Nhập nhầm"
    assert dialogue["chu_de"] is dialogue["thoi_gian_van_ban"] is None


def test_what_no_page_shows_is_in_no_file(site: Path) -> None:
    secret = ("Bí Mật", "Chuyện riêng", "Chuyện đã gỡ")
    assert [
        (name, word)
        for name, text in texts(site, ".")
        for word in secret
        if word in text and name.endswith(("json", "csv", "jsonld"))
    ] == []


def test_the_fictional_commune_has_twins_that_say_so_and_is_in_no_file(site: Path) -> None:
    twins = list((site / "vi-du").rglob("index.json"))

    assert len(twins) == 5
    assert all(json.loads(path.read_text("utf-8"))["minh_hoa"] for path in twins)
    for folder in ("du-lieu", "api"):
        named = [
            name
            for name, text in texts(site, folder)
            if name != "du-lieu/sha256sums.txt" and ("vi-du" in text or "Xã Bịa" in text)
        ]
        assert named == []


def test_every_record_page_has_a_twin_beside_it(site: Path) -> None:
    pages = [DIALOGUE, f"{DIALOGUE}ket-luan/", "song-xanh/xa-mau/", "song-xanh/"]
    pages += ["song-xanh/xa-mau/2026/ke-hoach/12-kh-ubnd/", "song-xanh/van-ban/huong-dan/"]
    pages += ["song-xanh/thong-ke/", "thong-ke/", "song-xanh/thuc-hien/", "thuc-hien/"]
    for page in pages:
        twin = json_at(site, f"{page}index.json")
        assert twin["trang"] == f"https://doithoai.example/{page}"
        assert (twin["tinh_den"], twin["minh_hoa"]) == ("2026-11-21", False)
        for below in twin["trang_con"]:
            assert (site / below.removeprefix("https://doithoai.example/")).is_file()


def test_a_record_page_links_its_twin_and_says_how_to_cite_it(site: Path) -> None:
    page = (site / DIALOGUE / "index.html").read_text("utf-8")
    plan = (site / "song-xanh/xa-mau/2026/ke-hoach/12-kh-ubnd/index.html").read_text("utf-8")
    original = sha256("%PDF bản ký\n".encode()).hexdigest()

    assert '<link rel="alternate" type="application/json" href="index.json">' in page
    assert "https://doithoai.example/song-xanh/xa-mau/2026/dinh-ky-1/</p>" in page
    assert '<time data-cite datetime="2026-11-21">21/11/2026</time>' in page
    assert f"Kế hoạch bản ký, SHA-256: <code>{original}</code>" in plan
    assert original in [row["sha256"] for row in rows_of(site, "tep")]


def test_every_original_stands_where_its_row_and_its_page_say(site: Path) -> None:
    rows = rows_of(site, "tep")

    assert len(rows) == 2
    for row in rows:
        data = (site / row["duong_dan"].removeprefix("/")).read_bytes()
        page = (site / row["trang"].removeprefix("/") / "index.html").read_text("utf-8")
        assert row["sha256"] == sha256(data).hexdigest()
        assert f"SHA-256: <code>{row['sha256']}</code>" in page


def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = built(write_project(tmp_path / "du-an"), tmp_path / "site")
    for path in sorted((site / "du-lieu").rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (again / path.relative_to(site)).read_bytes(), path


def test_an_answer_that_is_edited_reaches_every_file(tmp_path: Path) -> None:
    """The digest holds no answer: the sum of the rows must wake the province and the country."""
    root = write_project(tmp_path / "du-an")
    site = built(root, tmp_path / "site")
    file = root / f"content/{DIALOGUE}kien-nghi.yml"
    file.write_text(file.read_text("utf-8").replace("-1 đoạn đường", "Sửa hai đoạn"), "utf-8")
    built(root, site)

    for name in ("du-lieu/tra_loi.csv", "du-lieu/song-xanh/2026/tra_loi.ndjson"):
        assert "Sửa hai đoạn" in (site / name).read_text("utf-8"), name


def test_edits_of_one_day_give_the_files_of_a_clean_build(tmp_path: Path) -> None:
    """Rows changed, added, taken away, of another year: what is taken over is never the old."""
    root = write_project(tmp_path / "du-an")
    file, plan = (root / f"content/{DIALOGUE}{name}" for name in ("kien-nghi.yml", "ket-luan.md"))
    built(root, root / "site")

    def edited(change: Callable[[], object]) -> None:
        change()
        built(root, root / "site")
        clean = built(root, tmp_path / "sach/site")
        assert files_below(root / "site", "du-lieu") == files_below(clean, "du-lieu")

    def rewrite(path: Path, old: str, new: str) -> None:
        assert old in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    edited(lambda: rewrite(file, "-1 đoạn đường", "Sửa\n\nhai đoạn"))
    edited(lambda: rewrite(file, "kien_nghi:\n", f"kien_nghi:\n{NEW_PROPOSAL}"))
    edited(lambda: rewrite(file, NEW_PROPOSAL, ""))
    earlier = root / "content/song-xanh/xa-vang/2025/dinh-ky-1"
    edited(lambda: write_files(earlier, EARLIER))
    edited(lambda: rewrite(earlier / "kien-nghi.yml", "Sửa cầu", "Xây cầu"))
    edited(lambda: (file.unlink(), rewrite(plan, "  kien_nghi: [kn-01]\n", "")))
    edited(lambda: shutil.rmtree(earlier))

    page = (root / "site/du-lieu/song-xanh/index.html").read_text("utf-8")
    assert "open311.json" not in page
    assert not list((root / "site/du-lieu/song-xanh").rglob("open311.json"))


EARLIER = {
    "doi-thoai.yml": """chu_de: Cầu
thoi_gian: 8 giờ 00 ngày 20/10/2025
chu_tri:
- {chuc_vu: Chủ tịch UBND xã, ben: chinh_quyen}
""",
    "kien-nghi.yml": "kien_nghi:\n- {ma: kn-01, noi_dung: Sửa cầu, neu: tai}\n",
}
NEW_PROPOSAL = "- {ma: kn-09, noi_dung: Sửa chợ, neu: tai, giao: {don_vi: Công an xã}}\n"


def files_below(site: Path, folder: str) -> dict[str, bytes]:
    paths = sorted((site / folder).rglob("*"))
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in paths if p.is_file()}


def test_a_package_validates_with_the_frictionless_library(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frictionless = pytest.importorskip("frictionless")
        monkeypatch.chdir(site)
        for package in ("du-lieu/datapackage.json", "du-lieu/song-xanh/datapackage.json"):
            report = frictionless.validate(package)
            assert report.flatten(["taskNumber", "rowNumber", "fieldName", "message"]) == []
            assert report.valid


def test_a_package_lists_each_file_with_its_size_and_sum(site: Path) -> None:
    package = json_at(site, "du-lieu/song-xanh/datapackage.json")
    listed = {resource["path"] for resource in package["resources"]}
    there = {
        path.relative_to(site / "du-lieu/song-xanh").as_posix()
        for path in (site / "du-lieu/song-xanh").rglob("*")
        if path.suffix in {".csv", ".json", ".ndjson", ".xlsx"}
    }
    for resource in package["resources"]:
        data = (site / "du-lieu/song-xanh" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{sha256(data).hexdigest()}"
    others = {"datapackage.json", "ocd-su-kien.json", "popolo.json", "2026/open311.json"}
    assert there - listed == others


def test_requests_lie_beside_the_proposals_of_their_year(site: Path) -> None:
    requests = json_at(site, "du-lieu/song-xanh/2026/open311.json")
    rows = [row for row in rows_of(site, "kien_nghi") if not row["go_bo"]]
    page = (site / "du-lieu/song-xanh/index.html").read_text("utf-8")

    assert [one["service_request_id"] for one in requests] == [row["duong_dan"] for row in rows]
    assert {row["nam"] for row in rows} == {2026}
    assert '<a href="2026/open311.json">Open311 (GeoReport v2), 2026</a>' in page


def test_a_table_too_long_for_one_file_stays_in_its_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doithoai.site.data_files.WHOLE_BYTES", 2000)
    site = built(write_project(tmp_path / "du-an"), tmp_path / "site")
    package = json_at(site, "du-lieu/datapackage.json")
    page = (site / "du-lieu/index.html").read_text("utf-8")

    assert not (site / "du-lieu/kien_nghi.csv").exists()
    assert not (site / "du-lieu/tat-ca.xlsx").exists()
    assert "song-xanh/2026/kien_nghi.csv" in {r["path"] for r in package["resources"]}
    assert "Quá dài cho một tệp của cả nước" in page


FIXED = (
    *(f"du-lieu/{table.name}.csv" for table in OPEN_TABLES),
    *("du-lieu/kien_nghi.json", "du-lieu/kien_nghi.ndjson", "du-lieu/datapackage.json"),
    *("du-lieu/dcat.jsonld", "du-lieu/ocd-su-kien.json", "du-lieu/popolo.json"),
    *("du-lieu/open311.json", "du-lieu/tat-ca.xlsx", "du-lieu/song-xanh/2026/tat-ca.xlsx"),
    *("api/v1/index.json", "api/v1/song-xanh.json", "api/v1/openapi.json"),
    *("api/v1/changelog.json", f"{DIALOGUE}index.json", f"{DIALOGUE}ket-luan/index.json"),
)


def golden(site: Path) -> dict[str, bytes]:
    """What is fixed byte for byte; of a workbook its parts, as the system compresses it."""
    found = {}
    for name in FIXED:
        path = site / name
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                parts = sorted((i, sha256(book.read(i)).hexdigest()) for i in book.namelist())
            found[f"{name}.txt"] = "".join(f"{s}  {i}\n" for i, s in parts).encode()
        else:
            found[name] = path.read_bytes()
    return found


def test_the_bytes_of_a_day_are_these(site: Path) -> None:
    """Rewrite the files with `GOLDEN=write` when a change is meant, and look at the difference."""
    found = golden(site)
    if os.environ.get("GOLDEN") == "write":
        for name, data in found.items():
            file = GOLDEN / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    known = {p.relative_to(GOLDEN).as_posix(): p for p in GOLDEN.rglob("*") if p.is_file()}

    assert sorted(known) == sorted(found)
    assert [name for name, path in known.items() if path.read_bytes() != found[name]] == []


def test_numbers_agree_across_pages_and_files_of_the_real_content(real_site: Path) -> None:
    """Also of the fictional commune, whose twins are asked for explicitly."""
    site = real_site
    for province in ("hai-phong", "thai-nguyen", "minh-hoa"):
        check_province(site, province)
    assert sum_of(site, "thong-ke/index.json") == len(rows_of(site, "kien_nghi")) == 0
    assert len(rows_of(site, "don_vi")) == 4
    # Of the 57 proposals of the fictional commune two were taken away.
    assert sum_of(site, "minh-hoa/thong-ke/index.json") == 55
    page = (site / "minh-hoa/thong-ke/index.html").read_text("utf-8")
    assert "55 kiến nghị, 37 đã trả lời" in page
    for year in ("2025", "2026"):
        check_reports(site, year)


def check_reports(site: Path, year: str) -> None:
    """The reports of a year count what the data hold of the dialogues held in it."""
    twins = [json.loads(p.read_text("utf-8")) for p in (site / "minh-hoa").rglob("index.json")]
    held = {
        row["duong_dan"]: row
        for twin in twins
        for row in twin["bang"].get("doi_thoai", ())
        if (row["ngay_to_chuc"] or "").startswith(year)
    }
    proposals = [
        row
        for twin in twins
        for row in twin["bang"].get("kien_nghi", ())
        if not row["go_bo"] and row["duong_dan"].partition("#")[0] in held
    ]
    answered = sum(row["ngay_tra_loi"] is not None for row in proposals)

    assert totals("BC01", year)["Số người dự"] == sum(row["nguoi_du"] for row in held.values())
    assert totals("BC02", year)["Số kiến nghị"] == len(proposals)
    assert totals("BC02", year)["Đã trả lời"] == answered
    assert totals("BC03", year)["Số kiến nghị"] == len(proposals)


def totals(code: str, year: str) -> dict[str, str | int]:
    """The bottom line of a report of the fictional province, by the heads of its columns."""
    project = open_project(ROOT)
    assert project.settings
    form = next(form for form in project.settings.report_forms if form.code == code)
    period = read_report_period(year)
    (table,) = report_on(project, form, period, province="minh-hoa", today=TODAY).tables
    return dict(zip((head.name for head in table.heads), table.total, strict=True))


def sum_of(site: Path, twin: str) -> int:
    """The whole of a statistics page; each of its divisions must add up to it."""
    counts: dict[str, int] = {}
    for row in json_at(site, twin)["bang"]["thong_ke"]:
        counts[row["chia_theo"]] = counts.get(row["chia_theo"], 0) + row["so_luong"]
    assert len(set(counts.values())) == 1
    return counts["tat_ca"]


def check_province(site: Path, province: str) -> None:
    """Statistics, commune rows, page texts and proposals say the same numbers."""
    twins = [json.loads(p.read_text("utf-8")) for p in (site / province).rglob("index.json")]
    tables: dict[str, list[dict[str, Any]]] = {}
    for twin in twins:
        for name, rows in twin["bang"].items():
            tables.setdefault(name, []).extend(rows)
    proposals = [row for row in tables.get("kien_nghi", ()) if not row["go_bo"]]
    total = sum_of(site, f"{province}/thong-ke/index.json")
    communes = tables["don_vi"]

    assert total == len(proposals) == sum(row["so_kien_nghi"] for row in communes)
    assert sum(r["so_da_tra_loi"] for r in communes) == sum(
        row["ngay_tra_loi"] is not None for row in proposals
    )
    assert sum(r["so_tre_han"] for r in communes) == sum(r["nhom"] == "tre-han" for r in proposals)
    assert sum(r["so_ket_luan"] for r in communes) == len(tables.get("ket_luan", ()))
    counted = {
        (row["chia_theo"], row["ma"]): row["so_luong"] for row in tables["thong_ke"] if row["ma"]
    }
    for (division, code), count in counted.items():
        assert count == sum(row[division] == code for row in proposals), (division, code)
    for row in communes:
        page = (site / row["duong_dan"].removeprefix("/") / "index.html").read_text("utf-8")
        if row["so_kien_nghi"]:
            assert f"<b>{row['so_kien_nghi']}</b> kiến nghị" in page
            assert f"<b>{row['so_da_tra_loi']}</b> đã trả lời" in page
            assert f"<b>{row['so_tre_han']}</b> trễ hạn" in page
