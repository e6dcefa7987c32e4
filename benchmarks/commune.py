"""The files of one made-up commune, always the same for the same number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from benchmarks import words
from doithoai.values import slug

PROPOSALS: Final = 25
ITEMS: Final = 8
_KINDS: Final = (("dinh-ky-1", 3, "cap_uy"), ("chuyen-de-1", 6, "chinh_quyen"))
_LAST: Final = ("chuyen-de-2", 9, "chinh_quyen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """Who the commune is and for which years it publishes."""

    number: int
    name: str
    province: int
    years: tuple[int, ...]
    upcoming: bool = False

    @property
    def slug(self) -> str:
        """Its own part of the folder."""
        return slug(self.name)

    @property
    def folder(self) -> str:
        """Where it lies below `content/`."""
        return f"thu-nghiem-{self.province:02}/{self.slug}"

    @property
    def code(self) -> str:
        """Five digits, as in its registry."""
        return f"{10_000 + self.number}"

    @property
    def former(self) -> tuple[tuple[str, str], ...]:
        """Three units before the merger, each with where it belonged."""
        within = f"huyện Ví Dụ {self.province:02}, Tỉnh Thử Nghiệm {self.province:02}"
        flower = words.FLOWERS
        return tuple(
            (f"Xã {flower[(self.number + 5 * i) % len(flower)]} Cũ {self.number + 1:04}", within)
            for i in range(3)
        )

    @property
    def villages(self) -> tuple[str, ...]:
        """Six villages."""
        return tuple(f"Thôn {name}" for name in ("Đông", "Đoài", "Thượng", "Hạ", "Bến", "Chùa"))


def commune_files(commune: Commune) -> Iterator[tuple[str, str]]:
    """Every file with its path inside the commune."""
    yield "don-vi.yml", _unit(commune)
    for year in commune.years:
        random = Random(f"{commune.number}-{year}")
        yield f"{year}/ke-hoach/ke-hoach.md", _plan(commune, year, random)
        for order, (kind, month, side) in enumerate((*_KINDS, _LAST)):
            held = date(year, month, 1) + timedelta(days=random.randrange(55))
            folder = f"{year}/{kind}"
            yield f"{folder}/doi-thoai.yml", _dialogue(commune, held, side=side, is_held=True)
            yield f"{folder}/kien-nghi.yml", _proposals(commune, held, random)
            yield f"{folder}/ket-luan.md", _notice(commune, held, random, order=order)
    if commune.upcoming:
        ahead = date(2026, 11, 25) + timedelta(days=commune.number % 36)
        text = _dialogue(commune, ahead, side="chinh_quyen", is_held=False)
        yield "2026/chuyen-de-3/doi-thoai.yml", text


def _unit(commune: Commune) -> str:
    former = "".join(f"  - ten: {name}\n    thuoc: {within}\n" for name, within in commune.former)
    villages = "".join(f"  - {name}\n" for name in commune.villages)
    return (
        "# Xã này bịa ra để đo tốc độ dựng trang.\n"
        f'ten: {commune.name}\nma: "{commune.code}"\nhieu_luc_tu: 01/07/2021\n'
        f"truoc_day:\n{former}to_dan_pho:\n{villages}"
        f"lien_he:\n  noi_nhan: Văn phòng HĐND và UBND\n  dia_chi: Trụ sở UBND, Thôn Đông\n"
    )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _plan(commune: Commune, year: int, random: Random) -> str:
    duties = "".join(
        f"  - don_vi: {unit}\n    viec: {words.deed(random)}\n    han: trước ngày 01/03/{year}\n"
        for unit in words.UNITS
    )
    body = "\n\n".join(
        f"## {title}\n\n"
        + "\n\n".join(words.paragraph(random, 6, number=number) for number in range(1, 5))
        for title in ("Mục đích", "Yêu cầu", "Nội dung đối thoại", "Tổ chức thực hiện")
    )
    return (
        f"---\nso_hieu: {commune.number % 90 + 1}/KH-UBND\nngay_ban_hanh: 12/01/{year}\n"
        f"co_quan: Ủy ban nhân dân {commune.name}\n"
        f"trich_yeu: Đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân năm {year}\n"
        "nguoi_ky:\n  chuc_vu: Chủ tịch\n  thay_mat: TM. Ủy ban nhân dân\n"
        "chi_tieu:\n  - loai: dinh_ky\n    it_nhat: 1\n    thoi_gian: Quý I/"
        f"{year}\n  - loai: chuyen_de\n    it_nhat: 2\n"
        f"phan_cong:\n{duties}nguon:\n  kieu: chep_lai\n  tu: Bịa ra để đo tốc độ\n---\n\n{body}\n"
    )


def _dialogue(commune: Commune, held: date, *, side: str, is_held: bool) -> str:
    before = {days: _day(held - timedelta(days=days)) for days in (2, 5, 8, 12)}
    villages = "".join(f"    - {name}\n" for name in commune.villages)
    office = "Bí thư Đảng ủy" if side == "cap_uy" else "Chủ tịch UBND"
    happened = f"  - ngay: {_day(held)}\n    viec: da_to_chuc\n" if is_held else ""
    count = held.toordinal() % 40
    figures = f"so_lieu:\n  nguoi_du: {90 + count}\n  luot_phat_bieu: {8 + count % 9}\n"
    return (
        "che_do:\n  - luat_72_2025\n"
        "chu_de: Đường giao thông, nước sạch và vệ sinh môi trường ở thôn\n"
        "hinh_thuc: Đối thoại trực tiếp\nke_hoach:\n  - ke-hoach\n"
        f"thoi_gian: 8 giờ 00 ngày {_day(held)}\nmuc_do: an_dinh\n"
        f"dia_diem: Hội trường {commune.name}\n"
        f"chu_tri:\n  - chuc_vu: {office}\n    ben: {side}\n"
        f"pham_vi:\n  mo_ta: Nhân dân cả xã\n  to_dan_pho:\n{villages}"
        "so_dai_bieu: 90\nthanh_phan:\n  - nhom: Lãnh đạo xã và các phòng\n    so_luong: 30\n"
        "  - nhom: Đại diện Nhân dân các thôn\n    so_luong: 60\n"
        "chuong_trinh:\n  - Tuyên bố lý do, giới thiệu đại biểu\n  - Báo cáo trả lời ý kiến\n"
        "  - Nhân dân phát biểu; lãnh đạo xã và các phòng trả lời\n  - Chủ trì kết luận\nmoc:\n"
        f"  - viec: gui_y_kien\n    han: trước ngày {before[8]}\n    don_vi: Các trưởng thôn\n"
        f"  - viec: tra_loi\n    han: trước ngày {before[5]}\n    don_vi: Các phòng chuyên môn\n"
        f"  - viec: tong_hop\n    han: xong trước ngày {before[2]}\n    don_vi: Văn phòng\n"
        f"dien_bien:\n  - ngay: {before[12] if is_held else '20/11/2026'}\n    viec: thong_bao\n"
        f"    noi_dung: Niêm yết tại trụ sở và nhà văn hóa các thôn\n{happened}"
        f"{figures if is_held else ''}nguon:\n  kieu: chep_lai\n  tu: Bịa ra để đo tốc độ\n"
    )


def _proposals(commune: Commune, held: date, random: Random) -> str:
    return "kien_nghi:\n" + "\n".join(
        _proposal(commune, held, random, number=number) for number in range(1, PROPOSALS + 1)
    )


def _proposal(commune: Commune, held: date, random: Random, *, number: int) -> str:
    raised, received = (
        ("truoc", held - timedelta(days=9 + number % 3))
        if number <= 15
        else ("tai", held)
        if number <= 23
        else ("sau", held + timedelta(days=3))
    )
    due = held + timedelta(days=15 + number)
    village = random.choice(commune.villages)
    return (
        f"  - ma: kn-{number:02}\n    noi_dung: {words.problem(random, village)}\n"
        f"    linh_vuc: {random.choice(words.FIELDS)}\n"
        f"    cap_thiet: {random.choice(('cao', 'vua', 'thap'))}\n"
        f"    tu: {village}\n    neu: {raised}\n    tiep_nhan: {_day(received)}\n"
        f"    giao:\n      don_vi: {random.choice(words.UNITS)}\n      han: {_day(due)}\n"
        f"{_answer(received, due, random, village=village)}"
    )


def _answer(received: date, due: date, random: Random, *, village: str) -> str:
    """Four in five are answered, now and then late; by the middle of November all that will be."""
    day = received + timedelta(days=random.randrange(1, 45))
    draw = random.randrange(10)
    if draw >= 8 or day > date(2026, 11, 15):
        return ""
    outcome = (
        "da_giai_quyet\n",
        "giai_trinh\n",
        "ghi_nhan\n",
        f"dang_giai_quyet\n        han: {_day(due + timedelta(days=60))}\n",
        (
            "chuyen_cap_tren\n        chuyen_den: Sở Xây dựng tỉnh\n"
            "        van_ban: Công văn của UBND\n"
        ),
    )[draw % 5]
    return (
        f"    tra_loi:\n      - ngay: {_day(day)}\n        don_vi: {random.choice(words.UNITS)}\n"
        f"        noi_dung: {words.reply(random, village)}\n        ket_qua: {outcome}"
    )


def _notice(commune: Commune, held: date, random: Random, *, order: int) -> str:
    signed, published = held + timedelta(days=6), held + timedelta(days=7)
    items = "".join(_item(held, random, number=number) for number in range(1, ITEMS + 1))
    body = "\n\n".join(words.paragraph(random, 4, number=number) for number in range(1, 6))
    return (
        f"---\nso_hieu: {commune.number % 90 + 10 + order}/TB-UBND\n"
        f"ngay_ban_hanh: {_day(signed)}\nngay_cong_bo: {_day(published)}\n"
        f"ngay_gui_cap_tren: {_day(published)}\nco_quan: Ủy ban nhân dân {commune.name}\n"
        "trich_yeu: Kết luận tại Hội nghị đối thoại với Nhân dân\n"
        "nguoi_ky:\n  chuc_vu: Chủ tịch\n  thay_mat: TM. Ủy ban nhân dân\n"
        f"ket_luan:\n{items}nguon:\n  kieu: chep_lai\n  tu: Bịa ra để đo tốc độ\n---\n\n{body}\n"
    )


def _item(held: date, random: Random, *, number: int) -> str:
    kind = ("da_doi_thoai", "da_giai_quyet", "chua_giai_quyet", "chua_giai_quyet")[number % 4]
    text = f"{words.deed(random)}. {words.deed(random)}"
    lines = (
        f"  - ma: kl-{number:02}\n    loai: {kind}\n    noi_dung: {text}.\n"
        f"    kien_nghi:\n      - kn-{number:02}\n"
    )
    if kind != "chua_giai_quyet":
        return lines
    due = held + timedelta(days=30 + 20 * number)
    lines += f"    giao:\n      don_vi: {random.choice(words.UNITS)}\n      han: {_day(due)}\n"
    done = held + timedelta(days=20)
    if random.randrange(3) == 0 or done > date(2026, 11, 15):
        return lines
    return lines + (
        f"    thuc_hien:\n      - ngay: {_day(done)}\n        noi_dung: {words.deed(random)}\n"
        "        ket_qua: da_giai_quyet\n        minh_chung: Biên bản nghiệm thu\n"
    )
