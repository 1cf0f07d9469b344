"""The clerk looks at everything the customs body sent before taking it in: nothing surprises."""

import json
from collections import Counter
from time import perf_counter

import pytest

from freezone.errors import RefusedError
from freezone.services import queries
from freezone.services.intake import DeclareRequest, Paper, declare
from freezone.services.intake_look import look

pytestmark = pytest.mark.corpus


def _told(finding):
    reason = finding.reason
    return (reason.code, reason.item or 0, sorted(reason.params.items()), finding.blocks)


def test_every_declaration_is_looked_at_as_it_is_then_recorded(office):
    zone = office.zone
    papers = office.papers()
    took = []

    assert len(papers) == 51
    for path in papers:
        head = zone.head
        started = perf_counter()
        looked = look(zone.warehouse, office.request(path))
        took.append(perf_counter() - started)

        assert zone.head == head
        assert looked.refusals == ()
        release = json.loads(path.with_suffix(".release.json").read_text(encoding="utf-8"))
        assert looked.number == release["declaration_no"]
        assert [(item.item, item.code) for item in looked.items] == [
            (goods["item"], goods["code"]) for goods in release["goods"]
        ]
        declared = office.takes_in(path)
        assert looked.warnings == declared.warnings
        found = queries.findings(zone.officer, declared.declaration)
        # The record gives them by their numbers, which are texts: by item here.
        assert sorted(map(_told, looked.findings)) == sorted(map(_told, found))
        lots = queries.lots(zone.officer, declaration=declared.declaration)
        assert [
            (lot.item, lot.unit, lot.amounts, lot.value_currency, lot.goods_class, lot.ground)
            for lot in looked.lots
        ] == [
            (lot.item, lot.unit, lot.placed, lot.value_currency, lot.goods_class, lot.ground)
            for lot in lots
        ]
        assert [(lot.place,) for lot in looked.lots] == [lot.places for lot in lots]
    assert zone.is_whole()
    # Two hundred items are still looked at while a person waits for a screen.
    assert max(took) < 5


def test_everything_looked_at_again_is_known(everything):
    zone = everything.zone
    for path in everything.papers():
        looked = look(zone.warehouse, everything.request(path))

        assert looked.known is not None
        assert looked.known.is_same_paper
        assert [reason.code for reason in looked.refusals] == ["FZ-244"]
        assert looked.lots == ()
        assert all(item.taken_as and item.recorded_decision == "released" for item in looked.items)


def test_declarations_of_another_procedure_are_shown_with_every_reason(office):
    zone = office.zone
    papers = sorted((office.folder / "declarations" / "import40").glob("*.xml"))

    assert len(papers) == 5
    for path in papers:
        request = DeclareRequest(
            declaration=Paper(name=path.name, content=path.read_bytes()), release=None
        )
        looked = look(zone.warehouse, request)

        counted = len(looked.items)
        codes = Counter(reason.code for reason in looked.refusals)
        assert (codes["FZ-222"], codes["FZ-230"], codes["FZ-264"]) == (counted + 1, counted, 1)
        for item in looked.items:
            assert {"FZ-222", "FZ-230"} <= {reason.code for reason in item.refusals}
        assert (looked.lots, looked.findings) == ((), ())
        with pytest.raises(RefusedError) as refused:
            declare(zone.warehouse, request)
        assert refused.value.reasons == looked.refusals
