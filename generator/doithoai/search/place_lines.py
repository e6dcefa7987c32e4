"""One place as one short line of the index of places."""

from dataclasses import dataclass

from doithoai.search.analyse import fold
from doithoai.values import slug
from doithoai.views import Atlas, FormerDistrict, FormerPlace, FoundPlace, FoundProvince, parts_of

LETTERS = {
    "Xã": "x",
    "Phường": "p",
    "Đặc khu": "d",
    "Thị trấn": "t",
    "Huyện": "h",
    "Quận": "q",
    "Thị xã": "s",
    "Thành phố": "c",
    "Tỉnh": "i",
    "": "o",
}
"""What kind of unit, as the first letter of a line; a capital says that there is a page."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The numbers of provinces, communes and former districts: their places in the index."""

    provinces: dict[str, int]
    communes: dict[str, int]
    districts: dict[tuple[str, str], int]
    first: dict[str, int]
    """The first commune of the province that a former province is part of."""

    def province(self, province: FoundProvince) -> int:
        """The number of a province."""
        return self.provinces[province.slug]

    def heir(self, place: FoundPlace, former_province: str) -> str:
        """The number of a commune, counted from the first of its province: one or two signs."""
        return base36(self.communes[place.path] - self.first.get(former_province, 0))


def numbers_of(atlas: Atlas) -> Numbers:
    """Number everything in the order of the atlas."""
    communes = [place.path for province in atlas.provinces for place in province.communes]
    numbers = {path: number for number, path in enumerate(communes)}
    first: dict[str, int] = {}
    home = {place.path: p for p in atlas.provinces for place in p.communes}
    for district in atlas.districts:
        province = home[district.communes[0].path]
        first.setdefault(district.province, numbers[province.communes[0].path])
    return Numbers(
        provinces={province.slug: number for number, province in enumerate(atlas.provinces)},
        communes=numbers,
        districts={(d.province, d.name): number for number, d in enumerate(atlas.districts)},
        first=first,
    )


def commune_line(place: FoundPlace) -> str:
    """`pNhị Chiểu`; the slug only where it does not follow from the name."""
    line = with_letter(place.name)
    if place.has_page:
        line = line[0].upper() + line[1:]
    told = "" if slug(place.name) == place.slug else place.slug
    tail = (told, "1") if place.gone else (told,) if told else ()
    return "|".join((line, *tail))


def former_line(unit: FormerPlace, numbers: Numbers) -> str:
    """`pPhú Thứ|k3|2i,2t`: name, former district, and the communes that it is part of."""
    number = numbers.districts.get((unit.province, unit.within))
    area = "" if number is None else base36(number)
    # Without a district there is no province to count from.
    home = unit.province if area else ""
    heirs = ",".join(numbers.heir(place, home) for place in unit.heirs)
    return f"{with_letter(unit.name)}|{area}|{heirs}"


def district_line(unit: FormerDistrict, numbers: Numbers) -> str:
    """The same for a district; a star says that the commune lay in it only partly."""
    heirs = ",".join(
        f"{'' if place.path in unit.wholly else '*'}{numbers.heir(place, unit.province)}"
        for place in unit.communes
    )
    return f"{with_letter(unit.name)}|{base36(numbers.districts[unit.province, unit.name])}|{heirs}"


def with_letter(name: str) -> str:
    """The kind as one letter, then the name without it."""
    kind, bare = parts_of(name)
    letter = LETTERS.get(kind)
    return f"{letter}{bare}" if letter else f"{LETTERS['']}{name}"


def sort_word(name: str) -> str:
    """The name as it is typed at once: no marks, no spaces, no kind."""
    return fold(parts_of(name)[1]).replace(" ", "")


def base36(number: int) -> str:
    """As JavaScript reads it with `parseInt(…, 36)`."""
    sign, rest, text = ("-" if number < 0 else ""), abs(number), ""
    while rest or not text:
        rest, digit = divmod(rest, 36)
        text = _DIGITS[digit] + text
    return sign + text
