"""`doithoai search` asks the files of a built site."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from doithoai.commands.search import search
from doithoai.search import (
    Finding,
    Kind,
    commune_files,
    country_files,
    province_files,
    records_file,
)

FOLDER = "song-xanh/xa-mot"


def proposal(number: int, text: str) -> Finding:
    return Finding(
        kind=Kind.PROPOSAL,
        path=f"/{FOLDER}/2026/dinh-ky-1/#kn-{number:02}",
        title="",
        place="Xã Một",
        scope=FOLDER,
        year=2026,
        date=f"2026-01-{number:02}",
        status="Đang chờ trả lời",
        text=text,
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of one province with three proposals, and one written page."""
    found = [proposal(1, "Đường ổ gà."), proposal(2, "Rác sau chợ."), proposal(3, "Rác ở đê.")]
    guide = Finding(
        kind=Kind.WRITTEN, path="/huong-dan/gui/", title="Cách gửi ý kiến", place="", scope="h"
    )
    files = {
        "huong-dan/tim.json": records_file("huong-dan", "Hướng dẫn", [guide]),
        **{f"{FOLDER}/{name}": data for name, data in commune_files(FOLDER, "Xã Một", found)},
        **{f"song-xanh/tim/{n}": data for n, data in province_files("song-xanh", "Tỉnh", found)},
    }
    made = country_files([("song-xanh", "Tỉnh Sông Xanh")], files.__getitem__)
    for name, data in {**files, **{f"tim/{name}": data for name, data in made}}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path


def ask(site: Path, *arguments: str) -> Result:
    return CliRunner().invoke(search, [*arguments, "--site", str(site)])


@pytest.mark.parametrize("scope", [(), ("--province", "sông xanh"), ("--commune", FOLDER)])
def test_each_scope_finds_the_newest_first(site: Path, scope: tuple[str, ...]) -> None:
    told = ask(site, "rac", *scope)
    assert told.exit_code == 0
    assert told.output.startswith("2 kết quả cho “rac” (")
    assert told.output.index("#kn-03") < told.output.index("#kn-02")


def test_a_hit_says_kind_place_day_state_text_and_address(site: Path) -> None:
    assert ask(site, "ổ", "gà").output == (
        "1 kết quả cho “ổ gà” (cả nước): kiến nghị 1.\n"
        "\n"
        "1. Kiến nghị · Xã Một · 01/01/2026 · Đang chờ trả lời\n"
        "   Đường ổ gà.\n"
        "   /song-xanh/xa-mot/2026/dinh-ky-1/#kn-01\n"
    )


def test_the_limit_is_kept_and_the_whole_is_counted(site: Path) -> None:
    told = ask(site, "rác", "--limit", "1").output
    assert told.startswith("2 kết quả")
    assert "#kn-03" in told
    assert "#kn-02" not in told


def test_a_written_page_is_offered_too(site: Path) -> None:
    told = ask(site, "cach gui y kien")
    assert told.exit_code == 0
    assert "Hướng dẫn · Cách gửi ý kiến\n   /huong-dan/gui/\n" in told.output


def test_an_empty_answer_says_what_to_try_and_is_exit_1(site: Path) -> None:
    told = ask(site, "xyzzy")
    assert told.exit_code == 1
    assert told.output.splitlines()[0] == "Không thấy gì cho “xyzzy” (cả nước)."
    assert told.output.splitlines()[1].startswith("Thử bớt chữ")


def test_machines_get_the_display_records(site: Path) -> None:
    told = json.loads(ask(site, "ổ gà", "--json").output)
    assert told["tong_so"] == 1
    assert told["ket_qua"][0]["path"] == "/song-xanh/xa-mot/2026/dinh-ky-1/#kn-01"
    assert told["ket_qua"][0]["text"] == "Đường ổ gà."


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--province", "khong-co"), "chưa có tỉnh `khong-co`"),
        (("--commune", "song-xanh/xa-khong-co"), "`song-xanh/xa-khong-co` chưa có trong"),
    ],
)
def test_an_unknown_place_is_wrong_use(
    site: Path, arguments: tuple[str, ...], message: str
) -> None:
    told = ask(site, "rác", *arguments)
    assert told.exit_code == 2
    assert message in told.output


def test_without_an_index_the_next_act_is_said(tmp_path: Path) -> None:
    told = ask(tmp_path, "rác")
    assert told.exit_code == 2
    assert "chưa có chỉ mục tìm kiếm" in told.output
    assert "doithoai build" in told.output


@pytest.mark.parametrize("version", [1, 3])
def test_an_index_of_another_version_is_not_guessed_at(site: Path, version: int) -> None:
    (site / "tim/m.json").write_text(f'{{"version": {version}}}', encoding="utf-8")
    told = ask(site, "rác")
    assert told.exit_code == 2
    assert "bản doithoai khác" in told.output
