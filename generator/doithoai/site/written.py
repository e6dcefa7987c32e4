"""The written pages, printed by MkDocs into a folder of their own."""

import logging
import os
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from doithoai.pages import Artifact

CONFIG = "mkdocs.yml"
PLUGIN = "doithoai"
# Of what the theme ships, only what its own page loads; the rest (search, source maps) is not used.
_THEME_FILES = re.compile(
    r"assets/(stylesheets/[^/]+\.css|javascripts/bundle\.[^/]+\.js|images/favicon\.png)"
)


def written_pages(root: Path, today: date) -> Iterator[Artifact]:
    """Print the written pages as they read on `today`, with what the handbook page loads."""
    with tempfile.TemporaryDirectory(prefix="doithoai-") as folder:
        out = Path(folder)
        print_pages(root, today, out)
        for path in sorted(out.rglob("*")):
            inner = path.relative_to(out).as_posix()
            if path.is_file() and _kept(inner):
                yield Artifact(path=inner, data=path.read_bytes())


def print_pages(root: Path, today: date, out: Path) -> None:
    """Run MkDocs for the written pages alone."""
    # Material prints an advertisement for its successor unless told not to.
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(config_file=str(root / CONFIG), site_dir=str(out))
    plugin = config.plugins[PLUGIN]
    plugin.config["records"] = False
    plugin.config["today"] = today.isoformat()
    build(config)


def _kept(path: str) -> bool:
    return path.endswith("/index.html") or _THEME_FILES.fullmatch(path) is not None
