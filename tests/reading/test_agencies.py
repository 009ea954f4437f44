"""Agencies: only a credit counts."""

from __future__ import annotations

import pytest

from recoupe.model import Article
from recoupe.reading.agencies import agencies
from recoupe.reading.page_cues import known_agencies
from recoupe.reading.zones import zones

BODY = "Les secours ont travaillé toute la nuit, a expliqué un responsable, avant de quitter les lieux au matin."


def credited(text: str, byline: str | None = None, outlet: str | None = None) -> tuple[str, ...]:
    article = Article("", "a.txt", text, byline=byline, outlet=outlet)
    return agencies(article, zones(article))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{BODY}\n\n{BODY}\n\nInès Valmy avec AFP", ("AFP",)),
        (f"{BODY}\n\n{BODY} (AP)", ("AP",)),
        (f"{BODY}\n\n{BODY}\n\n(avec l'AFP et Reuters)", ("AFP", "Reuters")),
        (f"{BODY}\n\n{BODY}\n\nSource : Reuters", ("Reuters",)),
        (f"{BODY}\n\n{BODY}\n\nAFP/Belga", ("AFP", "Belga")),
        (f"{BODY}\n\n{BODY} (Belga)", ("Belga",)),
        (f"{BODY}\n\n{BODY} (ats/ival)", ("Keystone-ATS",)),
        (f"{BODY}\n\n{BODY}\n\n© 2024 Agence France-Presse", ("AFP",)),
        (f"CORVANE (Reuters) - {BODY}\n\n{BODY}", ("Reuters",)),
        (f"GENÈVE (awp/ats) - {BODY}\n\n{BODY}", ("AWP", "Keystone-ATS")),
        (f"Par La Presse Canadienne\n\n{BODY}\n\n{BODY}", ("La Presse Canadienne",)),
        (f"{BODY}\n\n{BODY} (Chine nouvelle)", ("Xinhua",)),
        (f"{BODY}\n\n{BODY}\n\nAvec TASS et RIA Novosti", ("TASS", "RIA Novosti")),
    ],
)
def test_credits(text: str, names: tuple[str, ...]) -> None:
    assert credited(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a déclaré à l'AFP que le pont serait rouvert. « Rien n'est décidé », a-t-il ajouté.",
        f"Selon Reuters, le pont est fermé.\n\n{BODY}\n\n{BODY}",
        f"{BODY}\n\nLe pont de Corvane. (Inès Valmy/AFP)\n\n{BODY}",
        f"{BODY}\n\n© AFP\n\n{BODY}",
        f"{BODY}\n\n{BODY}\n\n(avec agences)",
        f"Par Inès Valmy\n\n{BODY}\n\n{BODY}",
        "L'agence Interfax, citée par la radio, a démenti.",
        "",
    ],
)
def test_no_credit(text: str) -> None:
    assert credited(text) == ()


def test_what_came_with_the_file_counts() -> None:
    assert credited(BODY, byline="Inès Valmy, AFP") == ("AFP",)
    assert credited(BODY, outlet="Reuters") == ("Reuters",)
    assert credited(BODY, outlet="La Gazette") == ()


def test_no_alias_belongs_to_two_agencies() -> None:
    aliases = [alias for agency in known_agencies() for alias in agency.aliases]
    assert len(aliases) == len(set(aliases))
