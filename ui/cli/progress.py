"""A bar on the terminal while a person waits; silence for scripts."""

from dataclasses import dataclass, field
from typing import Final

from ui.cli.output import Output

_CELLS: Final = 30


@dataclass(slots=True, kw_only=True)
class Progress:
    """Shows how far long work is; nothing when nobody is watching."""

    output: Output
    message: str
    """Id of what is being done; a phase, if there is one, is put behind it."""
    _shown: tuple[str, int] = field(default=("", -1), init=False)

    @property
    def is_watched(self) -> bool:
        """Whether a person looks at the terminal."""
        return self.output.remarks.isatty() and not self.output.is_json

    def __call__(self, done: int, total: int, phase: str | None = None) -> None:
        """Show how much is done, of how much."""
        if not self.is_watched:
            return
        percent = min(100 * done // total, 100) if total > 0 else 0
        name = self.message if phase is None else f"{self.message}-{phase}"
        if (name, percent) == self._shown:
            return
        self._shown = (name, percent)
        filled = _CELLS * percent // 100
        bar = "#" * filled + "." * (_CELLS - filled)
        self.output.remarks.write(f"\r[{bar}] {percent:3d} % {self.output.text(name)}\x1b[K")
        self.output.remarks.flush()

    def end(self) -> None:
        """Take the bar away."""
        if self.is_watched and self._shown[1] >= 0:
            self.output.remarks.write("\r\x1b[K")
            self.output.remarks.flush()
