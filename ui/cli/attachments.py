"""Files that belong to a number: kept by hash, listed, taken out again."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, Protocol

from freezone.errors.states import NothingWithNumberError
from freezone.services import attachments
from ui.cli.command import Call, UsageError
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.layout import paragraph
from ui.cli.output import Output
from ui.papers_in import read_whole
from ui.whole_file import write_whole

LARGEST: Final = 50_000_000
"""As much as the record keeps; what is larger is refused before it is read."""


class KeptFile(Protocol):
    """What is known of a file that the record keeps."""

    @property
    def sha256(self) -> str:
        """Its hash."""
        ...

    @property
    def purpose(self) -> str:
        """What it is to the number: an original, a paper, an attachment."""
        ...

    @property
    def name(self) -> str:
        """Its name as it came."""
        ...

    @property
    def media(self) -> str:
        """Its media type."""
        ...

    @property
    def size(self) -> int:
        """Its size in bytes."""
        ...


def attachment_form(kept: KeptFile) -> dict[str, object]:
    """Give a file for scripts."""
    return {
        "name": kept.name,
        "purpose": kept.purpose,
        "media": kept.media,
        "size": kept.size,
        "sha256": kept.sha256,
    }


def attachment_lines(output: Output, found: Sequence[KeptFile]) -> Iterator[str]:
    """List files under a heading; nothing when there are none."""
    if found:
        yield ""
        yield output.text("cli-files")
    for kept in found:
        size = output.display.decimal(str(kept.size))
        purpose = output.text(f"cli-purpose-{kept.purpose}")
        yield from paragraph(
            f"{kept.name} · {purpose} · {output.text('cli-bytes', size=size)}", "    ", "  "
        )
        yield f"    {kept.sha256}"


def attach(call: Call) -> ExitCode:
    """Attach a file to whatever has the number."""
    options, output = call.options, call.output
    file = Path(options.file)
    content = read_whole(options.file, LARGEST)
    with open_desk(call) as desk:
        attached = attachments.attach(desk, options.number, file.name, content)
    output.answer(
        {
            "number": attached.number,
            "sha256": attached.sha256,
            "size": attached.size,
            "entry": attached.entry,
        },
        [
            output.text("cli-attached", name=file.name, number=attached.number),
            output.text("cli-entry-written", entry=attached.entry),
        ],
    )
    return ExitCode.DONE


def list_all(call: Call) -> ExitCode:
    """List the files of a number; with ``--save`` write one of them to a file."""
    options, output = call.options, call.output
    if (options.save is None) != (options.out is None):
        raise UsageError("cli-usage-together", options="--save, --out")
    with open_desk(call) as desk:
        found = attachments.attachments(desk, options.number)
        if options.save is not None:
            wanted = [kept for kept in found if kept.sha256.startswith(options.save.lower())]
            content = attachments.content_of(desk, wanted[0].sha256) if wanted else None
            if content is None:
                raise NothingWithNumberError(number=options.save)
            write_whole(Path(options.out), content)
    output.answer(
        [attachment_form(kept) for kept in found],
        attachment_lines(output, found) if found else [output.text("cli-files-none")],
    )
    return ExitCode.DONE
