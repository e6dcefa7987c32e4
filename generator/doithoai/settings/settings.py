"""Everything below `site-config/` that is not a rule, read at once."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from doithoai.problems import Location, Problem, sort_problems
from doithoai.schema import Decoded, Written, decode
from doithoai.settings.codes import BROKEN_TABLE, MISSING_SETTING
from doithoai.settings.fields import FieldList
from doithoai.settings.holidays import HolidayYear
from doithoai.settings.registry import OPTIONAL, TABLES, Registry, read_registry
from doithoai.settings.report_form import ReportForm
from doithoai.settings.site import Site
from doithoai.source import read_yaml

W = TypeVar("W", bound=Written)
FOLDER = "site-config"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one site."""

    site: Site
    fields: tuple[tuple[str, str], ...]
    holidays: frozenset[date]
    registry: Registry
    report_forms: tuple[ReportForm, ...] = ()

    def field_name(self, code: str) -> str | None:
        """The Vietnamese name of a field of life, or None when it is not in the list."""
        return dict(self.fields).get(code)


def read_settings(root: Path) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Read the settings below `root`; None when one that nothing can replace is broken."""
    problems: list[Problem] = []

    def load(path: str, model: type[W]) -> W | None:
        decoded = _decoded(root, path, model)
        problems.extend(decoded.problems)
        return decoded.entry.record if decoded.entry else None

    site = load(f"{FOLDER}/site.yml", Site)
    fields = load(f"{FOLDER}/fields.yml", FieldList)
    years = [
        load(path.relative_to(root).as_posix(), HolidayYear)
        for path in sorted((root / FOLDER / "holidays").glob("*.yml"))
    ]
    forms = [
        load(path.relative_to(root).as_posix(), ReportForm)
        for path in sorted((root / FOLDER / "bao-cao").glob("*.yml"))
    ]
    if site is None or fields is None:
        return None, sort_problems(problems)
    registry, registry_problems = _registry(root)
    problems.extend(registry_problems)
    settings = Settings(
        site=site,
        fields=tuple((field.code, field.name) for field in fields.fields),
        holidays=frozenset(day.day for year in years if year for day in year.days),
        registry=registry,
        report_forms=tuple(form for form in forms if form),
    )
    return settings, sort_problems(problems)


def _decoded(root: Path, path: str, model: type[W]) -> Decoded[W]:
    file = root / path
    if file.is_file():
        return decode(read_yaml(path, file.read_bytes()), model)
    problem = MISSING_SETTING.at(
        Location(path=path),
        f"không có tệp {path}",
        hint="Chạy lệnh trong thư mục gốc của dự án, hoặc chỉ rõ bằng `--root`.",
    )
    return Decoded(entry=None, problems=(problem,))


def _registry(root: Path) -> tuple[Registry, tuple[Problem, ...]]:
    """The tables; without one that must be there nothing can be compared, and that is said."""
    texts: dict[str, str] = {}
    problems = []
    for name, columns in TABLES.items():
        path = f"{FOLDER}/units/{name}"
        if name in OPTIONAL and not (root / path).exists():
            continue
        text = _table(root / path)
        if text is None or not columns <= set(text.partition("\n")[0].strip().split(",")):
            problems.append(
                BROKEN_TABLE.at(
                    Location(path=path),
                    "bảng thiếu, không phải UTF-8, hoặc thiếu cột " + ", ".join(sorted(columns)),
                    hint="Lấy lại tệp này từ git; đừng lưu đè bằng Excel.",
                )
            )
            text = ""
        texts[name.removesuffix(".csv")] = text
    return read_registry(**texts), tuple(problems)


def _table(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return None
