"""Public holidays: `site-config/holidays/<year>.yml`."""

from doithoai.schema import Count, Day, Line, Written, said


class Holiday(Written):
    """One day off."""

    day: Day = said("ngay", "Ngày", example="01/01/2025")
    name: Line = said("ten", "Tên ngày nghỉ", example="Tết Dương lịch")


class HolidayYear(Written):
    """The days off of one year."""

    year: Count = said("nam", "Năm", example="2025")
    source: Line | None = said("nguon", "Nguồn", default=None)
    note: Line | None = said("ghi_chu", "Ghi chú", default=None)
    days: tuple[Holiday, ...] = said("ngay_nghi", "Các ngày nghỉ")
