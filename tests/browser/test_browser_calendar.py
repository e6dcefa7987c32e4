"""Calendars as ical.js reads them, the program inside Thunderbird (see tests/foreign/README.md)."""

from pathlib import Path
from typing import Any

import pytest

from visiting import Reader, Site

pytestmark = pytest.mark.browser

ICAL = Path(__file__).parents[1] / "foreign" / "ical.js" / "ical.es5.min.cjs"
GOLDEN = Path(__file__).parents[1] / "golden" / "theo-doi"
READ = """
([program, texts]) => {
  const module = {exports: {}};
  new Function("module", "exports", program)(module, module.exports);
  const ICAL = module.exports;
  const events = (text) => {
    const whole = new ICAL.Component(ICAL.parse(text));
    whole.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
    return whole.getAllSubcomponents("vevent").map(told);
  };
  const told = (part) => {
    const event = new ICAL.Event(part);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      wholeDay: event.startDate.isDate,
      moment: event.startDate.toUnixTime(),
      status: part.getFirstPropertyValue("status"),
      sequence: event.sequence,
      alarms: part.getAllSubcomponents("valarm").length,
    };
  };
  return texts.map(events);
}
"""


def read(reader: Reader, site: Site, *texts: str) -> list[list[dict[str, Any]]]:
    """The events as ical.js understands them; a page without a policy runs foreign programs."""
    page = reader.on(site).page
    page.goto("about:blank")
    found: list[list[dict[str, Any]]] = page.evaluate(READ, [ICAL.read_text("utf-8"), texts])
    return found


def golden(name: str) -> str:
    return (GOLDEN / name).read_bytes().decode()


def test_an_hour_is_the_hour_in_vietnam(reader: Reader, small_site: Site) -> None:
    (events,) = read(reader, small_site, golden("lich.ics"))
    event = next(one for one in events if ".dinh-ky-1@" in one["uid"])
    assert event["start"] == "2026-12-19T14:00:00"
    # 19 December, 07:00 UTC.
    assert event["moment"] == 1797663600
    assert event["summary"] == "Đối thoại định kỳ năm 2026, Xã Mẫu"
    assert event["location"] == "Nhà văn hóa xã, Xã Mẫu, Tỉnh Sông Xanh"
    assert 'Chủ đề: Nước sạch; đường làng, "cầu cũ" \\ bờ kênh.' in event["description"].split("\n")
    assert (event["status"], event["sequence"], event["alarms"]) == ("CONFIRMED", 1, 0)


def test_what_is_not_set_fills_its_latest_possible_day(reader: Reader, small_site: Site) -> None:
    (events,) = read(reader, small_site, golden("lich-du-kien.ics"))
    assert [(one["start"], one["end"], one["wholeDay"], one["status"]) for one in events] == [
        ("2026-12-07", "2026-12-08", True, "TENTATIVE"),
        ("2026-12-24", "2026-12-25", True, "TENTATIVE"),
        ("2026-12-31", "2027-01-01", True, "TENTATIVE"),
    ]


def test_every_calendar_of_the_site_is_read_whole(reader: Reader, built_site: Site) -> None:
    files = sorted(built_site.folder.rglob("*.ics"))
    texts = [file.read_bytes().decode() for file in files]
    read_back = read(reader, built_site, *texts)
    assert [len(events) for events in read_back] == [t.count("BEGIN:VEVENT") for t in texts]
    found = [event for events in read_back for event in events]
    assert found
    assert all(event["summary"] and event["start"] and event["alarms"] == 0 for event in found)
