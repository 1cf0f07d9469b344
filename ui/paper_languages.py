"""The two languages of papers: which pairs there are, and which one the person at work likes."""

from dataclasses import replace
from itertools import permutations

from freezone.language.choice import ENGLISH_LAST, LanguagePair
from ui.forms.field import Choice
from ui.memory import Memory
from ui.words import Words

PAIRS = tuple(LanguagePair(first, second) for first, second in permutations(ENGLISH_LAST, 2))


def pair_named(words: Words, pair: LanguagePair) -> str:
    """Name a pair: each language by its own name, the first one first."""
    return " – ".join(words.text(f"paper-language-{language}") for language in pair)


def pair_choices(words: Words) -> tuple[Choice, ...]:
    """Give every pair to choose from."""
    return tuple(Choice(key=str(pair), name=pair_named(words, pair)) for pair in PAIRS)


def preferred_pair(memory: Memory) -> LanguagePair:
    """Give the pair that the person at work chose last."""
    return memory.preferences().paper_languages or LanguagePair()


def prefer_pair(memory: Memory, pair: LanguagePair) -> None:
    """Remember the pair that was chosen."""
    memory.prefer(replace(memory.preferences(), paper_languages=pair))
