"""Invented sentences in the passive, and with participles and impersonals: what is said of whom, and by whom."""

from tests.reading.attribution.constructions import Case

AGENT = (
    Case("La réforme est critiquée par les syndicats.", "est critiquée", "les syndicats", "La réforme"),
    Case(
        "La proposition a été rejetée par la mairie mais acceptée par les riverains.",
        "a été rejetée",
        "la mairie",
        "La proposition",
    ),
    Case("Ce départ est souhaité par la direction.", "est souhaité", "la direction", "Ce départ"),
    Case("La trêve annoncée par l'armée débutera lundi.", "annoncée", "l'armée", "La trêve"),
    Case("La fermeture du site, dénoncée par les élus, est différée.", "dénoncée", "les élus", "La fermeture du site"),
    Case("La grève décidée par les salariés durera un mois.", "décidée", "les salariés", "La grève"),
    Case("Le couvre-feu décrété par le préfet prendra fin lundi.", "décrété", "le préfet", "Le couvre-feu"),
    Case("Une enquête a été réclamée par l'opposition.", "a été réclamée", "l'opposition", "Une enquête"),
    Case("Les chiffres avancés par la régie sont faux.", "avancés", "la régie", "Les chiffres"),
    Case("Le tir a été démenti par l'état-major.", "a été démenti", "l'état-major", "Le tir"),
    Case(
        "Le plan est jugé trop coûteux par le comité.",
        "est jugé",
        "le comité",
        "Le plan | trop coûteux",
    ),
    Case("La pénurie redoutée par les pharmaciens n'a pas eu lieu.", "redoutée", "les pharmaciens", "La pénurie"),
    Case("La hausse promise par la ministre est votée.", "promise", "la ministre", "La hausse"),
    Case("Cette version est contestée par la famille.", "est contestée", "la famille", "Cette version"),
    Case("Le tracé voulu par le maire est abandonné.", "voulu", "le maire", "Le tracé"),
    Case("L'accord a été salué par la présidente.", "a été salué", "la présidente", "L'accord"),
    Case("Le vol est confirmé par la compagnie.", "est confirmé", "la compagnie", "Le vol"),
    Case(
        "Un pic est prévu par la météo nationale pour dimanche.",
        "est prévu",
        "la météo nationale",
        "Un pic | pour dimanche",
    ),
    Case(
        "Les terrains sont revendiqués par les deux communes.",
        "sont revendiqués",
        "les deux communes",
        "Les terrains",
    ),
    Case(
        "L'opposant est considéré comme un traître par le régime.",
        "est considéré",
        "le régime",
        "L'opposant | un traître",
    ),
    Case(
        "Il rappelle les différents cas de renvoi dans une note, prévus par la charte de la ville.",
        "prévus",
        "la charte de la ville",
        "les différents cas de renvoi dans une note",
    ),
)

AGENTLESS = (
    Case("Il a été décidé que le pont fermerait.", "a été décidé", "", "le pont fermerait"),
    Case("Il a été décidé de fermer le pont.", "a été décidé", "", "fermer le pont"),
    Case("Il est prévu que le pont ferme en mai.", "est prévu", "", "le pont ferme en mai"),
    Case("Il est prévu de fermer le pont.", "est prévu", "", "fermer le pont"),
    Case("Il lui est reproché d'avoir vidé la caisse.", "est reproché", "", "avoir vidé la caisse"),
    Case("Il leur est demandé de quitter la salle.", "est demandé", "", "quitter la salle"),
    Case("Il est demandé aux habitants de rester chez eux.", "est demandé", "", "rester chez eux"),
    Case("Il est interdit de pénétrer dans la zone.", "est interdit", "", "pénétrer dans la zone"),
    Case("Le ministre est attendu lundi à Brizac.", "est attendu", "", "Le ministre | lundi à Brizac"),
    Case("Un accord est attendu d'ici mai.", "est attendu", "", "Un accord | d'ici mai"),
    Case("Le procès est prévu en juin.", "est prévu", "", "Le procès | en juin"),
    Case("Sa nomination a été annoncée mardi.", "a été annoncée", "", "Sa nomination"),
    Case("La décision a été largement critiquée.", "a été largement critiquée", "", "La décision"),
    Case("L'authenticité du document a été mise en doute.", "a été mise en doute", "", "L'authenticité du document"),
    Case("Le trésorier est soupçonné d'avoir fui.", "est soupçonné", "", "Le trésorier | d'avoir fui"),
    Case("Le produit est réputé dangereux.", "est réputé", "", "Le produit | dangereux"),
    Case("Le boxeur est présenté comme invincible.", "est présenté", "", "Le boxeur | invincible"),
    Case("La digue est considérée comme perdue.", "est considérée", "", "La digue | perdue"),
    Case("Le directeur, accusé d'avoir menti, a quitté la salle.", "accusé", "", "Le directeur | d'avoir menti"),
    Case("Un homme soupçonné de vol a été arrêté.", "soupçonné", "", "Un homme | de vol"),
    Case("Il est accusé de corruption.", "est accusé", "", "Il | de corruption"),
)

NOT_SUFFERED = (
    "Le rendez-vous est pris.",
    "La porte est fermée.",
    "Le pont est long et étroit.",
    "Il est interdit de séjour.",
    "La course a été lancée par le maire.",
    "Deux hommes ont été jugés mardi.",
    "Le coffre a été retrouvé par un promeneur.",
    "Les blessés ont été transportés à l'hôpital.",
    "La toile a été vendue aux enchères.",
)
