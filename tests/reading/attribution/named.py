"""Invented sentences whose cue is a noun, or a verb that means little without one: whose word, and what it says."""

from tests.reading.attribution.constructions import Case

OF = (
    Case("L'annonce de la fermeture du site a surpris.", "L'annonce", "", "la fermeture du site"),
    Case("La révélation de cette perte a coûté cher.", "La révélation", "", "cette perte"),
    Case("L'hypothèse d'un sabotage est étudiée.", "L'hypothèse", "", "un sabotage"),
    Case("Les enquêteurs écartent la thèse de l'accident.", "la thèse", "", "l'accident"),
    Case("La crainte d'une nouvelle crue grandit.", "La crainte", "", "une nouvelle crue"),
    Case("Trois élus sont visés par des soupçons de fraude.", "des soupçons", "", "fraude"),
    Case("Les accusations de corruption visent le maire.", "Les accusations", "", "corruption"),
    Case("Il rejette les accusations de fraude portées par l'opposition.", "les accusations", "", "fraude"),
    Case(
        "Le démenti du ministère n'a convaincu personne, malgré la promesse de la maire de rouvrir l'école.",
        "la promesse",
        "la maire",
        "rouvrir l'école",
    ),
    Case("Sa promesse de rouvrir l'école est oubliée.", "promesse", "Sa", "rouvrir l'école"),
    Case("Leur refus de négocier a déçu.", "refus", "Leur", "négocier"),
    Case("La décision du préfet de fermer le marché est suspendue.", "La décision", "préfet", "fermer le marché"),
    Case("La menace du syndicat de bloquer le port demeure.", "La menace", "syndicat", "bloquer le port"),
    Case(
        "La demande des riverains de détourner les camions est rejetée.",
        "La demande",
        "riverains",
        "détourner les camions",
    ),
    Case("L'appel de la maire à rester calme a été suivi.", "L'appel", "la maire", "rester calme"),
    Case("L'appel au calme du préfet n'a pas suffi.", "L'appel", "préfet", "calme"),
    Case("Il a regretté l'intention de la régie de vendre le stade.", "l'intention", "la régie", "vendre le stade"),
)

THAT = (
    Case(
        "Des informations selon lesquelles le maire partirait ont circulé.",
        "Des informations",
        "",
        "le maire partirait",
    ),
    Case("L'idée selon laquelle la nappe serait intacte est fausse.", "L'idée", "", "la nappe serait intacte"),
    Case("La rumeur que le club serait vendu se répand.", "La rumeur", "", "le club serait vendu"),
    Case("La preuve que la cuve fuyait a été détruite.", "La preuve", "", "la cuve fuyait"),
    Case("Sa conviction que la digue tiendra est intacte.", "conviction", "Sa", "la digue tiendra"),
)

LIGHT = (
    Case("Le préfet a lancé un appel au calme.", "a lancé un appel", "Le préfet", "calme"),
    Case("La maire a lancé un appel à la prudence.", "a lancé un appel", "La maire", "la prudence"),
    Case(
        "Les deux camps sont parvenus à un accord pour cesser le feu.",
        "sont parvenus à un accord",
        "Les deux camps",
        "cesser le feu",
    ),
    Case(
        "Les ministres se sont mis d'accord pour relever le seuil.",
        "se sont mis d'accord",
        "Les ministres",
        "relever le seuil",
    ),
    Case(
        "L'évêque a fait part de son indignation face à la loi.", "a fait part de son indignation", "L'évêque", "la loi"
    ),
    Case("Le club a exprimé son hostilité à une fusion.", "a exprimé son hostilité", "Le club", "une fusion"),
    Case("La ligue a marqué sa préférence pour un report.", "a marqué sa préférence", "La ligue", "un report"),
    Case("Le maire a donné son accord à la vente du stade.", "a donné son accord", "Le maire", "la vente du stade"),
    Case("La préfète a donné l'ordre de vider la salle.", "a donné l'ordre", "La préfète", "vider la salle"),
    Case("Elle a formulé le vœu que la paix revienne.", "a formulé le vœu", "Elle", "la paix revienne"),
    Case("Il a fait la promesse de revenir.", "a fait la promesse", "Il", "revenir"),
    Case("Le juge a émis l'hypothèse d'un suicide.", "a émis l'hypothèse", "Le juge", "un suicide"),
    Case("La régie a pris la décision de fermer la ligne.", "a pris la décision", "La régie", "fermer la ligne"),
    Case("Elle a réitéré son soutien au coureur.", "a réitéré son soutien", "Elle", "coureur"),
    Case("Il a exprimé ses regrets pour les retards.", "a exprimé ses regrets", "Il", "les retards"),
    Case("Le comité a manifesté son opposition au projet.", "a manifesté son opposition", "Le comité", "projet"),
    Case("L'élue a émis des doutes sur le calendrier.", "a émis des doutes", "L'élue", "le calendrier"),
    Case("Les parents ont dit leur colère face à la fermeture.", "ont dit leur colère", "Les parents", "la fermeture"),
    Case("Le maire a fait le vœu de ne plus parler.", "a fait le vœu", "Le maire", "ne plus parler"),
    Case(
        "L'association a porté des accusations de fraude contre le club.",
        "a porté des accusations",
        "L'association",
        "fraude contre le club",
    ),
    Case("Il a renouvelé son appel à la trêve.", "a renouvelé son appel", "Il", "la trêve"),
)

FEELING = (
    Case("La maire est favorable à un report.", "est favorable", "La maire", "un report"),
    Case("Les pêcheurs sont opposés à la fermeture du port.", "sont opposés", "Les pêcheurs", "la fermeture du port"),
    Case("Le syndicat reste hostile à la réforme.", "reste hostile", "Le syndicat", "la réforme"),
    Case("Le juge est convaincu que l'accusé ment.", "est convaincu", "Le juge", "l'accusé ment"),
    Case("La ville est déterminée à garder l'école.", "est déterminée", "La ville", "garder l'école"),
)

WRITTEN = (
    Case("Une étude montre que la nappe baisse encore.", "montre", "Une étude", "la nappe baisse encore"),
    Case("Le rapport conclut à une erreur de pilotage.", "conclut", "Le rapport", "une erreur de pilotage"),
    Case("La loi prévoit que les comptes soient publics.", "prévoit", "La loi", "les comptes soient publics"),
    Case("La loi interdit de fumer dans les trains.", "interdit", "La loi", "fumer dans les trains"),
    Case("Le communiqué précise que deux quais seront fermés.", "précise", "Le communiqué", "deux quais seront fermés"),
    Case("Les chiffres révèlent une hausse des vols.", "révèlent", "Les chiffres", "une hausse des vols"),
    Case("L'accord stipule que les dettes seront effacées.", "stipule", "L'accord", "les dettes seront effacées"),
    Case("Le sondage indique que la moitié des élus doutent.", "indique", "Le sondage", "la moitié des élus doutent"),
    Case("Le texte prévoit d'abaisser le seuil.", "prévoit", "Le texte", "abaisser le seuil"),
    Case("La note évoque un risque d'effondrement.", "évoque", "La note", "un risque d'effondrement"),
)

NOT_NAMED = (
    "Le ministre est prêt.",
    "Une information que la chaîne a refusée circule.",
    "La décision du tribunal est attendue.",
    "Le refus de priorité a causé l'accident.",
    "L'accord de pêche expire en mai.",
    "La demande de logements augmente.",
    "L'appel d'offres est clos.",
    "Les critiques ont aimé le film.",
    "Le projet de loi est prêt.",
    "Une offre d'emploi est parue.",
    "La crainte se lit sur les visages.",
    "Il a pris la parole.",
    "Le coureur a donné son maillot.",
    "La soupe est prête.",
    "L'avis de tempête est levé.",
    "L'accusation a parlé en dernier.",
)
