"""schema.org says only what is a fact, and a JSON-LD processor reads what we write."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyld import jsonld

from doithoai.exports import About, block, dialogue_graph
from open_world import a_dialogue, a_site

TODAY = date(2025, 11, 21)
VOCABULARY = {
    "@context": {
        "@vocab": "https://schema.org/",
        "id": "@id",
        "type": "@type",
        "url": {"@type": "@id"},
        "eventStatus": {"@type": "@id"},
        "eventAttendanceMode": {"@type": "@id"},
    }
}
"""What we use of the context that schema.org serves: tests ask no server."""
SET = "thoi_gian: 8 giờ 00 ngày 05/12/2025\nmuc_do: an_dinh\ndia_diem: Nhà văn hóa\n"
CHAIR = "chu_tri:\n- {chuc_vu: Chủ tịch UBND phường, ben: chinh_quyen}\n"


def expanded(dialogue: str, *, proposals: str = "") -> list[Any]:
    """What a processor understands, without any server."""
    source = a_dialogue(dialogue, TODAY, proposals=proposals)
    graph = dialogue_graph(source, About(site=a_site(), today=TODAY))
    document = {**VOCABULARY, "@graph": graph}
    found: list[Any] = jsonld.expand(document, {"documentLoader": _refuse})
    return found


def _refuse(url: str, _: object) -> None:
    raise AssertionError(f"asks the net for {url}")


def value(node: dict[str, Any], name: str) -> Any:
    (found,) = node[f"https://schema.org/{name}"]
    return found.get("@value", found.get("@id"))


def test_a_set_day_is_a_scheduled_event() -> None:
    (event,) = expanded(SET + CHAIR)

    assert event["@type"] == ["https://schema.org/Event"]
    assert value(event, "startDate") == "2025-12-05T08:00:00+07:00"
    assert value(event, "eventStatus") == "https://schema.org/EventScheduled"
    (organizer,) = event["https://schema.org/organizer"]
    assert organizer["@type"] == ["https://schema.org/GovernmentOrganization"]
    assert value(organizer, "name") == "Ủy ban nhân dân Xã Mẫu"
    (place,) = event["https://schema.org/location"]
    assert value(place, "name") == "Nhà văn hóa"


@pytest.mark.parametrize(
    "words",
    [
        "thoi_gian: trước ngày 25/12/2025\n",
        "thoi_gian: Quý IV/2025\n",
        "thoi_gian: sẽ thông báo sau\n",
        "thoi_gian: 05/12/2025\nmuc_do: du_kien\n",
        "thoi_gian: 05/11/2025\nmuc_do: an_dinh\n",
        "chu_de: Đường\n",
    ],
)
def test_what_is_not_certain_is_no_event(words: str) -> None:
    assert expanded(words + CHAIR) == []


def test_a_moved_event_keeps_its_former_day() -> None:
    moved = (
        "dien_bien:\n- {ngay: 10/11/2025, viec: doi_lich, thoi_gian: 14 giờ ngày 08/12/2025, "
        "ly_do: Mưa}\n"
    )
    (event,) = expanded(SET + CHAIR + moved)

    assert value(event, "eventStatus") == "https://schema.org/EventRescheduled"
    assert value(event, "previousStartDate") == "2025-12-05T08:00:00+07:00"
    assert value(event, "startDate") == "2025-12-08T14:00:00+07:00"


def test_a_postponed_event_has_only_its_former_day() -> None:
    postponed = "dien_bien:\n- {ngay: 10/11/2025, viec: hoan, ly_do: Mưa}\n"
    (event,) = expanded(SET + CHAIR + postponed)

    assert value(event, "eventStatus") == "https://schema.org/EventPostponed"
    assert value(event, "previousStartDate") == "2025-12-05T08:00:00+07:00"
    assert "https://schema.org/startDate" not in event


def test_a_cancelled_event_is_said_to_be_cancelled() -> None:
    cancelled = "dien_bien:\n- {ngay: 10/11/2025, viec: huy, ly_do: Mưa}\n"
    (event,) = expanded(SET + CHAIR + cancelled)

    assert value(event, "eventStatus") == "https://schema.org/EventCancelled"
    assert value(event, "startDate") == "2025-12-05T08:00:00+07:00"


def test_what_was_held_happened_on_that_day_whatever_was_planned() -> None:
    held = "thoi_gian: Quý IV/2025\ndien_bien:\n- {ngay: 03/11/2025, viec: da_to_chuc}\n"
    (event,) = expanded(held + CHAIR)

    assert value(event, "startDate") == "2025-11-03"
    assert "https://schema.org/location" not in event


def test_a_chair_of_the_party_is_no_government() -> None:
    party = "chu_tri:\n- {chuc_vu: Bí thư Đảng ủy, ben: cap_uy}\n"
    (event,) = expanded(SET + party)

    (organizer,) = event["https://schema.org/organizer"]
    assert organizer["@type"] == ["https://schema.org/Organization"]


def test_only_answered_proposals_are_questions() -> None:
    proposals = """kien_nghi:
- {ma: kn-01, noi_dung: Sửa đường, neu: truoc, tiep_nhan: 01/11/2025}
- ma: kn-02
  noi_dung: Sửa cầu
  neu: truoc
  tiep_nhan: 01/11/2025
  tra_loi:
  - {ngay: 05/11/2025, don_vi: Phòng Kinh tế, noi_dung: Đã sửa, ket_qua: da_giai_quyet}
- {ma: kn-03, noi_dung: Ông X, neu: tai, go_bo: {ngay: 02/11/2025, ly_do: Tên người}}
"""
    found = expanded("thoi_gian: Quý IV/2025\n", proposals=proposals)
    (question,) = found

    assert question["@type"] == ["https://schema.org/Question"]
    assert value(question, "text") == "Sửa cầu"
    assert question["@id"].endswith("/2025/dinh-ky-1/#kn-02")
    (answer,) = question["https://schema.org/suggestedAnswer"]
    assert value(answer, "text") == "Đã sửa"
    assert "https://schema.org/acceptedAnswer" not in question


@given(st.text())
def test_no_text_can_end_the_data_block(text: str) -> None:
    assert "<" not in block([{"@type": "Event", "name": f"</script>{text}"}])
