"""The announcement kit of a conclusion: the notice of results and how it is read and posted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.records import ConclusionClass, ConclusionItem, DialogueFolder
from doithoai.settings import Settings
from doithoai.values import short_day
from doithoai.views.contact import ContactView
from doithoai.views.dialogue import DialogueView
from doithoai.views.facts import held_on, is_withdrawn
from doithoai.views.kit.kit import KitPaths, kit_paths
from doithoai.views.kit.messages import Message, marked, messages
from doithoai.views.kit.speech import Speech, speech_of
from doithoai.views.kit.words import fits, inside
from doithoai.views.moment import deadline
from doithoai.views.proposals.outcome import ConclusionView

_LINES = 30
"""Lines that a printed sheet has for the items, headings and notes aside."""
_LINE = 92
"""Letters of a printed line."""
_ITEM = 4 * _LINE
_SPOKEN_ITEMS = 4
# What is still to be done comes first: it is what people wait for.
_ORDER = (ConclusionClass.UNSETTLED, ConclusionClass.SETTLED, ConclusionClass.DISCUSSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultItem:
    """One item of the notice, in a line or two."""

    code: str
    text: str
    task: str | None
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGroup:
    """The items of one class; `left_out` says how many a sheet has no room for."""

    title: str
    count: int
    items: tuple[ResultItem, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultKit:
    """Everything that a commune needs to tell the people what was concluded."""

    view: DialogueView
    notice: ConclusionView
    paths: KitPaths
    held: str | None
    figures: str
    groups: tuple[ResultGroup, ...]
    total: int
    contact: ContactView | None
    speech: Speech
    messages: tuple[Message, ...]
    valid_until: str


def result_kit_of(
    folder: DialogueFolder, view: DialogueView, *, settings: Settings, today: date
) -> ResultKit | None:
    """The kit as it reads on `today`; None without a conclusion notice."""
    notice, entry = view.conclusion, folder.conclusion
    if notice is None or entry is None:
        return None
    items = tuple(i for i in entry.record.items if not is_withdrawn(i.withdrawal, today))
    groups = tuple(_groups(items))
    held_day = held_on(folder.entry.record, today)
    kit_address = kit_paths(notice.path, settings.site)
    held = short_day(held_day) if held_day else None
    figures = ", ".join(f"{count} {label}" for label, count in view.figures)
    spoken = _Spoken(view=view, notice=notice, held=held, figures=figures)
    return ResultKit(
        view=view,
        notice=notice,
        paths=kit_address,
        held=held,
        figures=figures,
        groups=groups,
        total=len(items),
        contact=view.contact,
        speech=speech_of(_sentences(spoken, groups, site_name=settings.site.name)),
        messages=messages(
            post=_post(spoken, groups, kit_address.address),
            variants=_variants(spoken, groups, kit_address.address),
        ),
        valid_until=view.card.valid_until,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spoken:
    """What all texts of the result begin with."""

    view: DialogueView
    notice: ConclusionView
    held: str | None
    figures: str

    @property
    def commune(self) -> str:
        return self.view.card.commune.name

    @property
    def fictional(self) -> bool:
        return self.view.card.commune.fictional


def _groups(items: tuple[ConclusionItem, ...]) -> Iterator[ResultGroup]:
    room = _LINES
    for kind in _ORDER:
        of_kind = tuple(_item(item) for item in items if item.kind is kind)
        shown: list[ResultItem] = []
        for item in of_kind:
            cost = _lines(item)
            if cost > room:
                break
            shown.append(item)
            room -= cost
        if of_kind:
            yield ResultGroup(
                title=kind.label,
                count=len(of_kind),
                items=tuple(shown),
                left_out=len(of_kind) - len(shown),
            )


def _item(item: ConclusionItem) -> ResultItem:
    assigned = item.assignment
    due = deadline(assigned.due).text if assigned and assigned.due else "chưa rõ thời hạn"
    text = fits(item.text.replace("\n", " "), _ITEM) or ""
    return ResultItem(
        code=item.code,
        text=text,
        task=f"Giao {assigned.unit}; hạn: {due}." if assigned else None,
        spoken=f"Giao {assigned.unit}: {inside(text.rstrip('.'))}, {inside(due)}."
        if assigned
        else text,
    )


def _lines(item: ResultItem) -> int:
    task = 1 + len(item.task) // _LINE if item.task else 0
    return 1 + (len(item.code) + len(item.text)) // _LINE + task


def _counts(groups: tuple[ResultGroup, ...]) -> str:
    return "; ".join(f"{group.count} nội dung {inside(group.title)}" for group in groups)


def _sentences(
    spoken: _Spoken, groups: tuple[ResultGroup, ...], *, site_name: str
) -> Iterator[tuple[int, str]]:
    if spoken.fictional:
        yield 0, "Đây là ví dụ minh họa, không có thật."
    yield 0, f"Kính thưa bà con {inside(spoken.commune)}."
    day = f"Ngày {spoken.held}, " if spoken.held else ""
    held = f"{day}{inside(spoken.commune)} đã tổ chức {inside(spoken.view.card.title)}."
    yield 0, held[0].upper() + held[1:]
    if spoken.figures:
        yield 3, f"Hội nghị có {spoken.figures}."
    total = sum(group.count for group in groups)
    yield 0, f"Thông báo kết luận có {total} nội dung: {_counts(groups)}."
    tasks = [item for group in groups for item in group.items if item.task]
    for item in tasks[:_SPOKEN_ITEMS]:
        yield 1, item.spoken
    yield 2, f"Toàn văn thông báo kết luận có trên trang {site_name}."
    contact = spoken.view.contact
    if contact and contact.office:
        yield 2, f"Cần hỏi thêm, xin liên hệ {contact.office}."
    yield 0, "Kính mời bà con theo dõi, giám sát việc thực hiện."


def _post(spoken: _Spoken, groups: tuple[ResultGroup, ...], address: str) -> str:
    lines = [
        marked(f"{spoken.commune.upper()}: KẾT QUẢ ĐỐI THOẠI", fictional=spoken.fictional),
        f"{spoken.view.card.title}{f', ngày {spoken.held}' if spoken.held else ''}",
    ]
    if spoken.figures:
        lines.append(f"Có {spoken.figures}.")
    lines += [f"{group.title}: {group.count} nội dung" for group in groups]
    tasks = [item for group in groups for item in group.items if item.task]
    lines += [f"- {item.code}: {item.text} {item.task}" for item in tasks[:_SPOKEN_ITEMS]]
    if len(tasks) > _SPOKEN_ITEMS:
        lines.append(f"và {len(tasks) - _SPOKEN_ITEMS} việc khác.")
    lines.append(f"Xem đầy đủ: {address}")
    return "\n".join(lines)


def _variants(spoken: _Spoken, groups: tuple[ResultGroup, ...], address: str) -> Iterator[str]:
    total = sum(group.count for group in groups)
    head = marked(f"{spoken.commune}: kết quả đối thoại", fictional=spoken.fictional)
    day = f" ngày {spoken.held}" if spoken.held else ""
    for extra in (f"{day}: {_counts(groups)}.", f"{day}: {total} nội dung.", f"{day}.", "."):
        yield f"{head}{extra} {address}"
