"""The one place that asks what day it is."""

from datetime import UTC, date, datetime

from doithoai.values import vietnam_day


def today_in_vietnam() -> date:
    """Today in UTC+7, wherever this machine stands."""
    return vietnam_day(datetime.now(UTC))
