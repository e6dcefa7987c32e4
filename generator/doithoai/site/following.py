"""Following someone who edits: an engine takes over from the last and presses what was saved."""

from collections.abc import Callable
from dataclasses import replace

from doithoai.glance import moment_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.entry import OVER, over
from doithoai.site.engine.fronts import Front, load_front
from doithoai.site.engine.index import Index
from doithoai.site.engine.spool import Spool
from doithoai.site.engine.stamping import Stamping
from doithoai.site.project import commune_folders, province_slugs
from doithoai.site.touched import Touched


def follow(
    last: Engine, what: Touched, on_pages: Callable[[], None], *, is_awaited: Callable[[], bool]
) -> Engine | None:
    """Press what was saved and the pages over it; None where a province came, went or is hidden."""
    fronts = _fronts(last, what)
    if fronts is None or not set(what.slugs) <= set(fronts):
        return None
    engine = replace(_successor(last, fronts), is_awaited=is_awaited)
    try:
        _press(engine, what, on_pages)
    finally:
        engine.close()
    return engine


def _fronts(last: Engine, what: Touched) -> dict[str, Front] | None:
    shop, memories = last.bench.shop, last.bench.memories
    there = province_slugs(shop.root)
    found = dict(last.fronts)
    for slug in what.provinces | what.guidance:
        front = load_front(slug, shop, memories) if slug in there else None
        if front is None:
            return None
        found[slug] = front
    return found if set(found) <= set(there) else None


def _successor(last: Engine, fronts: dict[str, Front]) -> Engine:
    bench = replace(
        last.bench,
        provinces={slug: front.archive for slug, front in fronts.items()},
        fronts={slug: front.digest for slug, front in fronts.items() if front.digest},
    )
    since = moment_of(last.bench.memories[0].store / "luc-bat-dau")
    return replace(
        last,
        plan=replace(last.plan, index=Index(units=last.units), since=since),
        bench=bench,
        fronts=fronts,
        crew=replace(last.crew, bench=bench, hands=1),
        units=dict(last.units),
        changed=Spool(),
        reasons={},
        stamps=Stamping(),
    )


def _press(engine: Engine, what: Touched, on_pages: Callable[[], None]) -> None:
    slugs = sorted(what.slugs)
    engine.press_fronts(slugs)
    there = {slug: set(commune_folders(engine.plan.root, slug)) for slug in slugs}
    known = {u for u in engine.units if "/" in u and u.partition("/")[0] in what.provinces}
    known -= {over(slug, part) for slug in slugs for part in OVER}
    every = {folder for slug in what.provinces for folder in there[slug]} | known | what.communes
    gone = {folder for folder in every if folder not in there[folder.partition("/")[0]]}
    for folder in gone:
        engine.units.pop(folder, None)
    engine.press_communes(sorted(every - gone))
    if what.written:
        engine.press_written_pages()
    on_pages()
    engine.press_lists(slugs)
    engine.press_country()
