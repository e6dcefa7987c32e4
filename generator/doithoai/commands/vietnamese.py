"""Click's own words in Vietnamese."""

import click.core
import click.decorators
import click.exceptions
import click.formatting
import click.parser
import click.types

_MODULES = (
    click.core,
    click.decorators,
    click.exceptions,
    click.formatting,
    click.parser,
    click.types,
)

WORDS = {
    "Usage:": "Cách dùng:",
    "Options": "Tuỳ chọn",
    "Commands": "Các lệnh",
    "Positional arguments": "Tham số",
    "Show this message and exit.": "In lời hướng dẫn này.",
    "Show the version and exit.": "In phiên bản.",
    "Error: {message}": "Lỗi: {message}",
    "Aborted!": "Đã dừng.",
    "Try '{command} {option}' for help.": "Gõ '{command} {option}' để xem cách dùng.",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tuỳ chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing {param_type}": "Thiếu {param_type}",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "No such option {name!r}.": "Không có tuỳ chọn {name!r}.",
    "No such option: {name}": "Không có tuỳ chọn {name}",
    "Did you mean {possibility}?": "Có phải {possibility}?",
    "Did you mean {possibility!r}?": "Có phải {possibility!r}?",
    "(Possible options: {possibilities})": "(Có thể là: {possibilities})",
    "(Did you mean one of: {possibilities}?)": "(Có phải một trong: {possibilities}?)",
    "Got unexpected extra argument ({args})": "Thừa tham số ({args})",
    "Got unexpected extra arguments ({args})": "Thừa tham số ({args})",
    "Invalid value: {message}": "Giá trị chưa đúng: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị chưa đúng ở {param_hint}: {message}",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải số hợp lệ.",
    "{value} is not in the range {range}.": "{value} không nằm trong khoảng {range}.",
    "{value!r} is not {choice}.": "{value!r} không phải {choice}.",
    "{value!r} is not one of {choices}.": "{value!r} không thuộc {choices}.",
    "Choose from:\n\t{choices}": "Chọn một trong:\n\t{choices}",
    "Option {name!r} does not take a value.": "Tuỳ chọn {name!r} không nhận giá trị.",
    "Option {name!r} requires an argument.": "Tuỳ chọn {name!r} cần một giá trị.",
    "default: {default}": "mặc định: {default}",
    "{name} {filename!r} does not exist.": "{name} {filename!r} không có.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} là thư mục.",
    "{name} {filename!r} is a file.": "{name} {filename!r} là tệp.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} không đọc được.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} không ghi được.",
    "file": "tệp",
    "directory": "thư mục",
    "File": "Tệp",
    "Directory": "Thư mục",
    "path": "đường dẫn",
    "required": "bắt buộc",
}


def translate(message: str) -> str:
    """The Vietnamese for a message of click; unknown ones stay as they are."""
    return WORDS.get(message, message)


def translate_counted(one: str, many: str, count: int) -> str:
    """Vietnamese has one form for any count."""
    return WORDS.get(one if count == 1 else many, WORDS.get(one, many))


def in_vietnamese() -> None:
    """Give click our words; it has no translation files of its own to load instead."""
    for module in _MODULES:
        for name, replacement in (("_", translate), ("ngettext", translate_counted)):
            if hasattr(module, name):
                setattr(module, name, replacement)
