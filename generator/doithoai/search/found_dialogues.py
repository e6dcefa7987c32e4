"""Dialogues, their proposals and their conclusions, as they can be found."""

from collections.abc import Iterator

from doithoai.search.finding import Finding, Kind
from doithoai.values import one_line
from doithoai.views import ConclusionView, DialogueView, ProposalView


def of_dialogue(view: DialogueView) -> Iterator[Finding]:
    """The dialogue and all in it; nothing of one that was taken away."""
    if view.withdrawn:
        return
    yield _dialogue(view)
    yield from (_proposal(p, view) for p in view.proposals if not p.status.withdrawn)
    if view.conclusion:
        yield from _conclusion(view.conclusion, view)


def told(*parts: str | None) -> str:
    """Parts that are there, as sentences."""
    lines = (one_line(part).rstrip(" .;") for part in parts if part)
    return "".join(f"{line}. " for line in lines if line).strip()


def _dialogue(view: DialogueView) -> Finding:
    card = view.card
    text = told(
        f"Thời gian: {card.when.text}",
        f"Địa điểm: {card.place}" if card.place else None,
        f"Hạn gửi ý kiến: {card.opinions.text}" if card.opinions else None,
        f"Nơi nhận ý kiến: {card.opinions_to}" if card.opinions_to else None,
        f"Chủ đề: {card.topic}" if card.topic else None,
        f"Chủ trì: {', '.join(_chairs(view))}" if view.chairs else None,
        view.scope.text,
        *view.contents,
    )
    return Finding(
        kind=Kind.DIALOGUE,
        path=card.path,
        title=card.title,
        place=card.commune.name,
        scope=card.commune.folder,
        year=card.year,
        date=card.when.last if card.when.exact else "",
        status=card.stage.label,
        state=card.stage.value,
        text=text,
        words=told(f"Đối thoại {card.kind}", card.when.words, *_rest(view)),
    )


def _chairs(view: DialogueView) -> Iterator[str]:
    for chair in view.chairs:
        yield f"{chair.office} {chair.name}" if chair.name else chair.office


def _rest(view: DialogueView) -> Iterator[str | None]:
    for former in view.former:
        yield from (f"Lịch trước đó: {former.when.text}", former.place)
    for step in view.steps:
        yield f"{step.title}: {step.due}" if step.due else step.title
        yield from (step.detail, step.unit, step.deliver_to)
    for event in view.events:
        yield f"{event.title} {event.day_text}"
        yield from event.details
    yield from (*view.scope.neighbourhoods, *view.scope.institutions, *view.agenda)
    for group in view.groups:
        yield from (group.name, *group.parts)
    yield from (plan.number for plan in view.plans)


def _proposal(one: ProposalView, view: DialogueView) -> Finding:
    answers = (f"Trả lời ngày {given.day}: {one_line(given.text)}" for given in one.answers)
    return Finding(
        kind=Kind.PROPOSAL,
        path=one.path,
        title="",
        place=view.card.commune.name,
        scope=view.card.commune.folder,
        year=view.card.year,
        date=one.status.answering.start,
        status=one.status.answering.state.label,
        state=one.status.answering.state.value,
        field=one.field or "",
        text=" ".join((one_line(one.text), *answers)),
        words=told(f"Kiến nghị {one.code}", one.field, one.raised_by, one.unit, *_around(one)),
    )


def _around(one: ProposalView) -> Iterator[str | None]:
    for given in one.answers:
        yield from (given.unit, given.document, given.passed_to, given.outcome.label)


def _conclusion(notice: ConclusionView, view: DialogueView) -> Iterator[Finding]:
    place, year = view.card.commune, view.card.year
    yield Finding(
        kind=Kind.DOCUMENT,
        path=notice.path,
        title=notice.title,
        place=place.name,
        scope=place.folder,
        year=year,
        text=told(
            f"Thông báo kết luận số {notice.number}",
            f"Ngày ban hành: {notice.issued}" if notice.issued else None,
            f"Ngày công bố: {notice.published}" if notice.published else None,
            notice.issuer,
        ),
        words=told(*notice.signer, view.card.title),
    )
    for item in notice.items:
        if item.withdrawn:
            continue
        steps = (f"Ngày {step.day}: {step.text}" for step in item.progress)
        yield Finding(
            kind=Kind.CONCLUSION,
            path=f"{notice.path}#{item.code}",
            title="",
            place=place.name,
            scope=place.folder,
            year=year,
            status=item.status.state.label,
            state=item.status.state.value,
            text=" ".join((one_line(item.text), *steps)),
            words=told(
                f"Kết luận {item.code}",
                item.kind,
                item.unit,
                f"Hạn: {item.due.text}" if item.due else None,
            ),
        )
