"""Acts become entries: numbered, chained, projected, all or nothing."""

import hashlib
import zlib
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from zone_acts import ZoneActs, entries_by_kind, fill, fixed_key, numbers_of
from zone_payloads import posting

from freezone.clock import micros_of
from freezone.errors import InvariantError
from freezone.errors.store import NumbersExhaustedError, RequestChangedError
from freezone.ids import LAST_SERIAL, NumberKind
from freezone.journal.checkpoint import BLOCK
from freezone.journal.entry import Draft, EntryKind
from freezone.store import journal
from freezone.store.record import Record
from freezone.store.unit_of_work import UnitOfWork
from freezone.store.verification import Verification, verify

KIND = EntryKind.ATTACHMENT_ADDED
PAYLOAD = {"number": "1"}


@pytest.fixture
def acts(record: Record) -> ZoneActs:
    opened = ZoneActs(record)
    opened.open()
    return opened


def test_the_same_request_gives_the_first_entry_again(acts: ZoneActs):
    draft, request = acts.draft(KIND, PAYLOAD), {"number": "1", "file": "a"}
    with acts.working() as work:
        assert work.earlier(draft.id, request) is None
        first = work.append(draft, request=request)
    with acts.working() as work:
        again = work.earlier(draft.id, dict(reversed(request.items())))

    assert again == first


def test_FZ_605_another_request_under_the_same_id_is_refused(acts: ZoneActs):
    draft = acts.draft(KIND, PAYLOAD)
    with acts.working() as work:
        work.append(draft, request={"file": "a"})

    with acts.working() as work, pytest.raises(RequestChangedError):
        work.earlier(draft.id, {"file": "b"})


def test_an_id_is_used_once_even_without_asking(acts: ZoneActs):
    draft = acts.draft(KIND, PAYLOAD)
    with acts.working() as work:
        work.append(draft)

    with pytest.raises(InvariantError), acts.working() as work:
        work.append(draft)
    assert journal.head(acts.record.connection).seq == 2


def test_INV_4_a_clock_that_went_back_is_an_entry_before_the_act(acts: ZoneActs):
    before = journal.head(acts.record.connection).recorded
    acts.clock.advance(-timedelta(days=2))
    with acts.working() as work:
        expected = work.next_seq
        entry = work.append(acts.draft(KIND, PAYLOAD))
    note = journal.entry_by_seq(acts.record.connection, entry.seq - 1).entry()
    acts.act(KIND, PAYLOAD)

    assert entry.seq == expected == 3
    assert note.kind is EntryKind.CLOCK_STEPPED_BACK
    assert note.recorded == before > entry.recorded == micros_of(work.now)
    assert len(entries_by_kind(acts.record)["clock.stepped-back"]) == 1


def test_numbers_run_from_one_without_gaps_within_their_kind_and_year(acts: ZoneActs):
    taken = []
    for count in (1, 3, 2):
        with acts.working() as work:
            numbers = work.take_numbers(NumberKind.LOT, count)
            numbers += work.take_numbers(NumberKind.LOT, 1)
            taken += [number.serial for number in numbers]
            work.append(acts.draft(KIND, PAYLOAD))
    acts.clock.moment = datetime(2026, 12, 31, 19, 0, tzinfo=UTC)
    with acts.working() as work:
        next_year = work.take_numbers(NumberKind.LOT, 1)[0]
        work.append(acts.draft(KIND, PAYLOAD))
    rows = acts.record.connection.rows(
        "SELECT year, first, last FROM number_range WHERE kind = 'L' ORDER BY year, first"
    )

    assert taken == list(range(1, 10))
    assert (next_year.year, next_year.serial) == (27, 1)
    assert rows == [(26, 1, 2), (26, 3, 6), (26, 7, 9), (27, 1, 1)]


def _take_and_fail(acts: ZoneActs, work: UnitOfWork) -> None:
    numbers_of(work, NumberKind.SLIP, 3)
    work.append(acts.draft(KIND, {"fraction": 0.5}))


def test_INV_5_numbers_of_an_act_that_failed_are_given_again(acts: ZoneActs):
    with pytest.raises(InvariantError), acts.working() as work:
        _take_and_fail(acts, work)
    with acts.working() as work:
        (number,) = work.take_numbers(NumberKind.SLIP, 1)

    assert number.serial == 1


def test_FZ_613_a_kind_and_year_may_run_out_of_numbers(acts: ZoneActs):
    with acts.working() as work:
        work.take_numbers(NumberKind.ACT, 3)
        with pytest.raises(NumbersExhaustedError):
            work.take_numbers(NumberKind.ACT, LAST_SERIAL)


def test_an_entry_falls_into_the_period_of_its_day_or_the_first_open_one_after(acts: ZoneActs):
    acts.clock.moment = datetime(2027, 1, 10, tzinfo=UTC)
    closed = ("2026-11", "2026-12")

    def period_of(moment: datetime) -> str:
        return acts.act(KIND, PAYLOAD, moment).period

    november = datetime(2026, 11, 30, 18, 59, tzinfo=UTC)
    before = [period_of(november), period_of(november + timedelta(minutes=1))]
    for period in closed:
        acts.act(EntryKind.PERIOD_CLOSED, {"period": period})
    after = [period_of(november), period_of(november + timedelta(minutes=1))]
    october = period_of(datetime(2026, 10, 5, tzinfo=UTC))

    assert before == ["2026-11", "2026-12"]
    assert after == ["2027-01", "2027-01"]
    assert october == "2026-10"


def test_a_file_is_kept_once_and_referred_to_by_every_entry(acts: ZoneActs):
    content = "Акт №7".encode() * 1000
    first, second = acts.note(content), acts.note(content)
    sha256 = hashlib.sha256(content).hexdigest()
    blobs = acts.record.connection.rows("SELECT sha256, size, deflated FROM blob")
    references = acts.record.connection.rows("SELECT id / 1000000, sha256 FROM blob_reference")

    assert [(row[0], row[1], zlib.decompress(bytes(row[2]))) for row in blobs] == [
        (sha256, len(content), content)
    ]
    assert references == [(first.seq, sha256), (second.seq, sha256)]


def test_personal_data_is_sealed_and_the_journal_holds_only_the_commitment(acts: ZoneActs):
    iin = "900101300123"
    with acts.working() as work:
        first, second = work.seal(iin, what="iin"), work.seal(iin, what="iin")
        entry = work.append(acts.draft(KIND, PAYLOAD))
    rows = acts.record.connection.rows("SELECT commitment, salt, content FROM sealed")
    stored = journal.entry_by_seq(acts.record.connection, entry.seq)

    assert first != second
    assert {row[0]: row[2] for row in rows} == {first: iin, second: iin}
    assert all(hashlib.sha256(bytes(row[1]) + iin.encode()).hexdigest() == row[0] for row in rows)
    assert iin not in stored.payload
    assert [each["commitment"] for each in entry.payload["sealed"]] == [first, second]


@pytest.mark.parametrize(
    ("postings", "number"),
    [
        ([("L260000001X", ("outside", "d"), ("to-confirm", "l"))], "INV-1"),
        ([("L260000001X", ("outside", "d"), ("split", "o"))], "INV-6"),
        ([("L260000001X", ("outside", "d"), ("stock", "YARD"))], "INV-8"),
    ],
)  # fmt: skip
def test_INV_1_6_8_an_entry_that_breaks_an_invariant_is_not_written(acts, postings, number):
    """The last one posts a lot that was never registered: the database's foreign key refuses."""
    before = journal.head(acts.record.connection)
    payload = {"postings": [posting(*each, "1", "0", 0) for each in postings]}

    with pytest.raises(InvariantError) as caught:
        acts.act(EntryKind.ENTRY_CORRECTED, {"corrects": 1, "reason": "x"} | payload)
    assert caught.value.number == number
    assert journal.head(acts.record.connection) == before


@pytest.mark.parametrize(
    ("at", "net"), [("YARD", "1000"), ("HALL-2", "1")], ids=["more than is there", "never there"]
)
def test_INV_2_an_entry_that_takes_more_than_is_there_is_not_written(record: Record, at, net):
    acts = ZoneActs(record)
    fill(acts)
    before = journal.head(record.connection)
    (lot,) = record.connection.row("SELECT number FROM lot WHERE id = 260000001")
    payload = {"postings": [posting(lot, ("stock", at), ("in-use", "o"), net, "0", 0)]}

    with pytest.raises(InvariantError) as caught:
        acts.act(EntryKind.ATTACHMENT_ADDED, payload)
    assert caught.value.number == "INV-2"
    assert journal.head(record.connection) == before


@pytest.mark.parametrize("is_signed", [False, True])
def test_a_full_block_is_sealed_by_a_checkpoint(record: Record, is_signed, tmp_path):
    acts = ZoneActs(record)
    acts.open()
    acts.key = fixed_key() if is_signed else None
    with acts.working() as work:
        entries = [work.append(acts.draft(KIND, PAYLOAD)) for _ in range(BLOCK)]
    rows = record.connection.rows("SELECT first, last, seq FROM checkpoint")
    signatures = record.connection.rows("SELECT first, seq FROM checkpoint_signature")

    assert rows == [(1, BLOCK, BLOCK + 1)]
    assert [entry.seq for entry in entries[-2:]] == [BLOCK, BLOCK + 2]
    assert signatures == ([(1, BLOCK + 1)] if is_signed else [])

    acts.key = fixed_key()
    acts.act(KIND, PAYLOAD)
    later = record.connection.rows("SELECT first, seq FROM checkpoint_signature")
    verified = verify(record, Verification(folder=tmp_path))

    assert later == [(1, BLOCK + 1 if is_signed else BLOCK + 4)]
    assert verified.is_whole
    assert "FZ-656" not in {note.code for note in verified.notes}


def test_entries_are_read_by_number_id_kind_and_page(acts: ZoneActs):
    for number in range(5):
        acts.act(KIND, {"number": str(number)})
    connection = acts.record.connection
    third = journal.entry_by_seq(connection, 3)
    with acts.record.reading():
        streamed = [each.header.seq for each in journal.all_entries(connection, 2)]

    assert journal.entry_by_id(connection, str(UUID(int=3))) == third
    assert journal.entry_by_id(connection, str(UUID(int=99))) is None
    assert journal.entry_by_seq(connection, 99) is None
    assert [each.header.seq for each in journal.entries_after(connection, 2, limit=2)] == [3, 4]
    assert [each.header.seq for each in journal.newest_entries(connection, limit=2)] == [6, 5]
    assert journal.newest_entries(connection, limit=9, kind="record.opened") == [
        journal.entry_by_seq(connection, 1)
    ]
    assert streamed == [3, 4, 5, 6]


def test_an_entry_written_is_the_entry_read(acts: ZoneActs):
    written = acts.act(KIND, {"number": "1", "note": "Қазақша №1 «тест»", "list": [1, None, True]})
    read = journal.entry_by_seq(acts.record.connection, written.seq).entry()

    assert read == written
    assert read.recorded_moment == acts.clock.now()
    assert isinstance(acts.draft(KIND, PAYLOAD), Draft)
