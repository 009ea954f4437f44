"""Sentences by phenomenon, and the expressions expected in them in order, as ``words | type value mod``.

The articles appeared on Thursday 12 September 2024.
"""

from __future__ import annotations

import pytest

from recoupe.model import Published
from recoupe.reading.parser import Parser
from recoupe.reading.times import tag_times

THURSDAY = "2024-09-12"
PUBLISHED = Published(THURSDAY, THURSDAY, THURSDAY)

Row = tuple[str, list[str]]

WEEKDAYS: list[Row] = [
    ("Le conseil municipal a voté mardi le budget.", ["mardi | DATE 2024-09-10"]),
    ("Le conseil municipal votera mardi le budget.", ["mardi | DATE 2024-09-17"]),
    ("Le préfet a signé jeudi l'arrêté.", ["jeudi | DATE 2024-09-12"]),
    ("Le préfet doit signer vendredi l'arrêté.", ["vendredi | DATE 2024-09-13"]),
    ("Une audience est prévue lundi au tribunal.", ["lundi | DATE 2024-09-16"]),
    ("Le suspect, interpellé samedi, nie les faits.", ["samedi | DATE 2024-09-07"]),
    ("La grève durera jusqu'à dimanche.", ["dimanche | DATE 2024-09-15"]),
    ("Depuis lundi, les écoles sont fermées.", ["lundi | DATE 2024-09-09"]),
    ("Ce jeudi, la mairie a fermé le pont.", ["Ce jeudi | DATE 2024-09-12"]),
    ("Il a été entendu mercredi soir.", ["mercredi soir | TIME 2024-09-11TEV"]),
    ("Ils se sont vus lundi dernier.", ["lundi dernier | DATE 2024-09-09"]),
    ("Ils se verront jeudi prochain.", ["jeudi prochain | DATE 2024-09-19"]),
    ("L'avion aurait décollé mardi.", ["mardi | DATE 2024-09-10"]),
    (
        "Le notaire doit être reçu entre lundi et mercredi par le juge.",
        ["lundi | DATE 2024-09-16", "mercredi | DATE 2024-09-18"],
    ),
    ("Le cirque n'a cessé, mardi, de se vider.", ["mardi | DATE 2024-09-10"]),
    ("La liste sera connue ce vendredi dans la journée.", ["ce vendredi dans la journée | TIME 2024-09-13TDT"]),
    ("Le musée est fermé le mardi.", ["le mardi | DATE XXXX-WXX-2"]),
]

DEICTICS: list[Row] = [
    ("La députée a démissionné hier.", ["hier | DATE 2024-09-11"]),
    ("La députée avait démissionné avant-hier.", ["avant-hier | DATE 2024-09-10"]),
    ("Le vote aura lieu demain matin.", ["demain matin | TIME 2024-09-13TMO"]),
    ("Le vote aura lieu après-demain.", ["après-demain | DATE 2024-09-14"]),
    ("Le maire reçoit aujourd'hui les riverains.", ["aujourd'hui | DATE 2024-09-12"]),
    ("La commune compte aujourd'hui 3 200 habitants.", ["aujourd'hui | DATE PRESENT_REF"]),
    ("Demain vendredi, la halle sera fermée.", ["Demain vendredi | DATE 2024-09-13"]),
    ("La veillée est animée par un conteur ; cette soirée a plu.", []),
    (
        "Le débat sera diffusé ce soir à 21 heures.",
        ["ce soir | TIME 2024-09-12TEV", "21 heures | TIME 2024-09-12T21:00"],
    ),
    ("L'usine a brûlé cette nuit.", ["cette nuit | TIME 2024-09-11TNI"]),
    ("La route était, pour l'instant, coupée.", ["l'instant | DATE PRESENT_REF"]),
    ("La gare est, à ce stade, gardée.", ["ce stade | DATE PRESENT_REF"]),
]

CALENDAR: list[Row] = [
    ("Le traité a été signé le 4 mars 1998.", ["le 4 mars 1998 | DATE 1998-03-04"]),
    ("Le pont a été fermé le 4 septembre.", ["le 4 septembre | DATE 2024-09-04"]),
    ("Le pont rouvrira le 3 janvier.", ["le 3 janvier | DATE 2025-01-03"]),
    ("Le port a été bloqué le 30 décembre.", ["le 30 décembre | DATE 2023-12-30"]),
    ("Les festivités du 1er mai ont attiré du monde.", ["1er mai | DATE 2024-05-01"]),
    ("Mis en ligne le 14/09/2023 à 08:15.", ["le 14/09/2023 | DATE 2023-09-14", "08:15 | TIME 2023-09-14T08:15"]),
    ("Version du 2019-01-05.", ["2019-01-05 | DATE 2019-01-05"]),
    ("La fusion a été décidée en juillet.", ["juillet | DATE 2024-07"]),
    ("La fusion sera décidée en mars.", ["mars | DATE 2025-03"]),
    ("La fusion date d'octobre 98.", ["octobre 98 | DATE 1998-10"]),
    ("Le stock a fondu en août dernier.", ["août dernier | DATE 2024-08"]),
    ("Le stade ouvrira mi-novembre.", ["mi-novembre | DATE 2024-11 MID"]),
    ("Le tunnel a été percé fin juin.", ["fin juin | DATE 2024-06 END"]),
    ("L'atelier a ouvert début 2021.", ["début 2021 | DATE 2021 START"]),
    ("Le moulin avait été vendu à la mi-mars.", ["la mi-mars | DATE 2024-03 MID"]),
    ("Au début du mois de mai, le lavoir a rouvert.", ["début du mois de mai | DATE 2024-05 START"]),
    ("Elle se serait mariée le 29 février 2023.", []),
]

LONGER: list[Row] = [
    ("En 2019, le port avait doublé son trafic.", ["2019 | DATE 2019"]),
    ("Les loyers ont flambé l'an dernier.", ["l'an dernier | DATE 2023"]),
    ("Le lycée ouvrira l'année prochaine.", ["l'année prochaine | DATE 2025"]),
    ("Les ventes ont baissé la semaine dernière.", ["la semaine dernière | DATE 2024-W36"]),
    ("Les ventes baisseront le mois prochain.", ["le mois prochain | DATE 2024-10"]),
    ("Cette année, la récolte est maigre.", ["Cette année | DATE 2024"]),
    ("Le plan doit être voté ce mois-ci.", ["ce mois-ci | DATE 2024-09"]),
    ("Le chantier finira d'ici la fin de l'année.", ["la fin de l'année | DATE 2024 END"]),
    ("Le quartier date des années 1970.", ["années 1970 | DATE 197X"]),
    ("L'église a été bâtie au XIIe siècle.", ["XIIe siècle | DATE 11XX"]),
    ("Le chômage a reculé au premier trimestre.", ["premier trimestre | DATE 2024-Q1"]),
    ("Le barrage sera vidé à l'automne 2025.", ["l'automne 2025 | DATE 2025-FA"]),
    ("Le barrage a été vidé l'hiver dernier.", ["l'hiver dernier | DATE 2023-WI"]),
    ("Entre 2011 et 2016, la ville a perdu deux écoles.", ["2011 | DATE 2011", "2016 | DATE 2016"]),
    ("L'hiver, le col est fermé.", ["L'hiver | SET XXXX-WI"]),
    ("Le prochain week-end sera long.", ["Le prochain week-end | DATE 2024-W38-WE"]),
    ("Des vols ont eu lieu ce week-end.", ["ce week-end | DATE 2024-W36-WE"]),
]

COUNTED: list[Row] = [
    ("Il est parti il y a quatre jours.", ["il y a quatre jours | DATE 2024-09-08"]),
    ("Elle avait été élue il y a deux ans.", ["il y a deux ans | DATE 2022"]),
    ("Le ferry repartira dans trois semaines.", ["dans trois semaines | DATE 2024-10-03"]),
    ("La mine fermera dans dix ans.", ["dans dix ans | DATE 2034"]),
    ("D'ici quelques semaines, le toit sera posé.", ["D'ici quelques semaines | DATE FUTURE_REF"]),
    ("Les prochains mois seront rudes.", ["Les prochains mois | DURATION PXM"]),
    ("Dans les prochaines 48 heures, la neige tombera.", ["les prochaines 48 heures | DURATION PT48H"]),
    ("Il attend depuis trois ans.", ["trois ans | DURATION P3Y"]),
    ("Ils ont parlé pendant plus d'une heure.", ["plus d'une heure | DURATION PT1H MORE_THAN"]),
    ("La séance a duré quatre heures et demie.", ["quatre heures et demie | DURATION PT4H30M"]),
    ("La panne a duré 3 heures 35 minutes.", ["3 heures 35 minutes | DURATION PT3H35M"]),
    ("Le conflit dure depuis un an et demi.", ["un an et demi | DURATION P1Y6M"]),
    ("Les travaux prendront une quinzaine de jours.", ["une quinzaine de jours | DURATION P15D APPROX"]),
    ("Le bail court sur vingt-sept mois.", ["vingt-sept mois | DURATION P27M"]),
    ("Le barrage fuit depuis plusieurs semaines.", ["plusieurs semaines | DURATION PXW"]),
    ("Le train passe chaque lundi.", ["chaque lundi | SET XXXX-WXX-1"]),
    ("Le phare est repeint tous les trois ans.", ["tous les trois ans | SET P3Y"]),
    ("Le rapport annuel a été publié.", ["annuel | SET P1Y"]),
    ("Le quotidien régional a été vendu.", []),
    ("Ces derniers jours, la tension est montée.", ["Ces derniers jours | DURATION PXD"]),
]

NARRATIVE: list[Row] = [
    (
        "L'incendie a éclaté le 21 août. La veille, un orage avait éclaté.",
        ["le 21 août | DATE 2024-08-21", "La veille | DATE 2024-08-20"],
    ),
    (
        "L'incendie a éclaté le 21 août. Le lendemain matin, tout était éteint.",
        ["le 21 août | DATE 2024-08-21", "Le lendemain matin | TIME 2024-08-22TMO"],
    ),
    (
        "Le sommet s'est tenu le 30 juin 2020. Le surlendemain, un accord était signé.",
        ["le 30 juin 2020 | DATE 2020-06-30", "Le surlendemain | DATE 2020-07-02"],
    ),
    (
        "Elle a été nommée en mars 2019. Sept mois plus tard, elle partait.",
        ["mars 2019 | DATE 2019-03", "Sept mois plus tard | DATE 2019-10"],
    ),
    (
        "Le lavoir a fermé en mai 2019. Deux ans après, il rouvrait.",
        ["mai 2019 | DATE 2019-05", "Deux ans après | DATE 2021-05"],
    ),
    (
        "Le navire a coulé le 2 mars 2021. Deux jours auparavant, il avait pris l'eau.",
        ["le 2 mars 2021 | DATE 2021-03-02", "Deux jours auparavant | DATE 2021-02-28"],
    ),
    (
        "Le maire a parlé mardi. Le même jour, son adjointe démissionnait.",
        ["mardi | DATE 2024-09-10", "Le même jour | DATE 2024-09-10"],
    ),
    ("La veille du sommet, la ville retenait son souffle.", ["La veille | DATE XXXX-XX-XX"]),
]

CLOCK: list[Row] = [
    ("Le concert commencera samedi à 19h15.", ["samedi | DATE 2024-09-14", "19h15 | TIME 2024-09-14T19:15"]),
    ("Mardi, vers midi, la digue a lâché.", ["Mardi | DATE 2024-09-10", "midi | TIME 2024-09-10T12:00 APPROX"]),
    ("La digue a lâché vers 16 h 40, hier.", ["16 h 40 | TIME 2024-09-11T16:40 APPROX", "hier | DATE 2024-09-11"]),
    (
        "Mercredi, en fin de matinée, la digue a lâché.",
        ["Mercredi | DATE 2024-09-11", "fin de matinée | TIME 2024-09-11TMO END"],
    ),
    (
        "Le gué sera fermé de 7 heures à 9 heures vendredi.",
        ["7 heures | TIME 2024-09-13T07:00", "9 heures | TIME 2024-09-13T09:00", "vendredi | DATE 2024-09-13"],
    ),
    ("Le départ a été donné hier à 19 h UTC+2.", ["hier | DATE 2024-09-11", "19 h UTC+2 | TIME 2024-09-11T19:00"]),
    (
        "Le scrutin aura lieu dimanche. Le cours a grimpé en début d'après-midi.",
        ["dimanche | DATE 2024-09-15", "début d'après-midi | TIME 2024-09-12TAF START"],
    ),
    ("Des rondes nocturnes sont organisées.", ["nocturnes | TIME TNI"]),
    ("Un voilier a coulé dans la nuit de samedi à dimanche.", ["la nuit de samedi à dimanche | TIME 2024-09-07TNI"]),
    (
        "Ce dimanche, de 9 h à 12 h, les bénévoles nettoieront la plage.",
        ["Ce dimanche | DATE 2024-09-15", "9 h | TIME 2024-09-15T09:00", "12 h | TIME 2024-09-15T12:00"],
    ),
    ("La ville est à 3 heures de route.", ["3 heures | DURATION PT3H"]),
]

RANGES: list[Row] = [
    ("Les régates dureront du 9 au 12 octobre.", ["9 | DATE 2024-10-09", "12 octobre | DATE 2024-10-12"]),
    ("Les épreuves auront lieu les 16 et 23 novembre.", ["les 16 | DATE 2024-11-16", "23 novembre | DATE 2024-11-23"]),
    (
        "La rue a été barrée du mardi 3 au jeudi 5 septembre.",
        ["mardi 3 | DATE 2024-09-03", "jeudi 5 septembre | DATE 2024-09-05"],
    ),
    ("En juillet et août 2022, la rivière était à sec.", ["juillet | DATE 2022-07", "août 2022 | DATE 2022-08"]),
]

FEASTS: list[Row] = [
    ("La braderie aura lieu le lundi de Pentecôte 2025.", ["le lundi de Pentecôte 2025 | DATE 2025-06-09"]),
    ("Le défilé du 14-Juillet a été annulé.", ["14-Juillet | DATE 2024-07-14"]),
]

NOTHING: list[Row] = [
    ("Un plongeur de 41 ans s'est noyé.", []),
    ("La victime, 53 ans, était employée de mairie.", []),
    ("Une enfant âgée de 6 ans a disparu.", []),
    ("Il habite rue du 4-Septembre.", []),
    ("La halle borde la place du 8-Mai-1945.", []),
    ("Il faut penser à l'avenir.", []),
    ("Elle a été élue à 29 ans.", []),
    ("Les moins de 25 ans votent peu.", []),
    ("On a photographié Mars au télescope.", []),
    ("Il a parcouru 1400 kilomètres avec 2000 cyclistes.", []),
    ("L'équipe a gagné 3 à 1.", []),
    ("Il est arrivé second, une seconde fois.", []),
    ("Il a été reçu par Avril Delorme.", []),
    ("Il lit 20 Minutes dans le tram.", []),
]

ALL = [
    *WEEKDAYS,
    *DEICTICS,
    *CALENDAR,
    *LONGER,
    *COUNTED,
    *NARRATIVE,
    *CLOCK,
    *RANGES,
    *FEASTS,
    *NOTHING,
]


def read(parser: Parser, text: str, published: Published = PUBLISHED) -> list[str]:
    found = tag_times(parser.parse(text), published)
    return [f"{text[t.span.slice]} | {t.type} {t.value} {t.mod or ''}".rstrip() for t in found]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_reading(parser: Parser, text: str, expected: list[str]) -> None:
    assert read(parser, text) == expected
