"""All records of one commune, each with its file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from doithoai.problems import Location, Problem, sort_problems
from doithoai.records import layout
from doithoai.records.codes import MISSING_DIALOGUE, MISSING_UNIT
from doithoai.records.conclusion import Conclusion
from doithoai.records.dialogue import Dialogue
from doithoai.records.plan import DialogueKind, Plan
from doithoai.records.proposals import ProposalList
from doithoai.records.shelf import Shelf
from doithoai.records.strays import link, stray
from doithoai.records.unit import Commune
from doithoai.schema import Decoded, Entry, Written, decode
from doithoai.source import read_front_matter, read_yaml

R = TypeVar("R", bound=Written)
Readings = dict[tuple[str, bytes], Decoded[Any]]
"""What files gave, by path and bytes: a version that says the same is not read twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFile:
    """A plan with what its path says."""

    year: int
    slug: str
    entry: Entry[Plan]


@dataclass(frozen=True, slots=True, kw_only=True)
class DialogueFolder:
    """A dialogue with its proposals, its conclusion, and what its path says."""

    year: int
    slug: str
    kind: DialogueKind
    ordinal: int
    entry: Entry[Dialogue]
    proposals: Entry[ProposalList] | None = None
    conclusion: Entry[Conclusion] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """One commune: the unit of work. `folder` is `<province>/<commune>`."""

    folder: str
    commune: Entry[Commune] | None
    plans: tuple[PlanFile, ...] = ()
    dialogues: tuple[DialogueFolder, ...] = ()
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    @property
    def province_slug(self) -> str:
        """The folder of the province."""
        return self.folder.split("/")[0]

    @property
    def slug(self) -> str:
        """The folder of the commune inside its province."""
        return self.folder.split("/")[1]


def read_archive(shelf: Shelf, readings: Readings | None = None) -> Archive:
    """Decode every file of a commune; what cannot be read becomes a problem, nothing is skipped.

    `readings` holds what was read before, and takes in what is read now.
    """
    reader = _Reader(shelf, {} if readings is None else readings)
    commune = reader.yaml(layout.UNIT_FILE, Commune)
    if commune is None and not reader.has(layout.UNIT_FILE):
        reader.problems.append(
            MISSING_UNIT.at(
                Location(path=f"{shelf.folder}/{layout.UNIT_FILE}"),
                "thư mục này chưa có tệp don-vi.yml",
                hint="Tạo tệp don-vi.yml ghi tên xã, phường (lệnh `doithoai new don-vi`).",
            )
        )
    plans = tuple(reader.plans())
    dialogues = sorted(reader.dialogues(), key=lambda each: (each.year, each.kind, each.ordinal))
    reader.problems.extend(reader.strays())
    return Archive(
        folder="/".join(PurePosixPath(shelf.folder).parts[-2:]),
        commune=commune,
        plans=plans,
        dialogues=tuple(dialogues),
        files=shelf.others,
        problems=sort_problems(reader.problems),
    )


class _Reader:
    """Reads the files of one shelf and remembers which were used and what was wrong."""

    def __init__(self, shelf: Shelf, readings: Readings) -> None:
        self.shelf = shelf
        self.readings = readings
        self.used: set[str] = set()
        self.problems: list[Problem] = []
        self.parts = {
            path: PurePosixPath(path).relative_to(shelf.folder).parts
            for path in (*shelf.texts, *sorted(shelf.others))
        }

    def has(self, inner: str) -> bool:
        return f"{self.shelf.folder}/{inner}" in self.shelf.texts

    def yaml(self, inner: str, model: type[R]) -> Entry[R] | None:
        return self._decoded(inner, model, front_matter=False)

    def markdown(self, inner: str, model: type[R]) -> Entry[R] | None:
        return self._decoded(inner, model, front_matter=True)

    def _decoded(self, inner: str, model: type[R], *, front_matter: bool) -> Entry[R] | None:
        path = f"{self.shelf.folder}/{inner}"
        data = self.shelf.texts.get(path)
        if data is None:
            return None
        self.used.add(path)
        decoded: Decoded[R] | None = self.readings.get((path, data))
        if decoded is None:
            reading = read_front_matter(path, data) if front_matter else read_yaml(path, data)
            decoded = self.readings[path, data] = decode(reading, model)
        self.problems.extend(decoded.problems)
        return decoded.entry

    def plans(self) -> Iterator[PlanFile]:
        for parts in self.parts.values():
            match parts:
                case (year, layout.PLANS_FOLDER, name) if name.endswith(".md"):
                    slug = name.removesuffix(".md")
                    number = layout.year_of(year)
                    if number is None or not layout.is_slug(slug):
                        continue
                    if entry := self.markdown("/".join(parts), Plan):
                        yield PlanFile(year=number, slug=slug, entry=entry)

    def dialogues(self) -> Iterator[DialogueFolder]:
        folders = sorted({parts[:2] for parts in self.parts.values() if len(parts) > 2})
        for year, slug in folders:
            name, number = layout.dialogue_name(slug), layout.year_of(year)
            if name is None or number is None:
                continue
            inner = f"{year}/{slug}"
            entry = self.yaml(f"{inner}/{layout.DIALOGUE_FILE}", Dialogue)
            proposals = self.yaml(f"{inner}/{layout.PROPOSALS_FILE}", ProposalList)
            conclusion = self.markdown(f"{inner}/{layout.CONCLUSION_FILE}", Conclusion)
            if entry is None:
                self._note_missing_dialogue(inner)
                continue
            yield DialogueFolder(
                year=number,
                slug=slug,
                kind=name.kind,
                ordinal=name.ordinal,
                entry=entry,
                proposals=proposals,
                conclusion=conclusion,
            )

    def _note_missing_dialogue(self, inner: str) -> None:
        path = f"{inner}/{layout.DIALOGUE_FILE}"
        if not self.has(path):
            self.problems.append(
                MISSING_DIALOGUE.at(
                    Location(path=f"{self.shelf.folder}/{path}"),
                    "thư mục buổi đối thoại này chưa có tệp doi-thoai.yml",
                    hint="Tạo tệp doi-thoai.yml (lệnh `doithoai new doi-thoai`).",
                )
            )

    def strays(self) -> Iterable[Problem]:
        for path, parts in self.parts.items():
            attachment = path in self.shelf.others and layout.is_attachment(parts)
            if path not in self.used and not attachment:
                yield stray(path, "/".join(parts))
        for path in sorted(self.shelf.links):
            yield link(path, PurePosixPath(path).relative_to(self.shelf.folder).as_posix())
