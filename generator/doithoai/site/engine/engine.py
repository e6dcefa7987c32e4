"""One build: what must be pressed is pressed by many hands, and what is gone is taken away."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, as_completed, wait
from dataclasses import dataclass, field, replace
from datetime import date

from doithoai.pages import BROKEN_TEMPLATE, assets
from doithoai.site.engine import keys
from doithoai.site.engine.crew import Crew
from doithoai.site.engine.entry import (
    ASSETS,
    BELOW,
    COUNTRY_PARTS,
    LISTS,
    OVER,
    SEARCH,
    WRITTEN,
    Entry,
    Pressed,
    entered,
    over,
    part_of,
)
from doithoai.site.engine.failure import failed_commune
from doithoai.site.engine.fronts import Front
from doithoai.site.engine.jobs import (
    Below,
    Bench,
    press_commune,
    press_over,
)
from doithoai.site.engine.kept import is_kept
from doithoai.site.engine.laid import Log
from doithoai.site.engine.nation import Country, press_country
from doithoai.site.engine.plan import (
    NEW,
    Plan,
    Wanted,
    country_sums,
    member_sum,
    members_of,
    neighbours,
)
from doithoai.site.engine.printing import press_written
from doithoai.site.engine.putting import put
from doithoai.site.engine.spool import Spool
from doithoai.site.engine.stamping import Stamping
from doithoai.site.progress import Progress, silent
from doithoai.site.project import THEME, commune_folders
from doithoai.views import earliest

Job = Future[Pressed]


@dataclass(slots=True, kw_only=True)
class Engine:
    """A build under way.

    `units` is the index as it will be, its long parts in `log`; `changed` are the files written.
    `on_write` is called before the first file of the tree is touched. Once it `is_awaited`
    elsewhere, it leaves over what shows several communes: these units stand with their former keys.
    """

    plan: Plan
    bench: Bench
    fronts: Mapping[str, Front]
    crew: Crew[Bench]
    log: Log
    on_write: Callable[[], None]
    on_progress: Progress = silent
    units: dict[str, Entry] = field(default_factory=dict)
    changed: Spool = field(default_factory=Spool)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stamps: Stamping = field(default_factory=Stamping)
    under_way: dict[Job, Wanted] = field(default_factory=dict, init=False)
    with_written: bool = True
    other_pages: tuple[str, ...] = ()
    is_awaited: Callable[[], bool] = lambda: False
    left_over: bool = field(default=False, init=False)

    def run(self) -> None:
        """Press everything that is not as it should be."""
        self.press_fronts(self.fronts)
        root = self.plan.root
        folders = (folder for slug in self.fronts for folder in commune_folders(root, slug))
        jobs = self._start_communes(folders)
        if self.with_written:
            self.press_written_pages()
        busy = {wanted.unit.partition("/")[0] for wanted in jobs.values()}
        self.press_lists(slug for slug in self.fronts if slug not in busy)
        self._finish_communes(jobs)
        self.press_lists(slug for slug in self.fronts if slug in busy)
        self.press_whole()

    def press_whole(self) -> None:
        """What shows the whole country, over units that stand."""
        self.press_country()
        self._assets()
        self.changed.add(self.stamps.done(self.units, self.log, wait=True))

    def close(self) -> None:
        """Send the hands home, and git with them."""
        self.crew.close()
        self.log.close()
        self.bench.shop.past.close()

    def press_fronts(self, slugs: Iterable[str]) -> None:
        """The provinces by themselves."""
        for slug in slugs:
            front = self.fronts[slug]
            wanted = self.plan.front(slug)
            if wanted.reasons or front.held:
                self.on_write()
                artifacts = front.artifacts(self.bench.shop, self.bench.memories[0])
                pressed = put(self.bench.tree, artifacts, self.today)
                told = replace(pressed, problems=front.problems, held=front.held)
                self._enter(wanted, told)
            else:
                self._carry(wanted)

    def press_communes(self, folders: Iterable[str]) -> None:
        """Some communes, and nothing over them."""
        self._finish_communes(self._start_communes(folders))

    def _start_communes(self, folders: Iterable[str]) -> dict[Job, Wanted]:
        jobs: dict[Job, Wanted] = {}
        provinces: dict[str, bytes] = {}
        for folder in folders:
            slug = folder.partition("/")[0]
            if slug not in provinces:
                provinces[slug] = keys.province_key(self.plan.root, slug)
            wanted = self.plan.commune(folder, provinces[slug])
            if wanted.reasons:
                self.on_write()
                jobs[self.crew.submit(press_commune, folder)] = wanted
            else:
                self._carry(wanted)
        return jobs

    def _finish_communes(self, jobs: dict[Job, Wanted]) -> None:
        """What a job gave is put away at once: of a whole country it would fill the memory."""
        total = len(jobs)
        for done, job in enumerate(as_completed(jobs), start=1):
            wanted = jobs.pop(job)
            pressed = self._result(job, wanted.unit)
            found = dict(wanted.keys)
            found[keys.HISTORY] = self.plan.history(wanted.unit, pressed)
            found[keys.NEIGHBOURS] = neighbours(self.plan.root, pressed)
            self._enter(replace(wanted, keys=found), pressed)
            self.on_progress(done, total, wanted.unit)
            self.changed.add(self.stamps.done(self.units, self.log))

    def _result(self, job: Job, folder: str) -> Pressed:
        """What a job gave; a bug met in one commune does not stop the others."""
        error = job.exception()
        if error is None:
            return job.result()
        if isinstance(error, (OSError, MemoryError, BrokenExecutor, *BROKEN_TEMPLATE)):
            raise error
        return failed_commune(self.bench, folder, error)

    def press_lists(self, slugs: Iterable[str]) -> None:
        """Begin with the pages of provinces over their communes; what is over them awaits them."""
        shown = [slug for slug in slugs if self.fronts[slug].digest]
        for slug, members in members_of(self.units, shown).items():
            sums = [member_sum(member) for member in members]
            front = self.units[slug].keys[keys.PROVINCE]
            for part in reversed(OVER):  # the longest first: no hand waits long for another
                unit = over(slug, part)
                wanted = self.plan.over(unit, sums, front=front)
                if not wanted.reasons and self._is_forgotten(unit):
                    wanted = replace(wanted, reasons=(NEW,))
                if wanted.reasons:
                    self.on_write()
                    below = Below(members=members, made=self.plan.made(wanted))
                    self.under_way[self.crew.submit(press_over, unit, below)] = wanted
                else:
                    self._carry(wanted)

    def _is_forgotten(self, unit: str) -> bool:
        """Whether something is no longer kept that pages over this unit are made from."""
        own = self.plan.index.units[unit].pressed.digest
        return bool(own) and not is_kept(self.bench.memories[0], unit, own)

    def press_country(self) -> None:
        """What is made over all provinces, each part as soon as all stands that it is made from."""
        self.finish(COUNTRY_PARTS)

    def finish(self, units: Sequence[str] = ()) -> None:
        """Await what was begun, and press these units of the country."""
        waiting = self._begin_country(units)
        while self.under_way:
            for job in wait(self.under_way, return_when=FIRST_COMPLETED).done:
                wanted = self.under_way.pop(job)
                if job.cancelled():
                    self.left_over = True
                else:
                    self._enter(wanted, job.result())
            waiting = self._begin_country(waiting)

    def _begin_country(self, units: Sequence[str]) -> Sequence[str]:
        """Begin with those parts whose provinces stand; which ones still wait for theirs."""
        if (units or self.under_way) and (self.left_over or self.is_awaited()):
            self.left_over = self.left_over or bool(units)
            for job in self.under_way:
                job.cancel()
            return ()
        missing = {part_of(wanted.unit) for wanted in self.under_way.values()}
        ready = [unit for unit in units if missing.isdisjoint(BELOW[part_of(unit)])]
        for unit in ready:
            self._press_country_part(unit)
        return [unit for unit in units if unit not in ready]

    def _press_country_part(self, unit: str) -> None:
        slugs = [slug for slug, front in self.fronts.items() if front.digest]
        pages = (*self._written_paths(), *self.other_pages)
        wanted = self.plan.over(unit, country_sums(unit, slugs, self.units), pages=pages)
        if not wanted.reasons:
            self._carry(wanted)
            return
        self.on_write()
        needs_counts = part_of(unit) != SEARCH
        counted = {slug: self.units[over(slug, LISTS)].pressed for slug in slugs if needs_counts}
        given = Country(
            slugs=slugs,
            counted={slug: each.digest for slug, each in counted.items()},
            until=earliest(each.digest_until for each in counted.values()),
            written=pages,
            made=self.plan.made(wanted),
        )
        self.under_way[self.crew.submit(press_country, unit, given)] = wanted

    def press_written_pages(self) -> None:
        """The pages that people wrote as pages."""
        wanted = self.plan.written()
        if wanted.reasons:
            self.on_write()
            self._enter(wanted, press_written(self.bench))
        else:
            self._carry(wanted)

    def _assets(self) -> None:
        kinds = (keys.TEMPLATES, keys.SETTINGS)
        wanted = self.plan.wanted(ASSETS, {kind: self.plan.common[kind] for kind in kinds})
        if wanted.reasons:
            self.on_write()
            files = assets(self.plan.root / THEME, self.bench.shop.press.english)
            self._enter(wanted, put(self.bench.tree, files, self.today))
        else:
            self._carry(wanted)

    def _carry(self, wanted: Wanted) -> None:
        """A unit stands as it is; at most the day on its pages is a new one."""
        old = entry = self.plan.index.units[wanted.unit]
        if (old.keys, old.look) != (wanted.keys, wanted.look):
            entry = replace(old, keys=wanted.keys, look=wanted.look)
        if old.stamp != self.today:
            self.on_write()
            self.stamps.begin(self.crew, wanted.unit, old)
            entry = replace(entry, stamp=self.today)
        self.units[wanted.unit] = entry

    def _enter(self, wanted: Wanted, pressed: Pressed) -> None:
        self.reasons[wanted.unit] = wanted.reasons
        self.changed.add(pressed.changed)
        former = self.plan.index.units.get(wanted.unit)
        self.units[wanted.unit] = entered(
            pressed, self.log, former, day=self.today, keys=wanted.keys, look=wanted.look
        )

    def _written_paths(self) -> tuple[str, ...]:
        entry = self.units.get(WRITTEN)
        pages = entry.long().files if entry else ()
        return tuple(f"/{path[:-10]}" for path in pages if path.endswith("/index.html"))

    @property
    def listed(self) -> frozenset[str]:
        """The provinces that have a list of checksums of their own: all but made-up ones."""
        digests = self.bench.fronts.values()
        return frozenset(digest.slug for digest in digests if not digest.fictional)

    @property
    def today(self) -> date:
        """The day of this build."""
        return self.bench.shop.today
