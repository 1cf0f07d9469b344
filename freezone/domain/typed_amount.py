"""An amount as a clerk types it: ``1 250,5``, ``3 кор``, ``2 pal 3 box 5``; exact, never guessed.

A text is read in every way it can be. When there is one, that is what was meant; when there are
several, or none, it is refused and the refusal says why. Digits that came out as letters, because
the keyboard stood on the Kazakh layout, are read back: ``әғ`` is 25. A comma or a point among such
digits is a separator, or the key of 6 or 7: ``ә,ғ`` may be 2,5 or 265, and is refused.

A number has a point or a comma before its decimals and spaces between its thousands; a comma never
means thousands. A number without a word comes last and counts the unit of the lot.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from freezone.domain.pack import DIGIT_ROW, Measure, Pack, folded, meant
from freezone.errors.values import (
    AmountLayoutError,
    AmountMalformedError,
    AmountNotPositiveError,
    AmountTooLargeError,
    PackInexactError,
    PackWordAmbiguousError,
    PackWordUnknownError,
    TextMissingError,
)
from freezone.quantity import LARGEST_MICRO, MICRO, Quantity, micro_from_text, text_from_micro
from hs_nomenclature.units import KILOGRAM, unit_of

LONGEST_TEXT: Final = 80

_PLUS: Final = "+"
_CHUNKS: Final = re.compile(r"\+|[^\s+]+")
"""Signs that stand together; a plus is one of its own."""
_SEPARATORS: Final = frozenset(",.")
_HEALED: Final = frozenset(DIGIT_ROW) - _SEPARATORS
"""Signs that are a digit of the Kazakh layout and nothing else."""
_IN_NUMBERS: Final = frozenset(DIGIT_ROW) | frozenset(DIGIT_ROW.values())
_DECIMAL: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_DIGITS: Final = re.compile(r"[0-9][0-9.,]*")
_ROW: Final = re.compile(f"[{re.escape(''.join(DIGIT_ROW))}]+")
_THOUSANDS: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_ENDS_A_WORD: Final = frozenset(".,;:")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPart:
    """So many packs, or so much of the unit."""

    count: int
    """How many, in millionths."""
    pack: Pack | None
    """None for the unit of the lot."""
    micro: int
    """What that is in the unit of the lot, in millionths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedAmount:
    """What was typed, read."""

    micro: int
    """Millionths of the lot's unit, or of a kilogram where it has none."""
    unit: str | None
    """OKEI code of the lot's unit."""
    parts: tuple[TypedPart, ...]
    """What adds up to it, in the order in which it was typed."""
    is_healed: bool
    """Whether digits were read back out of letters of the Kazakh layout."""

    @property
    def quantity(self) -> Quantity:
        """The amount with its unit, to be shown."""
        return Quantity(self.micro, unit_of(self.unit or KILOGRAM))

    @property
    def in_packs(self) -> bool:
        """Whether packs were counted, so that the screen says what they come to."""
        return any(part.pack is not None for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Number:
    """Digits as they are or as they were meant."""

    text: str
    is_healed: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    """A word and everything it may mean."""

    text: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class _Plus:
    """What stands before it is whole."""


_Item = _Number | _Word | _Plus


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a text, so far."""

    counted: tuple[tuple[str, _Word | None], ...] = ()
    digits: tuple[str, ...] = ()
    """Groups of a number whose word is still to come."""
    is_open: bool = True
    """Whether something must still come: at the beginning, and after a plus."""
    is_healed: bool = field(default=False, compare=False)

    def and_then(self, item: "_Item") -> "_Reading | None":
        """Read on; None when nothing can be read so."""
        if isinstance(item, _Number):
            groups = (*self.digits, item.text)
            if len(groups) > 1 and not _THOUSANDS.fullmatch(" ".join(groups)):
                return None
            return replace(
                self, digits=groups, is_open=False, is_healed=self.is_healed or item.is_healed
            )
        if isinstance(item, _Word):
            return self._ended(item) if self.digits else None
        ended = self.ended()
        return None if ended is None else replace(ended, is_open=True)

    def ended(self) -> "_Reading | None":
        """Let what has no word count the unit; None when nothing was read."""
        if self.is_open:
            return None
        return self._ended(None) if self.digits else self

    def _ended(self, word: "_Word | None") -> "_Reading":
        counted = (*self.counted, ("".join(self.digits), word))
        return replace(self, counted=counted, digits=())

    def __str__(self) -> str:
        return " + ".join(
            number.replace(",", ".") + (f" {word.text}" if word else "")
            for number, word in self.counted
        )


def read_amount(text: str, packs: Iterable[Pack], *, unit: str | None) -> TypedAmount:
    """Read an amount of a lot: plain, in packs, or both.

    Units: the result is in ``unit``, an OKEI code, or in kilograms where the lot has none.

    Raises:
        TextMissingError: FZ-111, nothing was typed. AmountMalformedError: FZ-101.
        AmountTooPreciseError: FZ-102. AmountTooLargeError: FZ-103.
        AmountNotPositiveError: FZ-104, there is a minus before it.
        PackWordUnknownError: FZ-120. PackWordAmbiguousError: FZ-121.
        AmountLayoutError: FZ-122, digits of the Kazakh layout may mean several amounts.
        PackInexactError: FZ-123.
    """
    typed = folded(text).strip()
    if not typed:
        raise TextMissingError(field="quantity")
    if len(typed) > LONGEST_TEXT:
        raise AmountMalformedError(text=text.strip()[:40])
    is_negative = typed[0] in "-\u2212"
    measures = measures_of(packs, unit)
    reading = _only_reading(typed[1:] if is_negative else typed, text, measures)
    amount = _counted(reading, text, unit)
    if is_negative:
        raise AmountNotPositiveError(stated=text_from_micro(-amount.micro))
    return amount


def measures_of(packs: Iterable[Pack], unit: str | None) -> tuple[Measure, ...]:
    """Give what amounts of a lot may be counted in: its packs and its unit."""
    known = unit_of(unit or KILOGRAM)
    words = (*known.symbols.values(), *known.names.values())
    # A name of several words cannot stand behind a number without being taken for several parts.
    single = tuple(dict.fromkeys(word for word in words if not re.search(r"\s", word)))
    of_packs = (Measure(pack=pack, factor=pack.holds, names=pack.names) for pack in packs)
    return (*of_packs, Measure(pack=None, factor=MICRO, names=single))


def _only_reading(typed: str, text: str, measures: Sequence[Measure]) -> _Reading:
    """Give the one way in which a text can be read."""
    items: list[list[tuple[_Item, ...]]] = []
    for chunk in _CHUNKS.findall(typed):
        ways = list(_ways(chunk, measures))
        if not ways:
            raise _refusal(chunk, text, measures, has_number=bool(items))
        items.append(ways)
    found: list[_Reading] = []
    for reading in _readings(_Reading(), items):
        found.append(reading)
        if len(found) > 1:
            readings = " / ".join(map(str, found))
            raise AmountLayoutError(text=text.strip()[:40], readings=readings)
    if not found:
        raise AmountMalformedError(text=text.strip()[:40])
    return found[0]


def _readings(
    before: _Reading, chunks: Sequence[Sequence[tuple[_Item, ...]]]
) -> Iterator[_Reading]:
    """Give every way to read the chunks that are left."""
    if not chunks:
        ended = before.ended()
        if ended is not None:
            yield ended
        return
    for way in chunks[0]:
        reading: _Reading | None = before
        for item in way:
            reading = None if reading is None else reading.and_then(item)
        if reading is not None:
            yield from _readings(reading, chunks[1:])


def _ways(chunk: str, measures: Sequence[Measure]) -> Iterator[tuple[_Item, ...]]:
    """Give every way to read signs that stand together: a number, a word, numbers with words."""
    if chunk == _PLUS:
        yield (_Plus(),)
        return
    digits = _DIGITS.match(chunk)
    if digits is not None:
        if _DECIMAL.fullmatch(digits[0]):
            yield from _with_rest(_Number(digits[0]), chunk[digits.end() :], measures)
        return
    yield from _words(chunk, measures)
    row = _ROW.match(chunk)
    if row is None:
        return
    for end in range(1, row.end() + 1):
        rest = chunk[end:]
        # Nobody writes „3 қ“ without a space as „іқ“: on this layout that is 30.
        if rest and set(rest) <= set(DIGIT_ROW):
            continue
        for number in _healed(chunk[:end]):
            yield from _with_rest(number, rest, measures)


def _with_rest(
    number: _Number, rest: str, measures: Sequence[Measure]
) -> Iterator[tuple[_Item, ...]]:
    if not rest:
        yield (number,)
    for way in _words(rest, measures):
        yield (number, *way)


def _words(chunk: str, measures: Sequence[Measure]) -> Iterator[tuple[_Item, ...]]:
    """Read the longest word that means something, and what stands behind it."""
    for end in range(len(chunk), 0, -1):
        means = meant(chunk[:end], measures)
        if not means:
            continue
        word, rest = _Word(chunk[:end], means), chunk[end:]
        if set(rest) <= _ENDS_A_WORD:
            yield (word,)
        elif _DIGITS.match(rest):
            for way in _ways(rest, measures):
                yield (word, *way)
        return


def _healed(signs: str) -> Iterator[_Number]:
    """Give every number that keys of the digit row may have been meant for."""
    if not set(signs) & _HEALED:
        return
    meant_digits = [DIGIT_ROW[sign] for sign in signs]
    yield _Number("".join(meant_digits), is_healed=True)
    for place, sign in enumerate(signs):
        if sign in _SEPARATORS:
            whole, fraction = meant_digits[:place] or ["0"], meant_digits[place + 1 :]
            point = ["."] if fraction else []
            yield _Number("".join([*whole, *point, *fraction]), is_healed=True)


def _refusal(
    chunk: str, text: str, measures: Sequence[Measure], *, has_number: bool
) -> AmountMalformedError | PackWordUnknownError:
    """Say why signs that stand together cannot be read; a word needs a number before it."""
    digits = _DIGITS.match(chunk)
    rest = chunk if digits is None else chunk[digits.end() :]
    is_number = _DECIMAL.fullmatch(digits[0]) if digits else has_number or chunk[0] in DIGIT_ROW
    if not is_number or not rest[:1].isalpha() or set(rest) <= _IN_NUMBERS:
        return AmountMalformedError(text=text.strip()[:40])
    known = ", ".join(each.label for each in measures if each.names)
    return PackWordUnknownError(word=rest[:40], known=known)


def _counted(reading: _Reading, text: str, unit: str | None) -> TypedAmount:
    """Add up what was read."""
    parts = []
    for number, word in reading.counted:
        count = micro_from_text(number)
        if word is None:
            parts.append(TypedPart(count=count, pack=None, micro=count))
            continue
        if len(word.measures) > 1:
            packs = ", ".join(each.label for each in word.measures)
            raise PackWordAmbiguousError(word=word.text, packs=packs)
        (measure,) = word.measures
        micro, rest = divmod(count * measure.factor, MICRO)
        if rest:
            raise PackInexactError(text=f"{text_from_micro(count)} {word.text}")
        parts.append(TypedPart(count=count, pack=measure.pack, micro=micro))
    total = sum(part.micro for part in parts)
    if total > LARGEST_MICRO:
        raise AmountTooLargeError(text=text.strip()[:40])
    return TypedAmount(micro=total, unit=unit, parts=tuple(parts), is_healed=reading.is_healed)
