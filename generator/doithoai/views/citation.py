"""How another document is named in a sentence."""

from dataclasses import dataclass

from doithoai.records import Citation
from doithoai.rules import Cited, Knowledge, Rule
from doithoai.values import short_day


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """A document that is cited: one line of text, and what it is about."""

    text: str
    about: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A rule as a page names it, with what it asks and how well its text is known."""

    name: str
    text: str
    branch: str
    knowledge: str
    known: bool
    provisions: tuple[str, ...]


def citation(cited: Citation) -> CitationView:
    """Name a document by what is known: number, day, issuer, articles."""
    head = cited.number.text if cited.number else (cited.name or "Văn bản chưa ghi số")
    if cited.number and cited.name:
        head = f"{cited.name} số {cited.number.text}"
    parts = [head]
    if cited.issued_on:
        parts.append(f"ngày {short_day(cited.issued_on)}")
    if cited.issuer:
        parts.append(f"của {cited.issuer}")
    text = " ".join(parts)
    if cited.articles:
        text += f" (điều {', '.join(cited.articles)})"
    return CitationView(text=text, about=cited.about)


def rule_view(rule: Rule) -> RuleView:
    """A rule for the reader who wants to check it."""
    return RuleView(
        name=rule.name,
        text=citation(rule.document).text,
        branch=rule.branch.label,
        knowledge=rule.source.kind.label,
        known=rule.source.kind is not Knowledge.CITED_ONLY,
        provisions=tuple(provision.text for provision in rule.provisions),
    )


def provision_name(cited: Cited) -> str:
    """The article that a deadline rests on, as a reader would look it up, and how it is known."""
    rule, provision = cited.rule, cited.provision
    parts = [f"{rule.name} ({rule.document.number.text})" if rule.document.number else rule.name]
    if provision.article:
        parts.append(f"điều {provision.article}")
    elif provision.section:
        parts.append(f"mục {provision.section}")
    if rule.source.kind is not Knowledge.FULL:
        parts.append(rule.source.kind.label)
    return ", ".join(parts)
