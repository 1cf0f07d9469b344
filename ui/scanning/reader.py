"""A stream of characters with their times of arrival, told apart into scans and typing."""

from dataclasses import dataclass
from typing import Final

from ui.scanning.healing import Ambiguous, Healed, Reading, codes_at_end
from ui.scanning.mixture import begun_code, is_begun, is_damaged, is_mixture
from ui.scanning.outcomes import Damaged, Mixed, Outcome, Scanned, Swallowed, Typed, Unclear
from ui.scanning.suffix import Suffix

BURST_GAP_S: Final = 0.05
"""The longest pause inside a code; devices send a key every 1 to 30 ms, hands every 80 to 300."""
ECHO_GAP_S: Final = 0.1
"""How long after a scan another suffix, or the rest of a mix, still comes from the device."""
SHORTEST_BURST: Final = 6
"""As many keys without a pause, and the suffix too, are beyond any hand."""


@dataclass(slots=True)
class _Burst:
    """Characters that came without a pause."""

    text: str
    field: str | None
    """The text of the field before the first of them, if the caller said."""
    began: float
    ended: float


class ScanReader:
    """Tells scans from typing in one field; the caller gives the times, in seconds.

    Give ``field``, the text of the field as it stands before the key, wherever there is one: then
    what stays in the field is right whether or not the cursor stood at the end, a part was
    selected, or the field refused some of the characters.
    """

    def __init__(self, *, burst_gap: float = BURST_GAP_S, echo_gap: float = ECHO_GAP_S) -> None:
        self._burst_gap = burst_gap
        self._echo_gap = echo_gap
        self._kept = ""
        self._bursts: list[_Burst] = []
        self._settled_at: float | None = None
        self._mixed_at: float | None = None

    def key(self, character: str, time: float, field: str | None = None) -> None:
        """Take a character; a start-of-text sign too, though no field shows it."""
        if self._bursts and time - self._bursts[-1].ended <= self._burst_gap:
            burst = self._bursts[-1]
            burst.text += character
            burst.ended = time
        else:
            self._bursts.append(_Burst(text=character, field=field, began=time, ended=time))

    def end(self, suffix: Suffix, time: float, field: str | None = None) -> Outcome:
        """Take a suffix and say what came before it; the next run starts here.

        After anything but ``Typed`` and ``Swallowed`` the field is to show ``before`` again.
        """
        if _within(self._echo_gap, self._settled_at, time) and self._is_between_codes():
            self._settled_at = time
            self._mixed_at = time if self._mixed_at is not None else None
            return Swallowed()
        outcome = self._judge(suffix, time, field)
        from_device = not isinstance(outcome, Typed) or outcome.in_burst
        self._settled_at = time if from_device else None
        self._mixed_at = time if isinstance(outcome, Mixed) else None
        self._kept = outcome.before if not isinstance(outcome, Typed | Swallowed) else ""
        self._bursts = []
        return outcome

    def clear(self, kept: str = "") -> None:
        """Forget what came so far: the field was left, or its text set by something else.

        What is ``kept``, after a correction say, counts as typed long ago.
        """
        self._kept = kept
        self._bursts = []

    def settle(self, time: float) -> None:
        """Note that a scan was taken another way, by a paste: a suffix right behind it is its."""
        self.clear()
        self._settled_at = time

    def _judge(self, suffix: Suffix, time: float, field: str | None) -> Outcome:
        arrived = self._kept + "".join(burst.text for burst in self._bursts)
        whole = arrived if field is None else field
        if self._continues_a_mix():
            return Mixed(text=arrived.removeprefix(self._kept), before=self._before(0, 0, field))
        codes = codes_at_end(whole)
        if whole == arrived and codes.start == 0 and (found := codes.readings):
            # What was kept is part of the first code; what the field lost was selected.
            before = "" if self._kept or not self._bursts else self._before(0, 0, field)
            return _outcome(found, whole, before)
        at_end = self._codes_in_bursts(field)
        if at_end is not None:
            return at_end
        if found := _all_codes(whole):
            return _outcome(found, whole, "")
        return self._spoilt(field) or Typed(
            text=whole, suffix=suffix, in_burst=self._is_sent_by_a_device(time)
        )

    def _is_between_codes(self) -> bool:
        """Say whether nothing came since the last suffix, or another scanner's code just began."""
        return not self._bursts or (
            len(self._bursts) == 1
            and is_begun(self._bursts[0].text)
            and not self._continues_a_mix()
        )

    def _continues_a_mix(self) -> bool:
        """Say whether the run is what was still missing of a mix, and perhaps of the next code.

        Nothing in it may be taken, even if it happens to be valid.
        """
        return len(self._bursts) == 1 and _within(
            self._echo_gap, self._mixed_at, self._bursts[0].began
        )

    def _spoilt(self, field: str | None) -> Outcome | None:
        """Say what is wrong with the last burst, if it was meant as a code."""
        if not self._bursts:
            return None
        last = self._bursts[-1].text
        before = self._before(len(self._bursts) - 1, 0, field)
        if is_mixture(last):
            return Mixed(text=last, before=before)
        return Damaged(text=last, before=before) if is_damaged(last) else None

    def _codes_in_bursts(self, field: str | None) -> Outcome | None:
        """Take the codes the run ends with, each of which came without a pause inside."""
        found: tuple[Reading, ...] = ()
        text = before = ""
        for index in range(len(self._bursts) - 1, -1, -1):
            burst = self._bursts[index].text
            codes = codes_at_end(burst)
            if not codes.readings:
                break
            # Figures after a kind's letter, without a pause before the code: another scanner's
            # code began there, and what seems whole may be made of both.
            begun = _code_begun_before(burst, codes.start)
            if begun is not None:
                return Mixed(text=burst[begun:] + text, before=self._before(index, begun, field))
            found = codes.readings + found
            text = burst[codes.start :] + text
            before = self._before(index, codes.start, field)
            if codes.start:
                break
        return _outcome(found, text, before) if found else None

    def _before(self, index: int, place: int, field: str | None) -> str:
        """Work out what stood in the field before a place in a burst."""
        burst = self._bursts[index]
        if burst.field is not None:
            return burst.field + burst.text[:place]
        after = burst.text[place:] + "".join(each.text for each in self._bursts[index + 1 :])
        if field is not None and field.endswith(after):
            return field.removesuffix(after)
        earlier = "".join(each.text for each in self._bursts[:index])
        return self._kept + earlier + burst.text[:place]

    def _is_sent_by_a_device(self, time: float) -> bool:
        if not self._bursts:
            return False
        last = self._bursts[-1]
        return len(last.text) >= SHORTEST_BURST and time - last.ended <= self._burst_gap


def _within(gap: float, earlier: float | None, later: float) -> bool:
    return earlier is not None and later - earlier <= gap


def _code_begun_before(burst: str, start: int) -> int | None:
    if not start:
        return None
    return 0 if is_mixture(burst) else begun_code(burst[:start])


def _all_codes(text: str) -> tuple[Reading, ...]:
    """Give the codes of a text that consists of nothing else but space around them."""
    codes = codes_at_end(text.strip())
    return codes.readings if codes.start == 0 else ()


def _outcome(found: tuple[Reading, ...], text: str, before: str) -> Outcome:
    scans = tuple(reading for reading in found if isinstance(reading, Healed))
    if len(scans) == len(found):
        return Scanned(scans=scans, before=before)
    choices = (
        healed.number
        for reading in found
        for healed in (reading.choices if isinstance(reading, Ambiguous) else (reading,))
    )
    return Unclear(choices=tuple(choices), text=text, before=before)
