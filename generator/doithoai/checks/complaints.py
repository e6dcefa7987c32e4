"""Is a dialogue about complaints or denunciations, which have a procedure of their own?"""

from collections.abc import Iterator

from doithoai.checks.context import CheckContext
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive
from doithoai.values import fold

COMPLAINT = Code(
    id="DT481",
    severity=Severity.WARNING,
    title="Chủ đề là khiếu nại, tố cáo",
    story="""Đối thoại trong giải quyết khiếu nại, tố cáo và tiếp công dân là thủ tục khác, theo
luật riêng, có bí mật của người tố cáo, và không tính vào số buổi đối thoại giữa người đứng đầu
với Nhân dân (hướng dẫn năm 2023 loại các buổi này khỏi số liệu).

Sửa: nếu đúng là buổi giải quyết khiếu nại, tố cáo thì không đưa vào đây. Nếu là đối thoại
trực tiếp với Nhân dân thì viết chủ đề bằng việc cụ thể, ví dụ “Giải phóng mặt bằng tuyến
đường 389”.""",
)

_WORDS = ("khiếu nại", "tố cáo")


def check(archive: Archive, _context: CheckContext) -> Iterator[Problem]:
    """Neither title nor topic speaks of complaints or denunciations."""
    for folder in archive.dialogues:
        texts = {"title": folder.entry.record.title, "topic": folder.entry.record.topic}
        for attribute, text in texts.items():
            found = [word for word in _WORDS if text and fold(word) in fold(text)]
            if found:
                yield COMPLAINT.at(
                    folder.entry.at(attribute),
                    f"buổi đối thoại nói về “{', '.join(found)}”, là thủ tục khác",
                    hint="Nếu là buổi giải quyết khiếu nại, tố cáo thì bỏ khỏi trang này; "
                    "nếu không, viết rõ chủ đề.",
                )
