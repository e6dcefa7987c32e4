"""What a saved file touches."""

from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.records import GUIDANCE_FOLDER, WRITTEN_FOLDERS
from doithoai.site.project import CONTENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """The parts of a site that some files belong to."""

    everything: bool = False
    written: bool = False
    provinces: frozenset[str] = frozenset()
    """Provinces all of whose pages show what was saved."""
    guidance: frozenset[str] = frozenset()
    """Provinces of which only the documents above commune level were saved."""
    communes: frozenset[str] = frozenset()

    @property
    def slugs(self) -> frozenset[str]:
        """All provinces with something saved in them."""
        own = (folder.partition("/")[0] for folder in self.communes)
        return self.provinces | self.guidance | frozenset(own)


def touched(paths: Iterable[str]) -> Touched:
    """Sort paths relative to the project root by what they touch."""
    inner = [tuple(path.split("/")) for path in paths]
    written = {p for p in inner if _is_written(p)}
    records = {p[1:] for p in inner if p[0] == CONTENT and len(p) > 2 and p not in written}
    return Touched(
        everything=any(p not in written and p[1:] not in records for p in inner),
        written=bool(written),
        provinces=frozenset(p[0] for p in records if len(p) == 2),
        guidance=frozenset(p[0] for p in records if len(p) > 2 and p[1] == GUIDANCE_FOLDER),
        communes=frozenset(
            f"{p[0]}/{p[1]}" for p in records if len(p) > 2 and p[1] != GUIDANCE_FOLDER
        ),
    )


def _is_written(parts: tuple[str, ...]) -> bool:
    if parts[0] != CONTENT:
        return parts == ("mkdocs.yml",)
    if len(parts) == 2:
        return parts[1].endswith(".md")
    return len(parts) > 2 and parts[1] in WRITTEN_FOLDERS
