"""The documents of one province above commune level."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from doithoai.problems import Location, Problem, sort_problems
from doithoai.records import layout
from doithoai.records.codes import MISSING_PROVINCE, STRAY_FILE
from doithoai.records.guidance import Guidance
from doithoai.records.province import Province
from doithoai.records.shelf import Shelf
from doithoai.schema import Entry, decode
from doithoai.source import read_front_matter, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidanceFile:
    """A document above commune level, with its place."""

    slug: str
    entry: Entry[Guidance]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceArchive:
    """One province's own records; its communes are archives of their own."""

    slug: str
    province: Entry[Province] | None
    guidance: tuple[GuidanceFile, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_province(shelf: Shelf) -> ProvinceArchive:
    """Decode `tinh.yml` and `van-ban/`; the shelf holds no commune's files."""
    problems: list[Problem] = []
    province: Entry[Province] | None = None
    guidance: list[GuidanceFile] = []
    path = f"{shelf.folder}/{layout.PROVINCE_FILE}"
    if path not in shelf.texts:
        problems.append(
            MISSING_PROVINCE.at(
                Location(path=path),
                "thư mục tỉnh này chưa có tệp tinh.yml",
                hint="Tạo tệp tinh.yml ghi tên tỉnh, thành phố.",
            )
        )
    for name, data in shelf.texts.items():
        parts = PurePosixPath(name).relative_to(shelf.folder).parts
        match parts:
            case (layout.PROVINCE_FILE,):
                decoded = decode(read_yaml(name, data), Province)
                province = decoded.entry
                problems.extend(decoded.problems)
            case (layout.GUIDANCE_FOLDER, file) if layout.is_slug(file.removesuffix(".md")):
                document = decode(read_front_matter(name, data), Guidance)
                problems.extend(document.problems)
                if document.entry:
                    slug = file.removesuffix(".md")
                    guidance.append(GuidanceFile(slug=slug, entry=document.entry))
            case _:
                problems.append(
                    STRAY_FILE.at(
                        Location(path=name),
                        f"không rõ tệp `{'/'.join(parts)}` là gì",
                        hint="Chuyển về đúng chỗ (xem `doithoai explain DT601`) hoặc xoá tệp.",
                    )
                )
    return ProvinceArchive(
        slug=PurePosixPath(shelf.folder).name,
        province=province,
        guidance=tuple(guidance),
        problems=sort_problems(problems),
    )
