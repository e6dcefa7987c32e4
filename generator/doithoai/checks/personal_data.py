"""Is a private person recognisable in a published text?"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from doithoai.checks.context import CheckContext
from doithoai.checks.keys import key
from doithoai.checks.passages import Paper, Passage, body, passages
from doithoai.checks.traces import Trace, TraceKind, traces
from doithoai.problems import Code, Problem, Severity
from doithoai.records import Archive, Commune, Contact
from doithoai.settings import Settings

# Law 91/2025/QH15 on personal data, in force from 1/1/2026.
_LAW = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15"

CITIZEN_ID = Code(
    id="DT471",
    severity=Severity.ERROR,
    title="Có số căn cước hoặc chứng minh nhân dân",
    story=f"""Số căn cước (12 chữ số) và số chứng minh cũ (9 chữ số) không được đưa lên mạng
({_LAW}), kể cả khi có trong văn bản giấy hay trong câu trả lời.

  trước:  Gia đình có CCCD 031090001234 đề nghị cấp giấy chứng nhận
  sau:    Một hộ ở tổ dân phố Phú Thứ 2 đề nghị cấp giấy chứng nhận

Nếu dãy số không phải của người nào, viết tách nghìn bằng dấu chấm hoặc kèm đơn vị (150.000.000
đồng).""",
)
PHONE = Code(
    id="DT472",
    severity=Severity.ERROR,
    title="Có số điện thoại",
    story=f"""Số điện thoại của người dân không được đưa lên mạng ({_LAW}). Số của cơ quan thì ghi
một lần ở `lien_he` của don-vi.yml; số đã ghi ở đó được nhắc lại trong văn bản.

  trước:  đề nghị gọi lại cho người dân theo số 0912 345 678
  sau:    đề nghị trả lời người dân qua tổ trưởng tổ dân phố""",
)
EMAIL = Code(
    id="DT473",
    severity=Severity.ERROR,
    title="Có địa chỉ thư điện tử",
    story=f"""Địa chỉ thư của người dân không được đưa lên mạng ({_LAW}). Địa chỉ của cơ quan
(đuôi .gov.vn, hoặc ghi ở `lien_he` của don-vi.yml) được phép.

  trước:  người dân đã gửi từ hoa.nguyen@gmail.com
  sau:    người dân đã gửi qua thư điện tử""",
)
ACCOUNT = Code(
    id="DT474",
    severity=Severity.ERROR,
    title="Có số tài khoản",
    story=f"""Số tài khoản của người dân không được đưa lên mạng ({_LAW}).

  trước:  đã chuyển tiền vào tài khoản 1903 4567 8901
  sau:    đã chuyển tiền qua tài khoản ngân hàng của người nhận""",
)
HOUSE = Code(
    id="DT475",
    severity=Severity.WARNING,
    title="Có số nhà",
    story="""Số nhà kèm nội dung kiến nghị đủ để nhận ra một gia đình. Nêu đoạn đường, ngõ hoặc tổ
dân phố là đủ.

  trước:  cống trước số nhà 12/5 bị tắc
  sau:    cống ở đầu ngõ 5 bị tắc

Số nhà của trụ sở cơ quan thì giữ được.""",
)
PERSON = Code(
    id="DT476",
    severity=Severity.WARNING,
    title="Có họ tên người dân",
    story="""Người dân chỉ được nêu bằng tổ dân phố, thôn hoặc nhóm. Tên viết tắt kèm thôn và nội
dung vẫn nhận ra được người, nên vẫn là dữ liệu cá nhân. Xem cả câu trả lời: ở đó hay có tên người
thứ ba.

  trước:  Hộ bà Nguyễn Thị Hoa lấn chiếm vỉa hè
  sau:    Một hộ ở tổ dân phố Phú Thứ 2 lấn chiếm vỉa hè

Người giữ chức vụ thì ghi kèm chức vụ (“ông Trần Văn Nam, Chủ tịch UBND phường”), trang hiểu và
không nhắc.""",
)

_CODES: Final[Mapping[TraceKind, Code]] = MappingProxyType(
    {
        TraceKind.CITIZEN_ID: CITIZEN_ID,
        TraceKind.PHONE: PHONE,
        TraceKind.EMAIL: EMAIL,
        TraceKind.ACCOUNT: ACCOUNT,
        TraceKind.HOUSE: HOUSE,
        TraceKind.PERSON: PERSON,
    }
)
_OFFICIAL_MAIL = (".gov.vn", "@gov.vn", ".dcs.vn")


def check(archive: Archive, context: CheckContext) -> Iterator[Problem]:
    """No number, address or name of a citizen stands in a proposal, an answer or a document."""
    contact = archive.commune.record.contact if archive.commune else None
    public = _public(contact, context.settings.site.contact)
    for passage in passages(archive):
        yield from _of(passage, public)


def check_document(entry: Paper, settings: Settings) -> Iterator[Problem]:
    """The same for the body of a document above commune level."""
    public = _public(settings.site.contact)
    for passage in body(entry):
        yield from _of(passage, public)


def _public(*contacts: Contact | None) -> frozenset[str]:
    """Phone numbers and addresses that offices have published themselves."""
    known = [text for each in contacts if each for text in (each.phone, each.email) if text]
    return frozenset(_plain(text) for text in known)


def _of(passage: Passage, public: frozenset[str]) -> Iterator[Problem]:
    for trace in traces(passage.text):
        if _is_public(trace, public):
            continue
        yield _CODES[trace.kind].at(
            passage.place(trace.start),
            f"có {trace.kind.label} “{trace.veiled}” trong nội dung công khai",
            hint=_hint(trace.kind),
        )


def _is_public(trace: Trace, public: frozenset[str]) -> bool:
    if trace.kind is TraceKind.EMAIL and trace.text.casefold().endswith(_OFFICIAL_MAIL):
        return True
    return _plain(trace.text) in public


def _plain(text: str) -> str:
    """A phone number as its digits from the leading 0, an e-mail address in small letters."""
    if "@" in text:
        return text.casefold()
    return re.sub(r"^(?:0084|84)", "0", re.sub(r"\D", "", text))


def _hint(kind: TraceKind) -> str:
    if kind in {TraceKind.PERSON, TraceKind.HOUSE}:
        return "Nêu tổ dân phố, đoạn đường hoặc chức vụ, không nêu tên người, số nhà."
    if kind in {TraceKind.PHONE, TraceKind.EMAIL}:
        where = f"{key(Commune, 'contact')} trong don-vi.yml"
        return f"Xoá khỏi nội dung; nếu là của cơ quan thì ghi ở {where}."
    return "Xoá dãy số này khỏi nội dung."
