"""Invented sentences of judging, wanting, documents and impersonals: cue, source, content."""

from tests.reading.attribution.constructions import Case

ATTRIBUTE = (
    Case("La maire juge la mesure injuste.", "juge", "La maire", "la mesure injuste"),
    Case("Le préfet estime nécessaire de fermer la route.", "estime", "Le préfet", "nécessaire de fermer la route"),
    Case("Les élus trouvent la facture trop lourde.", "trouvent", "Les élus", "la facture trop lourde"),
    Case("L'opposition qualifie le plan de « mascarade ».", "qualifie", "L'opposition", "le plan | mascarade"),
    Case(
        "Le ministre a qualifié d'« irresponsable » l'attitude du club.",
        "a qualifié",
        "Le ministre",
        "irresponsable | l'attitude du club",
    ),
    Case("Le procureur considère l'accusé comme dangereux.", "considère", "Le procureur", "l'accusé | dangereux"),
    Case(
        "L'association voit dans ce texte une menace pour les libertés.",
        "voit",
        "L'association",
        "ce texte | une menace pour les libertés",
    ),
    Case("La presse présente le maire comme un héros.", "présente", "La presse", "le maire | un héros"),
    Case("Il se présente comme le chef du mouvement.", "se présente", "Il", "le chef du mouvement"),
    Case("Elle se dit prête à négocier.", "se dit prête", "Elle", "négocier"),
    Case("Le coureur se dit « serein ».", "se dit", "Le coureur", "serein"),
    Case("Le maire s'est dit favorable à un report du vote.", "s'est dit favorable", "Le maire", "un report du vote"),
    Case(
        "Le syndicat s'est prononcé pour la poursuite de la grève.",
        "s'est prononcé",
        "Le syndicat",
        "la poursuite de la grève",
    ),
    Case(
        "Les habitants s'opposent à la fermeture de la poste.",
        "s'opposent",
        "Les habitants",
        "la fermeture de la poste",
    ),
    Case("La région s'engage à rouvrir la ligne avant mai.", "s'engage", "La région", "rouvrir la ligne avant mai"),
    Case(
        "La banque s'est engagée à ce que les fonds soient rendus.",
        "s'est engagée",
        "La banque",
        "les fonds soient rendus",
    ),
    Case(
        "La ministre s'est félicitée de la libération des otages.",
        "s'est félicitée",
        "La ministre",
        "la libération des otages",
    ),
    Case("L'ONG s'inquiète du sort des réfugiés.", "s'inquiète", "L'ONG", "sort des réfugiés"),
    Case(
        "Les parents s'indignent de la suppression d'une classe.",
        "s'indignent",
        "Les parents",
        "la suppression d'une classe",
    ),
    Case(
        "Le député s'est, pour sa part, indigné sur Radio Vallon d'une telle décision.",
        "s'est, pour sa part, indigné",
        "Le député",
        "une telle décision",
    ),
    Case("Le maire se demande si la digue tiendra.", "se demande", "Le maire", "si la digue tiendra"),
    Case("Les experts s'interrogent sur la solidité du pont.", "s'interrogent", "Les experts", "la solidité du pont"),
    Case("Il me semble que le juge a tort, dit-elle.", "semble", "me", "le juge a tort"),
    Case("Il lui semble que le juge a tort.", "semble", "lui", "le juge a tort"),
    Case(
        "La ministre a démenti toute tension avec son voisin.",
        "a démenti",
        "La ministre",
        "toute tension avec son voisin",
    ),
    Case("Le maire a, lui, défendu l'idée d'un référendum.", "a, lui, défendu", "Le maire", "l'idée d'un référendum"),
    Case("Le sénateur a lui appelé à sortir du mépris.", "a lui appelé", "Le sénateur", "sortir du mépris"),
    Case("Le comité a émis un avis négatif sur la vente.", "a émis un avis négatif", "Le comité", "la vente"),
    Case("Le procureur n'a pas donné plus de détails.", "n'a pas donné plus de détails", "Le procureur", ""),
    Case("Elle est partie sans donner de détails.", "sans donner de détails", "Elle", ""),
)

OBJECTS = (
    Case("Le syndicat réclame une hausse des salaires.", "réclame", "Le syndicat", "une hausse des salaires"),
    Case("L'ONG dénonce l'hypocrisie du gouvernement.", "dénonce", "L'ONG", "l'hypocrisie du gouvernement"),
    Case("Le rapport évoque un défaut d'entretien.", "évoque", "Le rapport", "un défaut d'entretien"),
    Case("La famille déplore l'absence de réponse.", "déplore", "La famille", "l'absence de réponse"),
    Case("Le président a salué le courage des pompiers.", "a salué", "Le président", "le courage des pompiers"),
    Case("L'avocate conteste la version de la police.", "conteste", "L'avocate", "la version de la police"),
    Case("Le club réfute les accusations de dopage.", "réfute", "Le club", "les accusations de dopage"),
    Case("Le ministre redoute une flambée des prix.", "redoute", "Le ministre", "une flambée des prix"),
    Case("La mairie promet la gratuité des bus.", "promet", "La mairie", "la gratuité des bus"),
    Case("Le gouvernement espère un accord avant vendredi.", "espère", "Le gouvernement", "un accord avant vendredi"),
    Case("Les juges pointent un défaut de contrôle.", "pointent", "Les juges", "un défaut de contrôle"),
    Case("La Cour critique la gestion du port.", "critique", "La Cour", "la gestion du port"),
    Case("Le parquet a requis cinq ans de prison.", "a requis", "Le parquet", "cinq ans de prison"),
    Case("L'avocat a plaidé la légitime défense.", "a plaidé", "L'avocat", "la légitime défense"),
    Case("Le pilote met en cause la météo.", "met en cause", "Le pilote", "la météo"),
    Case("L'élue prône la fermeté.", "prône", "L'élue", "la fermeté"),
    Case("La ligue a proposé un report du match.", "a proposé", "La ligue", "un report du match"),
    Case("Le juge ordonne la libération du suspect.", "ordonne", "Le juge", "la libération du suspect"),
    Case("Les riverains exigent le départ de l'usine.", "exigent", "Les riverains", "le départ de l'usine"),
    Case(
        "La direction justifie la fermeture par la baisse des ventes.",
        "justifie",
        "La direction",
        "la fermeture par la baisse des ventes",
    ),
    Case("Le gouvernement défend sa réforme des retraites.", "défend", "Le gouvernement", "sa réforme des retraites"),
    Case(
        "Le maire a défendu la décision de fermer le marché.",
        "a défendu",
        "Le maire",
        "la décision de fermer le marché",
    ),
    Case("La commune réclame une école depuis dix ans.", "réclame", "La commune", "une école"),
)

NOT_OF_A_THING = (
    "La coureuse défend son titre à Brizac.",
    "Le port accuse un retard de deux mois.",
    "Il est question de vendre le stade.",
    "Il apparaît que les freins étaient usés.",
    "La pluie, qui menace de tomber, inquiète les vignerons.",
    "Le mur menace de s'effondrer.",
    "La situation demande du calme.",
    "Cette maladie exige un repos complet.",
    "Le pont annonce une ère nouvelle.",
    "Un bruit qui laisse perplexe.",
)

WANTED = (
    Case(
        "Le gouvernement souhaite relancer les discussions.", "souhaite", "Le gouvernement", "relancer les discussions"
    ),
    Case("La ville entend interdire les voitures.", "entend", "La ville", "interdire les voitures"),
    Case("Le groupe compte ouvrir trois usines.", "compte", "Le groupe", "ouvrir trois usines"),
    Case("La région prévoit de rénover la gare.", "prévoit", "La région", "rénover la gare"),
    Case("Les dockers veulent bloquer le port.", "veulent", "Les dockers", "bloquer le port"),
    Case("La maire ne veut pas d'un nouveau stade.", "ne veut pas", "La maire", "un nouveau stade"),
    Case("Le préfet a demandé aux habitants de rester chez eux.", "a demandé", "Le préfet", "rester chez eux"),
    Case("Le juge lui a ordonné de rendre l'argent.", "a ordonné", "Le juge", "rendre l'argent"),
    Case("La banque refuse de rembourser les clients.", "refuse", "La banque", "rembourser les clients"),
    Case("Le ministre a promis aux pêcheurs de baisser la taxe.", "a promis", "Le ministre", "baisser la taxe"),
    Case(
        "Mille personnes ont défilé pour dénoncer la fermeture de la maternité.",
        "dénoncer",
        "Mille personnes",
        "la fermeture de la maternité",
    ),
    Case(
        "Les lycéens manifestent afin de réclamer plus de professeurs.",
        "réclamer",
        "Les lycéens",
        "plus de professeurs",
    ),
    Case("Les riverains ont bloqué la route pour protester contre le bruit.", "protester", "Les riverains", "le bruit"),
    Case("Deux cents parents se sont réunis pour exiger une enquête.", "exiger", "Deux cents parents", "une enquête"),
    Case(
        "Le collectif a écrit au préfet pour demander l'arrêt du chantier.",
        "demander",
        "Le collectif",
        "l'arrêt du chantier",
    ),
    Case("Une marche a été organisée pour dénoncer les violences.", "dénoncer", "", "les violences"),
)

DOCUMENTS = (
    Case("Un rapport révèle que la digue est fissurée.", "révèle", "Un rapport", "la digue est fissurée"),
    Case("L'enquête montre que le frein était usé.", "montre", "L'enquête", "le frein était usé"),
    Case("Les chiffres font état d'une hausse de 3 %.", "font état", "Les chiffres", "une hausse de 3 %"),
    Case("L'autopsie a révélé une fracture du crâne.", "a révélé", "L'autopsie", "une fracture du crâne"),
    Case("Le décret interdit la pêche au large du cap.", "interdit", "Le décret", "la pêche au large du cap"),
    Case("La lettre accuse le trésorier de fraude.", "accuse", "La lettre", "le trésorier de fraude"),
    Case("L'étude conclut que le bruit nuit au sommeil.", "conclut", "L'étude", "le bruit nuit au sommeil"),
)

IMPERSONAL = (
    Case("Il est reproché au maire d'avoir favorisé son frère.", "est reproché", "", "avoir favorisé son frère"),
    Case("Il lui est reproché une fraude fiscale.", "est reproché", "", "une fraude fiscale"),
    Case("Il ressort de l'audit que les comptes sont faux.", "ressort", "l'audit", "les comptes sont faux"),
    Case("Il ressort de l'enquête que le pilote était ivre.", "ressort", "l'enquête", "le pilote était ivre"),
    Case("Il n'est pas exclu que le vote soit reporté.", "n'est pas exclu", "", "le vote soit reporté"),
    Case("Il est demandé aux riverains de fermer leurs fenêtres.", "est demandé", "", "fermer leurs fenêtres"),
    Case("Il a été décidé de fermer le pont.", "a été décidé", "", "fermer le pont"),
    Case("Il est prévu de rénover la gare.", "est prévu", "", "rénover la gare"),
    Case("Il est interdit de fumer dans la salle.", "est interdit", "", "fumer dans la salle"),
    Case("Il a été établi que l'arme venait de Norvia.", "a été établi", "", "l'arme venait de Norvia"),
)

THINGS = (Case("Le projet prévoit trois tours.", "prévoit", "Le projet", "trois tours"),)
