"""What had been published and is no longer in the files, without a tombstone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from doithoai import routes
from doithoai.problems import Code, Problem, Severity, sort_problems
from doithoai.records import (
    GUIDANCE_FOLDER,
    PROVINCE_FILE,
    REPORTS_FOLDER,
    UNIT_FILE,
    Archive,
    Province,
    read_archive,
)
from doithoai.schema import decode
from doithoai.site.past.git import Condition, answer, condition_of
from doithoai.site.past.git_log import commune_of
from doithoai.site.past.git_objects import Objects, open_objects
from doithoai.site.past.lost import Loss, lost_from
from doithoai.site.project import (
    CONTENT,
    commune_folders,
    load_commune,
    load_province,
    province_slugs,
)
from doithoai.source import read_yaml

VANISHED = Code(
    id="DT651",
    severity=Severity.ERROR,
    title="Nội dung đã công bố biến mất",
    story="""\
Điều đã công bố thì không lặng lẽ mất đi: người dân, báo chí đã dẫn địa chỉ của nó. Khi một kiến
nghị, kết luận, kế hoạch hay buổi đối thoại không còn trong tệp, trang dừng lại và hỏi.

Muốn gỡ bỏ: giữ mục đó, thêm `go_bo` với ngày và lý do. Trang chỉ còn hiện lời gỡ bỏ; nội dung
trong tệp có thể thay bằng chữ ngắn (ví dụ khi lỡ ghi tên người dân).

  trước:  (xoá cả mục kn-05)
  sau:    - ma: kn-05
            noi_dung: Đã gỡ
            go_bo:
              ngay: 20/10/2025
              ly_do: Nhập trùng với kn-02

Chỉ đổi tên thư mục: ghi địa chỉ cũ vào `duong_dan_cu` của doi-thoai.yml hoặc don-vi.yml.
Xoá nhầm: lấy lại bản cũ bằng lệnh `git restore` ghi trong lời nhắc.""",
)
CODES = (VANISHED,)

_PUBLISHED = "origin/main"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vanished:
    """What is missing since the version `base`; nothing was looked for when that is None.

    `condition` says why; a shallow clone is deep enough for this.
    """

    condition: Condition
    base: str | None = None
    problems: tuple[Problem, ...] = ()


def find_vanished(root: Path, published: str | None = None) -> Vanished:
    """Compare the files with what was published where this branch began.

    `published` is a branch or commit, by default `origin/main`, or HEAD where that is unknown.
    What others have published since is not missing here: it has not arrived yet.
    """
    condition = condition_of(root)
    if condition not in {Condition.KNOWN, Condition.SHALLOW}:
        return Vanished(condition=condition)
    wanted = (published,) if published else (_PUBLISHED, "HEAD")
    tip = next((found for each in wanted if (found := _commit(root, each))), None)
    if tip is None:
        return Vanished(condition=Condition.NO_SUCH_VERSION)
    base = _word(answer(root, "merge-base", tip, "HEAD")) or tip
    with open_objects(root) as objects:
        problems = sort_problems(_Search(root, base, objects).problems())
    return Vanished(condition=condition, base=base, problems=problems)


def _commit(root: Path, name: str) -> str | None:
    if name.startswith("-"):
        return None
    return _word(answer(root, "rev-parse", "--quiet", "--verify", f"{name}^{{commit}}"))


def _word(printed: bytes | None) -> str | None:
    return (printed or b"").decode().strip() or None


def _sent(name: str) -> Loss:
    """A report that was sent has no tombstone: it stays as it is."""
    keep = "Báo cáo đã chụp thì giữ nguyên; cần số mới thì chụp bản mới bên cạnh."
    return Loss(path=name, subject="báo cáo này", restore=name, keep=keep)


@dataclass(frozen=True, slots=True)
class _Search:
    """The comparison of the files below `root` with the version `base`."""

    root: Path
    base: str
    objects: Objects

    def problems(self) -> Iterator[Problem]:
        """A problem for every file that lost something; made-up examples may go."""
        paths = self._touched()
        fictional: dict[str, bool] = {}
        for folder in sorted({folder for path in paths if (folder := commune_of(path))}):
            slug = folder.partition("/")[0]
            if slug not in fictional:
                fictional[slug] = self._was_fictional(slug)
            if not fictional[slug]:
                for loss in self._commune(folder):
                    yield self._problem(loss)
        for loss in self._guidance(paths):
            yield self._problem(loss)

    def _touched(self) -> tuple[bytes, ...]:
        """The tracked files that differ from the base: only they can have lost anything."""
        printed = answer(
            self.root,
            *("diff", "-z", "--name-only", "--no-renames", "--relative", "--no-ext-diff"),
            *(self.base, "--", CONTENT),
        )
        return tuple(path for path in (printed or b"").split(b"\0") if path)

    def _was_fictional(self, slug: str) -> bool:
        path = f"{CONTENT}/{slug}/{PROVINCE_FILE}"
        found = self.objects.read(f"{self.base}:./{path}")
        entry = decode(read_yaml(path, found[2]), Province).entry if found else None
        return entry is not None and entry.record.fictional

    def _commune(self, folder: str) -> Iterator[Loss]:
        files = self.objects.records(self.base, folder)
        if not files:
            return
        now = self._now(folder)
        before = read_archive(self.objects.shelf(now.folder if now else folder, files))
        if now:
            yield from lost_from(before, now, self.root)
        elif before.commune:
            yield Loss(
                path=before.commune.path,
                subject=f"trang của {before.commune.record.name}",
                keep="Đơn vị đã sắp xếp lại thì ghi `hieu_luc_den` và `ke_thua` trong don-vi.yml; "
                "đổi tên thư mục thì ghi địa chỉ cũ vào `duong_dan_cu` của thư mục mới.",
                restore=f"{CONTENT}/{folder}",
            )

    def _now(self, folder: str) -> Archive | None:
        """The commune as it lies there, or where its new folder says that it was."""
        if (self.root / CONTENT / folder).is_dir():
            return load_commune(self.root, folder)
        former = routes.commune(folder)
        slug, _, name = folder.partition("/")
        for province in province_slugs(self.root):
            moved = f"{province}/{name}"
            if (self.root / CONTENT / moved).is_dir() and self._was_named(province, slug):
                return load_commune(self.root, moved)
            for other in commune_folders(self.root, province):
                archive = load_commune(self.root, other) if self._names(other, former) else None
                if archive and archive.commune and former in archive.commune.record.former_paths:
                    return archive
        return None

    def _was_named(self, province: str, slug: str) -> bool:
        entry = load_province(self.root, province).province
        return entry is not None and routes.province(slug) in entry.record.former_paths

    def _names(self, folder: str, former: str) -> bool:
        """Whether the words stand in the commune's file, before the whole folder is read."""
        file = self.root / CONTENT / folder / UNIT_FILE
        return file.is_file() and former.encode() in file.read_bytes()

    def _guidance(self, paths: tuple[bytes, ...]) -> Iterator[Loss]:
        for path in paths:
            name = path.decode("utf-8", "surrogateescape")
            parts = name.split("/")
            inside = len(parts) == 4 and parts[2] == GUIDANCE_FOLDER and name.endswith(".md")
            sent = parts[2:-1] == [GUIDANCE_FOLDER, REPORTS_FOLDER] and name.endswith(".yml")
            if not (inside or sent) or (self.root / name).exists():
                continue
            if not self._was_fictional(parts[1]):
                yield _sent(name) if sent else Loss(path=name, subject="văn bản này", restore=name)

    def _problem(self, loss: Loss) -> Problem:
        known = self.objects.read(f"{self.base}:./{loss.restore}")
        restore = f"`git restore --source={self.base[:12]} {loss.restore}`"
        back = f" Xoá nhầm thì lấy lại: {restore}." if known else ""
        return VANISHED.at(loss.place, loss.message, hint=loss.keep + back)
