"""Values of the domain as types: texts, days, times, document numbers, day counts."""

from doithoai.values.choice import Choice
from doithoai.values.day import (
    VIETNAM_TIME,
    long_day,
    read_day,
    short_day,
    vietnam_day,
    weekday_name,
)
from doithoai.values.english import MONTHS, english_day, english_long_day
from doithoai.values.number import DocumentNumber, Style, read_number
from doithoai.values.period import Firmness, Period, Shape
from doithoai.values.read_aloud import read_aloud
from doithoai.values.reading import read_period
from doithoai.values.sms import SmsSize, sms_size, without_marks
from doithoai.values.spoken import (
    spoken_day,
    spoken_digits,
    spoken_number,
    spoken_time,
)
from doithoai.values.text import closest, fold, grouped, nfc, one_line, slug
from doithoai.values.unreadable import Impossible, Unreadable
from doithoai.values.wording import deadline_words, last_day_words, long_period, short_period
from doithoai.values.working_days import (
    DayCount,
    Holidays,
    day_number,
    nth_day_after,
)

__all__ = [
    "MONTHS",
    "VIETNAM_TIME",
    "Choice",
    "DayCount",
    "DocumentNumber",
    "Firmness",
    "Holidays",
    "Impossible",
    "Period",
    "Shape",
    "SmsSize",
    "Style",
    "Unreadable",
    "closest",
    "day_number",
    "deadline_words",
    "english_day",
    "english_long_day",
    "fold",
    "grouped",
    "last_day_words",
    "long_day",
    "long_period",
    "nfc",
    "nth_day_after",
    "one_line",
    "read_aloud",
    "read_day",
    "read_number",
    "read_period",
    "short_day",
    "short_period",
    "slug",
    "sms_size",
    "spoken_day",
    "spoken_digits",
    "spoken_number",
    "spoken_time",
    "vietnam_day",
    "weekday_name",
    "without_marks",
]
