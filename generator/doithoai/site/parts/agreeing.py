"""Do these parts make up the country of this checkout, on one day, each province once?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from doithoai.problems import Location, Problem
from doithoai.site.engine import keys
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import Entry, unit_name
from doithoai.site.engine.index import Index
from doithoai.site.engine.plan import Wanted
from doithoai.site.parts.codes import (
    DAMAGED,
    MISSING,
    NOT_A_PART,
    OTHER_CONTENT,
    OTHER_DAY,
    OTHER_MAKING,
    TWICE,
)
from doithoai.site.parts.description import FORMAT, Description
from doithoai.site.parts.part import DESCRIPTION, SUMS, Part, damage
from doithoai.site.project import CONTENT, commune_folders
from doithoai.values import short_day

_NAMED = 3
_IN_CONTENT = "nội dung có thêm, phần chưa có"
_IN_PART = "phần có, nội dung không còn"
Described = Mapping[Path, Description]
Looks = Mapping[str, Wanted]


def undescribed(folder: Path) -> Problem:
    """A folder that is no part."""
    return NOT_A_PART.at(
        _at(folder),
        f"không đọc được {DESCRIPTION} trong thư mục này",
        hint="Nêu đúng thư mục đã ghi sau --out khi dựng phần; kiểm tra xem đã tải về đủ chưa.",
    )


def not_of_one_making(parts: Described, common: Mapping[str, bytes]) -> Iterator[Problem]:
    """Parts that another program, or other settings, rules or templates made."""
    for folder, part in parts.items():
        if part.format != FORMAT:
            reasons = f"mô tả của phần theo mẫu số {part.format}, chương trình này đọc mẫu {FORMAT}"
        else:
            here = {kind: found.hex() for kind, found in common.items()}
            found = (s for k, s in keys.KINDS.items() if here.get(k) != part.made_from.get(k))
            reasons = "; ".join(found)
        if reasons:
            yield OTHER_MAKING.at(
                _at(folder),
                f"phần này không làm từ cùng một bản: {reasons}",
                hint="Lấy cùng một phiên bản của kho trên mọi máy, chạy make setup, dựng lại phần.",
            )


def not_of_one_day(parts: Described) -> Iterator[Problem]:
    """Parts for another day than most."""
    days = Counter(part.day for part in parts.values())
    usual = max(days, key=lambda day: (days[day], day), default=None)
    for folder, part in parts.items():
        if usual and part.day != usual:
            yield OTHER_DAY.at(
                _at(folder),
                f"phần này dựng cho ngày {short_day(part.day)}, "
                f"các phần khác cho ngày {short_day(usual)}",
                hint=f"Dựng lại phần này với --today {short_day(usual)}.",
            )


def provinces_twice(parts: Described) -> Iterator[Problem]:
    """Provinces in several parts."""
    first: dict[str, Path] = {}
    for folder, part in parts.items():
        for slug in part.provinces:
            if slug in first:
                yield TWICE.at(
                    _at(folder),
                    f"{slug} đã có trong phần {first[slug].as_posix()}",
                    hint="Chỉ nêu một trong hai phần; bỏ phần của lần trước.",
                )
            first.setdefault(slug, folder)


def provinces_missing(parts: Described, slugs: Iterable[str]) -> Iterator[Problem]:
    """Provinces that have content and are in no part."""
    there = {slug for part in parts.values() for slug in part.provinces}
    for slug in slugs:
        if slug not in there:
            yield MISSING.at(
                Location(path=f"{CONTENT}/{slug}"),
                "không phần nào có tỉnh, thành phố này",
                hint=f"Chạy doithoai build --province {slug} --out <thư mục>, "
                "rồi nêu thêm thư mục đó.",
            )


def damages(parts: Described) -> Iterator[Problem]:
    """Files of parts that are gone or not as they were written."""
    for folder, part in parts.items():
        found = tuple(islice(damage(folder, part), _NAMED + 1))
        if found:
            more = ", …" if len(found) > _NAMED else ""
            yield DAMAGED.at(
                _at(folder),
                f"tệp thiếu hoặc không đúng mã kiểm: {', '.join(found[:_NAMED])}{more}",
                hint=f"Tải lại phần này (sha256sum -c {SUMS} kiểm lại được), hoặc dựng lại nó.",
            )


def wanted_now(engine: Engine, parts: Iterable[Part]) -> Looks:
    """The units of the parts as this checkout would have them, communes and provinces alone."""
    found: dict[str, Wanted] = {}
    for part in parts:
        plan = replace(engine.plan, index=Index(units=dict(part.units)))
        for slug in part.description.provinces:
            if slug in engine.fronts:
                found[slug] = plan.front(slug)
                own = keys.province_key(plan.root, slug)
                for folder in commune_folders(plan.root, slug):
                    found[folder] = plan.commune(folder, own)
    return found


def other_content(parts: Sequence[Part], looks: Looks) -> Iterator[Problem]:
    """Units that would have to be pressed again, gathered by their reason."""
    for part in parts:
        groups: dict[str, list[str]] = {}
        for unit, reason in _changed(part, looks):
            groups.setdefault(reason, []).append(unit_name(unit))
        for reason, units in groups.items():
            more = f" và {len(units) - _NAMED} nơi khác" if len(units) > _NAMED else ""
            yield OTHER_CONTENT.at(
                _at(part.folder),
                f"phải dựng lại {', '.join(units[:_NAMED])}{more}: {reason}",
                hint="Lấy cùng một phiên bản của kho, đủ lịch sử, rồi dựng lại phần này.",
            )


def _changed(part: Part, looks: Looks) -> Iterator[tuple[str, str]]:
    """Pages over communes follow from these, so they are not asked."""
    own = {unit for unit in looks if unit.partition("/")[0] in part.description.provinces}
    pressed = {unit: entry for unit, entry in part.units.items() if _is_single(unit)}
    for unit in sorted(own | pressed.keys()):
        if unit not in pressed:
            yield unit, _IN_CONTENT
        elif unit not in own:
            yield unit, _IN_PART
        elif reasons := _reasons(pressed[unit], looks[unit]):
            yield unit, "; ".join(reasons)


def _reasons(entry: Entry, wanted: Wanted) -> tuple[str, ...]:
    return keys.differing(entry.keys, wanted.keys)


def _is_single(unit: str) -> bool:
    """Whether a unit is a commune or a province by itself."""
    _, slash, name = unit.partition("/")
    return not slash or bool(name and not name.startswith("#"))


def _at(folder: Path) -> Location:
    return Location(path=folder.as_posix())
