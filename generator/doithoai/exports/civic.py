"""Cross-walks of our rows to forms that civic software reads: Open Civic Data, Popolo, Open311.

Nothing is added: what a form asks for and we do not know is left out, and a row that the form
cannot hold without a guess (a dialogue without a day) is not in it.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from doithoai.exports.about import About
from doithoai.exports.json_text import json_line, split_rows
from doithoai.exports.taken_over import pieces_of
from doithoai.records import Outcome
from doithoai.views import Stage

EVENTS, BODIES, REQUESTS = "ocd-su-kien.json", "popolo.json", "open311.json"
_SPACE = uuid.UUID("6f1b1c1e-6a54-5d0c-9d0e-2b8f6f4a7c11")
"""Ids of events are made from addresses (RFC 9562, version 5), so they never change."""
_EVENT_STATUS = {
    Stage.SCHEDULED: "confirmed",
    Stage.EXPECTED: "tentative",
    Stage.PASSED: "tentative",
    Stage.CANCELLED: "cancelled",
    Stage.HELD: "passed",
    Stage.CONCLUDED: "passed",
}
_CLOSED = frozenset(
    {
        Outcome.DONE,
        Outcome.EXPLAINED,
        Outcome.ANSWERED_ON_THE_SPOT,
        Outcome.NOTED,
        Outcome.NOT_CONSIDERED,
    }
)
"""After these nothing more is to come; of them only the first means that something was done."""
_NOT_TAKEN_AWAY = b'"go_bo":null'
"""In a proposal as JSON; a quote within a text has a stroke before it."""
AnyRow = Mapping[str, Any]


def json_list(items: Iterable[Mapping[str, Any]]) -> bytes:
    """A list of objects, one a line."""
    return _listed(map(json_line, items))


def _listed(items: Iterable[bytes]) -> bytes:
    return b"".join((b"[\n", b",\n".join(items), b"\n]\n"))


def ocd_events(dialogues: Iterable[AnyRow], about: About) -> Iterator[dict[str, Any]]:
    """The dialogues of which the day is known, as Open Civic Data events (OCDEP 4)."""
    for row in dialogues:
        status = _EVENT_STATUS.get(row["trang_thai"])
        start = row["ngay_to_chuc"] or (row["tu_ngay"] if row["chinh_xac"] else None)
        if status is None or start is None:
            continue
        exact = row["bat_dau"] if (row["bat_dau"] or "").startswith(f"{start}T") else None
        address = about.address(row["duong_dan"])
        yield _known(
            id=f"ocd-event/{uuid.uuid5(_SPACE, row['duong_dan'])}",
            name=f"{row['ten']}, {row['ten_don_vi']}",
            description=row["chu_de"],
            classification="public-dialogue",
            start_date=exact or start,
            all_day=exact is None,
            timezone="Asia/Ho_Chi_Minh",
            status=status,
            location={"name": row["dia_diem"]} if row["dia_diem"] else None,
            participants=[
                {"note": "host", "name": row["ten_don_vi"], "entity_type": "organization"}
            ],
            agenda=[
                {"description": line, "order": str(number)}
                for number, line in enumerate(row["chuong_trinh"])
            ],
            sources=[{"url": address}],
        )


def popolo(communes: Iterable[AnyRow], about: About) -> bytes:
    """The communes as Popolo organisations with their areas; no persons."""
    bodies, areas = [], []
    for row in communes:
        address = about.address(row["duong_dan"])
        area = f"area:{row['duong_dan']}"
        bodies.append(
            _known(
                id=address,
                name=row["ten"],
                classification="commune government",
                identifiers=(
                    [{"scheme": "vn-gso-commune", "identifier": row["ma"]}] if row["ma"] else []
                ),
                area_id=area,
                founding_date=row["hieu_luc_tu"],
                dissolution_date=row["hieu_luc_den"],
                contact_details=list(_contacts(row)),
                links=[{"url": address}],
                sources=[{"url": address}],
            )
        )
        areas.append(
            _known(
                id=area,
                name=row["ten"],
                identifier=row["ma"],
                classification="commune",
                parent={"name": row["tinh"], "classification": "province"},
            )
        )
    return json_line({"organizations": bodies, "areas": areas}) + b"\n"


def requests(lines: bytes, about: About, before: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The file of proposals given as NDJSON (`open311`); `before` are other ones and their file."""
    old, file = before
    known = tuple(_shown(old)), file.removeprefix(b"[\n").removesuffix(b"\n]\n").split(b",\n")
    return _listed(
        pieces_of(_shown(lines), lambda some: map(json_line, open311(some, about)), known)
    )


def _shown(lines: bytes) -> Iterator[bytes]:
    return (line for line in split_rows(lines) if _NOT_TAKEN_AWAY in line)


def open311(proposals: Iterable[AnyRow], about: About) -> Iterator[dict[str, Any]]:
    """The proposals in the form of GeoReport v2 requests; what was taken away is in no list.

    `closed` says that nothing more is to come, not that it was solved: `status_notes` says which.
    """
    for row in proposals:
        if row["go_bo"]:
            continue
        last = row["han_lam_ngay_cuoi"] if row["ket_qua"] else row["han_ngay_cuoi"]
        yield _known(
            service_request_id=row["duong_dan"],
            status="closed" if row["ket_qua"] in _CLOSED else "open",
            status_notes=f"{row['tinh_trang_chu']}. {row['ket_qua_chu']}.",
            service_code=row["linh_vuc"],
            service_name=row["ten_linh_vuc"],
            description=row["noi_dung"],
            agency_responsible=row["giao"],
            requested_datetime=f"{row['tiep_nhan']}T00:00:00+07:00" if row["tiep_nhan"] else None,
            expected_datetime=f"{last}T23:59:59+07:00" if last else None,
            address=f"{row['ten_don_vi']}, {row['tinh']}",
            url=about.address(row["duong_dan"]),
        )


def _contacts(row: AnyRow) -> Iterator[dict[str, str]]:
    told = (
        ("address", "dia_chi"),
        ("voice", "dien_thoai"),
        ("email", "thu_dien_tu"),
        ("url", "trang_web"),
    )
    for kind, name in told:
        if row[name]:
            yield _known(type=kind, value=row[name], label=row["noi_nhan"])


def _known(**told: Any) -> dict[str, Any]:
    """Only what is known: nothing empty is told."""
    return {key: value for key, value in told.items() if value not in (None, "", [])}
