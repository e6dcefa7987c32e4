"""What an answer costs a reader on a slow line: bytes, requests, time until ten hits are there."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from benchmarks.search.engines import _OURS, MOST
from benchmarks.search.quality import Query

LATENCY_MS = 150
BYTES_A_SECOND = 1_600_000 // 8
UNLIMITED = -1
"""Of a line whose answers come late but at once."""
SLOWER = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Of one query with nothing kept from before: bytes on the wire, requests, seconds."""

    size: int
    requests: int
    seconds: float


def costs(
    browser: Browser, address: str, asked: Sequence[Query], *, speed: int = BYTES_A_SECOND
) -> list[Cost]:
    """Each query in a tab of its own, the line and the machine slowed down."""
    return [_cost(browser, address, query, speed=speed) for query in asked]


def _cost(browser: Browser, address: str, query: Query, *, speed: int) -> Cost:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/hoi.html")
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    limits = {"latency": LATENCY_MS, "offline": False, "uploadThroughput": speed}
    line.send("Network.emulateNetworkConditions", {**limits, "downloadThroughput": speed})
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    sizes: list[int] = []

    def finished(event: dict[str, Any]) -> None:
        sizes.append(int(event["encodedDataLength"]))

    line.on("Network.loadingFinished", finished)
    timed = f"async (given) => {{ const start = performance.now(); await ({_OURS})(given);"
    seconds = page.evaluate(
        f"{timed} return (performance.now() - start) / 1000; }}", [query.scope, query.text, MOST]
    )
    page.wait_for_timeout(50)
    context.close()
    return Cost(size=sum(sizes), requests=len(sizes), seconds=float(seconds))


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def most(values: Sequence[float]) -> float:
    """What nine in ten do not exceed."""
    return sorted(values)[min(len(values) - 1, int(0.9 * len(values)))]
