"""The only spelling of addresses, anchors and files of the website."""

from functools import lru_cache

HOME = "/"
CALENDAR = "/lich/"
FIND = "/tim/"
DOCUMENTS = "/van-ban/"
PROPOSALS = "/kien-nghi/"
PROMISES = "/ket-luan/"
COVERAGE = "/thuc-hien/"
STATISTICS = "/thong-ke/"
METHOD = "/cach-tinh/"
DATA = "/du-lieu/"
DICTIONARY = "/du-lieu/tu-dien/"
API = "/api/v1/"
CHANGES = "/thay-doi/"
HOW_TO_SEND = "/huong-dan/gui-y-kien/"
ABOUT = "/gioi-thieu/"
CORRECTIONS = "/gioi-thieu/#thay-sai-thi-bao-the-nao"
STAFF_GUIDE = "/huong-dan/can-bo/"
STYLE = "/assets/trang.css"
SCRIPT = "/assets/trang.js"
ICON = "/assets/bieu-tuong.svg"
ICON_TOUCH = "/assets/bieu-tuong-180.png"
ICON_PICTURES = {192: "/assets/bieu-tuong-192.png", 512: "/assets/bieu-tuong-512.png"}
SHARE_PICTURE = "/assets/chia-se.png"
WEB_MANIFEST = "/trang.webmanifest"
PRINT_STYLE = "/assets/in.css"
EMBED_STYLE = "/assets/nhung.css"
HANDBOOK_STYLE = "/assets/so-tay.css"
NOT_FOUND_FILE = "404.html"
PLACES_FILE = "tim/don-vi.json"
FINDER_SCRIPT = "/assets/tim-noi.js"
MANIFEST_FILE = "du-lieu/manifest.json"
SUMS_FILE = "du-lieu/sha256sums.txt"
WRITTEN_RECORDS = "huong-dan/tim.json"
SITEMAP_FILE = "sitemap.xml"
ROBOTS_FILE = "robots.txt"
ENGLISH = "/en"
"""Pages in English stand below it, at the addresses of their Vietnamese twins."""
ENGLISH_SITEMAP_FILE = "en/sitemap.xml"
COMMON_SITEMAP = "/sitemap-chung.xml"
"""The list of the pages that are no province's."""
_VIETNAMESE_SECTIONS = ("/en/", "/huong-dan/", "/gioi-thieu/", "/api/")
_VIETNAMESE_PAGES = ("/thong-bao/", "/nhung/")


def province(province_slug: str) -> str:
    """The page of a province."""
    return f"/{province_slug}/"


def sums_file(province_slug: str = "") -> str:
    """The checksums of a province's files; without one, of all that belongs to no province."""
    return f"{data(province_slug)}sha256sums.txt".removeprefix("/")


def sitemap(province_path: str) -> str:
    """The list of a province's pages: `/hai-phong/sitemap.xml`."""
    return f"{province_path}sitemap.xml"


def places(province_slug: str) -> str:
    """All communes of a province, those without a page too: each is an anchor, its slug."""
    return f"{FIND}{province_slug}/"


def former_places(province_slug: str) -> str:
    """All former units of a province, and what they are part of today."""
    return f"{places(province_slug)}ten-cu/"


def former_names_file(name: str) -> str:
    """A part of the index of former names; `name` holds the digest of its content."""
    return f"tim/ten-cu/{name}.json"


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


def kit(page: str) -> str:
    """What announces a dialogue or its conclusion; `page` is the page that it announces."""
    return f"{page}thong-bao/"


def kit_sheets(page: str) -> str:
    """The sheets of a kit to print; each is an anchor such as `#ap-phich`."""
    return f"{kit(page)}in/"


def kit_code(page: str) -> str:
    """The picture of the QR code that leads to `page`."""
    return f"{kit(page)}ma-qr.svg"


def embed(folder: str) -> str:
    """The next dialogue of a commune, small, for a frame on another site."""
    return f"/{folder}/nhung/"


def calendar(folder: str, name: str) -> str:
    """A calendar to subscribe to; `folder` is a province, a commune, or empty for the site."""
    return f"{_below(folder)}{name}.ics"


def event_file(page: str) -> str:
    """The calendar of one dialogue, beside its page."""
    return f"{page}su-kien.ics"


def atom(folder: str, name: str) -> str:
    """News for feed readers, as Atom; `folder` as for calendars."""
    return f"{_below(folder)}{name}.atom"


def json_feed(folder: str, name: str) -> str:
    """The same news as JSON Feed."""
    return f"{_below(folder)}{name}.json"


def _below(folder: str) -> str:
    return f"/{folder}/" if folder else HOME


def reports(province_slug: str) -> str:
    """The reports of a province: as they read today, and those that were sent."""
    return f"/{province_slug}/bao-cao/"


def report(province_slug: str, slug: str) -> str:
    """One report, with its files beside it; `slug` is its form, or form, period and day."""
    return f"{reports(province_slug)}{slug}/"


def search_file(scope: str, name: str) -> str:
    """A file of a search index: of a province, by its slug, or with no scope of the country."""
    return "/".join(part for part in (scope, "tim", name) if part)


def commune_records(folder: str, name: str) -> str:
    """A file with all that can be found of a commune."""
    return f"{folder}/{name}"


def attachment(page: str, file: str) -> str:
    """A file that lies beside a record, at the same place beside its page."""
    return f"{page}{file}"


def twin(page: str) -> str:
    """The same as `page`, as JSON."""
    return f"{page}index.json"


def api_province(province_slug: str) -> str:
    """The communes of a province in the static API."""
    return f"{API}{province_slug}.json"


def data(province_slug: str = "", year: str = "") -> str:
    """Where the open data of a province lie, or of one year of it; without one, of all."""
    return "/".join(("/du-lieu", *(part for part in (province_slug, year) if part), ""))


@lru_cache(maxsize=4096)
def has_english(path: str) -> bool:
    """Whether a page has a twin in English: written pages, kits and embeds have none."""
    page = path.partition("#")[0]
    if not page.endswith("/") or page.startswith(_VIETNAMESE_SECTIONS):
        return False
    return not any(part in page for part in _VIETNAMESE_PAGES)


def english(path: str) -> str:
    """The same page in English, or the same script with English words."""
    return f"{ENGLISH}{path}"


def file_of(path: str) -> str:
    """The file that answers an address: a page is the `index.html` of its folder."""
    inner = path.removeprefix("/")
    return f"{inner}index.html" if path.endswith("/") else inner


def relative(target: str, page: str) -> str:
    """The address of `target` as written on `page`, so that the site works below any folder."""
    for folder, way in _ways_up(page):
        if target.startswith(folder):
            written = way + target.removeprefix(folder)
            return f"./{written}" if written[:1] in {"", "#"} else written
    raise ValueError(f"no address inside the site: {target}")


# A page writes many addresses, one after the other.
@lru_cache(maxsize=64)
def _ways_up(page: str) -> tuple[tuple[str, str], ...]:
    """The folder of a page and all above it, the nearest first, each with the way to it."""
    names = page.split("/")[:-1]
    folders = ("/".join((*names[:depth], "")) for depth in range(len(names), 0, -1))
    return tuple((folder, "../" * steps) for steps, folder in enumerate(folders))
