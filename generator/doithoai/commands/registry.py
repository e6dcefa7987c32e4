"""`doithoai registry`: the registry of units after a newer official list."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from doithoai.commands.options import DayType, find_root, root_option
from doithoai.commands.terminal import WrongUse
from doithoai.settings import (
    FOLDER,
    TABLES,
    NoListError,
    RegistryUpdate,
    Source,
    read_unit_list,
    table_rows,
    update_registry,
)

_LIST = click.Path(exists=True, dir_okay=False, path_type=Path)
_HEIR_COLUMNS = {"ma_cu", "ma_moi"}


@click.command(
    "registry",
    help="So danh mục xã, phường với TỆP mới (CSV hoặc JSON của cơ quan thống kê), cho biết gì "
    "thay đổi. Chỉ ghi khi có --write. Ví dụ: doithoai registry dm.csv --date 01/05/2026 "
    "--source “Cục Thống kê, bản ngày 20/9/2026” --count 3321",
)
@click.argument("file", type=_LIST, metavar="TỆP")
@click.option(
    "--date",
    "day",
    type=DayType(),
    required=True,
    metavar="NGÀY",
    help="Danh mục đúng từ ngày này.",
)
@click.option("--source", required=True, metavar="NGUỒN", help="Cơ quan công bố, bản nào.")
@click.option(
    "--count", type=int, metavar="SỐ", help="Số xã, phường mà nguồn nói; lệch thì từ chối."
)
@click.option(
    "--heirs",
    type=_LIST,
    metavar="TỆP",
    help="CSV có cột ma_cu, ma_moi: đơn vị không còn nữa nay thuộc đơn vị nào; mỗi cặp một dòng.",
)
@click.option("--many", is_flag=True, help="Cho phép nhiều thay đổi một lúc (sắp xếp cả nước).")
@click.option("--write", is_flag=True, help="Ghi vào site-config/units/.")
@root_option
def registry(
    file: Path,
    *,
    day: date,
    source: str,
    count: int | None,
    heirs: Path | None,
    many: bool,
    write: bool,
    root: Path | None,
) -> None:
    """Shows first; nothing is written that is refused or that nobody asked to write."""
    project = find_root(root)
    folder = project / FOLDER / "units"
    tables = {name: _text(folder / name) for name in TABLES}
    try:
        listed = read_unit_list(file.read_bytes())
    except NoListError as error:
        raise WrongUse(f"{file}: {error}", "Tải lại danh mục, hoặc sửa tên cột.") from None
    update = update_registry(
        tables,
        listed,
        heirs=_heirs(heirs) if heirs else {},
        source=Source(day=day, name=source),
        count=count,
        many=many,
    )
    if update.refusals:
        raise WrongUse(
            "không dùng được danh mục này:\n  - " + "\n  - ".join(update.refusals),
            "Chưa ghi gì. Xem site-config/units/README.md, mục Cập nhật.",
        )
    provinces = {row["ma"]: row["slug"] for row in table_rows(tables["provinces.csv"])}
    for line in _lines(update, project / "content", provinces):
        click.echo(line)
    if not write:
        click.echo("Chưa ghi gì. Xem kỹ rồi chạy lại với --write để ghi.")
        return
    for name, text in update.files:
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    click.echo("Đã ghi site-config/units/. Chạy: doithoai check")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _heirs(path: Path) -> dict[str, tuple[str, ...]]:
    """The codes of the heirs by the code of the unit that is gone."""
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    if not rows or not set(rows[0]) >= _HEIR_COLUMNS:
        raise WrongUse(f"{path}: cần cột ma_cu và ma_moi", "Ví dụ: ma_cu,ma_moi rồi 10714,10715.")
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        found[row["ma_cu"]].append(row["ma_moi"])
    return {code: tuple(dict.fromkeys(heirs)) for code, heirs in found.items()}


def _lines(update: RegistryUpdate, content: Path, provinces: dict[str, str]) -> Iterator[str]:
    """What changes, one a line, and what that asks of the content."""
    for row in update.added:
        yield f"+ {row['ma']} {row['ten']} (tỉnh {row['tinh']})"
    for old, new in update.renamed:
        yield f"~ {old['ma']} {old['ten']} → {new['ten']}"
        folder = f"{provinces[old['tinh']]}/{old['slug']}"
        if old["slug"] != new["slug"] and (content / folder).exists():
            yield f"  → content/{folder}: đổi tên thư mục và khai `duong_dan_cu`"
    for row, heirs in update.gone:
        yield f"- {row['ma']} {row['ten']}, nay thuộc {', '.join(heirs)}"
        folder = f"{provinces[row['tinh']]}/{row['slug']}"
        if (content / folder).exists():
            yield f"  → content/{folder}: khai `hieu_luc_den` và `ke_thua` trong don-vi.yml"
    changes = (len(update.added), len(update.renamed), len(update.gone))
    told = "{} mới, {} đổi tên hoặc tỉnh, {} không còn".format(*changes)
    yield f"{update.count} xã, phường, đặc khu; " + ("không thay đổi" if update.is_empty else told)
