"""Options that several commands share."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from doithoai.commands.clock import today_in_vietnam
from doithoai.commands.terminal import WrongUse
from doithoai.problems import REPORTS
from doithoai.values import Unreadable, read_day

F = TypeVar("F", bound=Callable[..., Any])
_MARK = Path("site-config") / "site.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """With how many hands to build, and whether from the beginning."""

    jobs: int | None
    fresh: bool


class DayType(click.ParamType[date]):
    """A day, written as staff write it or as machines do."""

    name = "ngày"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Read the day; a wrong one is a wrong use of the command."""
        if isinstance(value, date):
            return value
        try:
            return read_day(value)
        except Unreadable as error:
            raise WrongUse(f"--today: {error.reason}", error.hint) from None


def find_root(given: Path | None) -> Path:
    """The project folder: the one named, or the nearest above this one."""
    here = (given or Path.cwd()).resolve()
    for folder in (here,) if given else (here, *here.parents):
        if (folder / _MARK).is_file():
            return folder
    raise WrongUse(
        f"{here} không phải thư mục dự án (không thấy {_MARK.as_posix()})",
        "Vào thư mục dự án rồi chạy lại, hoặc thêm --root <thư mục dự án>.",
    )


def site_folder(project: Path, out: Path | None) -> Path:
    """The folder that a site is put into."""
    return (out or project / "site").resolve()


def root_option(command: F) -> F:
    """`--root`: which project."""
    return click.option(
        "--root",
        type=click.Path(path_type=Path),
        metavar="THƯ_MỤC",
        help="Thư mục dự án (mặc định: thư mục này hoặc thư mục cha có site-config/site.yml).",
    )(command)


def today_option(command: F) -> F:
    """`--today`: which day the pages are to be true for."""
    return click.option(
        "--today",
        type=DayType(),
        default=today_in_vietnam,
        metavar="NGÀY",
        help="Dựng như thể hôm nay là ngày này, ví dụ 25/10/2025 (mặc định: hôm nay ở Việt Nam).",
    )(command)


def format_option(command: F) -> F:
    """`--format`: how problems are printed."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(tuple(REPORTS)),
        default="text",
        help="Cách in lỗi: text cho người đọc; github, gitlab để đánh dấu vào dòng; json cho máy.",
    )(command)


def out_option(command: F) -> F:
    """`--out`: where the site is put."""
    return click.option(
        "--out",
        type=click.Path(path_type=Path),
        metavar="THƯ_MỤC",
        help="Nơi đặt trang (mặc định: site/).",
    )(command)


def means_options(command: Callable[..., None]) -> Callable[..., None]:
    """`--jobs` and `--fresh`, handed on as one."""

    @click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="SỐ",
        help="Số tiến trình cùng làm (mặc định: số lõi của máy).",
    )
    @click.option("--fresh", is_flag=True, help="Dựng lại từ đầu, không dùng kết quả lần trước.")
    @wraps(command)
    def call(*, jobs: int | None, fresh: bool, **given: Any) -> None:
        command(means=Means(jobs=jobs, fresh=fresh), **given)

    return call
