"""What is printed for a number, which copy it is, and what a voided slip says."""

from datetime import timedelta

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import LAPTOPS, MORNING, STEEL, STEEL_BARS
from stocked_zone import confirms, consumes, view, voids
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.documents.lot_label import LotLabel
from freezone.documents.slip import ConfirmationSlip
from freezone.ids import Number, NumberKind
from freezone.journal.chain import fingerprint
from freezone.language.choice import LanguagePair
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.attachments import content_of
from freezone.services.papers import note_print, paper_of
from freezone.services.roles import Role
from freezone.store import journal

UNKNOWN_LOT = str(Number(NumberKind.LOT, 26, 999_999))
UNKNOWN_SLIP = str(Number(NumberKind.SLIP, 26, 999_999))
KK_RU, EN_KK = LanguagePair.parse("kk-ru"), LanguagePair.parse("en-kk")


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "number": "1234"},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-106", {"number": "S260000001X"}),
        ("FZ-107", {"number": Named("operation")}),
        ("FZ-106", {"number": UNKNOWN_SLIP}),
        ("FZ-509", {"number": UNKNOWN_LOT}),
        ("FZ-246", {"number": Named("slip")}),
    ),
)
def test_papers_are_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])

    assert outcome(stock.zone, lambda: paper_of(desk, faults["number"], KK_RU)) == codes


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "number": "1234", "copy": 7},
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-106", {"number": "S260000001X"}),
        ("FZ-107", {"number": UNKNOWN_SLIP}),
        ("FZ-509", {"number": UNKNOWN_LOT}),
        ("FZ-246", {"number": Named("steel")}),
        ("FZ-614", {"copy": 0}),
    ),
)
def test_noting_a_print_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    act = lambda: note_print(  # noqa: E731
        desk, faults["number"], b"%PDF-", copy=faults["copy"], pair=KK_RU
    )

    assert outcome(stock.zone, act) == codes


@STOCKED_ON_BOTH_ENGINES
def test_the_first_print_is_the_paper_and_the_next_is_copy_one(stock):
    zone, slip = stock.zone, stock["slip"]
    first = paper_of(zone.management, slip, KK_RU)
    assert (first.copy, first.mark, first.issued) == (0, None, None)
    done = note_print(zone.management, slip, b"%PDF- as issued", copy=0, pair=KK_RU)
    assert done.copy == 0

    zone.passes(hours=2)
    again = paper_of(zone.management, slip, KK_RU)
    assert (again.copy, again.issued) == (1, b"%PDF- as issued")
    assert (again.mark.copy, again.mark.printed, again.mark.void) == (1, zone.clock.now(), None)
    assert again.document == first.document
    note_print(zone.management, slip, b"%PDF- copy 1", copy=1, pair=KK_RU)
    assert paper_of(zone.management, slip, KK_RU).mark.copy == 2
    assert content_of(zone.officer, done.sha256) == b"%PDF- as issued"
    assert zone.is_whole()


def test_FZ_614_two_desks_do_not_print_the_same_copy(stock):
    first, second = (paper_of(stock.zone.management, stock["slip"], KK_RU) for _ in range(2))
    note_print(stock.zone.management, stock["slip"], b"%PDF-1", copy=first.copy, pair=KK_RU)

    act = lambda: note_print(  # noqa: E731
        stock.zone.management, stock["slip"], b"%PDF-2", copy=second.copy, pair=KK_RU
    )
    assert outcome(stock.zone, act) == "FZ-614"


def test_in_other_languages_the_paper_is_made_anew_and_is_a_copy_all_the_same(stock):
    note_print(stock.zone.management, stock["slip"], b"%PDF-", copy=0, pair=KK_RU)

    other = paper_of(stock.zone.management, stock["slip"], EN_KK)
    assert (other.copy, other.issued, other.mark.languages) == (1, None, EN_KK)


def test_a_voided_slip_says_so_with_the_reason_and_the_entry(stock):
    zone = stock.zone
    note_print(zone.management, stock["slip"], b"%PDF-", copy=0, pair=KK_RU)
    zone.passes(days=1)
    voids(zone, stock["slip"])

    paper = paper_of(zone.management, stock["slip"], KK_RU)
    assert paper.mark.void.reason == "Указана не та партия"
    assert paper.mark.void.moment == zone.clock.now() == MORNING + timedelta(days=1)
    assert queries.entry_view(zone.officer, paper.mark.void.entry).kind == "slip.voided"


def test_a_slip_voided_before_its_first_print_is_marked_void_and_no_copy(stock):
    paper = paper_of(stock.zone.management, stock["void_slip"], KK_RU)

    assert paper.copy == paper.mark.copy == 0
    assert paper.mark.void is not None


def test_the_slip_holds_what_the_record_says(zone):
    lots = zone.takes_in(STEEL_BARS, LAPTOPS).lots
    for lot in lots:
        consumes(zone, lot, quantity=2 * MICRO)
    issued = confirms(zone)

    slip = paper_of(zone.management, issued.slip, KK_RU).document
    assert isinstance(slip, ConfirmationSlip)
    assert (str(slip.number), slip.entry, slip.fingerprint) == (
        issued.slip, issued.entry, issued.fingerprint
    )  # fmt: skip
    stored = journal.entry_by_seq(zone.desk.record.connection, issued.entry)
    assert slip.fingerprint == fingerprint(stored.hash)
    assert (str(slip.participant.bin), slip.contract_number) == (STEEL, "12-К")
    assert slip.prepared_by == slip.confirmed_by, "one person, and the paper can say so"
    for line, lot in zip(slip.lines, lots, strict=True):
        assert (str(line.lot), line.stated_by) == (lot, "Ерлан Қойма")
        for part in ("net", "quantity"):
            parts = [
                getattr(getattr(line, name), part)
                for name in ("placed", "consumed_before", "confirmed", "balance")
            ]
            if parts[0] is not None:
                placed, before, now, balance = parts
                assert placed.micro == before.micro + now.micro + balance.micro


def test_the_label_of_a_lot_shows_where_it_stands_and_that_it_has_findings(stock):
    labels = {
        name: paper_of(stock.zone.warehouse, stock[name], KK_RU).document
        for name in ("steel", "emulsion", "cement")
    }

    assert all(isinstance(label, LotLabel) for label in labels.values())
    assert {name: (label.place, label.has_findings) for name, label in labels.items()} == {
        "steel": ("YARD", False), "emulsion": ("YARD", True), "cement": ("", False)
    }  # fmt: skip
    lot = view(stock.zone, stock["steel"])
    assert labels["steel"].placed.net.micro == lot.placed.net
    note_print(stock.zone.warehouse, stock["steel"], b"^XA", copy=0, pair=KK_RU)
    assert paper_of(stock.zone.warehouse, stock["steel"], KK_RU).document.copy == 1
