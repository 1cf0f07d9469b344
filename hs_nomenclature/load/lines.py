"""Stream the lines of a text file, packed or not, within bounds and with its hash."""

import codecs
import gzip
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from io import BufferedReader, FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from hs_nomenclature.errors import (
    TariffEncodingError,
    TariffFileDamagedError,
    TariffFileTooLargeError,
    TariffFileUnreadableError,
)
from hs_nomenclature.load.row import Progress

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_TEXT_BYTES = 128 * 1024 * 1024
"""The tariff is 12 MB of text; ten times that is something else."""

MAX_LINE_LETTERS = 65_536
"""The longest row of the tariff has some three thousand letters."""

_GZIP_MAGIC = b"\x1f\x8b"
_CHUNK_BYTES = 1 << 16


class TextLines:
    """The lines of one file, read once, hashed as read.

    Raises (while iterating):
        TariffFileUnreadableError: FZ-810.
        TariffEncodingError: FZ-813.
        TariffFileDamagedError: FZ-814.
        TariffFileTooLargeError: FZ-815.
    """

    def __init__(self, path: Path, *, is_packed: bool, progress: Progress | None = None) -> None:
        self._path = path
        self._is_packed = is_packed
        self._progress = progress
        self._sha256 = hashlib.sha256()
        self.ends_with_newline = True
        """Whether the last line was whole; known at the end."""

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes read so far: of the whole file once iteration has ended."""
        return self._sha256.hexdigest()

    def __iter__(self) -> Iterator[tuple[int, str]]:
        number, pending = 0, ""
        for text in self._texts():
            lines = (pending + text).split("\n")
            pending = lines.pop()
            for line in lines:
                number += 1
                yield number, self._bounded(line, number)
            self._bounded(pending, number + 1)
        self.ends_with_newline = not pending
        if pending:
            yield number + 1, self._bounded(pending, number + 1)

    def _bounded(self, line: str, number: int) -> str:
        if len(line) > MAX_LINE_LETTERS:
            raise TariffFileTooLargeError(
                file=self._path.name, line=number, limit=f"{MAX_LINE_LETTERS} letters a line"
            )
        return line.removesuffix("\r")

    def _texts(self) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder("utf-8-sig")()
        unpacked = 0
        try:
            for chunk in self._chunks():
                unpacked += len(chunk)
                if unpacked > MAX_TEXT_BYTES:
                    raise TariffFileTooLargeError(
                        file=self._path.name, limit=f"{MAX_TEXT_BYTES} bytes"
                    )
                yield decoder.decode(chunk)
        except UnicodeDecodeError as error:
            raise TariffEncodingError(file=self._path.name, what=error.reason) from error
        if decoder.getstate()[0]:
            raise TariffFileDamagedError(file=self._path.name, what="cut short inside a letter")

    def _chunks(self) -> Iterator[bytes]:
        name = self._path.name
        try:
            with ExitStack() as stack:
                raw = stack.enter_context(_HashedFile(self._path, self._sha256))
                size = self._path.stat().st_size
                buffered = stack.enter_context(BufferedReader(raw))
                stream: BufferedReader[_HashedFile] | gzip.GzipFile = buffered
                packed = buffered.peek(2)[:2] == _GZIP_MAGIC
                if self._is_packed and not packed:
                    raise TariffFileDamagedError(file=name, what="not packed with gzip")
                if packed:
                    stream = stack.enter_context(gzip.GzipFile(fileobj=buffered))
                while chunk := stream.read(_CHUNK_BYTES):
                    yield chunk
                    if self._progress is not None:
                        self._progress(min(raw.bytes_read, size), size)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise TariffFileDamagedError(file=name, what=str(error)) from error
        except OSError as error:
            what = error.strerror or type(error).__name__
            raise TariffFileUnreadableError(file=name, what=what) from error


class _HashedFile(FileIO):
    """A file whose bytes are counted and hashed as they leave the disk."""

    def __init__(self, path: Path, sha256: "hashlib._Hash") -> None:
        super().__init__(path, "rb")
        self._sha256 = sha256
        self.bytes_read = 0

    def readinto(self, buffer: "WriteableBuffer", /) -> int | None:
        count = super().readinto(buffer)
        if count:
            self._sha256.update(memoryview(buffer)[:count])
            self.bytes_read += count
        return count
