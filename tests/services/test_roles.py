"""Who may do what: every service, every role."""

from datetime import date
from pathlib import Path

import pytest
from refusals import outcome
from small_zone import STEEL
from stocked_zone import ACT, NOVEMBER

from freezone.language.choice import LanguagePair
from freezone.services import (
    attachments,
    confirmation,
    consumption,
    corrections,
    findings,
    intake,
    integrity,
    nomenclature,
    operations,
    packs,
    papers,
    people,
    periods,
    queries,
    registers,
    releases,
    slips,
)
from freezone.services.amendment import AmendRequest, amend
from freezone.services.roles import MAY, Act, Role
from freezone.services.stock import GoodsRequest

GATE, WAREHOUSE, PARTICIPANT, OFFICER, MANAGEMENT, ADMINISTRATOR = Role
PAIR = LanguagePair.parse("kk-ru")
PAPER = intake.Paper(name="d.xml", content=b"<torn")
CONTRACT = registers.ContractRequest(number="1", signed_on=date(2026, 1, 1), activities=())

EVERYONE = set(Role)
NOT_STOREKEEPERS = EVERYONE - {PARTICIPANT}
OFFICE = {MANAGEMENT, ADMINISTRATOR}
HANDS = {WAREHOUSE, MANAGEMENT}
DOORS = {GATE, WAREHOUSE, MANAGEMENT}

SERVICES = {
    "add a person": (OFFICE, lambda desk, names: people.add_person(
        desk, people.PersonRequest(name="", password="", roles=(GATE,)))),
    "change another person": (OFFICE, lambda desk, names: people.change_person(
        desk, "Никто", roles=())),
    "erase sealed data": (OFFICE, lambda desk, names: people.erase_sealed(desk, "", "")),
    "add a participant": (OFFICE, lambda desk, names: registers.add_participant(
        desk, registers.ParticipantRequest(bin="1", name="", contract=CONTRACT))),
    "add a contract": (OFFICE, lambda desk, names: registers.add_contract(desk, "1", CONTRACT)),
    "add a place": (OFFICE, lambda desk, names: registers.add_place(
        desk, "", "", registers.PlaceKind.YARD)),
    "load an edition": (OFFICE, lambda desk, names: nomenclature.load(
        desk, Path("missing_2026-01-01.tsv"))),
    "close a period": (OFFICE, lambda desk, names: periods.close_period(desk, "")),
    "declare": (DOORS, lambda desk, names: intake.declare(
        desk, intake.DeclareRequest(declaration=PAPER, release=None))),
    "amend": (DOORS, lambda desk, names: amend(desk, AmendRequest(
        number="1", declaration=PAPER, decision="", decided_on=date(2026, 1, 1)))),
    "annul": (DOORS, lambda desk, names: releases.annul(desk, releases.AnnulRequest(
        number="1", decision="", decided_on=date(2026, 1, 1), reason=""))),
    "arrive": (DOORS, lambda desk, names: operations.arrive(
        desk, operations.ArriveRequest(lot="", place=""))),
    "move": (HANDS, lambda desk, names: operations.move(
        desk, operations.MoveRequest(goods=GoodsRequest(lot=""), to_place=""))),
    "split": (HANDS, lambda desk, names: operations.split(desk, GoodsRequest(lot=""))),
    "state a pack": (HANDS, lambda desk, names: packs.state_pack(
        desk, packs.PackRequest(lot="", name="", holds=0))),
    "use": (HANDS, lambda desk, names: operations.use(
        desk, operations.UseRequest(goods=GoodsRequest(lot=""), object="", document=None))),
    "consume": (HANDS, lambda desk, names: consumption.consume(
        desk, consumption.ConsumeRequest(
            goods=GoodsRequest(lot=""), category="", object=None, document=ACT))),
    "correct": (HANDS, lambda desk, names: corrections.correct(desk, 0, "")),
    "clear": (HANDS | {OFFICER}, lambda desk, names: findings.clear(
        desk, findings.ClearRequest(finding="", ground=""))),
    "confirm": ({MANAGEMENT}, lambda desk, names: confirmation.confirm(
        desk, confirmation.ConfirmRequest(
            participant="", period_from=NOVEMBER[0], period_to=NOVEMBER[1]))),
    "void": ({MANAGEMENT}, lambda desk, names: slips.void(desk, "", "")),
    "see a paper": (EVERYONE, lambda desk, names: papers.paper_of(desk, "", PAIR)),
    "print": (DOORS, lambda desk, names: papers.note_print(desk, "", b"", copy=0, pair=PAIR)),
    "attach": (DOORS | {OFFICER}, lambda desk, names: attachments.attach(desk, "", "", b"")),
    "read the journal": (NOT_STOREKEEPERS, lambda desk, names: queries.journal_page(desk)),
    "read an entry": (NOT_STOREKEEPERS, lambda desk, names: queries.entry_view(desk, 1)),
    "see lots": (EVERYONE, lambda desk, names: queries.lots(desk)),
    "see a lot": (EVERYONE, lambda desk, names: queries.lot_card(desk, names["steel"])),
    "see declarations": (EVERYONE, lambda desk, names: queries.declaration_list(desk)),
    "see a declaration": (EVERYONE, lambda desk, names: queries.declaration_view(
        desk, names["declaration"])),
    "see findings": (EVERYONE, lambda desk, names: queries.findings(desk)),
    "see the work list": (EVERYONE, lambda desk, names: confirmation.unconfirmed(
        desk, STEEL, *NOVEMBER)),
    "see participants": (EVERYONE, lambda desk, names: registers.participants(desk)),
    "see contracts": (EVERYONE, lambda desk, names: registers.contracts(desk, STEEL)),
    "see places": (EVERYONE, lambda desk, names: registers.places(desk)),
    "see files": (EVERYONE, lambda desk, names: attachments.attachments(desk, names["steel"])),
    "see a file": (EVERYONE, lambda desk, names: attachments.content_of(desk, "0")),
    "see periods": (EVERYONE, lambda desk, names: periods.closed(desk)),
    "see editions": (EVERYONE, lambda desk, names: nomenclature.editions(desk)),
    "export an edition": (EVERYONE, lambda desk, names: nomenclature.export(desk)),
    "search": (EVERYONE, lambda desk, names: nomenclature.searcher(desk)),
    "verify": (EVERYONE, lambda desk, names: integrity.verify(desk, anchors=("x",))),
}  # fmt: skip
"""Each service with the roles that may use it, and a call that gets past the door at once."""

IN_THE_ZONE = {Role.PARTICIPANT: "Сәуле Болат"}


@pytest.mark.parametrize("service", SERVICES)
def test_FZ_503_nobody_does_anything_without_logging_in(stock, service):
    desk = stock.zone.sits(None)

    assert outcome(stock.zone, lambda: SERVICES[service][1](desk, stock.names)) == "FZ-503"


@pytest.mark.parametrize("service", SERVICES)
def test_FZ_501_each_service_is_for_its_roles_and_for_no_other(stock, service):
    allowed, call = SERVICES[service]
    let_in = set()
    for role in Role:
        desk = stock.zone.sits(IN_THE_ZONE.get(role, role))
        if outcome(stock.zone, lambda desk=desk: call(desk, stock.names)) != "FZ-501":
            let_in.add(role)

    assert let_in == allowed


def test_the_administrator_posts_no_goods_and_the_officer_no_quantity():
    posting_acts = {Act.TAKE_IN, Act.OPERATE, Act.CONFIRM}

    for role in (Role.ADMINISTRATOR, Role.OFFICER, Role.PARTICIPANT):
        assert not [act for act in posting_acts if role in MAY[act]]


def test_a_person_of_several_roles_may_do_what_each_of_them_may(stock):
    desk = stock.zone.sits(Role.OFFICER)
    both = type(desk.session)(
        person=desk.session.person, name=desk.session.name, participant=STEEL, zone_key=None,
        roles=frozenset({Role.OFFICER, Role.PARTICIPANT}),
    )  # fmt: skip
    desk.session = both

    assert queries.journal_page(desk)
    assert len({lot.participant for lot in queries.lots(desk)}) == 2, "an officer sees everything"
