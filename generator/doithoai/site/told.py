"""What the pages of the country are made from, as sums: lists that lie on disk are not read."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from doithoai.site.engine.shelved import source_of
from doithoai.views import ProvinceDigest, ProvinceSums


def listed(provinces: Iterable[ProvinceDigest]) -> bytes:
    """Provinces with their documents; the names, cards and years of their communes."""
    return source_of(*(part for one in provinces for part in (_bare(one), one.communes)))


def counted(
    provinces: Iterable[ProvinceDigest],
    today: date,
    parts: Callable[[ProvinceSums], tuple[object, ...]],
) -> bytes:
    """Provinces, and some of what was counted of them."""
    pairs = ((_bare(one), *parts(one.counted(today))) for one in provinces)
    return source_of(*(part for pair in pairs for part in pair))


def _bare(province: ProvinceDigest) -> ProvinceDigest:
    return replace(province, communes=(), sums=None)
