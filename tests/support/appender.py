"""A process of its own that appends to a record: ``appender.py PLACE COUNT`` (0: until killed).

After each act that was committed it says the number of the entry.
"""

import sys
from uuid import uuid4

from freezone.clock import SystemClock
from freezone.journal.entry import Draft, EntryKind
from freezone.store.engine import RecordPlace
from freezone.store.record import Record


def main(place: str, count: int) -> None:
    """Append acts, each with a small file, in transactions of their own."""
    record = Record.open(RecordPlace(place))
    written = 0
    while written < count or not count:
        with record.writing(SystemClock()) as work:
            work.keep_blob(
                uuid4().bytes, subject="1", purpose="attachment", name="a", media="text/plain"
            )
            draft = Draft(
                id=uuid4(), kind=EntryKind.ATTACHMENT_ADDED, effective=work.now,
                person="U2600000013", terminal="p", payload={"number": "1"},
            )  # fmt: skip
            entry = work.append(draft)
        sys.stdout.write(f"{entry.seq}\n")
        sys.stdout.flush()
        written += 1


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
