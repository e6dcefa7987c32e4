"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` give the whole site."""

import logging
from datetime import date
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from doithoai.commands.clock import today_in_vietnam
from doithoai.pages import equip, written_frame
from doithoai.problems import REPORTS
from doithoai.settings import Settings
from doithoai.site import (
    CONTENT,
    THEME,
    Project,
    broken_pages,
    check_written,
    complete,
    is_record,
    open_project,
)

_LOG = logging.getLogger("mkdocs.plugins.doithoai")
_WATCHED = (THEME, "site-config")
_OURS = frozenset({"404.html", "sitemap.xml"})
"""Files that MkDocs' theme would make, too."""


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in `mkdocs.yml`; both are for `doithoai build`, not for people."""

    records = config_options.Type(bool, default=True)
    today = config_options.Type(str, default="")


class RecordsPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Joins the two presses: MkDocs prints the written pages, our own press the records."""

    project: Project
    settings: Settings
    today: date
    printed: list[str]

    def on_startup(self, **_: Any) -> None:
        """Having this hook, the plugin is kept from one build of `mkdocs serve` to the next."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Name and address of the site are said once, in `site-config/site.yml`."""
        self.project = open_project(Path(config.config_file_path).parent)
        if self.project.settings is None:
            raise PluginError("\n" + REPORTS["text"](self.project.problems))
        self.settings = self.project.settings
        given = self.config.today
        self.today = date.fromisoformat(given) if given else today_in_vietnam()
        self.printed = []
        config.site_name = self.settings.site.name
        config.site_url = config.site_url or self.settings.site.address
        config.theme.static_templates -= _OURS
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Without records, which we press, pages that would be printed as text, and catalogues."""
        broken = set(broken_pages(check_written(self.project.root)))
        for file in [*files.documentation_pages(), *files.media_files()]:
            below = Path(file.abs_src_path or "").is_relative_to(self.project.root / CONTENT)
            ours = below and (is_record(file.src_uri) or file.src_uri in broken)
            if ours or file.src_uri.endswith(".po"):
                files.remove(file)
        return files

    def on_env(self, env: jinja2.Environment, **_: Any) -> jinja2.Environment:
        """Give the shared frame the filters it uses."""
        return equip(env)

    def on_page_context(self, context: TemplateContext, *, page: Page, **_: Any) -> TemplateContext:
        """Give the shared frame what it shows."""
        path = f"/{page.url}"
        self.printed.append(path)
        frame = written_frame(
            site=self.settings.site,
            today=self.today,
            path=path,
            title=str(page.title or ""),
            description=str(page.meta.get("description", "")),
        )
        return {**context, "frame": frame}  # type: ignore[typeddict-unknown-key]

    def on_serve(self, server: LiveReloadServer, **_: Any) -> LiveReloadServer:
        """Rebuild when the theme or the settings change, too."""
        for folder in _WATCHED:
            server.watch(str(self.project.root / folder))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Press the records into MkDocs' site folder."""
        if not self.config.records:
            return
        problems = complete(
            self.project,
            self.settings,
            today=self.today,
            site=Path(config.site_dir),
            written=self.printed,
        )
        for problem in problems:
            # A warning of ours leaves the build green, also under `mkdocs build --strict`.
            level = logging.WARNING if problem.is_error else logging.INFO
            _LOG.log(level, "%s", REPORTS["text"]([problem]).rpartition("\n    ")[0])
