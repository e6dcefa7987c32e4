"""Other people's forms: only what we know, and nothing in a form that cannot hold it."""

import json
import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

import jsonschema
import pytest
from pyld import jsonld

from doithoai.exports import (
    About,
    DataFile,
    dcat,
    ocd_events,
    openapi,
    popolo,
)
from doithoai.exports.civic import request
from doithoai.views import OPEN_TABLES, Row, dialogue_rows, open_table
from open_world import a_dialogue, a_site

TODAY = date(2025, 11, 21)
ABOUT = About(site=a_site(), today=TODAY)
SET = "thoi_gian: 8 giờ 00 ngày 05/12/2025\nmuc_do: an_dinh\n"
PROPOSALS = """kien_nghi:
- ma: kn-01
  noi_dung: Sửa đường
  linh_vuc: giao_thong
  neu: truoc
  tiep_nhan: 01/11/2025
  giao: {don_vi: Phòng Kinh tế, han: trước ngày 01/12/2025}
- ma: kn-02
  noi_dung: Sửa cầu
  neu: truoc
  tiep_nhan: 01/11/2025
  tra_loi:
  - {ngay: 05/11/2025, noi_dung: Sẽ sửa, ket_qua: dang_giai_quyet, han: 30/12/2025}
- ma: kn-03
  noi_dung: Sửa cống
  neu: truoc
  tiep_nhan: 01/11/2025
  tra_loi:
  - {ngay: 05/11/2025, noi_dung: Đã nghe, ket_qua: ghi_nhan}
- {ma: kn-04, noi_dung: Ông X, neu: tai, go_bo: {ngay: 02/11/2025, ly_do: Tên người}}
"""


def dialogues(text: str) -> tuple[Row, ...]:
    return dialogue_rows(a_dialogue(text, TODAY))["doi_thoai"]


def requests() -> list[dict[str, Any]]:
    rows = dialogue_rows(a_dialogue(SET, TODAY, proposals=PROPOSALS))["kien_nghi"]
    return [json.loads(one) for row in rows if (one := request(row, ABOUT))]


def test_a_dialogue_without_a_day_is_no_event() -> None:
    for words in ("Quý IV/2025", "trước ngày 25/12/2025", "sẽ thông báo sau"):
        assert list(ocd_events(dialogues(f"thoi_gian: {words}\n"), ABOUT)) == []


@pytest.mark.parametrize(
    ("text", "status", "start", "all_day"),
    [
        (SET, "confirmed", "2025-12-05T08:00:00+07:00", False),
        ("thoi_gian: 05/12/2025\nmuc_do: du_kien\n", "tentative", "2025-12-05", True),
        ("thoi_gian: 05/11/2025\n", "tentative", "2025-11-05", True),
        (
            f"{SET}dien_bien: [{{ngay: 01/11/2025, viec: huy}}]\n",
            "cancelled",
            "2025-12-05T08:00:00+07:00",
            False,
        ),
        (
            "thoi_gian: Quý IV/2025\ndien_bien: [{ngay: 03/11/2025, viec: da_to_chuc}]\n",
            "passed",
            "2025-11-03",
            True,
        ),
    ],
)
def test_an_event_has_the_status_that_is_known(
    text: str, status: str, start: str, *, all_day: bool
) -> None:
    (event,) = ocd_events(dialogues(text), ABOUT)

    assert (event["status"], event["start_date"], event["all_day"]) == (status, start, all_day)


def test_the_id_of_an_event_is_made_from_its_address_alone() -> None:
    (first,) = ocd_events(dialogues(SET), ABOUT)
    (moved,) = ocd_events(
        dialogues(SET.replace("05/12", "06/12")), About(site=ABOUT.site, today=date(2026, 1, 1))
    )

    assert first["id"] == moved["id"]
    assert uuid.UUID(first["id"].removeprefix("ocd-event/")).version == 5


def test_a_request_is_open_until_nothing_more_is_to_come() -> None:
    assert [request["status"] for request in requests()] == ["open", "open", "closed"]
    assert requests()[2]["status_notes"].endswith("Ghi nhận.")


def test_a_request_is_expected_by_the_last_day_that_holds() -> None:
    assert [request.get("expected_datetime") for request in requests()] == [
        "2025-11-30T23:59:59+07:00",
        "2025-12-30T23:59:59+07:00",
        None,
    ]


def test_what_was_taken_away_is_no_request() -> None:
    assert len(requests()) == 3
    assert "Ông X" not in json.dumps(requests(), ensure_ascii=False)


def test_nothing_empty_is_told() -> None:
    told = [value for request in requests() for value in request.values()]

    assert told
    assert [value for value in told if value in (None, "", [])] == []


def test_a_body_has_its_area_and_no_person() -> None:
    row = {
        **dict.fromkeys(column.name for column in open_table("don_vi").columns),
        "duong_dan": "/song-xanh/xa-mau/",
        "ten": "Xã Mẫu",
        "tinh": "Tỉnh Sông Xanh",
        "dien_thoai": "0220",
    }
    found = json.loads(popolo([row], ABOUT))

    assert found.keys() == {"organizations", "areas"}
    (body,) = found["organizations"]
    assert body["area_id"] == found["areas"][0]["id"]
    assert body["contact_details"] == [{"type": "voice", "value": "0220"}]


def test_a_json_ld_processor_reads_the_catalogue() -> None:
    path = "/du-lieu/kien_nghi.csv"
    file = DataFile(path=path, table="kien_nghi", year="", rows=0, size=1, sha256="0")
    found = jsonld.expand(json.loads(dcat([file], ABOUT)), {"documentLoader": _refuse})
    (catalogue,) = found
    namespace = "http://www.w3.org/ns/dcat#"
    (dataset,) = catalogue[f"{namespace}dataset"]
    (distribution,) = dataset[f"{namespace}distribution"]

    assert catalogue["@type"] == [f"{namespace}Catalog"]
    assert distribution[f"{namespace}byteSize"][0]["@value"] == "1"
    assert distribution["@id"] == "https://doithoai.example/du-lieu/kien_nghi.csv"


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(openapi(ABOUT))
    return found


def test_every_reference_of_the_description_leads_somewhere(description: dict[str, Any]) -> None:
    schemas = description["components"]["schemas"]
    lost = [ref for ref in _references(description) if ref.rpartition("/")[2] not in schemas]

    assert description["openapi"] == "3.1.0"
    assert lost == []


def test_every_parameter_of_a_path_is_declared(description: dict[str, Any]) -> None:
    assert any("{" in path for path in description["paths"])
    for path, item in description["paths"].items():
        names = {parameter["name"] for parameter in item["get"].get("parameters", ())}
        assert names == {part.partition("}")[0] for part in path.split("{")[1:]}, path


def test_rows_are_what_the_description_says(description: dict[str, Any]) -> None:
    rows = dialogue_rows(a_dialogue(SET, TODAY, proposals=PROPOSALS))
    schemas = description["components"]["schemas"]
    checked = 0
    for name, listed in rows.items():
        validator = jsonschema.Draft202012Validator(schemas[name])
        for row in listed:
            plain = json.loads(json.dumps(row))
            assert [error.message for error in validator.iter_errors(plain)] == []
            checked += 1
    assert checked > 6
    assert {table.name for table in OPEN_TABLES} <= schemas.keys()


def _references(node: Any) -> list[str]:
    if isinstance(node, Mapping):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return own + [ref for value in node.values() for ref in _references(value)]
    return [ref for value in node for ref in _references(value)] if isinstance(node, list) else []


def _refuse(url: str, _: object) -> None:
    raise AssertionError(f"asks the net for {url}")
