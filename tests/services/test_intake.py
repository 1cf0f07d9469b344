"""Taking goods in: papers that are refused, with every reason; what the goods become."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from paper_builders import declaration_xml, release_json
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import (
    AS_STOCK,
    CEMENT,
    CRANE,
    EMULSION,
    ENGINE_OIL,
    FRIDGES,
    LAPTOPS,
    PAINT,
    STEEL,
    STEEL_BARS,
    TILES,
)
from stocked_zone import AS_STOCK_WITHOUT_PLACE, consumes, splits, uses, view

from freezone.ids import Bin
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.findings import ClearRequest, clear
from freezone.services.intake import DeclareRequest, Paper, declare
from freezone.services.placing import Purpose
from freezone.services.registers import ContractRequest, add_contract
from freezone.services.roles import Role

STRANGER = "940140000385"
"""A right BIN of a company that is not in the zone."""
GOODS = (STEEL_BARS, LAPTOPS)
NEW = "55302/150326/0009999"
RELEASE = {"number": NEW, "participant": STEEL}


def paper(content):
    return None if content is None else Paper(name="paper", content=content)


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "declaration": b"<torn", "release": None, "plan": b"item,quantity\nx,1\n",
            "goods_class": 5, "place": "NOWHERE",
        },
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.GATE}),
        ("FZ-206 FZ-264 FZ-218", {"declaration": declaration_xml(GOODS, participant=STRANGER)}),
        ("FZ-264 FZ-218", {"release": b"[]"}),
        ("FZ-212 FZ-218", {"release": release_json(GOODS, number=NEW, participant=STEEL)}),
        ("FZ-224 FZ-218", {"plan": b"item,quantity,place\n1,1000,X\n2,60,YARD\n7,1,\n"}),
        ("FZ-224", {"release": release_json(GOODS, number=NEW, participant=STRANGER)}),
        (
            "FZ-240 FZ-242 FZ-242 FZ-112 FZ-251 FZ-250 FZ-250",
            {
                "declaration": declaration_xml(GOODS, participant=STEEL),
                "release": release_json(GOODS, number=NEW, participant=STEEL),
            },
        ),
        ("FZ-242 FZ-242 FZ-112 FZ-251 FZ-250 FZ-250", {"place": "YARD"}),
        ("FZ-242 FZ-112 FZ-251 FZ-250 FZ-250", {"goods_class": 3}),
        ("FZ-242 FZ-251 FZ-250 FZ-250", {"plan": b"item,quantity\n7,1\n2,60\n"}),
        ("FZ-251 FZ-250", {"plan": b"item,quantity\n2,50\n"}),
    ),
)  # fmt: skip
def test_declarations_are_refused(zone, faults, codes):
    request = DeclareRequest(
        declaration=paper(faults["declaration"]),
        release=paper(faults["release"]),
        plan=paper(faults["plan"]),
        purpose=Purpose(
            goods_class=faults["goods_class"], ground="договор", place=faults["place"]
        ),
    )
    desk = zone.sits(faults["who"])

    assert outcome(zone, lambda: declare(desk, request)) == codes
