"""Opening a build: everything that is known before the first page is pressed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai.checks import check_rules
from doithoai.glance import Sight, moment_of
from doithoai.pages import Press
from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.engine.crew import Crew
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.fronts import Front, load_front
from doithoai.site.engine.index import Index
from doithoai.site.engine.jobs import Bench
from doithoai.site.engine.kept import Memory
from doithoai.site.engine.keys import common_keys
from doithoai.site.engine.laid import Log
from doithoai.site.engine.plan import Plan
from doithoai.site.past.past import open_past
from doithoai.site.progress import Progress, silent
from doithoai.site.project import THEME, Project, province_slugs
from doithoai.site.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a build writes and what it remembers; `hands` is how many work.

    The long parts of its units go into `log`.
    `sight` is what was seen of the project before, where someone looked already.
    """

    tree: Path
    memories: tuple[Memory, ...]
    index: Index
    log: Log
    hands: int = 1
    on_write: Callable[[], None] = lambda: None
    on_progress: Progress = silent
    sight: Sight | None = None


def open_engine(project: Project, settings: Settings, today: date, *, place: Place) -> Engine:
    """An engine with its bench set up; templates are compiled once and kept beside the site."""
    root, sight = project.root, place.sight
    since = sight.since if sight else moment_of(place.memories[0].store / "luc-bat-dau")
    shop = Workshop(
        root=root,
        settings=settings,
        rulebook=project.rulebook,
        today=today,
        press=Press(
            root / THEME, settings.site, today, compiled=place.memories[0].store / "mau-dich"
        ),
        past=open_past(root, settings, project.rulebook),
    )
    fronts = load_fronts(shop, place.memories)
    bench = Bench(
        shop=shop,
        tree=place.tree,
        memories=place.memories,
        provinces={slug: front.archive for slug, front in fronts.items()},
        fronts={slug: front.digest for slug, front in fronts.items() if front.digest},
    )
    return Engine(
        plan=Plan(
            root=root,
            today=today,
            index=place.index,
            common=common_keys(root),
            past=shop.past,
            since=since,
            taken=sight.looks if sight else {},
        ),
        bench=bench,
        fronts=fronts,
        crew=Crew(bench=bench, hands=place.hands),
        log=place.log,
        on_write=place.on_write,
        on_progress=place.on_progress,
    )


def load_fronts(shop: Workshop, memories: tuple[Memory, ...]) -> dict[str, Front]:
    """The provinces that the site shows."""
    found = {slug: load_front(slug, shop, memories) for slug in province_slugs(shop.root)}
    return {slug: front for slug, front in found.items() if front}


def problems_of(project: Project, engine: Engine) -> tuple[Problem, ...]:
    """All problems, in the order of files and lines."""
    pressed = [entry.pressed for entry in engine.units.values()]
    named = frozenset[str]().union(*(each.regimes for each in pressed))
    return sort_problems(
        (
            *project.problems,
            *(problem for each in pressed for problem in each.problems),
            *check_rules(project.rulebook, named),
        )
    )
