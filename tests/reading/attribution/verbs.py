"""Invented sentences for verbs and their complements: cue, source and content, as in ``constructions``."""

from __future__ import annotations

from tests.reading.attribution.constructions import Case

CIRCUMSTANCES = (
    Case(
        "La ministre a fustigé sur Radio Norvia le « cynisme » du groupe.",
        "a fustigé",
        "La ministre",
        "le « cynisme » du groupe",
    ),
    Case(
        "L'association a dénoncé mercredi 2 juillet, la fermeture du refuge.",
        "a dénoncé",
        "L'association",
        "la fermeture du refuge",
    ),
    Case(
        "Le groupe a indiqué à la presse n'avoir reçu aucune offre.",
        "a indiqué",
        "Le groupe",
        "n'avoir reçu aucune offre",
    ),
    Case(
        "La direction a annoncé dans un communiqué la vente de sa filiale.",
        "a annoncé",
        "La direction",
        "la vente de sa filiale",
    ),
    Case(
        "Le député s'est prononcé mardi sur Télé Brizac pour un référendum.",
        "s'est prononcé",
        "Le député",
        "un référendum",
    ),
)

EXTENT = (
    Case("La ministre a reconnu des erreurs de calcul.", "a reconnu", "La ministre", "des erreurs de calcul"),
    Case(
        "Les membres du conseil ont voté à l'unanimité pour retirer les soldats.",
        "ont voté à l'unanimité",
        "Les membres du conseil",
        "retirer les soldats",
    ),
    Case(
        "L'association alerte les habitants de la vallée sur la pollution du lac.",
        "alerte",
        "L'association",
        "la pollution du lac",
    ),
    Case(
        "Le cabinet appelle tous ceux qui ont acheté des actions pendant cette période à participer à la plainte.",
        "appelle",
        "Le cabinet",
        "tous ceux qui ont acheté des actions pendant cette période à participer à la plainte",
    ),
    Case(
        "Elle a appelé les électeurs qui hésitent encore à voter dimanche.",
        "a appelé",
        "Elle",
        "les électeurs qui hésitent encore à voter dimanche",
    ),
    Case(
        "L'enquête a été ternie par des accusations d'abus sexuels, de corruption.",
        "des accusations",
        "",
        "abus sexuels, de corruption",
    ),
    Case(
        "Le maire est gêné par des accusations d'emplois fictifs concernant son frère.",
        "des accusations",
        "",
        "emplois fictifs concernant son frère",
    ),
    Case(
        "L'association a exigé du préfet la fermeture du quai.",
        "a exigé",
        "L'association",
        "la fermeture du quai",
    ),
    Case("Le comité a exigé de la mairie sa collaboration.", "a exigé", "Le comité", "sa collaboration"),
    Case(
        "La région a menacé de fermer la route, car elle craint une crue.",
        "a menacé",
        "La région",
        "fermer la route",
    ),
    Case(
        "Le gardien a eu peur de se présenter à la police car il n'a pas de permis.",
        "a eu peur",
        "Le gardien",
        "se présenter à la police",
    ),
    Case(
        "Le préfet a annoncé qu'il attendrait avant d'acter cette vente.",
        "a annoncé",
        "Le préfet",
        "il attendrait avant d'acter cette vente",
    ),
    Case(
        "Le groupe a annoncé la fermeture du site avant de préciser que les salaires seraient versés.",
        "a annoncé",
        "Le groupe",
        "la fermeture du site",
    ),
    Case(
        "Le mouvement — de nombreux habitants s'opposent au barrage — reste faible.",
        "s'opposent",
        "de nombreux habitants",
        "barrage",
    ),
    Case(
        "Le barrage (plusieurs élus dénoncent son coût) sera achevé en mai.", "dénoncent", "plusieurs élus", "son coût"
    ),
    Case(
        "Le directeur a réclamé des effectifs supplémentaires, de la vidéo accrue et la reconnaissance du métier.",
        "a réclamé",
        "Le directeur",
        "des effectifs supplémentaires, de la vidéo accrue et la reconnaissance du métier",
    ),
    Case(
        "Elle a déploré le manque de moyens, de personnel et de lits.",
        "a déploré",
        "Elle",
        "le manque de moyens, de personnel et de lits",
    ),
    Case(
        "Il a critiqué une réforme « injuste », qui « frappe les plus pauvres ».",
        "a critiqué",
        "Il",
        "une réforme « injuste », qui « frappe les plus pauvres »",
    ),
    Case("Il a critiqué la fermeture du quai, qui sert de parking.", "a critiqué", "Il", "la fermeture du quai"),
    Case(
        "Le gérant voulait vendre le restaurant et avait cherché un acheteur.",
        "voulait",
        "Le gérant",
        "vendre le restaurant",
    ),
    Case(
        "La coureuse a expliqué qu'elle avait perdu sa licence, jeudi sur sa page.",
        "a expliqué",
        "La coureuse",
        "elle avait perdu sa licence",
    ),
    Case(
        "La police a annoncé la saisie de fusils, de grenades et de faux papiers et a accusé le gang de trafic.",
        "a annoncé",
        "La police",
        "la saisie de fusils, de grenades et de faux papiers",
    ),
    Case(
        "L'évêque a jugé infondées les plaintes et les élus ont appelé la ville à rouvrir la chapelle.",
        "ont appelé",
        "les élus",
        "la ville à rouvrir la chapelle",
    ),
    Case(
        "La mairie avait reçu les forains et annoncé une baisse des loyers.",
        "annoncé",
        "La mairie",
        "une baisse des loyers",
    ),
    Case("Le patron regrette aussi que la route soit fermée.", "regrette", "Le patron", "la route soit fermée"),
    Case("Ces derniers ont accusé le gérant de mentir.", "ont accusé", "Ces derniers", "le gérant de mentir"),
    Case("L'ancien maire réclame un audit.", "réclame", "L'ancien maire", "un audit"),
    Case(
        "Le préfet a demandé aux éleveurs d'abattre les bêtes, afin que : « l'épidémie s'arrête ».",
        "a demandé",
        "Le préfet",
        "abattre les bêtes, afin que : « l'épidémie s'arrête »",
    ),
)

RELATIVES = (
    Case("Ces résultats sont loin du triomphe qu'escomptait le maire.", "escomptait", "le maire", "triomphe"),
    Case("Il n'obtiendra pas la hausse que réclament les syndicats.", "réclament", "les syndicats", "la hausse"),
    Case("L'armée a pris les collines qu'ils revendiquaient.", "revendiquaient", "ils", "les collines"),
    Case(
        "Le port fermera, une nouvelle que la mairie refusait de commenter dimanche.",
        "refusait de commenter",
        "la mairie",
        "une nouvelle",
    ),
    Case("La réforme qu'il dénonce entrera en vigueur mardi.", "dénonce", "il", "La réforme"),
    Case(
        "Le groupe, qu'il a accusé de vouloir perturber la fête, a protesté.",
        "a accusé",
        "il",
        "vouloir perturber la fête",
    ),
    Case("Le gérant, qui a affirmé fin janvier avoir payé, se tait.", "a affirmé", "qui", "avoir payé"),
    Case("Le cinéaste avait pourtant dit « Chiche ! » hier.", "avait pourtant dit", "Le cinéaste", "Chiche"),
    Case("Les deux syndicats se disent « inquiets ».", "se disent", "Les deux syndicats", "inquiets"),
    Case("Le patron lâche que la vente est faite.", "lâche", "Le patron", "la vente est faite"),
)

MODALS = (
    Case(
        "La candidate s'est gardée d'annoncer sa démission.",
        "s'est gardée d'annoncer",
        "La candidate",
        "sa démission",
    ),
    Case(
        "Le ministre s'est borné à rappeler que la loi serait votée.",
        "s'est borné à rappeler",
        "Le ministre",
        "la loi serait votée",
    ),
    Case(
        "L'élue n'a cessé de répéter que la digue céderait.",
        "n'a cessé de répéter",
        "L'élue",
        "la digue céderait",
    ),
    Case(
        "Le groupe a été contraint de reconnaître que la cuve fuyait.",
        "a été contraint de reconnaître",
        "Le groupe",
        "la cuve fuyait",
    ),
    Case("La directrice dit craindre une nouvelle crue.", "dit", "La directrice", "craindre une nouvelle crue"),
    Case("La directrice dit craindre une nouvelle crue.", "craindre", "La directrice", "une nouvelle crue"),
)

JUDGEMENTS = (
    Case("Le ministre considère le texte inacceptable.", "considère", "Le ministre", "le texte inacceptable"),
    Case(
        "Le préfet juge inacceptable la rencontre entre les deux clubs.",
        "juge",
        "Le préfet",
        "inacceptable la rencontre entre les deux clubs",
    ),
    Case(
        "Un proche du maire a jugé « infondées » les accusations du syndicat.",
        "a jugé",
        "Un proche du maire",
        "« infondées » les accusations du syndicat",
    ),
    Case(
        "Le juge a estimé nécessaire de reporter l'audience.",
        "a estimé",
        "Le juge",
        "nécessaire de reporter l'audience",
    ),
    Case(
        "La députée trouve choquant que l'on ferme l'hôpital.",
        "trouve",
        "La députée",
        "choquant que l'on ferme l'hôpital",
    ),
    Case(
        "L'opposition voit dans cette décision une manœuvre électorale.",
        "voit",
        "L'opposition",
        "cette décision | une manœuvre électorale",
    ),
    Case("Elle y voit une provocation.", "voit", "Elle", "y | une provocation"),
    Case("Le porte-parole a parlé de « trahison ».", "a parlé", "Le porte-parole", "trahison"),
    Case("Elle a accusé le groupe de mensonge.", "a accusé", "Elle", "le groupe de mensonge"),
    Case(
        "Il a imputé la panne à une erreur humaine.",
        "a imputé",
        "Il",
        "la panne à une erreur humaine",
    ),
)

WILL = (
    Case("Le maire s'oppose à la fermeture de l'école.", "s'oppose", "Le maire", "la fermeture de l'école"),
    Case(
        "Les élus s'opposent à ce que la forêt soit vendue.",
        "s'opposent",
        "Les élus",
        "la forêt soit vendue",
    ),
    Case(
        "Le syndicat plaide pour que la ligne rouvre.",
        "plaide",
        "Le syndicat",
        "la ligne rouvre",
    ),
    Case(
        "Le maire a quitté la réunion, refusant que le projet soit voté.",
        "refusant",
        "Le maire",
        "le projet soit voté",
    ),
    Case(
        "Appelant la Brizanie à la retenue, le ministre a quitté la salle.",
        "Appelant",
        "le ministre",
        "la Brizanie à la retenue",
    ),
    Case("Les deux maires ont convenu de se revoir.", "ont convenu", "Les deux maires", "se revoir"),
)

NOTHING = (
    "Un défilé pour montrer que le lac est pollué serait interdit.",
    "Imaginons que le pont ferme pendant un an.",
    "Après ce départ, le standard ne répondra plus.",
    "Elle a reconnu le fils de sa cousine sur la photo.",
    "La femme a reconnu les cheveux bouclés du garçon.",
    "Nous prendrons des mesures, y compris des mesures fiscales pour les usines.",
    "Elle a appelé le médecin qui devait passer à domicile à midi.",
    "Le massif peut être considéré comme indépendant.",
    "La ville peut donc déjà être considérée en pratique comme autonome.",
    "Comment ne pas considérer qu'il y a des forces à l'œuvre ?",
    "Pourquoi accepter que des enfants travaillent ?",
    "Il est bien difficile de croire que les deux rivaux puissent s'entendre.",
    "Elle l'a confié à une voisine qui vit chez son ami.",
    "La banque a accusé une perte de deux millions.",
    "Le maire a trouvé le moyen de financer un pont invisible.",
    "Sachant que le pont est fermé, les routiers passent par Brizac.",
    "La ville a voté la vente du stade.",
    "Cela veut dire que le pont est fermé.",
    "Il a parlé avec le maire de la réforme.",
    "Ils seraient liés à une affaire ancienne.",
    "Les soldats sont chargés de minimiser le risque de crue.",
    "Il vit dans un village sans école.",
    "Le contrat est estimé à deux millions.",
    "Il convient de fermer la vanne.",
    "L'entraîneur a rappelé deux joueurs.",
)
