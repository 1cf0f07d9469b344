"""Describe the file of an edition: its mark, its version, its tables."""

APPLICATION_ID = 0x46_5A_48_53
"""Written into the file's header: "FZHS"."""

FORMAT = 1
"""Version of the tables below; a file of another version is built again from its source."""

ENDING = ".sqlite"

ID_DIGITS = 32
"""Hexadecimal digits of the content's SHA-256 that name an edition."""

HEADER_BYTES = 100
"""Length of the header every SQLite file begins with."""

TABLES = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE tariff_row (
        seq INTEGER PRIMARY KEY,
        parent INTEGER REFERENCES tariff_row (seq),
        top INTEGER NOT NULL,
        code TEXT,
        dashes INTEGER NOT NULL,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        okei TEXT NOT NULL,
        duty TEXT NOT NULL,
        footnotes TEXT NOT NULL
    )""",
    """CREATE VIEW entry AS
        SELECT seq, parent, code, dashes, name, unit, duty, footnotes FROM tariff_row""",
    # Search: a document is the words of one heading with all rows under it, in one language; the
    # words of each row are kept to tell which row under the heading fits best.
    """CREATE TABLE document (
        id INTEGER PRIMARY KEY, language TEXT NOT NULL, top INTEGER NOT NULL, last INTEGER NOT NULL
    )""",
    """CREATE VIRTUAL TABLE document_words USING fts5 (
        title, body, content = '', tokenize = 'unicode61 remove_diacritics 0'
    )""",
    """CREATE TABLE row_words (
        seq INTEGER NOT NULL, language TEXT NOT NULL, stems TEXT NOT NULL,
        PRIMARY KEY (seq, language)
    ) WITHOUT ROWID""",
    "CREATE TABLE vocabulary (stem TEXT PRIMARY KEY, documents INTEGER NOT NULL) WITHOUT ROWID",
)

INDEXES = (
    "CREATE INDEX tariff_row_by_code ON tariff_row (code) WHERE code IS NOT NULL",
    "CREATE INDEX tariff_row_by_parent ON tariff_row (parent)",
)


def is_whole(header: bytes, size: int) -> bool:
    """Say whether a file's first bytes and its size are those of a whole edition file.

    A file cut short is found by its size, without reading it through.
    """
    if len(header) < HEADER_BYTES or not header.startswith(b"SQLite format 3\x00"):
        return False
    page_bytes = int.from_bytes(header[16:18], "big")
    page_bytes = 65_536 if page_bytes == 1 else page_bytes
    pages = int.from_bytes(header[28:32], "big")
    version = int.from_bytes(header[60:64], "big")
    application = int.from_bytes(header[68:72], "big")
    return (application, version, size) == (APPLICATION_ID, FORMAT, page_bytes * pages)
