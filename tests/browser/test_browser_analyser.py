"""The analyser in the browser gives the tokens that Python gives."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from doithoai.search import analyse, fold, marked, script_with_table, spots
from doithoai.search.analyse import clauses
from doithoai.search.guesses import is_near, spelled_out, split, untyped
from doithoai.search.questions import asked

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "theme" / "assets" / "tim-phan-tich.js"
GUESSES = ROOT / "theme" / "assets" / "tim-doan.js"
CASES = ROOT / "tests" / "unit" / "search" / "analyser-cases.json"
LETTERS = (
    "aăâbcdđeêghiklmnoôơpqrstuưvxyzfwjAĐƯỚ0123456789/-. ,;\u0301\u0300\u0309\u0303\u0323\u0302"
    "\u0306\u031báàảãạấầệộợữỳỷỵ'’\n\t–²½ßİſﬁøþ中😀Å\u00ad\u200b"
)
PIECES = "tháng thang năm / - . 10 2025 08 kh đu qđ/tu ubnd 1.200 ngày 8h30 hđnd p".split()
ASK = """(texts) => texts.map((text) => [
    PhanTich.fold(text), PhanTich.analyse(text), PhanTich.marked(text), PhanTich.clauses(text),
    PhanTich.spots(text),
])"""


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    page.add_script_tag(content=script_with_table(SCRIPT.read_bytes()).decode())
    yield page
    page.close()


def in_python(text: str) -> list[Any]:
    """What `ASK` returns; the browser counts in UTF-16."""

    def place(index: int) -> int:
        return len(text[:index].encode("utf-16-le", "surrogatepass")) // 2

    found = [[place(start), place(end), *token] for token, (start, end) in spots(text)]
    return [fold(text), [list(t) for t in analyse(text)], marked(text), clauses(text), found]


def some_texts(number: int) -> list[str]:
    chance = random.Random(20261121)
    return [
        "".join(chance.choices(LETTERS, k=chance.randint(1, 18)))
        if place % 2
        else "".join(chance.choice(PIECES) + chance.choice(["", " ", "/"]) for _ in range(7))
        for place in range(number)
    ]


def test_both_sides_give_the_same_tokens_on_all_cases(page: Page) -> None:
    texts = [text for text, _ in json.loads(CASES.read_text("utf-8"))["cases"]]
    assert page.evaluate(ASK, texts) == [in_python(text) for text in texts]


def test_both_sides_give_the_same_tokens_on_any_text(page: Page) -> None:
    texts = some_texts(3000)
    answers = page.evaluate(ASK, texts)
    assert [t for t, told in zip(texts, answers, strict=True) if told != in_python(t)] == []


@pytest.fixture(scope="module")
def guessing(page: Page) -> Page:
    """The page with the guesses beside the analyser: what their module gives is named `Doan`."""
    script = script_with_table(GUESSES.read_bytes()).decode()
    loaded = "import(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })))"
    page.evaluate(f"async (text) => {{ window.Doan = await {loaded}; }}", script)
    return page


def test_both_sides_make_the_same_guesses(guessing: Page) -> None:
    words = [word for word, *_ in json.loads(CASES.read_text("utf-8"))["guesses"]]
    words += ["".join(random.Random(n).choices("aeiourstwxgnhc1569", k=8)) for n in range(300)]
    words += ["ubdn", "gpnb", "tchs", "bhtt", "kh", "xyz"]
    guessed = guessing.evaluate(
        "(words) => words.map((w) => [Doan.untyped(w), Doan.split(w), Doan.spelledOut(w)])", words
    )
    assert guessed == [[untyped(word), split(word), spelled_out(word)] for word in words]


def test_both_sides_call_the_same_words_near(guessing: Page) -> None:
    chance = random.Random(20261121)
    words = ["chieu", "trieu", "giai", "rai", "dai", "nhieu", "an", "na", "a", ""]
    words += ["".join(chance.choices("chtrgid", k=chance.randint(1, 4))) for _ in range(60)]
    pairs = [[one, other] for one in words for other in words]
    near = guessing.evaluate("(pairs) => pairs.map((pair) => Doan.isNear(...pair))", pairs)
    assert near == [is_near(one, other) for one, other in pairs]
    assert any(near)


def test_both_sides_hear_the_same_questions(guessing: Page) -> None:
    typed = [
        "bao giờ sửa đường",
        "bao gio sua duong",
        "rác chất ở đầu ngõ",
        "họp ở đâu",
        "ai ký kế hoạch",
        "cầu qua sông tỉnh trả lời chưa",
        "chưa có đèn",
        "có được miễn tiền điện không",
        "phường Cát Bi nay thuộc phường nào",
        "khi nào",
        "thuốc huyết áp",
        "16-KH/ĐU ban hành ngày nào",
    ]
    heard = guessing.evaluate(
        """(typed) => typed.map((text) => {
            const { places, kinds } = Doan.asked(PhanTich.analyse(text));
            return [[...places].sort((a, b) => a - b), [...new Set(kinds)].sort()];
        })""",
        typed,
    )
    told = [asked(analyse(text)) for text in typed]
    assert heard == [[sorted(one.places), sorted(kind.value for kind in one.kinds)] for one in told]


def test_the_script_leaves_one_name_behind(page: Page) -> None:
    assert page.evaluate("typeof PhanTich") == "object"
    assert page.evaluate("'PhanTich' in window") is False
