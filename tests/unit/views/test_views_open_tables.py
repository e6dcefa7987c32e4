"""The declarations of the open tables hold together."""

from typing import Any

import pytest

from doithoai.views import OPEN_TABLES, ColumnType, dictionary, open_table


def test_tables_and_columns_have_names_of_their_own() -> None:
    names = [table.name for table in OPEN_TABLES]

    assert len(set(names)) == len(names)
    for table in OPEN_TABLES:
        columns = [column.name for column in table.columns]
        assert len(set(columns)) == len(columns), table.name


@pytest.mark.parametrize("table", OPEN_TABLES, ids=lambda table: table.name)
def test_keys_references_and_tombstones_name_real_columns(table: Any) -> None:
    columns = {column.name for column in table.columns}

    assert set(table.key) <= columns
    assert table.left <= columns
    assert table.yearly == ("nam" in columns and table.name != "do_phu")
    for reference in table.references:
        assert reference.column in columns
        assert (reference.key,) == open_table(reference.table).key


def test_what_a_tombstone_keeps_is_all_that_must_be_there() -> None:
    left = {table.name: table for table in OPEN_TABLES if table.left}

    assert set(left) == {"doi_thoai", "kien_nghi", "ket_luan", "van_ban"}
    for name, table in left.items():
        required = {column.name for column in table.columns if column.required}
        assert required <= table.left, name


def test_every_column_is_in_the_dictionary_with_words_of_its_own() -> None:
    for table, view in zip(OPEN_TABLES, dictionary(), strict=True):
        assert [column.name for column in view.columns] == [c.name for c in table.columns]
        for column in view.columns:
            assert column.title not in {"", column.name}
            assert not column.title.endswith(".")


def test_a_number_says_what_it_counts() -> None:
    bare = {
        column.name
        for table in OPEN_TABLES
        for column in table.columns
        if column.kind in {ColumnType.INTEGER, ColumnType.NUMBER} and not column.unit
    }
    assert bare == {"nam", "thu_tu"}
