"""The journal at the desk: in order, filtered, opened to what an entry changed, and undone."""

import asyncio
import json

import pytest
from desk_driver import Driver
from small_zone import STEEL_BARS
from stocked_zone import Stock, moves, view

from freezone.journal.entry import EntryKind
from freezone.language.catalogue import Catalogue
from freezone.language.choice import Language
from freezone.services import corrections
from freezone.services.entry_kinds import ENTRY_KINDS
from freezone.services.entry_summary import summary_of
from freezone.services.roles import Role
from freezone.store import journal
from ui.screens.entry import EntryScreen
from ui.screens.journal import JournalScreen
from ui.screens.lot import LotScreen
from ui.summaries import summary_parts
from ui.widgets import table as tables
from ui.words import Words


def numbers(desk: Driver) -> list[int]:
    """The entries that are listed, from the top."""
    return [row.seq for row in desk.app.screen.table.rows]


def entries(stock: Stock) -> list:
    stored = journal.entries_after(stock.zone.desk.record.connection, 0, limit=10_000)
    return [each.entry() for each in reversed(stored)]


async def _reads(chair, desk: Driver, role: Role = Role.WAREHOUSE) -> None:
    await chair.logs_in(desk, role)
    await desk.go("journal")
    await desk.until(lambda: isinstance(desk.app.screen, JournalScreen))
    await desk.settle()


async def _asks(desk: Driver, field: str, text: str) -> None:
    """Fill one field of the filter."""
    await desk.press("f3")
    await desk.settle()
    names = [each.name for each in JournalScreen.FILTERS]
    await desk.press(*["down"] * names.index(field))
    await desk.type(text)
    await desk.press("f9")
    await desk.settle()


def test_a_days_work_stands_in_the_journal_newest_first(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await _reads(chair, desk)

            assert numbers(desk) == list(range(stock.zone.head, 0, -1))
            assert desk.says("Goods consumed", "Slip voided", stock["oil"], stock["void_slip"])
            # Who did it, and what, of the row under the cursor.
            assert desk.says("Ерлан Қойма", "20 kg")

            moved = moves(stock.zone, stock["steel"], "HALL-1")
            corrections.correct(stock.zone.warehouse, moved.entry, "Не то место")
            await desk.press("f5")
            await desk.settle()

            assert numbers(desk)[:2] == [moved.entry + 1, moved.entry]
            assert desk.says("↶ Entry corrected", "✗ Lot moved")

            # The cursor stays on its row; the newest rows came above it.
            await desk.press("up")
            assert desk.says(f"Undone by entry No. {moved.entry + 1}", "YARD → HALL-1")

    asyncio.run(story())


def test_a_filter_lists_what_fits_and_escape_lists_all_again(chair, stock: Stock):
    manager = stock.zone.sessions["Марат Басқару"].person
    cases = (
        ("kind", "Goods cons", lambda each: each.kind is EntryKind.GOODS_CONSUMED),
        ("kind", "slip.voided", lambda each: each.kind is EntryKind.SLIP_VOIDED),
        ("person", "Марат Басқару", lambda each: each.person == manager),
        ("subject", "HALL-1", lambda each: "HALL-1" in json.dumps(each.payload)),
        ("words", "указана партия", lambda each: "Указана не та" in str(each.payload)),
        ("recorded_to", "02.11.2026", lambda each: each.recorded_moment.day <= 2),
        ("recorded_from", "3.11.2026", lambda each: each.recorded_moment.day >= 3),
        ("terminal", "nowhere", lambda _: False),
    )
    everything = entries(stock)

    async def story() -> None:
        async with chair.sits(size=(100, 30)) as desk:
            await _reads(chair, desk)
            for field, text, fits in cases:
                await _asks(desk, field, text)
                expected = [each.seq for each in everything if fits(each)]

                assert numbers(desk) == expected, field
                assert expected or desk.says("No entry fits")
                assert desk.says("(Esc: all)")

                await desk.press("escape")
                await desk.settle()

                assert numbers(desk) == [each.seq for each in everything]

    asyncio.run(story())


def test_a_scan_lists_everything_about_the_number_and_the_second_scan_opens_it(chair, stock):
    lot = stock["laptops"]

    async def story() -> None:
        async with chair.sits() as desk:
            await _reads(chair, desk)
            await _asks(desk, "kind", "lot.moved")
            desk.scan(lot)
            await desk.until(lambda: desk.says(f"Everything recorded about {lot}"))
            await desk.settle()

            # Other filters would hide a part of the lot's story.
            kinds = {row.kind for row in desk.app.screen.table.rows}
            assert {"declaration.placed-without-gate", "goods.consumed"} <= kinds
            assert "lot.moved" not in kinds

            desk.scan(lot)
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            await desk.settle()
            assert desk.says(lot)

    asyncio.run(story())


def test_a_scan_into_the_open_filter_fills_its_field_and_lists_nothing_yet(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await _reads(chair, desk)
            await desk.press("f3")
            await desk.settle()
            desk.scan(stock["slip"])
            await desk.settle()

            assert desk.says(f"{stock['slip']} stands in the filter")
            await desk.press("f9")
            await desk.settle()

            assert [row.kind for row in desk.app.screen.table.rows] == ["consumption.confirmed"]

    asyncio.run(story())


def test_a_declaration_number_typed_into_the_scan_line_is_looked_for_as_a_number(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await _reads(chair, desk)
            await desk.type(stock["oil_declaration"])
            await desk.press("enter")
            await desk.settle()

            assert desk.app.screen.filters == {"subject": stock["oil_declaration"]}
            assert [row.kind for row in desk.app.screen.table.rows] == [
                "goods.consumed",
                "declaration.placed-without-gate",
            ]

    asyncio.run(story())


def test_FZ_506_an_unknown_person_is_refused_and_nothing_is_listed_in_the_others_name(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await _reads(chair, desk)
            await _asks(desk, "person", "Nobody")

            assert desk.says("REFUSED", "FZ-506")
            assert numbers(desk) == []

            await desk.press("f3")
            await desk.settle()
            assert desk.says("Nobody")

    asyncio.run(story())


def test_an_entry_is_opened_to_what_it_changed(chair, stock: Stock):
    moved = int(stock["moved"])

    async def story() -> None:
        async with chair.sits(size=(120, 60)) as desk:
            await _reads(chair, desk)
            await _asks(desk, "kind", "lot.moved")
            await desk.press("enter")
            await desk.until(lambda: isinstance(desk.app.screen, EntryScreen))
            await desk.settle()

            assert desk.says(f"Entry № {moved}", "Lot moved", "Ерлан Қойма")
            assert desk.says(stock["fridges"], "4 pcs · 200 kg", "Moving")
            assert desk.says("In stock (YARD) → In stock (HALL-1)")
            assert desk.says("Operations: 1 added, 0 ended", "Del undoes it")
            stored = journal.entry_by_seq(stock.zone.desk.record.connection, moved)
            shown = "".join(line.strip() for line in desk.lines)
            assert stored.payload.replace(" ", "") in shown.replace(" ", "")

            await desk.press("enter")
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))

    asyncio.run(story())


def test_an_entry_is_undone_from_its_card_and_shows_what_undid_it(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits(size=(100, 30)) as desk:
            await _reads(chair, desk)
            await _asks(desk, "kind", "lot.moved")
            await desk.press("enter")
            await desk.settle()
            await desk.press("delete")
            await desk.settle()
            await desk.type("wrong hall")
            await desk.press("f9")
            await desk.settle()

            assert isinstance(desk.app.screen, EntryScreen)
            assert desk.says("DONE", f"Undone by entry No. {stock.zone.head}")
            assert view(stock.zone, stock["fridges"]).places == ("YARD",)

            await desk.press("delete")
            await desk.settle()
            assert desk.says("REFUSED", "FZ-254")

            await desk.press("enter")
            await desk.settle()
            assert desk.says(f"Entry № {stock.zone.head}", f"Undoes entry No. {stock['moved']}")
            assert desk.says("Reason", "wrong hall", "In stock (HALL-1) → In stock (YARD)")

    asyncio.run(story())


def test_whoever_may_not_undo_is_told_why(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await _reads(chair, desk, Role.OFFICER)
            await _asks(desk, "kind", "lot.moved")
            await desk.press("enter")
            await desk.settle()
            await desk.press("delete")
            await desk.settle()

            assert isinstance(desk.app.screen, EntryScreen)
            assert desk.says("REFUSED", "FZ-501")

    asyncio.run(story())


def test_long_lists_of_an_entry_are_read_on_by_their_own_rows(chair, stock: Stock):
    declared = stock.zone.takes_in(*[STEEL_BARS] * 120)

    async def story() -> None:
        async with chair.sits(size=(100, 40)) as desk:
            await _reads(chair, desk)
            await desk.press("enter")
            await desk.settle()
            screen = desk.app.screen
            (card,) = screen.query("Card")

            def more(name: str) -> int | None:
                targets = [card.target(at) for at in range(card.count)]
                target = f"more:{name}"
                return targets.index(target) if target in targets else None

            for name, steps in (("lot", 2), ("postings", 2)):
                for _ in range(steps):
                    card.move_to(more(name))
                    await desk.press("enter")
                    await desk.settle()
                assert more(name) is None

            changes = screen._changes
            lots = next(each for each in changes.tables if each.table == "lot")
            assert [row.values["number"] for row in lots.rows] == list(declared.lots)
            assert [each.lot for each in changes.postings] == list(declared.lots)

    asyncio.run(story())


def test_a_scanned_operation_opens_its_entry(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.scan(stock["operation"])
            await desk.until(lambda: isinstance(desk.app.screen, EntryScreen))
            await desk.settle()

            assert desk.says("Goods consumed", stock["laptops"], f"{stock['operation']} scanned")

    asyncio.run(story())


def test_a_participants_person_has_no_journal_and_a_scanned_operation_opens_its_lot(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.PARTICIPANT)

            assert not desk.says("Journal")
            await desk.go("journal")
            assert not isinstance(desk.app.screen, JournalScreen)
            await desk.press("escape")

            desk.scan(stock["operation"])
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            await desk.settle()
            assert desk.says(stock["laptops"])

    asyncio.run(story())


def test_a_thousand_entries_are_paged_by_keys_and_none_is_lost_or_repeated(
    chair, stock: Stock, monkeypatch: pytest.MonkeyPatch
):
    zone = stock.zone
    for at in range(1_000):
        moves(zone, stock["tiles"], ("STORE", "HALL-1")[at % 2])
    # Rows are let go on the way: what was let go is read again on the way back.
    monkeypatch.setattr(tables, "MOST", 300)

    async def story() -> None:
        async with chair.sits(size=(80, 60)) as desk:
            await _reads(chair, desk)
            for way, end in (("pagedown", 1), ("pageup", zone.head), ("pagedown", 1)):
                seen = set(numbers(desk))
                for _ in range(200):
                    await desk.press(way)
                    await desk.settle()
                    rows = numbers(desk)
                    assert rows == list(range(rows[0], rows[-1] - 1, -1))
                    seen |= set(rows)
                    if desk.app.screen.table.current.seq == end:
                        break
                assert seen == set(range(1, zone.head + 1))

            # An entry far back is opened: closed again, the list stands where it stood.
            await desk.press("pageup", "pageup", "pageup")
            await desk.settle()
            here = desk.app.screen.table.current.seq
            for _ in range(2):
                await desk.press("enter")
                await desk.until(lambda: isinstance(desk.app.screen, EntryScreen))
                await desk.settle()
                await desk.press("escape")
                await desk.settle()

                assert desk.app.screen.table.current.seq == here
            assert 100 < here < zone.head - 100
            await desk.press("pageup", "pageup")
            await desk.settle()
            rows = numbers(desk)
            assert rows == list(range(rows[0], rows[-1] - 1, -1))
            assert rows[0] > here

    asyncio.run(story())


def test_every_kind_of_entry_may_be_asked_for():
    assert tuple(kind.value for kind in EntryKind) == ENTRY_KINDS


@pytest.mark.parametrize("language", Language)
def test_every_value_of_a_summary_has_its_words(stock: Stock, language: Language):
    words = Words(language)
    for entry in entries(stock):
        summary = summary_of(entry)
        said = " · ".join(summary_parts(words, summary))

        assert said or not summary
        assert "journal-" not in said
        assert summary.get("reason", "") in said


@pytest.mark.parametrize("language", Language)
def test_the_journals_own_messages_are_there(language: Language):
    catalogue = Catalogue(language)
    labels = [each.label for each in JournalScreen.FILTERS if each.label.startswith("journal")]
    helps = [each.help for each in JournalScreen.FILTERS if each.help]

    assert [each for each in (*labels, *helps) if not catalogue.has(each)] == []
