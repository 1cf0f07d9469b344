"""What screens and the command line read: frozen rows, never tables."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from freezone.clock import micros_of, moment_of
from freezone.errors import Reason
from freezone.errors.states import DeclarationUnknownError, EntryUnknownError
from freezone.journal.chain import fingerprint
from freezone.journal.entry import Entry
from freezone.ledger.accounts import SOURCES, Account, Book, book_of
from freezone.ledger.posting import NOTHING, Amounts
from freezone.projections.goods import lot_number
from freezone.services.desk import Desk
from freezone.services.journal_list import EntryFilter, find_all
from freezone.services.roles import Act
from freezone.services.stock import lot_at_desk
from freezone.store import declarations, goods, journal, slips
from freezone.store.connection import Connection
from freezone.store.declarations import DeclarationRow, FindingRow, ItemRow
from freezone.store.entry_list import corrections_of
from freezone.store.goods import BalanceRow, LotRow
from freezone.store.slips import BlobRow, SlipRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """A finding and what became of it."""

    number: str
    declaration: str
    reason: Reason
    is_open: bool
    blocks: bool
    answer: str | None
    ground: str | None
    person: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What an account holds of a lot under one reference."""

    account: str
    reference: str
    amounts: Amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class LotView:
    """A lot: what its papers say, and where its goods are."""

    lot: str
    declaration: str
    item: int
    participant: str
    code: str
    description: str
    customs_status: str
    goods_class: int | None
    ground: str | None
    is_fixed_asset: bool
    unit: str | None
    parent: str | None
    registered_on: str
    released_on: str
    value_kind: str | None
    value_currency: str | None
    placed: Amounts
    """What the lot was born with."""
    holdings: tuple[Holding, ...]
    """Balances of the goods book but the sources."""
    claims: tuple[Holding, ...]
    """Balances of the claims book but its source."""
    findings: tuple[FindingView, ...]
    """Open ones."""

    @property
    def accounts(self) -> Mapping[str, Amounts]:
        """Amounts by account of the goods book."""
        return _by_account(self.holdings)

    @property
    def claim_accounts(self) -> Mapping[str, Amounts]:
        """Amounts by account of the claims book."""
        return _by_account(self.claims)

    @property
    def places(self) -> tuple[str, ...]:
        """The places where some of it stands."""
        return tuple(each.reference for each in self.holdings if each.account == Account.STOCK)


def _by_account(holdings: Iterable[Holding]) -> Mapping[str, Amounts]:
    sums: defaultdict[str, Amounts] = defaultdict(lambda: NOTHING)
    for each in holdings:
        sums[each.account] += each.amounts
    return dict(sums)


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """An operation on a lot."""

    operation: str
    entry: int
    does: str
    effective: datetime
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LotCard:
    """A lot with its history and its files."""

    lot: LotView
    operations: tuple[OperationView, ...]
    attachments: tuple[BlobRow, ...]
    slips: tuple[str, ...]
    """Slips in force on which it stands."""
    split_off: tuple[str, ...] = ()
    """Lots that were split off from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationView:
    """A declaration with its items, findings and files."""

    declaration: DeclarationRow
    items: tuple[ItemRow, ...]
    lots: tuple[str, ...]
    findings: tuple[FindingView, ...]
    attachments: tuple[BlobRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """An entry of the journal."""

    seq: int
    id: str
    kind: str
    effective: datetime
    recorded: datetime
    person: str
    terminal: str
    period: str
    hash: str
    fingerprint: str
    payload: Mapping[str, Any]
    corrected_by: int | None


def lots(
    desk: Desk,
    *,
    declaration: str | None = None,
    participant: str | None = None,
    as_of: datetime | None = None,
    after: int = 0,
    limit: int = 1_000_000,
) -> tuple[LotView, ...]:
    """List lots in the order of their numbers; ``as_of`` asks about a moment of effective time.

    Lots that were born after that moment are left out.

    A participant's person sees the own lots only.
    """
    participant = participant or desk.own_participant
    desk.reading(participant)
    with desk.record.reading() as connection:
        rows = goods.lots(
            connection, declaration=declaration, participant=participant, after=after, limit=limit
        )
        if as_of is not None:
            keys = [row.id for row in rows]
            born = goods.posted_before(connection, keys, micros_of(as_of) + 1)
            rows = [row for row in rows if row.id in born]
        return views_of(connection, rows, as_of)


def lot_card(desk: Desk, number: str) -> LotCard:
    """Give a lot with its history.

    Raises:
        LotUnknownError: FZ-246. OwnGoodsOnlyError: FZ-512.
    """
    with desk.record.reading() as connection:
        row = lot_at_desk(desk, connection, number)
        return LotCard(
            lot=views_of(connection, [row], None)[0],
            operations=tuple(
                OperationView(
                    operation=each[0],
                    entry=each[1],
                    does=each[2],
                    effective=moment_of(each[3]),
                    person=each[4],
                )
                for each in goods.operations_of(connection, row.id)
            ),
            attachments=tuple(slips.blobs_of(connection, row.number)),
            slips=tuple(slips.slips_with_lots(connection, [row.id])),
            split_off=tuple(goods.split_off(connection, row)),
        )


def views_of(
    connection: Connection, rows: Sequence[LotRow], as_of: datetime | None
) -> tuple[LotView, ...]:
    """Give lots with their balances and open findings, now or as of a moment."""
    keys = [row.id for row in rows]
    if as_of is None:
        balances = goods.balances(connection, keys)
    else:
        balances = goods.balances_before(connection, keys, micros_of(as_of) + 1)
    held: defaultdict[int, list[BalanceRow]] = defaultdict(list)
    for balance in balances:
        if Account(balance.account) not in SOURCES:
            held[balance.lot].append(balance)
    found = _open_findings(connection, {row.declaration for row in rows})
    return tuple(_view(row, held[row.id], found[row.declaration]) for row in rows)


def _open_findings(
    connection: Connection, numbers: Iterable[str]
) -> Mapping[str, list[FindingView]]:
    found: defaultdict[str, list[FindingView]] = defaultdict(list)
    for number in numbers:
        for row in declarations.findings(connection, number, only_open=True):
            found[number].append(finding_view(row))
    return found


def _view(row: LotRow, balances: Sequence[BalanceRow], found: Sequence[FindingView]) -> LotView:
    holdings = [
        Holding(account=each.account, reference=each.reference, amounts=each.amounts)
        for each in balances
    ]
    in_goods = [each for each in holdings if book_of(Account(each.account)) is Book.GOODS]
    return LotView(
        lot=row.number,
        declaration=row.declaration,
        item=row.item,
        participant=row.participant,
        code=row.code,
        description=row.description,
        customs_status=row.customs_status,
        goods_class=row.goods_class,
        ground=row.ground,
        is_fixed_asset=bool(row.fixed_asset),
        unit=row.unit,
        parent=None if row.parent is None else lot_number(row.parent),
        registered_on=row.registered_on,
        released_on=row.released_on,
        value_kind=row.value_kind,
        value_currency=row.value_currency,
        placed=row.placed,
        holdings=tuple(in_goods),
        claims=tuple(each for each in holdings if each not in in_goods),
        findings=tuple(each for each in found if each.reason.item in (None, row.item)),
    )


def finding_view(row: FindingRow) -> FindingView:
    """Read a finding as screens and the command line show it."""
    return FindingView(
        number=row.number,
        declaration=row.declaration,
        reason=Reason(code=row.code, params=json.loads(row.params), item=row.item),
        is_open=row.state == "open",
        blocks=bool(row.blocks),
        answer=row.answer,
        ground=row.ground,
        person=row.person,
    )


def findings(
    desk: Desk, declaration: str | None = None, *, only_open: bool = True
) -> tuple[FindingView, ...]:
    """List findings of a declaration, or every open one of the record."""
    own = desk.own_participant
    with desk.record.reading() as connection:
        if declaration is None:
            rows = declarations.open_findings(connection)
        else:
            rows = declarations.findings(connection, declaration, only_open=only_open)
        owners = {row.number: row.participant for row in declarations.declarations(connection)}
    return tuple(finding_view(row) for row in rows if own in (None, owners[row.declaration]))


def declaration_view(desk: Desk, number: str) -> DeclarationView:
    """Give a declaration with its items.

    Raises:
        DeclarationUnknownError: FZ-245. OwnGoodsOnlyError: FZ-512.
    """
    with desk.record.reading() as connection:
        row = declarations.declaration(connection, number)
        if row is None:
            raise DeclarationUnknownError(declaration=number)
        desk.reading(row.participant)
        return DeclarationView(
            declaration=row,
            items=tuple(declarations.items(connection, number)),
            lots=tuple(each.number for each in goods.lots(connection, declaration=number)),
            findings=tuple(map(finding_view, declarations.findings(connection, number))),
            attachments=tuple(slips.blobs_of(connection, number)),
        )


def declaration_list(desk: Desk, participant: str | None = None) -> tuple[DeclarationRow, ...]:
    """List declarations in the order in which they were registered."""
    participant = participant or desk.own_participant
    desk.reading(participant)
    return tuple(declarations.declarations(desk.record.connection, participant))


def slip_list(desk: Desk, participant: str | None = None) -> tuple[SlipRow, ...]:
    """List slips in the order of their numbers; a participant's person sees the own ones only.

    Raises:
        OwnGoodsOnlyError: FZ-512.
    """
    participant = participant or desk.own_participant
    desk.reading(participant)
    return tuple(slips.slips(desk.record.connection, participant))


def journal_page(
    desk: Desk,
    *,
    limit: int = 50,
    after: int | None = None,
    kind: str | None = None,
    chosen: EntryFilter | None = None,
) -> tuple[EntryView, ...]:
    """Give whole entries after a number, oldest first; without one the newest, newest first.

    The search goes on, however long it takes, until there are as many as asked for or no more.

    Raises:
        NotPermittedError: FZ-501: a participant's person does not read the whole journal.
        PersonUnknownError: FZ-506. PeriodReversedError: FZ-114.
    """
    desk.acting(Act.READ_JOURNAL)
    chosen = chosen or EntryFilter(kind=kind)
    with desk.record.reading() as connection:
        found = find_all(connection, chosen, after=after, limit=limit)
        return tuple(_entry_views(connection, found))


def entry_view(desk: Desk, seq: int) -> EntryView:
    """Give one entry.

    Raises:
        EntryUnknownError: FZ-252.
    """
    desk.acting(Act.READ_JOURNAL)
    with desk.record.reading() as connection:
        stored = journal.entry_by_seq(connection, seq)
        if stored is None:
            raise EntryUnknownError(entry=seq)
        return _entry_views(connection, [stored])[0]


def _entry_views(connection: Connection, stored: Sequence[journal.StoredEntry]) -> list[EntryView]:
    corrections = corrections_of(connection, [each.header.seq for each in stored])
    return [_entry_view(each.entry(), corrections) for each in stored]


def _entry_view(entry: Entry, corrections: Mapping[int, int]) -> EntryView:
    return EntryView(
        seq=entry.seq,
        id=entry.id,
        kind=entry.kind.value,
        effective=entry.effective_moment,
        recorded=entry.recorded_moment,
        person=entry.person,
        terminal=entry.terminal,
        period=entry.period,
        hash=entry.hash.hex(),
        fingerprint=fingerprint(entry.hash),
        payload=entry.payload,
        corrected_by=corrections.get(entry.seq),
    )
