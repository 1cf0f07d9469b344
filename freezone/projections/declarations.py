"""Declarations, releases, items with their papers and packages, findings."""

from collections.abc import Iterable, Mapping
from typing import Any

from freezone.journal.canonical import canonical_text
from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import OPEN, Changes, End, Insert, Row, key
from freezone.projections.projection import Projection
from freezone.quantity import micro_from_text


def _micro(text: str | None) -> int | None:
    return None if text is None else micro_from_text(text)


def _declaration_row(declaration: Mapping[str, Any], seq: int) -> Row:
    return (
        declaration["number"], seq, OPEN, declaration["version"], declaration["participant"],
        declaration["contract"], declaration["registered_on"], declaration["direction"],
        declaration["format"], declaration["declarant"], declaration["consignor"],
        declaration["invoice_currency"], declaration["edition"], declaration["edition_from"],
        declaration["original"], declaration["decision"],
    )  # fmt: skip


def _item_row(declaration: str, item: Mapping[str, Any], seq: int) -> Row:
    return (
        declaration, item["item"], seq, OPEN, item["code"], item["description"],
        _micro(item["net"]), _micro(item["gross"]), _micro(item["quantity"]), item["unit"],
        item["origin"], item["decision"], item["reason"], item["released_on"],
        item["invoice_value"], item["invoice_currency"],
        item["customs_value"], item["customs_currency"], item["duty"],
    )  # fmt: skip


def _papers(declaration: str, items: Iterable[Mapping[str, Any]], seq: int) -> Changes:
    documents: list[Row] = []
    packaging: list[Row] = []
    for item in items:
        for document in item["documents"]:
            documents.append((
                key(seq, len(documents)), declaration, item["item"], document["kind"],
                document["name"], document["number"], document["issued"],
            ))  # fmt: skip
        for packages in item["packaging"]:
            packaging.append((
                key(seq, len(packaging)), declaration, item["item"], packages["kind"],
                packages["count"], packages["marks"],
            ))  # fmt: skip
    if documents:
        yield Insert("item_document", documents)
    if packaging:
        yield Insert("item_packaging", packaging)


def _release(entry: Entry) -> Changes:
    release = entry.payload["release"]
    row = (
        entry.payload["declaration"]["number"], entry.seq, release["kind"],
        release["released_on"], release["officer"], release["original"],
    )  # fmt: skip
    yield Insert("release", [row])


def _findings(entry: Entry) -> Changes:
    declaration = entry.payload["declaration"]["number"]
    rows = [
        (
            f"{entry.seq}-{ordinal}", entry.seq, OPEN, declaration, finding["item"],
            finding["code"], canonical_text(finding["params"]), "open", int(finding["blocks"]),
            None, None, None,
        )
        for ordinal, finding in enumerate(entry.payload["findings"], start=1)
    ]  # fmt: skip
    if rows:
        yield Insert("finding", rows)


def _declared(entry: Entry) -> Changes:
    declaration = entry.payload["declaration"]
    items = entry.payload["items"]
    yield Insert("declaration", [_declaration_row(declaration, entry.seq)])
    yield Insert("item", [_item_row(declaration["number"], item, entry.seq) for item in items])
    yield from _papers(declaration["number"], items, entry.seq)
    yield from _release(entry)
    yield from _findings(entry)


def _items_changed(entry: Entry) -> Changes:
    """Start new versions of the items a later release, an annulment or an amendment names."""
    number = entry.payload["declaration"]["number"]
    items = entry.payload["items"]
    ended = [(number, item["item"]) for item in items if item["replaces"]]
    if ended:
        yield End("item", ended, entry.seq)
    yield Insert("item", [_item_row(number, item, entry.seq) for item in items])


def _released_later(entry: Entry) -> Changes:
    yield from _items_changed(entry)
    yield from _release(entry)
    yield from _findings(entry)


def _amended(entry: Entry) -> Changes:
    declaration = entry.payload["declaration"]
    yield End("declaration", [(declaration["number"],)], entry.seq)
    yield Insert("declaration", [_declaration_row(declaration, entry.seq)])
    yield from _items_changed(entry)
    yield from _papers(declaration["number"], entry.payload["items"], entry.seq)
    yield from _findings(entry)


def _cleared(entry: Entry) -> Changes:
    finding = entry.payload["finding"]
    row = (
        finding["number"], entry.seq, OPEN, finding["declaration"], finding["item"],
        finding["code"], canonical_text(finding["params"]), "cleared", int(finding["blocks"]),
        finding["answer"], finding["ground"], entry.person,
    )  # fmt: skip
    yield End("finding", [(finding["number"],)], entry.seq)
    yield Insert("finding", [row])


DECLARATIONS = Projection(
    name="declarations",
    version=2,
    tables=("declaration", "release", "item", "item_document", "item_packaging", "finding"),
    handlers={
        EntryKind.DECLARATION_RELEASED: _declared,
        EntryKind.DECLARATION_PLACED: _declared,
        EntryKind.RELEASE_ADDED: _released_later,
        EntryKind.RELEASE_PLACED: _released_later,
        EntryKind.RELEASE_ANNULLED: _released_later,
        EntryKind.DECLARATION_AMENDED: _amended,
        EntryKind.FINDING_CLEARED: _cleared,
    },
)
