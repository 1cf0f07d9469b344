"""Anything that may be done in the zone, in any order, at any date: every invariant holds after it.

The real services on a real SQLite file, beside a ledger kept on paper (``ledger_model``) that says
beforehand whether an act is possible and what stands where after it.
"""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from ledger_model import (
    BOTTOMLESS,
    CLAIMS,
    NONE,
    Act,
    LedgerModel,
    LotKept,
    SlipKept,
    levels,
    mirror,
    plus,
    taken,
    way,
)
from ledger_model import Leg as PaperLeg
from small_zone import LAPTOPS, STEEL, STEEL_BARS, ZoneTemplate
from stocked_zone import consumes, moves, splits, uses

from freezone.clock import moment_of, start_of
from freezone.errors import FreezoneError
from freezone.journal.canonical import digest_of
from freezone.journal.chain import entry_hash
from freezone.projections.changes import ORDINALS
from freezone.projections.goods import lot_number
from freezone.quantity import text_from_micro
from freezone.services.confirmation import ConfirmRequest, confirm
from freezone.services.corrections import correct
from freezone.services.slips import void
from freezone.store import journal

PLACES = ("YARD", "STORE", "HALL-1")
RELEASED = start_of(date(2026, 3, 16))
OBJECT = "Цех № 1"
A_YEAR = (date(2026, 1, 1), date(2026, 12, 31))
CLOCKS_APART = timedelta(minutes=5)

amounts = st.integers(1, 40_000_000) | st.integers(1, 30) | st.integers(1, 40).map(
    lambda whole: whole * 1_000_000
)  # fmt: skip
parts = st.one_of(
    st.none(), st.just("rest"), st.just("too much"), st.just("grain"), st.integers(1, 99)
)
"""Nothing stated, exactly what is there, more than that, the smallest amount, or a percentage."""
when = st.one_of(
    st.none(), st.integers(-7, 240), st.integers(240, 60_000), st.sampled_from(["same"])
)
"""Now, so many minutes ago, or at the very moment of something else."""


class LedgerMachine(RuleBasedStateMachine):
    """A zone in which everything is tried."""

    def __init__(self, template: ZoneTemplate) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="ledger-machine-"))
        self.opened = template.opened(self.folder)
        self.zone = self.opened.__enter__()
        # Power cuts are tried elsewhere; here thousands of acts need not wait for the disk.
        self.zone.desk.record.connection.run("PRAGMA synchronous=OFF")
        self.paper = LedgerModel()
        self.chained = 0
        self.last_hash = bytes(32)

    def teardown(self):
        try:
            self.zone.is_whole()
        finally:
            self.opened.__exit__(None, None, None)
            shutil.rmtree(self.folder)

    # What may be done

    @initialize(net=amounts, pieces=amounts, coins=st.integers(0, 10_000_000))
    def first_declaration(self, net, pieces, coins):
        self.takes_in(net, pieces, coins)

    @precondition(lambda self: len(self.paper.items) < 6)
    @rule(net=amounts, pieces=amounts, coins=st.integers(0, 10_000_000))
    def takes_in(self, net, pieces, coins):
        """A declaration: goods in kilograms, goods in pieces, released in March."""
        mass, value = text_from_micro(net), f"{coins // 100}.{coins % 100:02d}"
        number = self.zone.next_number()
        declared = self.zone.takes_in(
            replace(STEEL_BARS, net=mass, gross=mass, quantity=mass, customs_value=value),
            replace(
                LAPTOPS, net=mass, gross=mass, quantity=text_from_micro(pieces), customs_value=value
            ),
            number=number,
        )
        for lot, quantity in zip(declared.lots, (0, pieces), strict=True):
            whole = (net, quantity, coins)
            item = f"{number}/{lot}"
            self.paper.items[item] = whole
            self.paper.lots[lot] = LotKept(item, has_unit=quantity > 0)
            legs = way(RELEASED, lot, ("outside", number), ("stock", "YARD"), whole)
            self.paper.happens(legs)

    @rule(data=st.data(), part=parts, at=when)
    def moves(self, data, part, at):
        lot, place, wanted, at = self._choose(data, part, at)
        to = data.draw(st.sampled_from(self._mostly(data, sorted({*PLACES} - {place}), [place])))
        legs = self._taken(lot, place, wanted, at, ("stock", to))
        if to == place:
            legs = None
        done = self._tried(
            legs,
            lambda: moves(self.zone, lot, to, place=place, quantity=wanted, at=at),
        )
        if done:
            self.paper.acts[done.entry] = Act(legs[0].at, legs)

    @precondition(lambda self: len(self.paper.lots) < 20)
    @rule(data=st.data(), part=parts.filter(lambda part: part is not None), at=when)
    def splits(self, data, part, at):
        lot, place, wanted, at = self._choose(data, part, at)
        legs = self._taken(lot, place, wanted, at, ("split", lot))
        done = self._tried(
            legs, lambda: splits(self.zone, lot, place=place, quantity=wanted, at=at), keep=False
        )
        if done:
            born = way(legs[0].at, done.new_lot, ("split", lot), ("stock", place), legs[1].amounts)
            self.paper.happens(legs + born)
            self.paper.lots[done.new_lot] = replace(self.paper.lots[lot])
            self.paper.acts[done.entry] = Act(legs[0].at, legs + born)

    @rule(data=st.data(), part=parts, at=when)
    def uses(self, data, part, at):
        lot, place, wanted, at = self._choose(data, part, at)
        legs = self._taken(lot, place, wanted, at, ("in-use", OBJECT))
        done = self._tried(legs, lambda: uses(self.zone, lot, place=place, quantity=wanted, at=at))
        if done:
            self.paper.acts[done.entry] = Act(legs[0].at, legs)

    @rule(data=st.data(), part=parts, at=when)
    def consumes(self, data, part, at):
        lot, place, wanted, at = self._choose(data, part, at)
        legs = self._taken(lot, place, wanted, at, ("consumed", "line"))
        done = self._tried(
            legs, lambda: consumes(self.zone, lot, place=place, quantity=wanted, at=at), keep=False
        )
        if done:
            moment, gone = legs[0].at, legs[1].amounts
            legs = (
                *way(moment, lot, ("stock", place), ("consumed", done.line), gone),
                *way(moment, lot, ("claim", done.line), ("to-confirm", done.line), gone),
            )
            self.paper.happens(legs)
            self.paper.lines[done.line] = lot
            self.paper.acts[done.entry] = Act(moment, legs, line=done.line)

    @precondition(lambda self: self.paper.lines)
    @rule(data=st.data(), part=parts)
    def confirms(self, data, part):
        """Some lines are confirmed on one slip, all by the same part of what is left."""
        waiting = {line for _, account, line in self.paper.balances() if account == "to-confirm"}
        pool = self._mostly(data, sorted(waiting), sorted(self.paper.lines))
        lines = data.draw(st.lists(st.sampled_from(pool), min_size=1, max_size=3, unique=True))
        now, legs, wanted = self.zone.clock.now(), [], {}
        for line in lines:
            lot = self.paper.lines[line]
            kept = self.paper.lots[lot]
            held = self.paper.now(lot, "to-confirm", line)
            wanted[line] = self._wanted(held, part, has_unit=kept.has_unit)
            given = taken(held, wanted[line], has_unit=kept.has_unit)
            if given is None:
                legs = None
                break
            legs += way(now, lot, ("to-confirm", line), ("confirmed", line), given)
        if legs is not None and not self.paper.is_possible(legs):
            legs = None
        for line in lines:
            wanted.setdefault(line, None)
        request = ConfirmRequest(
            participant=STEEL, period_from=A_YEAR[0], period_to=A_YEAR[1], lines=wanted
        )
        done = self._tried(legs, lambda: confirm(self.zone.management, request))
        if done:
            self.paper.slips[done.slip] = SlipKept(now, tuple(legs), frozenset(lines))
            self._check_figures(done.entry)

    @precondition(lambda self: self.paper.slips)
    @rule(data=st.data())
    def voids(self, data):
        in_force = sorted(number for number, slip in self.paper.slips.items() if not slip.is_void)
        number = data.draw(st.sampled_from(self._mostly(data, in_force, sorted(self.paper.slips))))
        slip = self.paper.slips[number]
        legs = None if slip.is_void else mirror(slip.legs)
        if self._tried(legs, lambda: void(self.zone.management, number, "ошибка")):
            slip.is_void = True

    @precondition(lambda self: self.paper.acts)
    @rule(data=st.data())
    def corrects(self, data):
        standing = sorted(entry for entry, act in self.paper.acts.items() if not act.is_undone)
        entry = data.draw(st.sampled_from(self._mostly(data, standing, sorted(self.paper.acts))))
        act = self.paper.acts[entry]
        legs = mirror(act.legs)
        if (
            act.is_undone
            or act.line in self.paper.lines_in_force()
            or not self.paper.is_possible(legs)
        ):
            legs = None
        if self._tried(legs, lambda: correct(self.zone.warehouse, entry, "не было")):
            act.is_undone = True

    @rule(minutes=st.integers(1, 2000))
    def time_passes(self, minutes):
        self.zone.passes(minutes=minutes)

    @rule(minutes=st.integers(1, 90))
    def the_clock_is_put_back(self, minutes):
        self.zone.passes(minutes=-minutes)

    # What is checked after every step

    @invariant()
    def the_books_say_what_the_paper_says(self):
        posted = self._posted()
        by_moment: dict[object, tuple[int, int, int]] = {}
        for _, leg in posted:
            key = (leg.balance, leg.at)
            by_moment[key] = plus(by_moment.get(key, NONE), leg.amounts)

        assert {key: sums for key, sums in by_moment.items() if sums != NONE} == (
            self.paper.moments()
        )
        stored = {
            (lot_number(row[0]), row[1], row[2]): (row[3], row[4], row[5])
            for row in self._rows(
                "SELECT lot, account, reference, net, quantity, value FROM balance"
            )
        }
        assert {key: held for key, held in stored.items() if held != NONE} == self.paper.balances()

    @invariant()
    def INV_1_and_INV_6_nothing_is_made_or_lost_inside_an_entry(self):
        sums: dict[object, tuple[int, int, int]] = {}
        for seq, leg in self._posted():
            lot, account, _ = leg.balance
            for key in ((seq, lot, account in CLAIMS), (seq, account == "split")):
                if key[-1] is True or len(key) == 3:
                    sums[key] = plus(sums.get(key, NONE), leg.amounts)

        assert [key for key, total in sums.items() if total != NONE] == []

    @invariant()
    def INV_2_nothing_was_ever_below_zero(self):
        by_balance: dict[object, list[PaperLeg]] = {}
        for _, leg in self._posted():
            by_balance.setdefault(leg.balance, []).append(leg)

        assert [
            balance
            for balance, legs in by_balance.items()
            if balance[1] not in BOTTOMLESS and any(min(level) < 0 for level in levels(legs))
        ] == []

    @invariant()
    def INV_7_what_was_claimed_is_waiting_or_confirmed(self):
        for line, lot in self.paper.lines.items():
            claimed, waiting, confirmed = (
                self.paper.now(lot, account, line)
                for account in ("claim", "to-confirm", "confirmed")
            )
            assert plus(claimed, plus(waiting, confirmed)) == NONE
            assert self.paper.now(lot, "consumed", line) == plus(waiting, confirmed)

    @invariant()
    def INV_9_everything_of_an_item_is_somewhere_to_the_last_coin(self):
        sums = dict.fromkeys(self.paper.items, NONE)
        for (lot, account, _), held in self.paper.balances().items():
            if account not in BOTTOMLESS | CLAIMS:
                item = self.paper.lots[lot].item
                sums[item] = plus(sums[item], held)

        assert sums == self.paper.items

    @invariant()
    def the_chain_is_intact(self):
        connection = self.zone.desk.record.connection
        for stored in journal.entries_after(connection, self.chained, limit=10_000):
            digest = digest_of(stored.payload)

            assert stored.header.seq == self.chained + 1
            assert stored.payload_digest == digest
            assert stored.hash == entry_hash(self.last_hash, stored.header, digest)
            self.chained, self.last_hash = stored.header.seq, stored.hash
        assert journal.head(connection).hash == self.last_hash

    # How it is done

    def _rows(self, sql):
        return self.zone.desk.record.connection.rows(sql)

    def _posted(self):
        rows = self._rows(
            "SELECT id, lot, account, reference, effective, net, quantity, value FROM posting"
        )
        return [
            (
                row[0] // ORDINALS,
                PaperLeg(moment_of(row[4]), (lot_number(row[1]), row[2], row[3]), row[5:]),
            )
            for row in rows
        ]

    def _mostly(self, data, likely, anything):
        """What makes sense, and now and then anything at all."""
        return likely if likely and data.draw(st.integers(0, 9)) else anything

    def _choose(self, data, part, at):
        """A lot, a place where some of it stands (or did), how much and when."""
        standing = sorted(
            {
                (lot, reference)
                for (lot, account, reference) in self.paper.balances()
                if account == "stock"
            }
        )
        gone = sorted((lot, "YARD") for lot in self.paper.lots)
        lot, place = data.draw(st.sampled_from(standing or gone))
        held = self.paper.now(lot, "stock", place)
        wanted = self._wanted(held, part, has_unit=self.paper.lots[lot].has_unit)
        now = self.zone.clock.now()
        if at == "same":
            known = {leg.at for leg in self.paper.legs} - {RELEASED}
            at = data.draw(st.sampled_from(sorted(known))) if known else None
        elif at is not None:
            at = max(now - timedelta(minutes=at), datetime(2026, 3, 17, tzinfo=UTC))
        return lot, place, wanted, at

    def _wanted(self, held, part, *, has_unit):
        whole = held[1] if has_unit else held[0]
        if part is None:
            return None
        if isinstance(part, int):
            return whole * part // 100
        return {"rest": whole, "too much": whole + 1, "grain": 1}[part]

    def _taken(self, lot, place, wanted, at, target):
        """The legs of taking goods from a place, or None when it is not possible."""
        now = self.zone.clock.now()
        moment = at or now
        if moment > now + CLOCKS_APART:
            return None
        held = self.paper.now(lot, "stock", place)
        given = taken(held, wanted, has_unit=self.paper.lots[lot].has_unit)
        if given is None:
            return None
        legs = way(moment, lot, ("stock", place), target, given)
        return legs if self.paper.is_possible(legs) else None

    def _tried(self, legs, act, *, keep=True):
        """Act; what the paper says is possible is done, what it says is not is refused whole."""
        head = self.zone.head
        if legs is None:
            with pytest.raises(FreezoneError):
                act()
            assert self.zone.head == head
            return None
        done = act()
        if keep:
            self.paper.happens(legs)
        assert self.zone.head > head
        return done

    def _check_figures(self, entry):
        """On every line of the slip: placed = before + confirmed + balance, and none below zero."""
        connection = self.zone.desk.record.connection
        stored = journal.entry_by_seq(connection, entry)
        for line in stored.entry().payload["lines"]:
            coins = [each["coins"] for each in (line["before"], line, line["balance"])]
            assert line["placed"]["coins"] == sum(coins)
            assert min(coins) >= 0


@pytest.mark.machine
def test_every_invariant_holds_whatever_is_done_in_the_zone(zone_template):
    run_state_machine_as_test(
        lambda: LedgerMachine(zone_template),
        settings=settings(
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )
