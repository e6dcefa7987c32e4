"""The words of a written time, cut into pieces that each mean one thing."""

import re
from dataclasses import dataclass

from doithoai.values.day import ISO_DAY, WEEKDAY, WRITTEN_DAY, YEAR
from doithoai.values.text import fold

# What each kind means; the reading is a grammar over these letters.
#   D day  M month  Q quarter  S first or last months of a year  Y year   (complete, with year)
#   s day and month  N day  m month  q quarter                           (the year comes later)
#   H hour  P part of the day  W weekday  k part of a month, quarter or year
#   b before  y at the latest  t until  r from  v and  h hyphen  f finished
#   i fixed  e expected  a aim  u to be announced  z glue without meaning  x not understood
_LATER = r"(?! ?(?:[/.–-] ?[0-9]|thang\b|nam\b))"
_TO_YEAR = r"(?: ?[/.–-] ?|,? ?nam ?| (?=[0-9]{4}))"
# "8 giờ 25/10/2025": the 25 is no minute.
_MINUTES = (
    r"(?:[0-9]{2}(?![0-9]| ?[/.–-] ?(?:[0-9]{1,2}[/. –-]+)?[0-9]{4}| ?thang\b)|[0-9](?= ?phut))"
)
_PATTERNS = {
    "u": (
        r"(?:(?:thoi gian|ngay|gio|dia diem)[ ,]*(?:va )?)*(?:cu the )?(?:(?:se|duoc) )*(?:co )?"
        r"thong (?:bao|tin) (?:cu the )?sau"
        r"|chua (?:ro|xac dinh|an dinh|co)(?: (?:ngay|thoi gian))?(?: cu the)?"
    ),
    "H": (
        rf"(?P<hour>[0-9]{{1,2}}) ?(?:gio|[hg]|:(?=[0-9])) ?"
        rf"(?:(?P<half>ruoi)|(?P<minute>{_MINUTES}) ?(?:phut|p\b)?)?"
    ),
    "D1": ISO_DAY,
    "D2": WRITTEN_DAY,
    "S": rf"(?P<months>[0-9]{{1,2}}) thang (?P<end>dau|cuoi) nam ?(?P<months_year>{YEAR})",
    "M1": rf"(?:ngay[ .…_]*,? ?)?thang ?(?P<m1>[0-9]{{1,2}})(?![0-9]){_TO_YEAR}(?P<y1>{YEAR})",
    "M2": rf"(?P<m2>[0-9]{{1,2}}){_TO_YEAR}(?P<y2>[0-9]{{4}}(?![0-9]))",
    "Q1": rf"qu[iy] ?(?P<q1>[ivx]+|[0-9]+)(?: ?[,/.–-] ?|,? ?nam ?| (?=[0-9]{{4}}))(?P<y3>{YEAR})",
    "Q2": rf"(?P<q2>[ivx]+){_TO_YEAR}(?P<y4>{YEAR})",
    "s": (
        r"(?:ngay ?)?(?P<day_only>[0-9]{1,2})(?: ?[/.–-] ?|,? ?thang ?)(?P<month_only>[0-9]{1,2})"
        rf"(?![0-9]){_LATER}"
    ),
    "q": r"qu[iy] (?P<q3>[ivx]+|[0-9]+)(?![0-9a-z])",
    "m": r"thang ?(?P<m3>[0-9]{1,2})(?![0-9])",
    "Y1": r"(?:ngay[ .…_]*,? ?thang[ .…_]*,? ?)?nam ?(?P<y5>[0-9]+)(?![0-9])",
    "Y2": r"(?P<y6>[0-9]{4})(?![0-9])",
    "N": r"(?:ngay ?)?(?P<bare>[0-9]{1,2})(?![0-9])",
    "W": WEEKDAY,
    "i": r"an dinh\b",
    "e": r"du kien\b",
    "a": r"phan dau\b",
    "f": r"(?:hoan thanh|xong)\b",
    "b": r"truoc\b",
    "y": (
        r"(?:(?:cham|muon) nhat|(?:thoi )?han (?:cuoi(?: cung)?|chot)"
        r"|khong (?:qua|(?:muon|cham) (?:hon|qua))|het)\b"
    ),
    "P": r"(?:buoi )?(?:sang|trua|chieu)\b",
    "t": r"(?:cho )?(?:den|toi)(?: het)?\b",
    "r": r"tu\b",
    "v": r"va\b",
    "h": r"[–—-]",
    "k": r"(?:nua )?(?:dau|giua|cuoi)\b|(?:thuong|trung|ha) tuan\b|tuan (?:dau|cuoi)\b",
    "z": (
        r"(?:trong|vao|luc|la|cua|thoi (?:gian|han|diem)|hoi nghi|duoc|to chuc|dien ra|ngay)\b"
        r"|[,:;().]|/(?= ?\.? ?$)"
    ),
    "x": r"[^ ]+?(?=[ ,:;()]|$)",
}
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _PATTERNS.items()))
_KIND = {kind: kind[0] for kind in _PATTERNS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One piece of a line: its kind, what the pattern caught."""

    kind: str
    match: re.Match[str]
    line: str

    @property
    def words(self) -> str:
        """The author's own letters."""
        return self.line[self.match.start() : self.match.end()]

    def caught(self, *names: str) -> str:
        """The first of the named parts that this piece has."""
        return next(part for name in names if (part := self.match[name]))


class _Flat(dict[int, str]):
    """Letters without marks, one for one: a place in the folded text is one in the words."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = fold(letter)
        self[code] = flat = folded if len(folded) == 1 else letter
        return flat


_FLAT = _Flat()


def tokens_of(words: str) -> tuple[Token, ...]:
    """The pieces of a text on one line, none left out."""
    return tuple(
        Token(kind=_kind(match, words), match=match, line=words)
        for match in _TOKEN.finditer(words.translate(_FLAT))
    )


def _kind(match: re.Match[str], words: str) -> str:
    kind = _KIND[match.lastgroup or "x"]
    # Without marks "tối" (evening) reads as "tới" (until).
    if kind == "t" and words[match.start() : match.end()].casefold() == "tối":
        return "P"
    return kind
