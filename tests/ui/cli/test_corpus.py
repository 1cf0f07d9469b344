"""Real declarations at the terminal: what the customs body released goes in, the rest stays out."""

import json
import shutil
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from ui.cli.exit_code import ExitCode

pytestmark = [pytest.mark.corpus, pytest.mark.slow]
OLD_PAINT = "3209900000"


def facts(record: Path) -> str:
    """Everything that the record holds but the log of log-ins."""
    connection = sqlite3.connect(record)
    dump = "\n".join(line for line in connection.iterdump() if '"access"' not in line)
    connection.close()
    return dump


@pytest.fixture
def zone(terminal, corpus):
    """A zone with the participants of the real declarations and the tariff of 8 March 2026."""
    terminal.ask("init", "--admin", "Айгүл")
    terminal.sits("Айгүл")
    (tariff,) = (corpus / "tnved" / "eec_ett_2026-03-08").glob("*.tsv.gz")
    assert terminal.ask("nomenclature", "load", tariff)["codes"] == 13_289
    releases = (corpus / "declarations" / "fcz").glob("*.release.json")
    bins = {json.loads(path.read_text())["participant_bin"] for path in releases}
    for bin_digits in sorted(bins):
        terminal.ask(
            "participant", "add", "--bin", bin_digits, "--name", f"ТОО {bin_digits}",
            "--contract", "1", "--contract-date", "2025-01-05", "--activity", "3(1)",
        )  # fmt: skip
    terminal.ask("place", "add", "W1", "--name", "Склад", "--kind", "warehouse")
    terminal.ask("user", "add", "Ерлан", "--role", "warehouse")
    return terminal.sits("Ерлан")


def test_real_declarations_go_in_to_the_last_digit_and_others_stay_out(zone, corpus):
    purpose = ("--goods-class", 3, "--ground", "договор 1", "--place", "W1")
    items = old = 0
    for file in sorted((corpus / "declarations" / "fcz").glob("*.xml")):
        release = file.with_suffix(".release.json")
        released = json.loads(release.read_text())

        done = zone.ask("declare", file, "--release", release, *purpose)

        masses = [Decimal(lot["placed"]["net_kg"]) for lot in done["lots"]]
        assert sum(masses) == Decimal(released["net_kg"]), file.name
        assert done["items"] == len(done["lots"]) == released["items"]
        items += done["items"]
        paint = [lot for lot in done["lots"] if lot["code"] == OLD_PAINT]
        old += len(paint)
        for lot in paint:
            codes = {each["code"]: each for each in lot["findings"]}
            assert "3209900001" in codes["LAW-PLACE-2"]["params"]["successors"]
    assert (items, old) == (1_211, 18)

    before = facts(zone.record)
    strangers = sorted((corpus / "declarations" / "import40").glob("*.xml"))
    assert len(strangers) == 5
    for file in strangers:
        said = zone.json("declare", file, *purpose, code=ExitCode.REFUSED)

        assert {"FZ-222", "FZ-264"} <= set(said.refusals), file.name
        assert all(each["text"] for each in said.document["refusals"])
    assert facts(zone.record) == before
    assert zone.ask("verify")["ok"] is True


def test_a_copied_folder_is_a_whole_zone(zone, corpus):
    """The editions lie beside the record, so that a copy of the folder answers as the original."""
    copy = zone.folder / "copy"
    shutil.copytree(zone.folder / "nomenclature", copy / "nomenclature")
    shutil.copy(zone.record, copy / "zone.sqlite")

    cards = zone.ask("--record", copy / "zone.sqlite", "nomenclature", "editions")

    assert [card["codes"] for card in cards] == [13_289]
