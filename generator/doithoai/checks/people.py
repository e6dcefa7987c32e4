"""Names of people in running Vietnamese text, apart from holders of an office."""

import re
from collections.abc import Iterator

_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())

_WORD = rf"[{_UPPER}][{_LOWER}]*"
_INITIALS = rf"(?:[{_UPPER}]\.[ ]?){{1,3}}(?:{_WORD})?"
_NAME = rf"(?:{_INITIALS}|{_WORD}(?:\s{_WORD}){{1,3}})(?![{_LOWER}])"
# Each word by itself, and only then what stands before it: so one search skips all other letters.
_TITLES = ("ông", "Ông", "bà", "Bà", "anh", "Anh", "chị", "Chị", "cụ", "Cụ")
_TITLE = "|".join(rf"{word}(?<!\w{word})" for word in _TITLES)
_OR_MRS = r"(?:\s?[/(]\s?[Bb]à\)?|\s[Bb]à)?"
_PERSON = re.compile(rf"(?:{_TITLE}){_OR_MRS}\s(?P<name>{_NAME})")

_OFFICE = (
    r"(?:(?:nguyên\s)?(?:phó\s)?(?:chủ\stịch|bí\sthư|trưởng|giám\sđốc|tổ\strưởng|đội\strưởng"
    r"|hiệu\strưởng|viện\strưởng|chánh|thư\ský|ủy\sviên|uỷ\sviên|công\schức|chuyên\sviên"
    r"|kế\stoán|đại\sbiểu\s(?:hđnd|hội\sđồng|quốc\shội)))\b"
)
_THEN_OFFICE = re.compile(rf"\s?[,(–—-]?\s?(?:là\s|giữ\schức\s)?{_OFFICE}", re.IGNORECASE)
_OFFICE_FIRST = re.compile(rf"{_OFFICE}[^.;:,\n]{{0,40}},\s$", re.IGNORECASE)
_OFFICE_WORDS = frozenset(
    "Bí Bộ Chánh Chi Chủ Công Cán Giám Hiệu Hội Nguyên Phó Phụ Quyền Thường Thư Thủ Trưởng "
    "Tổ Viện Đại Đội Ủy Uỷ".split()
)
_PLACES = re.compile(
    r"(?:đường|phố|ngõ|chợ|cầu|chùa|đền|miếu|lăng|hồ|núi|trường|tượng|đài"
    r"|xã|phường|thôn|ấp|bản|khu|quận|huyện|trấn|tỉnh)\s$",
    re.IGNORECASE,
)
_BESIDE = 80


def people(text: str) -> Iterator[re.Match[str]]:
    """Each "ông", "bà", "anh", "chị", "cụ" followed by a name of two words or by initials.

    An office in place of the name ("ông Chủ tịch"), or beside it ("ông Nguyễn Văn A, Chủ tịch
    UBND phường"), is public; a street or temple is no person.
    """
    for match in _PERSON.finditer(text):
        before = text[max(0, match.start() - _BESIDE) : match.start()]
        after = text[match.end() : match.end() + _BESIDE]
        if not (_PLACES.search(before) or _is_office(match["name"], before=before, after=after)):
            yield match


def _is_office(name: str, *, before: str, after: str) -> bool:
    if name.split(maxsplit=1)[0] in _OFFICE_WORDS:
        return True
    return bool(_THEN_OFFICE.match(after) or _OFFICE_FIRST.search(before))
