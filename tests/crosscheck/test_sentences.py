"""Sentences that are understood alone, and the choice among those some evidence stands in."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.evidence import cite
from recoupe.crosscheck.sentences import standing, stands, unlinked
from recoupe.model import Article, Attribution, Certainty, Commitment, Kind, Reading, Span, Zone, ZoneKind
from recoupe.reading.reader import Reader
from recoupe.story import Evidence
from tests.crosscheck.builders import reading, spans

ALONE = [
    "Le viaduc de Morlanne a été fermé mardi soir après la chute d'un bloc de béton.",
    "Ce mardi, la préfecture de la Drouise a fermé le viaduc de Morlanne à la circulation.",
    "« Nous rouvrirons avant Noël », a promis la maire de Morlanne, Solène Varenquier.",
    "En revanche, la maire de Morlanne refuse de rouvrir le viaduc avant les contrôles.",
    "Le viaduc de Morlanne a été fermé pour six mois, a-t-on appris mardi auprès de la préfecture.",
    "Alors que les travaux devaient durer un mois, le viaduc est resté fermé tout l'été.",
]
LEANING = [
    "Mardi, elle a fermé le viaduc de Morlanne à toute circulation pour six mois.",
    "Ces contrôles ont conduit la préfecture à fermer le viaduc pour plusieurs mois.",
    "Hormis ces dires, d'autres reproches avaient été adressés à la maire de la commune.",
    "On cherche à nous mettre la fermeture du viaduc sur le dos depuis le premier jour.",
    "Ses avocats ont demandé le report de l'audience prévue mardi devant le tribunal.",
    "La préfecture de la Drouise a estimé, le même jour, que le viaduc de Morlanne était sûr.",
    "Et d'ajouter : « La fermeture du viaduc durera jusqu'à la fin des contrôles. »",
    "Le viaduc de Morlanne (Drouise, fermé mardi soir après la chute d'un bloc de béton.",
    "Le viaduc de Morlanne fermé : la liste des déviations mises en place dès ce soir",
    "Le viaduc est fermé.",
    "Le troisième est un agent de la commune, blessé légèrement à la main.",
    "La préfecture n'a pas confirmé jusqu'ici cette durée.",
]


@pytest.mark.parametrize("text", ALONE)
def test_a_sentence_that_says_whom_and_what_stands_alone(text: str) -> None:
    assert stands(text)


@pytest.mark.parametrize("text", LEANING)
def test_a_sentence_that_needs_another_does_not(text: str) -> None:
    assert not stands(text)


def test_connectives_are_taken_off_one_after_the_other() -> None:
    assert unlinked("En effet, par ailleurs, le pont a cédé") == "Le pont a cédé"
    assert unlinked("En effet le pont a cédé") == "En effet le pont a cédé"
    assert unlinked("Petit rappel des faits : le pont a cédé") == "Le pont a cédé"


TEXT = (
    "Pont fermé à Morlanne\n"
    "Le viaduc de Morlanne a été fermé mardi soir après la chute d'un bloc de béton.\n"
    "Elle a fermé le viaduc mardi soir, sans attendre le rapport des experts mandatés.\n"
    "« Le viaduc restera fermé tout l'hiver et nous le regrettons. Les riverains seront indemnisés dès le mois prochain. »"
)


def _evidence(file: str, text: str, words: str) -> Evidence:
    return cite(reading(file, text), spans(text, words)[0])


def _read(file: str = "a.txt", text: str = TEXT, **more: object) -> object:
    starts, at = [], 0
    for line in text.splitlines(keepends=True):
        starts.append(Span(at, at + len(line.rstrip())))
        at += len(line)
    zones = (Zone(starts[0], ZoneKind.TITLE), *(Zone(s, ZoneKind.BODY) for s in starts[1:]))
    return reading(file, text, zones=zones, sentences=tuple(starts), **more)


def test_the_sentence_that_stands_alone_is_chosen_and_cited_whole() -> None:
    show = standing([_read()])  # type: ignore[list-item]
    shown = show([_evidence("a.txt", TEXT, "a fermé le viaduc"), _evidence("a.txt", TEXT, "a été fermé mardi soir")])
    assert shown is not None
    assert shown.text == "Le viaduc de Morlanne a été fermé mardi soir après la chute d'un bloc de béton"
    assert shown.evidence.quote == TEXT.splitlines()[1]
    assert 0 < shown.share < 1


def test_the_middle_of_a_quotation_is_nobodys_fact() -> None:
    text = "Le maire de Morlanne a réagi mardi soir. « Quelle honte. Une police aux ordres harcèle les riverains du viaduc. »"
    inside = "Une police aux ordres harcèle les riverains du viaduc."
    cut = (Span(0, 40), Span(41, text.index("Une")), Span(text.index("Une"), text.index("Une") + len(inside)))
    found = reading("a.txt", text, sentences=cut)
    assert stands(inside)
    assert standing([found])([_evidence("a.txt", text, "harcèle les riverains")]) is None


def test_the_news_is_told_before_what_stands_beside_it() -> None:
    aside = "Depuis la fermeture du viaduc de Morlanne mardi soir, plus aucun camion ne passe par le bourg voisin."
    news = "Le viaduc de Morlanne a été fermé mardi soir après la chute d'un bloc de béton sur la chaussée."
    text = f"{aside}\n{news}"
    shown = standing([_read(text=text)])([_evidence("a.txt", text, aside), _evidence("a.txt", text, news[:40])])  # type: ignore[list-item]
    assert shown is not None
    assert shown.evidence.quote == news


def test_neither_titles_nor_unknown_files_are_shown() -> None:
    show = standing([_read()])  # type: ignore[list-item]
    assert show([_evidence("a.txt", TEXT, "Pont fermé")]) is None
    assert show([Evidence("b.txt", 30, 40, "")]) is None


def test_words_of_somebody_whom_the_sentence_does_not_name_are_not_shown() -> None:
    text = (
        "La maire de Morlanne a parlé mardi soir devant le conseil municipal réuni.\n"
        "Les riverains du viaduc seront tous indemnisés dès le mois prochain."
    )
    said = Attribution(
        content=spans(text, "Les riverains du viaduc seront tous indemnisés dès le mois prochain"),
        cue=spans(text, "a parlé")[0],
        source=spans(text, "La maire de Morlanne")[0],
        resolved=None,
        kind=Kind.DIRECT,
        act="state",
        commitment=Commitment(Certainty.CERTAIN),
    )
    place = [_evidence("a.txt", text, "seront tous indemnisés")]
    assert standing([_read(text=text)])(place) is not None  # type: ignore[list-item]
    assert standing([_read(text=text, attributions=(said,))])(place) is None  # type: ignore[list-item]


def test_a_name_with_a_relative_clause_is_no_sentence(reader: Reader) -> None:
    name = "Une fermeture qui a provoqué la colère des commerçants du quartier de la gare."
    whole = "Une femme qui vivait près de la gare a retrouvé le sac sous le banc du quai."
    (found,) = [r for r in reader.read_many([Article("1", "a.txt", f"{name}\n\n{whole}")]) if isinstance(r, Reading)]
    show = standing([found])
    text = found.article.text
    assert show([cite(found, Span(0, len(name)))]) is None
    assert show([cite(found, Span(text.index(whole), len(text)))]) is not None
