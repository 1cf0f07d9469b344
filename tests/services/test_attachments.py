"""Files attached to facts: to what, how large, seen by whom, held to account by verify."""

import hashlib

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import PAINT, STEEL, STOREKEEPER_OF
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.services import queries
from freezone.services.attachments import attach, attachments, content_of
from freezone.services.integrity import verify
from freezone.services.roles import Role
from freezone.store.unit_of_work import LARGEST_BLOB

PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "number": "L260000001X", "size": LARGEST_BLOB + 1},
        ("FZ-503", {"who": Role.ADMINISTRATOR}),
        ("FZ-501", {"who": Role.OFFICER}),
        ("FZ-261", {"number": Named("steel")}),
        ("FZ-611", {"size": 10}),
    ),
)
def test_attaching_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    content = bytes(faults["size"])

    assert outcome(stock.zone, lambda: attach(desk, faults["number"], "a.bin", content)) == codes


@pytest.mark.parametrize(
    "to", ["steel", "slip", "line", "operation", "declaration", "moved", "YARD"]
)
def test_files_belong_to_lots_slips_lines_operations_declarations_entries_and_places(stock, to):
    number = stock.names.get(to, to)
    done = attach(stock.zone.officer, number, "C:/photos/../акт.png", PHOTO)

    (kept,) = [each for each in attachments(stock.zone.officer, number) if
               each.purpose == "attachment"]  # fmt: skip
    assert (kept.name, kept.media, kept.size) == ("акт.png", "image/png", len(PHOTO))
    assert kept.sha256 == done.sha256 == hashlib.sha256(PHOTO).hexdigest()
    assert content_of(stock.zone.officer, done.sha256) == PHOTO
    assert stock.zone.is_whole()


def test_a_file_shows_on_the_card_of_its_lot(stock):
    attach(stock.zone.officer, stock["steel"], "акт.png", PHOTO)

    card = queries.lot_card(stock.zone.officer, stock["steel"])
    assert [each.name for each in card.attachments] == ["акт.png"]


def test_the_same_file_is_kept_once_however_often_it_is_attached(stock):
    for number in ("steel", "laptops", "steel"):
        attach(stock.zone.officer, stock[number], "акт.png", PHOTO)

    (count,) = stock.zone.desk.record.connection.row(
        "SELECT count(*) FROM blob WHERE sha256 = ?", hashlib.sha256(PHOTO).hexdigest()
    )
    assert count == 1
    assert stock.zone.is_whole()


def test_verify_names_an_attached_file_that_was_changed(stock):
    done = attach(stock.zone.officer, stock["steel"], "акт.png", PHOTO)
    connection = stock.zone.desk.record.connection
    for (trigger,) in connection.rows(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'blob'"
    ):
        connection.run(f"DROP TRIGGER {trigger}")
    connection.run("UPDATE blob SET deflated = x'00' WHERE sha256 = ?", done.sha256)

    found = verify(stock.zone.officer, folder=stock.zone.folder).findings
    assert "blob" in {each.table for each in found}


@STOCKED_ON_BOTH_ENGINES
def test_FZ_512_a_storekeeper_sees_the_files_of_the_own_goods_only(stock):
    mine = attach(stock.zone.officer, stock["steel"], "steel.png", PHOTO)
    theirs = attach(stock.zone.officer, stock["oil"], "oil.png", PHOTO[:100])
    entry = attach(stock.zone.officer, stock["moved"], "entry.png", PHOTO[:50])
    attach(stock.zone.officer, "YARD", "yard.png", PHOTO[:10])
    desk = stock.zone.sits(STOREKEEPER_OF[STEEL])

    assert [each.name for each in attachments(desk, stock["steel"])] == ["steel.png"]
    assert [each.name for each in attachments(desk, "YARD")] == ["yard.png"]
    assert attachments(desk, stock["operation"]) == ()
    assert content_of(desk, mine.sha256) == PHOTO
    for refused in (
        lambda: attachments(desk, stock["oil"]),
        lambda: attachments(desk, stock["oil_declaration"]),
        lambda: attachments(desk, stock["moved"]),
        lambda: content_of(desk, theirs.sha256),
        lambda: content_of(desk, entry.sha256),
    ):
        assert outcome(stock.zone, refused) == "FZ-512"


def test_a_file_shared_by_two_participants_is_seen_by_both(stock):
    for lot in ("steel", "oil"):
        done = attach(stock.zone.officer, stock[lot], "закон.pdf", PHOTO)

    for own in (STEEL, PAINT):
        assert content_of(stock.zone.sits(STOREKEEPER_OF[own]), done.sha256) == PHOTO
    assert content_of(stock.zone.officer, "0" * 64) is None
