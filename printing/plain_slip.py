"""The confirmation slip as plain text: what its pages say, in the order in which they say it."""

from collections.abc import Iterable, Sequence

from freezone.documents.names import Company
from freezone.documents.slip import ConfirmationSlip
from freezone.documents.slip_line import Amounts, SlipLine
from printing import slip_words
from printing.cells import cells
from printing.plain_sheet import PlainSheet
from printing.voice import Texts, Voice


def put_slip(sheet: PlainSheet, document: ConfirmationSlip, voice: Voice) -> None:
    """Put a slip, issued or not, on a sheet of text."""
    _put_head(sheet, document, voice)
    _put_fields(sheet, document, voice)
    for line in document.lines:
        _put_line(sheet, line, voice)
    _put_totals(sheet, document, voice)
    for texts in (*slip_words.notes(document, voice), *slip_words.statements(document, voice)):
        sheet.blank()
        sheet.texts(texts)
    _put_signatures(sheet, document, voice)


def _put_head(sheet: PlainSheet, document: ConfirmationSlip, voice: Voice) -> None:
    sheet.texts(voice.names(document.zone))
    sheet.blank()
    sheet.texts(voice.texts("slip-title"))
    if document.issue is None:
        sheet.texts(voice.texts("plain-no-number"))
        return
    sheet.text(slip_words.number_and_date(document, voice)[0])
    sheet.blank()
    sheet.barcode(str(document.number))
    sheet.texts(slip_words.entry(document, voice))
    sheet.text(document.fingerprint)


def _put_fields(sheet: PlainSheet, document: ConfirmationSlip, voice: Voice) -> None:
    sheet.rule()
    sheet.field(_label(voice, voice.labels("management-company")), *_of(document.manager, voice))
    sheet.field(_label(voice, voice.labels("participant")), *_of(document.participant, voice))
    sheet.field(_label(voice, voice.labels("period")), slip_words.period(document, voice))
    sheet.field(_label(voice, voice.labels("contract")), slip_words.contract(document, voice))
    activities = slip_words.activities(document, voice)
    sheet.field(_label(voice, voice.texts("slip-activities")), *activities)
    if document.replaces is not None:
        sheet.field(_label(voice, voice.texts("slip-replaces")), str(document.replaces))
    for text in slip_words.ground(document, voice):
        sheet.blank()
        sheet.text(text)
    sheet.blank()


def _of(company: Company, voice: Voice) -> list[str]:
    names, number = slip_words.company(company, voice)
    return [*names, *_given(number)]


def _given(*texts: str | None) -> list[str]:
    return [text for text in texts if text]


def _label(voice: Voice, texts: Texts) -> str:
    return f"{voice.both(texts)}:"


def _column(voice: Voice, name: str) -> str:
    """Name a column of the paper; here it is the label of a field."""
    return _label(voice, voice.texts(f"slip-column-{name}"))


def _put_line(sheet: PlainSheet, line: SlipLine, voice: Voice) -> None:
    """Put one line: what and how much, then what for and by which paper."""
    sheet.rule(title=f"№ {line.number}")
    sheet.field(
        _column(voice, "goods"),
        slip_words.goods(line, voice),
        *_given(
            slip_words.current_code(line, voice),
            line.description,
            slip_words.local_name(line, voice),
            line.note,
        ),
    )
    status = voice.both(voice.words(f"status-{line.customs_status}"))
    released = slip_words.released(line, voice)
    sheet.field(_column(voice, "declaration"), str(line.declaration), released, status)
    _put_amounts(sheet, line, voice)
    category = voice.both(slip_words.category(line, voice))
    sheet.field(_column(voice, "category"), category)
    sheet.field(_column(voice, "object"), line.object or "–")
    sheet.field(
        _column(voice, "document"),
        slip_words.accounting_document(line, voice),
        slip_words.consumed(line, voice),
    )
    sheet.field(_column(voice, "stated"), line.stated_by, *_given(slip_words.late(line, voice)))


def _put_amounts(sheet: PlainSheet, line: SlipLine, voice: Voice) -> None:
    """Put the four amounts and the value under each other, all numbers ending at one cell."""
    rows: list[tuple[str, list[tuple[str, str]]]] = [
        (_column(voice, name), _numbers(amounts, voice))
        for name, amounts in (
            ("placed", line.placed),
            ("before", line.consumed_before),
            ("confirmed", line.confirmed),
            ("balance", line.balance),
        )
    ]
    if line.value is not None:
        kind = voice.both(voice.words(f"value-{line.value.kind}"))
        rows.append((_column(voice, "value"), [(voice.display.money(line.value.money), kind)]))
    digits = _digits(amounts for _, amounts in rows)
    for label, amounts in rows:
        sheet.amounts(label, amounts, digits)
    if line.value is None:
        sheet.field(_column(voice, "value"), voice.both(voice.texts("not-stated")))


def _numbers(amounts: Amounts, voice: Voice) -> list[tuple[str, str]]:
    return [
        (voice.display.amount(one), voice.units(one.unit))
        for one in (amounts.net, amounts.quantity)
        if one is not None
    ]


def _digits(rows: Iterable[Sequence[tuple[str, str]]]) -> int:
    return max((cells(number) for row in rows for number, _ in row), default=0)


def _put_totals(sheet: PlainSheet, document: ConfirmationSlip, voice: Voice) -> None:
    sheet.rule()
    label = f"{voice.both(voice.texts('slip-totals'))}: {slip_words.total_lines(document, voice)}"
    amounts = slip_words.total_amounts(document, voice)
    values = slip_words.total_values(document, voice)
    sheet.amounts(label, [*amounts, *values], _digits((amounts, values)))
    remark = slip_words.without_value(document, voice)
    if remark:
        sheet.text(voice.both(remark))


def _put_signatures(sheet: PlainSheet, document: ConfirmationSlip, voice: Voice) -> None:
    """Put three places to sign."""
    here = voice.both(voice.texts("slip-sign-here"))
    for title, names, roles in slip_words.signatures(document, voice):
        sheet.blank()
        sheet.field(f"{title}:", names, voice.both(roles))
        sheet.field("", f"{'_' * 20} {here}")
    sheet.blank()
    sheet.text(voice.both(voice.texts("slip-seal")))
