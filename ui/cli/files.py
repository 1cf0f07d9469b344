"""Files named on the command line: read when their size is sane, written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from freezone.errors.store import FileUnreadableError
from freezone.intake.paper import read_file


def read_whole(path: str, limit: int) -> bytes:
    """Read a file whose size is known to be sane before it is read.

    Raises:
        FileUnreadableError: FZ-612. PaperTooLargeError: FZ-201.
    """
    try:
        return read_file(Path(path), limit)
    except OSError as error:
        raise FileUnreadableError(path=path, detail=error.strerror) from None


@contextmanager
def file_to_be(path: Path, content: bytes) -> Iterator[None]:
    """Write a file beside its place, and put it there when all that is done inside went well.

    Raises:
        FileUnreadableError: FZ-612; then nothing stands at the place that did not before.
    """
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise FileUnreadableError(path=path, detail=error.strerror) from None
    beside = Path(file.name)
    try:
        yield
        beside.chmod(0o644)
        beside.replace(path)
    except OSError as error:
        raise FileUnreadableError(path=path, detail=error.strerror) from None
    finally:
        beside.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file; a half-written one is never seen.

    Raises:
        FileUnreadableError: FZ-612.
    """
    with file_to_be(path, content):
        pass
