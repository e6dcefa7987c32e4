"""The newest changes of many communes on one page."""

from dataclasses import dataclass

from doithoai import routes
from doithoai.views.country import ProvinceDigest
from doithoai.views.past.log_entry import SHOWN, LogEntry, newest_entries

TITLE = "Thay đổi mới nhất"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLog:
    """The log of a province, or of the country where `province` is empty.

    `told` says why there is nothing, where there is nothing.
    """

    title: str
    path: str
    province: str
    province_path: str
    fictional: bool
    sentence: str
    entries: tuple[LogEntry, ...]
    told: str


def province_changes(province: ProvinceDigest, told: str) -> ChangeLog:
    """The newest changes of a province."""
    entries = newest_entries(province.entries)
    return ChangeLog(
        title=f"{TITLE}, {province.name}",
        path=routes.changes(province.slug),
        province=province.name,
        province_path=province.path,
        fictional=province.fictional,
        sentence=_sentence(entries),
        entries=entries,
        told=told,
    )


def country_changes(provinces: tuple[ProvinceDigest, ...], told: str) -> ChangeLog:
    """The newest changes of the country; the fictional province is not in it."""
    real = (province for province in provinces if not province.fictional)
    entries = newest_entries(entry for province in real for entry in province.entries)
    return ChangeLog(
        title=TITLE,
        path=routes.CHANGES,
        province="",
        province_path="",
        fictional=False,
        sentence=_sentence(entries),
        entries=entries,
        told=told,
    )


def _sentence(entries: tuple[LogEntry, ...]) -> str:
    if len(entries) < SHOWN:
        return ""
    return f"Đây là {SHOWN} lần sửa mới nhất; lần cũ hơn ở trang của từng xã, phường."
