"""`doithoai new`: a starter file at the right place."""

from pathlib import Path

import click

from doithoai.commands.options import find_root, root_option
from doithoai.commands.terminal import WrongUse
from doithoai.records import (
    GUIDANCE_FOLDER,
    KINDS,
    WRITTEN_FOLDERS,
    Kind,
    dialogue_name,
    is_slug,
    year_of,
)
from doithoai.schema import SAMPLE_KEY, starter
from doithoai.settings import read_settings

_NAMES = {kind.name: kind for kind in KINDS}
_EXAMPLES = {
    "tinh": "hai-phong",
    "don-vi": "hai-phong/phuong-nhi-chieu",
    "ke-hoach": "hai-phong/phuong-nhi-chieu/2026/12-kh-ubnd",
    "doi-thoai": "hai-phong/phuong-nhi-chieu/2026/dinh-ky-1",
    "kien-nghi": "hai-phong/phuong-nhi-chieu/2026/dinh-ky-1",
    "ket-luan": "hai-phong/phuong-nhi-chieu/2026/dinh-ky-1",
    "van-ban": "hai-phong/huong-dan-2026",
}


@click.command(
    "new",
    help="Tạo tệp mẫu đúng chỗ. LOẠI: " + ", ".join(_NAMES) + ". CHỖ là thư mục trong content/, "
    "ví dụ: doithoai new doi-thoai hai-phong/phuong-nhi-chieu/2026/dinh-ky-1",
)
@click.argument("kind", type=click.Choice(tuple(_NAMES)), metavar="LOẠI")
@click.argument("place", metavar="CHỖ")
@root_option
def new(kind: str, place: str, root: Path | None) -> None:
    """Never overwrites a file."""
    project = find_root(root)
    chosen = _NAMES[kind]
    inner = file_for(chosen, place.strip("/").removeprefix("content/"))
    path = project / "content" / inner
    known = _known(kind, inner, project)
    text = starter(chosen.model, has_body=chosen.has_body, known=known)
    if not known:
        text = _as_sample(text, has_body=chosen.has_body)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise WrongUse(
            f"tệp content/{inner} đã có", "Mở tệp đó ra sửa, hoặc chọn tên khác."
        ) from None
    click.echo(f"Đã tạo content/{inner}")
    click.echo("  → Mở tệp, điền theo văn bản, rồi chạy: doithoai check")


def _as_sample(text: str, *, has_body: bool) -> str:
    """Mark a file of examples: until the mark is taken away, nothing of it is published."""
    mark = f"{SAMPLE_KEY}: xoá dòng này sau khi đã điền theo văn bản\n"
    return text.replace("---\n", f"---\n{mark}", 1) if has_body else mark + text


def file_for(kind: Kind, place: str) -> str:
    """Where a file of this kind lies below `content/`; a wrong place is a wrong use."""
    parts = place.split("/")
    if parts[0] in WRITTEN_FOLDERS or parts[1:2] == [GUIDANCE_FOLDER]:
        parts = []
    match kind.name, parts:
        case "tinh", [province] if is_slug(province):
            return f"{province}/tinh.yml"
        case "don-vi", [province, commune] if is_slug(province) and is_slug(commune):
            return f"{province}/{commune}/don-vi.yml"
        case "van-ban", [province, slug] if is_slug(province) and is_slug(slug):
            return f"{province}/van-ban/{slug}.md"
        case "ke-hoach", [province, commune, year, slug] if year_of(year) and is_slug(slug):
            return f"{province}/{commune}/{year}/ke-hoach/{slug}.md"
        case _, [province, commune, year, slug] if year_of(year) and dialogue_name(slug):
            return f"{province}/{commune}/{year}/{slug}/{kind.pattern.rsplit('/', 1)[-1]}"
    raise WrongUse(
        f"chỗ `{place}` không hợp với loại `{kind.name}`",
        f"Ví dụ: doithoai new {kind.name} {_EXAMPLES[kind.name]}",
    )


def _known(kind: str, inner: str, project: Path) -> dict[str, str]:
    """What the official registry already tells of a unit."""
    settings, _ = read_settings(project)
    if settings is None:
        return {}
    registry = settings.registry
    province, second = inner.split("/")[:2]
    code = next((code for code, slug in registry.province_slugs.items() if slug == province), "")
    if kind == "tinh" and code:
        return {"ten": registry.provinces[code], "ma": f'"{code}"'}
    if kind == "don-vi":
        for unit in registry.communes.values():
            if unit.slug == second and unit.province_code == code:
                return {"ten": unit.name, "ma": f'"{unit.code}"'}
    return {}
