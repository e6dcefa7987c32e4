"""The list of all documents."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.pages.sheets import titled
from doithoai.views import DocumentsView, Sheet

TITLE = "Văn bản về đối thoại"


def press_documents(sheet: Sheet[DocumentsView], press: Press) -> Artifact:
    """One sheet of all plans and of the papers from above the communes."""
    frame = press.frame(
        sheet.path,
        title=titled(TITLE, sheet.number),
        description="Kế hoạch đối thoại của các xã, phường và văn bản của cấp trên, theo năm.",
        crumbs=(HOME_CRUMB,),
    )
    return press.page(
        "pages/documents.html", frame, view=sheet.view, title=frame.shared_title, sheet=sheet
    )
