"""The written pages, printed by MkDocs into a folder of their own."""

import logging
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai import routes
from doithoai.pages import Artifact
from doithoai.problems import Problem
from doithoai.site.written_check import broken_pages, check_written, mkdocs_problem
from doithoai.values import slug

# Material prints an advertisement for its successor when it is loaded, unless told not to. This
# file is loaded first, also by `mkdocs build`: `mkdocs.yml` names a function of ours.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

CONFIG = "mkdocs.yml"
PLUGIN = "doithoai"
# Of what the theme ships, only what its own page loads; the rest (search, source maps) is not used.
_THEME_FILES = re.compile(
    r"assets/(stylesheets/[^/]+\.css|javascripts/bundle\.[^/]+\.js|images/favicon\.png)"
)


class MkdocsError(Exception):
    """MkDocs could not print; the text is its own, in English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPages:
    """What printing the written pages gave."""

    artifacts: tuple[Artifact, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The addresses of the pages."""
        files = (artifact.path for artifact in self.artifacts)
        return tuple(f"/{file[:-10]}" for file in files if file.endswith("/index.html"))


def print_written(root: Path, today: date, *, sites: Iterable[Path] = ()) -> WrittenPages:
    """Print the written pages as they read on `today`, with what the handbook page loads.

    A broken page keeps what the first of `sites` that has it shows.
    """
    problems = check_written(root)
    broken = broken_pages(problems)
    with tempfile.TemporaryDirectory(prefix="doithoai-") as folder:
        out = Path(folder)
        told = _print(root, today, out)
        printed = tuple(
            Artifact(path=inner, data=path.read_bytes())
            for path in sorted(out.rglob("*"))
            if path.is_file() and is_kept(inner := path.relative_to(out).as_posix())
        )
    return WrittenPages(
        artifacts=(*printed, *_former(broken, tuple(sites))),
        problems=(*problems, *map(mkdocs_problem, told)),
    )


def address_of(inner: str) -> str:
    """The address of a written page from its path below `content/`."""
    return "/" + re.sub(r"(?:(?<=/)|^)index/$", "", inner.removesuffix(".md") + "/")


def heading_slug(text: str, separator: str) -> str:
    """The anchor of a heading; Python-Markdown's own drops the letter đ."""
    return slug(text).replace("-", separator) or "muc"


def _print(root: Path, today: date, out: Path) -> list[str]:
    """Run MkDocs for the written pages alone; return what it warned about.

    Few builds press a written page, and only these load it.
    """
    from mkdocs.commands.build import build  # noqa: PLC0415 - MkDocs
    from mkdocs.config import load_config  # noqa: PLC0415 - MkDocs
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - MkDocs

    with _listening() as told:
        try:
            config = load_config(config_file=str(root / CONFIG), site_dir=str(out))
            plugin = config.plugins[PLUGIN]
            plugin.config["records"] = False
            plugin.config["today"] = today.isoformat()
            build(config)
        except MkDocsException as error:
            raise MkdocsError(" ".join([*told, str(error)])) from error
    return told


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[list[str]]:
    log = logging.getLogger("mkdocs")
    ear, level, propagate = _Ear(), log.level, log.propagate
    log.addHandler(ear)
    log.setLevel(logging.WARNING)
    log.propagate = False
    try:
        yield ear.told
    finally:
        log.removeHandler(ear)
        log.setLevel(level)
        log.propagate = propagate


def _former(broken: Iterable[str], sites: tuple[Path, ...]) -> Iterator[Artifact]:
    for inner in broken:
        path = routes.file_of(address_of(inner))
        found = next((site / path for site in sites if (site / path).is_file()), None)
        if found:
            yield Artifact(path=path, data=found.read_bytes())


def is_kept(path: str) -> bool:
    """Whether a file that MkDocs printed belongs to the site."""
    return path.endswith("/index.html") or _THEME_FILES.fullmatch(path) is not None
