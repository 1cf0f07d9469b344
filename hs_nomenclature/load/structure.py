"""Give each row its parent from the order of rows and their dashes, never by cutting digits.

Nine-digit rows are real nodes and thousands of groups have no code, so nothing but order and
dashes says what belongs to what. Digits are only compared afterwards, to report what disagrees.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hs_nomenclature.code import DECLARED_LENGTH
from hs_nomenclature.errors import UnitUnknownError
from hs_nomenclature.load.row import Oddity, OddityKind, TariffRow
from hs_nomenclature.units import SupplementaryUnit

_HEADING_LENGTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedRow:
    """A row with its place in the tree."""

    seq: int
    """Place in the tariff's order, the first being 1."""
    parent: int | None
    """Number of the row it stands under; None for a heading or a title."""
    top: int
    """Number of the heading it stands under, its own for a heading."""
    okei: str
    """Code of the supplementary unit, empty for none."""
    row: TariffRow


class Structure:
    """Place rows one by one; what the tree shows to be odd is added to the list given."""

    def __init__(self, oddities: list[Oddity]) -> None:
        self._oddities = oddities
        self._open: list[PlacedRow] = []
        self._codes: set[str] = set()
        self._last_code = ""

    @property
    def declarable_codes(self) -> int:
        """How many different ten-digit codes have been placed."""
        return sum(1 for code in self._codes if len(code) == DECLARED_LENGTH)

    def placed(self, rows: Iterable[TariffRow]) -> Iterator[PlacedRow]:
        """Yield each row with its place."""
        for seq, row in enumerate(rows, start=1):
            last = self._open[-1] if self._open else None
            self._close(row.dashes)
            above = self._open[-1] if self._open else None
            if last is not None and last is not above:
                self._check_end(last)
            self._check_depth(row, above)
            self._check_code(row)
            placed = PlacedRow(
                seq=seq,
                parent=above.seq if above else None,
                top=above.top if above else seq,
                okei=self._okei(row),
                row=row,
            )
            if above is not None and above is last:
                self._check_parent(above)
            self._open.append(placed)
            yield placed
        if self._open:
            self._check_end(self._open[-1])

    def _close(self, dashes: int) -> None:
        while self._open and self._open[-1].row.dashes >= dashes:
            self._open.pop()

    def _check_depth(self, row: TariffRow, above: PlacedRow | None) -> None:
        if above is None:
            if row.dashes > 0:
                self._note(OddityKind.PARENT_MISSING, row, dashes=str(row.dashes))
        elif row.dashes > above.row.dashes + 1:
            self._note(
                OddityKind.DASH_JUMP,
                row,
                dashes=str(row.dashes),
                under_dashes=str(above.row.dashes),
            )

    def _check_code(self, row: TariffRow) -> None:
        if row.code is None:
            return
        above = next((up.row.code for up in reversed(self._open) if up.row.code), "")
        if above and not row.code.startswith(above):
            self._note(OddityKind.CODE_OUTSIDE_PARENT, row, code=row.code, parent=above)
        if row.code in self._codes:
            self._note(OddityKind.CODE_TWICE, row, code=row.code)
        elif row.code < self._last_code:
            self._note(OddityKind.CODE_OUT_OF_ORDER, row, code=row.code, after=self._last_code)
        self._codes.add(row.code)
        self._last_code = row.code

    def _check_parent(self, above: PlacedRow) -> None:
        """Look at a row that turns out to have rows under it."""
        if not above.row.name:
            self._note(OddityKind.NAME_EMPTY, above.row, code=above.row.code or "")
        if above.row.code and len(above.row.code) == DECLARED_LENGTH:
            self._note(OddityKind.CODE_DIVIDED, above.row, code=above.row.code)

    def _check_end(self, last: PlacedRow) -> None:
        """Look at a row that turns out to have nothing under it.

        A heading without a name is a reserved one, and a top row without a code is the title of
        a sub-chapter: both are usual.
        """
        code, name = last.row.code or "", last.row.name
        if len(code) == _HEADING_LENGTH and not name:
            return
        if not name:
            self._note(OddityKind.NAME_EMPTY, last.row, code=code)
        if len(code) != DECLARED_LENGTH and (code or last.row.dashes > 0):
            self._note(OddityKind.DEAD_END, last.row, code=code)

    def _okei(self, row: TariffRow) -> str:
        if not row.unit:
            return ""
        try:
            return SupplementaryUnit.parse(row.unit).code
        except UnitUnknownError:
            self._note(OddityKind.UNIT_UNKNOWN, row, unit=row.unit[:40])
            return ""

    def _note(self, kind: OddityKind, row: TariffRow, **facts: str) -> None:
        self._oddities.append(Oddity(kind=kind, line=row.line, facts=facts))
