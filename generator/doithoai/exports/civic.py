"""Cross-walks of our rows to forms that civic software reads: Open Civic Data, Popolo, Open311.

Nothing is added: what a form asks for and we do not know is left out, and a row that the form
cannot hold without a guess (a dialogue without a day) is not in it.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from doithoai.exports.about import About
from doithoai.exports.json_text import json_line
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


def is_request(proposal: bytes) -> bool:
    """Whether a proposal, given as a line of JSON, is one: what was taken away is in no list."""
    return _NOT_TAKEN_AWAY in proposal


def request(row: AnyRow, about: About) -> bytes:
    """A proposal in the form of a GeoReport v2 request; empty where it was taken away.

    `closed` says that nothing more is to come, not that it was solved: `status_notes` says which.
    """
    if row["go_bo"]:
        return b""
    last = row["han_lam_ngay_cuoi"] if row["ket_qua"] else row["han_ngay_cuoi"]
    told = _known(
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
    return json_line(told)


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
