"""Sentences that give a claim and its denial, and sentences that only look so."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.conflicts.rebuttals import rebutted
from recoupe.model import Article, Reading
from recoupe.reading.reader import Reader


def read(reader: Reader, text: str) -> Reading:
    found = reader.read(Article("a.txt", "a.txt", text, outlet="La Gazette", language="fr"))
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    ("text", "claimant", "who", "claim"),
    [
        (
            "La préfète Anne Morel affirme que les pompiers ont été attaqués, ce que nie le maire, Paul Vial.",
            "Anne Morel",
            "Paul Vial",
            "les pompiers ont été attaqués",
        ),
        (
            "Selon le syndicat des éleveurs, la laiterie Aubrac a rejeté du lait dans la Vernelle, ce qui est démenti "
            "par la direction.",
            "syndicat des éleveurs",
            "direction",
            "rejeté du lait",
        ),
        (
            "Un pêcheur a déclaré que le barrage de Brume était fissuré, affirmation aussitôt démentie par le préfet.",
            "pêcheur",
            "préfet",
            "fissuré",
        ),
        (
            "Une fuite de chlore avait d'abord été évoquée près de la piscine, puis démentie par la mairie.",
            "La Gazette",
            "mairie",
            "fuite de chlore",
        ),
        (
            "Paul Vial a démenti les rumeurs selon lesquelles il quitterait la mairie de Brizac.",
            "rumeurs",
            "Paul Vial",
            "il quitterait la mairie",
        ),
        (
            "La porte-parole du groupe Aubrac a jugé « sans fondement » les accusations de fraude des syndicats.",
            "accusations de fraude des syndicats",
            "porte-parole du groupe Aubrac",
            "accusations de fraude des syndicats",
        ),
        (
            "Le trésorier, soupçonné d'avoir détourné la caisse du club, clame son innocence.",
            "accusation",
            "trésorier",
            "soupçonné d'avoir détourné",
        ),
        (
            "Odile Varenne, accusée par le maire d'avoir menti au conseil, a nié les faits mardi.",
            "le maire",
            "Odile Varenne",
            "accusée par le maire",
        ),
        (
            "Anne Morel nie avoir signé le contrat de la patinoire, comme l'affirme La Dépêche de Valmont.",
            "Dépêche de Valmont",
            "Anne Morel",
            "comme l'affirme",
        ),
        (
            "Le projet de barrage menace la source de la Vernelle et les jardins de Brume, même si la région s'en défend.",
            "La Gazette",
            "région",
            "menace la source",
        ),
        (
            "La garnison annonce que les rebelles se sont rendus, mais leur chef dément toute reddition.",
            "garnison",
            "leur chef",
            "les rebelles se sont rendus",
        ),
    ],
)
def test_one_sentence_affirms_and_denies(reader: Reader, text: str, claimant: str, who: str, claim: str) -> None:
    found = list(rebutted(read(reader, text)))
    assert [(each.claimant, each.who) for each in found] == [(claimant, who)]
    assert claim in text[found[0].claim.slice]


@pytest.mark.parametrize(
    "text",
    [
        "La préfète Anne Morel affirme que les pompiers ont été attaqués, ce que confirme le maire.",
        "Le maire conteste la décision du tribunal, qui a fermé la patinoire en mars.",
        "Paul Vial a démenti avoir quitté la mairie de Brizac.",
        "Le résultat du vote, contesté par deux listes, sera jugé en appel à Valmont.",
        "La patinoire, mise en vente par la commune, n'a pas trouvé d'acheteur depuis mars.",
        "Le club n'a ni confirmé ni démenti les rumeurs de vente.",
        "Son porte-parole a jugé « sans fondement » les accusations de fraude des syndicats.",
        "La porte-parole du groupe Aubrac a jugé « sans fondement » les accusations syndicales.",
        "Ce joueur accusé de paresse a démenti samedi, par trois buts, ceux qui le disaient fini.",
        "Le gardien, soupçonné d'avoir touché le ballon, a été exclu à la dixième minute.",
        "L'équipe de Brizac défend son titre à Valmont, même si elle joue sans son capitaine.",
    ],
)
def test_what_is_no_denial_of_a_claim(reader: Reader, text: str) -> None:
    assert not list(rebutted(read(reader, text)))
