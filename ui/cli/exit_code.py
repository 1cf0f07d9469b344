"""With what number the program ends."""

from enum import IntEnum, unique


@unique
class ExitCode(IntEnum):
    """What scripts may rely on (DESIGN.md, section 8)."""

    DONE = 0
    FINDINGS = 1
    """Done, and something was found: ``verify``."""
    USAGE = 2
    """The command itself was not understood."""
    REFUSED = 3
    """Understood and refused, with every reason; nothing was written."""
    BROKEN = 4
    """An invariant of the record is broken."""
    BUG = 70
    """The program failed; the details are in its log."""
    STOPPED = 130
    """Stopped from the keyboard, as shells count it."""
