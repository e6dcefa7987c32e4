"""Do the attachments named in the records lie on disk, each of them named somewhere?"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.nearest import nearest
from doithoai.problems import Code, Location, Problem, Severity
from doithoai.records import (
    Archive,
    Attachment,
    Conclusion,
    Dialogue,
    Guidance,
    Plan,
    ProvinceArchive,
)
from doithoai.schema import Entry

Carrier = Entry[Plan] | Entry[Dialogue] | Entry[Conclusion] | Entry[Guidance]

MISSING_ATTACHMENT = Code(
    id="DT406",
    severity=Severity.ERROR,
    title="Tệp kèm theo không có trên đĩa",
    story="""Đường dẫn ở khoá `tep` tính từ thư mục của tệp đang viết, phân biệt chữ hoa chữ
thường. Nếu không có tệp đó, người đọc sẽ bấm vào một liên kết hỏng.

  trước:  tep: [{ten: Kế hoạch bản ký, tep: ke-hoach.PDF}]
  sau:    tep: [{ten: Kế hoạch bản ký, tep: tep/ke-hoach.pdf}]""",
)
UNNAMED_ATTACHMENT = Code(
    id="DT407",
    severity=Severity.WARNING,
    title="Tệp kèm theo không được nhắc đến",
    story="""Tệp để trong thư mục tep/ chỉ hiện trên trang khi có một mục `tep` nhắc đến nó, kèm
tên gọi cho người đọc. Tệp không được nhắc đến thì không ai thấy.

Sửa: thêm vào kế hoạch, buổi đối thoại hoặc kết luận

  tep:
  - ten: Biên bản hội nghị
    tep: tep/bien-ban.pdf""",
)


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Named files lie there; files that lie there are named."""
    return _check(_carriers(archive), archive.files)


def check_province(archive: ProvinceArchive) -> Iterator[Problem]:
    """The same for the documents above the communes."""
    return _check((guidance.entry for guidance in archive.guidance), archive.files)


def _check(carriers: Iterable[Carrier], files: frozenset[str]) -> Iterator[Problem]:
    named: set[str] = set()
    for entry in carriers:
        here = PurePosixPath(entry.path).parent
        beside = [_inner(file, here) for file in files if _is_below(file, here)]
        for index, attachment in enumerate(entry.record.attachments):
            path = (here / attachment.file).as_posix()
            named.add(path)
            if path not in files:
                yield MISSING_ATTACHMENT.at(
                    entry.at("attachments", index, "file"),
                    f"{key(Attachment, 'file')} là `{attachment.file}`, nhưng không có tệp {path}",
                    hint=nearest(
                        attachment.file, sorted(beside), otherwise=f"Chép tệp vào {here}/tep/."
                    ),
                )
    yield from _unnamed(files - named)


def _unnamed(files: frozenset[str]) -> Iterator[Problem]:
    for file in sorted(files):
        path = PurePosixPath(file)
        if "tep" in path.parts[:-1]:
            yield UNNAMED_ATTACHMENT.at(
                Location(path=file),
                f"không có tệp nào nhắc đến {path.name}, nên tệp này không hiện trên trang",
                hint="Thêm một mục `tep` vào tệp văn bản, kế hoạch, buổi đối thoại cùng thư mục.",
            )


def _carriers(archive: Archive) -> Iterator[Carrier]:
    for plan in archive.plans:
        yield plan.entry
    for folder in archive.dialogues:
        yield folder.entry
        if folder.conclusion:
            yield folder.conclusion


def _is_below(file: str, folder: PurePosixPath) -> bool:
    return PurePosixPath(file).is_relative_to(folder)


def _inner(file: str, folder: PurePosixPath) -> str:
    return PurePosixPath(file).relative_to(folder).as_posix()
