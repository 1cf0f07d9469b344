"""Who may do what: every command that acts, tried by every role."""

from dataclasses import replace

import pytest
from paper_builders import declaration_xml, release_json
from small_zone import PAINT, STEEL, STEEL_BARS

from freezone.services.roles import Role
from ui.cli.commands import COMMANDS

A, G, W, P, O, M = (  # noqa: E741 -- letters of a table
    Role.ADMINISTRATOR, Role.GATE, Role.WAREHOUSE, Role.PARTICIPANT, Role.OFFICER,
    Role.MANAGEMENT,
)  # fmt: skip
EVERYBODY = {A, G, W, P, O, M}
DOCUMENT = "Акт,14,2026-11-03"
PERIOD = "--participant {STEEL} --from 2026-11-01 --to 2026-11-30"
MAY = [
    ("user add Жаңа --role gate", {A, M}),
    ("user list", EVERYBODY - {P}),
    ("user erase-iin {sealed} --ground Мерзім", {A, M}),
    ("user roles {gate} --role officer", {A, M}),
    ("user password", EVERYBODY),
    ("user password {clerk}", {A, M, W}),
    (
        (
            "participant add --bin 180340100021 --name N --contract 9 --contract-date 2026-01-05"
            " --activity 3(2)"
        ),
        {A, M},
    ),
    ("participant list", EVERYBODY),
    (
        (
            "contract add --participant {STEEL} --contract 9 --contract-date 2026-01-05"
            " --activity 3(1)"
        ),
        {A, M},
    ),
    ("place add GATE-2 --name Gate --kind gate", {A, M}),
    ("place list", EVERYBODY),
    ("declare {FOLDER}/d.xml --release {FOLDER}/r.json --place YARD", {G, W, M}),
    ("amend {expected_declaration} {FOLDER}/c.xml --decision 1 --date 2026-11-03", {G, W, M}),
    ("annul {expected_declaration} --decision 1 --date 2026-11-03 --reason Отозван", {G, W, M}),
    ("declarations", EVERYBODY),
    ("declaration {declaration}", EVERYBODY),
    ("findings", EVERYBODY),
    ("clear {wrong_code} --ground Письмо", {O, M, W}),
    ("lots", EVERYBODY),
    ("lot {steel}", EVERYBODY),
    ("arrive {expected} --place YARD", {G, W, M}),
    ("move {steel} --to STORE", {W, M}),
    ("split {steel} --quantity 10", {W, M}),
    ("pack {steel} bundle --holds 25.5", {W, M}),
    (f"use {{crane}} --object Цех --document {DOCUMENT}", {W, M}),
    (
        (
            "consume {steel} --quantity 1 --category construction --object Цех"
            f" --document {DOCUMENT}"
        ),
        {W, M},
    ),
    ("correct {moved} --reason Дважды", {W, M}),
    (f"unconfirmed {PERIOD}", EVERYBODY),
    (f"confirm {PERIOD}", {M}),
    ("void {slip} --reason Ошибка", {M}),
    ("slips", EVERYBODY),
    ("print {slip} --out {FOLDER}/s.pdf", {G, W, M}),
    ("print {slip} --text", EVERYBODY),
    ("label {steel} --out {FOLDER}/l.pdf", {G, W, M}),
    ("attach {steel} {FOLDER}/d.xml", {G, W, M, O}),
    ("attachments {steel}", EVERYBODY),
    ("journal --limit 3", EVERYBODY - {P}),
    ("entry 3", EVERYBODY - {P}),
    ("verify", EVERYBODY),
    ("period close 2026-09", {A, M}),
    ("period list", EVERYBODY),
    ("nomenclature load {FOLDER}/tariff_2026-02-01.tsv", {A, M}),
    ("nomenclature search цемент", EVERYBODY),
    ("nomenclature export", EVERYBODY),
    ("nomenclature editions", EVERYBODY),
]
"""The form of each command, and who may ask for it."""


@pytest.fixture
def filled(stock, zone_template):
    """The stocked zone, with papers that may be handed in, and a shelf that may be written."""
    stock.writes("d.xml", declaration_xml([STEEL_BARS], participant=STEEL))
    corrected = replace(STEEL_BARS, description="Арматура А400")
    stock.writes("c.xml", declaration_xml([corrected], participant=STEEL))
    number = "55302/150326/0000099"
    stock.writes("r.json", release_json([STEEL_BARS], number=number, participant=STEEL))
    tariff = zone_template.place.path.parent / "tariff_2026-01-01.tsv"
    stock.writes("tariff_2026-02-01.tsv", tariff.read_bytes())
    return stock


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("form", "may"), MAY, ids=[row[0][:30] for row in MAY])
def test_a_role_may_do_what_the_table_says(filled, form, may, role):
    known = {
        **filled.names, "STEEL": STEEL, "FOLDER": str(filled.folder), "gate": "Гүлнар Қақпа",
        "clerk": "Ерлан Қойма", "sealed": "Сәуле",
    }  # fmt: skip
    if "erase-iin" in form:
        filled.monkeypatch.setenv("FREEZONE_IIN", "900101300123")
        filled.sits(Role.ADMINISTRATOR).ask("user", "add", "Сәуле", "--role", "gate", "--iin")
    if "load" in form:
        filled.monkeypatch.setenv("FREEZONE_NOMENCLATURE", str(filled.folder / "shelf"))
    words = [word.format(**known) for word in form.split()]

    said = filled.sits(role).says("--json", *words)

    assert said.code == (0 if role in may else 3), said
    if role not in may:
        assert said.refusals == ["FZ-501"]


def test_every_command_stands_in_the_table():
    tried = {tuple(form.split()[: len(command.words)]) for form, _ in MAY for command in COMMANDS}

    assert {command.words for command in COMMANDS} - tried == {("init",), ("demo",), ("serve",)}


def test_a_storekeeper_sees_the_own_goods_only(stock):
    stock.sits("Дана Бояу")

    assert {lot["participant"] for lot in stock.ask("lots")} == {PAINT}
    assert [each["participant"] for each in stock.ask("declarations")] == [PAINT]
    assert {each["declaration"] for each in stock.ask("findings")} == {stock["oil_declaration"]}
    assert stock.ask("slips") == []
    assert [each["participant"] for each in stock.ask("participant", "list")] == [PAINT]
    assert stock.json("lot", stock["steel"], code=3).refusals == ["FZ-512"]
    assert stock.json("lots", "--participant", STEEL, code=3).refusals == ["FZ-512"]
    assert stock.json("declaration", stock["declaration"], code=3).refusals == ["FZ-512"]


def test_a_sealed_number_is_in_no_answer_and_is_erased_with_a_ground(stock):
    stock.monkeypatch.setenv("FREEZONE_IIN", "900101300123")
    line = stock.sits(Role.ADMINISTRATOR)
    line.ask("user", "add", "Сәуле", "--role", "gate", "--iin")

    assert "900101300123" not in line.says("--json", "journal", "--limit", "1").out
    assert b"900101300123" in stock.record.read_bytes() + wal_of(stock)

    erased = line.ask("user", "erase-iin", "Сәуле", "--ground", "Сақтау мерзімі өтті")
    assert erased["person"] == "Сәуле"
    assert line.json("user", "erase-iin", "Сәуле", "--ground", "Тағы", code=3).refusals == [
        "FZ-263"
    ]
    assert line.ask("verify")["ok"] is True


def wal_of(stock):
    wal = stock.record.with_name(f"{stock.record.name}-wal")
    return wal.read_bytes() if wal.exists() else b""
