"""The generators that are measured, each with its project, its command and what it gave."""

import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
    """One generator in one setting. `out` is the folder that its command fills."""

    name: str
    command: Sequence[str]
    folder: Path
    out: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What stands in a folder after a build: a speed counts only if this is right."""

    pages: int
    anchors: int
    files: int
    megabytes: float


def ours(project: Path, *, jobs: int | None = None) -> Peer:
    """Our own: checks, record pages in two languages, exports, search, checksums."""
    hands = () if jobs is None else ("--jobs", str(jobs))
    command = (sys.executable, "-m", "doithoai", "build", "--fresh", "--today", "2026-11-21")
    name = "doithoai" if jobs is None else f"doithoai --jobs {jobs}"
    out = project / "site"
    return Peer(name=name, command=(*command, *hands), folder=project, out=out)


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


def clean(peer: Peer) -> None:
    """Take away what a former build left, so that every build begins alike."""
    shutil.rmtree(peer.out, ignore_errors=True)
    shutil.rmtree(peer.folder / ".doithoai", ignore_errors=True)


def output_of(peer: Peer) -> Output:
    """Count the record pages and the anchors of proposals in what was built."""
    pages = anchors = files = size = 0
    for path in peer.out.rglob("*"):
        if not path.is_file():
            continue
        files, size = files + 1, size + path.stat().st_size
        inner = path.relative_to(peer.out).as_posix()
        if re.match(r"thu-nghiem-\d+/(?:xa|phuong)-", inner) and inner.endswith("/index.html"):
            found = len(set(re.findall(rb'id="?(kn-\d+)\b', path.read_bytes())))
            kind = inner.split("/")
            pages += len(kind) in {3, 5, 6} and "lich-su" not in kind
            anchors += found if len(kind) == 5 else 0
    return Output(pages=pages, anchors=anchors, files=files, megabytes=size / 1e6)
