"""The page of a dialogue, from plan to follow-up at one address."""

from doithoai.pages.artifact import Artifact
from doithoai.pages.press import Press
from doithoai.views import DialogueView, PageHistory, commune_owner, subscriptions


def press_dialogue(view: DialogueView, press: Press, *, history: PageHistory) -> Artifact:
    """The page of one dialogue."""
    card = view.card
    place = card.commune
    frame = press.frame(
        card.path,
        title=f"{card.title}, {place.name}",
        description=f"{card.title}, {place.name}, {place.province_name}: {card.when.text}.",
        crumbs=((place.province_name, place.province_path), (place.name, place.path)),
        fictional=place.fictional,
        valid_until=card.valid_until,
        offers=subscriptions(commune_owner(place)),
    )
    return press.page("pages/dialogue.html", frame, view=view, history=history)
