"""The desk in a browser: at this machine unless told otherwise."""

import os
import shlex
import subprocess
import sys

from freezone.errors.program import AddressTakenError
from ui.cli.command import Call
from ui.cli.exit_code import ExitCode
from ui.cli.seat import installed


def serve(call: Call) -> ExitCode:
    """Show the desk in a browser until Ctrl+C.

    Raises:
        PartMissingError: FZ-660. AddressTakenError: FZ-661.
    """
    options, output = call.options, call.output
    serving = installed("ui.serving")
    host, port = options.host, options.port

    def opened(url: str) -> None:
        if not serving.is_loopback(host):
            output.remark([output.text("serve-beyond", host=host)])
        output.answer({"url": url}, [output.text("serve-open", url=url)])
        output.answers.flush()

    # What a browser shows has all colours, whatever this terminal has.
    os.environ["COLORTERM"] = "truecolor"
    try:
        serving.DeskServer(_command(call), host=host, port=port, opened=opened).serve()
    except OSError as error:
        raise AddressTakenError(host=host, port=str(port), detail=str(error)) from error
    return ExitCode.DONE


def _command(call: Call) -> str:
    """Give what opens a desk for one tab; what the environment sets, it finds there itself."""
    words = [sys.executable, "-m", "ui.cli"]
    for name in ("record", "terminal", "language"):
        asked = getattr(call.options, name)
        if asked is not None:
            words.append(f"--{name}={asked}")
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
