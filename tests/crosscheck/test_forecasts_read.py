"""What invented articles announce, fear, hope for and demand, read by the shipped reader, and what became of it."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.dossiers import crosscheck_story
from recoupe.intake import published_on
from recoupe.model import Article, Basis, Published, Reading
from recoupe.reading.reader import Reader
from recoupe.story import Forecast, ForecastKind, ForecastState

DAY = "2024-03-13"  # a Wednesday
ANNOUNCED, FEARED, HOPED, DEMANDED = ForecastKind
OPEN, REALISED, CHANGED, CONTRADICTED = ForecastState


def found(reader: Reader, *articles: tuple[str, str]) -> tuple[Forecast, ...]:
    """The forecasts of a story in some texts, each with the day it appeared on ("" for none)."""
    readings = []
    for number, (text, day) in enumerate(articles):
        published = (published_on(day, Basis.GIVEN) if day else None) or Published()
        file = f"{number}.txt"
        article = Article(file, file, text, outlet=f"Journal {number}", language="fr", published=published)
        read = reader.read(article)
        assert isinstance(read, Reading)
        readings.append(read)
    return crosscheck_story(readings).forecasts


@pytest.mark.parametrize(
    ("text", "kind", "shown", "due"),
    [
        ("Le roi Tomas Lind doit se rendre à Brume la semaine prochaine.", ANNOUNCED, "doit se rendre", "2024-W12"),
        ("Une rencontre est prévue mardi entre Anne Vial et le préfet.", ANNOUNCED, "Une rencontre", "2024-03-19"),
        ("Aucune rencontre n'est prévue avec la présidente.", ANNOUNCED, "Aucune rencontre", None),
        ("Paul Vial a été convoqué devant le tribunal pour le 15 mai.", ANNOUNCED, "convoqué", "2024-05-15"),
        ("Le roi est attendu vendredi à Orval.", ANNOUNCED, "attendu vendredi", "2024-03-15"),
        ("Le préfet a évoqué son prochain voyage à Orval.", ANNOUNCED, "Son prochain voyage à Orval", None),
        ("Elle a été relâchée mardi, à quatre jours d'un troisième défilé à Orval.", ANNOUNCED, "Un troisième", None),
        ("La mairie s'inquiète avant de nouvelles manifestations à Orval.", ANNOUNCED, "nouvelles manifest", None),
        ("La grève doit s'achever en mai.", ANNOUNCED, "La grève doit s'achever", "2024-05"),
        ("La maire a promis que le pont rouvrirait.", ANNOUNCED, "le pont rouvrirait", None),
        ("L'accord qui sera signé lundi inquiète les éleveurs.", ANNOUNCED, "L'accord qui sera signé", "2024-03-18"),
        ("Les habitants sont invités à se rassembler samedi devant la gare.", ANNOUNCED, "se rassembler", "2024-03-16"),
        ("Le syndicat menace de bloquer le port.", ANNOUNCED, "menace de bloquer", None),
        ("Le groupe Aubrac refuse de participer au débat.", ANNOUNCED, "refuse de participer", None),
        ("L'examen du texte a été repoussé à mai.", ANNOUNCED, "repoussé à mai", "2024-05"),
        ("La fermeture du port pourrait être le prélude d'un long hiver.", ANNOUNCED, "le prélude", None),
        ("Il n'y aura pas de fermeture du port à Orval.", ANNOUNCED, "fermeture", None),
        ("Le directeur a menacé de quitter la chaîne.", ANNOUNCED, "quitter la chaîne", None),
        ("Les élus craignent une mainmise du pouvoir sur la commission.", FEARED, "mainmise", None),
        ("La maire a souhaité que le pont rouvre vite.", HOPED, "le pont rouvre", None),
        ("Les riverains redoutent que la digue ne cède.", FEARED, "la digue ne cède", None),
        ("Le préfet a mis en garde la population contre une crue.", FEARED, "une crue", None),
        ("Anne Vial espère que les traces permettront de retrouver le camion.", HOPED, "les traces", None),
        ("Paul Vial souhaite se rendre à Orval.", HOPED, "se rendre à Orval", None),
        ("Les ouvriers réclament la libération de leur collègue.", DEMANDED, "la libération", None),
        ("Des voisins se sont rassemblés pour réclamer sa libération.", DEMANDED, "réclamer sa libération", None),
        ("Le syndicat a réitéré sa demande de création d'un fonds.", DEMANDED, "création d'un fonds", None),
        ("Paul Vial a appelé à un rassemblement samedi devant la mairie.", ANNOUNCED, "rassemblement", "2024-03-16"),
        ("« Le gouvernement doit retirer sa loi », a dit Anne Vial.", DEMANDED, "retirer sa loi", None),
        ("« Chacun doit se ressaisir pour sauver le port », a écrit la maire Anne Vial.", DEMANDED, "ressaisir", None),
        ("Anne Vial espère qu'on les retrouvera et qu'ils seront lourdement condamnés.", HOPED, "condamnés", None),
        ("Anne Vial demande au préfet de fermer le pont.", DEMANDED, "fermer le pont", None),
    ],
)
def test_what_looks_ahead(reader: Reader, text: str, kind: ForecastKind, shown: str, due: str | None) -> None:
    (forecast, *more) = [f for f in found(reader, (text, DAY)) if shown.lower() in f.text.lower()]
    assert not more
    assert (forecast.kind, forecast.state, forecast.due) == (kind, OPEN, due)


@pytest.mark.parametrize(
    "text",
    [
        "Crier la nuit comme ça, c'est pas possible.",
        "Chacun doit se ressaisir.",
        "Il faut que les maires se parlent.",
        "L'incendie serait le fait d'un individu isolé.",
        "Les adhérents ne seraient guère que 300.",
        "Les deux hommes pourraient disposer de documents.",
        "Ces pluies pourraient avoir aggravé la crue.",
        "La ville aura su maîtriser sa fête, au prix de lourds sacrifices.",
        "Les travaux auront coûté plus cher que prévu.",
        "À Orval, ils étaient 400 à défiler, comme avant la trêve d'hiver.",
        "C'est un style qui ne va pas sans agacer les voisins.",
        "Paul Vial devait présider la commission à cette époque.",
        "Le procès s'ouvrira-t-il en mai ?",
        "Il a été condamné à dix jours de détention.",
        "La norme veut que les ponts ferment la nuit.",
        "Les dirigeants ont souhaité changer le présentateur.",
        "On aurait pu attendre des sanctions.",
        "« J'aurais eu peur sans les pompiers », raconte Paul Vial.",
        "Le groupe compterait 300 hommes.",
        "Selon le rapport, la panne résulterait d'une erreur.",
        "Un homme lui a crié : « Tu vas mourir ! »",
        "« Je viens de parler au préfet », a dit Paul Vial.",
        "Rien ne saurait justifier de telles violences, a dit Paul Vial.",
        "« Il ne faudrait pas mêler ces deux ports », insiste Paul Vial.",
        "Le pont est fermé aux marchands qui veulent passer la frontière.",
        "Le trésorier a été arrêté à la demande du parquet d'Orval.",
        "Une visite très attendue a commencé mardi.",
    ],
)
def test_what_does_not(reader: Reader, text: str) -> None:
    assert found(reader, (text, DAY)) == ()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Le gouvernement a renoncé à une hausse des péages, prévue pour mai 2024.", CONTRADICTED),
        ("La visite prévue vendredi à Orval a été annulée.", CONTRADICTED),
        ("La visite prévue vendredi à Orval a été reportée.", CHANGED),
        ("Le sommet devait s'ouvrir mercredi mais les invités ne sont pas venus.", CONTRADICTED),
        ("Le sommet devait s'ouvrir mercredi mais il a été reporté.", CHANGED),
        ("Initialement prévu en mai, l'examen de la loi a été repoussé à juin.", CHANGED),
        ("Paul Vial avait affirmé à tort que la Norvège allait vendre le port d'Orval.", CONTRADICTED),
        ("« Nous devions voir aujourd'hui un défilé paisible », a regretté Anne Vial.", CONTRADICTED),
        ("Le maire n'a pas renoncé à la hausse prévue pour mai 2024.", OPEN),
    ],
)
def test_its_own_sentence_ends_a_plan(reader: Reader, text: str, state: ForecastState) -> None:
    states = [f.state for f in found(reader, (text, DAY)) if f.kind is not DEMANDED]
    assert states == [state]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Paul Vial devait être jugé lundi. Son procès a été renvoyé au 3 juin.", CHANGED),
        (
            "La ministre Anne Morel devait visiter lundi l'usine d'Orval. Elle a finalement annulé sa visite.",
            CONTRADICTED,
        ),
        ("Les éleveurs avaient promis de bloquer le port d'Orval. Ils l'ont bloqué mardi matin.", REALISED),
        ("Les éleveurs bloqueront le port d'Orval. Ils l'ont bloqué mardi matin.", OPEN),
    ],
)
def test_the_same_article_tells_what_came_of_a_plan_of_the_past(
    reader: Reader, text: str, state: ForecastState
) -> None:
    states = {f.state for f in found(reader, (text, DAY)) if f.due != "2024-06-03"}
    assert states == {state}


AHEAD = "Le ministre Paul Vial rencontrera la maire Anne Morel vendredi à Orval."


@pytest.mark.parametrize(
    ("later", "state"),
    [
        ("Le ministre Paul Vial a rencontré la maire Anne Morel vendredi à Orval.", REALISED),
        ("Le ministre Paul Vial a été reçu vendredi par la maire Anne Morel.", REALISED),
        ("Le ministre Paul Vial s'est entretenu avec la maire Anne Morel.", REALISED),
        ("Le ministre Paul Vial avait déjà rencontré la maire Anne Morel.", OPEN),
        ("Le ministre Paul Vial a rencontré la maire Anne Morel en 2019.", OPEN),
        ("Le ministre Paul Vial a rencontré la maire Anne Morel mardi à Orval.", OPEN),
        ("Le ministre Paul Vial a rencontré la préfète Odile Varenne vendredi à Orval.", OPEN),
        ("Le ministre Paul Vial aurait rencontré la maire Anne Morel vendredi à Orval.", OPEN),
        ("Le ministre Paul Vial rencontre la maire Anne Morel vendredi à Orval.", OPEN),
        ("Le ministre Paul Vial n'a pas rencontré la maire Anne Morel à Orval.", OPEN),
    ],
)
def test_tense_tells_what_came_of_it_where_no_article_is_dated(
    reader: Reader, later: str, state: ForecastState
) -> None:
    (forecast,) = [f for f in found(reader, (AHEAD, ""), (later, "")) if "rencontrera" in f.text]
    assert forecast.state is state
    assert bool(forecast.settled_by) is (state is not OPEN)


def test_announcements_come_before_fears_hopes_and_demands(reader: Reader) -> None:
    text = (
        "Les ouvriers réclament la libération de leur collègue. Les riverains redoutent que la digue ne cède. "
        "Anne Vial espère que les traces permettront de retrouver le camion. Le pont rouvrira mardi."
    )
    assert [f.kind for f in found(reader, (text, DAY))] == [ANNOUNCED, FEARED, HOPED, DEMANDED]


def test_another_sense_of_the_verb_fulfils_nothing(reader: Reader) -> None:
    wish = "Le maire de Valmont, Paul Vial, a appelé mardi le préfet à sortir de la routine envers les riverains."
    left = "Placé en garde à vue lundi à Orval, le trésorier du club en est sorti jeudi matin."
    assert {f.state for f in found(reader, (wish, "2024-03-13"), (left, "2024-03-15"))} <= {OPEN}


def test_another_meeting_of_the_same_man_fulfils_nothing(reader: Reader) -> None:
    plan = "Le président Tomas Lind doit réunir cette semaine les maires de la côte pour préparer la saison d'été."
    other = "Tomas Lind a reçu jeudi les banquiers de Brume pour leur demander des comptes."
    assert {f.state for f in found(reader, (plan, "2024-03-13"), (other, "2024-03-15"))} == {OPEN}


def test_what_has_a_day_comes_before_the_rest_of_its_kind(reader: Reader) -> None:
    text = "Le syndicat menace de bloquer le port. Les ouvriers se rendront mardi à Orval. La maire va vendre le phare."
    assert [f.due for f in found(reader, (text, DAY))] == ["2024-03-19", None, None]


def test_a_day_that_has_passed_when_the_last_article_appears_is_said_to_have(reader: Reader) -> None:
    plan, rest = "Le roi Tomas Lind se rendra mardi à Orval.", "Il pleuvait jeudi sur la côte de Brume."
    (before,) = found(reader, (plan, DAY), (rest, "2024-03-15"))
    (after,) = found(reader, (plan, DAY), (rest, "2024-03-21"))
    assert (before.state, before.overdue, after.state, after.overdue) == (OPEN, False, OPEN, True)
    assert "échéance" in after.why
