"""One name for every form: how the other parts of a dossier look up whom an article means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from recoupe.crosscheck.names import folded, is_name
from recoupe.story import Identity

__all__ = ["canonical"]

_ROLE = 3  # words of a role that may stand for its holder
_ARTICLE_WORDS = frozenset({"le", "la", "les", "l", "des", "du", "un", "une"})


def canonical(identities: Iterable[Identity]) -> dict[str, str]:
    """Every name and role of an identity, as written and folded, → its one name.

    A name that several identities share goes to the one mentioned so most often; a role, only to its sole holder.
    """
    claims: dict[str, Counter[str]] = {}
    holders: dict[str, set[str]] = {}
    for identity in identities:
        mentioned = Counter(folded(mention.quote) for mention in identity.mentions)
        for form in (identity.name, *identity.aliases):
            if form == identity.name or is_name(form):
                weight = 1 + mentioned[folded(form)] + 1000 * (form == identity.name)
                for key in {form, folded(form), _bare(form)}:
                    claims.setdefault(key, Counter())[identity.name] += weight
        for role in identity.roles:
            holders.setdefault(_bare(role), set()).add(identity.name)
    names = {key: min(known, key=lambda name: (-known[name], name)) for key, known in claims.items() if key}
    roles = {role: min(known) for role, known in holders.items() if len(known) == 1 and len(role.split()) >= _ROLE}
    return dict(sorted({**roles, **names}.items()))


def _bare(form: str) -> str:
    tokens = folded(form).split()
    while len(tokens) > 1 and tokens[0] in _ARTICLE_WORDS:
        del tokens[0]
    return " ".join(tokens)
