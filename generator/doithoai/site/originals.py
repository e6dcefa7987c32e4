"""Signed originals: they stand beside the page of their record, under the same names."""

from collections.abc import Iterator
from pathlib import Path

from doithoai import routes
from doithoai.pages import Artifact
from doithoai.records import Archive
from doithoai.site.project import CONTENT


def originals_of(archive: Archive, root: Path) -> Iterator[Artifact]:
    """The attachments of a commune, in the order of their paths."""
    for file in sorted(archive.files):
        inner = file.removeprefix(f"{CONTENT}/")
        parts = inner.split("/")
        if "ke-hoach" in parts and "tep" in parts:
            yield from _of_plans(archive, root, file)
        elif "tep" in parts:
            yield Artifact(path=inner, data=(root / file).read_bytes())


def _of_plans(archive: Archive, root: Path, file: str) -> Iterator[Artifact]:
    """Plans share one `tep/`; each plan's page gets the files that it names."""
    for plan in archive.plans:
        for attachment in plan.entry.record.attachments:
            if file == f"{Path(plan.entry.path).parent.as_posix()}/{attachment.file}":
                page = routes.plan(archive.folder, plan.year, plan.slug)
                path = routes.attachment(page, attachment.file).removeprefix("/")
                yield Artifact(path=path, data=(root / file).read_bytes())
