"""The tables of counts: statistics and coverage of a province or of the country, and provinces."""

from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.rules import Head
from doithoai.values import Choice
from doithoai.views.country import ProvinceDigest
from doithoai.views.data.table import (
    Column,
    ColumnType,
    Table,
    choice,
    day,
    number,
    path,
    word,
    words,
)
from doithoai.views.proposals.answering import AnswerState
from doithoai.views.proposals.coverage import Coverage, HeadCoverage
from doithoai.views.proposals.coverage_page import CoverageView
from doithoai.views.proposals.rows import Group, group_of
from doithoai.views.proposals.statistics import ResponseTimes, Statistics
from doithoai.views.proposals.statistics_page import StatisticsView


class Division(Choice):
    """The ways in which all proposals of a scope are divided."""

    ANSWER = "tinh_trang", "Theo tình trạng trả lời"
    OUTCOME = "ket_qua", "Theo kết quả của câu trả lời cuối"
    FIELD = "linh_vuc", "Theo lĩnh vực"
    UNIT = "don_vi", "Theo đơn vị được giao"
    URGENCY = "cap_thiet", "Theo mức độ cấp thiết"
    ALL = "tat_ca", "Tất cả"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountSource:
    """One count of a scope, with the times of answers where they are measured."""

    view: StatisticsView
    division: Division
    code: str
    label: str
    count: int
    times: ResponseTimes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageSource:
    """k of N of one head in one year of one scope."""

    view: CoverageView
    year: Coverage
    head: HeadCoverage


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceSource:
    """A province and what its page of statistics counts."""

    province: ProvinceDigest
    statistics: Statistics

    @property
    def late(self) -> int:
        """Proposals whose answer is late or was."""
        late = {state.value for state in AnswerState if group_of(state) is Group.LATE}
        return sum(tally.count for tally in self.statistics.by_answer if tally.code in late)


COUNTS: Table[CountSource] = Table(
    name="thong_ke",
    title="Thống kê kiến nghị",
    description=(
        "Mỗi dòng là một số đếm của một tỉnh hoặc cả nước. Trong mỗi cách chia, các dòng cộng lại "
        "bằng dòng tat_ca. Không có xếp hạng."
    ),
    key=("pham_vi", "chia_theo", "nhan"),
    yearly=False,
    columns=(
        path("pham_vi", "Trang thống kê", lambda s: s.view.path, required=True),
        word("ten_pham_vi", "Phạm vi", lambda s: s.view.scope),
        choice("chia_theo", "Cách chia", lambda s: s.division, choices=Division),
        word("ma", "Mã", lambda s: s.code, note="Mã của danh sách đóng; trống với chữ tự do."),
        word("nhan", "Nhãn", lambda s: s.label, required=True),
        number("so_luong", "Số kiến nghị", lambda s: s.count, unit="kiến nghị"),
        number(
            "n_do_duoc",
            "Số câu trả lời đo được",
            lambda s: s.times.n if s.times else None,
            unit="câu trả lời",
        ),
        Column(
            name="trung_vi",
            title="Một nửa được trả lời trong",
            read=lambda s: s.times.median if s.times else None,
            description="Trung vị số ngày đến câu trả lời đầu; trống khi chưa đủ số liệu.",
            kind=ColumnType.NUMBER,
            unit="ngày",
        ),
        number(
            "p90", "Chín phần mười trong", lambda s: s.times.p90 if s.times else None, unit="ngày"
        ),
        number(
            "chua_tra_loi",
            "Chưa trả lời",
            lambda s: s.times.unanswered if s.times else None,
            unit="kiến nghị",
        ),
        day("dem_den", "Đếm đến ngày", lambda s: s.view.statistics.counted_on),
    ),
)

COVERAGE: Table[CoverageSource] = Table(
    name="do_phu",
    title="Bao nhiêu nơi đã đối thoại",
    description=(
        "k trên N theo từng năm, riêng cấp ủy và chính quyền. Ba số da_doi_thoai, chua_ghi_nhan, "
        "chua_co_du_lieu cộng lại bằng tong_so; chưa có dữ liệu không có nghĩa là không đối thoại."
    ),
    key=("pham_vi", "nam", "ben"),
    yearly=False,
    columns=(
        path("pham_vi", "Trang", lambda s: s.view.path, required=True),
        word("ten_pham_vi", "Phạm vi", lambda s: s.view.scope),
        number("nam", "Năm", lambda s: s.year.year),
        choice("ben", "Bên", lambda s: s.head.head, choices=Head),
        number("da_doi_thoai", "Đã đối thoại (k)", lambda s: s.head.k, unit="xã, phường"),
        number("tong_so", "Tất cả (N)", lambda s: s.head.n, unit="xã, phường"),
        number(
            "chua_ghi_nhan",
            "Có dữ liệu, chưa ghi nhận buổi nào",
            lambda s: len(s.head.missing),
            unit="xã, phường",
        ),
        number(
            "chua_co_du_lieu", "Chưa có dữ liệu", lambda s: len(s.head.unknown), unit="xã, phường"
        ),
        day("dem_den", "Đếm đến ngày", lambda s: s.year.counted_on),
    ),
)

PROVINCES: Table[ProvinceSource] = Table(
    name="tinh",
    title="Tỉnh, thành phố",
    description="Các tỉnh, thành phố có trang ở đây.",
    key=("duong_dan",),
    yearly=False,
    columns=(
        path(
            "duong_dan", "Trang", lambda s: s.province.path, note="Địa chỉ cố định.", required=True
        ),
        word("ten", "Tên đầy đủ", lambda s: s.province.name, required=True),
        words("truoc_day", "Các tỉnh trước khi sắp xếp", lambda s: s.province.predecessors),
        number(
            "so_don_vi",
            "Xã, phường có trang ở đây",
            lambda s: len(s.province.communes),
            unit="đơn vị",
        ),
        number("so_kien_nghi", "Số kiến nghị", lambda s: s.statistics.total, unit="kiến nghị"),
        number("so_tre_han", "Trễ hạn trả lời", lambda s: s.late, unit="kiến nghị"),
        number(
            "so_ket_luan",
            "Nội dung kết luận",
            lambda s: sum(len(c.promises) for c in s.province.communes),
            unit="nội dung",
        ),
    ),
)


def counts_of(view: StatisticsView) -> Iterator[CountSource]:
    """Every count that the page shows, the whole first; offices only where the page counts them."""
    found = view.statistics
    yield CountSource(
        view=view,
        division=Division.ALL,
        code="",
        label="Tất cả",
        count=found.total,
        times=found.times,
    )
    divided = [
        (Division.ANSWER, found.by_answer),
        (Division.OUTCOME, found.by_outcome),
        (Division.FIELD, found.by_field),
        (Division.URGENCY, found.by_urgency),
    ]
    if view.province_path:
        divided.append((Division.UNIT, found.by_unit))
    times = {
        Division.FIELD: {one.label: one.times for one in found.times_by_field},
        Division.UNIT: {one.label: one.times for one in found.times_by_unit},
    }
    for division, tallies in divided:
        for tally in tallies:
            yield CountSource(
                view=view,
                division=division,
                code=tally.code,
                label=tally.label,
                count=tally.count,
                times=times.get(division, {}).get(tally.label),
            )


def coverage_in(view: CoverageView) -> Iterator[CoverageSource]:
    """Every k of N that the page shows."""
    for year in view.years:
        for head in year.heads:
            yield CoverageSource(view=view, year=year, head=head)
