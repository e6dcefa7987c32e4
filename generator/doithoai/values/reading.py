"""Reading the times that papers write, from the pieces that mean something."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache

from doithoai.values.day import agree, day_in, day_of, last_day_of, month_of, year_of
from doithoai.values.misread import refusal_of, wrong_hour, wrong_order, wrong_quarter
from doithoai.values.period import Firmness, Period, Shape
from doithoai.values.text import one_line
from doithoai.values.tokens import Token, tokens_of

_LONGEST = 300
_NOON = 12
_MONTHS_OF_A_QUARTER = 3
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FIRMNESS = {"i": Firmness.FIXED, "e": Firmness.EXPECTED, "a": Firmness.AIM}
_SHAPES = {"D": Shape.DAY, "M": Shape.MONTH, "Q": Shape.QUARTER, "Y": Shape.YEAR, "S": Shape.RANGE}

# The grammar, over one letter for each piece (see `tokens`).
_ANNOUNCED_LATER = re.compile(r"u+")
_HOURS_OF_A_DAY = re.compile(
    r"r?(?P<start>[PW]*H)[th](?P<end>H)h?(?P<day>[PW]*D[PW]*)"
    r"|(?P<day2>[PW]*D[PW]*)r?(?P<start2>H)[th](?P<end2>H)|r(?P<start3>H)(?P<day3>D)t(?P<end3>H)"
)
_ONE = re.compile(
    r"(?P<finished>f?)(?P<limit>[yt]*b?)"
    r"(?P<unit>[PW]*(?:Hh?[PW]*D|D[PW]*H|D)[PW]*|k?[MQYS])"
)
_RANGE = re.compile(
    r"f?r?(?P<start>[PW]*H?[PW]*[DsNMmQqY][PW]*)(?P<link>[thv])y?(?P<before>b?)"
    r"(?P<end>[PW]*H?[PW]*[DMQY][PW]*)"
)
# What a first part without a year can take it from.
_LENDERS = {"s": "D", "N": "D", "m": "M", "q": "Q"}


@dataclass(frozen=True, slots=True)
class _Unit:
    """One day, month, quarter or year, with the hour beside it."""

    shape: Shape
    first: date
    last: date
    hour: time | None


@lru_cache(maxsize=1 << 12)
def read_period(text: str) -> Period:
    """Read a time as papers write it. Raises Unreadable, or Impossible for what no calendar has."""
    words = one_line(text)
    pieces = tokens_of(words) if len(words) <= _LONGEST else ()
    said = [_FIRMNESS[piece.kind] for piece in pieces if piece.kind in _FIRMNESS]
    firmness = said[0] if said else None
    telling = tuple(piece for piece in pieces if piece.kind not in "ieaz")
    if telling and _ANNOUNCED_LATER.fullmatch(_kinds(telling)):
        return Period(shape=Shape.UNKNOWN, words=words, firmness=firmness)
    # "Quý IV năm 2025 (thời gian cụ thể sẽ thông báo sau)": what is known already counts.
    known = tuple(piece for piece in telling if piece.kind != "u")
    return _period(known, words=words, firmness=firmness)


def _period(pieces: Sequence[Token], *, words: str, firmness: Firmness | None) -> Period:
    kinds = _kinds(pieces)
    if match := _HOURS_OF_A_DAY.fullmatch(kinds):
        return _opening_hours(match, pieces, words=words, firmness=firmness)
    if match := _ONE.fullmatch(kinds):
        return _one(match, pieces, words=words, firmness=firmness)
    match = _RANGE.fullmatch(kinds)
    if match and (match["end"].strip("HPW") == _lender(match["start"])):
        return _range(match, pieces, words=words, firmness=firmness)
    raise refusal_of(words, pieces)


def _one(
    match: re.Match[str], pieces: Sequence[Token], *, words: str, firmness: Firmness | None
) -> Period:
    """One unit, or a deadline on it: "trước" leaves the unit out, the other words keep it."""
    unit = _unit(_part(pieces, match, "unit"), lender=None)
    shape, first, last = unit.shape, unit.first, unit.last
    before = "b" in match["limit"]
    if before and (unit.hour is None or unit.hour == time.min):
        return Period(
            shape=Shape.BEFORE, words=words, last=first - timedelta(days=1), firmness=firmness
        )
    # "trước 17 giờ ngày 25/10" still has that day's morning; "xong trong ngày" is a deadline.
    if match["limit"] or (match["finished"] and shape is Shape.DAY):
        return Period(shape=Shape.BY, words=words, last=last, time=unit.hour, firmness=firmness)
    return Period(
        shape=shape, words=words, first=first, last=last, time=unit.hour, firmness=firmness
    )


def _opening_hours(
    match: re.Match[str], pieces: Sequence[Token], *, words: str, firmness: Firmness | None
) -> Period:
    turn = next(turn for turn in ("", "2", "3") if match[f"day{turn}"])
    unit = _unit(_part(pieces, match, f"day{turn}"), lender=None)
    # In "chiều từ 2 giờ đến 4 giờ" both hours are of the afternoon.
    parts = [piece for piece in pieces if piece.kind == "P"]
    start = _hour([*parts, *_part(pieces, match, f"start{turn}")])
    end = _hour([*parts, *_part(pieces, match, f"end{turn}")])
    if start and end and start >= end:
        raise wrong_order(words, "giờ đầu không đứng trước giờ cuối")
    return Period(
        shape=Shape.DAY,
        words=words,
        first=unit.first,
        last=unit.last,
        time=start,
        end_time=end,
        firmness=firmness,
    )


def _range(
    match: re.Match[str], pieces: Sequence[Token], *, words: str, firmness: Firmness | None
) -> Period:
    end = _unit(_part(pieces, match, "end"), lender=None)
    start = _unit(_part(pieces, match, "start"), lender=end)
    last = end.first - timedelta(days=1) if match["before"] else end.last
    if start.first > last:
        raise wrong_order(words, "ngày đầu đứng sau ngày cuối")
    # "25 và 26/10/2025" is one time; two full dates, or days apart, are two.
    apart = start.last + timedelta(days=1) != end.first
    if match["link"] == "v" and (apart or match["start"].strip("HPW") in "DMQY"):
        raise refusal_of(words, pieces)
    return Period(
        shape=Shape.RANGE,
        words=words,
        first=start.first,
        last=last,
        time=start.hour,
        end_time=end.hour,
        firmness=firmness,
    )


def _unit(pieces: Sequence[Token], *, lender: _Unit | None) -> _Unit:
    shape, first, last = _span(next(p for p in pieces if p.kind in "DsNMmQqYS"), lender)
    for piece in pieces:
        if piece.kind == "W":
            agree(first, piece.match["W"])
    return _Unit(shape, first, last, _hour(pieces))


def _span(piece: Token, lender: _Unit | None) -> tuple[Shape, date, date]:
    match piece.kind:
        case "D" | "s" | "N":
            day = _day(piece, lender)
            return Shape.DAY, day, day
        case "M" | "m":
            year, month = (
                _year(piece, lender),
                month_of(piece.caught("m1", "m2", "m3"), piece.words),
            )
            return Shape.MONTH, date(year, month, 1), last_day_of(year, month)
        case "Q" | "q":
            quarter = _quarter(piece)
            year, end = _year(piece, lender), quarter * _MONTHS_OF_A_QUARTER
            return Shape.QUARTER, date(year, end - 2, 1), last_day_of(year, end)
        case "S":
            year, months = _year(piece, lender), month_of(piece.caught("months"), piece.words)
            if piece.caught("end") == "dau":
                return Shape.RANGE, date(year, 1, 1), last_day_of(year, months)
            return Shape.RANGE, date(year, 13 - months, 1), date(year, 12, 31)
    year = _year(piece, lender)
    return Shape.YEAR, date(year, 1, 1), date(year, 12, 31)


def _day(piece: Token, lender: _Unit | None) -> date:
    if piece.kind == "D" or lender is None:
        return day_in(piece.match)
    year = str(lender.first.year)
    if piece.kind == "N":
        return day_of(piece.caught("bare"), str(lender.first.month), year)
    return day_of(piece.caught("day_only"), piece.caught("month_only"), year)


def _year(piece: Token, lender: _Unit | None) -> int:
    if piece.kind.islower() and lender is not None:
        return lender.first.year
    return year_of(piece.caught("y1", "y2", "y3", "y4", "y5", "y6", "months_year"))


def _quarter(piece: Token) -> int:
    written = piece.caught("q1", "q2", "q3")
    if written in _QUARTERS:
        return _QUARTERS[written]
    raise wrong_quarter(written)


def _hour(pieces: Sequence[Token]) -> time | None:
    """The hour on a clock of 24; "2 giờ chiều" is 14."""
    piece = next((piece for piece in pieces if piece.kind == "H"), None)
    if piece is None:
        return None
    hour = int(piece.match["hour"])
    minute = 30 if piece.match["half"] else int(piece.match["minute"] or 0)
    parts = {part.words.casefold().split()[-1] for part in pieces if part.kind == "P"}
    late = bool(parts & {"chiều", "chieu", "tối", "toi"}) or ("trưa" in parts and hour <= 2)
    if late and 0 < hour < _NOON:
        hour += _NOON
    if hour > 23 or minute > 59 or ("sáng" in parts and hour > _NOON):
        raise wrong_hour(piece.line, hour=piece.match["hour"], minute=piece.match["minute"] or "00")
    return time(hour, minute)


def _lender(start: str) -> str:
    kind = start.strip("HPW")
    return _LENDERS.get(kind, kind)


def _kinds(pieces: Sequence[Token]) -> str:
    return "".join(piece.kind for piece in pieces)


def _part(pieces: Sequence[Token], match: re.Match[str], name: str) -> Sequence[Token]:
    """The pieces whose letters a named part of the grammar has matched."""
    return pieces[match.start(name) : match.end(name)]
