"""Digests of small communes with their proposals and promises."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from lives import FOLDER, a_place, commune, day, notice

from doithoai.records import Archive
from doithoai.rules import Rulebook
from doithoai.settings import Settings, read_settings
from doithoai.views import (
    CommuneLife,
    Digest,
    ProvinceDigest,
    commune_view,
    digest_of,
    life_of,
)

ROOT = Path(__file__).parents[3]
TODAY = "31/12"
HELD = (
    "thoi_gian: 25/10/2025\nchu_tri:\n- {chuc_vu: Chủ tịch UBND phường, ben: chinh_quyen}\n"
    "dien_bien:\n- {ngay: 25/10/2025, viec: da_to_chuc}\n"
)
LATE_ITEM = (
    "- {ma: kl-01, loai: chua_giai_quyet, noi_dung: Sửa đường,\n"
    "   giao: {don_vi: Phòng Kinh tế, han: 30/11/2025}}\n"
)


@cache
def settings() -> Settings:
    """The settings of the project: its fields and its registry."""
    found, _ = read_settings(ROOT)
    assert found
    return found


def followed(*proposals: str, items: str = "") -> Archive:
    """A commune whose one dialogue was held; each proposal is its fields after `noi_dung`."""
    listed = "".join(
        f"- ma: kn-{number:02}\n  noi_dung: Sửa đường số {number}\n{text}"
        for number, text in enumerate(proposals, start=1)
    )
    files = {"2025/dinh-ky-1/doi-thoai.yml": HELD}
    if proposals:
        files["2025/dinh-ky-1/kien-nghi.yml"] = f"kien_nghi:\n{listed}"
    if items:
        files["2025/dinh-ky-1/ket-luan.md"] = notice(days="ngay_cong_bo: 30/10/2025\n", items=items)
    return commune(files)


def life(archive: Archive, today: str = TODAY) -> CommuneLife:
    """What the commune's lists and counts need."""
    return life_of(archive, a_place(), settings(), rulebook=Rulebook(entries=()), today=day(today))


def digest(archive: Archive, name: str = "Phường Mẫu", *, fictional: bool = False) -> Digest:
    """A commune as the site knows it."""
    slug = name.rsplit(maxsplit=1)[-1].lower()
    place = a_place(name, slug=slug, fictional=fictional)
    rulebook = Rulebook(entries=())
    found = life_of(archive, place, settings(), rulebook=rulebook, today=day(TODAY))
    assert archive.commune
    unit = archive.commune.record
    view = commune_view(archive, unit, place, rulebook=rulebook, today=day(TODAY), life=found)
    return digest_of(view, unit)


def province(*communes: Digest, slug: str = "hai-phong", fictional: bool = False) -> ProvinceDigest:
    """A province of these communes."""
    return ProvinceDigest(
        slug=slug,
        name="Thành phố Hải Phòng",
        path=f"/{slug}/",
        fictional=fictional,
        predecessors=(),
        documents=(),
        communes=communes,
    )


def crowded(count: int) -> ProvinceDigest:
    """A province with so many proposals, all alike but for their addresses."""
    one = digest(followed("  tiep_nhan: 01/10/2025\n"))
    rows = tuple(replace(one.rows[0], path=f"/{FOLDER}/#kn-{n:03}") for n in range(count))
    samples = (one.samples[0],) * count
    return province(replace(one, rows=rows, samples=samples))
