"""The stable forms of DESIGN.md section 8: exactly these options, exactly these keys."""

import hashlib
from datetime import date

import pytest
from paper_builders import Goods, declaration_xml, release_json
from small_zone import LAPTOPS, STEEL, STEEL_BARS

from freezone.services.roles import Role

LOT = {
    "lot", "declaration", "item", "participant", "code", "description", "customs_status",
    "goods_class", "ground", "fixed_asset", "parent", "place", "places", "placed", "unit",
    "accounts", "claims", "findings",
}  # fmt: skip
REASON = {"code", "item", "params", "text", "citation"}
FINDING = REASON | {"finding", "blocks"}
DONE = {"operation", "entry", "warnings"}
DOCUMENT = "Акт списания, 14, 2026-11-03"
NUMBER = "55302/150326/0000077"


def papers(line, *goods, number=NUMBER, participant=STEEL, **release):
    """A declaration and its release as files."""
    xml = line.writes("declaration.xml", declaration_xml(goods, participant=participant))
    content = release_json(goods, number=number, participant=participant, **release)
    return xml, "--release", line.writes("release.json", content)


KEYS = [
    (Role.ADMINISTRATOR, "user add Жаңа --role gate --role warehouse", {"person"}),
    (Role.ADMINISTRATOR, "user roles {gate} --role gate --role officer", {"person", "roles"}),
    (Role.GATE, "user password", {"person"}),
    (
        Role.ADMINISTRATOR,
        ("participant add --bin 180340100021 --name N --name-kk К --name-ru Н --contract 9"
        " --contract-date 2026-01-05 --contract-until 2027-01-05 --activity 3(2) --activity 3(3)"),
        {"participant"},
    ),
    (
        Role.ADMINISTRATOR,
        ("contract add --participant {STEEL} --contract 9 --contract-date 2026-01-05"
        " --activity 3(1)"),
        {"participant", "contract", "entry"},
    ),
    (Role.ADMINISTRATOR, "place add GATE-2 --name Gate --kind gate", {"place", "number"}),
    (Role.WAREHOUSE, "move {steel} --to STORE", DONE),
    (Role.WAREHOUSE, "move {steel} --to STORE --quantity 10.5 --net-kg 10.5", DONE),
    (Role.WAREHOUSE, "split {steel} --quantity 10.5", DONE | {"lot"}),
    (Role.WAREHOUSE, "use {crane} --object Site --document {DOCUMENT}", DONE),
    (Role.WAREHOUSE, "arrive {expected} --place YARD", DONE),
    (
        Role.WAREHOUSE,
        ("consume {steel} --quantity 1 --category construction --object Цех --document {DOCUMENT}"
        " --stated-by Прораб --at 2026-11-03"),
        {"operation", "line", "entry", "warnings"},
    ),
    (Role.OFFICER, "clear {wrong_code} --ground Письмо", {"operation", "finding", "entry"}),
    (Role.OFFICER, "clear {question} --ground Письмо --answer no",
     {"operation", "finding", "entry"}),
    (Role.WAREHOUSE, "correct {moved} --reason Дважды", {"corrects", "entry"}),
    (
        Role.MANAGEMENT,
        "confirm --participant {STEEL} --from 2026-11-01 --to 2026-11-30 --line {open_line}=2",
        {"slip", "lines", "fingerprint", "entry", "warnings"},
    ),
    (Role.MANAGEMENT, "void {slip} --reason Ошибка", {"slip", "entry"}),
    (Role.MANAGEMENT, "print {slip} --out {FOLDER}/slip.pdf --languages en-ru",
     {"number", "copy", "sha256", "entry"}),
    (Role.MANAGEMENT, "print {slip} --text", {"number", "text"}),
    (Role.WAREHOUSE, "label {steel} --out {FOLDER}/label.pdf --zpl {FOLDER}/label.zpl",
     {"number", "copy", "sha256", "entry"}),
    (Role.WAREHOUSE, "attach {steel} {FOLDER}/record.sqlite",
     {"number", "sha256", "size", "entry"}),
    (Role.MANAGEMENT, "period close 2026-10", {"period", "entry"}),
    (Role.OFFICER, "verify", {"entries", "ok", "findings", "notes"}),
    (Role.GATE, "lot {steel}", LOT | {"packs", "permitted", "operations", "attachments", "slips",
        "split_off"}),
    (Role.GATE, "declaration {declaration}",
     {"declaration", "version", "participant", "contract", "registered_on", "declarant",
      "consignor", "edition", "decision", "items", "lots", "findings", "attachments"}),
    (Role.OFFICER, "entry 3",
     {"seq", "id", "kind", "effective", "recorded", "person", "terminal", "period", "hash",
      "fingerprint", "payload", "corrected_by", "changes"}),
    (Role.MANAGEMENT,
     "annul {oil_declaration} --decision 7 --date 2026-11-03 --reason Отозван", None),
]  # fmt: skip
LISTS = [
    (Role.GATE, "lots", LOT),
    (Role.GATE, "lots --declaration {declaration} --as-of 2026-11-02", LOT),
    (Role.ADMINISTRATOR, "user list", {"person", "name", "post", "roles", "participant"}),
    (Role.GATE, "participant list", {"participant", "name", "name_kk", "name_ru", "contracts"}),
    (Role.GATE, "place list", {"place", "name", "kind", "number"}),
    (Role.GATE, "declarations",
     {"declaration", "version", "participant", "contract", "registered_on", "declarant"}),
    (Role.OFFICER, "findings",
     FINDING | {"declaration", "open", "answer", "ground", "person"}),
    (Role.MANAGEMENT, "unconfirmed --participant {STEEL} --from 2026-11-01 --to 2026-11-30",
     {"line", "lot", "declaration", "item", "description", "category", "object", "consumed_on",
      "consumed", "left", "unit", "older", "late"}),
    (Role.MANAGEMENT, "slips",
     {"slip", "participant", "from", "to", "state", "reason", "prepared_by", "confirmed_by",
      "entry"}),
    (Role.OFFICER, "journal --limit 3",
     {"seq", "id", "kind", "effective", "recorded", "person", "terminal", "period", "hash",
      "fingerprint", "payload"}),
    (Role.GATE, "attachments {declaration}", {"name", "purpose", "media", "size", "sha256"}),
    (Role.GATE, "nomenclature editions",
     {"edition", "title", "valid_from", "codes", "source", "source_sha256"}),
    (Role.GATE, "nomenclature export --date 2026-11-02",
     {"code", "dashes", "unit", "duty", "name", "path"}),
]  # fmt: skip


def words(line, form):
    """The words of a command; what stands in braces is one word, whatever is in it."""
    known = {
        **line.names, "STEEL": STEEL, "DOCUMENT": DOCUMENT, "FOLDER": str(line.folder),
        "gate": "Гүлнар Қақпа",
    }  # fmt: skip
    return [word.format(**known) for word in form.split()]


@pytest.mark.parametrize(("who", "form", "keys"), KEYS, ids=[row[1][:40] for row in KEYS])
def test_a_command_answers_one_object_with_its_keys(stock, who, form, keys):
    said = stock.sits(who).json(*words(stock, form), code=0 if keys else 3)

    assert set(said.document) == (keys or {"refusals"})
    assert said.err == ""


@pytest.mark.parametrize(("who", "form", "keys"), LISTS, ids=[row[1][:40] for row in LISTS])
def test_a_list_answers_objects_with_their_keys(stock, who, form, keys):
    found = stock.sits(who).ask(*words(stock, form))

    assert found
    assert {frozenset(each) for each in found} == {frozenset(keys)}


def test_a_declaration_answers_with_its_lots_findings_and_warnings(zone):
    odd = Goods(code="3209900000", unit="796", quantity="2.5")
    document = zone.ask(
        "declare", *papers(zone, STEEL_BARS, odd), "--goods-class", 3, "--ground", "12-К",
        "--place", "YARD",
    )  # fmt: skip

    assert set(document) == {"declaration", "items", "lots", "findings", "warnings", "entry"}
    assert (document["declaration"], document["items"]) == (NUMBER, 2)
    assert [set(lot) for lot in document["lots"]] == [LOT, LOT]
    assert {frozenset(each) for each in document["findings"]} == {frozenset(FINDING)}
    assert {frozenset(each) for each in document["warnings"]} == {frozenset(REASON)}
    (wrong,) = [each for each in document["findings"] if each["code"] == "LAW-PLACE-2"]
    assert wrong["item"] == 2
    assert wrong["params"]["successors"] == "3209900001, 3209900009"
    assert "3209900001" in wrong["text"]
    assert wrong["citation"] == "Customs Code of Kazakhstan, art. 39(5)"
    assert document["lots"][1]["findings"] == [
        each for each in document["findings"] if each["item"] == 2
    ]


def test_a_lot_says_what_stands_where_in_decimal_strings(stock):
    lot = stock.ask("lot", stock["fridges"])

    assert lot["placed"] == {"net_kg": "500", "quantity": "10"}
    assert lot["accounts"] == {"stock": {"net_kg": "500", "quantity": "10"}}
    assert lot["place"] is None
    assert lot["places"] == {
        "HALL-1": {"net_kg": "200", "quantity": "4"},
        "YARD": {"net_kg": "300", "quantity": "6"},
    }
    assert (lot["unit"], lot["customs_status"], lot["goods_class"]) == ("796", "foreign", 3)


def test_a_lot_without_unit_has_no_quantity(stock):
    lot = stock.ask("lot", stock["steel"])

    assert (lot["unit"], lot["place"]) == (None, "YARD")
    assert lot["placed"] == {"net_kg": "1000.5", "quantity": None}


def test_a_lot_shows_both_books(stock):
    lot = stock.ask("lot", stock["laptops"])

    assert lot["accounts"]["consumed"]["quantity"] == "15"
    assert {name: held["quantity"] for name, held in lot["claims"].items()} == {
        "confirmed": "10", "to-confirm": "5",
    }  # fmt: skip
    assert lot["slips"] == [stock["slip"]]
    assert stock["operation"] in {each["operation"] for each in lot["operations"]}


def test_expected_goods_stand_nowhere_yet(stock):
    lot = stock.ask("lot", stock["expected"])

    assert (lot["place"], lot["places"]) == (None, {})
    assert lot["accounts"] == {"expected": {"net_kg": "1000.5", "quantity": None}}


def test_a_slip_says_lines_values_and_a_fingerprint_that_verify_takes(stock):
    period = ("--participant", STEEL, "--from", "2026-11-01", "--to", "2026-11-30")
    slip = stock.sits(Role.MANAGEMENT).ask("confirm", *period, "--line", f"{stock['open_line']}=2")
    (line,) = slip["lines"]

    assert set(line) == {
        "line", "lot", "declaration", "item", "category", "net_kg", "quantity", "unit", "value",
        "currency",
    }  # fmt: skip
    assert (line["line"], line["lot"]) == (stock["open_line"], stock["laptops"])
    assert (line["quantity"], line["net_kg"], line["unit"]) == ("2", "4.82", "796")
    assert (line["value"], line["currency"]) == ("521000.00", "KZT")
    anchor = f"{slip['entry']}:{slip['fingerprint']}"
    assert stock.ask("verify", "--anchor", anchor)["ok"] is True


def test_the_journal_is_newest_first_and_after_a_number_oldest_first(stock):
    stock.sits(Role.OFFICER)
    newest = [entry["seq"] for entry in stock.ask("journal", "--limit", 4)]
    after = [entry["seq"] for entry in stock.ask("journal", "--after", 2, "--limit", 3)]
    kinds = {entry["kind"] for entry in stock.ask("journal", "--kind", "lot.moved")}

    assert newest == sorted(newest, reverse=True)
    assert len(newest) == 4
    assert after == [3, 4, 5]
    assert kinds == {"lot.moved"}


def test_the_journal_is_filtered_by_person_subject_words_days_and_period(stock):
    stock.sits(Role.OFFICER)

    def kinds(*options):
        return [entry["kind"] for entry in stock.ask("journal", *options)]

    assert kinds("--subject", stock["slip"]) == ["consumption.confirmed"]
    assert kinds("--subject", stock["void_slip"].lower(), "--limit", 1) == ["slip.voided"]
    assert set(kinds("--person", "Марат Басқару")) == {"consumption.confirmed", "slip.voided"}
    assert kinds("--words", "НЕ ТА") == ["slip.voided"]
    assert kinds("--from", "2026-11-03") == kinds("--to", "2026-11-01") == []
    assert len(kinds("--from", "02.11.2026", "--to", "2026-11-02")) > 10
    assert kinds("--period", "2026-10") == []
    assert kinds("--subject", "nothing") == []


def test_the_journal_by_days_that_end_before_they_begin_is_refused(stock):
    said = stock.sits(Role.OFFICER).json(
        "journal", "--from", "2026-11-03", "--to", "2026-11-02", code=3
    )

    assert said.refusals == ["FZ-114"]


def test_FZ_506_the_journal_of_nobody_is_refused(stock):
    said = stock.sits(Role.OFFICER).json("journal", "--person", "Никто", code=3)

    assert said.refusals == ["FZ-506"]


def test_an_entry_says_what_it_changed(stock):
    changes = stock.sits(Role.WAREHOUSE).ask("entry", stock["moved"])["changes"]
    (posting,) = changes["postings"]

    assert posting["operation"] == "move"
    assert (posting["from"], posting["to"]) == (["stock", "YARD"], ["stock", "HALL-1"])
    assert (posting["quantity"], posting["net_kg"]) == ("4", "200")
    assert [each["table"] for each in changes["tables"]] == ["number_range", "operation"]
    assert changes["may_correct"] is True
    assert changes["obstacles"] == []


def test_entries_carry_moments_in_utc_and_hashes_in_full(stock):
    entry = stock.sits(Role.OFFICER).ask("entry", 1)

    assert entry["recorded"] == "2026-11-02T04:00:00+00:00"
    assert len(entry["hash"]) == 64
    assert entry["kind"] == "record.opened"


def test_an_amendment_says_what_differs(stock):
    first = zone_goods = (STEEL_BARS, LAPTOPS)
    done = stock.ask("declare", *papers(stock, *first), "--place", "YARD")
    changed = (zone_goods[0], Goods(description="Portable computers, used"))
    file = stock.writes("corrected.xml", declaration_xml(changed, participant=STEEL))
    decided = ("--decision", "КДТ-1", "--date", "2026-11-03")

    dry = stock.ask("amend", done["declaration"], file, *decided, "--dry-run")
    amended = stock.ask("amend", done["declaration"], file, *decided)

    assert set(amended) == {"declaration", "version", "differences", "slips", "entry"}
    assert amended["differences"] == dry["differences"] == [
        {"item": 2, "field": "description", "old": "Portable computers",
         "new": "Portable computers, used"}
    ]  # fmt: skip
    assert (dry["entry"], amended["version"]) == (None, 2)


def test_an_annulment_says_which_items(zone):
    done = zone.ask("declare", *papers(zone, STEEL_BARS, LAPTOPS), "--place", "YARD")

    annulled = zone.ask(
        "annul", done["declaration"], "--item", 2, "--decision", "О-1", "--date", "03.11.2026",
        "--reason", "Отозван",
    )  # fmt: skip

    assert annulled == {"declaration": NUMBER, "items": [2], "entry": done["entry"] + 1}


def test_the_nomenclature_is_loaded_searched_and_written_out(terminal):
    terminal.monkeypatch.setenv("FREEZONE_USER", "Айгүл")
    terminal.ask("init", "--admin", "Айгүл")
    rows = (
        "code\tdashes\tname_ru\tsuppl_unit\tduty\n"
        "8471\t0\tМашины вычислительные\t\t\n"
        "8471300000\t1\tпортативные\tшт\t0\n"
    )
    loaded = terminal.ask(
        "nomenclature", "load", terminal.writes("tariff.tsv", rows), "--from", "2026-01-01"
    )
    again = terminal.ask(
        "nomenclature", "load", terminal.folder / "tariff.tsv", "--from", "2026-01-01"
    )
    found = terminal.ask("nomenclature", "search", "вычислительные", "машины", "--limit", 1)
    table = terminal.says("nomenclature", "export").out.splitlines()

    assert set(loaded) == {"edition", "codes", "oddities", "valid_from", "known"}
    assert (loaded["codes"], loaded["known"], again["known"]) == (1, False, True)
    assert set(found) == {"query", "hits"}
    assert found["query"] == "вычислительные машины"
    assert [set(hit) for hit in found["hits"]] == [{"code", "heading", "path", "score"}]
    assert found["hits"][0]["heading"] == "8471"
    assert table[0].split("\t") == ["code", "dashes", "unit", "duty", "name", "path"]
    assert table[2].split("\t") == [
        "8471300000", "1", "шт", "0", "портативные", "Машины вычислительные > портативные",
    ]  # fmt: skip
    assert (terminal.folder / "nomenclature").is_dir()


def test_questions_come_a_line_and_are_answered_a_line(zone, monkeypatch):
    monkeypatch.setattr("sys.stdin", iter(["цемент\n", "\n", "8471\n"]))

    said = zone.says("nomenclature", "search", "-", "--limit", 2)

    lines = said.out.splitlines()
    assert said.code == 0
    assert len(lines) == 3
    assert '"query": "цемент"' in lines[0]
    assert '"hits": []' in lines[1]
    assert "8471300000" in lines[2]


def test_a_file_is_attached_by_its_hash_listed_and_taken_out_again(stock):
    content = "Фото повреждения".encode()
    file = stock.writes("фото.jpg", content)

    attached = stock.ask("attach", stock["steel"], file)
    (listed,) = stock.ask("attachments", stock["steel"])
    out = stock.folder / "again.jpg"
    stock.ask("attachments", stock["steel"], "--save", attached["sha256"][:12], "--out", out)

    assert attached["sha256"] == listed["sha256"] == hashlib.sha256(content).hexdigest()
    assert (listed["name"], listed["media"]) == ("фото.jpg", "image/jpeg")
    assert out.read_bytes() == content
    assert stock.ask("lot", stock["steel"])["attachments"] == [listed]


def test_a_period_that_is_closed_is_listed(stock):
    stock.sits(Role.MANAGEMENT).ask("period", "close", "2026-09")

    assert stock.ask("period", "list") == [{"period": "2026-09"}]
    assert stock.json("period", "close", f"{date(2026, 11, 1):%Y-%m}", code=3).refusals == [
        "FZ-312"
    ]
