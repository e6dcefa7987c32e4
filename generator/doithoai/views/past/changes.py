"""What changed between two versions of a commune's records."""

from doithoai import routes
from doithoai.records import Archive, DialogueFolder, PlanFile
from doithoai.values import short_day
from doithoai.views.card import title_of
from doithoai.views.document import number_text
from doithoai.views.past.change import NEW_UNIT, Change, Found, Page, Version
from doithoai.views.past.dialogue_edits import dialogue_edits
from doithoai.views.past.document_edits import document_edits, lost, moves
from doithoai.views.past.edits import Edit, Telling, edits, small
from doithoai.views.past.item_edits import NO_NAMES, Names


def compare(
    older: Archive, newer: Archive, version: Version, *, names: Names = NO_NAMES
) -> tuple[Change, ...]:
    """The changes that `newer`, the later version of the same commune, brought.

    `names` says what the keys of fields and rules stand for. Parts that are equal may be left out
    of both archives. Order, comments, spaces and the spelling of dates are no changes.
    """
    found = (
        *_commune_edits(older, newer, names),
        *_plan_edits(older, newer, names),
        *_dialogue_edits(older, newer, names),
    )
    return tuple(_change(page.path, page.title, edit, version=version) for page, edit in found)


def unreadable(folder: str, inner: str, version: Version) -> Change:
    """A file of a version that cannot be read; the next one is compared with that before."""
    edit = Edit(text=f"phiên bản ngày {short_day(version.day)} không đọc được")
    return _change(routes.commune(folder), inner, edit, version=version)


def _change(path: str, title: str, edit: Edit, *, version: Version) -> Change:
    return Change(
        day=version.day,
        commit=version.commit,
        path=path,
        what=title,
        text=edit.text,
        reason=edit.reason,
        added=edit.added,
    )


def _commune_edits(older: Archive, newer: Archive, names: Names) -> Found:
    old = older.commune.record if older.commune else None
    new = newer.commune.record if newer.commune else None
    known = new or old
    if known is None:
        return
    home = routes.commune(newer.folder)
    page = Page(path=home, title=known.name, above=home)
    if old is None:
        yield page, Edit(text=f"thêm {known.name}", added=NEW_UNIT)
    elif new is None:
        yield page, Edit(text="tệp don-vi.yml biến mất")
    else:
        for text in edits(old, new, Telling(names=names)):
            yield page, Edit(text=text)
        for edit in moves(old, new):
            yield page, edit


def _plan_edits(older: Archive, newer: Archive, names: Names) -> Found:
    before = {(plan.year, plan.slug): plan for plan in older.plans}
    after = {(plan.year, plan.slug): plan for plan in newer.plans}
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key), after.get(key)
        page = _plan_page(newer.folder, new or before[key])
        if new is None:
            told = Edit(text=lost(small(page.title), before[key].entry.record.withdrawal))
            yield page.gone, told
        elif old is None:
            yield (
                page,
                Edit(text=f"thêm kế hoạch {number_text(new.entry.record)}", added="kế hoạch"),
            )
        else:
            for edit in document_edits(old.entry, new.entry, "kế hoạch", names=names):
                yield page, edit


def _plan_page(folder: str, plan: PlanFile) -> Page:
    path = routes.plan(folder, plan.year, plan.slug)
    title = f"Kế hoạch {number_text(plan.entry.record)}"
    return Page(path=path, title=title, above=routes.commune(folder))


def _dialogue_edits(older: Archive, newer: Archive, names: Names) -> Found:
    after = {(folder.year, folder.slug): folder for folder in newer.dialogues}
    left = {(folder.year, folder.slug): folder for folder in older.dialogues}
    for key in sorted(after):
        old = left.pop(key, None) or _moved(after[key], left)
        yield from dialogue_edits(old, after[key], newer.folder, names=names)
    for folder in left.values():
        home = routes.commune(newer.folder)
        page = Page(path=home, title=title_of(folder), above=home)
        yield page, Edit(text=lost("buổi đối thoại", folder.entry.record.withdrawal))


def _moved(
    new: DialogueFolder, left: dict[tuple[int, str], DialogueFolder]
) -> DialogueFolder | None:
    """The folder that the new one says it was before."""
    former = {tuple(path.strip("/").split("/")[-2:]) for path in new.entry.record.former_paths}
    return next((left.pop(key) for key in tuple(left) if (str(key[0]), key[1]) in former), None)
