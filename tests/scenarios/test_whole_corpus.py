"""The customs body sends everything it released in a quarter: fifty-one declarations.

The warehouse clerk takes them in one after another. Twelve hundred and eleven items become lots,
and what stands in the zone weighs to the last digit what the releases say. Eighteen lines carry a
code that the tariff of March no longer knows: they stand there all the same, with a finding that
names the codes that took its place. One declaration goes to two classes and three places by a plan.
Five declarations of another procedure are turned away with every reason at once, and the record is,
byte for byte, what it was. Then the participants consume, the office confirms, voids, confirms
again.
"""

import hashlib
import json
from collections import Counter, defaultdict
from datetime import date

import pytest
from pdf_reading import RESOLUTIONS, barcodes, pages, picture
from refusals import reasons_of
from stocked_zone import ACT, view

from freezone.ids import Number
from freezone.language.choice import LanguagePair
from freezone.ledger.posting import NOTHING, Amounts
from freezone.quantity import micro_from_text
from freezone.services import queries
from freezone.services.confirmation import ConfirmRequest, confirm, unconfirmed
from freezone.services.consumption import ConsumeRequest, consume
from freezone.services.findings import ClearRequest, clear
from freezone.services.intake import DeclareRequest, Paper, declare
from freezone.services.papers import paper_of
from freezone.services.slips import void
from freezone.services.stock import GoodsRequest
from printing import slip as slip_paper

pytestmark = pytest.mark.corpus
NOVEMBER = {"period_from": date(2026, 11, 1), "period_to": date(2026, 11, 30)}


def released(path):
    return json.loads(path.with_suffix(".release.json").read_text(encoding="utf-8"))


def test_everything_that_was_released_stands_in_the_zone_to_the_last_digit(everything):
    officer = everything.zone.officer
    lots = defaultdict(list)
    for lot in queries.lots(officer):
        lots[lot.declaration].append(lot)

    # Fifty-one declarations, and every one of their items is a lot.
    assert (len(lots), sum(map(len, lots.values()))) == (51, 1211)
    for path in everything.papers():
        release = released(path)
        of_release = lots[release["declaration_no"]]
        assert [lot.item for lot in of_release] == [each["item"] for each in release["goods"]]
        # The lots weigh what the release says, in all and one by one.
        assert sum(lot.placed.net for lot in of_release) == micro_from_text(release["net_kg"])
        for lot, goods in zip(of_release, release["goods"], strict=True):
            assert lot.placed.net == micro_from_text(goods["net_kg"])
            assert lot.placed.value == micro_from_text(goods["customs_value"]) // 10_000
            assert lot.accounts == {"stock": lot.placed}
            # Kilograms of a code without unit are no supplementary unit.
            declared = None if goods["suppl_unit"] == "166" else goods["suppl_unit"]
            assert lot.unit == declared
            assert lot.placed.quantity == (micro_from_text(goods["suppl_qty"]) if declared else 0)
    assert everything.zone.is_whole()


def test_what_the_tariff_no_longer_knows_stands_with_its_successors(everything):
    found = [
        each
        for each in queries.findings(everything.zone.officer)
        if each.reason.code == "LAW-PLACE-2"
    ]

    assert len(found) == 18
    assert {each.reason.params["successors"] for each in found} == {"3209900001, 3209900009"}
    assert {each.reason.params["code"] for each in found} == {"3209900000"}
    # Each names its item, and blocks nothing but that item.
    assert len({(each.declaration, each.reason.item) for each in found}) == 18
    (declaration,) = {each.declaration for each in found}
    blocked = {each.reason.item for each in found}
    for lot in queries.lots(everything.zone.officer, declaration=declaration):
        assert bool([each for each in lot.findings if each.blocks]) == (lot.item in blocked)


def test_no_other_finding_blocks_anything(everything):
    codes = Counter(
        (each.reason.code, each.blocks) for each in queries.findings(everything.zone.officer)
    )

    assert codes == {("LAW-PLACE-2", True): 18, ("LAW-PLACE-4", False): 15}


def test_items_that_share_a_code_stay_lots_of_their_own(everything):
    lots = queries.lots(everything.zone.officer)
    by_code = Counter((lot.declaration, lot.code) for lot in lots)

    shared = {key: count for key, count in by_code.items() if count > 1}
    assert sum(shared.values()) > 400
    assert len({lot.lot for lot in lots}) == len(lots)


def test_a_declaration_goes_to_two_classes_and_three_places_by_one_plan(office):
    path = office.papers()[0]
    goods = released(path)["goods"]
    # The first item is counted in pieces: two thirds for the building, the rest for equipment.
    first = goods[0]
    some = micro_from_text(first["suppl_qty"]) * 2 // 3
    plan = (
        "item,quantity,net_kg,goods_class,ground,place,fixed_asset\n"
        f"1,{some // 10**6},,1,ДСД-7,YARD,\n"
        "1,,,3,,STORE,\n"
        "2,,100.5,1,ДСД-7,HALL-1,\n"
        "2,,,3,,YARD,\n"
        "3,,,,,HALL-1,yes\n"
    )
    declared = office.takes_in(path, plan)

    lots = queries.lots(office.zone.officer, declaration=declared.declaration)
    assert (declared.items, len(lots)) == (14, 16)
    assert {lot.goods_class for lot in lots} == {1, 3}
    assert {place for lot in lots for place in lot.places} == {"YARD", "STORE", "HALL-1"}
    assert [lot.item for lot in lots if lot.is_fixed_asset] == [3]
    # Nothing is lost between the parts: not a gram, not a piece, not a coin.
    sums = defaultdict(lambda: NOTHING)
    for lot in lots:
        sums[lot.item] += lot.placed
    for each in goods:
        assert sums[each["item"]].net == micro_from_text(each["net_kg"])
        assert sums[each["item"]].value == micro_from_text(each["customs_value"]) // 10_000
    assert sums[1].quantity == micro_from_text(first["suppl_qty"])
    assert office.zone.is_whole()


def bytes_of_record(zone):
    """What the record's files hold."""
    path = zone.desk.record.place.path
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(path.parent.glob(f"{path.name}*"))
        if not file.name.endswith("-shm")
    }


def test_declarations_of_another_procedure_are_turned_away_and_nothing_changes(everything):
    zone = everything.zone
    papers = sorted((everything.folder / "declarations" / "import40").glob("*.xml"))
    queries.lots(zone.officer)
    before = bytes_of_record(zone)

    assert len(papers) == 5
    for path in papers:
        request = DeclareRequest(
            declaration=Paper(name=path.name, content=path.read_bytes()), release=None
        )
        reasons = reasons_of(zone, lambda request=request: declare(zone.warehouse, request))
        items = path.read_text(encoding="utf-8").count("<catESAD_cu:GoodsNumeric>")
        by_code = Counter(reason.code for reason in reasons)
        # The whole declaration and each of its items are of procedure 40; each code is too long.
        assert by_code["FZ-222"] == items + 1
        assert by_code["FZ-230"] == items
        assert by_code["FZ-264"] == 1
        assert {reason.item for reason in reasons if reason.code == "FZ-230"} == set(
            range(1, items + 1)
        )
    assert bytes_of_record(zone) == before
    assert zone.is_whole()


def consumes_some(zone, lot, quantity=None):
    request = ConsumeRequest(
        goods=GoodsRequest(lot=lot.lot, quantity=quantity), category="equipment",
        object="Желі № 2", document=ACT,
    )  # fmt: skip
    return consume(zone.warehouse, request)


def test_participants_consume_and_the_office_confirms_voids_and_confirms_again(everything):
    zone = everything.zone
    lots = defaultdict(list)
    for lot in queries.lots(zone.officer):
        lots[lot.participant].append(lot)

    assert len(lots) == 7
    for participant, own in sorted(lots.items()):
        counted = next(lot for lot in own if lot.unit is not None and not lot.findings)
        weighed = next(lot for lot in own if lot.unit is None and not lot.findings)
        # A third of what is counted in pieces, half of what is weighed, and then the rest of it.
        lines = [
            consumes_some(zone, counted, counted.placed.quantity // 3).line,
            consumes_some(zone, weighed, weighed.placed.net // 2).line,
            consumes_some(zone, weighed).line,
        ]
        zone.passes(hours=1)
        # The office confirms a part of the first line…
        part = confirm(
            zone.management,
            ConfirmRequest(
                participant=participant, lines={lines[0]: counted.placed.quantity // 6}, **NOVEMBER
            ),
        )
        # …and is refused more than is left of it.
        too_much = ConfirmRequest(
            participant=participant, lines={lines[0]: counted.placed.quantity // 4}, **NOVEMBER
        )
        (reason,) = reasons_of(zone, lambda request=too_much: confirm(zone.management, request))
        assert (reason.code, reason.params["line"]) == ("FZ-301", lines[0])
        # It was the wrong month: the slip is void, and everything waits again.
        void(zone.management, part.slip, "Не тот период")
        waiting = unconfirmed(zone.management, participant, *NOVEMBER.values())
        assert [each.line for each in waiting] == lines
        # Now all of it is confirmed at once.
        slip = confirm(zone.management, ConfirmRequest(participant=participant, **NOVEMBER))
        assert [line.line for line in slip.lines] == lines
        after = view(zone, weighed.lot)
        assert after.accounts == {"consumed": weighed.placed}
        assert after.claim_accounts == {"confirmed": weighed.placed}
        assert unconfirmed(zone.management, participant, *NOVEMBER.values()) == ()
    assert zone.is_whole()


def test_the_barcode_of_a_real_slip_is_read_back_from_the_paper(everything):
    zone = everything.zone
    own = queries.lots(zone.officer, participant="180340100011")
    for lot in own[:12]:
        consumes_some(zone, lot)
    slip = confirm(zone.management, ConfirmRequest(participant="180340100011", **NOVEMBER))
    document = paper_of(zone.management, slip.slip, LanguagePair.parse("kk-ru")).document

    pdf = slip_paper.render(document)
    for resolution in RESOLUTIONS:
        assert slip.slip in barcodes(picture(pages(pdf)[0], resolution))
    assert str(Number.parse(slip.slip)) == slip.slip
    assert sum((line.amounts for line in slip.lines), NOTHING) == sum(
        (lot.placed for lot in own[:12]), Amounts(0, 0, 0)
    )


def test_the_lines_that_waited_for_a_code_are_consumed_once_someone_answered(everything):
    zone = everything.zone
    finding = next(
        each for each in queries.findings(zone.officer) if each.reason.code == "LAW-PLACE-2"
    )
    lot = next(
        each
        for each in queries.lots(zone.officer, declaration=finding.declaration)
        if each.item == finding.reason.item
    )
    (reason,) = reasons_of(zone, lambda: consumes_some(zone, lot))
    assert (reason.code, reason.params["finding"]) == ("FZ-247", finding.number)

    # The customs body answered which of the two codes is right.
    answer = ClearRequest(finding=finding.number, ground="письмо от 02.11.2026: 3209900009")
    clear(zone.officer, answer)
    consumes_some(zone, lot)
    assert len(queries.findings(zone.officer, finding.declaration)) == 17
    assert zone.is_whole()
