"""Reading what was typed behind options; what is malformed is refused with its code."""

from collections.abc import Iterable
from datetime import date, datetime

from freezone.clock import parse_date, parse_moment, start_of
from freezone.errors.documents import FieldRepeatedError
from freezone.errors.values import DateMalformedError, TextMissingError
from freezone.quantity import micro_from_text
from freezone.services.stock import Document


def day(text: str) -> date:
    """Read a calendar date, ISO or day first with points.

    Raises:
        DateMalformedError: FZ-109.
    """
    parts = text.strip().split(".")
    if len(parts) != 3:
        return parse_date(text)
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0]))
    except ValueError:
        raise DateMalformedError(text=text[:40]) from None


def day_or_none(text: str | None) -> date | None:
    """Read a calendar date, if one was typed."""
    return None if text is None else day(text)


def moment_or_none(text: str | None) -> datetime | None:
    """Read a moment, if one was typed; without an offset it is Almaty time.

    Raises:
        DateMalformedError: FZ-109.
    """
    if text is None:
        return None
    return start_of(day(text)) if text.count(".") == 2 else parse_moment(text)


def micro_or_none(text: str | None) -> int | None:
    """Read a quantity as millionths, if one was typed.

    Raises:
        AmountMalformedError: FZ-101. AmountTooPreciseError: FZ-102. AmountTooLargeError: FZ-103.
    """
    return None if text is None else micro_from_text(text)


def document_or_none(text: str | None) -> Document | None:
    """Read ``NAME, NO, DATE``; only the last two commas part, so a name may have some of its own.

    Raises:
        TextMissingError: FZ-111, name, number or date is missing. DateMalformedError: FZ-109.
    """
    if text is None:
        return None
    parts = [part.strip() for part in text.rsplit(",", 2)]
    wanted = ("accounting-document", "document-number", "document-date")
    for field, part in zip(wanted, [*parts, "", ""], strict=False):
        if not part:
            raise TextMissingError(field=field)
    name, number, issued = parts
    return Document(name=name, number=number, date=day(issued).isoformat())


def lines_or_none(texts: Iterable[str] | None) -> dict[str, int | None] | None:
    """Read ``LINE=QTY`` and bare ``LINE`` (all that is left of it), if any were typed.

    Raises:
        FieldRepeatedError: FZ-211, a line is named twice. The refusals of amounts.
    """
    if texts is None:
        return None
    lines: dict[str, int | None] = {}
    for text in texts:
        line, equals, quantity = text.partition("=")
        name = line.strip().upper()
        if name in lines:
            raise FieldRepeatedError(field="consumption-line")
        lines[name] = micro_from_text(quantity) if equals else None
    return lines
