"""Every kind of file that staff write, in one list."""

from dataclasses import dataclass

from doithoai.records import layout
from doithoai.records.conclusion import Conclusion
from doithoai.records.dialogue import Dialogue
from doithoai.records.guidance import Guidance
from doithoai.records.plan import Plan
from doithoai.records.proposals import ProposalList
from doithoai.records.province import Province
from doithoai.records.unit import Commune
from doithoai.schema import Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of file: its short name for commands, where it lies, and its declaration."""

    name: str
    label: str
    pattern: str
    model: type[Written]

    @property
    def has_body(self) -> bool:
        """Whether a Markdown text follows the fields."""
        return self.pattern.endswith(".md")


KINDS: tuple[Kind, ...] = (
    Kind(name="tinh", label="Tỉnh, thành phố", pattern=f"*/{layout.PROVINCE_FILE}", model=Province),
    Kind(
        name="don-vi", label="Xã, phường, đặc khu", pattern=f"*/*/{layout.UNIT_FILE}", model=Commune
    ),
    Kind(
        name="ke-hoach", label="Kế hoạch", pattern=f"*/*/*/{layout.PLANS_FOLDER}/*.md", model=Plan
    ),
    Kind(
        name="doi-thoai",
        label="Buổi đối thoại",
        pattern=f"*/*/*/*/{layout.DIALOGUE_FILE}",
        model=Dialogue,
    ),
    Kind(
        name="kien-nghi",
        label="Kiến nghị",
        pattern=f"*/*/*/*/{layout.PROPOSALS_FILE}",
        model=ProposalList,
    ),
    Kind(
        name="ket-luan",
        label="Thông báo kết luận",
        pattern=f"*/*/*/*/{layout.CONCLUSION_FILE}",
        model=Conclusion,
    ),
    Kind(
        name="van-ban",
        label="Văn bản cấp trên",
        pattern=f"*/{layout.GUIDANCE_FOLDER}/*.md",
        model=Guidance,
    ),
)
