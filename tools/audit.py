"""Audits the built site with Lighthouse and html-validate and writes `docs/audit.md`.

These two need Node.js (`npx` fetches them) and Chromium, so they are no part of `make test`. Build
the site first. `$LIGHTHOUSE` and `$HTML_VALIDATE` name other commands, `$CHROMIUM` a browser.
"""

import argparse
import functools
import gzip
import json
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIGHTHOUSE = os.environ.get("LIGHTHOUSE", "npx --yes lighthouse@13.5.0")
HTML_VALIDATE = os.environ.get("HTML_VALIDATE", "npx --yes html-validate@10.17.0")
RULES = ROOT / "tools" / "html-validate.json"
FLAGS = "--headless=new --no-sandbox --disable-gpu"
PAGES = (
    ("home", "/"),
    ("commune", "/hai-phong/phuong-nhi-chieu/"),
    ("commune, every state", "/minh-hoa/xa-minh-hoa/"),
    ("dialogue, 22 proposals", "/minh-hoa/xa-minh-hoa/2025/dinh-ky-1/"),
    ("conclusion", "/minh-hoa/xa-minh-hoa/2025/dinh-ky-1/ket-luan/"),
    ("plan", "/hai-phong/phuong-hai-an/2025/ke-hoach/01-kh-du/"),
    ("find", "/tim/"),
    ("calendar", "/lich/"),
    ("province", "/hai-phong/"),
    ("table of 55 proposals", "/minh-hoa/kien-nghi/"),
    ("statistics", "/minh-hoa/thong-ke/"),
    ("written page", "/huong-dan/gui-y-kien/"),
)
SCORES = ("performance", "accessibility", "best-practices", "seo")
GATE = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
# The fictional commune asks search engines to stay away, which Lighthouse counts as a fault.
UNLISTED = "/minh-hoa/"
ZIPPED = {".html", ".css", ".js", ".svg", ".json", ".webmanifest"}


class Zipping(SimpleHTTPRequestHandler):
    """Serves a folder as a simple host does: text is compressed with gzip."""

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""

    def do_GET(self) -> None:
        """One file, zipped if it is text."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in ZIPPED or not path.is_file():
            super().do_GET()
            return
        data = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


@dataclass(frozen=True, slots=True)
class Reading:
    """What Lighthouse says of one page: the median of some runs."""

    kind: str
    path: str
    scores: tuple[int, ...]
    lcp_ms: float
    tbt_ms: float
    cls: float
    bytes: int

    @property
    def passed(self) -> bool:
        """Every score reaches the gate."""
        asked = [0 if self._excused(name) else GATE[name] for name in SCORES]
        return all(score >= least for score, least in zip(self.scores, asked, strict=True))

    def _excused(self, name: str) -> bool:
        return name == "seo" and self.path.startswith(UNLISTED)


def _surroundings() -> dict[str, str]:
    """The environment, in which Lighthouse looks for the browser by another name."""
    browser = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    return {**os.environ, **({"CHROME_PATH": browser} if browser else {})}


def lighthouse(address: str, kind: str, path: str, *, runs: int) -> Reading:
    """Run Lighthouse on a page as on a phone with a slow line."""
    reports = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "report.json"
            command = [*shlex.split(LIGHTHOUSE), address + path, "--quiet", "--output=json"]
            command += [f"--output-path={out}", f"--chrome-flags={FLAGS}"]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_surroundings())
            reports.append(json.loads(out.read_text(encoding="utf-8")))

    def median(name: str) -> float:
        return statistics.median(float(r["audits"][name]["numericValue"]) for r in reports)

    def score(name: str) -> int:
        return round(100 * statistics.median(r["categories"][name]["score"] for r in reports))

    return Reading(
        kind=kind,
        path=path,
        scores=tuple(score(name) for name in SCORES),
        lcp_ms=median("largest-contentful-paint"),
        tbt_ms=median("total-blocking-time"),
        cls=median("cumulative-layout-shift"),
        bytes=int(median("total-byte-weight")),
    )


def html_errors(site: Path, paths: Sequence[str]) -> int:
    """How many errors html-validate finds on the pages; its report goes to the screen."""
    files = [str(site / path.strip("/") / "index.html") for path in paths]
    command = [*shlex.split(HTML_VALIDATE), f"--config={RULES}", "--formatter=json", *files]
    # It cuts what it writes into a pipe at 64 KiB.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out:
        subprocess.run(command, check=False, stdout=out)
        out.seek(0)
        found = json.load(out)
    for file in found:
        for message in file["messages"]:
            sys.stdout.write(f"{file['filePath']}:{message['line']}: {message['message']}\n")
    return sum(file["errorCount"] for file in found)


def table(readings: Sequence[Reading], *, runs: int, errors: int) -> str:
    """The page of the documentation."""
    lines = [
        "# Audit",
        "",
        "Written by `make audit` (needs Node.js and Chromium): Lighthouse as on a phone, simulated",
        f"slow 4G, processor four times slower, text compressed with gzip; {runs} run(s) a page,",
        "the median counts. The gate: performance 98, the rest 100. Times depend on the machine.",
        "",
        "The fictional commune asks search engines to stay away (`noindex`), which Lighthouse",
        "counts against its SEO. No page of a real commune does.",
        "",
        "| page | performance | accessibility | best practices | SEO | LCP | TBT | CLS | bytes |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {r.kind} | {' | '.join(map(str, r.scores))} | {r.lcp_ms / 1000:.2f} s "
        f"| {r.tbt_ms:.0f} ms | {r.cls:.3f} | {r.bytes:,} |"
        for r in readings
    ]
    lines += ["", f"html-validate on these pages: {errors} errors.", ""]
    return "\n".join(lines)


def main() -> int:
    """Audit, write the page, and fail where a gate is not reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "audit.md")
    parser.add_argument("--runs", type=int, default=1)
    said = parser.parse_args()
    handler = functools.partial(Zipping, directory=str(said.site))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    readings = []
    for kind, path in PAGES:
        readings.append(lighthouse(address, kind, path, runs=said.runs))
        sys.stdout.write(f"{kind}: {readings[-1].scores}\n")
    server.shutdown()
    errors = html_errors(said.site, [path for _, path in PAGES])
    said.out.write_text(table(readings, runs=said.runs, errors=errors), encoding="utf-8")
    return 1 if errors or not all(reading.passed for reading in readings) else 0


if __name__ == "__main__":
    sys.exit(main())
