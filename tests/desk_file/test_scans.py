"""The queue of scans: each taken before it is worked, none merged, none worked twice."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from freezone.desk_file.schema import KEPT_SCANS

LOT, PLACE = "L2600000019", "W2600000017"
AIGUL, YERLAN = "U2600000011", "U2600000028"


def test_scans_wait_in_the_order_they_came_and_equal_ones_are_not_merged(desk):
    ids = [desk.put_scan(text, AIGUL, "lots") for text in (LOT, PLACE, LOT, LOT)]
    waiting = desk.waiting_scans()

    assert [each.id for each in waiting] == ids == sorted(set(ids))
    assert [each.text for each in waiting] == [LOT, PLACE, LOT, LOT]
    assert {(each.person, each.screen, each.outcome) for each in waiting} == {
        (AIGUL, "lots", None)
    }  # fmt: skip


def test_a_finished_scan_waits_no_more_and_says_what_became_of_it(desk, clock):
    first, second = desk.put_scan(LOT, AIGUL, "lots"), desk.put_scan("???", AIGUL, "lots")
    put = clock.now()
    clock.advance(timedelta(seconds=2))
    desk.finish_scan(first, "opened", LOT)
    desk.finish_scan(second, "FZ-106", None)
    newest, oldest = desk.recent_scans(5)

    assert desk.waiting_scans() == ()
    assert (oldest.outcome, oldest.subject) == ("opened", LOT)
    assert (oldest.scanned, oldest.finished) == (put, clock.now())
    assert (newest.outcome, newest.subject) == ("FZ-106", None)


def test_the_first_outcome_of_a_scan_stays(desk):
    scan = desk.put_scan(LOT, AIGUL, "lots")
    desk.finish_scan(scan, "moved", LOT)
    desk.finish_scan(scan, "refused", None)

    assert desk.recent_scans(1)[0].outcome == "moved"


def test_a_second_scan_of_the_same_thing_can_be_told_apart(desk, clock):
    start = clock.now()
    desk.finish_scan(desk.put_scan(LOT, AIGUL, "count"), "counted", LOT)
    clock.advance(timedelta(minutes=2))
    desk.put_scan(LOT, AIGUL, "count")

    assert desk.last_scan_of(LOT, start).scanned == start
    assert desk.last_scan_of(LOT, start).outcome == "counted"
    assert desk.last_scan_of(LOT, start + timedelta(microseconds=1)) is None
    assert desk.last_scan_of(PLACE, start) is None


def test_the_last_of_several_scans_of_a_thing_is_given(desk, clock):
    start = clock.now()
    for outcome in ("first", "second"):
        desk.finish_scan(desk.put_scan(LOT, AIGUL, "count"), outcome, LOT)
        clock.advance(timedelta(minutes=1))

    assert desk.last_scan_of(LOT, start).outcome == "second"


def test_recent_scans_are_the_newest_first_of_everyone_or_of_one_person(desk):
    for number, person in enumerate((AIGUL, YERLAN, AIGUL, "")):
        desk.put_scan(str(number), person, "gate")

    assert [each.text for each in desk.recent_scans(3)] == ["3", "2", "1"]
    assert [each.text for each in desk.recent_scans(9, AIGUL)] == ["2", "0"]


def test_scans_left_waiting_come_first_when_their_person_logs_in_again(desk, open_desk):
    left = desk.put_scan("left", AIGUL, "gate")
    desk.close()
    after = open_desk()
    new = after.put_scan("new", AIGUL, "gate")

    assert [each.id for each in after.waiting_scans()] == [new]
    assert [each.id for each in after.waiting_scans(YERLAN)] == [new]
    assert [each.id for each in after.waiting_scans(AIGUL)] == [left, new]


def test_a_desk_leaves_alone_what_waits_at_another_that_is_open(open_desk):
    first, second = open_desk(), open_desk()
    first.put_scan(LOT, AIGUL, "gate")

    assert second.waiting_scans(AIGUL) == ()
    assert [each.text for each in first.waiting_scans(AIGUL)] == [LOT]


@pytest.mark.parametrize(
    "text", ["", "\x00\x1d", "\x1b[200~L26\x1b[201~", "\ud83d", "ЛЯ55302әі", "☃" * 10_000]
)
def test_noise_is_kept_as_it_came(desk, text):
    desk.put_scan(text, AIGUL, "gate")

    assert desk.waiting_scans()[0].text == text


def test_old_finished_scans_are_pruned_and_waiting_ones_are_not(desk, open_desk):
    waiting = desk.put_scan("waits", AIGUL, "count")
    for number in range(KEPT_SCANS + 50):
        desk.finish_scan(desk.put_scan(str(number), AIGUL, "count"), "counted", LOT)
    desk.close()
    after = open_desk()
    kept = after.recent_scans(2 * KEPT_SCANS)

    assert [each.text for each in kept[:-1]] == [
        str(number) for number in range(KEPT_SCANS + 49, 49, -1)
    ]
    assert kept[-1].id == waiting


def test_the_file_stays_small_while_the_desk_stays_open(desk, folder):
    for number in range(3 * KEPT_SCANS):
        desk.finish_scan(desk.put_scan(str(number), AIGUL, "count"), "counted", LOT)
    desk._storage._tidier.join()

    assert len(desk.recent_scans(3 * KEPT_SCANS)) < 2 * KEPT_SCANS
    assert desk.trouble is None


def test_scans_of_people_are_gone_after_thirty_days(desk, open_desk, clock):
    desk.put_scan(LOT, AIGUL, "gate")
    desk.close()
    clock.advance(timedelta(days=31))

    assert open_desk().waiting_scans(AIGUL) == ()


def test_threads_of_one_desk_share_the_file(desk):
    def work(thread: int) -> list[int]:
        ids = []
        for number in range(100):
            ids.append(desk.put_scan(f"{thread}-{number}", AIGUL, "gate"))
            desk.save_draft(f"form:{thread}", AIGUL, {"number": str(number)})
            desk.finish_scan(ids[-1], "done", LOT)
        return ids

    with ThreadPoolExecutor(4) as pool:
        ids = [each for ids in pool.map(work, range(4)) for each in ids]

    assert len(set(ids)) == 400
    assert desk.waiting_scans() == ()
    assert len(desk.recent_scans(1000)) == 400
    assert {each.values["number"] for each in desk.drafts_of(AIGUL)} == {"99"}
    assert desk.trouble is None
