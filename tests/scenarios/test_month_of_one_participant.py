"""A month of «Болат», from its papers to its slip.

On the third of November the company's declaration of the spring stands in the zone at last: steel
for the new hall, laptops for the office, a tower crane that is a fixed asset, and a truckload of
tiles that is still expected at the gate. During the month the steel goes from the yard into the
walls, the laptops are handed out, the crane is put up. The customs body corrects the weight of the
steel in the middle of the month. On the first of December the management company looks at what was
consumed, confirms it, prints the slip, and closes November. A week later the storekeeper finds one
more sheet of November in a drawer.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

from paper_builders import declaration_xml
from pdf_reading import barcodes, pages, picture
from refusals import outcome
from small_zone import CRANE, LAPTOPS, STEEL, STEEL_BARS, STOREKEEPER_OF, TILES
from stocked_zone import AS_STOCK_WITHOUT_PLACE, NOVEMBER, consumes, moves, splits, uses, view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.language.choice import LanguagePair
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.amendment import AmendRequest, amend
from freezone.services.attachments import attach, content_of
from freezone.services.confirmation import ConfirmRequest, confirm, unconfirmed
from freezone.services.intake import Paper
from freezone.services.operations import ArriveRequest, arrive
from freezone.services.papers import note_print, paper_of
from freezone.services.periods import close_period
from freezone.services.roles import Role
from printing import copy_mark
from printing import slip as slip_paper

KG = PIECE = MICRO
PAIR = LanguagePair.parse("kk-ru")
PLAN = """\
item,quantity,goods_class,ground,place,fixed_asset
1,600.5,1,ДСД-7 лист 12,YARD,
1,,3,,STORE,
2,,3,,STORE,
3,,3,,YARD,yes
"""


def the_walls_grow(zone, steel):
    """Five days, a hundred kilograms a day, the foreman's sheet attached to each line."""
    for day in range(5):
        zone.passes(days=1)
        moves(zone, steel, "HALL-1", place="YARD", quantity=100 * KG)
        line = consumes(zone, steel, "construction", place="HALL-1", quantity=100 * KG).line
        sheet = f"лист {day + 1}: стены 100 кг".encode()
        kept = attach(zone.officer, line, f"sheet-{day + 1}.txt", sheet)
        assert content_of(zone.officer, kept.sha256) == sheet


def the_slip_is_printed(zone, number):
    """The barcode is the slip's number; the second print says that it is a copy."""
    paper = paper_of(zone.management, number, PAIR)
    issued = slip_paper.render(paper.document)
    assert number in barcodes(picture(pages(issued)[0], 203))
    note_print(zone.management, number, issued, copy=paper.copy, pair=PAIR)
    again = paper_of(zone.management, number, PAIR)
    assert (again.issued, again.mark.copy) == (issued, 1)
    assert copy_mark.stamp(again.issued, again.mark) != issued
    return paper.document


@ON_BOTH_ENGINES
def test_a_month_from_papers_to_slip(zone):
    # Third of November: the papers go in by a plan, the tiles are expected at the gate.
    declared = zone.takes_in(STEEL_BARS, LAPTOPS, CRANE, plan=PLAN)
    for_walls, for_machines, laptops, crane = declared.lots
    tiles = zone.lot_of(TILES, purpose=AS_STOCK_WITHOUT_PLACE)
    assert view(zone, for_walls).goods_class == 1
    assert view(zone, crane).is_fixed_asset

    # The lorry with the tiles arrives the next morning.
    zone.passes(days=1)
    arrive(zone.sits(Role.GATE), ArriveRequest(lot=tiles, place="YARD"))

    # The steel is moved into the hall as the walls grow; the sheets of the foreman say how much.
    the_walls_grow(zone, for_walls)

    # The crane is put into operation: used, never consumed.
    assert outcome(zone, lambda: consumes(zone, crane)) == "LAW-CONS-1"
    uses(zone, crane)

    # Ten laptops go to the engineers as a lot of their own; three of them are built into a stand.
    engineers = splits(zone, laptops, quantity=10 * PIECE).new_lot
    moves(zone, engineers, "HALL-1")
    consumes(zone, engineers, quantity=3 * PIECE)

    # Half of the tiles lie on the floor by the middle of the month, weighed with their dust.
    zone.passes(days=5)
    consumes(
        zone, tiles, "real-estate", quantity=48_375_000, net=1_150 * KG, reason="взвешено с пылью"
    )

    # The customs body corrects the steel: twenty kilograms more, of the part for machines.
    corrected = declaration_xml(
        (replace(STEEL_BARS, net="1020.5", gross="1030.5", quantity="1020.5"), LAPTOPS, CRANE),
        participant=STEEL,
    )
    amended = amend(
        zone.warehouse,
        AmendRequest(
            number=declared.declaration, declaration=Paper(name="кдт.xml", content=corrected),
            decision="КДТ № 1", decided_on=date(2026, 11, 12), lots={1: for_machines},
        ),
    )  # fmt: skip
    assert amended.version == 2
    assert view(zone, for_machines).accounts["stock"].net == 420 * KG

    # The storekeeper of the company sees all of it, and nobody else's goods.
    desk = zone.sits(STOREKEEPER_OF[STEEL])
    assert {lot.lot for lot in queries.lots(desk)} == {*declared.lots, engineers, tiles}

    # First of December: the office sees seven lines of November and confirms them.
    zone.clock.moment = datetime(2026, 12, 1, 4, tzinfo=UTC)
    waiting = unconfirmed(zone.management, STEEL, *NOVEMBER)
    assert [each.category for each in waiting] == ["construction"] * 5 + [
        "equipment", "real-estate"
    ]  # fmt: skip
    assert not [each for each in waiting if each.is_older or each.is_late]
    month = {"participant": STEEL, "period_from": NOVEMBER[0], "period_to": NOVEMBER[1]}
    slip = confirm(zone.management, ConfirmRequest(**month, prepared_by="Ерлан Қойма"))
    assert len(slip.lines) == 7

    # The slip is printed; it says who prepared it and who confirmed.
    document = the_slip_is_printed(zone, slip.slip)
    assert document.prepared_by.name == "Ерлан Қойма"
    assert document.confirmed_by.name == "Марат Басқару"

    # November is closed. A sheet found in a drawer goes into December, marked late.
    close_period(zone.management, "2026-11")
    zone.passes(days=7)
    found = consumes(
        zone, for_walls, "construction", place="YARD", quantity=KG,
        at=datetime(2026, 11, 28, 6, tzinfo=UTC),
    )  # fmt: skip
    assert queries.entry_view(zone.officer, found.entry).period == "2026-12"
    (late,) = unconfirmed(zone.management, STEEL, *NOVEMBER)
    assert (late.line, late.is_late) == (found.line, True)
    december = ConfirmRequest(
        participant=STEEL, period_from=date(2026, 12, 1), period_to=date(2026, 12, 31),
        lines={late.line: None},
    )  # fmt: skip
    second = paper_of(zone.management, confirm(zone.management, december).slip, PAIR).document
    assert [line.is_late for line in second.lines] == [True]
    # What the first slip confirmed of the lot stands on the second one as "before".
    assert second.lines[0].consumed_before.net.micro == 500 * KG
    assert zone.is_whole()
