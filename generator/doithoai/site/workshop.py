"""What every commune's work needs besides its own folder."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from doithoai.pages import Press
from doithoai.rules import Rulebook
from doithoai.settings import Settings
from doithoai.site.past.past import Past


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """The project's settings, rules and templates, its past, and the day that is today."""

    root: Path
    settings: Settings
    rulebook: Rulebook
    today: date
    press: Press
    past: Past
