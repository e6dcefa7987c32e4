"""The press: templates, and what they may use."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import jinja2

from doithoai import routes
from doithoai.pages.artifact import Artifact
from doithoai.pages.frame import Frame, frame_of
from doithoai.settings import Site
from doithoai.values import short_day


class Press:
    """Compiled templates together with what the site is called and the day of the build."""

    def __init__(self, theme: Path, site: Site, today: date) -> None:
        self.site = site
        self.today = today
        self._templates = equip(
            jinja2.Environment(
                loader=jinja2.FileSystemLoader(theme),
                undefined=jinja2.StrictUndefined,
                autoescape=True,
                trim_blocks=True,
                lstrip_blocks=True,
                keep_trailing_newline=True,
                auto_reload=False,
            )
        )

    def frame(
        self,
        path: str,
        *,
        title: str,
        description: str,
        crumbs: tuple[tuple[str, str], ...] = (),
        fictional: bool = False,
        valid_until: str = "",
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
        return replace(frame, valid_until=until)

    def page(self, template: str, frame: Frame, **values: object) -> Artifact:
        """The page at the frame's address."""
        return Artifact(
            path=routes.file_of(frame.path), data=self.render(template, frame, **values)
        )

    def render(self, template: str, frame: Frame, **values: object) -> bytes:
        """The bytes of a page."""
        text = self._templates.get_template(template).render(frame=frame, **values)
        return text.encode()


def equip(env: jinja2.Environment) -> jinja2.Environment:
    """Give an environment what the shared frame uses: the addresses, and a filter to link them."""
    env.globals["routes"] = routes
    env.filters["link"] = link
    return env


@jinja2.pass_context
def link(context: jinja2.runtime.Context, target: str) -> str:
    """The address of `target` as the page at hand must write it."""
    frame: Frame = context["frame"]
    if frame.from_root:
        return urlsplit(frame.site_address).path + target.removeprefix("/")
    return routes.relative(target, frame.path)
