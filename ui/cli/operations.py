"""Operations on lots, and their correction."""

from freezone.errors.values import TextMissingError
from freezone.services import consumption, corrections, operations
from freezone.services.consumption import ConsumeRequest
from freezone.services.desk import new_request
from freezone.services.operations import ArriveRequest, MoveRequest, Operated, UseRequest
from freezone.services.packs import TypedAmount
from freezone.services.stock import GoodsRequest
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.packs import typed_lines, typed_or_none
from ui.cli.reasons import reason_form, warning_lines
from ui.cli.typed import document_or_none, micro_or_none, moment_or_none


def _goods(call: Call, typed: TypedAmount | None) -> GoodsRequest:
    """Read which goods are meant, and how much of them."""
    options = call.options
    return GoodsRequest(
        lot=options.lot,
        quantity=None if typed is None else typed.micro,
        net=micro_or_none(options.net_kg),
        reason=options.reason,
        place=options.from_place,
        at=moment_or_none(options.at),
        id=options.id or new_request(),
    )


def _answer(
    call: Call, done: Operated, message: str, *, typed: TypedAmount | None = None, **params: str
) -> ExitCode:
    """Say that an operation was done, and what was typed in packs."""
    output = call.output
    document: dict[str, object] = {"operation": done.operation, "entry": done.entry}
    if done.new_lot is not None:
        document["lot"] = done.new_lot
    document["warnings"] = [reason_form(output.catalogue, reason) for reason in done.warnings]
    output.answer(
        document,
        [
            output.text(message, lot=done.lot, operation=done.operation, **params),
            *typed_lines(output, typed),
            output.text("cli-entry-written", entry=done.entry),
            *warning_lines(output, done.warnings),
        ],
    )
    return ExitCode.DONE


def arrive(call: Call) -> ExitCode:
    """Declare expected goods at a place, without a gate entry."""
    options = call.options
    request = ArriveRequest(
        lot=options.lot,
        place=options.place,
        at=moment_or_none(options.at),
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        done = operations.arrive(desk, request)
    return _answer(call, done, "cli-arrived", place=options.place)


def move(call: Call) -> ExitCode:
    """Move goods of a lot to another place."""
    options = call.options
    with open_desk(call) as desk:
        typed = typed_or_none(desk, options.lot, options.quantity)
        request = MoveRequest(goods=_goods(call, typed), to_place=options.to)
        done = operations.move(desk, request)
    return _answer(call, done, "cli-moved", typed=typed, place=options.to)


def split(call: Call) -> ExitCode:
    """Split goods off a lot."""
    options = call.options
    with open_desk(call) as desk:
        typed = typed_or_none(desk, options.lot, options.quantity)
        done = operations.split(desk, _goods(call, typed))
    return _answer(call, done, "cli-split", typed=typed, new=str(done.new_lot))


def use(call: Call) -> ExitCode:
    """Put equipment into operation."""
    options = call.options
    document = document_or_none(options.document)
    with open_desk(call) as desk:
        typed = typed_or_none(desk, options.lot, options.quantity)
        goods = _goods(call, typed)
        request = UseRequest(goods=goods, object=options.object, document=document)
        done = operations.use(desk, request)
    return _answer(call, done, "cli-used", typed=typed, object=options.object)


def consume(call: Call) -> ExitCode:
    """Record consumption; how much is always said, so that nothing is consumed by silence."""
    options, output = call.options, call.output
    if options.quantity is None and options.net_kg is None:
        raise TextMissingError(field="quantity")
    document = document_or_none(options.document)
    with open_desk(call) as desk:
        typed = typed_or_none(desk, options.lot, options.quantity)
        goods = _goods(call, typed)
        request = ConsumeRequest(
            goods=goods,
            category=options.category,
            object=options.object,
            document=document,
            stated_by=options.stated_by,
        )
        done = consumption.consume(desk, request)
    output.answer(
        {
            "operation": done.operation,
            "line": done.line,
            "entry": done.entry,
            "warnings": [reason_form(output.catalogue, reason) for reason in done.warnings],
        },
        [
            output.text("cli-consumed", lot=goods.lot, line=done.line),
            *typed_lines(output, typed),
            output.text("cli-entry-written", entry=done.entry),
            *warning_lines(output, done.warnings),
        ],
    )
    return ExitCode.DONE


def correct(call: Call) -> ExitCode:
    """Undo an entry by its mirror."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        done = corrections.correct(desk, options.entry, options.reason, request_id=options.id)
    output.answer(
        {"corrects": done.corrects, "entry": done.entry},
        [
            output.text("cli-corrected", entry=done.corrects),
            output.text("cli-entry-written", entry=done.entry),
        ],
    )
    return ExitCode.DONE
