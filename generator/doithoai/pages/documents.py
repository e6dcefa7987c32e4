"""The list of all documents."""

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.press import Press
from doithoai.views import DocumentsView

TITLE = "Văn bản về đối thoại"


def press_documents(view: DocumentsView, press: Press) -> Artifact:
    """The page of all plans and of the papers from above the communes."""
    frame = press.frame(
        routes.DOCUMENTS,
        title=TITLE,
        description="Kế hoạch đối thoại của các xã, phường và văn bản của cấp trên, theo năm.",
        crumbs=(HOME_CRUMB,),
    )
    return press.page("pages/documents.html", frame, view=view, title=TITLE)
