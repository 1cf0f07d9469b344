"""The benchmarks still work: each is taken a few times over very little. Nothing here is timed."""

import json
from collections.abc import Mapping

import pytest

from benchmarks import (
    bench_append,
    bench_declaration,
    bench_desk,
    bench_first_frame,
    bench_journal_page,
    bench_lot_card,
    bench_lot_list,
    bench_service,
    bench_slip,
    bench_verify,
    grown,
)
from benchmarks.__main__ import FULL, names
from benchmarks.measured import Measured, at_least, at_most

LITTLE: Mapping[str, tuple[object, dict[str, int], list[str]]] = {
    "append": (
        bench_append,
        {"acts": 3, "lines": 4, "rounds": 2},
        ["append-one-act", "append-4-lines"],
    ),
    "declaration": (bench_declaration, {"items": 4, "rounds": 2}, ["declaration-4-items"]),
    "desk": (
        bench_desk,
        {"large": 600, "keys": 3, "items": 60},
        ["desk-lots-down", "desk-lots-page-down", "desk-journal-page-down", "desk-form-letter"],
    ),
    "first_frame": (
        bench_first_frame,
        {"large": 60, "rounds": 1, "items": 3},
        ["first-frame-empty", "first-frame-demo", "first-frame-large"],
    ),
    "journal_page": (
        bench_journal_page,
        {"small": 20, "large": 60, "looks": 4, "items": 3},
        [
            f"journal-page-{name}"
            for name in (
                "newest",
                "kind",
                "person",
                "lot",
                "declaration",
                "place",
                "days",
                "lot-and-kind",
                "terminal-not-there",
                "words-not-there",
            )
        ],
    ),
    "lot_card": (
        bench_lot_card,
        {"small": 20, "large": 60, "looks": 4, "items": 3},
        ["lot-card-growth", "balance-growth", "log-first-page-growth"],
    ),
    "lot_list": (
        bench_lot_list,
        {"small": 20, "large": 60, "looks": 4, "items": 3},
        ["lot-page-growth", "lot-page-place-growth", "lot-page-filters-growth"],
    ),
    "service": (
        bench_service,
        {"acts": 3, "items": 4, "rounds": 2},
        ["service-move", "service-consume", "service-declare-4"],
    ),
    "slip": (bench_slip, {"lines": 2, "rounds": 1, "cold": 1}, ["slip-warm", "slip-cold"]),
    "verify": (bench_verify, {"postings": 60, "rounds": 1, "items": 3}, ["verify"]),
}


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch):
    monkeypatch.setattr(grown, "CACHE", tmp_path / "records")


def test_every_benchmark_is_tried_here():
    assert names() == sorted(LITTLE)
    assert set(FULL) <= set(LITTLE)


@pytest.mark.parametrize("name", LITTLE)
def test_a_benchmark_gives_its_lines_and_its_floor_does_the_same_work(name):
    """Every floor compares its rows, hashes or pages with ours, and fails when they differ."""
    module, sizes, expected = LITTLE[name]

    lines = [json.loads(each.line()) for each in module.run(**sizes)]

    assert [line["name"] for line in lines] == expected
    keys = ["name", "value", "floor", "ratio", "budget", "held"]
    assert all(list(line)[:6] == keys for line in lines)
    assert all(line["value"] > 0 and line["floor"] > 0 and line["n"] > 0 for line in lines)


def test_a_grown_record_is_kept_as_long_as_the_program_is_the_same():
    with grown.grown(60, 3) as first:
        place = first.record.place
        head = first.record.connection.row("SELECT seq, hash FROM head")
    with grown.grown(60, 3) as again:
        assert again.record.place == place
        assert again.record.connection.row("SELECT seq, hash FROM head") == head
        postings = again.record.connection.row("SELECT count(*) FROM posting")

    assert postings == (60,)


@pytest.mark.parametrize(
    ("budget", "value", "floor", "ratio", "is_held"),
    [
        (at_least(0.40), 200, 100, 0.5, True),
        (at_least(0.40), 400, 100, 0.25, False),
        (at_most(1.5), 150, 100, 1.5, True),
        (at_most(1.5), 200, 100, 2.0, False),
    ],
)
def test_a_ratio_is_a_share_of_the_floors_speed_or_a_multiple_of_its_time(
    budget, value, floor, ratio, is_held
):
    measured = Measured(name="x", value=value, floor=floor, budget=budget, n=1)

    assert (measured.ratio, measured.held) == (ratio, is_held)
