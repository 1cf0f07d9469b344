"""DESIGN.md section 8 as one story: a zone from its first command to a slip that was voided.

Papers are written by the test; everything is done at the terminal, as a zone office would.
"""

import time_machine
from paper_builders import Goods, declaration_xml, release_json
from small_zone import MORNING, STEEL, tariff_table

BARS = Goods(code="7214200000", description="Арматура", net="1000.5", gross="1010", unit="166",
             quantity="1000.5", cost="900.00", customs_value="450123.45")  # fmt: skip
FRIDGES = Goods(code="8418211000", description="Холодильники", net="500", gross="550",
                quantity="10", cost="3000.00", customs_value="1500000.01")  # fmt: skip
CRANE = Goods(code="8426200000", description="Кран", net="42000", gross="42500", quantity="1",
              cost="250000.00", customs_value="125000000.00")  # fmt: skip
PAINT = Goods(code="3209900000", description="Краска", net="240", gross="260", unit="166",
              quantity="240", cost="700.00", customs_value="350000.00")  # fmt: skip
GOODS = (BARS, FRIDGES, CRANE, PAINT)
PLAN = (
    "item,quantity,net_kg,goods_class,ground,place,fixed_asset\n"
    "1,600,,1,ПСД 12/2026,YARD,\n"
    "1,400.5,,3,договор 17 п. 3(1),STORE,\n"
    "2,10,,3,договор 17 п. 3(1),HALL,\n"
    "3,1,,3,договор 17 п. 3(1),YARD,yes\n"
    "4,,240,3,договор 17 п. 3(1),STORE,\n"
)
NUMBER = "55302/150326/0001234"
NOVEMBER = ("--participant", STEEL, "--from", "2026-11-01", "--to", "2026-11-30")


def opened(line):
    """The administrator makes the record and registers who and what is there."""
    line.ask("init", "--admin", "Айгүл")
    line.sits("Айгүл")
    tariff = line.writes("tariff_2026-01-01.tsv", tariff_table())
    line.ask("nomenclature", "load", tariff)
    line.ask(
        "participant", "add", "--bin", STEEL, "--name", "ТОО «Болат»", "--name-kk", "«Болат» ЖШС",
        "--name-ru", "ТОО «Болат»", "--contract", "17", "--contract-date", "2026-01-05",
        "--contract-until", "2030-01-04", "--activity", "3(1)", "--activity", "3(4)",
    )  # fmt: skip
    for name, role in (("Ерлан", "warehouse"), ("Марат", "management"), ("Болат", "officer")):
        line.ask("user", "add", name, "--role", role)
    line.ask("user", "add", "Сәуле", "--role", "participant", "--participant", STEEL)
    for code, kind in (("YARD", "yard"), ("STORE", "warehouse"), ("HALL", "hall")):
        line.ask("place", "add", code, "--name", code.title(), "--kind", kind)


def taken_in(line):
    """Four items become five lots: two classes and three places by one plan."""
    files = (
        line.writes("d.xml", declaration_xml(GOODS, participant=STEEL)),
        "--release", line.writes("r.json", release_json(GOODS, number=NUMBER, participant=STEEL)),
        "--plan", line.writes("plan.csv", PLAN),
    )  # fmt: skip
    dry = line.sits("Ерлан").ask("declare", *files, "--dry-run")
    assert line.ask("lots") == []

    done = line.ask("declare", *files)
    again = line.json("declare", *files, code=3)

    assert (dry["declaration"], dry["entry"]) == (NUMBER, None)
    assert (done["declaration"], done["items"]) == (NUMBER, 4)
    assert again.refusals[0] == "FZ-244"
    assert [(lot["item"], lot["goods_class"], lot["place"]) for lot in done["lots"]] == [
        (1, 1, "YARD"), (1, 3, "STORE"), (2, 3, "HALL"), (3, 3, "YARD"), (4, 3, "STORE"),
    ]  # fmt: skip
    assert [lot["placed"]["net_kg"] for lot in done["lots"]] == [
        "600", "400.5", "500", "42000", "240",
    ]  # fmt: skip
    return [lot["lot"] for lot in done["lots"]], done["findings"]


def test_from_the_first_command_to_a_voided_slip(terminal):
    with time_machine.travel(MORNING, tick=True):
        opened(terminal)
        (bars, _, fridges, crane, paint), findings = taken_in(terminal)
        cleared(terminal, paint, findings)
        worked(terminal, bars, fridges, crane)
        line = consumed(terminal, bars, paint)
        confirmed_and_voided(terminal, line)


def cleared(line, paint, findings):
    """A code that the tariff no longer has blocks consumption until the officer is satisfied."""
    (finding,) = [each for each in findings if each["code"] == "LAW-PLACE-2"]
    form = ("consume", paint, "--quantity", 10, "--category", "repair", "--object", "Цех",
            "--document", "Акт, 1, 2026-11-03")  # fmt: skip
    blocked = line.json(*form, code=3)
    assert blocked.refusals == ["FZ-247"]

    done = line.sits("Болат").ask("clear", finding["finding"], "--ground", "Письмо КГД 4/26")

    assert done["finding"] == finding["finding"]
    assert line.ask("findings") == []
    line.sits("Ерлан").ask(*form)


def worked(line, bars, fridges, crane):
    """Goods are moved, split and put into operation; a move made in error is undone."""
    line.ask("move", fridges, "--to", "STORE", "--quantity", 4)
    wrong = line.ask("move", fridges, "--to", "YARD", "--quantity", "1", "--from-place", "STORE")
    line.ask("correct", wrong["entry"], "--reason", "Не тот холодильник")
    part = line.ask("split", bars, "--quantity", "100,5")["lot"]
    line.ask("use", crane, "--object", "Стройка", "--document", "Акт, ввода, 9, 03.11.2026")

    assert line.ask("lot", fridges)["places"] == {
        "HALL": {"net_kg": "300", "quantity": "6"},
        "STORE": {"net_kg": "200", "quantity": "4"},
    }
    assert line.ask("lot", bars)["accounts"] == {"stock": {"net_kg": "499.5", "quantity": None}}
    assert line.ask("lot", part)["parent"] == bars
    assert line.ask("lot", crane)["accounts"] == {"in-use": {"net_kg": "42000", "quantity": "1"}}


def consumed(line, bars, paint):
    """The warehouse states what was consumed; a storekeeper sees it, and may state nothing."""
    done = line.ask(
        "consume", bars, "--quantity", "200", "--category", "construction", "--object", "Цех № 2",
        "--document", "Акт списания, 14, 2026-11-03", "--stated-by", "Прораб Иванов",
    )  # fmt: skip
    refused = line.sits("Сәуле").json("consume", bars, "--quantity", 1, "--category", "repair",
                                      code=3)  # fmt: skip

    assert refused.refusals == ["FZ-501"]
    assert line.ask("lot", bars)["claims"] == {"to-confirm": {"net_kg": "200", "quantity": None}}
    assert {each["lot"] for each in line.ask("unconfirmed", *NOVEMBER)} == {bars, paint}
    return done["line"]


def confirmed_and_voided(line, consumption_line):
    """Never more than was consumed, never twice; void, and confirm again."""
    line.sits("Марат")
    more = line.json("confirm", *NOVEMBER, "--line", f"{consumption_line}=200.000001", code=3)
    first = line.ask("confirm", *NOVEMBER, "--line", f"{consumption_line}=150")
    twice = line.json("confirm", *NOVEMBER, "--line", f"{consumption_line}=150", code=3)
    slip = line.folder / "slip.pdf"
    issued = line.ask("print", first["slip"], "--out", slip)
    voided = line.ask("void", first["slip"], "--reason", "Не тот объект")
    copy = line.ask("print", first["slip"], "--out", line.folder / "copy.pdf")
    again = line.ask("confirm", *NOVEMBER, "--replaces", first["slip"])

    assert more.refusals == twice.refusals == ["FZ-301"]
    assert (issued["copy"], copy["copy"]) == (0, 1)
    assert (line.folder / "copy.pdf").read_bytes().startswith(slip.read_bytes())
    assert {each["net_kg"] for each in again["lines"]} == {"200", "10"}
    assert line.ask("unconfirmed", *NOVEMBER) == []
    states = {each["slip"]: each["state"] for each in line.ask("slips")}
    assert states == {first["slip"]: "void", again["slip"]: "issued"}
    proof = line.ask(
        "verify", "--anchor", f"{first['entry']}:{first['fingerprint']}",
        "--anchor", f"{again['entry']}:{again['fingerprint'].replace('-', ' ').lower()}",
    )  # fmt: skip
    assert proof["ok"] is True
    assert proof["entries"] == line.ask("journal", "--limit", 1)[0]["seq"] > voided["entry"]


def test_a_release_may_be_typed_and_a_declaration_come_from_a_sheet(terminal):
    """Without files of the customs body's system, and from goods declared before the gate."""
    sheet = (
        "item;description;code;net_kg;quantity;unit\n"
        "1;Арматура;7214200000;1000,5;;\n"
        "2;Холодильники;8418211000;500;10;796\n"
    )
    with time_machine.travel(MORNING, tick=True):
        opened(terminal)
        file = terminal.writes("declaration.csv", sheet)
        typed = ("--released-on", "16.03.2026", "--declaration-no", NUMBER, "--bin", STEEL,
                 "--officer", "ЛНП 101", "--goods-class", 3, "--ground", "договор 17")  # fmt: skip
        done = terminal.sits("Ерлан").ask("declare", file, *typed)
        arrived = [terminal.ask("arrive", lot["lot"], "--place", "YARD") for lot in done["lots"]]

        assert [lot["accounts"] for lot in done["lots"]] == [
            {"expected": {"net_kg": "1000.5", "quantity": None}},
            {"expected": {"net_kg": "500", "quantity": "10"}},
        ]
        assert len(arrived) == 2
        assert [lot["place"] for lot in terminal.ask("lots")] == ["YARD", "YARD"]
        kept = terminal.ask("attachments", NUMBER)
        assert [(each["purpose"], each["name"]) for each in kept] == [
            ("declaration", "declaration.csv"), ("release", "typed.json"),
        ]  # fmt: skip
