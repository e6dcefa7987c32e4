"""The pages of open data: the files of the country or a province, and the dictionary."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.values import long_day
from doithoai.views import DataView, dictionary

TITLE = "Dữ liệu mở"


def press_open_data(view: DataView, press: Press) -> Artifact:
    """The page of the country's files, or of a province's."""
    inner = ((TITLE, routes.DATA),) if view.province_path else ()
    frame = press.frame(
        view.path,
        title=f"{TITLE}, {view.scope}" if inner else TITLE,
        description=(
            f"{view.scope}: lịch đối thoại, kiến nghị, câu trả lời, kết luận ở dạng CSV, Excel, "
            "JSON, kèm từ điển dữ liệu và mã kiểm."
        ),
        crumbs=(HOME_CRUMB, *inner),
    )
    return press.page(
        "pages/open_data.html",
        frame,
        view=view,
        title=TITLE,
        licence=press.site.content_licence,
        counted=long_day(press.today),
    )


def press_dictionary(press: Press) -> Artifact:
    """What stands in each column of each table."""
    frame = press.frame(
        routes.DICTIONARY,
        title="Từ điển dữ liệu",
        description="Mỗi bảng, mỗi cột của dữ liệu mở nghĩa là gì, mã nào thay cho chữ nào.",
        crumbs=(HOME_CRUMB, (TITLE, routes.DATA)),
    )
    return press.page("pages/data_dictionary.html", frame, tables=dictionary())
