"""What a slip says, in words: the same on every page, whatever the page is made of."""

from collections.abc import Iterator

from freezone.documents.names import Company, Signatory
from freezone.documents.slip import ConfirmationSlip
from freezone.documents.slip_line import SlipLine
from printing.voice import Texts, Voice


def number_and_date(document: ConfirmationSlip, voice: Voice) -> Texts:
    """Say which slip it is, and of when.

    Raises:
        SlipNotIssuedError: FZ-708.
    """
    date = voice.display.moment(document.issued)
    return voice.texts("slip-number-and-date", number=str(document.number), date=date)


def entry(document: ConfirmationSlip, voice: Voice) -> Texts:
    """Say which entry issued it, as the words before its fingerprint.

    Raises:
        SlipNotIssuedError: FZ-708.
    """
    return voice.texts("slip-entry", entry=str(document.entry))


def period(document: ConfirmationSlip, voice: Voice) -> str:
    """Write the period, both days included."""
    return f"{voice.display.date(document.period_from)} – {voice.display.date(document.period_to)}"


def contract(document: ConfirmationSlip, voice: Voice) -> str:
    """Write the number and the date of the contract."""
    return f"№ {document.contract_number}, {voice.display.date(document.contract_date)}"


def activities(document: ConfirmationSlip, voice: Voice) -> Iterator[str]:
    """Yield the activities that the contract allows."""
    for code in document.activities:
        yield f"{code[2:]} {voice.both(voice.words(f'activity-{code}'))}"


def company(one: Company, voice: Voice) -> tuple[Texts, str | None]:
    """Give the names of a company, and its number where the record knows it."""
    number = None if one.bin is None else f"{voice.both(voice.words('bin'))} {one.bin}"
    return voice.names(one.names), number


def ground(document: ConfirmationSlip, voice: Voice) -> Texts:
    """Say on which ground the slip is issued."""
    labels = voice.texts("slip-ground")
    texts = voice.texts(f"slip-ground-{document.legal_text}")
    return tuple(f"{label}: {text}" for label, text in zip(labels, texts, strict=True))


def goods(line: SlipLine, voice: Voice) -> str:
    """Write by which lot and which code the goods are known."""
    facts = [str(line.lot), voice.display.code(line.code)]
    if line.edition is not None:
        date = voice.display.date(line.edition)
        facts.append(f"{voice.both(voice.texts('slip-edition'))} {date}")
    return "  ·  ".join(facts)


def current_code(line: SlipLine, voice: Voice) -> str | None:
    """Say the code by a later classification, where it changed."""
    if line.current_code is None:
        return None
    code = voice.display.code(line.current_code)
    return voice.both(voice.texts("slip-current-code", code=code))


def local_name(line: SlipLine, voice: Voice) -> str | None:
    """Write the name typed beside the declared one, as such."""
    if not line.local_name:
        return None
    return f"{line.local_name} ({voice.both(voice.words('local-name'))})"


def released(line: SlipLine, voice: Voice) -> str:
    """Write the item of the declaration, and when it was released."""
    return f"№ {line.item}  ·  {voice.display.date(line.released)}"


def category(line: SlipLine, voice: Voice) -> Texts:
    """Say what for the goods were consumed; the kind of consumption stands before it, once."""
    kind = "(ii)" if line.in_manufacture else "(i)"
    first, *again = voice.words(f"category-{line.category}")
    return f"{kind} {first}", *again


def accounting_document(line: SlipLine, voice: Voice) -> str:
    """Write by which document of the participant the goods were written off."""
    paper = line.document
    name = f"{paper.name} № {paper.number}"
    return name if paper.issued is None else f"{name}, {voice.display.date(paper.issued)}"


def consumed(line: SlipLine, voice: Voice) -> str:
    """Write the day of the consumption."""
    date = voice.display.date(line.consumed_on)
    return f"{voice.both(voice.texts('slip-consumed'))} {date}"


def late(line: SlipLine, voice: Voice) -> str | None:
    """Say that a line was recorded after its period, where it was."""
    return voice.both(voice.words("late-entry")) if line.is_late else None


def total_lines(document: ConfirmationSlip, voice: Voice) -> str:
    """Say how many lines there are."""
    return voice.both(voice.texts("slip-total-lines", count=len(document.lines)))


def total_amounts(document: ConfirmationSlip, voice: Voice) -> list[tuple[str, str]]:
    """Write the amounts confirmed in all, each with its unit."""
    return [
        (voice.display.amount(quantity), voice.units(quantity.unit))
        for quantity in document.quantity_totals()
    ]


def total_values(document: ConfirmationSlip, voice: Voice) -> list[tuple[str, str]]:
    """Write the values confirmed in all, each with its kind."""
    return [
        (voice.display.money(money), voice.both(voice.words(f"value-{kind}")))
        for kind, money in document.value_totals()
    ]


def without_value(document: ConfirmationSlip, voice: Voice) -> Texts:
    """Say of how many lines no document states a value; nothing where all have one."""
    missing = document.lines_without_value
    if missing == len(document.lines):
        return voice.texts("slip-no-value-at-all")
    return voice.texts("slip-total-without-value", count=missing) if missing else ()


def notes(document: ConfirmationSlip, voice: Voice) -> Iterator[Texts]:
    """Yield what is to be known about the kinds of consumption and the list of goods."""
    version = document.legal_text
    kinds = {line.in_manufacture for line in document.lines}
    if False in kinds:
        yield _marked("(i)", voice.texts(f"slip-kind-otherwise-{version}"))
    if True in kinds:
        yield _marked("(ii)", voice.texts(f"slip-kind-manufacture-{version}"))
    by_eligibility: dict[str, list[str]] = {}
    for line in document.lines:
        by_eligibility.setdefault(line.eligibility, []).append(str(line.number))
    for eligibility, numbers in by_eligibility.items():
        texts = voice.texts(f"slip-eligibility-{eligibility}-{version}")
        yield texts if len(by_eligibility) == 1 else _marked(f"№ {', '.join(numbers)}:", texts)


def _marked(mark: str, texts: Texts) -> Texts:
    return tuple(f"{mark} {text}" for text in texts)


def statements(document: ConfirmationSlip, voice: Voice) -> Iterator[Texts]:
    """Yield what is signed: what the slip is and is not, and that one person did it all."""
    yield voice.texts(f"slip-statement-{document.legal_text}")
    if document.is_one_person:
        yield voice.texts("slip-one-person")


def signatures(document: ConfirmationSlip, voice: Voice) -> Iterator[tuple[str, str, Texts]]:
    """Yield who signs for what: what was done, the names, the roles."""
    names = dict.fromkeys(line.stated_by for line in document.lines)
    for title, name, roles in (
        ("slip-stated", "; ".join(names), voice.labels("participant")),
        ("slip-prepared", *_person(document.prepared_by, voice)),
        ("slip-confirmed", *_person(document.confirmed_by, voice)),
    ):
        yield voice.both(voice.texts(title)), name, roles


def _person(signatory: Signatory, voice: Voice) -> tuple[str, Texts]:
    name = signatory.name
    if signatory.number is not None:
        name += f", {signatory.number}"
    roles = [voice.words(f"role-{role}") for role in signatory.roles]
    return name, tuple("; ".join(texts) for texts in zip(*roles, strict=False))
