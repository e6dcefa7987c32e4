"""Finding what is typed in any way: places by their names, and everything else by its words."""

from doithoai.search.analyse import Token, analyse, fold, marked, spots
from doithoai.search.commune_files import commune_files
from doithoai.search.country_files import country_files
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
    Read,
    findings_in,
    open_commune,
    open_country,
    open_province,
    open_written,
)
from doithoai.search.places import place_files
from doithoai.search.posted import Analysis, keys_of
from doithoai.search.province_files import OWN_RECORDS, province_files
from doithoai.search.ranking import Answer, Hit, answer
from doithoai.search.snippet import snippet
from doithoai.search.tables import script_with_table

__all__ = [
    "OWN_RECORDS",
    "WRITTEN_NAME",
    "WRITTEN_SCOPE",
    "Analysis",
    "Answer",
    "Commune",
    "Country",
    "Finding",
    "Hit",
    "Kind",
    "Province",
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
    "keys_of",
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
