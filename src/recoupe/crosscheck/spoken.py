"""How the articles call whom they quote: by a pronoun, a description, or the name with what its bearer is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from recoupe.crosscheck.lists import rows
from recoupe.crosscheck.names import CIVIL, folded, given_gender, is_description, is_name, is_pronoun, words
from recoupe.crosscheck.naming import reason
from recoupe.model import EntityType
from recoupe.story import AliasKind, Evidence, Identity

__all__ = ["spoken"]

_LONG = 12  # words of a form before it is a sentence and no name
_HEAD = 4  # words of a description among which the noun that says what somebody is stands
_OF = re.compile(
    r"(?:\b(?:à|au|aux|avec|chez|comme|contre|de|des|du|en|par|pour|selon|sur|un certain)(?: la| les?)?"
    r"|\b[dDlL][’'])\s*$"
)
_OWNED = frozenset({"leur", "leurs", "sa", "ses", "son"})
_FEMININE = frozenset({"cette", "la", "une"})
_BEHIND = re.compile(r"\s*(?:,\s*\w+\W+\w|\([^()]+\)\s*$)")


def spoken(identity: Identity, said: Iterable[Evidence]) -> Identity:
    """An identity with the words that the articles quote it by, and why each is taken for it.

    What only holds its name (« les propos de M. Vial », « un conseiller de M. Vial ») is somebody or something else.
    """
    named = [mention for mention in identity.mentions if is_name(mention.quote)]
    known = {_bare(form): form for form in (identity.name, *identity.aliases)}
    aliases: set[str] = set()
    kept: list[Evidence] = []
    why = []
    for each in sorted(said):
        form = " ".join(each.quote.split()).removeprefix("-t-").strip("-–, ")
        kind = AliasKind.SPELLING if _bare(form) in known else _kind(form, each, named, identity)
        if kind is None:
            continue
        kept.append(each)
        if len(words(form)) > _LONG:
            continue
        if kind is not AliasKind.DESCRIPTION and _is_alias(form):
            aliases.add(form)
        of = known.get(_bare(form), identity.name)
        if of == form:
            continue  # a form with reasons of its own
        if is_pronoun(form) or kind is not AliasKind.PRONOUN:  # « je », « qui » need no reason
            why.append(reason(form, kind, of, (each, *_antecedent(each, named))))
    return replace(
        identity,
        aliases=(*identity.aliases, *sorted(aliases - {identity.name, *identity.aliases})),
        files=tuple(sorted({*identity.files, *(evidence.file for evidence in kept)})),
        mentions=tuple(sorted({*identity.mentions, *kept})),
        reasons=(*identity.reasons, *why),
    )


def _is_alias(form: str) -> bool:
    """True of names and of « il », « elle »; not of « je », « ses », which say nothing without their sentence."""
    return is_name(form) or is_pronoun(form)


def _bare(form: str) -> str:
    return re.sub(r"^(?:les?|la|l|des) ", "", folded(form))


def _kind(form: str, where: Evidence, named: Iterable[Evidence], identity: Identity) -> AliasKind | None:
    """What a speaker's words are to the name: ``None`` where they name something else beside it."""
    if is_pronoun(form) or (len(words(form)) == 1 and not is_name(form)):
        return AliasKind.PRONOUN
    inside = [mention for mention in named if where.covers(mention) and mention != where]
    if not inside and is_description(form):
        return AliasKind.DESCRIPTION if _is_whole(form, identity) else None
    if not inside:
        return AliasKind.CALLED
    longest = max(inside, key=lambda mention: (len(mention.quote), -mention.start))
    before = where.quote[: longest.start - where.start].strip(" ,\n-–")
    behind = where.quote[longest.end - where.start :].strip(" -–\n")
    if (before and not _says_what(before, identity)) or (behind and not _BEHIND.match(behind)):
        return None
    return AliasKind.TITLE


def _is_whole(form: str, identity: Identity) -> bool:
    """True unless a description tells of something of somebody's: « sa déclaration », « les mots de Brizac ».

    « la responsable » is no man, and « le document » nobody.
    """
    padded = f" {folded(form)} "
    if any(f" {folded(name)} " in padded for name in (identity.name, *identity.aliases) if not is_pronoun(name)):
        return False
    first, *rest = padded.split()
    woman = first in _FEMININE and identity.type is EntityType.PERSON
    if (rest and rest[0] in _writings()) or (woman and given_gender(words(identity.name)[0]) == "m"):
        return False
    owned = first in _OWNED
    return not owned or identity.type is not EntityType.PERSON or _has_title(form)


def _says_what(before: str, identity: Identity) -> bool:
    """True of « le maire de Brizac », « son avocate Me », « la chaîne »: words that say what is named behind them."""
    told = before.split()
    while told and folded(told[-1]) in CIVIL:
        told.pop()
    if not told:
        return True
    if _OF.search(" ".join(told)):
        return False
    if any(folded(role) in folded(before) for role in identity.roles):
        return True
    if identity.type is EntityType.PERSON:
        return _has_title(before)
    return len(folded(before).split()) <= _HEAD and before[:1].lower() in "ldcsm"


def _has_title(form: str) -> bool:
    return not _titles().isdisjoint(folded(form).split()[: _HEAD + 1])


def _antecedent(where: Evidence, named: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The name that a pronoun or a description takes up: the last before it in the article, else the first behind."""
    here = [mention for mention in named if mention.file == where.file and mention != where]
    before = [mention for mention in here if mention.start <= where.start]
    return tuple(before[-1:] or here[:1])


@cache
def _writings() -> frozenset[str]:
    return frozenset(word for kind, word in rows("crosscheck_kinds.tsv") if kind == "writing")


@cache
def _titles() -> frozenset[str]:
    return frozenset(folded(row[0]).split()[0] for row in rows("titles.tsv"))
