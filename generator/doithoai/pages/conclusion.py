"""The page of a conclusion notice: what was concluded, and what became of it."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.markdown import to_html
from doithoai.pages.press import Press
from doithoai.views import (
    ConclusionView,
    DialogueCard,
    PageHistory,
    commune_owner,
    subscriptions,
)


def press_conclusion(
    notice: ConclusionView, card: DialogueCard, press: Press, *, history: PageHistory
) -> Artifact:
    """The page of one notice; `card` is its dialogue."""
    place = card.commune
    frame = press.frame(
        notice.path,
        title=f"Kết luận {card.title}, {place.name}",
        description=f"{notice.title}: các nội dung kết luận và kết quả thực hiện.",
        crumbs=((place.name, place.path), (card.title, card.path)),
        fictional=place.fictional,
        valid_until=card.valid_until,
        offers=subscriptions(commune_owner(place)),
    )
    body = to_html(notice.body)
    return press.page(
        "pages/conclusion.html", frame, notice=notice, card=card, body=body, history=history
    )
