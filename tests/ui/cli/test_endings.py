"""How commands end: the numbers scripts rely on, and what stands on which stream."""

import os
import signal
import sqlite3
from pathlib import Path
from uuid import uuid4

import pytest
from paper_builders import Goods, declaration_xml
from small_zone import PASSWORD, STEEL, tariff_table

from freezone.services.roles import Role
from ui.cli.answering import ended
from ui.cli.command import Call, Command
from ui.cli.exit_code import ExitCode
from ui.cli.integrity import stopped_from_keyboard
from ui.cli.main import main
from ui.cli.output import Output

DOCUMENT = "Акт, 1, 2026-11-03"


def test_help_and_nothing_at_all_are_done(terminal):
    assert terminal.says("--help").code == ExitCode.DONE
    assert "Usage: freezone" in terminal.says().out
    assert "Put equipment into operation" in terminal.says("use", "--help").out
    assert terminal.says("nomenclature").code == ExitCode.DONE


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("nothing", "“nothing” cannot be chosen for COMMAND."),
        ("move", "Missing: LOT, --to."),
        ("move L --to", "Nothing stands behind --to."),
        ("journal --limit many", "“many” is not a value of --limit."),
        ("journal --limits 3", "Not known here: --limits 3."),
        ("verify --json=yes", "--json takes no value."),
        ("lots --id x", "Not known here: --id x."),
        ("move L --to P --id 12", "“12” is not a value of --id."),
        ("--language de lots", "“de” cannot be chosen for --language."),
        ("attachments L --save 12", "These go together only: --save, --out."),
        ("amend N {FILE} --decision 1 --date 2026-11-03 --lot 4", "“4” is not a value of --lot."),
        (
            "declare {FILE} --release {FILE} --bin 061211600012",
            "A release is given by its file or typed, not both.",
        ),
    ],
)
def test_a_command_that_is_not_understood_says_so_and_answers_nothing(
    terminal, arguments, sentence
):
    file = terminal.writes("file.xml", "<a/>")
    said = terminal.says(*(word.format(FILE=file) for word in arguments.split()))

    assert (said.code, said.out) == (ExitCode.USAGE, "")
    assert said.err.splitlines()[-1] == f"The command was not understood. {sentence}"
    assert said.err.startswith("Usage: freezone")


def test_a_slip_does_not_go_to_a_label_printer(stock):
    said = stock.sits(Role.MANAGEMENT).says(
        "print", stock["slip"], "--out", stock.folder / "a.pdf", "--zpl", stock.folder / "a.zpl"
    )

    assert said.code == ExitCode.USAGE
    assert "Only a lot label goes to a label printer." in said.err
    assert not (stock.folder / "a.pdf").exists()


@pytest.mark.parametrize("more", [("--out", "a.pdf"), ("--zpl", "a.zpl")])
def test_a_paper_is_shown_or_printed_but_not_both(stock, more):
    said = stock.sits(Role.MANAGEMENT).says("print", stock["slip"], "--text", *more)

    assert said.code == ExitCode.USAGE
    assert "--text shows the paper and writes no file: leave out --out and --zpl." in said.err
    assert said.out == ""


def test_a_paper_that_is_printed_needs_a_file(stock):
    said = stock.sits(Role.MANAGEMENT).says("print", stock["slip"])

    assert said.code == ExitCode.USAGE
    assert said.err.splitlines()[-1].endswith("Missing: --out.")


def test_a_paper_shown_as_text_is_the_whole_answer_and_no_entry(stock):
    stock.sits(Role.MANAGEMENT)
    before = stock.ask("journal", "--limit", 1)
    shown = stock.says("print", stock["slip"], "--text", "--languages", "en-ru")
    document = stock.ask("print", stock["slip"].lower(), "--text", "--languages", "en-ru")

    assert shown.out == document["text"] + "\n"
    assert f"‖ {stock['slip']} ‖" in shown.out.splitlines()
    assert (shown.code, shown.err) == (ExitCode.DONE, "")
    assert stock.ask("journal", "--limit", 1) == before


REFUSED = [
    ("FZ-101", "move {steel} --to STORE --quantity ten"),
    ("FZ-102", "move {steel} --to STORE --quantity 1.1234567"),
    ("FZ-106", "move L26 --to STORE"),
    ("FZ-107", "move L260000001A --to STORE"),
    ("FZ-109", "move {steel} --to STORE --at yesterday"),
    ("FZ-109", "lots --as-of 31.02.2026"),
    ("FZ-111", "consume {steel} --category repair --object Цех --document A,1,2026-11-03"),
    ("FZ-111", "consume {steel} --quantity 1 --category repair --object Цех --document A"),
    ("FZ-111", "consume {steel} --quantity 1 --category repair --object Цех --document A,1"),
    ("FZ-111", "split {steel}"),
    ("FZ-109", "use {crane} --object Цех --document A,1,вчера"),
    ("FZ-112", "consume {steel} --quantity 1 --category food --object Цех"),
    ("FZ-242", "move {steel} --to NOWHERE"),
    ("FZ-246", "lot L2600099994"),
    ("FZ-301", ("consume {steel} --quantity 5000 --category construction --object Цех"
     " --document A,1,2026-11-03")),
    ("FZ-306", "move {fridges} --to STORE"),
    ("FZ-307", "move {cement} --to STORE"),
    ("FZ-308", "move {steel} --to YARD"),
    ("FZ-612", "attach {steel} /no/such/file"),
    ("FZ-261", "attach nothing {FILE}"),
    ("FZ-261", "attachments {declaration} --save ffff --out {FILE}.out"),
    ("FZ-612", "attachments {declaration} --save {SHA256} --out /no/such/folder/file"),
    ("FZ-703", "label {steel} --out {FILE}.pdf --languages kk"),
    ("FZ-704", "label {steel} --out {FILE}.pdf --zpl {FILE}.zpl --dpi 72"),
    ("FZ-612", "label {steel} --out /no/such/folder/label.pdf"),
    ("FZ-252", "entry 999"),
    ("FZ-264", "declare {FILE}"),
    ("FZ-112", "declare {FILE} --customs-status alien"),
    ("FZ-604", "verify --anchor 12"),
    ("FZ-810", "nomenclature load /no/such/tariff.tsv"),
    ("FZ-111", "amend {declaration} {FILE} --decision 1 --date 2026-11-03 --lot 4="),
]  # fmt: skip


@pytest.mark.parametrize(("code", "form"), REFUSED, ids=[f"{row[0]} {row[1]}" for row in REFUSED])
def test_a_refusal_is_coded_and_writes_nothing(stock, code, form):
    file = stock.writes("file.xml", "<a/>")
    sha256 = stock.ask("attachments", stock["declaration"])[0]["sha256"]
    words = form.format(**stock.names, FILE=file, SHA256=sha256).split()
    who = Role.ADMINISTRATOR if code == "FZ-810" else Role.WAREHOUSE
    before = facts(stock.record)

    said = stock.sits(who).json(*words, code=ExitCode.REFUSED)

    assert code in said.refusals
    assert {frozenset(each) for each in said.document["refusals"]} == {
        frozenset({"code", "item", "params", "text", "citation"})
    }
    assert facts(stock.record) == before


def facts(record: Path) -> list[str]:
    """Everything that the record holds but the log of log-ins."""
    with sqlite3.connect(record) as connection:
        dump = [line for line in connection.iterdump() if '"access"' not in line]
    connection.close()
    return dump


def test_every_reason_is_said_at_once_with_its_law_and_what_to_do(stock):
    form = ("consume", stock["crane"], "--quantity", 1, "--category", "manufacture")

    said = stock.says(*form)
    scripted = stock.json(*form, code=ExitCode.REFUSED)

    assert (said.code, said.out) == (ExitCode.REFUSED, "")
    assert scripted.refusals == ["LAW-CONS-1", "LAW-CONS-2", "LAW-OPER-3"]
    assert said.err.splitlines()[0] == "Refused; nothing was written. 3 reasons:"
    for reason in scripted.document["refusals"]:
        assert f"{reason['code']} · {reason['citation']}" in said.err
    assert said.err.count("→") == 3


def test_what_to_do_is_said_once_however_many_items_are_wrong(stock):
    goods = [Goods(procedure="40") for _ in range(5)]
    file = stock.writes("import.xml", declaration_xml(goods, procedure="40"))

    said = stock.says("declare", file)

    assert said.err.count("FZ-222") == 6
    assert said.err.count("Choose the declaration for procedure 78") == 1


def test_a_refused_line_of_a_slip_is_named(stock):
    said = stock.sits(Role.MANAGEMENT).json(
        "confirm", "--participant", STEEL, "--from", "2026-11-01", "--to", "2026-11-30",
        "--line", f"{stock['open_line']}=50", "--line", "O260009999Z-1",
        code=ExitCode.REFUSED,
    )  # fmt: skip

    assert said.refusals == ["FZ-301", "FZ-508"]
    assert said.document["refusals"][0]["text"].startswith(f"Line {stock['open_line']}: ")


def test_a_line_named_twice_is_refused(stock):
    said = stock.sits(Role.MANAGEMENT).json(
        "confirm", "--participant", STEEL, "--from", "2026-11-01", "--to", "2026-11-30",
        "--line", f"{stock['open_line']}=1", "--line", stock["open_line"],
        code=ExitCode.REFUSED,
    )  # fmt: skip

    assert said.refusals == ["FZ-211"]


def test_a_damaged_record_is_a_finding(stock):
    with sqlite3.connect(stock.record) as connection:
        connection.execute("DROP TRIGGER posting_no_update")
        connection.execute(
            "UPDATE posting SET net = net + 1 WHERE id = (SELECT min(id) FROM posting)"
        )
    connection.close()

    said = stock.json("verify", code=ExitCode.FINDINGS)
    shown = stock.says("verify")

    assert said.document["ok"] is False
    assert {frozenset(each) for each in said.document["findings"]} == {
        frozenset({"entry", "table", "what", "code", "params"})
    }
    assert "posting" in {each["table"] for each in said.document["findings"]}
    assert shown.code == ExitCode.FINDINGS
    assert shown.out.startswith("The record is not whole")


def test_an_anchor_that_does_not_fit_is_a_finding(stock):
    said = stock.json("verify", "--anchor", "3:AAAA-AAAA-AAAA-AAAA", code=ExitCode.FINDINGS)

    assert [each["entry"] for each in said.document["findings"]] == [3]


def test_a_broken_invariant_stops_the_work(stock):
    """The head of the chain points before the last entry: the next one would stand twice."""
    with sqlite3.connect(stock.record) as connection:
        connection.execute("UPDATE head SET seq = seq - 1")
    connection.close()

    said = stock.says("move", stock["steel"], "--to", "STORE")
    scripted = stock.json("move", stock["steel"], "--to", "STORE", code=ExitCode.BROKEN)

    assert (said.code, said.out) == (ExitCode.BROKEN, "")
    assert said.err.startswith("Invariant INV-4 is broken")
    assert scripted.document["invariant"]["number"] == "INV-4"


def fails(call: Call) -> ExitCode:
    raise ZeroDivisionError("a bug of ours")


def is_stopped(call: Call) -> ExitCode:
    raise KeyboardInterrupt


def a_call(terminal) -> Call:
    output = Output.of_terminal("en", is_json=False)
    return Call(options=None, output=output, environment=os.environ)


def test_a_bug_is_one_calm_line_and_a_log(terminal):
    command = Command(words=("fails",), run=f"{__name__}:fails")

    code = ended(command, a_call(terminal))

    err = terminal.capsys.readouterr().err
    (log,) = terminal.folder.rglob("freezone.log")
    assert code == ExitCode.BUG == 70
    assert "Traceback" not in err
    assert "freezone.log" in err
    assert "ZeroDivisionError: a bug of ours" in log.read_text()


def test_a_bug_that_cannot_be_logged_is_shown(terminal):
    terminal.writes("xdg_state_home", "a file where the folder of logs should be")

    code = ended(Command(words=("fails",), run=f"{__name__}:fails"), a_call(terminal))

    assert code == ExitCode.BUG
    assert "ZeroDivisionError" in terminal.capsys.readouterr().err


def test_the_keyboard_stops_a_command(terminal):
    code = ended(Command(words=("waits",), run=f"{__name__}:is_stopped"), a_call(terminal))

    assert code == ExitCode.STOPPED
    assert terminal.capsys.readouterr().err == "\nStopped.\n"


def test_verify_is_asked_to_stop_and_the_keyboard_is_given_back():
    before = signal.getsignal(signal.SIGINT)

    with stopped_from_keyboard() as stopped:
        os.kill(os.getpid(), signal.SIGINT)

        assert stopped.wait(timeout=10)
    assert signal.getsignal(signal.SIGINT) is before


def test_a_language_that_is_set_but_not_ours_is_refused(terminal):
    terminal.monkeypatch.setenv("FREEZONE_LANGUAGE", "de")

    assert terminal.json("lots", code=ExitCode.REFUSED).refusals == ["FZ-112"]
    assert terminal.says("lots").code == ExitCode.REFUSED


@pytest.mark.parametrize(
    ("user", "password", "code"),
    [
        (None, PASSWORD, "FZ-503"),
        ("Ерлан Қойма", None, "FZ-503"),
        ("Ерлан Қойма", "wrong password", "FZ-502"),
        ("Nobody", PASSWORD, "FZ-502"),
    ],
)
def test_nobody_works_without_logging_in(stock, user, password, code):
    for name, value in (("FREEZONE_USER", user), ("FREEZONE_PASSWORD", password)):
        if value is None:
            stock.monkeypatch.delenv(name)
        else:
            stock.monkeypatch.setenv(name, value)

    assert stock.json("lots", code=ExitCode.REFUSED).refusals == [code]


def test_a_record_that_is_not_there_is_said(terminal):
    terminal.monkeypatch.setenv("FREEZONE_USER", "Айгүл")

    assert terminal.json("lots", code=ExitCode.REFUSED).refusals == ["FZ-601"]
    assert set(terminal.ask("init", "--admin", "А")) == {"person"}
    assert terminal.json("init", "--admin", "А", code=ExitCode.REFUSED).refusals == ["FZ-602"]


def test_a_new_password_must_be_given_and_long(terminal):
    terminal.monkeypatch.delenv("FREEZONE_NEW_PASSWORD")
    assert terminal.json("init", "--admin", "А", code=ExitCode.REFUSED).refusals == ["FZ-111"]

    terminal.monkeypatch.setenv("FREEZONE_NEW_PASSWORD", "short")
    assert terminal.json("init", "--admin", "А", code=ExitCode.REFUSED).refusals == ["FZ-504"]
    assert not terminal.record.exists()


def test_the_same_request_gives_the_first_answer_and_another_is_refused(stock):
    request = ("--id", uuid4())
    form = ("move", stock["steel"], "--to", "STORE")

    first = stock.ask(*form, *request)
    again = stock.ask(*form, *request)
    other = stock.json(*form, "--quantity", 1, *request, code=ExitCode.REFUSED)

    assert again == first
    assert other.refusals == ["FZ-605"]


@pytest.mark.parametrize("form", ["--json lots", "lots --json"])
def test_json_may_be_asked_before_or_after_the_command(stock, form):
    assert stock.says(*form.split()).out.startswith("[")


@pytest.mark.parametrize("form", ["--language kk lots", "lots --language kk", "lots --language=kk"])
def test_the_language_may_be_asked_before_or_after_the_command(stock, form):
    assert stock.says(*form.split()).out.startswith("Партия")


def test_the_terminal_and_the_record_may_be_named(stock):
    record = stock.record.rename(stock.folder / "other.sqlite")
    done = stock.ask(
        "--record", record, "--terminal", "yard-7", "move", stock["steel"], "--to", "STORE"
    )
    stock.monkeypatch.setenv("FREEZONE_TERMINAL", "gate-1")
    stock.monkeypatch.setenv("FREEZONE_RECORD", str(record))
    stock.ask("move", stock["steel"], "--to", "YARD")

    entries = stock.sits(Role.OFFICER).ask("journal", "--after", done["entry"] - 1)

    assert [entry["terminal"] for entry in entries] == ["yard-7", "gate-1"]


def test_main_reads_the_arguments_of_the_program(terminal):
    terminal.monkeypatch.setattr("sys.argv", ["freezone", "--help"])

    assert main() == ExitCode.DONE


@pytest.mark.postgres
def test_the_record_may_be_on_a_server_and_its_editions_where_the_platform_keeps_files(
    terminal, new_place
):
    place = new_place("postgres")
    terminal.monkeypatch.setenv("FREEZONE_RECORD", place.text)
    terminal.ask("init", "--admin", "Айгүл")
    tariff = terminal.writes("tariff_2026-01-01.tsv", tariff_table())

    terminal.sits("Айгүл").ask("nomenclature", "load", tariff)

    shelf = terminal.folder / "xdg_data_home" / "freezone" / "nomenclature"
    assert len(list(shelf.glob("*.sqlite"))) == 1
    assert terminal.ask("verify")["ok"] is True
    assert terminal.ask("place", "list") == []
