"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` give the whole site."""

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from doithoai.commands.clock import today_in_vietnam
from doithoai.pages import equip, written_frame
from doithoai.settings import Settings
from doithoai.site import THEME, Project, is_record, open_project, start, write

_LOG = logging.getLogger("mkdocs.plugins.doithoai")
_WATCHED = (THEME, "site-config")
_OURS = frozenset({"404.html", "sitemap.xml"})


class Options(Config):
    """The plugin's options in `mkdocs.yml`; both are for `doithoai build`, not for people."""

    records = config_options.Type(bool, default=True)
    today = config_options.Type(str, default="")


class RecordsPlugin(BasePlugin[Options]):
    """Joins the two presses: MkDocs prints the written pages, our own press the records."""

    project: Project
    settings: Settings
    today: date
    serving = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether MkDocs serves: then the address is its own."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Name and address of the site are said once, in `site-config/site.yml`."""
        self.project = open_project(Path(config.config_file_path).parent)
        if self.project.settings is None:
            raise config_options.ValidationError(self.project.problems[0].message)
        self.settings = self.project.settings
        self.today = (
            date.fromisoformat(self.config.today) if self.config.today else today_in_vietnam()
        )
        config.site_name = self.settings.site.name
        if not self.serving:
            config.site_url = self.settings.site.address
        config.theme.static_templates -= _OURS
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Records are pressed by us; MkDocs would print them as text."""
        for file in list(files.documentation_pages()) + list(files.media_files()):
            if is_record(file.src_uri):
                files.remove(file)
        return files

    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the shared frame the filters it uses."""
        equip(env)
        return env

    def on_page_context(
        self, context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Give the shared frame what it shows."""
        context["frame"] = written_frame(
            site=self.settings.site,
            today=self.today,
            path=f"/{page.url}",
            title=page.title or "",
            description=str(page.meta.get("description", "")),
        )
        return context

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Rebuild when the theme or the settings change, too."""
        for folder in _WATCHED:
            server.watch(str(self.project.root / folder))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Press the records into MkDocs' site folder."""
        if not self.config.records:
            return
        site = Path(config.site_dir)
        run = start(self.project, self.settings, today=self.today, site=site)
        for artifact in run.records():
            write(site / artifact.path, artifact.data)
        run.add_pages(site)
        for artifact in run.machine_files():
            write(site / artifact.path, artifact.data)
        for problem in run.problems:
            place = problem.location
            _LOG.warning("%s:%s:%s: %s", place.path, place.line, place.column, problem.message)

