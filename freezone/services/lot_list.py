"""The list of lots by pages: filters, words, where the goods stand, the newest lots first."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from freezone.errors import FreezoneError
from freezone.errors.values import ChoiceUnknownError
from freezone.ids import LAST_SERIAL, DeclarationNumber, Number, NumberKind
from freezone.ledger.accounts import CLAIMS_BOOK, SOURCES, Account
from freezone.projections.goods import lot_number
from freezone.services.desk import Desk
from freezone.services.page import SCANNED, Page, is_towards_newer, page_of
from freezone.store import lot_list
from freezone.store.connection import Connection
from freezone.store.lot_list import LineRow, LotTexts, StandingRow
from freezone.store.lot_walk import LotSearch

ACCOUNTS: Final = tuple(each for each in Account if each not in SOURCES | CLAIMS_BOOK)
"""Accounts that lots may be listed by."""
IN_THE_ZONE: Final = frozenset(
    {Account.SUSPENSE, Account.STOCK, Account.IN_USE, Account.PROCESSING, Account.DETAINED}
)
"""Accounts whose goods are inside the fence as themselves."""
_ORDER: Final = {account.value: place for place, account in enumerate(ACCOUNTS)}
_LOT_BEGINNING: Final = re.compile(r"L(\d{2,9})[A-Z0-9]?")
_KEY_DIGITS: Final = len(str(LAST_SERIAL)) + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class LotFilter:
    """What a list of lots is asked for; everything stated must be true of a lot."""

    words: str | None = None
    """Beginning of a lot's number, a declaration's number or a code; or words of the description.

    Of several words each must be found; case, ё and Kazakh letters are folded.
    """
    declaration: str | None = None
    participant: str | None = None
    place: str | None = None
    """Code of a place: something of the lot is there, in ``account`` if that is stated too."""
    account: str | None = None
    """An account that holds something of the lot: ``stock``, ``expected``, ``consumed`` …"""
    goods_class: int | None = None
    only_without_class: bool = False
    only_with_findings: bool = False
    """Open findings of its item or of its whole declaration."""
    only_open: bool = False
    """Something is still to be dealt with: expected, in the zone, or out under a permit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What an account holds of a lot."""

    account: str
    reference: str | None
    """The place, declaration, object … it is under; None when there are several."""
    references: int
    net: int
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LotLine:
    """A lot as a list shows it.

    Units: ``net`` in millionths of a kilogram, ``quantity`` in millionths of ``unit``.
    """

    lot: str
    declaration: str
    item: int
    code: str
    description: str
    goods_class: int | None
    unit: str | None
    participant: str
    where: tuple[Standing, ...]
    """By account, in the order of the accounts; empty when nothing is left of it anywhere."""
    net: int
    """In the zone now."""
    quantity: int
    """In the zone now."""
    has_open_findings: bool


LotPage = Page[LotLine]
_Fits = Callable[[LotTexts], bool]


def lot_page(
    desk: Desk,
    asked: LotFilter,
    *,
    after: str | None = None,
    before: str | None = None,
    limit: int = 100,
    scanned: int = SCANNED,
) -> LotPage:
    """List lots, newest first: those older than ``after``, or those newer than ``before``.

    Both are numbers of lots, which need not fit the filter. At most ``scanned`` lots are looked at:
    then the page is partial, and may be empty. A participant's person sees the own lots only.

    Raises:
        OwnGoodsOnlyError: FZ-512. ChoiceUnknownError: FZ-112, no account that holds goods.
        NumberMalformedError: FZ-106. NumberCheckError: FZ-107.
    """
    is_newer = is_towards_newer(after, before)
    search = _search(desk, asked)
    with desk.record.reading() as connection:
        search, fits = _narrowed(connection, search, asked.words)
        if after is not None:
            search = replace(search, last=min(search.last, _key(after) - 1))
        if before is not None:
            search = replace(search, first=max(search.first, _key(before) + 1))
        found = lot_list.keys(
            connection, search, is_newest_first=not is_newer, limit=limit, at_most=scanned,
            fits=fits,
        )  # fmt: skip
        rows = lot_list.lines(connection, found.keys)
        held: defaultdict[int, list[StandingRow]] = defaultdict(list)
        for standing in lot_list.standings(connection, found.keys):
            held[standing.lot].append(standing)
    goes_on_from = None if found.goes_on_from is None else lot_number(found.goes_on_from)
    lines = tuple(_line(rows[key], held[key]) for key in found.keys)
    return page_of(lines, goes_on_from, is_newer=is_newer, is_partial=found.is_partial)


def lot_count(desk: Desk, asked: LotFilter, *, scanned: int = SCANNED) -> int | None:
    """Count lots, if that takes no more than a page does; None when it would.

    Raises:
        OwnGoodsOnlyError: FZ-512. ChoiceUnknownError: FZ-112.
    """
    search = _search(desk, asked)
    with desk.record.reading() as connection:
        search, fits = _narrowed(connection, search, asked.words)
        if fits is not None:
            return None
        found = lot_list.count(connection, search, limit=scanned, at_most=scanned)
    return None if found.is_more else found.number


def _search(desk: Desk, asked: LotFilter) -> LotSearch:
    """Say what is asked as the store understands it, within what the person at work may see."""
    participant = asked.participant or desk.own_participant
    desk.reading(participant)
    return LotSearch(
        participant=participant,
        declaration=asked.declaration,
        place=asked.place,
        account=_account(asked.account),
        goods_class=asked.goods_class,
        lacks_class=asked.only_without_class,
        has_findings=asked.only_with_findings,
        is_present=asked.only_open,
    )


def _account(text: str | None) -> Account | None:
    if text is None:
        return None
    if text not in ACCOUNTS:
        choices = ", ".join(ACCOUNTS)
        raise ChoiceUnknownError(field="account", text=text[:40], choices=choices)
    return Account(text)


def _key(number: str) -> int:
    return Number.parse(number, NumberKind.LOT).key


def _narrowed(
    connection: Connection, search: LotSearch, words: str | None
) -> tuple[LotSearch, _Fits | None]:
    """Say what words ask for: a range of numbers, a declaration, or else a look at the texts."""
    words = " ".join((words or "").split())
    if not words:
        return search, None
    numbers = _LOT_BEGINNING.fullmatch(words.upper())
    if numbers is not None:
        first = int(numbers[1].ljust(_KEY_DIGITS, "0"))
        last = int(numbers[1].ljust(_KEY_DIGITS, "9"))
        # A profile "L50" is no number of ours: words that no number begins with are words.
        among = LotSearch(first=first, last=last)
        if lot_list.count(connection, among, limit=1, at_most=1).number:
            return replace(search, first=first, last=last), None
    if search.declaration is None and _is_declaration(words):
        return replace(search, declaration=words), None
    return search, _fits(words)


def _is_declaration(words: str) -> bool:
    """Tell whether words are the whole number of a declaration."""
    try:
        return DeclarationNumber.parse(words).is_usual
    except FreezoneError:
        return False


def _fits(words: str) -> _Fits:
    """Make the look at a lot's texts: each word begins a number or code, or is in the text."""
    from hs_nomenclature.words import folded  # noqa: PLC0415 - its stemmer loads slowly

    wanted = folded(words).split()

    def look(texts: LotTexts) -> bool:
        beginnings = (texts.number.casefold(), texts.declaration.casefold(), texts.code)
        left = [word for word in wanted if not any(each.startswith(word) for each in beginnings)]
        if not left:
            return True
        description = folded(texts.description)
        return all(word in description for word in left)

    return look


def _line(row: LineRow, held: Iterable[StandingRow]) -> LotLine:
    where = tuple(
        Standing(
            account=each.account,
            reference=each.reference if each.references == 1 else None,
            references=each.references,
            net=each.net,
            quantity=each.quantity,
        )
        for each in sorted(held, key=lambda each: _ORDER[each.account])
    )
    inside = [each for each in where if each.account in IN_THE_ZONE]
    return LotLine(
        lot=row.number,
        declaration=row.declaration,
        item=row.item,
        code=row.code,
        description=row.description,
        goods_class=row.goods_class,
        unit=row.unit,
        participant=row.participant,
        where=where,
        net=sum(each.net for each in inside),
        quantity=sum(each.quantity for each in inside),
        has_open_findings=bool(row.has_findings),
    )
