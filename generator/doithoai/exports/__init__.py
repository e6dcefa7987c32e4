"""What machines read of the site."""

from doithoai.exports.about import API_VERSION, About
from doithoai.exports.api import api_front, api_province
from doithoai.exports.atom import atom
from doithoai.exports.channel import Channel
from doithoai.exports.civic import (
    BODIES,
    EVENTS,
    REQUESTS,
    ocd_events,
    popolo,
)
from doithoai.exports.csv_table import csv_head
from doithoai.exports.data_file import BOOK, FORMATS, MEDIA, DataFile, json_file
from doithoai.exports.datapackage import NAME, datapackage, files_of
from doithoai.exports.dcat import NAME as CATALOGUE
from doithoai.exports.dcat import dcat
from doithoai.exports.json_feed import json_feed
from doithoai.exports.json_ld import Graph, block, commune_graph, dialogue_graph
from doithoai.exports.json_text import (
    at_once,
    items_of,
    json_line,
    json_lines,
    json_list,
    json_rows,
    ndjson,
    read_rows,
    rows_in,
)
from doithoai.exports.late import calendar, report_docx, report_xlsx
from doithoai.exports.manifest import (
    Manifest,
    manifest,
    read_manifest,
    read_sums,
    sums_text,
)
from doithoai.exports.openapi import changelog, openapi
from doithoai.exports.qr import qr_code
from doithoai.exports.read_once import ReadOnce
from doithoai.exports.report_html import report_html
from doithoai.exports.report_yaml import report_yaml
from doithoai.exports.robots import robots
from doithoai.exports.sitemap import english_sitemap, sitemap, sitemap_index
from doithoai.exports.twin import by_year, pages_below, rows_of_twin, twin
from doithoai.exports.web_manifest import web_manifest
from doithoai.exports.xlsx import Book, Sheet

__all__ = [
    "API_VERSION",
    "BODIES",
    "BOOK",
    "CATALOGUE",
    "EVENTS",
    "FORMATS",
    "MEDIA",
    "NAME",
    "REQUESTS",
    "About",
    "Book",
    "Channel",
    "DataFile",
    "Graph",
    "Manifest",
    "ReadOnce",
    "Sheet",
    "api_front",
    "api_province",
    "at_once",
    "atom",
    "block",
    "by_year",
    "calendar",
    "changelog",
    "commune_graph",
    "csv_head",
    "datapackage",
    "dcat",
    "dialogue_graph",
    "english_sitemap",
    "files_of",
    "items_of",
    "json_feed",
    "json_file",
    "json_line",
    "json_lines",
    "json_list",
    "json_rows",
    "manifest",
    "ndjson",
    "ocd_events",
    "openapi",
    "pages_below",
    "popolo",
    "qr_code",
    "read_manifest",
    "read_rows",
    "read_sums",
    "report_docx",
    "report_html",
    "report_xlsx",
    "report_yaml",
    "robots",
    "rows_in",
    "rows_of_twin",
    "sitemap",
    "sitemap_index",
    "sums_text",
    "twin",
    "web_manifest",
]
