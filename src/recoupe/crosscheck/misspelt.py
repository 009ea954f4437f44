"""Names of things that are slips of others: a letter, two swapped letters, two letters of a long word, no spaces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.names import blur, content, folded, slip, words
from recoupe.crosscheck.thing import Move, Thing, known_organisations
from recoupe.crosscheck.ties import Tie, typo
from recoupe.model import EntityType
from recoupe.story import AliasKind

__all__ = ["blurs", "glued", "slips", "swapped"]

_SLIP = 8  # letters of a name before one wrong letter is a slip
_SWAP = 2  # letters of an acronym above which two that changed places are a slip


def slips(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys that are another key but for one letter; two that everybody knows are two."""
    by_shape: dict[tuple[str, int], list[str]] = {}

    def listed(key: str) -> bool:
        return any(folded(things[n].forms[0]) in known_organisations() for n in groups[key])

    def whole(key: str) -> str:
        return " ".join(sorted(content(words(things[groups[key][0]].forms[0]))))

    moved: dict[str, Move] = {}
    for key in sorted(groups):
        name = key.removeprefix("nom|")
        if name == key or len(name) < _SLIP:
            continue
        near = [k for size in (-1, 0, 1) for k in by_shape.get((name[0], len(name) + size), [])]
        near = [k for k in near if slip(k.removeprefix("nom|"), name) and not (listed(k) and listed(key))]
        alike = [k for k in near if slip(whole(k), whole(key))]
        if alike:
            moved[key] = Move(alike[0], groups[alike[0]][0], typo(alike[0].removeprefix("nom|"), name))
        else:
            by_shape.setdefault((name[0], len(name)), []).append(key)
    return moved


def blurs(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of names that are another but for two letters of one long word, which that story writes once and so."""
    firsts = {key: words(things[groups[key][0]].forms[0]) for key in sorted(groups) if key.startswith("nom|")}
    spread = Counter(word for thing in things for word in {w for form in thing.forms for w in words(form)})
    by_shape: dict[tuple[str, ...], list[str]] = {}
    for key, name in firsts.items():
        if not any(folded(things[n].forms[0]) in known_organisations() for n in groups[key]):
            shape = (things[groups[key][0]].type, *(word if len(word) < _SLIP else word[0] for word in name))
            by_shape.setdefault(shape, []).append(key)
    moved = {}
    for keys in by_shape.values():
        for key in keys:
            near = [k for k in keys if _is_blur(firsts[key], firsts[k], spread)]
            if len(near) == 1:
                to = groups[near[0]][0]
                moved[key] = Move(near[0], to, typo(" ".join(firsts[near[0]]), " ".join(firsts[key])))
    return moved


def _is_blur(name: Sequence[str], other: Sequence[str], spread: Mapping[str, int]) -> bool:
    """True of a name that differs by one word that stands nowhere else, where the other's stands more than once."""
    unlike = [(x, y) for x, y in zip(name, other, strict=True) if x != y]
    return len(unlike) == 1 and blur(*unlike[0]) and spread[unlike[0][0]] == 1 and spread[unlike[0][1]] > 1


def swapped(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of acronyms that nobody lists and that are a listed one but for two letters in a row that changed places."""
    capitals = {key: things[groups[key][0]].forms[0] for key in sorted(groups)}
    listed = {form: key for key, form in capitals.items() if form.isupper() and folded(form) in known_organisations()}
    moved = {}
    for key, form in capitals.items():
        if (
            not form.isupper()
            or folded(form) in known_organisations()
            or things[groups[key][0]].type is not EntityType.ORGANISATION
        ):
            continue
        swaps = {form[:n] + form[n + 1] + form[n] + form[n + 2 :] for n in range(len(form) - 1)} - {form}
        near = sorted(swaps & listed.keys()) if len(form) > _SWAP else []
        if len(near) == 1:
            to = listed[near[0]]
            moved[key] = Move(to, groups[to][0], typo(folded(form), folded(near[0])))
    return moved


def glued(groups: Mapping[str, Sequence[int]], things: Sequence[Thing]) -> dict[str, Move]:
    """Keys of names written as one word (« MaréeHaute ») that another article writes in several."""
    spaced: dict[str, str] = {}
    for key in sorted(groups):
        parts = words(things[groups[key][0]].forms[0])
        if len(parts) > 1:
            spaced.setdefault("".join(parts), key)
    moved = {}
    for key in sorted(groups):
        parts = words(things[groups[key][0]].forms[0])
        to = spaced.get(parts[0]) if len(parts) == 1 else None
        if to is not None and things[groups[to][0]].type is things[groups[key][0]].type:
            moved[key] = Move(to, groups[to][0], Tie(AliasKind.SPELLING))
    return moved
