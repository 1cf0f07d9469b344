"""A real terminal before the real program: tmux, keys as a keyboard gives them, what it shows."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from ui.scanning.layouts import Layout, typed_under

PATIENCE = 30.0
"""Seconds until a screen that does not come has failed; far more than it takes."""
_NAMES = {"enter": "Enter", "escape": "Escape", "tab": "Tab", "backtab": "BTab", "down": "Down",
          "up": "Up", "insert": "IC", "delete": "DC", "home": "Home", "end": "End",
          "pagedown": "NPage", "pageup": "PPage", "backspace": "BSpace"} | {
    f"f{n}": f"F{n}" for n in range(1, 13)
}  # fmt: skip


def tmux() -> str | None:
    """Find the program; None where there is none."""
    return shutil.which("tmux")


class Terminal:
    """A terminal of a size, with a keyboard under a layout."""

    def __init__(self, socket: Path, layout: Layout) -> None:
        self._socket = socket
        self.layout = layout
        self.pressed = 0
        """Keys pressed that are no data: function keys, Enter, arrows."""

    def _tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(self._socket), *arguments],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        return done.stdout

    def press(self, *keys: str) -> None:
        """Press keys that every layout has in the same place."""
        for key in keys:
            self._tmux("send-keys", "-t", "desk", _NAMES[key])
            self.pressed += 1
            time.sleep(0.12)

    def type(self, text: str) -> None:
        """Type a text as it is to stand there, letter by letter."""
        for letter in text:
            self._tmux("send-keys", "-t", "desk", "-l", letter)
            time.sleep(0.06)
        time.sleep(0.1)

    def keys(self, text: str) -> None:
        """Press the keys that carry these Latin letters and figures, under the layout there is."""
        self.type(typed_under(text, self.layout))

    def scan(self, number: str) -> None:
        """Send a number as a scanner does: its keys in one burst, Enter behind them."""
        told = typed_under(number, self.layout)
        self._tmux("send-keys", "-t", "desk", "-l", f"{told}\r")

    def paste(self, text: str) -> None:
        """Paste a text, as a terminal does when a file is dropped on it."""
        self._tmux("set-buffer", "-b", "dropped", text)
        self._tmux("paste-buffer", "-p", "-b", "dropped", "-t", "desk")
        time.sleep(0.2)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return self._tmux("capture-pane", "-p", "-t", "desk")

    def says(self, *texts: str) -> bool:
        """Tell whether every text stands on the screen, however it is folded."""
        shown = " ".join(self.text.split())
        return all(" ".join(text.split()) in shown for text in texts)

    def sees(self, *texts: str) -> None:
        """Wait until every text stands on the screen."""
        end = time.monotonic() + PATIENCE
        while not self.says(*texts):
            if time.monotonic() > end:
                raise AssertionError(f"not on the screen: {texts}\n{self.text}")
            time.sleep(0.05)

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        self._tmux("resize-window", "-t", "desk", "-x", str(width), "-y", str(height))


@contextmanager
def terminal(
    command: list[str],
    folder: Path,
    environment: Mapping[str, str],
    *,
    layout: Layout = Layout.LATIN,
    size: tuple[int, int] = (80, 24),
) -> Iterator[Terminal]:
    """Run a command in a terminal of its own."""
    # The path of a socket may not be long, and those of tests are.
    socket = Path(f"/tmp/fz-{os.getpid()}-{time.monotonic_ns()}")  # noqa: S108 - a socket of its own
    width, height = size
    outer = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"],
             "HOME": str(folder), **environment}  # fmt: skip
    inner = [part for name, value in outer.items() for part in ("-e", f"{name}={value}")]
    subprocess.run(
        ["tmux", "-S", str(socket), "-f", "/dev/null", "new-session", "-d", "-s", "desk",
         "-x", str(width), "-y", str(height), *inner, *command],
        check=True, env=outer,
    )  # fmt: skip
    shown = Terminal(socket, layout)
    try:
        shown._tmux("set-option", "-g", "escape-time", "10")
        shown._tmux("set-option", "-g", "remain-on-exit", "on")
        yield shown
    finally:
        with suppress(subprocess.CalledProcessError):
            shown._tmux("kill-server")
        socket.unlink(missing_ok=True)


def program(*arguments: str) -> list[str]:
    """Give the command line of the program in this environment."""
    return [sys.executable, "-m", "ui.cli", *arguments]
