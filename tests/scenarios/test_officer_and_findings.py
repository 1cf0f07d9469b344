"""Two participants, one officer, and what is not in order.

«Болат» brings emulsion paint under a code that was split two months ago; «Бояу» brings engine oil,
which may be excisable, and says neither class nor ground. Its earlier delivery was released before
it had a contract at all. Nothing of that is a reason to send goods back that the customs body
released: they stand in the zone, and wait. The officer comes with a list, asks, reads, and clears
what can be cleared, each with a ground. Neither storekeeper sees anything of the other.
"""

from refusals import outcome
from small_zone import EMULSION, ENGINE_OIL, PAINT, STEEL, STOREKEEPER_OF, TILES
from stocked_zone import confirms, consumes, moves, view

from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.attachments import attach, attachments
from freezone.services.findings import ClearRequest, clear
from freezone.services.operations import MoveRequest, move
from freezone.services.placing import Purpose
from freezone.services.roles import Role
from freezone.services.stock import GoodsRequest


def test_two_participants_one_officer_and_their_findings(zone):
    # Three declarations of a morning.
    emulsion = zone.lot_of(EMULSION)
    oil = zone.lot_of(ENGINE_OIL, participant=PAINT, purpose=Purpose(place="STORE"))
    early = zone.takes_in(
        TILES, participant=PAINT, number="55302/020126/0000001", released_on="2026-01-03"
    )
    (tiles,) = early.lots

    # The officer's list: four findings of four kinds.
    found = {each.reason.code: each for each in queries.findings(zone.officer)}
    assert sorted(found) == ["LAW-CLASS-1", "LAW-PLACE-1", "LAW-PLACE-2", "LAW-PLACE-4"]
    assert len(queries.findings(zone.officer)) == 4

    # All of the goods may be moved inside the fence; none of them may be consumed.
    for lot, place in ((emulsion, "STORE"), (oil, "YARD"), (tiles, "HALL-1")):
        moves(zone, lot, place)
        assert outcome(zone, lambda lot=lot: consumes(zone, lot)) == "FZ-247"

    # Each storekeeper sees the own findings and files, and is refused the other's.
    answer = attach(zone.officer, view(zone, emulsion).declaration, "ответ.pdf", b"%PDF-")
    assert answer.size == 5
    steel, paint = (STOREKEEPER_OF[participant] for participant in (STEEL, PAINT))
    assert [each.reason.code for each in queries.findings(zone.sits(steel))] == ["LAW-PLACE-2"]
    assert len(queries.findings(zone.sits(paint))) == 3
    their_declaration = view(zone, emulsion).declaration
    for act in (
        lambda: queries.lot_card(zone.sits(paint), emulsion),
        lambda: queries.declaration_view(zone.sits(paint), their_declaration),
        lambda: attachments(zone.sits(paint), their_declaration),
    ):
        assert outcome(zone, act) == "FZ-512"

    # The officer posts no quantity, but clears: the paint's code by the answer of the customs body.
    assert outcome(zone, lambda: moves_as_officer(zone, emulsion)) == "FZ-501"
    clear(
        zone.officer,
        ClearRequest(finding=found["LAW-PLACE-2"].number, ground="ответ: 3209900009"),
    )
    consumes(zone, emulsion, net=100 * MICRO)

    # «Бояу» wants its oil for processing: first somebody answers whether it is excisable.
    as_processing = ClearRequest(
        finding=found["LAW-CLASS-1"].number, ground="продукт и критерий", goods_class=2
    )
    assert outcome(zone, lambda: clear(zone.management, as_processing)) == "FZ-247"
    clear(
        zone.officer,
        ClearRequest(
            finding=found["LAW-PLACE-4"].number, ground="паспорт: не подакцизное", answer="no"
        ),
    )
    clear(zone.management, as_processing)
    assert view(zone, oil).goods_class == 2
    # Consumed otherwise than in processing, it is noted that it was meant for processing.
    assert [each.code for each in consumes(zone, oil, net=MICRO).warnings] == ["LAW-CONS-3"]

    # The tiles came before the contract; the ground of that placement is on file.
    clear(
        zone.management,
        ClearRequest(finding=found["LAW-PLACE-1"].number, ground="предварительный договор"),
    )
    consumes(zone, tiles, "real-estate", quantity=MICRO)

    # Nothing is open any more, and both participants get their slips, each with the own lines.
    assert queries.findings(zone.officer) == ()
    slips = {own: confirms(zone, participant=own) for own in (STEEL, PAINT)}
    assert [len(slip.lines) for slip in slips.values()] == [1, 2]
    assert {line.lot for line in slips[STEEL].lines} == {emulsion}
    # Who cleared what on which ground stays readable for the officer.
    cleared = queries.findings(zone.officer, early.declaration, only_open=False)
    assert [each.ground for each in cleared] == ["предварительный договор"]
    assert zone.is_whole()


def moves_as_officer(zone, lot):
    """The officer tries to move goods."""
    return move(zone.sits(Role.OFFICER), MoveRequest(goods=GoodsRequest(lot=lot), to_place="YARD"))
