"""Invented sentences of stances beside a name, wishes and documents, and what only looks like a report."""

from tests.reading.attribution.constructions import Case

ONCE_MORE = (
    Case(
        "Le collectif Lumen, qui souhaite présenter le maire de manière peu flatteuse, a écrit.",
        "souhaite",
        "qui",
        "présenter le maire de manière peu flatteuse",
    ),
    Case("La maire veut présenter ses excuses.", "veut", "La maire", "présenter ses excuses"),
    Case(
        "Le président s'est déclaré candidat à sa succession.",
        "s'est déclaré",
        "Le président",
        "candidat à sa succession",
    ),
    Case(
        "La Norvia a émis une vive protestation au sujet de la visite.",
        "a émis une vive protestation",
        "La Norvia",
        "la visite",
    ),
    Case("Le trésorier a reconnu auprès de l' Agence Norvia avoir menti.", "a reconnu", "Le trésorier", "avoir menti"),
    "Aucun contrat ne sera remis en cause.",
    Case("L'instruction interdit la dispersion des cendres.", "interdit", "L'instruction", "la dispersion des cendres"),
    Case("Le procureur a refusé de présenter ses excuses.", "a refusé", "Le procureur", "présenter ses excuses"),
    Case(
        "Ils ont menacé le port de représailles, sans toutefois évoquer de sanction.",
        "ont menacé",
        "Ils",
        "le port de représailles",
    ),
)

NOT_SAID = (
    "La ville ne reconnaît aucune autorité au comité.",
    "C'est sur la base des conclusions du comité que la ville a choisi.",
    "Le chroniqueur reçoit des menaces de mort.",
    "Elle donnera naissance à un garçon en janvier.",
    "Le plan de relance coûte cher.",
    "Son but de la tête a scellé le match.",
    "Le projet de la ville est ancien.",
    "La promesse du jeune coureur a plu.",
    "La proposition de loi arrive au Sénat.",
    "Les critiques de cinéma sont en grève.",
    "L'accord de paix tient.",
    "L'idée du siècle.",
    "La demande du marché faiblit.",
    "La version du logiciel date de mai.",
    "Les analyses de sang sont bonnes.",
    "La description du produit est sur le site.",
    "La condamnation du trésorier à deux ans de prison est définitive.",
    "L'interdiction de la chasse est levée.",
    "La garantie du produit expire.",
    "Le rêve américain a vécu.",
    "L'alerte à la pollution est levée.",
    "Le message est clair.",
    "L'offre d'emploi est parue.",
    "Une information judiciaire est ouverte.",
    "La confiance des ménages recule.",
    "Le soutien de l'État a permis la reprise.",
    "L'avis de décès est paru.",
    "Certain de gagner, non.",
)

SAID = (
    Case(
        "Furieuse que le vote soit reporté, la maire a quitté la salle.", "Furieuse", "la maire", "le vote soit reporté"
    ),
    Case(
        "Hostile à toute concession, le syndicat a rompu les discussions.", "Hostile", "le syndicat", "toute concession"
    ),
    Case("Certains d'avoir gagné, les joueurs ont fêté leur titre.", "Certains", "les joueurs", "avoir gagné"),
    Case(
        "Sceptique sur les chances du candidat, le parti a reporté sa décision.",
        "Sceptique",
        "le parti",
        "les chances du candidat",
    ),
    Case(
        "Partisan d'une sortie de crise, le préfet a reçu les éleveurs.", "Partisan", "le préfet", "une sortie de crise"
    ),
    Case(
        "Les opposants au barrage, déterminés à rester, ont monté des tentes.",
        "déterminés",
        "Les opposants au barrage",
        "rester",
    ),
    Case("La sénatrice, favorable à la réforme, votera le texte.", "favorable", "La sénatrice", "la réforme"),
    Case(
        "La préfète, inquiète d'une montée des eaux, a fermé le pont.", "inquiète", "La préfète", "une montée des eaux"
    ),
    Case("Le syndicat, persuadé que le plan échouera, quitte la table.", "persuadé", "Le syndicat", "le plan échouera"),
    Case("Elle est restée évasive sur son avenir.", "est restée évasive", "Elle", "son avenir"),
    "Les habitants sont partagés entre la colère et la peur.",
    Case("Le maire demeure opposé à la vente du stade.", "demeure opposé", "Le maire", "la vente du stade"),
    "La direction s'est montrée inflexible.",
    Case("Le comité est en faveur d'un report.", "est en faveur", "Le comité", "un report"),
    Case("L'élue est contre la fermeture du lycée.", "est contre", "L'élue", "la fermeture du lycée"),
)

WISHED = (
    Case("La maire aimerait rouvrir la piscine en mai.", "aimerait", "La maire", "rouvrir la piscine en mai"),
    Case("Le club aimerait que le stade soit couvert.", "aimerait", "Le club", "le stade soit couvert"),
    "Le maire aime peindre la mer.",
    Case(
        "Le procureur affirme avoir demandé à son adjoint de suspendre l'enquête et que celui-ci a refusé.",
        "avoir demandé",
        "Le procureur",
        "suspendre l'enquête",
    ),
    "Les syndicats ont apporté leur soutien au maire.",
    Case("Le budget prévoit une baisse des dotations.", "prévoit", "Le budget", "une baisse des dotations"),
    Case("Le plan prévoit de fermer deux gares.", "prévoit", "Le plan", "fermer deux gares"),
    Case("Les dockers réclament une prime.", "réclament", "Les dockers", "une prime"),
    Case("Le patronat dénonce une dérive.", "dénonce", "Le patronat", "une dérive"),
    Case("L'autopsie confirme la noyade.", "confirme", "L'autopsie", "la noyade"),
    Case("La charte interdit la publicité pour l'alcool.", "interdit", "La charte", "la publicité pour l'alcool"),
    "Cette plante exige de la lumière.",
    "La voiture, qui annonce cent chevaux, plaît.",
)
