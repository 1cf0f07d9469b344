"""Texts that no record keeps, wherever they come in: refused by name, and nothing is written."""

from dataclasses import replace

import pytest
from refusals import outcome, reasons_of
from small_zone import STEEL_BARS
from stocked_zone import ACT

from freezone.errors import RefusedError
from freezone.errors.ledger import MovementNotPermittedError
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.services import attachments, consumption, corrections, operations, registers, slips
from freezone.services.desk import Desk
from freezone.services.findings import ClearRequest, clear
from freezone.services.intake import DeclareRequest, Paper, declare
from freezone.services.placing import Purpose
from freezone.services.posting import posting
from freezone.services.registers import PlaceKind
from freezone.services.stock import GoodsRequest
from freezone.store.engine import RecordPlace

TEXTS = {"a zero byte": "Қойма\x00 № 1", "half of a sign": "Қойма \ud83d № 1"}

ACTS = {
    "a place": lambda stock, text: registers.add_place(
        stock.zone.administrator, "P-9", text, PlaceKind.YARD
    ),
    "the ground of a finding": lambda stock, text: clear(
        stock.zone.officer, ClearRequest(finding=stock["wrong_code"], ground=text)
    ),
    "the object of a use": lambda stock, text: operations.use(
        stock.zone.warehouse,
        operations.UseRequest(goods=GoodsRequest(lot=stock["crane"]), object=text, document=ACT),
    ),
    "the document of a consumption": lambda stock, text: consumption.consume(
        stock.zone.warehouse,
        consumption.ConsumeRequest(
            goods=GoodsRequest(lot=stock["steel"]),
            category="repair",
            object="Кран",
            document=replace(ACT, name=text),
        ),
    ),
    "the reason of a correction": lambda stock, text: corrections.correct(
        stock.zone.warehouse, int(stock["moved"]), text
    ),
    "the reason of a void": lambda stock, text: slips.void(
        stock.zone.management, stock["slip"], text
    ),
    "the name of a file": lambda stock, text: attachments.attach(
        stock.zone.officer, stock["steel"], text, b"1"
    ),
    "the ground of a placement": lambda stock, text: declare(
        stock.zone.warehouse,
        replace(stock.zone.request(STEEL_BARS), purpose=Purpose(goods_class=1, ground=text)),
    ),
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("act", ACTS)
def test_FZ_115_a_text_that_no_record_keeps_is_refused(stock, act, text):
    assert outcome(stock.zone, lambda: ACTS[act](stock, text)) == "FZ-115"
    assert stock.zone.is_whole()


def test_FZ_303_no_service_posts_where_the_table_of_movements_has_no_row():
    ways = ((Account.STOCK, "YARD"), (Account.COMPLETED_H, "line"))

    with pytest.raises(MovementNotPermittedError) as raised:
        posting(Operation.CONSUME, "L260000001L", *ways, None)
    assert raised.value.code == "FZ-303"


def test_FZ_615_a_record_lives_in_a_file_or_on_postgresql(zone):
    act = lambda: Desk.open(RecordPlace("mysql://localhost/zone"), zone.folder)  # noqa: E731

    assert outcome(zone, act) == "FZ-615"


def test_FZ_100_many_reasons_come_as_one_refusal(zone):
    request = DeclareRequest(declaration=Paper(name="d.xml", content=b"<torn"), release=None)

    assert len(reasons_of(zone, lambda: declare(zone.warehouse, request))) == 2
    with pytest.raises(RefusedError) as raised:
        declare(zone.warehouse, request)
    assert raised.value.code == "FZ-100"


def test_FZ_112_goods_are_foreign_or_of_the_union(zone):
    request = replace(zone.request(STEEL_BARS), customs_status="lunar")

    assert outcome(zone, lambda: declare(zone.warehouse, request)) == "FZ-112"
