"""Zones: invented articles in the layouts of French pages, block by block."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Article, Span, Zone, ZoneKind
from recoupe.reading.zones import zones

BODY = "Les secours ont travaillé toute la nuit, a expliqué un responsable, avant de quitter les lieux au matin."
MORE = "La préfecture n'a pas souhaité commenter. Une enquête a été ouverte, et les riverains attendent des réponses."


def read(text: str, title: str | None = None, stated: Sequence[Zone] = ()) -> list[tuple[str, str]]:
    article = Article("", "a.txt", text, title=title, zones=tuple(stated))
    return [(zone.kind.value, text[zone.span.slice]) for zone in zones(article)]


def margins(text: str) -> list[tuple[str, str]]:
    return [(kind, part) for kind, part in read(text) if kind not in {"body", "title"}]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("14/03/2024 mis à jour : 18:30", "dateline"),
        ("Publié le 14 mars 2024 à 10h05", "dateline"),
        ("Publié le 14/03/2024 à 10:05, mis à jour le 15/03/2024 à 08:00", "dateline"),
        ("Jeudi 14 mars 2024", "dateline"),
        ("2024-03-14", "dateline"),
        ("CORVANE (Belga) –", "dateline"),
        ("Corvane, Sainte-Ambre (Reuters) -", "dateline"),
        ("Sainte-Ambre, le 14 mars 2024", "dateline"),
        ("14/03/2024 21:42:55 -", "dateline"),
        ("Par Inès Valmy", "byline"),
        ("Par Inès Valmy et Luc d'Aron", "byline"),
        ("Inès Valmy avec AFP", "byline"),
        ("Avec AFP", "byline"),
        ("AFP", "byline"),
        ("La rédaction avec Belga", "byline"),
        ("De notre correspondante à Corvane", "byline"),
        ("Propos recueillis par Inès Valmy", "byline"),
        ("Inès Valmy, envoyée spéciale à Corvane", "byline"),
        ("Source : Reuters", "byline"),
        ("1 248", "counter"),
        ("12 commentaires", "counter"),
        ("3,4 k partages", "counter"),
        ("Temps de lecture : 3 min", "counter"),
        ("Lecture 4 min.", "counter"),
        ("Partager", "counter"),
        ("Photo : D. R.", "credit"),
        ("© Studio Ambre", "credit"),
        ("Crédit photo : Inès Valmy / AFP", "credit"),
        ("(Photo Inès Valmy)", "credit"),
        ("Getty Images", "credit"),
        ("Inès Valmy/AFP", "credit"),
        ("© 2024 AFP", "copyright"),
        ("Copyright 2024. All rights reserved.", "copyright"),
        ("Tous droits réservés", "copyright"),
        ("Reproduction interdite", "copyright"),
        ("Lire aussi : Le pont rouvre plus tôt que prévu", "teaser"),
        ("» LIRE AUSSI - Le pont rouvre plus tôt que prévu", "teaser"),
        ("► À lire également – Le pont rouvre plus tôt que prévu", "teaser"),
        ("À voir : les images de la crue", "teaser"),
        ("Sur le même sujet", "teaser"),
        ("Crue : les images du pont - Regarder sur Ambre TV", "teaser"),
        ("Abonnez-vous à notre lettre du matin", "teaser"),
    ],
)
def test_a_line_above_or_below_the_body(line: str, kind: str) -> None:
    """Under the headline and at the end alike; a bare number or name of the end is judged by the same words."""
    text = f"Crue à Corvane : le pont fermé\n{line}\n\n{BODY}\n\n{MORE}\n"
    assert read(text)[0] == ("title", "Crue à Corvane : le pont fermé")
    assert read(text)[1] == (kind, line)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Inès Valmy avec AFP", "byline"),
        ("(avec agences)", "byline"),
        ("ival/lar/mch", "byline"),
        ("© Ambre Info", "copyright"),
        ("14/03/2024 21:42:55 -", "dateline"),
    ],
)
def test_the_last_line(line: str, kind: str) -> None:
    assert read(f"{BODY}\n\n{MORE}\n\n{line}")[-1] == (kind, line)


@pytest.mark.parametrize(
    "paragraph",
    [
        BODY,
        "Il a refusé de répondre.",
        "Elle a dit à l'AFP que le pont serait rouvert.",
        "Lire ces lignes suffit pour comprendre ce qui s'est passé, a répondu la maire de Corvane, interrogée "
        "jeudi par des élus qui réclamaient depuis des semaines la publication du rapport, sans les convaincre.",
        "Photographié à son arrivée, le préfet n'a rien dit.",
        "Publié en mars, le rapport accable la société Valdrac.",
        "Selon un communiqué, 1 248 personnes ont été évacuées.",
        "Par prudence, le maire a fermé l'école.",
        "« Nous attendrons. »",
        "« Rien n'est décidé », a dit le préfet",
        "- un pont fermé",
        "Corvane : 12 blessés",
        "Le 14 mars 2024, le barrage a cédé.",
        "Les partis (PA/PB) ont voté contre.",
        "Le maire (sans étiquette) a répondu.",
        "Il a redressé des banques en difficulté (Crédit Ambrien, puis Banque du Val).",
        "Il a fallu attendre (voir plus haut) pour le savoir.",
        "Avec AFP Gestion, la ville a trouvé un repreneur.",
    ],
)
def test_running_text_stays_body(paragraph: str) -> None:
    assert ("body", paragraph) in read(f"Un titre sans point\n\n{BODY}\n\n{paragraph}\n\n{MORE}\n\n{BODY}")


@pytest.mark.parametrize(
    "heading",
    [
        "Un bilan provisoire",
        "Les riverains demandent des comptes",
        "Que sait-on de la digue ?",
        "« Un désastre annoncé »",
        "DES QUESTIONS SANS RÉPONSE",
        "Secours : une nuit sans repos",
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n"])
def test_a_short_line_without_a_stop_heads_what_follows(heading: str, gap: str) -> None:
    found = read(gap.join(["Crue à Corvane : le pont fermé", BODY, heading, MORE]))
    assert found[2] == ("heading", heading)


@pytest.mark.parametrize(
    ("paragraph", "parts"),
    [
        (
            "Le pont de Corvane, jeudi matin. (Inès Valmy/AFP)",
            [("caption", "Le pont de Corvane, jeudi matin."), ("credit", "(Inès Valmy/AFP)")],
        ),
        (
            "Le pont de Corvane. (Photo Inès Valmy)",
            [("caption", "Le pont de Corvane."), ("credit", "(Photo Inès Valmy)")],
        ),
        ("Le pont de Corvane. © Inès Valmy", [("caption", "Le pont de Corvane."), ("credit", "© Inès Valmy")]),
        (
            "Le pont de Corvane. Photo d'archives AFP",
            [("caption", "Le pont de Corvane."), ("credit", "Photo d'archives AFP")],
        ),
        (f"{BODY} (Belga)", [("body", BODY), ("byline", "(Belga)")]),
        (f"{BODY} (ats/ival)", [("body", BODY), ("byline", "(ats/ival)")]),
        (f"{BODY} (avec AFP et Reuters)", [("body", BODY), ("byline", "(avec AFP et Reuters)")]),
    ],
)
def test_a_credit_is_cut_from_the_end(paragraph: str, parts: list[tuple[str, str]]) -> None:
    found = read(f"Un titre sans point\n\n{MORE}\n\n{paragraph}\n\n{BODY}")
    assert found[2 : 2 + len(parts)] == parts


@pytest.mark.parametrize(
    ("opening", "cut"),
    [
        ("CORVANE (Reuters) - ", "CORVANE (Reuters) -"),
        ("Corvane, 14 mars (AFP) – ", "Corvane, 14 mars (AFP) –"),
        ("PARIS/CORVANE (Reuters) - ", "PARIS/CORVANE (Reuters) -"),
        ("Corvane | ", "Corvane |"),
        ("(Belga) ", "(Belga)"),
        ("date 2024-03 ", "date 2024-03"),
        ("14/03/2024 - ", "14/03/2024 -"),
    ],
)
def test_a_dateline_is_cut_from_the_beginning(opening: str, cut: str) -> None:
    found = read(f"{opening}{BODY}\n\n{MORE}")
    assert found[:2] == [("dateline", cut), ("body", BODY)]


def test_a_caption_stands_beside_its_credit() -> None:
    text = f"{BODY}\n\nPhoto : Inès Valmy\nLe pont de Corvane, jeudi matin.\n\n{MORE}"
    assert margins(text) == [("credit", "Photo : Inès Valmy"), ("caption", "Le pont de Corvane, jeudi matin.")]


def test_the_title_under_a_bare_link_belongs_to_it() -> None:
    text = f"{BODY}\n\nÀ lire aussi :\nLe pont rouvre plus tôt que prévu\n\n{MORE}"
    assert margins(text) == [("teaser", "À lire aussi :"), ("teaser", "Le pont rouvre plus tôt que prévu")]


def test_a_lede_tells_the_story_before_the_body_does() -> None:
    lede = "La maire Inès Valmy a reçu mardi Luc Aron, au lendemain de la rupture de la digue, pour parler du pont."
    body = "La maire de Corvane Inès Valmy et l'ingénieur Luc Aron se sont entretenus mardi deux heures durant."
    assert read(f"{lede}\n\n{body}\n\n{MORE}")[0] == ("lede", lede)
    assert read(f"Corvane : le pont fermé\n\n{lede}\n\n{body}\n\n{MORE}")[1] == ("lede", lede)
    assert read(f"{lede}\n\nElle lui a promis une réponse avant l'été.\n\n{MORE}")[0] == ("body", lede)


def test_a_paragraph_above_the_byline_is_the_lede() -> None:
    text = f"Crue à Corvane : le pont fermé\n\n{MORE}\n\nPar Inès Valmy\n\n{BODY}\n\n{BODY}"
    assert read(text)[1] == ("lede", MORE)


def test_a_rubric_may_stand_above_the_headline() -> None:
    found = read(f"Société\n\nCrue à Corvane : le pont fermé\n\n{BODY}\n\n{MORE}")
    assert found[:2] == [("heading", "Société"), ("title", "Crue à Corvane : le pont fermé")]


def test_the_known_title_is_found_in_the_text() -> None:
    assert read(f"Le pont est fermé.\n\n{BODY}", "« Le pont est fermé »")[0] == ("title", "Le pont est fermé.")


def test_zones_of_the_format_are_kept() -> None:
    text = f"Le pont est fermé.\n\n{BODY}\n\nUne phrase mise en titre.\n\n{MORE}"
    at = text.index("Une phrase")
    stated = (Zone(Span(0, 18), ZoneKind.TITLE), Zone(Span(at, at + 25), ZoneKind.HEADING))
    assert [kind for kind, _ in read(text, stated=stated)] == ["title", "body", "heading", "body"]


def test_dates_inside_the_body_head_a_chronology() -> None:
    text = f"{BODY}\n\n14 mars 2024\n\n{MORE}\n\n15 mars 2024\n\n{BODY}"
    assert margins(text) == [("heading", "14 mars 2024"), ("heading", "15 mars 2024")]


def test_lines_broken_by_their_width_are_joined() -> None:
    text = (
        "Le maire de Corvane a annoncé jeudi l'évacuation de deux cents\n"
        "habitants après la rupture d'une digue sur l'Ambre, au nord de\n"
        "la ville, où les secours ont travaillé toute la nuit.\n\n"
        "La préfecture, qui n'a pas souhaité commenter, a ouvert un\n"
        "gymnase et demandé aux riverains de ne pas s'approcher de la\n"
        "rivière avant vendredi.\n"
    )
    assert [kind for kind, _ in read(text)] == ["body", "body"]


def test_a_sentence_broken_in_the_middle_is_joined() -> None:
    text = f"{BODY}\nLe maire de Corvane a annoncé jeudi l'évacuation des\nhabitants du quartier.\n{MORE}"
    assert [part for _, part in read(text)][1] == (
        "Le maire de Corvane a annoncé jeudi l'évacuation des\nhabitants du quartier."
    )


@pytest.mark.parametrize(
    "text", ["", " \n\t", "Bonjour", "Bonjour.", "...", "©", "12", "(AFP)", "«", "\x00", "a" * 100_000]
)
def test_hostile_texts_have_zones_too(text: str) -> None:
    assert "".join(part for _, part in read(text)) == text.strip()


LINES = st.sampled_from(
    [BODY, MORE, "Un bilan", "(AFP)", "© 2024 AFP", "Par Inès Valmy", "Photo : D. R.", "Lire aussi", "12", "x", "à",
     "«", "Le pont. (Inès Valmy/AFP)", "PARIS (AFP) - Il pleut.", "14 mars 2024", "le le le : - à", "\u00a0"]
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(LINES | st.text(max_size=60), st.sampled_from(["\n", "\n\n", "\r\n", " ", ""]))))
def test_zones_cover_the_text_in_order_without_overlap(parts: list[tuple[str, str]]) -> None:
    text = "".join(line + gap for line, gap in parts)
    at = 0
    for zone in zones(Article("", "a.txt", text)):
        assert zone.span.start >= at
        assert not text[at : zone.span.start].strip()
        assert text[zone.span.slice] == text[zone.span.slice].strip() != ""
        at = zone.span.end
    assert not text[at:].strip()


LONG = "Les secours ont travaillé toute la nuit, a expliqué un responsable, avant de quitter les lieux au petit matin."


@pytest.mark.parametrize(
    ("glued", "kind"),
    [
        ("» LIRE AUSSI - La digue de Vaurs sous surveillance", "teaser"),
        ("LIRE AUSSI > Qui est le maire de Vaurs", "teaser"),
        ("À lire aussi : la digue, un chantier sans fin", "teaser"),
        ("À LIRE AUSSI La digue, un chantier sans fin", "teaser"),
        ("VOIR AUSSI – Les images de la digue", "teaser"),
        ("Lire aussi: Un chantier sans fin", "teaser"),
        ("Un chantier sans fin", "heading"),
        ("«Un chantier sans fin»", "heading"),
        ("Odile Varenne, la voix du port", "heading"),
        ("La crue emporte le pont de Vaurs", "heading"),
    ],
)
@pytest.mark.parametrize("after", ["Dans la soirée, le vent a tourné.", "Cette nuit-là, personne n'a dormi.",
                                   "Le 12 mars, tout a recommencé.", "Une cellule de crise a été ouverte."])  # fmt: skip
def test_what_runs_into_a_sentence_is_cut_from_it(glued: str, kind: str, after: str) -> None:
    text = f"{LONG} {glued} {after} {LONG}"
    assert (kind, glued) in read(text)
    assert ("body", f"{after} {LONG}") in read(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "L'affaire a fait la Une des journaux et la préfecture a répondu dans la soirée aux questions des habitants.",
        "Les lecteurs du journal Dans la ville ont appris la nouvelle avec étonnement, comme beaucoup de leurs voisins.",
        "Le film Un hiver à Vaurs sera projeté lundi devant les habitants et les élus de la ville de Corvane.",
        "Le dirigeant Park Sung Il a rencontré mardi le président Lee Min Un dans la ville de Corvane, où il séjourne.",
        "Il a voulu lire aussi le rapport des experts que la préfecture lui avait adressé au début de la semaine.",
        "Han Sol Un viendrait en bateau si la rencontre avait lieu, ont dit des proches à la presse de la région.",
        "Odile Varenne a salué le préfet Paul Vial et l'association Pour la digue de Vaurs, qui l'avait soutenue.",
    ],
)
def test_capitals_inside_a_sentence_cut_nothing(sentence: str) -> None:
    assert read(f"{LONG} {sentence} {LONG}") == [("body", f"{LONG} {sentence} {LONG}")]


def test_a_heading_ends_where_its_name_is_said_again() -> None:
    text = f"{LONG} Odile Varenne, soutien de Paul Vial Paul Vial s'est vite imposé dans la région. {LONG}"
    assert ("heading", "Odile Varenne, soutien de Paul Vial") in read(text)


def test_a_link_whose_end_nobody_can_tell_takes_the_sentence_with_it() -> None:
    text = f"{LONG} » LIRE AUSSI - La digue tiendra-t-elle en juin Soutien affiché du maire, il a réagi. {LONG}"
    assert ("teaser", "» LIRE AUSSI - La digue tiendra-t-elle en juin Soutien affiché du maire, il a réagi.") in read(
        text
    )


def test_a_sentence_begins_behind_the_signature_of_a_message() -> None:
    text = f"{LONG} La digue tiendra.— Odile Varenne (@ovarenne) 5 mars 2024 Une fois encore, la crue a surpris. {LONG}"
    assert ("body", f"Une fois encore, la crue a surpris. {LONG}") in read(text)
