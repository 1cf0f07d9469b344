"""A paper as it arrives: bytes of a bounded size, nothing believed yet."""

from pathlib import Path
from typing import Final

from freezone.errors.documents import PaperEmptyError, PaperTooLargeError

MEGABYTE: Final = 1_000_000
LARGEST_DECLARATION: Final = 50 * MEGABYTE
"""Twenty times a declaration of 999 items with all its documents."""
LARGEST_RELEASE: Final = 4 * MEGABYTE
LARGEST_SHEET: Final = 4 * MEGABYTE


def read_file(path: Path, limit: int = LARGEST_DECLARATION) -> bytes:
    """Read a file whose size is checked before a byte of it is taken into memory.

    Raises:
        PaperTooLargeError: FZ-201; also when the file grows while it is read.
    """
    check_size(path.stat().st_size, limit)
    with path.open("rb") as file:
        content = file.read(limit + 1)
    check_size(len(content), limit)
    return content


def check_size(size: int, limit: int) -> None:
    """Refuse a paper larger than its kind can be.

    Raises:
        PaperTooLargeError: FZ-201.
    """
    if size > limit:
        raise PaperTooLargeError(megabytes=-(-size // MEGABYTE), limit=-(-limit // MEGABYTE))


def check_filled(content: bytes) -> None:
    """Refuse a paper of nothing but blanks.

    Raises:
        PaperEmptyError: FZ-202.
    """
    # A blank UTF-16 paper is zeros between blanks.
    if not content[:4096].strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe") and not content.strip(
        b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"
    ):
        raise PaperEmptyError
