"""Scripts with the words of another language: their texts are looked up, the rest stays."""

import re
from collections.abc import Iterator

from doithoai.pages.catalogue import HOLE, SCRIPT, Catalogue
from doithoai.pages.marked import Look
from doithoai.pages.teller import is_vietnamese

_TOKENS = re.compile(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"|`', re.DOTALL)
_FETCHED = re.compile(r"fetch\((new URL|at)\(")
"""What scripts fetch is data, of which there is one for all languages, a folder higher."""


def translated_script(script: str, catalogue: Catalogue) -> str:
    """A script whose texts are those of the catalogue, for pages below a folder of their own."""
    told = "".join(_walk(script, catalogue.get))
    return _FETCHED.sub(r'fetch(\1("../" + ', told)


def script_asks_for(script: str) -> tuple[tuple[str, str], ...]:
    """What a script looks up, as context and words."""
    asked: dict[tuple[str, str], None] = {}

    def look(context: str, words: str) -> None:
        asked[context, words] = None

    for _ in _walk(script, look):
        pass
    return tuple(asked)


def _walk(script: str, look: Look) -> Iterator[str]:
    place = 0
    while match := _TOKENS.search(script, place):
        yield script[place : match.start()]
        if match[0] == "`":
            end = _end_of_template(script, match.end())
            yield _template(script[match.end() : end], look)
            place = end + 1
            continue
        text = match[0]
        told = look("", text[1:-1].strip()) if text[0] == '"' and is_vietnamese(text) else None
        yield text if told is None else text.replace(text[1:-1].strip(), told)
        place = match.end()
    yield script[place:]


def _template(inner: str, look: Look) -> str:
    """A text in backquotes: the parts between its expressions are one entry."""
    pieces = list(_pieces(inner, look))
    names: dict[str, str] = {}
    words = ""
    for is_code, piece in pieces:
        if not is_code:
            words += piece
            continue
        name = _name(piece)
        while name in names:
            name += "2"
        names[name] = piece
        words += f"{{{name}}}"
    plain = words.strip()
    told = look(SCRIPT if names else "", plain) if is_vietnamese(HOLE.sub("", words)) else None
    if told is None:
        return "`" + "".join(f"${{{p}}}" if is_code else p for is_code, p in pieces) + "`"
    return f"`{words.replace(plain, HOLE.sub(lambda hole: _filled(hole, names), told))}`"


def _filled(hole: re.Match[str], names: dict[str, str]) -> str:
    code = names[hole["name"]]
    if hole["many"] is None:
        return f"${{{code}}}"
    return f'${{{code}}} ${{({code}) === 1 ? "{hole["one"]}" : "{hole["many"]}"}}'


def _pieces(inner: str, look: Look) -> Iterator[tuple[bool, str]]:
    place = 0
    while (start := inner.find("${", place)) >= 0:
        yield False, inner[place:start]
        end = _end_of_code(inner, start + 2)
        yield True, "".join(_walk(inner[start + 2 : end], look))
        place = end + 1
    yield False, inner[place:]


def _end_of_template(script: str, place: int) -> int:
    while script[place] != "`":
        if script.startswith("${", place):
            place = _end_of_code(script, place + 2)
        place += 2 if script[place] == "\\" else 1
    return place


def _end_of_code(script: str, place: int) -> int:
    depth = 0
    while depth or script[place] != "}":
        if script[place] == "`":
            place = _end_of_template(script, place + 1)
        depth += {"{": 1, "}": -1}.get(script[place], 0)
        place += 1
    return place


def _name(code: str) -> str:
    bare = re.sub(r'`[^`]*`|"[^"]*"', "", code)
    names = re.findall(r"[A-Za-z_]\w*", bare)
    return names[-1] if names else "words"
