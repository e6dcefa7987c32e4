"""The only spelling of addresses, anchors and files of the website."""

from pathlib import PurePosixPath

HOME = "/"
CALENDAR = "/lich/"
FIND = "/tim/"
DOCUMENTS = "/van-ban/"
PROPOSALS = "/kien-nghi/"
PROMISES = "/ket-luan/"
COVERAGE = "/thuc-hien/"
STATISTICS = "/thong-ke/"
METHOD = "/cach-tinh/"
CHANGES = "/thay-doi/"
HOW_TO_SEND = "/huong-dan/gui-y-kien/"
ABOUT = "/gioi-thieu/"
CORRECTIONS = "/gioi-thieu/#thay-sai-thi-bao-the-nao"
STAFF_GUIDE = "/huong-dan/can-bo/"
STYLE = "/assets/trang.css"
SCRIPT = "/assets/trang.js"
ICON = "/assets/bieu-tuong.svg"
HANDBOOK_STYLE = "/assets/so-tay.css"
NOT_FOUND_FILE = "404.html"
PLACES_FILE = "tim/don-vi.json"
SITEMAP_FILE = "sitemap.xml"
ROBOTS_FILE = "robots.txt"


def province(province_slug: str) -> str:
    """The page of a province."""
    return f"/{province_slug}/"


def commune(folder: str) -> str:
    """The page of a commune; `folder` is `<province>/<commune>`."""
    return f"/{folder}/"


def dialogue(folder: str, year: int, slug: str) -> str:
    """The page of a dialogue. No date in it: dates move, addresses stay."""
    return f"/{folder}/{year}/{slug}/"


def conclusion(folder: str, year: int, slug: str) -> str:
    """The page of a dialogue's conclusion notice; its items are anchors such as `#kl-03`."""
    return f"{dialogue(folder, year, slug)}ket-luan/"


def plan(folder: str, year: int, slug: str) -> str:
    """The page of a plan."""
    return f"/{folder}/{year}/ke-hoach/{slug}/"


def guidance(province_slug: str, slug: str) -> str:
    """The page of a document above commune level."""
    return f"/{province_slug}/van-ban/{slug}/"


def proposals(province_slug: str, *parts: str) -> str:
    """A list of a province's proposals: all of them, or the part that `parts` name."""
    return "/".join(("", province_slug, "kien-nghi", *parts, ""))


def sheet(path: str, number: int) -> str:
    """The page of that number of a list that does not fit on one."""
    return path if number == 1 else f"{path}trang-{number}/"


def promises(folder: str) -> str:
    """What conclusion notices promised; `folder` is a province or a commune in it."""
    return f"/{folder}/ket-luan/"


def coverage(province_slug: str) -> str:
    """Which heads of a province held a dialogue."""
    return f"/{province_slug}/thuc-hien/"


def statistics(province_slug: str) -> str:
    """The statistics of a province."""
    return f"/{province_slug}/thong-ke/"


def history(folder: str) -> str:
    """All that was edited in a commune."""
    return f"/{folder}/lich-su/"


def changes(province_slug: str) -> str:
    """What was edited last in a province."""
    return f"/{province_slug}/thay-doi/"


def attachment(page: str, file: str) -> str:
    """A file that lies beside a record, at the same place beside its page."""
    return f"{page}{file}"


def file_of(path: str) -> str:
    """The file that answers an address: a page is the `index.html` of its folder."""
    inner = path.removeprefix("/")
    return f"{inner}index.html" if path.endswith("/") else inner


def relative(target: str, page: str) -> str:
    """The address of `target` as written on `page`, so that the site works below any folder."""
    here = PurePosixPath(page.split("#", maxsplit=1)[0])
    base = here if page.endswith("/") else here.parent
    path, hash_mark, anchor = target.partition("#")
    there = PurePosixPath(path)
    shared = 0
    for left, right in zip(base.parts, there.parts, strict=False):
        if left != right:
            break
        shared += 1
    up = [".."] * (len(base.parts) - shared)
    down = there.parts[shared:]
    written = "/".join((*up, *down)) or "."
    if path.endswith("/") and not written.endswith("/"):
        written += "/"
    return f"{written}{hash_mark}{anchor}"
