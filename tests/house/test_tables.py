"""Tables, projections and what verify does with them: a closed list without holes."""

from collections import Counter

from freezone.journal.entry import EntryKind
from freezone.journal.versions import CURRENT, UPCASTERS
from freezone.projections import PROJECTIONS
from freezone.store.tables import APPEND_ONLY, TABLES, TREATMENTS, Treatment


def test_every_replayed_table_belongs_to_exactly_one_projection():
    owned = Counter(table for projection in PROJECTIONS for table in projection.tables)
    replayed = {name for name, treatment in TREATMENTS.items() if treatment is Treatment.REPLAY}

    assert dict.fromkeys(replayed, 1) == owned


def test_every_table_has_a_treatment():
    assert set(TABLES) == set(TREATMENTS)


def test_only_the_log_of_log_ins_goes_unverified():
    assert [name for name, each in TREATMENTS.items() if each is Treatment.NONE] == ["access"]


def test_what_the_database_guards_are_tables():
    assert set(APPEND_ONLY) <= set(TABLES)


def test_projections_have_names_of_their_own_and_versions():
    names = [projection.name for projection in PROJECTIONS]

    assert len(names) == len(set(names))
    assert all(projection.version >= 1 for projection in PROJECTIONS)


def test_every_older_version_of_an_entry_kind_has_its_upcaster():
    needed = {(kind, step) for kind in EntryKind for step in range(1, CURRENT[kind])}

    assert needed == set(UPCASTERS)


def test_columns_are_integer_text_or_bytes_and_nothing_else():
    """What means the same on both databases: no date, no decimal, no boolean, no fraction."""
    kinds = {type(column.type).__name__ for table in TABLES.values() for column in table.columns}

    assert kinds == {"BigInteger", "LargeBinary", "Text"}
