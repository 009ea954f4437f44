"""What became of plans, calls, demands, threats and fears of one article, as a later one tells it."""

from __future__ import annotations

import pytest

from recoupe.reading.reader import Reader
from recoupe.story import ForecastState
from tests.crosscheck.test_forecasts_read import CHANGED, CONTRADICTED, OPEN, REALISED, found

BEFORE, AFTER = "2024-03-12", "2024-03-16"  # a Tuesday, a Saturday
ELSEWHERE = " Il pleuvait sur la côte de Brume."

JUDGED = "Paul Vial, soupçonné d'avoir incendié la mairie d'Orval, doit comparaître jeudi devant le tribunal."
PLAN = "La ministre Anne Morel présentera jeudi son plan pour les hôpitaux."
LAW = "Les députés voteront jeudi la loi sur les ports."
MEETING = "Une réunion est prévue jeudi à Orval entre le préfet et les éleveurs."
TRIAL = "Le procès de Paul Vial doit s'ouvrir jeudi à Orval."
SPEECH = "Le président Tomas Lind s'adressera jeudi soir aux Français."
MARCH = "Une manifestation est prévue jeudi à Orval contre la fermeture du port."
FUNERAL = "Les obsèques d'Odile Varenne auront lieu jeudi à Orval."
CALL = "Les syndicats appellent à manifester jeudi à Orval contre la réforme des retraites."
GATHER = "Paul Vial a appelé à un rassemblement jeudi devant la préfecture d'Orval."
RESIGN = "Les députés de l'opposition réclament la démission du ministre Paul Vial."
RELEASE = "Les ouvriers réclament la libération de Paul Vial."
HIS_RELEASE = "Paul Vial a été écroué lundi. Une centaine d'ouvriers se sont rassemblés pour réclamer sa libération."
BRIDGE = "Anne Morel a demandé au préfet de fermer le pont de Valmont."
OFFER = "Le groupe Aubrac a proposé à Paul Vial le poste de directeur."
VISIT = "La visite de la ministre Anne Morel à Orval est prévue jeudi."
COMES = "La ministre Anne Morel se rendra jeudi à Orval."
TOLLS = "La hausse des péages entrera en vigueur le 1er avril."
DEBATE = "Paul Vial participera jeudi au débat d'Orval."
PORT = "Le syndicat des dockers menace de bloquer le port d'Orval."
HERDERS = "Les éleveurs menacent de bloquer le port d'Orval."
DYKE = "Les riverains de Valmont redoutent que la digue ne cède."
POOL = "La maire Anne Morel a promis de rouvrir la piscine de Valmont."
FISHERS = "Le gouvernement annoncera jeudi des mesures pour les pêcheurs."
LATE_CALL = "Les syndicats appellent à manifester samedi 23 mars à Orval contre la réforme des retraites."
JUNE = "Paul Vial sera jugé le 5 juin à Orval."
MEET = "Une rencontre est prévue entre Anne Morel et Paul Vial."


@pytest.mark.parametrize(
    ("plan", "later", "state"),
    [
        (JUDGED, "Paul Vial a comparu jeudi devant le tribunal d'Orval, qui l'a condamné à la prison.", REALISED),
        (PLAN, "La ministre Anne Morel a présenté jeudi son plan pour les hôpitaux.", REALISED),
        (PLAN, "Jeudi, la ministre de la Santé a dévoilé son plan pour les hôpitaux.", REALISED),
        (PLAN, "La ministre Anne Morel a défendu son plan pour les hôpitaux.", OPEN),
        (LAW, "La loi sur les ports a été adoptée jeudi par les députés.", REALISED),
        (LAW, "Les députés ont adopté jeudi la loi sur les ports par 310 voix contre 120.", REALISED),
        (FISHERS, "Le gouvernement a annoncé jeudi une série de mesures pour les pêcheurs.", REALISED),
        (FISHERS, "Le gouvernement avait annoncé en décembre des mesures pour les pêcheurs.", OPEN),
        (POOL, "La piscine de Valmont a rouvert vendredi.", REALISED),
        (JUNE, "Paul Vial avait été jugé en 2019 à Orval.", OPEN),
        (JUNE, "Paul Vial a été placé en garde à vue vendredi à Orval.", OPEN),
        (JUNE, "Le procès de Paul Vial est prévu le 5 juin à Orval.", OPEN),
        (MEETING, "Lors de la réunion de jeudi à Orval, le préfet a promis des aides aux éleveurs.", REALISED),
        (MEETING, "À l'issue de la réunion organisée jeudi à Orval, les éleveurs se sont dits déçus.", REALISED),
        (MEETING, "La réunion de jeudi à Orval n'a rien donné, regrettent les éleveurs.", REALISED),
        (MEETING, "Le préfet avait réuni les éleveurs en janvier à Orval.", OPEN),
        (MEETING, "Une réunion s'est tenue mercredi à Brume entre la ministre et les pêcheurs.", OPEN),
        (MEET, "Anne Morel a confirmé une rencontre avec Paul Vial.", OPEN),
        (MEET, "Interrogé sur une rencontre avec Anne Morel, Paul Vial n'a pas répondu.", OPEN),
        (SPEECH, "Dans son allocution de jeudi soir, Tomas Lind a promis une loi.", REALISED),
        (TRIAL, "Au premier jour de son procès, jeudi, Paul Vial a nié les faits.", REALISED),
        (TRIAL, "Le procès de Paul Vial s'est ouvert jeudi à Orval.", REALISED),
        (MARCH, "La manifestation contre la fermeture du port a eu lieu jeudi à Orval.", REALISED),
        (MARCH, "Environ 3.000 personnes ont manifesté jeudi à Orval contre la fermeture du port.", REALISED),
        (MARCH, "Des milliers de personnes ont manifesté mercredi à Brume contre l'impôt sur le sel.", OPEN),
        (FUNERAL, "Odile Varenne a été inhumée jeudi à Orval.", REALISED),
        (CALL, "Plusieurs milliers de personnes ont défilé jeudi à Orval contre la réforme des retraites.", REALISED),
        (GATHER, "Une centaine de personnes se sont rassemblées jeudi devant la préfecture d'Orval.", REALISED),
        (GATHER, "Une centaine de personnes se sont rassemblées mercredi devant la mairie de Brume.", OPEN),
        (LATE_CALL, "Plusieurs milliers de personnes ont défilé jeudi à Orval contre la réforme des retraites.", OPEN),
        (RESIGN, "Le ministre Paul Vial a présenté sa démission vendredi.", REALISED),
        (RESIGN, "Le ministre Paul Vial a démissionné vendredi.", REALISED),
        (RESIGN, "Le ministre Paul Vial a refusé vendredi de démissionner.", CONTRADICTED),
        (RESIGN, "Le ministre Paul Vial a exclu de démissionner.", CONTRADICTED),
        (RESIGN, "La conseillère Odile Varenne a démissionné vendredi.", OPEN),
        (RELEASE, "Paul Vial est sorti de garde à vue jeudi soir.", REALISED),
        (RELEASE, "Paul Vial est toujours en prison.", OPEN),
        (RELEASE, "Paul Vial a remercié ses amis à sa sortie de prison.", REALISED),
        (HIS_RELEASE, "Paul Vial a remercié ses amis à sa sortie de prison.", REALISED),
        (RELEASE, "Odile Varenne est sortie de prison.", OPEN),
        (BRIDGE, "Le préfet a fermé vendredi le pont de Valmont.", REALISED),
        (BRIDGE, "Le préfet a refusé de fermer le pont de Valmont.", CONTRADICTED),
        (OFFER, "Paul Vial a refusé l'offre du groupe Aubrac.", CONTRADICTED),
        (OFFER, "Paul Vial a accepté l'offre du groupe Aubrac.", REALISED),
        (VISIT, "La visite de la ministre Anne Morel à Orval a été reportée à lundi.", CHANGED),
        (VISIT, "La visite de la ministre Anne Morel à Orval a été annulée.", CONTRADICTED),
        (COMES, "Le déplacement d'Anne Morel à Orval a été repoussé à la semaine prochaine.", CHANGED),
        (COMES, "La ministre Anne Morel a annulé sa visite à Orval.", CONTRADICTED),
        (COMES, "La ministre Anne Morel ne s'est finalement pas rendue à Orval.", CONTRADICTED),
        (COMES, "La visite de la ministre Anne Morel à Orval inquiète les commerçants.", OPEN),
        (TOLLS, "Le gouvernement a renoncé à la hausse des péages.", CONTRADICTED),
        (TOLLS, "Le gouvernement a suspendu la hausse des péages.", CHANGED),
        (TOLLS, "Le gouvernement n'a pas renoncé à la hausse des péages.", OPEN),
        (TOLLS, "Le gouvernement a renoncé à la hausse de la taxe sur le sel.", OPEN),
        (TOLLS, "Les élus demandent que soit annulée la hausse des péages.", OPEN),
        (DEBATE, "Paul Vial a renoncé à participer au débat d'Orval.", CONTRADICTED),
        (PORT, "Les dockers ont bloqué vendredi le port d'Orval.", REALISED),
        (PORT, "Les dockers avaient bloqué le port d'Orval l'an dernier.", OPEN),
        (HERDERS, "Les éleveurs ont renoncé à bloquer le port d'Orval.", CONTRADICTED),
        (DYKE, "La digue de Valmont a cédé vendredi soir.", REALISED),
    ],
)
def test_what_a_later_article_tells_of_it(reader: Reader, plan: str, later: str, state: ForecastState) -> None:
    told = [f for f in found(reader, (plan, BEFORE), (later + ELSEWHERE, AFTER)) if f.said == BEFORE]
    assert {f.state for f in told} == {state}
    assert all(bool(f.settled_by) is (f.state is not OPEN) for f in told)


@pytest.mark.parametrize(
    ("plan", "later"),
    [
        (MEETING, "Lors de la réunion d'Orval, le préfet a promis des aides aux éleveurs."),
        (RELEASE, "Paul Vial travaillera dans un garage à sa sortie de prison."),
        (
            "Paul Vial a prévenu qu'il saisira bientôt le conseil d'Orval.",
            "Deux syndicats ont saisi le conseil d'Orval.",
        ),
        ("Nous travaillerons différemment, mais nous fermerons le pont d'Orval, a dit Paul Vial.", "Il pleut à Orval."),
        ("Le conseil d'Orval va d'abord étudier le recours de Paul Vial.", "Il pleut à Orval."),
    ],
)
def test_without_dates_what_may_be_older_or_another_s_settles_nothing(reader: Reader, plan: str, later: str) -> None:
    assert {f.state for f in found(reader, (plan, ""), (later + ELSEWHERE, ""))} <= {OPEN}
