"""Finding what is typed in any way: places by their names, and everything else by its words."""

from doithoai.search.analyse import Token, analyse, fold, marked, spots
from doithoai.search.commune_files import commune_files
from doithoai.search.country_files import CountryPast, country_files
from doithoai.search.finding import Finding, Kind, records_file, shown
from doithoai.search.found import (
    WRITTEN_NAME,
    WRITTEN_SCOPE,
    commune_findings,
    document_findings,
    written_findings,
)
from doithoai.search.opened import (
    Commune,
    Country,
    Province,
    findings_in,
    open_commune,
    open_country,
    open_province,
    open_written,
)
from doithoai.search.places import place_files
from doithoai.search.province_files import OWN_RECORDS, ProvincePast, province_files
from doithoai.search.ranking import Answer, Hit, answer
from doithoai.search.script_tables import script_with_table
from doithoai.search.segments import Read
from doithoai.search.snippet import snippet

__all__ = [
    "OWN_RECORDS",
    "WRITTEN_NAME",
    "WRITTEN_SCOPE",
    "Answer",
    "Commune",
    "Country",
    "CountryPast",
    "Finding",
    "Hit",
    "Kind",
    "Province",
    "ProvincePast",
    "Read",
    "Token",
    "analyse",
    "answer",
    "commune_files",
    "commune_findings",
    "country_files",
    "document_findings",
    "findings_in",
    "fold",
    "marked",
    "open_commune",
    "open_country",
    "open_province",
    "open_written",
    "place_files",
    "province_files",
    "records_file",
    "script_with_table",
    "shown",
    "snippet",
    "spots",
    "written_findings",
]
