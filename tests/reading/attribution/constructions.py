"""Invented sentences by construction: cue, source and content as a reader would mark them.

A content in several pieces is written with « | » between them; an absent source is an empty string.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One attribution expected in a text."""

    text: str
    cue: str
    source: str
    content: str


QUE = (
    Case("La préfète a affirmé que le pont rouvrirait lundi.", "a affirmé", "La préfète", "le pont rouvrirait lundi"),
    Case(
        "Le maire de Brizac, Paul Vial, a déclaré mardi que la digue tiendrait.",
        "a déclaré",
        "Le maire de Brizac, Paul Vial",
        "la digue tiendrait",
    ),
    Case(
        "La directrice a, pour sa part, assuré que rien n'avait été décidé.",
        "a, pour sa part, assuré",
        "La directrice",
        "rien n'avait été décidé",
    ),
    Case(
        "Les pompiers ont indiqué à la presse que l'incendie était maîtrisé.",
        "ont indiqué",
        "Les pompiers",
        "l'incendie était maîtrisé",
    ),
    Case(
        "Elle a fait savoir qu'elle ne se représenterait pas.", "a fait savoir", "Elle", "elle ne se représenterait pas"
    ),
    Case(
        "Le ministre s'est dit convaincu que la réforme serait votée.",
        "s'est dit convaincu",
        "Le ministre",
        "la réforme serait votée",
    ),
    Case(
        "Le procureur a laissé entendre qu'un second suspect serait entendu.",
        "a laissé entendre",
        "Le procureur",
        "un second suspect serait entendu",
    ),
    Case(
        "L'exploitant n'a pas confirmé que la cuve était vide.",
        "n'a pas confirmé",
        "L'exploitant",
        "la cuve était vide",
    ),
    Case("Le syndicat estime que le site peut être sauvé.", "estime", "Le syndicat", "le site peut être sauvé"),
    Case(
        "Il a informé les riverains que l'eau était de nouveau potable.",
        "a informé",
        "Il",
        "l'eau était de nouveau potable",
    ),
    Case("Le rapport montre que la nappe s'est vidée.", "montre", "Le rapport", "la nappe s'est vidée"),
    Case(
        "L'avocate a tenu à souligner que son client coopérait.",
        "a tenu à souligner",
        "L'avocate",
        "son client coopérait",
    ),
    Case(
        "Les organisateurs pourraient annoncer que le festival est reporté.",
        "pourraient annoncer",
        "Les organisateurs",
        "le festival est reporté",
    ),
    Case("La ministre s'attend à ce que les prix baissent.", "s'attend", "La ministre", "les prix baissent"),
    Case(
        "L'association se félicite que le tribunal ait tranché.",
        "se félicite",
        "L'association",
        "le tribunal ait tranché",
    ),
    Case(
        "Le préfet, qui a précisé que deux écoles fermeraient, sera reçu lundi.",
        "a précisé",
        "qui",
        "deux écoles fermeraient",
    ),
    Case(
        "Le maire a annoncé la fermeture du marché et précisé qu'elle durerait un mois.",
        "précisé",
        "Le maire",
        "elle durerait un mois",
    ),
    Case(
        "La société a reconnu que des données avaient fui et a ajouté que les clients seraient prévenus.",
        "a ajouté",
        "La société",
        "les clients seraient prévenus",
    ),
    Case(
        "La société a reconnu que des données avaient fui et a ajouté que les clients seraient prévenus.",
        "a reconnu",
        "La société",
        "des données avaient fui",
    ),
)

INFINITIVE = (
    Case("Le président affirme vouloir apaiser le pays.", "affirme", "Le président", "vouloir apaiser le pays"),
    Case("L'accusé nie avoir poussé la victime.", "nie", "L'accusé", "avoir poussé la victime"),
    Case("La ville promet de replanter mille arbres.", "promet", "La ville", "replanter mille arbres"),
    Case("L'entreprise s'engage à rembourser ses clients.", "s'engage", "L'entreprise", "rembourser ses clients"),
    Case("Le juge a ordonné à la société de détruire le stock.", "a ordonné", "Le juge", "détruire le stock"),
    Case("La maire souhaite rencontrer les familles.", "souhaite", "La maire", "rencontrer les familles"),
    Case("Le groupe compte ouvrir trois magasins.", "compte", "Le groupe", "ouvrir trois magasins"),
    Case("Il dit ne pas avoir reçu la lettre.", "dit", "Il", "ne pas avoir reçu la lettre"),
    Case(
        "Le chanteur aurait l'intention de quitter la scène.", "aurait l'intention", "Le chanteur", "quitter la scène"
    ),
)

OBJECT = (
    Case("Le club dément toute négociation avec le joueur.", "dément", "Le club", "toute négociation avec le joueur"),
    Case("La ministre a évoqué la possibilité d'un report.", "a évoqué", "La ministre", "la possibilité d'un report"),
    Case("Les syndicats ont dénoncé un passage en force.", "ont dénoncé", "Les syndicats", "un passage en force"),
    Case(
        "L'opposition accuse le maire d'avoir caché le rapport.",
        "accuse",
        "L'opposition",
        "le maire d'avoir caché le rapport",
    ),
    Case(
        "La préfecture a appelé les habitants à rester chez eux.",
        "a appelé",
        "La préfecture",
        "les habitants à rester chez eux",
    ),
    Case(
        "La ligue a mis en garde les clubs contre de nouvelles dettes.",
        "a mis en garde",
        "La ligue",
        "les clubs contre de nouvelles dettes",
    ),
    Case("Le sénateur a qualifié la loi de recul.", "a qualifié", "Le sénateur", "la loi | recul"),
    Case("Les riverains craignent une nouvelle crue.", "craignent", "Les riverains", "une nouvelle crue"),
    Case("Le prévenu l'a démenti.", "a démenti", "Le prévenu", "l'"),
    Case("L'experte s'inquiète de la vitesse du recul.", "s'inquiète", "L'experte", "la vitesse du recul"),
)

SELON = (
    Case("Selon la préfecture, le feu est éteint.", "Selon", "la préfecture", "le feu est éteint"),
    Case("Le feu est éteint, selon la préfecture.", "selon", "la préfecture", "Le feu est éteint"),
    Case("Le feu, selon la préfecture, est éteint.", "selon", "la préfecture", "Le feu | est éteint"),
    Case(
        "D'après un proche du dossier, la vente serait imminente.",
        "D'après",
        "un proche du dossier",
        "la vente serait imminente",
    ),
    Case(
        "Pour la syndicaliste Ana Ruel, cette offre est une provocation.",
        "Pour",
        "la syndicaliste Ana Ruel",
        "cette offre est une provocation",
    ),
    Case("Selon lui, la digue ne tiendra pas.", "Selon", "lui", "la digue ne tiendra pas"),
    Case(
        "À en croire la radio locale, le concert est annulé.", "À en croire", "la radio locale", "le concert est annulé"
    ),
    Case(
        "Deux détenus se sont évadés, de source policière.",
        "de source policière",
        "source policière",
        "Deux détenus se sont évadés",
    ),
    Case(
        "Selon le porte-parole du port, Luc Damas, le chenal est sûr.",
        "Selon",
        "le porte-parole du port, Luc Damas",
        "le chenal est sûr",
    ),
)

INCISE = (
    Case("« Le pont rouvrira lundi », a déclaré la préfète.", "a déclaré", "la préfète", "Le pont rouvrira lundi"),
    Case("« Nous restons », a-t-il affirmé devant la mairie.", "a-t-il affirmé", "-t-il", "Nous restons"),
    Case("Le pont rouvrira lundi, a annoncé la préfecture.", "a annoncé", "la préfecture", "Le pont rouvrira lundi"),
    Case(
        "Le pont, a précisé l'ingénieure, ne rouvrira pas avant l'été.",
        "a précisé",
        "l'ingénieure",
        "Le pont | ne rouvrira pas avant l'été",
    ),
    Case("« Nous irons, a promis Paul Vial, jusqu'au bout. »", "a promis", "Paul Vial", "Nous irons | jusqu'au bout"),
    Case("« C'est fini ! » s'est exclamée la gardienne.", "s'est exclamée", "la gardienne", "C'est fini"),
    Case(
        "La digue n'est pas « en danger », assure le maire de Brizac.",
        "assure",
        "le maire de Brizac",
        "La digue n'est pas « en danger »",
    ),
    Case(
        "Trois trains ont été supprimés, rapporte l'agence Norvia.",
        "rapporte",
        "l'agence Norvia",
        "Trois trains ont été supprimés",
    ),
)

COLON = (
    Case("Le maire a répondu : « Nous n'avons rien signé. »", "a répondu", "Le maire", "Nous n'avons rien signé"),
    Case("Paul Vial : « Nous n'avons rien signé »", ":", "Paul Vial", "Nous n'avons rien signé"),
    Case(
        "La ministre s'insurge : « Personne ne nous a prévenus. »",
        "s'insurge",
        "La ministre",
        "Personne ne nous a prévenus",
    ),
)

PASSIVE = (
    Case("Le trésorier est accusé d'avoir vidé la caisse.", "est accusé", "", "Le trésorier | d'avoir vidé la caisse"),
    Case("L'attentat a été revendiqué par un groupe inconnu.", "a été revendiqué", "un groupe inconnu", "L'attentat"),
    Case("Un report, évoqué par la ministre, reste possible.", "évoqué", "la ministre", "Un report"),
    Case("Le bilan n'a pas encore été communiqué.", "n'a pas encore été communiqué", "", "Le bilan"),
)

NOUN = (
    Case("L'annonce que l'usine fermerait a surpris la ville.", "L'annonce", "", "l'usine fermerait"),
    Case("Elle a exprimé sa crainte que la forêt ne brûle.", "a exprimé sa crainte", "Elle", "la forêt ne brûle"),
    Case("Il a fait part de son refus.", "a fait part", "Il", "son refus"),
)

DECLINE = (
    Case(
        "La banque a refusé de commenter cette information.", "a refusé de commenter", "La banque", "cette information"
    ),
    Case(
        "La préfecture n'a pas précisé combien de maisons étaient touchées.",
        "n'a pas précisé",
        "La préfecture",
        "combien de maisons étaient touchées",
    ),
    Case("Le club n'a pas réagi à ces accusations.", "n'a pas réagi", "Le club", "ces accusations"),
    Case(
        "L'état-major a confirmé le tir, sans préciser d'où il venait.",
        "sans préciser",
        "L'état-major",
        "d'où il venait",
    ),
)

MORE = (
    Case(
        "Deux cargos sont entrés au port, a-t-on appris de sources portuaires.",
        "de sources portuaires",
        "sources portuaires",
        "Deux cargos sont entrés au port",
    ),
    Case("Ils réclament plus de moyens.", "réclament", "Ils", "plus de moyens"),
    Case(
        "La préfecture a supposé que la foule serait calme, et a fermé la place.",
        "a supposé",
        "La préfecture",
        "la foule serait calme",
    ),
    Case("On a entendu le trésorier dire qu'il partait.", "dire", "le trésorier", "il partait"),
    Case(
        "Selon le sondage Norvia, réalisé en mai, la moitié des élus sont inquiets.",
        "Selon",
        "le sondage Norvia",
        "la moitié des élus sont inquiets",
    ),
)

ENDORSED = (
    Case("Comme l'a rappelé la maire, la digue date de 1950.", "a rappelé", "la maire", "la digue date de 1950"),
    Case("La digue, comme il l'a dit hier, date de 1950.", "a dit", "il", "La digue | date de 1950"),
)

JUDGED = (
    Case("« La digue a tenu », avait-il jubilé.", "avait-il jubilé", "-il", "La digue a tenu"),
    Case("« La digue a tenu », avait jubilé, mardi, Paul Vial.", "avait jubilé", "Paul Vial", "La digue a tenu"),
    Case("L'élu fustige pour sa part la vente du stade.", "fustige", "L'élu", "la vente du stade"),
    Case("D'autres souhaitent prolonger le chantier.", "souhaitent", "D'autres", "prolonger le chantier"),
    Case(
        "La direction justifie son choix par la hausse des loyers.",
        "justifie",
        "La direction",
        "son choix par la hausse des loyers",
    ),
    Case(
        "La direction justifie son choix du fait que les quais sont saturés.",
        "justifie",
        "La direction",
        "son choix du fait que les quais sont saturés",
    ),
    Case("Les délais jugés intenables ont été revus.", "jugés", "", "Les délais | intenables"),
    Case("La mesure est jugée injuste par les riverains.", "est jugée", "les riverains", "La mesure | injuste"),
    Case(
        "La police a arrêté deux hommes soupçonnés d'avoir ouvert la vanne.",
        "soupçonnés",
        "",
        "deux hommes | d'avoir ouvert la vanne",
    ),
    Case("La ministre a estimé qu' « une digue avait cédé ».", "a estimé", "La ministre", "une digue avait cédé"),
    Case(
        "Elle a affirmé sa volonté de poursuivre les travaux alors que le maire a été critiqué.",
        "a affirmé sa volonté",
        "Elle",
        "poursuivre les travaux",
    ),
)

WANTED = (
    Case(
        "La ville a pris acte du refus du gouvernement de rouvrir la ligne.",
        "refus",
        "gouvernement",
        "rouvrir la ligne",
    ),
    Case(
        "Le conflit porte sur la volonté de la régie de faire payer le stationnement.",
        "la volonté",
        "la régie",
        "faire payer le stationnement",
    ),
    Case("Le groupe a reçu l'injonction de publier ses comptes.", "l'injonction", "", "publier ses comptes"),
)

CONCESSION = (
    Case(
        "La préfète assure que l'usine, malgré ses démentis, a déversé des solvants en mars.",
        "démentis",
        "ses",
        "a déversé des solvants en mars",
    ),
    Case(
        "En dépit des démentis répétés du maire, la digue n'a pas été réparée.",
        "démentis",
        "maire",
        "la digue n'a pas été réparée",
    ),
    Case(
        "Le groupe Novalis a payé deux intermédiaires, malgré ses dénégations.",
        "dénégations",
        "ses",
        "Le groupe Novalis a payé deux intermédiaires",
    ),
    Case(
        "Malgré les démentis du gouvernement, l'agence affirme que deux convois ont passé la frontière.",
        "démentis",
        "gouvernement",
        "deux convois ont passé la frontière",
    ),
)

NOTHING = (
    "Malgré la pluie, le match a eu lieu.",
    "Malgré ses blessures, le coureur a fini la course.",
    "La maire a rencontré les riverains mardi.",
    "Le ministre s'est exprimé mardi devant les élus.",
    "Le prix varie selon la taille du bateau.",
    "Les tarifs changent selon les cas.",
    "Selon que la mer monte ou non, le port ferme.",
    "Le maire a publié un communiqué.",
    "Les gendarmes tentent de retrouver le conducteur.",
    "L'entraîneur est en colère.",
    "La société a lancé un nouveau modèle.",
    "Le « roi de la glace » a fermé boutique.",
    "Il a traversé la rivière pour rejoindre le village.",
    "La crue a fait trois morts et des dizaines de blessés.",
    "Le budget devrait doubler en deux ans.",
    "La directrice a rappelé son équipe à Brizac.",
    "Pour la première fois, le pont sera fermé.",
    "Pour l'instant, le pont reste ouvert.",
    "Le Sénat devrait demander un report.",
    "La volonté du peuple est sacrée.",
    "Une proposition de loi sera débattue.",
    "Le tribunal a jugé deux hommes mardi.",
    "Le coureur a lancé son attaque par la gauche.",
    "Le bruit et la chaleur justifient les travaux.",
    "Une note de musique résonne dans la salle.",
    "",
    "Incendie",
    '« » “ ” " "',
)
