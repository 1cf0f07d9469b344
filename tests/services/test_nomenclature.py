"""The nomenclature at the desk, and verifying at the desk: what each refuses."""

from datetime import date

import pytest
from refusals import ladder, outcome
from small_zone import EMULSION, TARIFF, tariff_table

from freezone.services import nomenclature
from freezone.services.desk import Desk
from freezone.services.integrity import verify
from freezone.services.nomenclature import Answers
from freezone.services.roles import Role
from hs_nomenclature.shelf import Shelf


@pytest.fixture
def bare(zone, tmp_path):
    """The zone's desk with an empty shelf of its own."""
    zone.desk.shelf.close()
    zone.desk.shelf = Shelf(tmp_path / "bare")
    return zone


def test_FZ_501_an_edition_is_loaded_by_the_office(bare, tmp_path):
    path = tmp_path / "tariff_2026-03-08.tsv"
    path.write_text(tariff_table(), encoding="utf-8")

    for who, code in ((None, "FZ-503"), (Role.WAREHOUSE, "FZ-501")):
        desk = bare.sits(who)
        assert outcome(bare, lambda desk=desk: nomenclature.load(desk, path)) == code
    report = nomenclature.load(bare.management, path)
    assert (report.valid_from, report.codes) == (date(2026, 3, 8), 10)
    assert [card.valid_from for card in nomenclature.editions(bare.officer)] == [date(2026, 3, 8)]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("missing_2026-03-08.tsv", None, "FZ-810"),
        ("tariff_2026-03-08.pdf", "%PDF", "FZ-811"),
        ("tariff_2026-03-08.tsv", "a\tb\n1\t2\n", "FZ-812"),
        ("tariff_2026-03-08.tsv", tariff_table(()), "FZ-816"),
        ("tariff.tsv", tariff_table(), "FZ-817"),
    ],
)
def test_files_that_are_no_edition_are_refused_and_leave_none(bare, tmp_path, name, content, code):
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")

    assert outcome(bare, lambda: nomenclature.load(bare.administrator, path)) == code
    assert nomenclature.editions(bare.officer) == ()


def test_FZ_821_without_an_edition_nothing_is_exported_or_searched(bare):
    for service in (nomenclature.export, nomenclature.searcher):
        assert outcome(bare, lambda service=service: service(bare.officer)) == "FZ-821"


def test_LAW_PLACE_5_without_an_edition_goods_go_in_with_a_warning(bare):
    declared = bare.takes_in(EMULSION)
    assert [warning.code for warning in declared.warnings] == ["LAW-PLACE-5"]


def test_a_code_is_answered_by_the_edition_of_its_day(bare, tmp_path):
    for day, rows in (("2026-01-01", TARIFF), ("2026-03-08", TARIFF[:1])):
        path = tmp_path / f"tariff_{day}.tsv"
        path.write_text(tariff_table(rows), encoding="utf-8")
        nomenclature.load(bare.administrator, path)

    january, march = (
        Answers.on(bare.desk.shelf, day) for day in (date(2026, 3, 7), date(2026, 3, 8))
    )
    assert (january.about("8471300000").is_in_edition, march.about("8471300000").is_in_edition) == (
        True, False
    )  # fmt: skip
    assert january.about("8471300000").admitted_units == ("796",)
    assert Answers.on(bare.desk.shelf, date(2025, 1, 1)).before_first


def test_the_tariff_is_exported_in_its_order_and_found_by_words(zone):
    rows = list(nomenclature.export(zone.officer))
    found = nomenclature.search(nomenclature.searcher(zone.officer), "плитка", 3)

    assert [str(row.code) for row in rows if row.code] == [code for code, *_ in TARIFF]
    assert [str(hit.entry.code) if hasattr(hit, "entry") else str(hit.code) for hit in found][
        :1
    ] == ["6907219009"]


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "anchor": "41:ABCD"},
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-604", {"anchor": "1:AAAA-AAAA-AAAA-AAAA"}),
    ),
)
def test_verifying_is_refused(zone, faults, codes):
    desk = zone.sits(faults["who"])
    act = lambda: verify(desk, anchors=[faults["anchor"]], folder=zone.folder)  # noqa: E731

    assert outcome(zone, act) == codes


def test_FZ_659_a_verification_that_was_stopped_goes_on_where_it_stood(zone):
    folder = zone.folder / "scratch"
    stops = iter([False, True])

    act = lambda: verify(zone.officer, folder=folder, is_stopped=lambda: next(stops))  # noqa: E731
    assert outcome(zone, act) == "FZ-659"
    phases = []
    again = verify(zone.officer, folder=folder, progress=lambda *step: phases.append(step[2]))
    assert again.is_whole
    assert len(set(phases)) == 4


def test_a_desk_closes_what_it_opened(zone):
    desk = Desk.open(zone.desk.record.place, zone.folder)
    desk.close()

    assert zone.is_whole()
