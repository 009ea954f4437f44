"""French word boundaries for the press: settings of spaCy's tokenizer, and the characters it is shown.

spaCy's French defaults cut the second half of Asian given names (``-il``, ``-on``) as if it were a clitic, split
``a-t-il`` in odd places and leave ``d’«`` in one piece. The settings here follow the Universal Dependencies
treebanks of French, with contractions (``du``, ``aux``, ``duquel``) kept as one token.

The patterns are saved with a trained pipeline; this module is needed when one is trained, and when another
installed pipeline is made to read with our tokens.
"""

import re
from typing import Any

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, LIST_ELLIPSES, LIST_ICONS
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from recoupe.reading.fr.word_lists import words

__all__ = ["normalise", "set_tokenizer"]

_SPACES = "\t\u00a0\u1680\u200b\u202f\u205f\u2060\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x200B)))
_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07"
_HYPHENS = "\u2010\u2011\u2212\ufe63\uff0d"
_HALVES = map(chr, range(0xD800, 0xE000))  # surrogates without their partner, which spaCy cannot take
_CHARACTERS = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_HALVES, "\ufffd"),
    }
)


# A capital that lost its accent where a sentence begins: « A Rouen », « pays.A Lyon », « : A l'aube »
_BARE_CAPITAL = re.compile(r"(?:(?<![^\n])|(?<=[.!?…»:\"”] )|(?<=[a-zà-ÿ»][.!?])|(?<=« )|(?<=[«\"“]))A(?= \w[\w'])")


def normalise(text: str) -> str:
    """The same text, of the same length, with one kind of space, apostrophe and hyphen, and *À* for *A* at a start.

    >>> normalise("A l’an\\u00a0dernier")
    "À l'an dernier"
    """
    return _BARE_CAPITAL.sub("À", text.translate(_CHARACTERS))


_CLITIC = r"(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|y|en|les|lui|leur|là)"
_OPENING = r"«»\"“”„\(\)\[\]\{\}"

_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    # inverted clitics: a|-t-il, affirme|-t-elle, est|-ce, faut|-il; also jour|-là
    rf"(?<=[{ALPHA}])(?<!-t)(?=-{_CLITIC}(?![{ALPHA}\-0-9]))",
    # elision: l'|accord, d'|«irréversible»
    rf"(?<=[{ALPHA}]')(?=[{ALPHA}0-9{_OPENING}])",
    # quotes and brackets without their spaces
    rf"(?<=[{ALPHA}0-9,.;:!?])[«»“”\(\)\[\]](?=[{ALPHA}0-9«»\"\(\[.,;:])",
    rf"(?<=[«»“”\"\(\)\[\]])(?=[{ALPHA}0-9])",
    # sentences without the space between them: relations».La, pays.La, non?Oui, 2008.Il, ONU.Il, pays.A (Rouen)
    rf"(?<=[{ALPHA_LOWER}0-9%»\)])[.!?](?=[{ALPHA_UPPER}«][{ALPHA_LOWER}'])",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])[.!?](?=[{ALPHA_UPPER}][{ALPHA_LOWER}'])",
    rf"(?<=[{ALPHA_LOWER}][{ALPHA_LOWER}])[.!?](?=[AÀÔY]$)",
    rf"(?<=[{ALPHA_LOWER}»\)])[.!?](?=[«»\"“”])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}0-9])[:;<>=/](?=[{ALPHA}])",
    rf"(?<=[{ALPHA}])[–—](?=[{ALPHA}])",
]

# A capitalised word before -il, -on, -en... is half of a given name, unless it is known to take a clitic.
_HOSTS = "|".join(map(re.escape, words("tokens.tsv", "host")))
_NAME_WITH_HYPHEN = rf"^(?!(?:{_HOSTS})-)[{ALPHA_UPPER}][{ALPHA}]*-(?:il|on|en|y|ce|elle|je|tu)$"

# spaCy's own address pattern takes «relations.La» for a site; only what cannot be prose is kept whole.
_SITE = r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:fr|com|org|net|eu|info)(?:/\S*)?"
_ADDRESS = rf"^(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|{_SITE})$"


def _exceptions(defaults: dict[str, Any]) -> dict[str, list[dict[int, str]]]:
    """spaCy's list of special words without its hyphenated clitics, with ours."""
    kept = {word: parts for word, parts in defaults.items() if not ("-" in word and len(parts) > 1)}
    for word in words("tokens.tsv", "whole"):
        for form in (word, word[0].upper() + word[1:]):
            kept[form] = [{ORTH: form}]
    for word in words("tokens.tsv", "abbreviation"):
        kept[word] = [{ORTH: word}]
    return kept


def set_tokenizer(nlp: Language) -> Language:
    """Give ``nlp`` our French word boundaries; it is to be shown normalised text."""
    defaults = nlp.Defaults
    prefixes = [*(defaults.prefixes or []), rf"\.(?=[{ALPHA_UPPER}])", r"[–—]", "…"]
    # spaCy strips -il, -t, -là... as suffixes in one pattern that names «clés»; ours are infixes
    suffixes = [s for s in (defaults.suffixes or []) if "clés" not in str(s)] + [r"[–—]", "…"]
    tokenizer: Any = nlp.tokenizer
    tokenizer.rules = _exceptions(dict(defaults.tokenizer_exceptions))
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
    tokenizer.token_match = re.compile(_NAME_WITH_HYPHEN).match
    tokenizer.url_match = re.compile(_ADDRESS).match
    return nlp
