"""Where content begins and ends, on invented sentences: cue, source and content word for word."""

from __future__ import annotations

from tests.reading.attribution.constructions import Case

WRITERS = (  # what the writer adds after it
    Case(
        "La maire a promis de consulter les élus, qui réclament une aide.", "a promis", "La maire", "consulter les élus"
    ),
    Case(
        "La maire a promis d'être le relais des élus auprès du préfet, également président du conseil.",
        "a promis",
        "La maire",
        "être le relais des élus auprès du préfet",
    ),
    Case(
        "Le directeur a évoqué une autre mission confiée à Paul Vial, son conseiller.",
        "a évoqué",
        "Le directeur",
        "une autre mission confiée à Paul Vial",
    ),
    Case(
        "Paul Vial avoue avoir incendié le port, les restes du quai ont été retrouvés",
        "avoue",
        "Paul Vial",
        "avoir incendié le port",
    ),
    Case(
        "La maire accuse le préfet de mensonge, comme l'a fait Paul Vial.",
        "accuse",
        "La maire",
        "le préfet de mensonge",
    ),
    Case(
        "Elle veut créer « les conditions d'un dialogue », à quatre mois du vote.",
        "veut",
        "Elle",
        "créer « les conditions d'un dialogue »",
    ),
    Case(
        "La maire a affirmé que la digue tiendrait, une promesse jugée peu crédible.",
        "a affirmé",
        "La maire",
        "la digue tiendrait",
    ),
    Case(
        "La maire admet que la digue est usée, allusion au rapport de mai.",
        "admet",
        "La maire",
        "la digue est usée",
    ),
    Case(
        "Anne Vial répond qu'elle restera, tandis que Le Courrier cite un conseiller.",
        "répond",
        "Anne Vial",
        "elle restera",
    ),
    Case(
        "L'évêque appelle la mairie à poursuivre le dialogue alors même que le préfet s'en retire.",
        "appelle",
        "L'évêque",
        "la mairie à poursuivre le dialogue",
    ),
    Case(
        "Elle proposerait un poste au trésorier, selon des élus, ce qui ne plaît pas au maire.",
        "selon",
        "des élus",
        "Elle proposerait un poste au trésorier",
    ),
    Case(
        "Le maire dénonce la lenteur du chantier auprès du préfet.",
        "dénonce",
        "Le maire",
        "la lenteur du chantier",
    ),
    Case(
        "Pour Eric Dussart, dans La Voix du Port, ce n'est pas suffisant.",
        "Pour",
        "Eric Dussart",
        "ce n'est pas suffisant",
    ),
)

KEPT = (  # what belongs to it
    Case(
        "Les syndicats avaient annoncé mardi le dépôt d'un recours auprès du Conseil d'État.",
        "avaient annoncé",
        "Les syndicats",
        "le dépôt d'un recours auprès du Conseil d'État",
    ),
    Case(
        "La maire a promis de recevoir les pêcheurs, qui réclament une aide, et de réparer la digue.",
        "a promis",
        "La maire",
        "recevoir les pêcheurs, qui réclament une aide, et de réparer la digue",
    ),
    Case(
        "Le trésorier affirme avoir « demandé une avance » et avoir remboursé la mairie.",
        "affirme",
        "Le trésorier",
        "avoir « demandé une avance » et avoir remboursé la mairie",
    ),
    Case(
        "La maire a dénoncé vendredi la gestion « brutale » qui règne au port.",
        "a dénoncé",
        "La maire",
        "la gestion « brutale » qui règne au port",
    ),
    Case(
        "Les élus ont trouvé tout à fait normal que la police intervienne.",
        "ont trouvé",
        "Les élus",
        "normal que la police intervienne",
    ),
    Case(
        "M. Vial s'était félicité lors d'un voyage à Brizac en mai 2007 d'avoir obtenu dix millions.",
        "s'était félicité",
        "M. Vial",
        "avoir obtenu dix millions",
    ),
    Case(
        "La foule, 13 500 à 14 000 personnes selon la police, 100 000 selon les organisateurs, a défilé.",
        "selon",
        "la police",
        "13 500 à 14 000 personnes",
    ),
    Case("Il parle de trois questions qu'il souhaite régler.", "souhaite", "il", "trois questions | régler"),
    Case("Le syndicat alerte l'opinion sur le risque de crue.", "alerte", "Le syndicat", "le risque de crue"),
)

PARTED = (  # by an incise inside an indirect clause
    Case("Il assure que le port, dit-il, ne fermera pas.", "assure", "Il", "le port | ne fermera pas"),
    Case("Il assure que le port, dit-il, ne fermera pas.", "dit-il", "-il", "le port | ne fermera pas"),
    Case(
        "La maire répète qu'il n'y a, selon elle, aucun danger.",
        "répète",
        "La maire",
        "il n'y a, selon elle, aucun danger",
    ),
    Case("La maire répète qu'il n'y a, selon elle, aucun danger.", "selon", "elle", "il n'y a | aucun danger"),
    Case(
        "Il vit à Norvia, où il s'était rendu sans son fils, avait-il dit, à cause d'un visa.",
        "avait-il dit",
        "-il",
        "il s'était rendu sans son fils | à cause d'un visa",
    ),
    Case(
        "Le pont, de même que le quai, a rouvert, écrit Le Courrier, qui ne cite personne.",
        "écrit",
        "Le Courrier",
        "Le pont, de même que le quai, a rouvert",
    ),
)

TOLD = (  # after a colon, without marks
    Case("Le préfet prévient : la digue ne tiendra pas.", "prévient", "Le préfet", "la digue ne tiendra pas"),
    Case("La maire l'a confirmé mardi : le pont fermera.", "a confirmé", "La maire", "le pont fermera"),
    Case(
        "Le suspect avait raconté une autre histoire : la digue aurait cédé avant lui.",
        "avait raconté",
        "Le suspect",
        "la digue aurait cédé avant lui",
    ),
    Case("Les médecins sont catégoriques : il ne marchera plus.", ":", "Les médecins", "il ne marchera plus"),
    Case("Sa conclusion : la digue doit être refaite.", "conclusion", "Sa", "la digue doit être refaite"),
    Case("Vial : nous ne céderons pas", ":", "Vial", "nous ne céderons pas"),
)

HEARD = (  # what somebody heard said
    Case("J'ai entendu dire que le port fermerait.", "ai entendu dire", "J'", "le port fermerait"),
    Case("On l'a entendu affirmer que la digue tiendrait.", "affirmer", "l'", "la digue tiendrait"),
    Case("Nous avons entendu Paul Vial dire que la digue tiendrait.", "dire", "Paul Vial", "la digue tiendrait"),
    Case("Le maire entend réformer le port.", "entend", "Le maire", "réformer le port"),
)

NOTHING = (
    "Des témoins ont entendu le canon tonner.",
    "La question reste posée : qui paiera ?",
    "Le bilan est lourd : trois marins sont morts.",
    "Le port a tout perdu : les bateaux ont coulé.",
    "Brizac : la maire démissionne",
    "La maire a fait ses comptes : il manque un million.",
)
