"""How tests look at a PDF: its text, its fonts, its pages as pictures, the barcodes on them."""

import hashlib
import re
from io import BytesIO

import pypdfium2
import zxingcpp
from pypdf import PdfReader
from pypdf.generic import IndirectObject, StreamObject

RESOLUTIONS = (203, 300, 600)


def pages(pdf):
    return pypdfium2.PdfDocument(pdf)


def text(pdf):
    """The text of all pages, with plain blanks."""
    read = (page.get_textpage().get_text_range() for page in pages(pdf))
    return "\n".join(read).replace("\u00a0", " ").replace("\r", "")


def picture(page, dpi):
    return page.render(scale=dpi / 72).to_pil().convert("L")


def barcodes(image):
    return [found.text for found in zxingcpp.read_barcodes(image)]


def fonts(pdf):
    """Every font of every page and of what is stamped on it: its name, and whether it is inside."""
    found = {}
    for page in PdfReader(BytesIO(pdf)).pages:
        waiting = [page["/Resources"].get_object()]
        while waiting:
            resources = waiting.pop()
            for reference in resources.get("/Font", {}).values():
                font = reference.get_object()
                descriptor = font.get("/FontDescriptor")
                found[font["/BaseFont"]] = bool(
                    descriptor and "/FontFile2" in descriptor.get_object()
                )
            forms = (form.get_object() for form in resources.get("/XObject", {}).values())
            waiting += [form["/Resources"].get_object() for form in forms]
    return found


def fingerprint(pdf):
    """A hash of all that the PDF says, after unpacking: zlib may pack otherwise elsewhere."""
    reader = PdfReader(BytesIO(pdf))
    digest = hashlib.sha256()
    for number in range(1, reader.trailer["/Size"]):
        found = reader.get_object(IndirectObject(number, 0, reader))
        if isinstance(found, StreamObject):
            digest.update(found.get_data())
        else:
            # References to other objects name the reader they came from.
            digest.update(re.sub(r"(?<=, )\d+(?=\))", "", repr(found)).encode())
    return digest.hexdigest()
