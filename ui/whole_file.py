"""Files written whole or not at all: in the place named, or beside the ones that are there."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile

from freezone.errors.store import FileUnreadableError


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


@contextmanager
def new_file(path: Path, content: bytes) -> Iterator[Path]:
    """Write a file as ``file_to_be`` does, but never in place of another: give the name it has.

    Raises:
        FileUnreadableError: FZ-612.
    """
    free = _reserved(path)
    try:
        with file_to_be(free, content):
            yield free
    except BaseException:
        free.unlink(missing_ok=True)
        raise


def _reserved(path: Path) -> Path:
    """Take the name, or the next that is free, before anybody else can."""
    wanted, tries = path, 1
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        while True:
            try:
                # A link would put the file there in one step, but network shares often have none.
                wanted.open("xb").close()
            except FileExistsError:
                tries += 1
                wanted = path.with_stem(f"{path.stem} ({tries})")
            else:
                return wanted
    except OSError as error:
        raise FileUnreadableError(path=wanted, detail=error.strerror) from None
