"""The press: templates, and what they may use."""

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from datetime import date
from functools import cache, partial
from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.attached import Attached
from doithoai.pages.english import OWN_CODE, English, languages_of
from doithoai.pages.frame import Frame, Language, frame_of
from doithoai.settings import Site
from doithoai.values import grouped, short_day
from doithoai.views import Subscriptions

BROKEN_TEMPLATE = (jinja2.TemplateSyntaxError, jinja2.TemplateNotFound)
"""What a template raises that is wrong for every page, whatever is shown."""


class Press:
    """Compiled templates together with what the site is called and the day of the build.

    `compiled` is a folder that keeps them compiled from one build to the next.
    """

    def __init__(
        self, theme: Path, site: Site, today: date, *, compiled: Path | None = None
    ) -> None:
        self.site = site
        self.today = today
        self.attached: Attached | None = None
        self._templates = _environment(jinja2.FileSystemLoader(theme), compiled)
        self.english = English(theme) if site.english else None
        # Compiled when first needed, and once for all copies of this press.
        self._english_templates = cache(partial(_english_templates, self.english, compiled))

    def attaching(self, attached: Attached) -> "Press":
        """The same press, for one page to which something belongs."""
        press = copy(self)
        press.attached = attached
        return press

    def frame(
        self,
        path: str,
        *,
        title: str,
        description: str,
        crumbs: tuple[tuple[str, str], ...] = (),
        fictional: bool = False,
        valid_until: str = "",
        offers: Subscriptions | None = None,
    ) -> Frame:
        """The frame of a record page; `valid_until` is ISO or empty."""
        frame = frame_of(
            self.site,
            self.today,
            path=path,
            title=title,
            description=description,
            crumbs=crumbs,
            fictional=fictional,
        )
        until = short_day(date.fromisoformat(valid_until)) if valid_until else ""
        languages = languages_of(path) if self.english else ()
        return replace(
            frame, valid_until=until, offers=offers, attached=self.attached, languages=languages
        )

    def page(self, template: str, frame: Frame, **values: object) -> Artifact:
        """The page at the frame's address, and with it its twin in English."""
        page = Artifact(
            path=routes.file_of(frame.path), data=self.render(template, frame, **values)
        )
        if not frame.languages or self.english is None:
            return page
        return replace(page, others=(self._twin(template, self.english.frame(frame), values),))

    def _twin(self, template: str, frame: Frame, values: dict[str, object]) -> Artifact:
        text = self._english_templates().get_template(template).render(frame=frame, **values)
        return Artifact(path=routes.file_of(frame.path), data=text.encode())

    def macro(self, template: str, name: str, frame: Frame) -> Callable[..., str]:
        """A piece that many pages share, by itself: as the page of the frame would show it."""
        own = frame.language == OWN_CODE
        env = self._templates if own else self._english_templates()
        piece: Callable[..., str] = getattr(
            env.get_template(template).make_module({"frame": frame}), name
        )
        return piece

    def render(self, template: str, frame: Frame, **values: object) -> bytes:
        """The bytes of a page."""
        text = self._templates.get_template(template).render(frame=frame, **values)
        return text.encode()


def _environment(loader: jinja2.BaseLoader, compiled: Path | None) -> jinja2.Environment:
    if compiled:
        compiled.mkdir(parents=True, exist_ok=True)
    return equip(
        jinja2.Environment(
            loader=loader,
            bytecode_cache=jinja2.FileSystemBytecodeCache(str(compiled)) if compiled else None,
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
    )


def _english_templates(english: English | None, compiled: Path | None) -> jinja2.Environment:
    if english is None:
        raise RuntimeError("this site has no pages in English")
    env = _environment(jinja2.FunctionLoader(english.template), compiled and compiled / "en")
    english.equip(env)
    return env


def equip(env: jinja2.Environment) -> jinja2.Environment:
    """Give an environment what the shared frame uses: the addresses, and a filter to link them."""
    env.globals["routes"] = routes
    env.filters["link"] = link
    env.filters["twin"] = twin
    env.filters["webcal"] = webcal
    env.filters["grouped"] = counted
    return env


@jinja2.pass_context
def link(context: jinja2.runtime.Context, target: str) -> str:
    """The address of `target` as the page at hand must write it."""
    frame: Frame = context["frame"]
    if frame.language != OWN_CODE and _has_twin(target):
        target = routes.english(target)
    if frame.from_root:
        return urlsplit(frame.site_address).path + target.removeprefix("/")
    return routes.relative(target, frame.path)


@jinja2.pass_context
def twin(context: jinja2.runtime.Context, language: Language) -> str:
    """The address of the page at hand in a language."""
    frame: Frame = context["frame"]
    return routes.relative(language.path, frame.path)


@jinja2.pass_context
def counted(context: jinja2.runtime.Context, number: int) -> str:
    """A count as readers of the page's language write it."""
    frame: Frame = context["frame"]
    text = grouped(number)
    return text if frame.language == OWN_CODE else text.replace(".", ",")


def _has_twin(target: str) -> bool:
    return target.endswith(".js") or routes.has_english(target)


@jinja2.pass_context
def webcal(context: jinja2.runtime.Context, target: str) -> str:
    """The address of a calendar for the program that subscribes to it: `webcal://…`, in full."""
    frame: Frame = context["frame"]
    below = frame.site_address.partition("://")[2]
    return f"webcal://{below}{target.removeprefix('/')}"
