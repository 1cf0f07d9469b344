"""The mistaken consumption that was found after the slip was issued.

On the third of November the warehouse clerk writes off fifty laptops instead of five; the office
confirms them in good faith, the slip is printed and handed out. On the twentieth the laptops are
counted, and forty-five too many stand on the shelf. Nothing is erased: the slip is voided with the
reason, the consumption is undone by its mirror at its own time, what really happened is written
down, and a new slip names the one that it replaces. Whoever asks how it stood on the tenth gets two
answers, and each of them is true: what the record said then, and what is known now.
"""

from datetime import date

from refusals import outcome, reasons_of
from small_zone import LAPTOPS, STEEL
from stocked_zone import NOVEMBER, confirms, consumes, moves, view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.confirmation import ConfirmRequest, confirm, unconfirmed
from freezone.services.corrections import correct
from freezone.services.integrity import verify
from freezone.services.papers import note_print, paper_of
from freezone.services.slips import void

PAIR = LanguagePair.parse("ru-kk")
PIECE = MICRO


@ON_BOTH_ENGINES
def test_a_mistake_found_after_the_slip_was_issued(zone):
    # Fifty laptops stand in the yard; the clerk types fifty instead of five.
    lot = zone.lot_of(LAPTOPS)
    happened = zone.clock.now()
    wrong = consumes(zone, lot, quantity=50 * PIECE)

    # The office confirms November's first week, prints the slip and hands it out.
    zone.passes(days=5)
    slip = confirms(zone)
    note_print(zone.management, slip.slip, b"%PDF- the slip", copy=0, pair=PAIR)
    handed_out = f"{slip.entry}:{slip.fingerprint}"
    tenth = zone.passes(days=2)

    # On the twentieth the laptops are counted: forty-five of them stand on the shelf.
    zone.passes(days=10)
    # The clerk wants to correct the consumption, and is told which slip stands on it.
    (reason,) = reasons_of(zone, lambda: correct(zone.warehouse, wrong.entry, "50 вместо 5"))
    assert (reason.code, reason.params["slips"]) == ("FZ-511", slip.slip)
    # The goods cannot be moved either: for the record they are gone.
    assert outcome(zone, lambda: moves(zone, lot, "STORE")) == "FZ-307"

    # The office voids the slip; what it confirmed waits again, all of it and nothing else.
    void(zone.management, slip.slip, "Списано 50 вместо 5")
    (waiting,) = unconfirmed(zone.management, STEEL, *NOVEMBER)
    assert (waiting.line, waiting.left) == (wrong.line, waiting.consumed)

    # Now the consumption is undone, at the time it was claimed to have happened.
    corrected = correct(zone.warehouse, wrong.entry, "50 вместо 5")
    assert queries.entry_view(zone.officer, corrected.entry).effective == happened
    assert view(zone, lot).accounts == {"stock": view(zone, lot).placed}
    assert unconfirmed(zone.management, STEEL, *NOVEMBER) == ()

    # What really happened is written down, and a new slip replaces the voided one.
    right = consumes(zone, lot, quantity=5 * PIECE, at=happened)
    again = confirm(
        zone.management,
        ConfirmRequest(
            participant=STEEL, period_from=NOVEMBER[0], period_to=NOVEMBER[1], replaces=slip.slip
        ),
    )
    assert [(line.line, line.amounts.quantity) for line in again.lines] == [(right.line, 5 * PIECE)]
    document = paper_of(zone.management, again.slip, PAIR).document
    assert str(document.replaces) == slip.slip
    assert document.lines[0].consumed_before.quantity.micro == 0
    assert document.lines[0].balance.quantity.micro == 45 * PIECE

    # The first slip is still there, printed again it says that it is void and why.
    old = paper_of(zone.management, slip.slip, PAIR)
    assert (old.issued, old.copy) == (b"%PDF- the slip", 1)
    assert old.mark.void.reason == "Списано 50 вместо 5"

    # How did it stand on the tenth? By what is known now: five consumed.
    (now_known,) = queries.lots(zone.officer, as_of=tenth)
    assert now_known.accounts["consumed"].quantity == 5 * PIECE
    # By what the record said then: the entries up to the tenth are all there.
    recorded = [each for each in queries.journal_page(zone.officer, limit=99)
                if each.recorded <= tenth]  # fmt: skip
    assert [each.kind for each in recorded][:3] == [
        "paper.printed", "consumption.confirmed", "goods.consumed"
    ]  # fmt: skip

    # The paper that was handed out still proves the record: nothing was erased.
    assert verify(zone.officer, anchors=[handed_out], folder=zone.folder / "scratch").is_whole
    numbers = [str(Number(NumberKind.SLIP, 26, serial)) for serial in (1, 2)]
    assert [slip.slip, again.slip] == numbers
    assert zone.is_whole()
    assert date(2026, 11, 20) == zone.clock.now().date()
