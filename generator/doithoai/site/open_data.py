"""The open data of one commune's pages: twins, descriptions for search engines, citations."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from doithoai import routes
from doithoai.exports import About, Graph, block, commune_graph, dialogue_graph, twin
from doithoai.pages import Artifact, Attached, Press
from doithoai.records import Commune, DialogueFolder, GuidanceFile, PlanFile, Province
from doithoai.site.past.git_log import Commit
from doithoai.views import (
    CommuneLife,
    CommuneSource,
    CommuneView,
    DialogueSource,
    DialogueView,
    DocumentView,
    FileView,
    Place,
    Rows,
    Sample,
    cite,
    commune_rows,
    dialogue_rows,
    document_rows,
    notice_rows,
    samples_by_path,
)

_TWIN = routes.file_of(routes.twin("/"))
SHORT = 12
"""Characters of a commit's id that name it for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPages:
    """Makes what belongs to each page of one commune, or to the documents of one province.

    `samples` are its counted proposals, `sums` the SHA-256 of its files, both by address.
    """

    about: About
    press: Press
    fictional: bool
    samples: Mapping[str, Sample]
    sums: Mapping[str, str]

    def commune(
        self, view: CommuneView, commune: Commune, province: Province
    ) -> tuple[Press, Artifact]:
        """For the page of the commune."""
        source = CommuneSource(province=province, commune=commune, view=view)
        # By address: the page shows them by what is awaited, which would reorder the data daily.
        below = (
            *sorted(card.path for card in view.dialogues),
            *(card.path for card in view.plans),
        )
        graph = self._told(commune_graph(view, self.about))
        press = self._press(view.place.path, view.place.name, graph=graph)
        return press, self._twin(view.place.path, commune_rows(source), below=below)

    def dialogue(
        self, folder: DialogueFolder, view: DialogueView
    ) -> tuple[Press, Press, tuple[Artifact, ...]]:
        """For the page of a dialogue and for that of its notice, with the twins of both."""
        card = view.card
        place = card.commune
        source = DialogueSource(
            folder=folder,
            view=view,
            today=self.about.today,
            samples=self.samples,
            sums=self.sums,
        )
        notice = view.conclusion
        below = (notice.path,) if notice else ()
        twins = [self._twin(card.path, dialogue_rows(source), below=below)]
        graph = self._told(dialogue_graph(source, self.about))
        name = f"{card.title}, {place.name}"
        press = self._press(card.path, name, graph=graph, files=view.files)
        if notice is None:
            return press, self.press, tuple(twins)
        twins.append(self._twin(notice.path, notice_rows(source)))
        title = f"{notice.title}, {place.name}"
        return press, self._press(notice.path, title, files=notice.files), tuple(twins)

    def document(self, file: PlanFile | GuidanceFile, view: DocumentView) -> tuple[Press, Artifact]:
        """For the page of a plan, or of a document from above the communes."""
        card = view.card
        press = self._press(card.path, f"{card.kind} {card.number}, {card.title}", files=view.files)
        return press, self._twin(card.path, document_rows(file, view, sums=self.sums))

    def _told(self, graph: Graph) -> str:
        """What search engines are told; of an invented commune nothing."""
        return "" if self.fictional else block(graph)

    def _press(
        self, path: str, title: str, *, graph: str = "", files: tuple[FileView, ...] = ()
    ) -> Press:
        citation = cite(
            title,
            self.about.address(path),
            site_name=self.about.site.name,
            today=self.about.today,
            version=self.about.version,
            files=files,
            sums=self.sums,
        )
        return self.press.attaching(Attached(twin=routes.twin(path), json_ld=graph, cite=citation))

    def _twin(self, path: str, rows: Rows, *, below: tuple[str, ...] = ()) -> Artifact:
        data = twin(path, rows, self.about, fictional=self.fictional, below=below)
        return Artifact(path=routes.twin(path).removeprefix("/"), data=data)


def open_pages(
    place: Place,
    life: CommuneLife,
    press: Press,
    *,
    files: Iterable[Artifact],
    commits: tuple[Commit, ...],
) -> OpenPages:
    """For the pages of one commune: its signed originals, and the commits that touched it."""
    return OpenPages(
        about=About(site=press.site, today=press.today, version=version_of(commits)),
        press=press,
        fictional=place.fictional,
        samples=samples_by_path(life),
        sums=sums_of(files),
    )


def open_documents(press: Press, files: Iterable[Artifact], *, fictional: bool) -> OpenPages:
    """For the page of a document from above the communes, with its originals."""
    return OpenPages(
        about=About(site=press.site, today=press.today),
        press=press,
        fictional=fictional,
        samples={},
        sums=sums_of(files),
    )


def version_of(commits: tuple[Commit, ...]) -> str:
    """The newest version, as people name it; empty where the history is not known."""
    return commits[-1].id[:SHORT] if commits else ""


def sums_of(files: Iterable[Artifact]) -> Mapping[str, str]:
    """The SHA-256 of files, by their addresses."""
    return {f"/{file.path}": hashlib.sha256(file.data).hexdigest() for file in files}


def rows_sum(artifacts: Iterable[Artifact]) -> str:
    """A checksum of the rows of all twins: their heads, which name the day, do not count."""
    found = hashlib.blake2b(digest_size=16)
    for artifact in artifacts:
        if artifact.path.endswith(_TWIN):
            found.update(artifact.data.partition(b'"bang":')[2])
    return found.hexdigest()
