"""Papers: the frozen document for a number, the paper as issued, its copies, what was printed."""

from dataclasses import dataclass
from typing import Final

from freezone.clock import moment_of, parse_date
from freezone.documents.copy_mark import CopyMark, VoidReference
from freezone.documents.lot_label import LotLabel
from freezone.documents.names import Names
from freezone.documents.slip import ConfirmationSlip
from freezone.errors.people import SlipNotFoundError
from freezone.errors.store import PaperPrintedMeanwhileError
from freezone.ids import DeclarationNumber, Number, NumberKind
from freezone.journal.entry import EntryKind
from freezone.language.choice import LanguagePair
from freezone.ledger.accounts import Account
from freezone.services.desk import Desk
from freezone.services.judgement import blocking_findings
from freezone.services.roles import Act
from freezone.services.slip_document import company, shown_amounts, slip_document
from freezone.services.stock import lot_at_desk
from freezone.store import goods, journal, people, slips
from freezone.store.connection import Connection

PAPER: Final = "paper"
PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What to print for a number."""

    document: ConfirmationSlip | LotLabel
    issued: bytes | None
    """The paper as issued in these languages; None when it was not yet."""
    mark: CopyMark | None
    """What to stamp on it: a copy mark, and whether it is void; None on the first one."""
    copy: int
    """0 for the paper as issued, n for the n-th copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paper made and noted."""

    number: str
    copy: int
    sha256: str
    entry: int


def paper_of(desk: Desk, number: str, pair: LanguagePair) -> Paper:
    """Give the paper of a slip or a lot; what was issued once is printed as a copy.

    Whoever may see the goods may look at their papers; printing one is ``note_print``.

    Raises:
        NotLoggedInError: FZ-503. OwnGoodsOnlyError: FZ-512. NumberMalformedError: FZ-106.
        SlipNotFoundError: FZ-509. LotUnknownError: FZ-246.
    """
    desk.acting(Act.READ)
    checked = Number.parse(number, NumberKind.SLIP, NumberKind.LOT)
    with desk.record.reading() as connection:
        printed = slips.blobs_of(connection, str(checked), PAPER)
        copy = len(printed)
        if checked.kind is NumberKind.LOT:
            return Paper(
                document=_label(desk, connection, checked, pair, copy),
                issued=None,
                mark=None,
                copy=copy,
            )
        slip = slips.slip(connection, str(checked))
        if slip is None:
            raise SlipNotFoundError(slip=checked)
        desk.reading(slip.participant)
        issued = next((each.sha256 for each in printed if each.detail == f"0 {pair}"), None)
        void = None
        if slip.state == "void":
            voiding = journal.entry_by_seq(connection, slip.from_seq)
            if voiding is not None:
                void = VoidReference(
                    entry=slip.from_seq,
                    moment=moment_of(voiding.header.recorded),
                    reason=slip.reason or "",
                )
        mark = None
        if copy or void:
            mark = CopyMark(
                number=checked, copy=copy, printed=desk.clock.now(), languages=pair, void=void
            )
        issuing = journal.entry_by_seq(connection, slip.issued_seq)
        if issuing is None:
            raise SlipNotFoundError(slip=checked)
        return Paper(
            document=slip_document(connection, issuing.entry(), pair),
            issued=None if issued is None else slips.blob(connection, issued),
            mark=mark,
            copy=copy,
        )


def note_print(
    desk: Desk, number: str, content: bytes, *, copy: int, pair: LanguagePair, media: str = PDF
) -> Printed:
    """Keep a paper that was made, and note it in the journal.

    Raises:
        PaperPrintedMeanwhileError: FZ-614, another desk printed the same paper meanwhile.
        SlipNotFoundError: FZ-509. LotUnknownError: FZ-246.
    """
    desk.acting(Act.PRINT)
    paper = Number.parse(number, NumberKind.SLIP, NumberKind.LOT)
    checked = str(paper)
    with desk.writing() as work:
        if paper.kind is NumberKind.LOT:
            lot_at_desk(desk, work.connection, checked)
        elif slips.slip(work.connection, checked) is None:
            raise SlipNotFoundError(slip=checked)
        if len(slips.blobs_of(work.connection, checked, PAPER)) != copy:
            raise PaperPrintedMeanwhileError(number=checked, copy=copy)
        sha256 = work.keep_blob(
            content,
            subject=checked,
            purpose=PAPER,
            name=f"{checked}.pdf",
            media=media,
            detail=f"{copy} {pair}",
        )
        payload = {"number": checked, "copy": copy, "languages": str(pair), "sha256": sha256}
        entry = work.append(desk.draft(EntryKind.PAPER_PRINTED, payload, effective=work.now))
    return Printed(number=checked, copy=copy, sha256=sha256, entry=entry.seq)


def _label(
    desk: Desk, connection: Connection, number: Number, pair: LanguagePair, copy: int
) -> LotLabel:
    lot = lot_at_desk(desk, connection, str(number))
    participant = people.participant(connection, lot.participant)
    if participant is None:
        raise SlipNotFoundError(slip=number)
    held = goods.balances(connection, [lot.id])
    code = next((row.reference for row in held if row.account == Account.STOCK), "")
    place = people.place(connection, code) if code else None
    name = "" if place is None else place.name
    return LotLabel(
        lot=number,
        languages=pair,
        declaration=DeclarationNumber(lot.declaration),
        item=lot.item,
        released=parse_date(lot.released_on),
        code=lot.code,
        description=lot.description,
        local_name=None,
        participant=company(participant),
        place=code,
        place_names=Names(kk=name, ru=name, en=name),
        placed=shown_amounts(lot.placed, lot.unit),
        goods_class=lot.goods_class,
        customs_status=lot.customs_status,
        has_findings=bool(blocking_findings(connection, lot)),
        copy=copy,
    )
