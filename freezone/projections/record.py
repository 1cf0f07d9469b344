"""Zone, keys, checkpoints, numbers given out, periods, corrections, blobs and seals referred to."""

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import OPEN, Changes, End, Insert, key
from freezone.projections.projection import Projection


def _zone(entry: Entry) -> Changes:
    zone = entry.payload["zone"]
    row = (
        zone["zone"], entry.seq, OPEN,
        zone["name_en"], zone["name_ru"], zone["name_kk"],
        zone["company_en"], zone["company_ru"], zone["company_kk"], zone["company_bin"],
    )  # fmt: skip
    yield Insert("zone", [row])


def _key(entry: Entry) -> Changes:
    published = entry.payload.get("key")
    if published is None:
        return
    row = (
        published["key"], entry.seq, OPEN, bytes.fromhex(published["public"]),
        published["person"], bytes.fromhex(published["wrapped_digest"]),
    )  # fmt: skip
    yield Insert("public_key", [row])


def _opened(entry: Entry) -> Changes:
    yield from _zone(entry)
    yield from _key(entry)


def _rewrapped(entry: Entry) -> Changes:
    key = entry.payload["key"]
    if key.get("replaces", True):
        yield End("public_key", [(key["key"],)], entry.seq)
    yield from _key(entry)


def _checkpoint(entry: Entry) -> Changes:
    payload = entry.payload
    row = (payload["first"], payload["last"], bytes.fromhex(payload["root"]), entry.seq)
    yield Insert("checkpoint", [row])
    if payload["signature"] is not None:
        yield from _signature(entry, [payload])


def _signed(entry: Entry) -> Changes:
    yield from _signature(entry, entry.payload["checkpoints"])


def _signature(entry: Entry, signed: list[dict[str, str]]) -> Changes:
    rows = [
        (each["first"], each["key"], bytes.fromhex(each["signature"]), entry.seq) for each in signed
    ]
    yield Insert("checkpoint_signature", rows)


def _period_closed(entry: Entry) -> Changes:
    yield Insert("period", [(entry.payload["period"], entry.seq)])


def _corrected(entry: Entry) -> Changes:
    payload = entry.payload
    yield Insert("correction", [(payload["corrects"], entry.seq, payload["reason"])])


def _numbers(entry: Entry) -> Changes:
    """Note the numbers that an entry gave out: ``numbers: {"L26": [first, last]}``."""
    numbers = entry.payload.get("numbers")
    if numbers:
        rows = [
            (name[0], int(name[1:]), first, last, "used", entry.seq)
            for name, (first, last) in sorted(numbers.items())
        ]
        yield Insert("number_range", rows)


def _blobs(entry: Entry) -> Changes:
    """Note the originals and papers that an entry brought: ``blobs: [{sha256, subject, …}]``."""
    blobs = entry.payload.get("blobs")
    if blobs:
        rows = [
            (
                key(entry.seq, ordinal), blob["sha256"], blob["subject"], blob["purpose"],
                blob["name"], blob["media"], blob["size"], blob.get("detail"),
            )
            for ordinal, blob in enumerate(blobs)
        ]  # fmt: skip
        yield Insert("blob_reference", rows)


def _sealed(entry: Entry) -> Changes:
    """Note the personal data that an entry sealed: ``sealed: [{commitment, what}]``."""
    sealed = entry.payload.get("sealed")
    if sealed:
        rows = [(each["commitment"], entry.seq, OPEN, each["what"]) for each in sealed]
        yield Insert("sealed_reference", rows)


def _erased(entry: Entry) -> Changes:
    yield End("sealed_reference", [(entry.payload["commitment"],)], entry.seq)


RECORD = Projection(
    name="record",
    version=1,
    tables=(
        "zone", "public_key", "checkpoint", "checkpoint_signature", "number_range", "period",
        "correction", "blob_reference", "sealed_reference",
    ),
    handlers={
        EntryKind.RECORD_OPENED: _opened,
        EntryKind.KEY_PUBLISHED: _rewrapped,
        EntryKind.CHECKPOINT: _checkpoint,
        EntryKind.CHECKPOINT_SIGNED: _signed,
        EntryKind.PERIOD_CLOSED: _period_closed,
        EntryKind.ENTRY_CORRECTED: _corrected,
        EntryKind.SEALED_ERASED: _erased,
    },
    every=(_numbers, _blobs, _sealed),
)  # fmt: skip
