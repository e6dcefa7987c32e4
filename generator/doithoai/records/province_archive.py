"""The documents of one province above commune level."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from doithoai.problems import Location, Problem, sort_problems
from doithoai.records import layout
from doithoai.records.codes import MISSING_PROVINCE
from doithoai.records.guidance import Guidance
from doithoai.records.province import Province
from doithoai.records.report import FrozenReport, broken_seal
from doithoai.records.shelf import Shelf
from doithoai.records.strays import link, stray
from doithoai.schema import Entry, decode
from doithoai.source import read_front_matter, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceFile:
    """A document above commune level, with its place."""

    slug: str
    entry: Entry[Guidance]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFile:
    """A report frozen on its day; `sha256` is the sum of its file as it lies there."""

    slug: str
    entry: Entry[FrozenReport]
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceArchive:
    """One province's own records; its communes are archives of their own."""

    slug: str
    province: Entry[Province] | None
    guidance: tuple[GuidanceFile, ...] = ()
    reports: tuple[ReportFile, ...] = ()
    files: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_province(shelf: Shelf) -> ProvinceArchive:
    """Decode `tinh.yml` and `van-ban/`; the shelf holds no commune's files."""
    problems: list[Problem] = []
    province: Entry[Province] | None = None
    guidance: list[GuidanceFile] = []
    reports: list[ReportFile] = []
    for path, data in shelf.texts.items():
        inner = _inner(shelf, path)
        if inner == (layout.PROVINCE_FILE,):
            decoded = decode(read_yaml(path, data), Province)
            province = decoded.entry
            problems.extend(decoded.problems)
        elif slug := layout.guidance_name(inner):
            document = decode(read_front_matter(path, data), Guidance)
            problems.extend(document.problems)
            if document.entry:
                guidance.append(GuidanceFile(slug=slug, entry=document.entry))
        elif slug := layout.report_name(inner):
            frozen = decode(read_yaml(path, data), FrozenReport)
            problems.extend(frozen.problems)
            if frozen.entry:
                problems.extend(broken_seal(frozen.entry))
                sha256 = hashlib.sha256(data).hexdigest()
                reports.append(ReportFile(slug=slug, entry=frozen.entry, sha256=sha256))
        else:
            problems.append(stray(path, "/".join(inner)))
    problems.extend(_strays(shelf))
    problems.extend(_missing(shelf))
    return ProvinceArchive(
        slug=PurePosixPath(shelf.folder).name,
        province=province,
        guidance=tuple(guidance),
        reports=tuple(reports),
        files=shelf.others,
        problems=sort_problems(problems),
    )


def _inner(shelf: Shelf, path: str) -> tuple[str, ...]:
    return PurePosixPath(path).relative_to(shelf.folder).parts


def _strays(shelf: Shelf) -> Iterator[Problem]:
    for path in shelf.others:
        inner = _inner(shelf, path)
        if not layout.is_guidance_attachment(inner):
            yield stray(path, "/".join(inner))
    for path in sorted(shelf.links):
        yield link(path, "/".join(_inner(shelf, path)))


def _missing(shelf: Shelf) -> Iterator[Problem]:
    path = f"{shelf.folder}/{layout.PROVINCE_FILE}"
    if path not in shelf.texts:
        yield MISSING_PROVINCE.at(
            Location(path=path),
            "thư mục tỉnh này chưa có tệp tinh.yml",
            hint="Tạo tệp tinh.yml ghi tên tỉnh, thành phố.",
        )
