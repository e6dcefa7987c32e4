"""When the program itself fails on one commune: it is told, and the others are not held up."""

from doithoai.problems import Location
from doithoai.records import ProvinceArchive
from doithoai.site.codes import FAILED
from doithoai.site.engine.entry import Pressed
from doithoai.site.engine.jobs import Bench, held_back
from doithoai.site.project import CONTENT
from doithoai.site.unit import Outcome, name_of


def failed_commune(bench: Bench, folder: str, error: BaseException) -> Pressed:
    """The commune keeps what it had published before; the message names the bug."""
    said = " ".join(f"{type(error).__name__}: {error}".split())
    problem = FAILED.at(
        Location(path=f"{CONTENT}/{folder}"),
        f"chương trình gặp lỗi khi dựng đơn vị này ({said[:200]})",
        hint="Nội dung có thể không sai. Báo lỗi này cho người làm chương trình, kèm thư mục này.",
    )
    archive: ProvinceArchive = bench.provinces[folder.partition("/")[0]]
    outcome = Outcome(folder=folder, problems=(problem,))
    name = name_of(None, folder, bench.shop.settings.registry)
    return held_back(bench, outcome, archive.province, name=name)
