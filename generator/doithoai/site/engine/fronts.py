"""The provinces by themselves: their own file, their documents, and what stands while broken."""

from dataclasses import dataclass

from doithoai.checks import check_province
from doithoai.pages import Artifact, in_all_languages
from doithoai.problems import Problem, sort_problems
from doithoai.records import ProvinceArchive
from doithoai.site.country import province_artifacts, province_digest
from doithoai.site.engine.kept import Former, Memory, keep, recall
from doithoai.site.project import load_province
from doithoai.site.workshop import Workshop
from doithoai.views import ProvinceDigest


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """A province without its communes; one without a digest cannot be named."""

    archive: ProvinceArchive
    problems: tuple[Problem, ...]
    digest: ProvinceDigest | None
    held: bool
    former: tuple[Artifact, ...] | None = None

    def artifacts(self, shop: Workshop, memory: Memory) -> tuple[Artifact, ...]:
        """Its own pages; a broken province shows what it had published."""
        if self.digest is None:
            return ()
        if self.former is not None:
            return self.former
        pressed = tuple(
            in_all_languages(
                province_artifacts(self.archive, self.digest, shop.press, root=shop.root)
            )
        )
        if not self.held:
            keep(memory, self.archive.slug, Former(digest=self.digest, artifacts=pressed))
        return pressed


def load_front(slug: str, shop: Workshop, memories: tuple[Memory, ...]) -> Front | None:
    """Read a province's own files; None for a fictional one that the site does not show."""
    archive = load_province(shop.root, slug)
    problems = sort_problems((*archive.problems, *check_province(archive, shop.settings)))
    broken = any(problem.is_error for problem in problems)
    former = recall(memories, slug, ProvinceDigest) if broken else None
    digest = former.digest if former else province_digest(archive)
    if digest and digest.fictional and not shop.settings.site.show_fictional:
        return None
    return Front(
        archive=archive,
        problems=problems,
        digest=digest,
        held=broken,
        former=former.artifacts if former else None,
    )
