"""A small registry with all that is hard: a split unit, namesakes, islands, a renamed province."""

from doithoai.settings import Registry, read_registry
from doithoai.views import Digest, Place, ProvinceDigest

PROVINCES = """ma,ten,loai,slug,hieu_luc_tu,hieu_luc_den
31,Thành phố Hải Phòng,thanh_pho,hai-phong,01/07/2025,
79,Thành phố Hồ Chí Minh,thanh_pho,ho-chi-minh,01/07/2025,
"""
COMMUNES = """ma,ten,loai,tinh,slug,hieu_luc_tu
10714,Phường Nhị Chiểu,phuong,31,phuong-nhi-chieu,01/07/2025
10715,Xã An Phú,xa,31,xa-an-phu,01/07/2025
10888,Xã Cẩm Giàng,xa,31,xa-cam-giang-10888,01/07/2025
11948,Đặc khu Bạch Long Vĩ,dac_khu,31,dac-khu-bach-long-vi,01/07/2025
27000,Phường An Phú,phuong,79,phuong-an-phu,01/07/2025
27001,Phường Bình Trưng,phuong,79,phuong-binh-trung,01/07/2025
"""
FORMER = """ma_moi,ma_cu,ten_cu,loai_cu,huyen_cu,tinh_cu
10714,10675,Phường Phú Thứ,phuong,Thị xã Kinh Môn,Tỉnh Hải Dương
10715,10676,Xã Lê Ninh,xa,Thị xã Kinh Môn,Tỉnh Hải Dương
10715,10600,Xã An Phú,xa,Huyện Nam Sách,Tỉnh Hải Dương
11948,,Huyện Bạch Long Vĩ,huyen,,Thành phố Hải Phòng
27000,26800,Phường An Phú,phuong,Thành phố Thủ Đức,Thành phố Hồ Chí Minh
27001,26800,Phường An Phú,phuong,Thành phố Thủ Đức,Thành phố Hồ Chí Minh
"""
SOURCES = "ngay,nguon\n01/07/2025,thử\n"


def registry() -> Registry:
    """Two provinces, six communes."""
    return read_registry(communes=COMMUNES, provinces=PROVINCES, former=FORMER, sources=SOURCES)


def digest(
    name: str,
    folder: str,
    *,
    code: str | None = None,
    former: tuple[str, ...] = (),
    dissolved: bool = False,
    fictional: bool = False,
) -> Digest:
    """A commune with a page."""
    return Digest(
        place=Place(
            folder=folder,
            name=name,
            path=f"/{folder}/",
            province_name="",
            province_path="",
            fictional=fictional,
        ),
        code=code,
        dissolved=dissolved,
        former_names=former,
        dialogues=(),
        documents=(),
        former_paths=(),
    )


def province(name: str, slug: str, *communes: Digest, fictional: bool = False) -> ProvinceDigest:
    """A province with a page."""
    return ProvinceDigest(
        slug=slug,
        name=name,
        path=f"/{slug}/",
        fictional=fictional,
        predecessors=(),
        documents=(),
        communes=communes,
    )


def hai_phong(*communes: Digest) -> ProvinceDigest:
    """The province that has pages, and what of it is here."""
    return province("Thành phố Hải Phòng", "hai-phong", *communes)


NHI_CHIEU = digest(
    "Phường Nhị Chiểu",
    "hai-phong/phuong-nhi-chieu",
    code="10714",
    former=("Phường Phú Thứ", "Phường Minh Tân"),
)
