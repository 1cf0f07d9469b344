"""XML from outside as a plain tree, read in bounded time and memory.

defusedxml's guard sits on the expat parser and refuses every document type definition, so there are
no entities to multiply and nothing outside to fetch. Depth, number of elements and length of texts
are bounded here, and the root is judged before anything below it is read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias
from xml.parsers.expat import ExpatError, XMLParserType

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from freezone.errors.documents import (
    EncodingUnknownError,
    PaperTextTooLongError,
    PaperTooComplexError,
    XmlDoctypeError,
    XmlMalformedError,
)
from freezone.intake.paper import check_filled, check_size

Content: TypeAlias = "str | Branch"
"""What an element holds: its text, or its children if it has any."""
Branch: TypeAlias = "list[tuple[str, Content]]"
"""Children of an element in order, each with its local name."""

DEEPEST: Final = 64
"""Real declarations are eight deep."""
MOST_MARKUP: Final = 5_000_000
"""Opening brackets, about twice the elements: more than 50 MB of the shortest real items have."""
MOST_NAMES: Final = 10_000
"""Different names of elements; the whole album of formats has fewer."""
LONGEST_TEXT: Final = 100_000
_PIECE: Final = 65_536
"""The parser gathers a text into pieces of about this length."""
_MOST_PIECES: Final = 256
"""Keeps a huge text from being joined only to be refused."""

_UNKNOWN_ENCODING: Final = 18
_WRONG_ENCODING: Final = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlTree:
    """A whole document: its root's namespace and children, and every name in it once."""

    namespace: str
    children: Branch
    names: tuple[str, ...]
    """Local names, each once, in the order in which their first elements end."""


def read_tree(content: bytes, limit: int, judge_root: Callable[[str, str], None]) -> XmlTree:
    """Read a document; ``judge_root`` sees the root's namespace and name first and may refuse it.

    Raises:
        PaperTooLargeError: FZ-201.
        PaperEmptyError: FZ-202.
        XmlMalformedError: FZ-203.
        XmlDoctypeError: FZ-204.
        EncodingUnknownError: FZ-205.
        PaperTooComplexError: FZ-206.
        PaperTextTooLongError: FZ-207.
    """
    check_size(len(content), limit)
    check_filled(content)
    if content.count(b"<") > MOST_MARKUP:
        raise PaperTooComplexError
    parser: XMLParserType = DefusedXMLParser(forbid_dtd=True).parser
    encoding = ["utf-8"]
    parser.XmlDeclHandler = lambda _version, named, _alone: encoding.append(named or "utf-8")
    growth = _Growth(parser, judge_root)
    try:
        parser.Parse(content, True)
    except DefusedXmlException:
        raise XmlDoctypeError from None
    except ExpatError as error:
        if error.code in {_UNKNOWN_ENCODING, _WRONG_ENCODING}:
            raise EncodingUnknownError(encoding=encoding[-1][:40]) from None
        raise XmlMalformedError(at_line=error.lineno, at_column=error.offset + 1) from None
    except (LookupError, ValueError):
        # Python knows no such encoding, or it is not one byte a letter.
        raise EncodingUnknownError(encoding=encoding[-1][:40]) from None
    return growth.tree()


class _LocalNames(dict[str, str]):
    """Local names by full tag, found out at the first meeting."""

    def __missing__(self, tag: str) -> str:
        if len(self) >= MOST_NAMES:
            raise PaperTooComplexError
        name = tag.rpartition("}")[2]
        self[tag] = name
        return name


class _Growth:
    """The tree while it is being read; its handlers are closures because they run per element."""

    def __init__(self, parser: XMLParserType, judge_root: Callable[[str, str], None]) -> None:
        self.names = _LocalNames()
        self.namespace = ""
        self.above: Branch = []
        """What encloses the root: in the end, the root alone."""
        names, pieces = self.names, list[str]()
        opened: list[Branch] = []
        branch = self.above

        def root(tag: str, attributes: list[str]) -> None:
            self.namespace, _, name = tag.rpartition("}")
            judge_root(self.namespace, name)
            parser.StartElementHandler = start
            start(tag, attributes)

        def start(_tag: str, _attributes: list[str]) -> None:
            nonlocal branch
            pieces.clear()
            opened.append(branch)
            branch = []
            if len(opened) > DEEPEST:
                raise PaperTooComplexError

        def end(tag: str) -> None:
            nonlocal branch
            content: Content = branch
            if not content and pieces:
                content = _joined(pieces, names[tag]) if len(pieces) > 1 else pieces[0].strip()
                if len(content) > LONGEST_TEXT:
                    raise PaperTextTooLongError(field=names[tag][:40], limit=LONGEST_TEXT)
            elif not content:
                content = ""
            branch = opened.pop()
            branch.append((names[tag], content))
            pieces.clear()

        parser.DefaultHandlerExpand = None
        parser.ordered_attributes = True
        parser.buffer_size = _PIECE
        parser.buffer_text = True
        parser.StartElementHandler = root
        parser.EndElementHandler = end
        parser.CharacterDataHandler = pieces.append

    def tree(self) -> XmlTree:
        """Give the finished tree."""
        ((_, content),) = self.above
        return XmlTree(
            namespace=self.namespace,
            children=content if isinstance(content, list) else [],
            names=tuple(dict.fromkeys(self.names.values())),
        )


def _joined(pieces: list[str], name: str) -> str:
    """Join the pieces of a text, unless they are too many to be one."""
    if len(pieces) > _MOST_PIECES:
        raise PaperTextTooLongError(field=name[:40], limit=LONGEST_TEXT)
    return "".join(pieces).strip()
