"""One build: what must be pressed is pressed by many hands, and what is gone is taken away."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Future, as_completed
from dataclasses import dataclass, field, replace
from datetime import date

from doithoai.pages import BROKEN_TEMPLATE, assets
from doithoai.site.engine import keys
from doithoai.site.engine.crew import Crew
from doithoai.site.engine.entry import (
    ASSETS,
    COUNTRY_PARTS,
    DATA,
    LISTS,
    OVER,
    PLACES,
    SEARCH,
    WRITTEN,
    Entry,
    Pressed,
    over,
)
from doithoai.site.engine.failure import failed_commune
from doithoai.site.engine.fronts import Front
from doithoai.site.engine.jobs import (
    Below,
    Bench,
    Member,
    press_commune,
    press_over,
    press_stamp,
)
from doithoai.site.engine.kept import is_kept
from doithoai.site.engine.nation import Country, press_country
from doithoai.site.engine.plan import NEW, Plan, Wanted, member_sum, neighbours
from doithoai.site.engine.printing import press_written
from doithoai.site.engine.putting import put
from doithoai.site.progress import Progress, silent
from doithoai.site.project import THEME, commune_folders

Job = Future[Pressed]


@dataclass(slots=True, kw_only=True)
class Engine:
    """A build under way.

    `units` is the index as it will be; `changed` are the files written, each with its SHA-256.
    `on_write` is called before the first file of the tree is touched. Once it `is_awaited`
    elsewhere, it leaves over what shows several communes: these units stand with their former keys.
    """

    plan: Plan
    bench: Bench
    fronts: Mapping[str, Front]
    crew: Crew[Bench]
    on_write: Callable[[], None]
    on_progress: Progress = silent
    units: dict[str, Entry] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stamps: list[Future[dict[str, str]]] = field(default_factory=list)
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
        self._finish_communes(jobs)
        self.press_lists(self.fronts)
        self.press_whole()

    def press_whole(self) -> None:
        """What shows the whole country, over units that stand."""
        self.press_country()
        self._assets()
        for stamps in self.stamps:
            self.changed.update(stamps.result())

    def close(self) -> None:
        """Send the hands home, and git with them."""
        self.crew.close()
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

    def _finish_communes(self, jobs: Mapping[Job, Wanted]) -> None:
        for done, job in enumerate(as_completed(jobs), start=1):
            wanted = jobs[job]
            pressed = self._result(job, wanted.unit)
            found = dict(wanted.keys)
            found[keys.HISTORY] = self.plan.history(wanted.unit, pressed)
            found[keys.NEIGHBOURS] = neighbours(self.plan.root, pressed)
            self._enter(replace(wanted, keys=found), pressed)
            self.on_progress(done, len(jobs), wanted.unit)

    def _result(self, job: Job, folder: str) -> Pressed:
        """What a job gave; a bug met in one commune does not stop the others."""
        error = job.exception()
        if error is None:
            return job.result()
        if isinstance(error, (OSError, MemoryError, BrokenExecutor, *BROKEN_TEMPLATE)):
            raise error
        return failed_commune(self.bench, folder, error)

    def press_lists(self, slugs: Iterable[str]) -> None:
        """The pages of provinces over their communes."""
        jobs: dict[Job, Wanted] = {}
        for slug in slugs:
            if self.fronts[slug].digest is None:
                continue
            members = self.members(slug)
            front = self.units[slug].keys[keys.PROVINCE]
            for part in OVER:
                unit = over(slug, part)
                wanted = self.plan.over(unit, map(member_sum, members), front=front)
                if not wanted.reasons and self._is_forgotten(unit):
                    wanted = replace(wanted, reasons=(NEW,))
                if wanted.reasons:
                    self.on_write()
                    below = Below(members=members, made=self.plan.made(wanted))
                    jobs[self.crew.submit(press_over, unit, below)] = wanted
                else:
                    self._carry(wanted)
        self._finish_over(jobs)

    def _is_forgotten(self, unit: str) -> bool:
        """Whether something is no longer kept that pages over this unit are made from."""
        own = self.plan.index.units[unit].pressed.digest
        return bool(own) and not is_kept(self.bench.memories[0], unit, own)

    def _finish_over(self, jobs: Mapping[Job, Wanted]) -> None:
        for job in as_completed(jobs):
            if job.cancelled():
                self.left_over = True
                continue
            self._enter(jobs[job], job.result())
            if self.is_awaited():
                for other in jobs:
                    other.cancel()

    def press_country(self) -> None:
        """What is made over all provinces."""
        if self.left_over or self.is_awaited():
            self.left_over = True
            return
        slugs = [slug for slug, front in self.fronts.items() if front.digest]
        pages = (*self._written_paths(), *self.other_pages)
        provinces = {slug: self.units[over(slug, LISTS)].pressed.digest for slug in slugs}
        jobs: dict[Job, Wanted] = {}
        for unit in COUNTRY_PARTS:
            wanted = self.plan.over(unit, self._sums(unit, slugs), pages=pages)
            if wanted.reasons:
                self.on_write()
                given = Country(provinces=provinces, written=pages, made=self.plan.made(wanted))
                jobs[self.crew.submit(press_country, unit, given)] = wanted
            else:
                self._carry(wanted)
        self._finish_over(jobs)

    def _sums(self, unit: str, slugs: Iterable[str]) -> Iterator[bytes]:
        """What one part of the country is made from, province by province."""
        part = unit.rpartition("/")[2]
        for slug in slugs:
            lists = self.units[over(slug, LISTS)].pressed
            told = [lists.names if part == PLACES else lists.digest] * (part != SEARCH)
            if part in {DATA, SEARCH}:
                told.append(self.units[over(slug, part)].pressed.output)
            yield keys.sum_of(slug.encode(), self.units[slug].keys[keys.PROVINCE], *told)
        if WRITTEN in self.units:
            yield self.units[WRITTEN].pressed.output

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
        old = self.plan.index.units[wanted.unit]
        entry = replace(old, keys=wanted.keys, look=wanted.look)
        if old.stamp != self.today:
            self.on_write()
            given = (entry.paths, old.stamp)
            self.stamps.append(self.crew.submit(press_stamp, wanted.unit, given))
            entry = replace(entry, stamp=self.today)
        self.units[wanted.unit] = entry

    def _enter(self, wanted: Wanted, pressed: Pressed) -> None:
        self.reasons[wanted.unit] = wanted.reasons
        self.changed.update(pressed.changed)
        self.units[wanted.unit] = Entry(
            keys=wanted.keys,
            since=self.today,
            stamp=self.today,
            pressed=replace(pressed, changed={}),
            look=wanted.look,
        )

    def members(self, slug: str) -> Sequence[Member]:
        """The communes of a province, by folder; one that has nothing to show is none."""
        others = {over(slug, part) for part in OVER}
        own = {unit for unit in self.units if unit.startswith(f"{slug}/")} - others
        pressed = ((unit, self.units[unit].pressed) for unit in sorted(own))
        return [
            Member(folder=unit, digest=each.digest, output=each.output, bare=each.bare)
            for unit, each in pressed
            if each.digest or each.bare
        ]

    def _written_paths(self) -> tuple[str, ...]:
        entry = self.units.get(WRITTEN)
        pages = entry.paths if entry else ()
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
