"""Acts written by hand: payloads of every kind, appended without the services that decide them.

A record made here has rows in every table, and is the same to the last byte on every engine.
"""

import hashlib
from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from zone_payloads import (
    FIRST_DECLARATION,
    PAINT,
    SECOND_DECLARATION,
    STEEL,
    ZONE,
    declaration_payload,
    item_payload,
    lot_payload,
    posting,
)

from freezone.clock import SettableClock
from freezone.ids import NumberKind
from freezone.journal.checkpoint import merkle_root
from freezone.journal.credentials import credential_digest
from freezone.journal.entry import Draft, Entry, EntryKind
from freezone.journal.keys import ZoneKey
from freezone.store import journal
from freezone.store.record import Record
from freezone.store.unit_of_work import UnitOfWork

START = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)
SALT = bytes(range(16))


def fixed_key(first: int = 0) -> ZoneKey:
    """A zone key that is the same in every run."""
    return ZoneKey(Ed25519PrivateKey.from_private_bytes(bytes(range(first, first + 32))))


@dataclass(slots=True)
class ZoneActs:
    """Appends acts to a record, a minute apart, with ids that count up."""

    record: Record
    clock: SettableClock = field(default_factory=lambda: SettableClock(START))
    key: ZoneKey | None = None
    count: int = 0
    person: str = "U260000001"

    @contextmanager
    def working(self):
        """One transaction, a minute after the one before."""
        self.clock.advance(timedelta(minutes=1))
        with self.record.writing(self.clock, self.key) as work:
            yield work

    def draft(
        self, kind: EntryKind, payload: Mapping[str, Any], effective: datetime | None = None
    ) -> Draft:
        """A draft with the next id."""
        self.count += 1
        return Draft(
            id=UUID(int=self.count), kind=kind, effective=effective or self.clock.now(),
            person=self.person, terminal="yard-1", payload=payload,
        )  # fmt: skip

    def act(
        self, kind: EntryKind, payload: Mapping[str, Any], effective: datetime | None = None
    ) -> Entry:
        """Append one act in a transaction of its own."""
        with self.working() as work:
            return work.append(self.draft(kind, payload, effective))

    def open(self) -> Entry:
        """Open the record: zone, administrator, key."""
        key = self.key or fixed_key()
        with self.working() as work:
            self.person = str(work.take_numbers(NumberKind.PERSON, 1)[0])
            keep_credential(work, self.person, b"verifier")
            keep_credential(work, f"key:{key.id}", b"wrapped")
            payload = {
                "zone": {
                    "zone": ZONE, "name_en": "Zone", "name_ru": "Зона", "name_kk": "Аймақ",
                    "company_en": "Company", "company_ru": "Компания", "company_kk": "Компания",
                    "company_bin": STEEL,
                },
                "person": self.person_payload(self.person, "Айгүл", b"verifier"),
                "key": self.key_payload(key, b"wrapped"),
            }  # fmt: skip
            return work.append(self.draft(EntryKind.RECORD_OPENED, payload))

    def person_payload(self, number: str, name: str, secret: bytes) -> dict[str, Any]:
        """A person with the digest of a credential."""
        return {
            "number": number, "name": name, "post": None, "roles": ["administrator"],
            "participant": None, "credential_digest": credential_digest(SALT, secret).hex(),
            "iin_commitment": None,
        }  # fmt: skip

    def key_payload(self, key: ZoneKey, wrapped: bytes) -> dict[str, Any]:
        """A published key with the digest of its wrapped half."""
        return {
            "key": key.id, "public": key.public.hex(), "person": self.person,
            "wrapped_digest": credential_digest(SALT, wrapped).hex(),
        }  # fmt: skip

    def note(self, content: bytes) -> Entry:
        """Attach a small file: the cheapest act there is."""
        with self.working() as work:
            work.keep_blob(content, subject="1", purpose="attachment", name="a", media="text/plain")
            return work.append(self.draft(EntryKind.ATTACHMENT_ADDED, {"number": "1"}))

    def checkpoint(self, *, signed: bool = False) -> Entry:
        """Close a block early, as at the end of a shift."""
        with self.working() as work:
            head = journal.head(work.connection)
            first, last = head.checkpointed + 1, head.seq
            root = merkle_root(journal.hashes_between(work.connection, first, last))
            payload = {
                "first": first, "last": last, "root": root.hex(), "signature": None, "key": None,
            }  # fmt: skip
            if signed:
                payload |= {"signature": work._sign(self.key, first, last, root)}
                payload |= {"key": self.key.id}
            return work.append(self.draft(EntryKind.CHECKPOINT, payload))


def keep_credential(work: UnitOfWork, subject: str, secret: bytes) -> None:
    work.connection.run("DELETE FROM credential WHERE subject = ?", subject)
    work.connection.run("INSERT INTO credential VALUES (?, ?, ?)", subject, SALT, secret)


def seal(work: UnitOfWork, content: str) -> str:
    """Seal a text under a salt that is the same in every run."""
    commitment = hashlib.sha256(SALT + content.encode()).hexdigest()
    work.connection.run("INSERT INTO sealed VALUES (?, ?, ?)", commitment, SALT, content)
    return commitment


def numbers_of(work: UnitOfWork, kind: NumberKind, count: int = 1) -> tuple[str, ...]:
    """Take numbers as texts."""
    return tuple(map(str, work.take_numbers(kind, count)))


def fill(acts: ZoneActs) -> dict[str, list[int]]:
    """Append acts of every kind; give the entries by kind."""
    acts.open()
    _people(acts)
    lots = _declarations(acts)
    lines = _operations(acts, lots)
    _packs(acts, lots)
    _slips(acts, lots, lines)
    _record(acts)
    return entries_by_kind(acts.record)


def entries_by_kind(record: Record) -> dict[str, list[int]]:
    """The sequence numbers of entries, by their kind."""
    found: dict[str, list[int]] = {}
    for seq, kind in record.connection.rows("SELECT seq, kind FROM journal ORDER BY seq"):
        found.setdefault(kind, []).append(seq)
    return found


def _people(acts: ZoneActs) -> None:
    with acts.working() as work:
        (number,) = numbers_of(work, NumberKind.PERSON)
        keep_credential(work, number, b"clerk")
        iin = seal(work, "900101300123")
        person = acts.person_payload(number, "Ерлан", b"clerk") | {"iin_commitment": iin}
        payload = {"person": person, "sealed": [{"commitment": iin, "what": "iin"}]}
        work.append(acts.draft(EntryKind.PERSON_REGISTERED, payload))
    with acts.working() as work:
        keep_credential(work, number, b"clerk's new")
        payload = {"person": acts.person_payload(number, "Ерлан", b"clerk's new")}
        work.append(acts.draft(EntryKind.PERSON_CHANGED, payload))
    with acts.working() as work:
        passport = seal(work, "N 01234567")
        payload = {
            "person": acts.person_payload(*numbers_of(work, NumberKind.PERSON), "Ольга", b""),
            "sealed": [{"commitment": passport, "what": "document"}],
        }
        payload["person"]["credential_digest"] = ""
        work.append(acts.draft(EntryKind.PERSON_REGISTERED, payload))
    with acts.working() as work:
        work.connection.run("DELETE FROM sealed WHERE commitment = ?", passport)
        payload = {"commitment": passport, "ground": "five years"}
        work.append(acts.draft(EntryKind.SEALED_ERASED, payload))
    with acts.working() as work:
        (spare,) = numbers_of(work, NumberKind.PERSON)
        commitments = [seal(work, text) for text in ("920202400123", "930303500123")]
        payload = {
            "person": acts.person_payload(spare, "Дана", b""),
            "sealed": [{"commitment": each, "what": "iin"} for each in commitments],
        }
        payload["person"]["credential_digest"] = ""
        work.append(acts.draft(EntryKind.PERSON_REGISTERED, payload))
    for bin_digits, name in ((STEEL, "ТОО «Болат»"), (PAINT, "ТОО «Бояу»")):
        contract = {
            "number": "12-K", "signed_on": "2026-01-05", "valid_until": None,
            "activities": ["3(1)", "3(4)"],
        }  # fmt: skip
        payload = {
            "bin": bin_digits,
            "name": name,
            "name_kk": None,
            "name_ru": name,
            "contract": contract,
        }
        acts.act(EntryKind.PARTICIPANT_REGISTERED, payload)
    contract = contract | {"valid_until": "2030-01-05"}
    payload = {"bin": STEEL, "replaces": True, "contract": contract}
    acts.act(EntryKind.CONTRACT_REGISTERED, payload)
    for code, kind in (("YARD", "yard"), ("HALL-1", "hall")):
        with acts.working() as work:
            (number,) = numbers_of(work, NumberKind.PLACE)
            payload = {"code": code, "number": number, "name": code.title(), "kind": kind}
            work.append(acts.draft(EntryKind.PLACE_REGISTERED, payload))


def _declarations(acts: ZoneActs) -> tuple[str, ...]:
    release = {
        "kind": "first", "released_on": "2026-03-16", "officer": "Иванов", "original": None,
    }  # fmt: skip
    findings = [
        {"item": 1, "code": "LAW-CODE-1", "params": {"code": "7214200000"}, "blocks": True},
        {"item": None, "code": "LAW-PLACE-1", "params": {}, "blocks": False},
    ]
    march = datetime(2026, 3, 16, 5, tzinfo=UTC)
    with acts.working() as work:
        first, second = numbers_of(work, NumberKind.LOT, 2)
        original = work.keep_blob(
            b"<ESADout_CU/>", subject=FIRST_DECLARATION, purpose="declaration", name="d.xml",
            media="application/xml",
        )  # fmt: skip
        payload = {
            "declaration": declaration_payload(FIRST_DECLARATION, original=original),
            "release": release,
            "items": [item_payload(1), item_payload(2, decision="postponed", released_on=None)],
            "lots": [lot_payload(first), lot_payload(second, goods_class=None, ground=None)],
            "findings": findings,
            "postings": [
                posting(lot, ("outside", FIRST_DECLARATION), ("stock", "YARD"), "1000.5", "100",
                        1_234_567)
                for lot in (first, second)
            ],
        }  # fmt: skip
        released = work.append(acts.draft(EntryKind.DECLARATION_PLACED, payload, march))
    with acts.working() as work:
        (third,) = numbers_of(work, NumberKind.LOT)
        payload = {
            "declaration": declaration_payload(SECOND_DECLARATION, participant=PAINT),
            "release": release,
            "items": [item_payload(1, unit=None, quantity=None)],
            "lots": [
                lot_payload(third, participant=PAINT, declaration=SECOND_DECLARATION, unit=None,
                            quantity="0", coins=0, value_kind=None, value_currency=None,
                            value_source=None)
            ],
            "findings": [],
            "postings": [
                posting(third, ("outside", SECOND_DECLARATION), ("expected", SECOND_DECLARATION),
                        "1000.5", "0", 0)
            ],
        }  # fmt: skip
        work.append(acts.draft(EntryKind.DECLARATION_RELEASED, payload, march))
    with acts.working() as work:
        (fourth,) = numbers_of(work, NumberKind.LOT)
        payload = {
            "declaration": {"number": FIRST_DECLARATION},
            "release": release | {"kind": "later"},
            "items": [item_payload(2, replaces=True, documents=[], packaging=[])],
            "lots": [lot_payload(fourth, item=2)],
            "findings": [findings[0] | {"item": 2}],
            "postings": [
                posting(fourth, ("outside", FIRST_DECLARATION), ("stock", "YARD"), "1000.5", "100",
                        1_234_567)
            ],
        }  # fmt: skip
        work.append(acts.draft(EntryKind.RELEASE_ADDED, payload))
    payload = {
        "declaration": {"number": FIRST_DECLARATION},
        "release": release | {"kind": "annulled"},
        "items": [item_payload(2, replaces=True, decision="refused", reason="отозван")],
        "findings": [],
        "postings": [
            posting(fourth, ("stock", "YARD"), ("outside", FIRST_DECLARATION), "1000.5", "100",
                    1_234_567)
        ],
    }  # fmt: skip
    acts.act(EntryKind.RELEASE_ANNULLED, payload)
    payload = {
        "declaration": declaration_payload(FIRST_DECLARATION, version=2, decision="КДТ-3"),
        "items": [item_payload(1, replaces=True, gross="1011")],
        "lots": [],
        "findings": [],
    }
    acts.act(EntryKind.DECLARATION_AMENDED, payload)
    finding = {
        "number": f"{released.seq}-1", "declaration": FIRST_DECLARATION, "answer": "yes",
        "ground": "письмо 4", **findings[0],
    }  # fmt: skip
    states = [{"lot": second, "goods_class": 2, "ground": "ДСД-7", "fixed_asset": True}]
    acts.act(EntryKind.FINDING_CLEARED, {"finding": finding, "lot_states": states})
    return first, second, third


def _operations(acts: ZoneActs, lots: Iterable[str]) -> tuple[str, str]:
    first, second, third = lots

    def operate(kind, does, lot, postings, **more):
        with acts.working() as work:
            (operation,) = numbers_of(work, NumberKind.OPERATION)
            more = more(work, operation) if callable(more) else more
            payload = {"operation": operation, "does": does, "lot": lot, "postings": postings}
            return work.append(acts.draft(kind, payload | more))

    yard, hall = ("stock", "YARD"), ("stock", "HALL-1")
    expected = ("expected", SECOND_DECLARATION)
    operate(EntryKind.GOODS_ARRIVED, "arrive-without-gate", third,
            [posting(third, expected, yard, "1000.5", "0", 0)])  # fmt: skip
    operate(EntryKind.LOT_MOVED, "move", first,
            [posting(first, yard, hall, "500.25", "50", 617_283)])  # fmt: skip
    operate(EntryKind.EQUIPMENT_USED, "use", second,
            [posting(second, yard, ("in-use", "crane"), "10.005", "1", 12_346)])  # fmt: skip
    with acts.working() as work:
        (operation,) = numbers_of(work, NumberKind.OPERATION)
        (part,) = numbers_of(work, NumberKind.LOT)
        payload = {
            "operation": operation, "does": "split", "lot": second,
            "lots": [lot_payload(part, parent=second, net="100.05", quantity="10", coins=123_457)],
            "postings": [
                posting(second, yard, ("split", operation), "100.05", "10", 123_457),
                posting(part, ("split", operation), yard, "100.05", "10", 123_457),
            ],
        }  # fmt: skip
        work.append(acts.draft(EntryKind.LOT_SPLIT, payload))
    lines = []
    for taken in ("10", "20"):
        with acts.working() as work:
            (operation,) = numbers_of(work, NumberKind.OPERATION)
            lines.append(f"{operation}-1")
            amounts = {"net": f"{taken}.005", "quantity": taken, "coins": int(taken) * 12_345}
            parts = amounts["net"], amounts["quantity"], amounts["coins"]
            payload = {
                "operation": operation, "does": "consume", "lot": first,
                "line": {
                    "line": lines[-1], "participant": STEEL, "way": "otherwise",
                    "category": "construction", "object": "hall 2", "stated_by": None, **amounts,
                },
                "document": {"name": "М-29", "number": "4", "date": "2026-11-01"},
                "postings": [
                    posting(first, hall, ("consumed", lines[-1]), *parts),
                    posting(first, ("claim", lines[-1]), ("to-confirm", lines[-1]), *parts),
                ],
            }  # fmt: skip
            work.append(acts.draft(EntryKind.GOODS_CONSUMED, payload))
    return lines[0], lines[1]


def _packs(acts: ZoneActs, lots: Iterable[str]) -> None:
    """A box and a pallet of boxes, and later another box; a drum of a lot that has no unit."""
    first, _, third = lots
    document = {"name": "Упаковочный лист", "number": "7", "date": "2026-03-01"}
    of_boxes = {"name": "box", "count": "24"}
    for lot, word, replaces, changes in (
        (first, "box", False, {"document": document}),
        (first, "pallet", False, {"holds": "576", "of": of_boxes, "stated_by": "Болат"}),
        (first, "box", True, {"holds": "20", "name_ru": "короб"}),
        (third, "drum", False, {"holds": "210.5", "name_kk": "бөшке"}),
    ):
        pack = {
            "word": word, "name": word, "name_en": None, "name_ru": None, "name_kk": None,
            "holds": "24", "of": None, "stated_by": None, "document": None,
            "stated_on": "2026-11-02",
        }  # fmt: skip
        payload = {"lot": lot, "unit": "796", "pack": pack | changes, "replaces": replaces}
        acts.act(EntryKind.PACK_STATED, payload | {"unchanged": []})


def _slips(acts: ZoneActs, lots: tuple[str, ...], lines: tuple[str, str]) -> None:
    def confirmed(line: str, net: str, quantity: str, coins: int) -> tuple[Entry, dict[str, Any]]:
        with acts.working() as work:
            (number,) = numbers_of(work, NumberKind.SLIP)
            slip = {
                "slip": number, "participant": STEEL, "period_from": "2026-11-01",
                "period_to": "2026-11-30", "prepared_by": acts.person,
                "confirmed_by": acts.person, "state": "issued", "reason": None,
            }  # fmt: skip
            payload = {
                "slip": slip,
                "lines": [
                    {"line": line, "lot": lots[0], "net": net, "quantity": quantity, "coins": coins}
                ],
                "postings": [
                    posting(lots[0], ("to-confirm", line), ("confirmed", line), net, quantity,
                            coins)
                ],
            }  # fmt: skip
            return work.append(acts.draft(EntryKind.CONSUMPTION_CONFIRMED, payload)), payload

    confirmed(lines[0], "10.005", "10", 123_450)
    entry, payload = confirmed(lines[1], "10.0025", "10", 123_450)
    postings = [each | {"from": each["to"], "to": each["from"]} for each in payload["postings"]]
    slip = payload["slip"] | {"state": "void", "reason": "ошибка", "issued_seq": entry.seq}
    acts.act(EntryKind.SLIP_VOIDED, {"slip": slip, "postings": postings})


def _record(acts: ZoneActs) -> None:
    kinds = entries_by_kind(acts.record)
    for kind in (EntryKind.LOT_MOVED, EntryKind.EQUIPMENT_USED):
        (corrected,) = kinds[kind]
        stored = journal.entry_by_seq(acts.record.connection, corrected)
        postings = [
            each | {"from": each["to"], "to": each["from"]}
            for each in stored.entry().payload["postings"]
        ]
        if kind is EntryKind.LOT_MOVED:
            postings = []  # what was moved is consumed by now
        payload = {"corrects": corrected, "reason": "дважды", "postings": postings}
        acts.act(EntryKind.ENTRY_CORRECTED, payload)
    for copy, content in ((1, b"%PDF-1 slip"), (2, b"%PDF-1 label")):
        with acts.working() as work:
            work.keep_blob(content, subject="S260000001", purpose="paper", name="s.pdf",
                           media="application/pdf", detail=f"{copy} kk-ru")  # fmt: skip
            payload = {"number": "S260000001", "copy": copy}
            work.append(acts.draft(EntryKind.PAPER_PRINTED, payload))
    acts.note("Акт №7".encode())
    for period in ("2026-09", "2026-10"):
        acts.act(EntryKind.PERIOD_CLOSED, {"period": period})
    key, acts.key = acts.key or fixed_key(), None
    acts.checkpoint()
    acts.note(b"between")
    acts.checkpoint()
    acts.key = key
    with acts.working() as work:
        keep_credential(work, f"key:{key.id}", b"wrapped anew")
        payload = {"key": acts.key_payload(key, b"wrapped anew")}
        work.append(acts.draft(EntryKind.KEY_PUBLISHED, payload))
    acts.clock.advance(-timedelta(hours=1))
    acts.note(b"after the clock went back")
    with acts.record.connection.writing():
        for ordinal in (1, 2):
            acts.record.connection.run(
                "INSERT INTO access VALUES (?, ?, ?, ?, ?)",
                str(UUID(int=ordinal)), ordinal, "Айгүл", "yard-1", "in",
            )  # fmt: skip
