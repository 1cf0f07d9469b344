"""Packs of a lot: stating what one holds, showing them, reading amounts typed in them."""

from collections.abc import Iterator, Sequence

from freezone.quantity import micro_from_text, text_from_micro
from freezone.services import packs
from freezone.services.desk import Desk, new_request
from freezone.services.packs import Pack, PackRequest, TypedAmount
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.layout import paragraph
from ui.cli.output import Output
from ui.cli.typed import document_or_none, moment_or_none
from ui.packs import pack_equation, typed_equation


def state(call: Call) -> ExitCode:
    """State how much of a lot one pack holds."""
    options, output = call.options, call.output
    request = PackRequest(
        lot=options.lot,
        name=options.pack,
        holds=micro_from_text(options.holds),
        of=options.of,
        name_en=options.name_en,
        name_ru=options.name_ru,
        name_kk=options.name_kk,
        stated_by=options.stated_by,
        document=document_or_none(options.document),
        at=moment_or_none(options.at),
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        done = packs.state_pack(desk, request)
    lines = [
        output.text(
            "cli-pack-stated", lot=done.lot, equation=pack_equation(output, done.pack, done.unit)
        ),
        output.text("cli-entry-written", entry=done.entry),
    ]
    if done.replaces:
        lines.append(output.text("cli-pack-replaces"))
    if done.unchanged:
        lines.append(output.text("cli-packs-unchanged", packs=", ".join(done.unchanged)))
    output.answer(
        {
            "lot": done.lot,
            "pack": pack_form(done.pack),
            "replaces": done.replaces,
            "unchanged": list(done.unchanged),
            "entry": done.entry,
        },
        lines,
    )
    return ExitCode.DONE


def pack_form(pack: Pack) -> dict[str, object]:
    """Give a pack for scripts; ``holds`` is in the lot's unit, in kilograms where it has none."""
    document = None
    if pack.document_number is not None:
        document = {
            "name": pack.document_name,
            "number": pack.document_number,
            "date": pack.document_date,
        }
    return {
        "name": pack.name,
        "names": {"en": pack.name_en, "ru": pack.name_ru, "kk": pack.name_kk},
        "holds": text_from_micro(pack.holds),
        "of": pack.of,
        "count": None if pack.count is None else text_from_micro(pack.count),
        "stated_by": pack.stated_by,
        "document": document,
        "stated_on": pack.stated_on,
        "lot": pack.lot,
        "entry": pack.entry,
    }


def pack_lines(output: Output, found: Sequence[Pack], lot: str, unit: str | None) -> Iterator[str]:
    """List packs under a heading, each with whom it is from; nothing when there are none."""
    if found:
        yield ""
        yield output.text("cli-packs")
    for pack in found:
        inherited = None if pack.lot == lot else output.text("cli-pack-of-lot", lot=pack.lot)
        document = None
        if pack.document_number is not None:
            document = f"{pack.document_name} {pack.document_number}"
        said = (
            pack_equation(output, pack, unit), pack.stated_by, document,
            output.display.iso_date(pack.stated_on), inherited,
        )  # fmt: skip
        yield from paragraph(" · ".join(each for each in said if each), "    ", "  ")


def typed_or_none(desk: Desk, lot: str, text: str | None) -> TypedAmount | None:
    """Read an amount of a lot, plain or in its packs, if one was typed.

    Raises:
        The refusals of ``typed_amount``.
    """
    return None if text is None else packs.typed_amount(desk, lot, text)


def typed_lines(output: Output, amount: TypedAmount | None) -> Iterator[str]:
    """Say what an amount typed in packs came to; nothing about a plain one."""
    if amount is not None and (amount.in_packs or amount.is_healed):
        yield typed_equation(output, amount)
