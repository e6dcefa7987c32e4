"""The generators that are measured, each with its project and its command."""

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.programs import NPM
from benchmarks.twin import write_twin

_MKDOCS = """site_name: Thử
use_directory_urls: true
theme: {{name: material}}
plugins: [{plugins}]
markdown_extensions: [md_in_html]
nav: [Trang đầu: index.md]
validation: {{nav: {{omitted_files: ignore}}}}
"""
_HUGO = """baseURL = "https://thu.example/"
title = "Thử"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
"""
_LAYOUT = """<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title>
</head><body><main>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One generator in one setting. `out` is the folder that its command fills.

    `exports` tells that it gives everything our own does, not only pages.
    """

    name: str
    command: Sequence[str]
    folder: Path
    out: Path
    exports: bool = False


def ours(project: Path, *, jobs: int | None = None) -> Peer:
    """Our own: checks, record pages in two languages, exports, search, checksums."""
    hands = () if jobs is None else ("--jobs", str(jobs))
    command = (sys.executable, "-m", "doithoai", "build", "--fresh", "--today", "2026-11-21")
    name = "doithoai" if jobs is None else f"doithoai --jobs {jobs}"
    out = project / "site"
    return Peer(name=name, command=(*command, *hands), folder=project, out=out, exports=True)


def mkdocs(program: Path, project: Path, folder: Path, *, search: bool) -> Peer:
    """MkDocs with Material and a short navigation."""
    write_twin(project, folder / "docs")
    settings = _MKDOCS.format(plugins="search" if search else "")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    name = f"MkDocs + Material{', tìm kiếm' if search else ''}"
    return Peer(
        name=name, command=(str(program), "build", "-q"), folder=folder, out=folder / "site"
    )


def bare_mkdocs(program: Path, folder: Path) -> Peer:
    """MkDocs with Material and one page: what it takes merely to start."""
    page = folder / "docs/index.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Trang đầu\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_MKDOCS.format(plugins=""), encoding="utf-8")
    return Peer(
        name="MkDocs + Material, một trang",
        command=(str(program), "build", "-q"),
        folder=folder,
        out=folder / "site",
    )


def hugo(program: Path, project: Path, folder: Path) -> Peer:
    """Hugo with one bare layout: pages and nothing else."""
    write_twin(project, folder / "content")
    (folder / "hugo.toml").write_text(_HUGO, encoding="utf-8")
    for kind in ("single", "list"):
        layout = folder / "layouts/_default" / f"{kind}.html"
        layout.parent.mkdir(parents=True, exist_ok=True)
        layout.write_text(_LAYOUT, encoding="utf-8")
    for page in sorted((folder / "content").rglob("index.md")):
        page.rename(page.with_name("_index.md"))
    return Peer(
        name="Hugo", command=(str(program), "--quiet"), folder=folder, out=folder / "public"
    )


def eleventy(program: Path, project: Path, folder: Path) -> Peer:
    """Eleventy with the same bare layout as Hugo."""
    write_twin(project, folder / "content")
    (folder / "_includes").mkdir()
    shutil.copy(NPM / "page.liquid", folder / "_includes")
    shutil.copy(NPM / "eleventy.config.js", folder)
    return Peer(
        name="Eleventy", command=(str(program), "--quiet"), folder=folder, out=folder / "_site"
    )


def clean(peer: Peer) -> None:
    """Take away what a former build left, so that every build begins alike."""
    shutil.rmtree(peer.out, ignore_errors=True)
    shutil.rmtree(peer.folder / ".doithoai", ignore_errors=True)
