"""More sentences by phenomenon, with the second reading (after the value) where the words leave two.

The articles appeared on Thursday 12 September 2024.
"""

from __future__ import annotations

import pytest

from recoupe.model import Published
from recoupe.reading.parser import Parser
from recoupe.reading.times import tag_times

PUBLISHED = Published("2024-09-12", "2024-09-12", "2024-09-12")

Row = tuple[str, list[str]]

CLOCK: list[Row] = [
    (
        "Le départ aura lieu samedi à 12 h 30 locales.",
        ["samedi | DATE 2024-09-14", "12 h 30 locales | TIME 2024-09-14T12:30"],
    ),
    (
        "Le feu a pris à 20h08 heure locale (12h08 GMT, 14h08 heure française).",
        [
            "20h08 heure locale | TIME 2024-09-12T20:08",
            "12h08 GMT | TIME 2024-09-12T12:08Z",
            "14h08 heure française | TIME 2024-09-12T14:08",
        ],
    ),
    (
        "La secousse est survenue à 15 h 30, heure locale (soit 5 h 30, heure de Paris).",
        ["15 h 30, heure locale | TIME 2024-09-12T15:30", "5 h 30, heure de Paris | TIME 2024-09-12T05:30"],
    ),
    ("La séance ouvrira mardi à 8 h UTC+2.", ["mardi | DATE 2024-09-17", "8 h UTC+2 | TIME 2024-09-17T08:00"]),
    (
        "Il a été percuté hier vers 2 h du matin.",
        ["hier | DATE 2024-09-11", "2 h du matin | TIME 2024-09-11T02:00 APPROX"],
    ),
    (
        "L'accident s'est produit mardi, peu avant 18 heures.",
        ["mardi | DATE 2024-09-10", "18 heures | TIME 2024-09-10T18:00"],
    ),
    ("L'accident s'est produit vers les 18 heures.", ["18 heures | TIME 2024-09-12T18:00 APPROX"]),
    (
        "Le bar sera ouvert entre 20 h 30 et 2 heures du matin.",
        ["20 h 30 | TIME 2024-09-12T20:30", "2 heures du matin | TIME 2024-09-13T02:00"],
    ),
    (
        "Le feu a pris dans la nuit de lundi à mardi. Les secours sont arrivés vers 2 heures.",
        ["la nuit de lundi à mardi | TIME 2024-09-09TNI", "2 heures | TIME 2024-09-10T02:00 APPROX"],
    ),
    ("La réunion débutera à huit heures et demie.", ["huit heures et demie | TIME 2024-09-12T08:30"]),
    ("La réunion débutera à midi.", ["midi | TIME 2024-09-12T12:00"]),
    (
        "Dans la nuit de mercredi à jeudi, vers 3 h, un hangar a brûlé.",
        ["la nuit de mercredi à jeudi | TIME 2024-09-11TNI", "3 h | TIME 2024-09-12T03:00 APPROX"],
    ),
    ("En pleine nuit, une voiture a brûlé.", ["pleine nuit | TIME 2024-09-12TNI"]),
    ("Une voiture a brûlé lundi en pleine nuit.", ["lundi | DATE 2024-09-09", "pleine nuit | TIME 2024-09-09TNI"]),
    ("Plus tôt dans la journée, il avait promis de rester.", ["la journée | TIME 2024-09-12TDT"]),
    (
        "Trois canots ont chaviré près d'Orval dimanche après-midi. Le premier appel a été reçu vers 18 h 55.",
        ["dimanche après-midi | TIME 2024-09-08TAF", "18 h 55 | TIME 2024-09-08T18:55 APPROX"],
    ),
    ("La secousse a été ressentie à 4:05 heure locale.", ["4:05 heure locale | TIME 2024-09-12T04:05"]),
    ("Battus 2:15 au tarot, ils relisent le verset 3:16.", []),
    (
        "Il a parlé à 14 heures. Deux heures et demie plus tard, il était libéré.",
        ["14 heures | TIME 2024-09-12T14:00", "Deux heures et demie plus tard | TIME 2024-09-12T16:30"],
    ),
    (
        "Permanence le lundi de 14 h à 16 h en mairie.",
        ["le lundi | DATE XXXX-WXX-1", "14 h | TIME XXXX-WXX-1T14:00", "16 h | TIME XXXX-WXX-1T16:00"],
    ),
    (
        "Le musée est ouvert tous les jours de 10 h à 18 h.",
        ["tous les jours | SET P1D", "10 h | TIME XXXX-XX-XXT10:00", "18 h | TIME XXXX-XX-XXT18:00"],
    ),
]

LENGTHS: list[Row] = [
    ("Ce délit est passible de trois ans d'emprisonnement.", ["trois ans | DURATION P3Y"]),
    ("Le vol en réunion est passible de cinq ans.", ["cinq ans | DURATION P5Y"]),
    ("Le bail a été prolongé de deux ans.", ["deux ans | DURATION P2Y"]),
    ("Un pompier de 33 ans a été blessé.", []),
    ("Une fillette d'un an a été sauvée.", []),
    ("Les communes auront dix ans pour rembourser.", ["dix ans | DURATION P10Y"]),
    ("Les jumelles auront dix ans dimanche.", ["dimanche | DATE 2024-09-15"]),
    ("Entre deux ans et cinq ans de prison ont été requis.", ["deux ans | DURATION P2Y", "cinq ans | DURATION P5Y"]),
    ("Le marathon a duré un an et six mois.", ["un an et six mois | DURATION P1Y6M"]),
    (
        "La pêche est interdite entre 20 heures et 6 heures.",
        ["20 heures | TIME 2024-09-12T20:00", "6 heures | TIME 2024-09-13T06:00"],
    ),
    (
        "Le bac sera fermé mardi de 9 heures à 12 heures.",
        ["mardi | DATE 2024-09-17", "9 heures | TIME 2024-09-17T09:00", "12 heures | TIME 2024-09-17T12:00"],
    ),
    ("L'entretien d'une heure a porté sur le port.", ["une heure | DURATION PT1H"]),
    ("Le train a été retardé d'un jour.", ["un jour | DURATION P1D"]),
    ("Le cours change d'un jour à l'autre.", []),
    ("Des contrôles qui durent des heures bloquent le port.", ["des heures | DURATION PTXH"]),
    ("Ils ont attendu des mois.", ["des mois | DURATION PXM"]),
]

MOMENTS: list[Row] = [
    ("À ce moment, le toit s'est effondré.", ["ce moment | DATE PAST_REF"]),
    ("À cet instant précis, la lumière s'est éteinte.", ["cet instant précis | DATE PAST_REF"]),
    ("Il pensait que tout se réglerait à ce moment-là.", ["ce moment-là | DATE PAST_REF"]),
    ("À ce moment-là, nous déciderons.", ["ce moment-là | DATE FUTURE_REF"]),
    ("L'homme du moment est un plombier d'Orval.", ["moment | DATE PRESENT_REF"]),
    ("Du moment que la digue tient, tout va bien.", []),
    ("Le matin, il avait acheté son billet.", ["Le matin | TIME 2024-09-12TMO"]),
    ("Le soir de la victoire, la place était pleine.", ["Le soir | TIME XXXX-XX-XXTEV"]),
    ("Au lendemain du scrutin, le maire a démissionné.", ["lendemain | DATE XXXX-XX-XX"]),
    ("Le débat au lendemain du scrutin a tourné court.", []),
    (
        "Mardi, à la veille du sommet, les ministres ont dîné à Orval.",
        ["Mardi | DATE 2024-09-10", "la veille | DATE 2024-09-10"],
    ),
    ("La campagne a été lancée hier 11 septembre.", ["hier 11 septembre | DATE 2024-09-11"]),
    ("À partir du 2 février, les vigiles seront remplacés.", ["2 février | DATE 2025-02-02"]),
    ("À compter du 14 mars, le pont sera fermé.", ["14 mars | DATE 2025-03-14"]),
    ("Pour la seule année 2019, le coût est faible.", ["la seule année 2019 | DATE 2019"]),
]

CALENDAR: list[Row] = [
    ("Le contrat a été signé le 3/4.", ["3/4 | DATE 2024-04-03"]),
    ("Il a mangé le 1/4 du gâteau.", []),
    ("Le contrat a été signé le 03-04-2023.", ["le 03-04-2023 | DATE 2023-04-03"]),
    ("Le contrat du 2023/04/03 est caduc.", ["2023/04/03 | DATE 2023-04-03"]),
    ("La mesure s'appliquera le 1/1/25.", ["le 1/1/25 | DATE 2025-01-01"]),
    ("Ils se sont vus le mardi 10.", ["le mardi 10 | DATE 2024-09-10"]),
    ("Ils se sont vus hier soir mercredi.", ["hier soir mercredi | TIME 2024-09-11TEV"]),
    (
        "Le scrutin aura lieu les 6 et 13 avril prochains.",
        ["les 6 | DATE 2025-04-06", "13 avril prochains | DATE 2025-04-13"],
    ),
    (
        "Les 3, 4 et 5 octobre, la foire battra son plein.",
        ["Les 3 | DATE 2024-10-03", "4 | DATE 2024-10-04", "5 octobre | DATE 2024-10-05"],
    ),
    ("Le premier dimanche de juin, le village est en fête.", ["Le premier dimanche de juin | DATE 2024-06-02"]),
    ("La braderie aura lieu le dernier samedi d'octobre.", ["le dernier samedi d'octobre | DATE 2024-10-26"]),
    ("Il a été élu le deuxième mardi de novembre 2020.", ["le deuxième mardi de novembre 2020 | DATE 2020-11-10"]),
    ("À la rentrée, les élèves porteront l'uniforme.", ["la rentrée | DATE 2024-09"]),
    ("Dès la rentrée prochaine, la cantine sera gratuite.", ["la rentrée prochaine | DATE 2025-09"]),
    ("Elle a préparé la rentrée des classes.", []),
    ("La population a doublé en 2017, quelques villages mis à part.", ["2017 | DATE 2017"]),
    ("La saison 2022/2023 a été faste.", ["2022 | DATE 2022", "2023 | DATE 2023"]),
    ("L'hiver 2023-2024 a été doux.", ["L'hiver 2023-2024 | DATE 2023-WI"]),
    ("Pendant les mois d'été, le camping est plein.", ["les mois d'été | DATE XXXX-SU"]),
    ("Été comme hiver, il nage.", ["Été | DATE XXXX-SU", "hiver | DATE XXXX-WI"]),
    ("En plein hiver, la source coule.", ["plein hiver | DATE XXXX-WI"]),
    ("Les ventes ont reculé sur l'année, selon le syndicat.", ["l'année | DATE 2024"]),
    ("Dès le début du siècle dernier, on y venait.", ["le début du siècle dernier | DATE 19XX START"]),
    ("La décennie 1990 fut prospère.", ["La décennie 1990 | DATE 199X"]),
    ("Au XXème siècle, la mine employait 300 hommes.", ["XXème siècle | DATE 19XX"]),
    ("Au XX e siècle, la mine employait 300 hommes.", ["XX e siècle | DATE 19XX"]),
    ("Bâti entre les Xe et XIIe siècles, le donjon tient encore.", ["Xe | DATE 09XX", "XIIe siècles | DATE 11XX"]),
    ("Au IIIe siècle avant Jésus-Christ, la ville fut prise.", ["IIIe siècle avant Jésus-Christ | DATE BC02XX"]),
    (
        "Le chômage a reculé au quatrième trimestre de l'an dernier.",
        ["quatrième trimestre | DATE 2023-Q4", "l'an dernier | DATE 2023"],
    ),
    ("L'équipe avait perdu la semaine d'avant.", ["la semaine d'avant | DATE 2024-W36"]),
]

COUNTED: list[Row] = [
    (
        "Au cours des neuf premiers mois de l'année, les ventes ont reculé.",
        ["neuf premiers mois de l'année | DURATION P9M"],
    ),
    ("Dans les tout prochains jours, une décision sera prise.", ["les tout prochains jours | DURATION PXD"]),
    ("Dans les jours qui viennent, une décision sera prise.", ["les jours qui viennent | DURATION PXD"]),
    ("Les semaines précédentes, rien n'avait bougé.", ["Les semaines précédentes | DURATION PXW"]),
    ("Ces jours-ci, le vent souffle fort.", ["Ces jours-ci | DURATION PXD"]),
    ("Pendant de longs mois, ils ont négocié.", ["de longs mois | DURATION PXM"]),
    ("Ils ont négocié des mois durant.", ["des mois | DURATION PXM"]),
    ("Il a attendu deux longues années.", ["deux longues années | DURATION P2Y"]),
    ("Il reste une petite heure.", ["une petite heure | DURATION PT1H"]),
    ("Plusieurs dizaines d'années ont passé.", ["Plusieurs dizaines d'années | DURATION PXY"]),
    ("Il pleut toute l'année.", ["toute l'année | DURATION P1Y"]),
    ("Une heure avant que le pont cède, il passait.", ["Une heure | DURATION PT1H"]),
    ("Il y a maintenant trois ans, le pont cédait.", ["Il y a maintenant trois ans | DATE 2021"]),
    ("Il y a à peine trois semaines, le maire partait.", ["Il y a à peine trois semaines | DATE 2024-08-22"]),
    ("Un mois et demi auparavant, il avait tout nié.", ["Un mois et demi auparavant | DATE 2024-08"]),
    ("À peine un mois plus tard, il récidivait.", ["À peine un mois plus tard | DATE 2024-10 APPROX"]),
    ("Peu auparavant, il avait tout nié.", ["Peu auparavant | DATE PAST_REF"]),
]

SETS: list[Row] = [
    ("Ils se réunissent un mardi sur deux.", ["un mardi sur deux | SET XXXX-WXX-2"]),
    (
        "Ils se réunissent le premier mardi de chaque mois.",
        ["le premier mardi | SET XXXX-WXX-2", "chaque mois | SET P1M"],
    ),
    ("Tous les premiers dimanches du mois, le musée est gratuit.", ["Tous les premiers dimanches | SET XXXX-WXX-7"]),
    ("Les mardis et jeudis, le musée est gratuit.", ["Les mardis | SET XXXX-WXX-2", "jeudis | SET XXXX-WXX-4"]),
    ("Chaque mercredi après-midi, le musée est gratuit.", ["Chaque mercredi après-midi | SET XXXX-WXX-3TAF"]),
    ("Le dépôt coûte 800 euros par mois.", ["mois | SET P1M"]),
    ("Le train file à 300 kilomètres par heure.", []),
    ("Le bus passe toutes les demi-heures.", ["toutes les demi-heures | SET PT30M"]),
    ("La boutique ouvre du mardi au samedi.", ["mardi | DATE XXXX-WXX-2", "samedi | DATE XXXX-WXX-6"]),
    ("Le marché a lieu le mercredi et le samedi.", ["le mercredi | DATE XXXX-WXX-3", "le samedi | DATE XXXX-WXX-6"]),
    ("Elle est arrivée le mercredi.", ["le mercredi | DATE 2024-09-11"]),
    ("Le musée ferme le dimanche après-midi.", ["le dimanche après-midi | TIME XXXX-WXX-7TAF"]),
    ("Le soir, toute la zone est bouclée.", ["Le soir | SET XXXX-XX-XXTEV"]),
    ("L'usine doublera sa production annuelle.", ["annuelle | SET P1Y"]),
    ("La presse quotidienne se vend moins.", []),
    ("Les principaux quotidiens étrangers en parlent.", []),
]

REFERENCES: list[Row] = [
    ("Pour l'heure, rien n'est décidé.", ["l'heure | DATE PRESENT_REF"]),
    ("A l'époque, le village comptait deux écoles.", ["l'époque | DATE PAST_REF"]),
    ("A ce jour, rien n'est décidé.", ["ce jour | DATE PRESENT_REF"]),
    ("Dans un avenir assez proche, tout changera.", ["avenir assez proche | DATE FUTURE_REF"]),
    ("À ce moment-là, il a compris.", ["ce moment-là | DATE PAST_REF"]),
    ("À cette époque, on vivait mieux.", ["cette époque | DATE PAST_REF"]),
    ("Tout en maintenant le cap, il a ralenti.", []),
    ("Ils attendent depuis maintenant deux ans.", ["deux ans | DURATION P2Y"]),
    ("La gare est désormais gardée.", []),
]

AMBIGUOUS: list[Row] = [
    ("Le délai sera de deux ou trois jours.", ["deux ou trois jours | DURATION P3D | P2D"]),
    ("Un délai de cinq à dix ans est prévu.", ["cinq à dix ans | DURATION P10Y | P5Y"]),
    ("Il risque de trois à cinq ans de prison.", ["trois à cinq ans | DURATION P5Y | P3Y"]),
    ("Il sera jugé dans deux ou trois semaines.", ["dans deux ou trois semaines | DATE 2024-10-03 | 2024-09-26"]),
    ("Il est parti il y a deux ou trois ans.", ["il y a deux ou trois ans | DATE 2021 | 2022"]),
    ("Réunion publique mardi à la mairie.", ["mardi | DATE 2024-09-10 | 2024-09-17"]),
    ("Réunion publique jeudi à la mairie.", ["jeudi | DATE 2024-09-12"]),
    ("Le ministre Paul Vial recevra la maire Anne Morel vendredi à Orval.", ["vendredi | DATE 2024-09-13"]),
    ("Ils se verront vendredi prochain.", ["vendredi prochain | DATE 2024-09-13 | 2024-09-20"]),
    ("Ils se verront lundi prochain.", ["lundi prochain | DATE 2024-09-16"]),
    ("Rendez-vous cette nuit sous les étoiles.", ["cette nuit | TIME 2024-09-12TNI | 2024-09-11TNI"]),
]

LEFT_ALONE: list[Row] = [
    ("Les enfants de 5 à 10 ans mangent gratuitement.", []),
    ("Des enfants de cinq ou six ans jouaient.", []),
    ("Le Journal du dimanche a révélé l'affaire.", []),
    ("Une minute de silence sera observée.", []),
    ("Le père Noël est venu.", []),
    ("Le trafic était dense au retour des vacances de Noël.", []),
    ("Les riverains étaient nombreux lors du week-end précédant Noël.", []),
    ("Les syndicats ont soutenu cette journée.", []),
]

DIRECTION: list[Row] = [
    ("La préfecture a dû fermer le pont mardi.", ["mardi | DATE 2024-09-10"]),
    ("La préfecture n'a pas pu fermer le pont mardi.", ["mardi | DATE 2024-09-10"]),
    ("Le pont a pu être fermé mardi.", ["mardi | DATE 2024-09-10"]),
    ("La préfecture doit fermer le pont mardi.", ["mardi | DATE 2024-09-17"]),
    ("La préfecture devait fermer le pont mardi.", ["mardi | DATE 2024-09-10 | 2024-09-17"]),
    ("La préfecture devait fermer le pont samedi.", ["samedi | DATE 2024-09-14 | 2024-09-07"]),
    (
        "Les élus s'affrontent sur la fermeture du pont, mercredi à Brizac, pour des travaux.",
        ["mercredi | DATE 2024-09-11 | 2024-09-18"],
    ),
    ("La préfecture pouvait fermer le pont mardi.", ["mardi | DATE 2024-09-10"]),
    ("La mairie a décidé de démolir le pont mardi.", ["mardi | DATE 2024-09-17"]),
    ("Le vainqueur a fait connaître lundi sa décision.", ["lundi | DATE 2024-09-09"]),
    ("La ministre a convoqué dimanche le consul.", ["dimanche | DATE 2024-09-08"]),
    ("L'institut a prévu lundi une hausse de 2 %.", ["lundi | DATE 2024-09-09"]),
    ("Le juge l'a convoqué pour lundi.", ["lundi | DATE 2024-09-16"]),
    ("Le juge a reporté l'audience à lundi.", ["lundi | DATE 2024-09-16"]),
    ("Il a été convoqué lundi.", ["lundi | DATE 2024-09-16"]),
    ("Il a appelé pour les remercier après sa victoire mardi face au favori.", ["mardi | DATE 2024-09-10"]),
    ("La réunion s'est tenue le samedi 5 septembre.", ["le samedi 5 septembre | DATE 2024-09-05"]),
]

EDGES: list[Row] = [
    ("Le bureau sera fermé du 20 au 27.", ["20 | DATE 2024-09-20", "27 | DATE 2024-09-27"]),
    ("Le bureau sera fermé du 28 au 3 inclus.", ["28 | DATE 2024-09-28", "3 | DATE 2024-10-03"]),
    ("Le bureau a été fermé du 2 au 6.", ["2 | DATE 2024-09-02", "6 | DATE 2024-09-06"]),
    ("Le bureau a été déplacé du 20 au 27 rue Basse.", []),
    ("Il est décédé vers minuit et demi.", ["minuit et demi | TIME 2024-09-12T00:30 APPROX"]),
    ("Les années 1980-1990 furent fastes.", ["années 1980 | DATE 198X", "1990 | DATE 199X"]),
    ("Toute la semaine, il dort.", ["Toute la semaine | DURATION P1W"]),
    ("L'emploi a baissé à la rentrée 2021.", ["2021 | DATE 2021"]),
    ("L'évacuation s'est terminée en fin de journée.", ["fin de journée | DATE 2024-09-12 END"]),
    ("D'ici à 2100, la mer montera.", ["2100 | DATE 2100"]),
    ("Le sommet des États-Unis 2018 s'est tenu à Orval.", ["2018 | DATE 2018"]),
    ("Il a été enlevé tôt ce jeudi au Tchad.", ["tôt ce jeudi | DATE 2024-09-12 START"]),
    ("Il y a peu de chances qu'il vienne.", []),
    ("En fin d'après midi, il pleuvait.", ["fin d'après midi | TIME 2024-09-12TAF END"]),
    ("La nuit de lundi dernier fut agitée.", ["La nuit de lundi dernier | TIME 2024-09-09TNI"]),
]


ELSEWHERE: list[Row] = [
    ("Il y a quatre ans jour pour jour, il partait.", ["Il y a quatre ans jour pour jour | DATE 2020-09-12"]),
    (
        "L'élu avait promis lundi soir qu'il viendrait mercredi.",
        ["lundi soir | TIME 2024-09-09TEV", "mercredi | DATE 2024-09-11"],
    ),
    ("L'élu a dit lundi qu'il viendrait mardi.", ["lundi | DATE 2024-09-09", "mardi | DATE 2024-09-10"]),
    ("L'élu viendrait mardi.", ["mardi | DATE 2024-09-17"]),
    ("Prochaine réunion : jeudi en quinze.", ["jeudi en quinze | DATE 2024-09-26"]),
    ("Prochaine réunion vendredi en huit.", ["vendredi en huit | DATE 2024-09-20"]),
    (
        "Dans la nuit de la Saint-Sylvestre, deux voitures ont brûlé.",
        ["la nuit de la Saint-Sylvestre | TIME 2023-12-31TNI"],
    ),
    ("Le matin de Noël, il neigeait.", ["Le matin de Noël | TIME 2023-12-25TMO"]),
    ("Elle est née en 1976. Cet été-là, les puits étaient à sec.", ["1976 | DATE 1976", "Cet été-là | DATE 1976-SU"]),
    ("Le solde sera versé le 15 courant.", ["le 15 courant | DATE 2024-09-15"]),
    ("Le solde sera versé le 28 du mois.", ["le 28 du mois | DATE 2024-09-28"]),
    ("Le solde sera versé le 28 du mois prochain.", ["mois prochain | DATE 2024-10"]),
    ("Il est parti en nonante-trois, sans un mot.", ["nonante-trois | DATE 1993"]),
    ("Il a couru en quarante-neuf minutes.", ["quarante-neuf minutes | DURATION PT49M"]),
    ("En deux mille huit, il partait.", ["deux mille huit | DATE 2008"]),
    ("Voilà dix-huit ans que le dossier traîne.", ["dix-huit ans | DURATION P18Y"]),
    ("Voilà dix-huit ans, le dossier traînait.", ["Voilà dix-huit ans | DATE 2006"]),
    ("Le juge tranchera sous huitaine.", ["huitaine | DURATION P8D APPROX"]),
    ("Les cloches sonneront à minuit.", ["minuit | TIME 2024-09-13T00:00"]),
    ("Les cloches ont sonné à minuit.", ["minuit | TIME 2024-09-12T00:00"]),
    (
        "Les cloches se tairont ce soir à minuit moins le quart.",
        ["ce soir | TIME 2024-09-12TEV", "minuit moins le quart | TIME 2024-09-12T23:45"],
    ),
    (
        "La voiture a brûlé cette nuit et fumait encore ce matin à 8 h.",
        ["cette nuit | TIME 2024-09-11TNI", "ce matin | TIME 2024-09-12TMO", "8 h | TIME 2024-09-12T08:00"],
    ),
]


ALL = [
    *ELSEWHERE,
    *DIRECTION,
    *EDGES,
    *CLOCK,
    *LENGTHS,
    *MOMENTS,
    *CALENDAR,
    *COUNTED,
    *SETS,
    *REFERENCES,
    *AMBIGUOUS,
    *LEFT_ALONE,
]


def read(parser: Parser, text: str) -> list[str]:
    found = tag_times(parser.parse(text), PUBLISHED)
    rows = (f"{text[t.span.slice]} | {t.type} {t.value} {t.mod or ''}".rstrip() for t in found)
    return [f"{row} | {t.alternative}" if t.alternative else row for row, t in zip(rows, found, strict=True)]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_reading(parser: Parser, text: str, expected: list[str]) -> None:
    assert read(parser, text) == expected


def test_second_reading_has_its_reason(parser: Parser) -> None:
    found = (tag_times(parser.parse(text), PUBLISHED) for text, _ in ALL)
    assert all(bool(t.alternative) == bool(t.reason) for times in found for t in times)
