"""The English press: the same templates and views, with the words of the catalogue."""

from dataclasses import replace
from functools import cached_property
from pathlib import Path

import jinja2

from doithoai import routes
from doithoai.pages.catalogue import Catalogue, read_catalogue
from doithoai.pages.frame import Frame, Language
from doithoai.pages.marked import translated
from doithoai.pages.scripts import translated_script
from doithoai.pages.teller import Html, Teller, kept

CODE, NAME = "en", "English"
OWN_CODE, OWN_NAME = "vi", "Tiếng Việt"


def languages_of(path: str) -> tuple[Language, ...]:
    """A page and its twin; none where a page has no twin."""
    if not routes.has_english(path):
        return ()
    return (
        Language(code=OWN_CODE, name=OWN_NAME, path=path),
        Language(code=CODE, name=NAME, path=routes.english(path)),
    )


class English:
    """What English pages need besides what all pages do; the catalogue is read when needed."""

    def __init__(self, theme: Path) -> None:
        self._theme = theme

    @cached_property
    def _catalogue(self) -> Catalogue:
        return read_catalogue(self._theme, CODE)

    def template(self, name: str) -> str:
        """A template of the theme in English."""
        source = (self._theme / name).read_text(encoding="utf-8")
        return translated(source, self._catalogue)

    def script(self, script: str) -> str:
        """A script of the theme in English."""
        return translated_script(script, self._catalogue)

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self._catalogue.plain())

    def frame(self, frame: Frame) -> Frame:
        """The frame of the twin: its address and words, and nothing that describes the other."""
        attached = replace(frame.attached, json_ld="") if frame.attached else None
        return replace(
            frame,
            title=self._teller.loosely(frame.title),
            shared_title=self._teller.loosely(frame.shared_title),
            description=self._teller.loosely(frame.description),
            path=routes.english(frame.path),
            language=CODE,
            attached=attached,
        )

    def equip(self, env: jinja2.Environment) -> None:
        """Give an environment the filters that translated templates use."""
        teller = self._teller
        env.filters["told"] = teller.rich
        env.filters["told_plain"] = teller.plain
        env.filters["kept"] = kept
        env.filters["kept_plain"] = str
        env.filters["tongue"] = tongue


def tongue(target: str) -> Html:
    """Says at a link that the page it leads to is in Vietnamese."""
    is_page = target.partition("#")[0].endswith("/")
    return Html(' hreflang="vi"' if is_page and not routes.has_english(target) else "")
