"""The page of one document: a commune's plan, or a paper from above the communes."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import HOME_CRUMB
from doithoai.pages.markdown import to_html
from doithoai.pages.press import Press
from doithoai.views import DocumentView, PageHistory


def press_plan(view: DocumentView, press: Press, *, history: PageHistory) -> Artifact:
    """The page of a plan."""
    owner = (view.card.owner_name, view.card.owner_path)
    crumbs = ((view.province_name, view.province_path), owner)
    return _press(view, press, crumbs=crumbs, history=history)


def press_guidance(view: DocumentView, press: Press) -> Artifact:
    """The page of a document above commune level."""
    crumbs = (HOME_CRUMB, (view.province_name, view.province_path))
    return _press(view, press, crumbs=crumbs, history=PageHistory())


def _press(
    view: DocumentView,
    press: Press,
    *,
    crumbs: tuple[tuple[str, str], ...],
    history: PageHistory,
) -> Artifact:
    card = view.card
    frame = press.frame(
        card.path,
        title=f"{card.kind} {card.number}, {card.owner_name}",
        description=f"{card.title}. {card.issuer}, {card.issued_text}.",
        crumbs=crumbs,
        fictional=card.fictional,
    )
    body = to_html(view.body)
    return press.page("pages/document.html", frame, view=view, body=body, history=history)
