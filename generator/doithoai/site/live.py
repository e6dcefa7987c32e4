"""The site while someone edits it: only what a saved file touches is pressed again."""

import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from doithoai.pages import Artifact
from doithoai.problems import Problem, sort_problems
from doithoai.records import GUIDANCE_FOLDER, WRITTEN_FOLDERS
from doithoai.site.project import CONTENT, open_project
from doithoai.site.publish import write
from doithoai.site.run import Run, start


class Live:
    """A site in a folder that follows its sources."""

    def __init__(self, root: Path, today: date, folder: Path) -> None:
        self.root = root
        self.today = today
        self.folder = folder
        self.run: Run | None = None
        self.problems: tuple[Problem, ...] = ()

    def build(self) -> None:
        """Build everything; with broken settings the last good site stands."""
        project = open_project(self.root)
        self.problems = sort_problems(project.problems)
        if project.settings is None:
            return
        self.run = start(project, project.settings, today=self.today, site=self.folder)
        self._write(self.run.everything())
        self.problems = self.run.problems

    def touch(self, paths: Iterable[str]) -> None:
        """Press again what depends on `paths` (relative to the root)."""
        kinds = {_kind(path) for path in paths}
        if self.run is None or "" in kinds:
            self.build()
            return
        for folder in sorted(kinds - {WRITTEN}):
            self._commune(self.run, folder)
        if WRITTEN in kinds:
            self._write(self.run.written())
        self.problems = self.run.problems

    def _commune(self, run: Run, folder: str) -> None:
        province = folder.split("/")[0]
        if province not in run.provinces:
            return
        if (self.root / CONTENT / folder).is_dir():
            artifacts = tuple(run.commune(folder))
            self._write(artifacts)
            self._sweep(folder, {artifact.path for artifact in artifacts})
        else:
            run.forget(folder)
            shutil.rmtree(self.folder / folder, ignore_errors=True)
        self._write(run.province(province))
        self._write(run.country())

    def _write(self, artifacts: Iterable[Artifact]) -> None:
        for artifact in artifacts:
            write(self.folder / artifact.path, artifact.data)

    def _sweep(self, folder: str, wanted: set[str]) -> None:
        for path in (self.folder / folder).rglob("*"):
            if path.is_file() and path.relative_to(self.folder).as_posix() not in wanted:
                path.unlink()


WRITTEN = "trang-viet"


def _kind(path: str) -> str:
    """What a path touches: a commune's folder, the written pages, or (empty) everything."""
    parts = path.split("/")
    if parts[0] != CONTENT or len(parts) == 1:
        return ""
    if len(parts) == 2 or parts[1] in WRITTEN_FOLDERS:
        return WRITTEN
    if len(parts) == 3 or parts[2] == GUIDANCE_FOLDER:
        return ""
    return f"{parts[1]}/{parts[2]}"
