"""Building a part: some provinces with their communes, and nothing that shows the whole country."""

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai.glance import STATE, Build, Written
from doithoai.problems import Problem, sort_problems
from doithoai.settings import Settings
from doithoai.site.alone import alone
from doithoai.site.build import Way
from doithoai.site.engine.crew import hands_of
from doithoai.site.engine.engine import Engine
from doithoai.site.engine.index import Index
from doithoai.site.engine.kept import Former, keep, memory_of
from doithoai.site.engine.laid import new_log
from doithoai.site.engine.opening import Place, open_engine
from doithoai.site.parts.part import Making, describe, memory_in
from doithoai.site.project import Project, commune_folders, open_project
from doithoai.site.publish import exchange, recover


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """Which provinces go into a part, and as they read on which day."""

    provinces: tuple[str, ...]
    today: date


def build_part(
    root: Path,
    today: date,
    provinces: Iterable[str],
    *,
    out: Path,
    strict: bool = False,
    way: Way | None = None,
) -> Build:
    """Press the provinces of `root` as they read on `today` into the part `out`.

    A folder with errors keeps the pages of the former part, or of the site beside the project.
    `strict` writes nothing when there is an error.
    """
    project = open_project(root)
    if project.settings is None:
        return Build(problems=sort_problems(project.problems))
    order = _Order(provinces=tuple(sorted(set(provinces))), today=today)
    stage = out.parent / STATE / f"{out.name}.ke"
    with alone(stage.with_suffix(".khoa")):
        recover(out, stage)
        _clear(stage)
        built = _pressed(project, project.settings, order, stage=stage, out=out, way=way or Way())
        errors = any(problem.is_error for problem in built.problems)
        if strict and errors:
            built = Build(problems=built.problems)
        else:
            exchange(stage, out)
        _clear(stage)
    return built


def _pressed(
    project: Project, settings: Settings, order: _Order, *, stage: Path, out: Path, way: Way
) -> Build:
    own = memory_in(stage)
    log = new_log(own.store)
    place = Place(
        tree=own.site,
        memories=(own, memory_in(out), memory_of(project.root / "site")),
        index=Index(),
        log=log,
        hands=hands_of(way.jobs),
        on_progress=way.on_progress,
    )
    engine = open_engine(project, settings, order.today, place=place)
    try:
        _press(engine, [slug for slug in order.provinces if slug in engine.fronts])
    finally:
        engine.close()
    making = Making(day=order.today, provinces=order.provinces, common=engine.plan.common)
    total = describe(stage, engine.units, log=log, making=making)
    return Build(
        problems=_problems(project, engine),
        written=Written(total=total, changed=total, removed=0),
        past_told=engine.bench.shop.past.told,
        held_back=tuple(sorted(u for u, entry in engine.units.items() if entry.pressed.held)),
        reasons=engine.reasons,
    )


def _press(engine: Engine, slugs: Sequence[str]) -> None:
    engine.press_fronts(slugs)
    _keep_former(engine, slugs)
    folders = (folder for slug in slugs for folder in commune_folders(engine.plan.root, slug))
    engine.press_communes(folders)
    engine.press_lists(slugs)
    engine.finish()


def _keep_former(engine: Engine, slugs: Iterable[str]) -> None:
    """A part holds all that is asked of it: also what a broken province had published before."""
    for slug in slugs:
        front = engine.fronts[slug]
        if front.digest and front.former is not None:
            former = Former(digest=front.digest, artifacts=front.former)
            keep(engine.bench.memories[0], slug, former)


def _problems(project: Project, engine: Engine) -> tuple[Problem, ...]:
    """Those of the provinces; whether a rule is never used only the whole country can say."""
    pressed = (entry.pressed for entry in engine.units.values())
    return sort_problems((*project.problems, *(p for each in pressed for p in each.problems)))


def _clear(stage: Path) -> None:
    if stage.exists():
        shutil.rmtree(stage)
