"""A terminal for a program under measure: a real one to it, whose other end is read here."""

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from select import select
from time import perf_counter
from typing import NamedTuple

ROWS, COLUMNS = 24, 80
PATIENCE = 30.0
"""Seconds after which a program that paints nothing is given up."""


class Frame(NamedTuple):
    """What a process took for its first frame, in seconds."""

    seconds: float
    """By the clock on the wall."""
    worked: float
    """Of the processor: what other programs do meanwhile does not count."""


def first_frame(
    arguments: Sequence[str], environment: Mapping[str, str], texts: Sequence[str]
) -> Frame:
    """Start a process and wait until every text stands on its terminal; then end it."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    wanted = [text.encode() for text in texts]
    start = perf_counter()
    process = subprocess.Popen(
        arguments,
        env=environment,
        stdin=its,
        stdout=its,
        stderr=its,
        close_fds=True,
        start_new_session=True,
    )
    os.close(its)
    try:
        painted = b""
        while not all(text in painted for text in wanted):
            left = PATIENCE - (perf_counter() - start)
            ready, _, _ = select([ours], [], [], max(left, 0.0))
            assert ready, f"nothing painted: {painted[-2000:].decode(errors='replace')}"
            painted += os.read(ours, 65_536)
        seconds = perf_counter() - start
    finally:
        process.kill()
        _, process.returncode, used = os.wait4(process.pid, 0)
        os.close(ours)
    return Frame(seconds, used.ru_utime + used.ru_stime)
