"""What a machine does to a record: full disks, locked files, clocks that go back, sudden death.

Each fault ends in a named refusal or in nothing at all, and the record is whole after it.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from refusals import outcome
from small_zone import LAPTOPS, PEOPLE, STEEL_BARS, SmallZone
from stocked_zone import confirms, consumes, moves, splits, uses, view, voids

from freezone.errors import FreezoneError
from freezone.ids import NumberKind
from freezone.quantity import MICRO
from freezone.services import people, queries
from freezone.services.attachments import attach
from freezone.services.desk import Desk
from freezone.store.engine import RecordPlace

REPOSITORY = Path(__file__).resolve().parents[2]


def connection_of(zone):
    return zone.desk.record.connection


class TestFullDisk:
    """FZ-607: nothing is written, and everything works again once there is room."""

    @pytest.fixture
    def full(self, zone):
        """A record that may not grow by one page."""
        lot = zone.lot_of(STEEL_BARS)
        (pages,) = connection_of(zone).row("PRAGMA page_count")
        connection_of(zone).run(f"PRAGMA max_page_count={pages}")
        return zone, lot

    def test_FZ_607_goods_do_not_go_in_by_halves(self, full):
        zone, _ = full
        act = lambda: zone.takes_in(*[LAPTOPS] * 60)  # noqa: E731

        assert outcome(zone, act) == "FZ-607"
        assert len(queries.lots(zone.officer)) == 1
        assert zone.is_whole()

    def test_FZ_607_small_acts_go_on_until_there_is_no_room_and_then_again(self, full):
        zone, lot = full
        done = 0
        while outcome(zone, lambda: consumes(zone, lot, net=MICRO)) == "done":
            done += 1
            assert done < 500
        assert outcome(zone, lambda: consumes(zone, lot, net=MICRO)) == "FZ-607"
        assert zone.is_whole()

        connection_of(zone).run("PRAGMA max_page_count=1000000")
        consumes(zone, lot, net=MICRO)
        assert view(zone, lot).accounts["consumed"].net == (done + 1) * MICRO
        assert zone.is_whole()

    def test_FZ_607_a_file_without_room_leaves_no_trace(self, full):
        zone, lot = full
        noise = os.urandom(300_000)

        assert outcome(zone, lambda: attach(zone.officer, lot, "photo.jpg", noise)) == "FZ-607"
        assert queries.lot_card(zone.officer, lot).attachments == ()
        assert zone.is_whole()


class TestLockedFile:
    """FZ-603: another desk holds the record longer than we wait."""

    @pytest.fixture
    def locked(self, zone):
        """A record that somebody else is writing to; the desk waits fifty milliseconds."""
        lot = zone.lot_of(STEEL_BARS)
        connection_of(zone).run("PRAGMA busy_timeout=50")
        path = zone.desk.record.place.path
        opened = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        with closing(opened) as other:
            other.execute("BEGIN IMMEDIATE")
            yield zone, lot, other

    def test_FZ_603_nothing_is_written_while_it_is_held_and_everything_after(self, locked):
        zone, lot, other = locked

        assert outcome(zone, lambda: consumes(zone, lot)) == "FZ-603"
        other.execute("ROLLBACK")
        consumes(zone, lot)
        assert zone.is_whole()

    def test_what_is_only_read_does_not_wait(self, locked):
        zone, lot, _ = locked

        assert view(zone, lot).accounts["stock"] == view(zone, lot).placed
        assert zone.is_whole()

    def test_FZ_603_nobody_logs_in_without_being_noted(self, locked):
        zone, _, _ = locked
        zone.sits(None)

        act = lambda: people.log_in(zone.desk, next(iter(PEOPLE)), "steppe wind")  # noqa: E731
        assert outcome(zone, act) == "FZ-603"

    def test_a_desk_that_waits_long_enough_gets_its_turn(self, locked):
        zone, lot, other = locked
        connection_of(zone).run("PRAGMA busy_timeout=10000")
        release = threading.Timer(0.2, lambda: other.execute("ROLLBACK"))
        release.start()
        try:
            consumes(zone, lot)
        finally:
            release.join()
        assert zone.is_whole()


class TestClockGoingBack:
    """Order is the number of the entry; a clock that went back is itself an entry."""

    def test_the_journal_says_that_the_clock_went_back_and_from_when_to_when(self, zone):
        lot = zone.lot_of(STEEL_BARS)
        stood_at = zone.clock.now()
        back = zone.passes(hours=-3)
        consumes(zone, lot, net=MICRO)

        after, note = queries.journal_page(zone.officer, limit=2)
        assert (note.kind, after.kind) == ("clock.stepped-back", "goods.consumed")
        assert note.payload["stood_at"] == stood_at.isoformat()
        assert note.payload["went_back_to"] == back.isoformat()
        assert (note.recorded, after.recorded) == (stood_at, back)
        assert zone.is_whole()

    def test_a_clock_that_goes_back_between_any_two_acts_leaves_the_record_whole(self, zone):
        lot = zone.lot_of(STEEL_BARS)
        done = []
        for act in (
            lambda: splits(zone, lot, net=100 * MICRO),
            lambda: moves(zone, lot, "STORE", place="YARD", net=100 * MICRO),
            lambda: consumes(zone, lot, place="YARD", net=100 * MICRO),
            lambda: uses(zone, lot, place="YARD", net=100 * MICRO),
        ):
            zone.passes(minutes=-30)
            done.append(act())
        zone.passes(minutes=-30)
        # What was consumed half an hour from now is not confirmed before that.
        assert outcome(zone, lambda: confirms(zone)) == "FZ-302"
        zone.passes(hours=2)
        slip = confirms(zone).slip
        zone.passes(hours=-6)
        voids(zone, slip)
        assert zone.is_whole()

    def test_FZ_302_what_the_clock_calls_the_past_is_held_to_what_came_after(self, zone):
        lot = zone.lot_of(STEEL_BARS)
        moves(zone, lot, "STORE")
        zone.passes(minutes=-10)

        assert outcome(zone, lambda: consumes(zone, lot, place="STORE")) == "FZ-302"
        zone.passes(minutes=10)
        consumes(zone, lot, place="STORE")
        assert zone.is_whole()

    def test_a_session_in_the_year_before_takes_numbers_of_its_own_year(self, zone):
        """The battery of the clock was empty: for an hour it was last year."""
        lot = zone.lot_of(STEEL_BARS)
        first = consumes(zone, lot, net=MICRO)
        zone.clock.moment -= timedelta(days=365)
        act = lambda: consumes(zone, lot, net=MICRO)  # noqa: E731
        assert outcome(zone, act) == "LAW-OPER-1 LAW-OPER-2"
        attach(zone.officer, lot, "a.txt", b"1")
        zone.clock.moment += timedelta(days=365)
        second = consumes(zone, lot, net=MICRO)

        assert first.operation[:3] == second.operation[:3] == "O26"
        assert zone.is_whole()


class TestTwoDesks:
    """Two people at two desks, each with the same right."""

    @pytest.fixture
    def desks(self, zone):
        """A second desk on the same record, the same people at it."""
        other = Desk.open(zone.desk.record.place, zone.folder, clock=zone.clock, terminal="hall")
        yield zone, SmallZone(other, zone.clock, zone.sessions, zone.folder)
        other.close()

    @staticmethod
    def at_once(*acts):
        """Do acts in threads of their own; give what each of them came to."""
        results = [[] for _ in acts]

        def works(act, result):
            try:
                result.append(act())
            except FreezoneError as error:
                result.append(error.reasons[0].code)

        threads = [
            threading.Thread(target=works, args=pair) for pair in zip(acts, results, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return [result[0] for result in results]

    def test_nothing_is_lost_when_both_write(self, desks):
        zone, lot = desks[0], desks[0].lot_of(STEEL_BARS)
        head = zone.head

        def many(desk):
            return [consumes(desk, lot, net=MICRO).line for _ in range(25)]

        first, second = self.at_once(*(lambda desk=desk: many(desk) for desk in desks))
        assert len({*first, *second}) == 50
        assert zone.head == head + 50
        assert view(zone, lot).accounts["consumed"].net == 50 * MICRO
        assert zone.is_whole()

    def test_the_last_goods_go_once(self, desks):
        zone, lot = desks[0], desks[0].lot_of(LAPTOPS)

        done = self.at_once(
            *(lambda desk=desk: consumes(desk, lot, quantity=30 * MICRO).line for desk in desks)
        )
        assert min(done) == "FZ-301"
        assert view(zone, lot).accounts["consumed"].quantity == 30 * MICRO
        assert zone.is_whole()

    def test_INV_7_a_line_is_confirmed_once(self, desks):
        zone, lot = desks[0], desks[0].lot_of(LAPTOPS)
        line = consumes(zone, lot).line

        done = self.at_once(
            *(lambda desk=desk: confirms(desk, {line: None}).slip for desk in desks)
        )
        assert min(done) == "FZ-307"
        assert [each.kind for each in queries.journal_page(zone.officer, limit=1)] == [
            "consumption.confirmed"
        ]
        assert zone.is_whole()

    def test_one_request_sent_from_both_is_done_once(self, desks):
        zone, lot = desks[0], desks[0].lot_of(LAPTOPS)
        request_id = uuid4()

        done = self.at_once(
            *(lambda desk=desk: moves(desk, lot, "STORE", id=request_id) for desk in desks)
        )
        assert done[0] == done[1]
        assert zone.is_whole()


def test_FZ_613_numbers_of_a_year_run_out_by_name(zone):
    lot = zone.lot_of(STEEL_BARS)
    zone.desk.record.connection.run(
        "INSERT INTO number_range VALUES ('O', 26, 1, 9999998, 'used', 13)"
    )
    act = lambda: consumes(zone, lot, net=MICRO)  # noqa: E731

    assert outcome(zone, act) == "done", "the last number of the year"
    assert outcome(zone, act) == "FZ-613"


def test_a_connection_that_was_torn_does_not_take_the_next_act_with_it(zone):
    """An act that dies in the middle leaves no open transaction behind."""
    lot = zone.lot_of(STEEL_BARS)
    head = zone.head

    def dies():
        with zone.warehouse.writing() as work:
            work.take_numbers(NumberKind.OPERATION, 3)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        dies()
    assert zone.head == head
    assert consumes(zone, lot).operation == "O260000001K"
    assert zone.is_whole()


ENDLESS = """
import sys
from itertools import count
from pathlib import Path

sys.path[:0] = [{repository!r}, {support!r}]

from small_zone import LAPTOPS, MORNING, PASSWORD, SmallZone
from stocked_zone import confirms, consumes, moves, voids

from freezone.clock import SettableClock
from freezone.quantity import MICRO
from freezone.services import people
from freezone.services.desk import Desk
from freezone.store.engine import RecordPlace

record, shelf, folder = sys.argv[1:]
desk = Desk.open(RecordPlace(record), Path(shelf), clock=SettableClock(MORNING))
names = ("Ерлан Қойма", "Марат Басқару")
zone = SmallZone(
    desk, desk.clock, {{name: people.log_in(desk, name, PASSWORD) for name in names}}, Path(folder)
)
print("at work", flush=True)
for number in count(1):
    zone.passes(seconds=1)
    lot = zone.lot_of(LAPTOPS, number=f"55302/150326/{{5000 + number:07d}}")
    moves(zone, lot, "STORE", quantity=10 * MICRO)
    line = consumes(zone, lot, place="STORE").line
    slip = confirms(zone, {{line: 7 * MICRO}}).slip
    voids(zone, slip)
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [0.05, 0.173, 0.31])
def test_a_process_that_is_killed_at_work_leaves_a_record_that_verifies(
    zone_template, tmp_path, after
):
    with zone_template.opened(tmp_path) as zone:
        before = zone.head
        place = zone.desk.record.place
    program = ENDLESS.format(repository=str(REPOSITORY), support=str(REPOSITORY / "tests/support"))
    shelf = zone_template.shelf
    with subprocess.Popen(
        [sys.executable, "-c", program, str(place), str(shelf), str(tmp_path)],
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout.readline() == b"at work\n"
        assert process.stdout.readline() == b"1\n", "a round of acts is done"
        time.sleep(after)
        process.send_signal(signal.SIGKILL)
        process.wait()

    with zone_template.at(place, tmp_path) as zone:
        assert zone.head >= before + 5
        assert zone.is_whole()
        # Whoever comes next goes on where it ended: the numbers have no gap.
        zone.passes(days=1)
        consumes(zone, zone.lot_of(LAPTOPS, number="55302/150326/0004999"))
        assert zone.is_whole()


def test_a_record_that_was_copied_while_open_is_still_one_record(zone, tmp_path):
    """Closing a desk leaves a single file, which can be carried away."""
    zone.lot_of(STEEL_BARS)
    place, sessions, head = zone.desk.record.place, zone.sessions, zone.head
    zone.desk.close()
    assert not place.path.with_name(place.path.name + "-wal").exists()

    carried = RecordPlace(str(tmp_path / "carried.sqlite"))
    carried.path.write_bytes(place.path.read_bytes())
    elsewhere = SmallZone(
        Desk.open(carried, tmp_path, clock=zone.clock), zone.clock, sessions, tmp_path
    )
    assert elsewhere.head == head
    assert elsewhere.is_whole()
    elsewhere.close()
