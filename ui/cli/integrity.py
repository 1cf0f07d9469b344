"""Verifying the record: is it whole, and if not, where is it wrong."""

import signal
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event
from types import FrameType

import platformdirs

from freezone.errors import Reason
from freezone.services import integrity
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.layout import paragraph
from ui.cli.output import Output
from ui.cli.progress import Progress
from ui.cli.reasons import reason_form, reason_lines, sentence_of


def verify(call: Call) -> ExitCode:
    """Verify the whole record; a run that is stopped is taken up again by the next."""
    output = call.output
    progress = Progress(output=output, message="cli-verifying")
    with open_desk(call) as desk, stopped_from_keyboard() as stopped:
        try:
            verified = integrity.verify(
                desk,
                anchors=call.options.anchor or (),
                folder=platformdirs.user_cache_path("freezone") / "verify",
                progress=progress,
                is_stopped=stopped.is_set,
            )
        finally:
            progress.end()
    catalogue = output.catalogue
    document = {
        "entries": verified.entries,
        "ok": verified.is_whole,
        "findings": [
            {
                "entry": finding.entry,
                "table": finding.table,
                "what": sentence_of(catalogue, finding.what),
                "code": finding.what.code,
                "params": dict(finding.what.params),
            }
            for finding in verified.findings
        ],
        "notes": [reason_form(catalogue, note) for note in verified.notes],
    }
    wrong = [(each.entry, each.table, each.what) for each in verified.findings]
    output.answer(document, _lines(output, verified.entries, wrong, verified.notes))
    return ExitCode.DONE if verified.is_whole else ExitCode.FINDINGS


@contextmanager
def stopped_from_keyboard() -> Iterator[Event]:
    """Let the keyboard ask for an orderly stop, so that nothing checked is lost."""
    stopped = Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopped.set()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def _lines(
    output: Output,
    entries: int,
    wrong: Sequence[tuple[int | None, str, Reason]],
    notes: Iterable[Reason],
) -> Iterator[str]:
    """Say whether the record is whole in one line, then everything that is wrong, then notes."""
    if not wrong:
        yield output.text("cli-verified", entries=entries)
    else:
        yield output.text("cli-verified-wrong", entries=entries, count=len(wrong))
    advised = set[str]()
    for entry, table, what in wrong:
        number = None if entry is None else f"{output.word('entry-number')} {entry}"
        mark = " · ".join(each for each in (table, number) if each)
        yield from reason_lines(output, what, advised, mark=mark)
    for note in notes:
        yield from paragraph(sentence_of(output.catalogue, note), "  ", "- ")
