"""`doithoai verify`: is this copy of a site whole, and did nobody change it?"""

import sys
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, urlsplit

import click

from doithoai.commands.terminal import WrongUse
from doithoai.site import Seal, Verdict, names_of, open_seal, verify_folder, verify_site

_SHOWN = 20
_SECONDS = 30


@click.command("verify", help="So một trang đã đăng, hoặc một bản tải về, với bản kê mã kiểm.")
@click.argument("copy", required=False, type=click.Path(path_type=Path), metavar="[BẢN_SAO]")
@click.option(
    "--url",
    metavar="ĐỊA_CHỈ",
    help="Lấy bản kê từ trang này; không nêu BẢN_SAO thì kiểm chính trang ấy.",
)
def verify(copy: Path | None, url: str | None) -> None:
    """Exit 0 when every file is as the manifest says, 1 when one is not, 2 without a manifest."""
    folder = copy or Path("site")
    if url is None and not folder.is_dir():
        raise WrongUse(
            f"{folder} không phải thư mục của một trang",
            "Nêu thư mục của bản sao, hoặc thêm --url <địa chỉ trang> để so với trang ấy.",
        )
    fetch = _over_the_net(url) if url else _from(folder)
    seal = open_seal(fetch)
    if isinstance(seal, str):
        raise WrongUse(
            f"{url or folder}: {seal}",
            "Bản kê nằm trong du-lieu/ của trang; tải đủ cả thư mục đó rồi chạy lại.",
        )
    _told(seal)
    if copy and copy.is_file():
        sys.exit(_one_file(copy, seal))
    verdict = verify_site(fetch, seal) if url and copy is None else verify_folder(folder, seal)
    _report(verdict)
    sys.exit(0 if verdict.is_true else 1)


def _told(seal: Seal) -> None:
    about = seal.manifest
    version = f", phiên bản {about.version}" if about.version else ""
    click.echo(f"Bản kê của {about.address}, dữ liệu tính đến ngày {about.day}{version}.")


def _one_file(file: Path, seal: Seal) -> int:
    names = names_of(file, seal)
    if not names:
        click.echo(f"SAI: {file} không giống tệp nào trong bản kê, từng byte một.")
        return 1
    click.echo(f"ĐÚNG: {file} giống từng byte với {', '.join(names)}.")
    return 0


def _report(verdict: Verdict) -> None:
    _list("Thiếu", verdict.missing)
    _list("Đã bị sửa", verdict.changed)
    _list("Không có trong bản kê", verdict.extra)
    if verdict.is_true:
        click.echo(f"ĐÚNG: cả {verdict.checked} tệp có đủ và giống từng byte.")
        return
    click.echo(
        f"SAI: {len(verdict.missing)} tệp thiếu, {len(verdict.changed)} tệp đã bị sửa "
        f"trong {verdict.checked} tệp."
    )


def _list(title: str, paths: tuple[str, ...]) -> None:
    for path in paths[:_SHOWN]:
        click.echo(f"  {title}: {path}")
    if len(paths) > _SHOWN:
        click.echo(f"  {title}: và {len(paths) - _SHOWN} tệp nữa")


def _from(folder: Path) -> Callable[[str], bytes | None]:
    def fetch(path: str) -> bytes | None:
        file = folder / path
        return file.read_bytes() if file.is_file() else None

    return fetch


def _over_the_net(url: str) -> Callable[[str], bytes | None]:
    if urlsplit(url).scheme not in {"http", "https"}:
        raise WrongUse(f"--url {url}: không phải địa chỉ trang", "Viết đủ, ví dụ https://….")
    root = url.rstrip("/")

    def fetch(path: str) -> bytes | None:
        try:
            with urllib.request.urlopen(f"{root}/{quote(path)}", timeout=_SECONDS) as answer:
                data: bytes = answer.read()
                return data
        except urllib.error.HTTPError:
            return None
        except urllib.error.URLError as error:
            raise WrongUse(
                f"không nối được tới {root}: {error.reason}", "Xem lại địa chỉ và đường mạng."
            ) from None

    return fetch
