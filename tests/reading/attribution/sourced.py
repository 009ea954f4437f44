"""Invented sentences whose source stands after a preposition, or that name none: what is said, and by whom."""

from tests.reading.attribution.constructions import Case

OPENED = (
    Case("Cependant, selon la préfecture, le feu est éteint.", "selon", "la préfecture", "le feu est éteint"),
    Case("Toujours d'après la mairie, le pont tiendra.", "d'après", "la mairie", "le pont tiendra"),
    Case("Et, selon la régie, l'eau est potable.", "selon", "la régie", "l'eau est potable"),
    Case("Mais selon le syndicat, rien n'est réglé.", "selon", "le syndicat", "rien n'est réglé"),
    Case("Or, d'après le juge, le délai est passé.", "d'après", "le juge", "le délai est passé"),
    Case("Par ailleurs, selon l'exploitant, la cuve est vide.", "selon", "l'exploitant", "la cuve est vide"),
    Case(
        "Cependant, selon l'un des membres du comité, la foule a forcé la grille.",
        "selon",
        "l'un des membres du comité",
        "la foule a forcé la grille",
    ),
    Case(
        "Selon une des riveraines, l'eau montait déjà.",
        "Selon",
        "une des riveraines",
        "l'eau montait déjà",
    ),
    Case("Selon plusieurs de ses proches, il hésite encore.", "Selon", "plusieurs de ses proches", "il hésite encore"),
    Case("Selon celui-ci, le stock est intact.", "Selon", "celui-ci", "le stock est intact"),
    Case("Selon ce dernier, le stock est intact.", "Selon", "ce dernier", "le stock est intact"),
    Case(
        "Selon le décret, le registre, appelé Octave, contiendra des photographies.",
        "Selon",
        "le décret",
        "le registre, appelé Octave, contiendra des photographies",
    ),
    Case(
        "Le stade est fermé, mais selon le club, le match aura lieu.",
        "selon",
        "le club",
        "le match aura lieu",
    ),
    Case(
        "La ministre a indiqué que, selon ses services, trois ponts menaçaient ruine.",
        "selon",
        "ses services",
        "trois ponts menaçaient ruine",
    ),
)

DESCRIBED = (
    Case(
        "Selon un rapport que l'agence Norvia a pu consulter, la digue fuit depuis mars.",
        "Selon",
        "un rapport que l'agence Norvia a pu consulter",
        "la digue fuit depuis mars",
    ),
    Case(
        "Selon un témoin qui se trouvait sur le quai, le train roulait trop vite.",
        "Selon",
        "un témoin qui se trouvait sur le quai",
        "le train roulait trop vite",
    ),
    Case(
        "Selon la gazette Norvia, qui a révélé l'affaire, deux agents sont suspendus.",
        "Selon",
        "la gazette Norvia",
        "deux agents sont suspendus",
    ),
    Case(
        "Selon une étude publiée mardi par l'institut Norvia, un élève sur dix s'absente.",
        "Selon",
        "une étude publiée mardi par l'institut Norvia",
        "un élève sur dix s'absente",
    ),
    Case(
        "Selon Ana Ruel, présidente du comité, et Paul Vial, son adjoint, la fête est sauvée.",
        "Selon",
        "Ana Ruel, présidente du comité, et Paul Vial, son adjoint",
        "la fête est sauvée",
    ),
)

PLACED = (
    Case(
        "Il a quitté la ville où l'accueil a été, selon l'opposition, glacial.",
        "selon",
        "l'opposition",
        "l'accueil a été | glacial",
    ),
    Case(
        "Les policiers ont arrêté des hommes qui préparaient, selon le parquet, un attentat.",
        "selon",
        "le parquet",
        "qui préparaient | un attentat",
    ),
    Case(
        "Ils étaient 2.000 selon la police, 8.000 selon les organisateurs.",
        "selon",
        "la police",
        "2.000",
    ),
    Case(
        "Ils étaient 2.000 selon la police, 8.000 selon les organisateurs.",
        "selon",
        "les organisateurs",
        "8.000",
    ),
    Case(
        "Entre 2.000 (selon la police) et 8.000 personnes (selon les syndicats) ont défilé.",
        "selon",
        "les syndicats",
        "8.000 personnes",
    ),
    Case("Deux navires auraient coulé, d'après la marine.", "d'après", "la marine", "Deux navires auraient coulé"),
    Case(
        "La loi serait, de l'avis de plusieurs juristes, contraire au droit.",
        "de l'avis de",
        "plusieurs juristes",
        "La loi serait | contraire au droit",
    ),
    Case(
        "La réforme permettrait selon lui à la ville d'économiser.",
        "selon",
        "lui",
        "La réforme permettrait | à la ville d'économiser",
    ),
    Case(
        "Le directeur, d'après lui, savait tout.",
        "d'après",
        "lui",
        "Le directeur | savait tout",
    ),
)

INSIDE = (  # a relative clause, an infinitive, an adjective
    Case(
        "Le préfet a ouvert une enquête qui selon les pêcheurs « vise à trouver un coupable ».",
        "selon",
        "les pêcheurs",
        "vise à trouver un coupable",
    ),
    Case(
        "Le préfet a ouvert une enquête qui, selon les pêcheurs, vise à trouver un coupable.",
        "selon",
        "les pêcheurs",
        "vise à trouver un coupable",
    ),
    Case(
        "Ce texte, qui selon le syndicat menace l'emploi, sera voté mardi.",
        "selon",
        "le syndicat",
        "menace l'emploi",
    ),
    Case(
        "Les ouvriers, qui selon la mairie ne sont pas menacés, ont repris le travail.",
        "selon",
        "la mairie",
        "ne sont pas menacés",
    ),
    Case("Les règles, qui, selon eux, datent d'un autre âge, seront revues.", "selon", "eux", "datent d'un autre âge"),
    Case(
        "Une ville où, selon le préfet, la peste recule, a rouvert ses marchés.",
        "selon",
        "le préfet",
        "la peste recule",
    ),
    Case(
        "Elle quitte la chaîne pour, selon la radio Vallon, prendre la tête du journal.",
        "selon",
        "la radio Vallon",
        "prendre la tête du journal",
    ),
    Case("Il défend un projet de péage, selon elle « absurde ».", "selon", "elle", "un projet de péage | absurde"),
    Case(
        "Il défend un projet de péage, selon elle absurde et coûteux.",
        "selon",
        "elle",
        "un projet de péage | absurde et coûteux",
    ),
    Case(
        "Il le dit énergique et soucieux selon lui du sort des pêcheurs.",
        "selon",
        "lui",
        "soucieux | du sort des pêcheurs",
    ),
    Case("Cela conduit, selon eux, à fermer trois écoles.", "selon", "eux", "Cela conduit | à fermer trois écoles"),
    Case("Le pont a coûté, selon la mairie, deux millions.", "selon", "la mairie", "Le pont a coûté | deux millions"),
)

PLACEHOLDERS = (
    Case("Pour elle, la fermeture est une faute.", "Pour", "elle", "la fermeture est une faute"),
    Case("Pour le maire de Brizac cependant, la digue est sûre.", "Pour", "le maire de Brizac", "la digue est sûre"),
    Case(
        "Les avis divergent : pour son bras droit Paul Vial, la candidature est légitime.",
        "pour",
        "son bras droit Paul Vial",
        "la candidature est légitime",
    ),
    Case(
        "Pour un jeune pêcheur comme Luc Damas (23 ans), ce port est une chance.",
        "Pour",
        "un jeune pêcheur comme Luc Damas (23 ans)",
        "ce port est une chance",
    ),
    Case(
        "Le collectif, pour qui la digue est dangereuse, demande une expertise.",
        "pour",
        "qui",
        "la digue est dangereuse",
    ),
    Case("Pour la gauche, le texte est un recul.", "Pour", "la gauche", "le texte est un recul"),
    Case(
        "Pour Paul Vial, élu de Brizac, la crue était prévisible.",
        "Pour",
        "Paul Vial, élu de Brizac",
        "la crue était prévisible",
    ),
    Case("Aux yeux des riverains, ce chantier est inutile.", "Aux yeux des", "riverains", "ce chantier est inutile"),
    Case("De l'avis général, la fête fut belle.", "De l'avis général", "", "la fête fut belle"),
    Case("De l'avis des experts, la nappe a baissé.", "De l'avis des", "experts", "la nappe a baissé"),
    Case("À en croire le maire, tout va bien.", "À en croire", "le maire", "tout va bien"),
    Case("A en croire le maire, tout va bien.", "A en croire", "le maire", "tout va bien"),
    Case("Si l'on en croit la rumeur, le club est vendu.", "Si l'on en croit", "la rumeur", "le club est vendu"),
    Case("Le match est truqué, dixit l'entraîneur.", "dixit", "l'entraîneur", "Le match est truqué"),
    Case(
        "Selon des sources concordantes, l'accord est signé.", "Selon", "des sources concordantes", "l'accord est signé"
    ),
    Case(
        "De sources concordantes, on indique que l'accord est signé.",
        "De sources concordantes",
        "sources concordantes",
        "on indique que l'accord est signé",
    ),
    Case("L'accord est signé, a-t-on appris auprès du ministère.", "a-t-on appris", "ministère", "L'accord est signé"),
    Case(
        "On apprend de source judiciaire que le suspect a fui.",
        "de source judiciaire",
        "source judiciaire",
        "le suspect a fui",
    ),
    Case(
        "Selon les estimations de la mairie, le trou atteint deux millions.",
        "Selon",
        "les estimations de la mairie",
        "le trou atteint deux millions",
    ),
    Case("Dans l'esprit du maire, le projet est enterré.", "Dans l'esprit du", "maire", "le projet est enterré"),
    Case("Le port, aux dires des pêcheurs, est ensablé.", "aux dires des", "pêcheurs", "Le port | est ensablé"),
    Case("Au dire de la gardienne, la porte était ouverte.", "Au dire de", "la gardienne", "la porte était ouverte"),
    Case("Du point de vue du syndicat, rien n'a changé.", "Du point de vue du", "syndicat", "rien n'a changé"),
)

EDGES = (  # where a source begins and ends
    Case("Selon lui, le suspect, qui est blessé, se tait.", "Selon", "lui", "le suspect, qui est blessé, se tait"),
    Case("Le collectif en réclame le double.", "réclame", "Le collectif", "le double"),
    Case("« Le port est sûr », a déclaré diplomatiquement Paul Vial.", "a déclaré", "Paul Vial", "Le port est sûr"),
    Case(
        "Le pont, qui a coûté dix millions selon la mairie, ouvrira lundi.",
        "selon",
        "la mairie",
        "qui a coûté dix millions",
    ),
    Case(
        'Selon le quotidien The Tribune, plusieurs centaines de comptes "liés au port" ont fermé.',
        "Selon",
        "le quotidien The Tribune",
        'plusieurs centaines de comptes "liés au port" ont fermé',
    ),
)

NOT_SOURCED = (
    "La taxe est utile, comme le montre le modèle norvien.",
    "Un « vent du changement » souffle des deux côtés des Alpes.",
    "Pour son premier match de la saison, le club a gagné.",
    "Selon l'usage, le maire coupe le ruban.",
    "Selon les régions, le prix varie.",
    "Pour les élèves, une salle est réservée.",
    "Pour Noël, la ville illumine le pont.",
    "Le match est gagné pour le club.",
    "Il a voté pour la ministre.",
    "Une collecte est ouverte pour les sinistrés.",
    "Chacun paie selon ses moyens.",
    "D'après nature, elle peint des vagues.",
)
