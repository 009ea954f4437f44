"""Invented sentences whose cue is an adjective, a participle or a causative: cue, source, content."""

from tests.reading.attribution.constructions import Case

IN_FRONT = (
    Case(
        "Convaincue que la digue tiendra, la maire refuse d'évacuer le quartier.",
        "Convaincue",
        "la maire",
        "la digue tiendra",
    ),
    Case(
        "Convaincue que la digue tiendra, la maire refuse d'évacuer le quartier.",
        "refuse",
        "la maire",
        "évacuer le quartier",
    ),
    Case(
        "Persuadé que son concurrent triche, le coureur a saisi la fédération.",
        "Persuadé",
        "le coureur",
        "son concurrent triche",
    ),
    Case(
        "Inquiets d'une nouvelle crue, les riverains ont monté des sacs de sable.",
        "Inquiets",
        "les riverains",
        "une nouvelle crue",
    ),
    Case(
        "Opposée au projet de carrière, l'association a saisi le tribunal.",
        "Opposée",
        "l'association",
        "projet de carrière",
    ),
    Case("Favorable à une trêve, le colonel a rencontré les chefs rebelles.", "Favorable", "le colonel", "une trêve"),
    Case("Hostiles à la réforme, les notaires ont défilé mardi.", "Hostiles", "les notaires", "la réforme"),
    Case(
        "Soucieux de rassurer les marchés, le ministre a confirmé son calendrier.",
        "Soucieux",
        "le ministre",
        "rassurer les marchés",
    ),
    Case(
        "Soucieux de rassurer les marchés, le ministre a confirmé son calendrier.",
        "a confirmé",
        "le ministre",
        "son calendrier",
    ),
    Case("Désireux d'en finir, le club a proposé un accord.", "Désireux", "le club", "en finir"),
    Case("Désireux d'en finir, le club a proposé un accord.", "a proposé", "le club", "un accord"),
    Case(
        "Déterminée à garder son école, la commune a saisi le rectorat.", "Déterminée", "la commune", "garder son école"
    ),
    Case("Résolus à bloquer le port, les dockers ont dressé un barrage.", "Résolus", "les dockers", "bloquer le port"),
    Case("Décidé à vendre, l'héritier a mandaté un notaire.", "Décidé", "l'héritier", "vendre"),
    Case("Se croyant protégé, le trésorier a continué ses virements.", "Se croyant", "le trésorier", "protégé"),
    Case("S'estimant lésée, la commune a porté plainte.", "S'estimant", "la commune", "lésée"),
    Case("Se disant prêt à négocier, le syndicat a suspendu la grève.", "Se disant prêt", "le syndicat", "négocier"),
    Case(
        "Jugeant l'offre insuffisante, le syndicat a quitté la table.", "Jugeant", "le syndicat", "l'offre insuffisante"
    ),
    Case(
        "Estimant que l'offre est insuffisante, le syndicat a quitté la table.",
        "Estimant",
        "le syndicat",
        "l'offre est insuffisante",
    ),
    Case("Dénonçant un déni de justice, l'avocat a fait appel.", "Dénonçant", "l'avocat", "un déni de justice"),
    Case("Invoquant des raisons de santé, le maire a démissionné.", "Invoquant", "le maire", "des raisons de santé"),
    Case("Craignant une émeute, la préfète a interdit le match.", "Craignant", "la préfète", "une émeute"),
    Case("Craignant une émeute, la préfète a interdit le match.", "a interdit", "la préfète", "le match"),
    Case(
        "Accusé d'avoir détourné un million, le trésorier nie les faits.",
        "Accusé",
        "",
        "d'avoir détourné un million | le trésorier",
    ),
    Case("Accusé d'avoir détourné un million, le trésorier nie les faits.", "nie", "le trésorier", "les faits"),
    Case("Accusée de fraude, la banque a payé une amende.", "Accusée", "", "de fraude | la banque"),
    Case(
        "Soupçonné d'avoir vendu des armes, l'armateur a été arrêté lundi.",
        "Soupçonné",
        "",
        "d'avoir vendu des armes | l'armateur",
    ),
    Case(
        "Interrogée sur le coût du pont, la ministre a refusé de répondre.", "a refusé de répondre", "la ministre", ""
    ),
    Case(
        "Interrogé mardi sur une éventuelle candidature, le maire a botté en touche.",
        "a botté en touche",
        "le maire",
        "",
    ),
    Case("Sollicitée, la direction n'a pas souhaité s'exprimer.", "n'a pas souhaité s'exprimer", "la direction", ""),
    Case("Contacté par Le Courrier, l'avocat n'a pas donné suite.", "n'a pas donné suite", "l'avocat", ""),
    Case(
        "Pressenti pour diriger la banque, l'économiste a décliné.",
        "Pressenti",
        "",
        "pour diriger la banque | l'économiste",
    ),
    Case("Présentée comme la solution, la digue n'a pas tenu.", "Présentée", "", "la solution | la digue"),
    Case("Considéré comme le favori, le Norvien a chuté.", "Considéré", "", "le favori | le Norvien"),
    Case("Jugée trop coûteuse, la ligne ne verra pas le jour.", "Jugée", "", "trop coûteuse | la ligne"),
    Case("Réputé incorruptible, le juge a été muté.", "Réputé", "", "incorruptible | le juge"),
)

NO_STANCE = (
    "Furieux, les pêcheurs ont quitté la salle.",
    "Blessé au bras, le coureur a abandonné.",
    "La région est réputée pour ses vins.",
    "Deux suspects sont recherchés.",
    "Le suspect est connu de la police.",
    "La route est bordée de platanes.",
)

AGENTLESS = (
    Case(
        "Le général est pressenti pour prendre la tête de l'agence.",
        "est pressenti",
        "",
        "Le général | pour prendre la tête de l'agence",
    ),
    Case("Le Norvien est donné favori.", "est donné", "", "Le Norvien | favori"),
    Case(
        "La maire sortante est donnée gagnante dès le premier tour.",
        "est donnée",
        "",
        "La maire sortante | gagnante dès le premier tour",
    ),
    Case("Le ministre est attendu jeudi à Brizac.", "est attendu", "", "Le ministre | jeudi à Brizac"),
    Case("Une décision est attendue d'ici à vendredi.", "est attendue", "", "Une décision | d'ici à vendredi"),
    Case("De fortes pluies sont attendues dans l'ouest.", "sont attendues", "", "De fortes pluies | dans l'ouest"),
    Case(
        "Trois mille personnes sont attendues au festival.", "sont attendues", "", "Trois mille personnes | au festival"
    ),
    Case(
        "L'homme est soupçonné d'avoir incendié trois granges.",
        "est soupçonné",
        "",
        "L'homme | d'avoir incendié trois granges",
    ),
    Case("Deux élus sont accusés de corruption.", "sont accusés", "", "Deux élus | de corruption"),
    Case("Le colis, présenté comme suspect, contenait du linge.", "présenté", "", "Le colis | suspect"),
    Case(
        "L'engin est présenté comme le plus rapide du monde.", "est présenté", "", "L'engin | le plus rapide du monde"
    ),
    Case("Les rassemblements, interdits par arrêté, ont eu lieu.", "interdits", "arrêté", "Les rassemblements"),
    Case("La manifestation, interdite par la préfecture, a eu lieu.", "interdite", "la préfecture", "La manifestation"),
    Case(
        "La vente d'alcool est interdite par arrêté préfectoral.",
        "est interdite",
        "arrêté préfectoral",
        "La vente d'alcool",
    ),
    Case("Le procès est prévu pour septembre.", "est prévu", "", "Le procès | pour septembre"),
    Case("La rentrée est prévue lundi.", "est prévue", "", "La rentrée | lundi"),
    Case("La mesure est jugée inutile par les syndicats.", "est jugée", "les syndicats", "La mesure | inutile"),
    Case("Le dispositif est jugé insuffisant.", "est jugé", "", "Le dispositif | insuffisant"),
    Case("Le site est considéré comme dangereux.", "est considéré", "", "Le site | dangereux"),
    Case(
        "Les assureurs évaluent les dégâts à deux millions d'euros.",
        "évaluent",
        "Les assureurs",
        "les dégâts | deux millions d'euros",
    ),
    Case("Le coût est chiffré à un milliard par la Cour.", "est chiffré", "la Cour", "Le coût | un milliard"),
    Case("La réforme est vivement critiquée par l'opposition.", "est vivement critiquée", "l'opposition", "La réforme"),
    Case("La réforme a été vivement critiquée.", "a été vivement critiquée", "", "La réforme"),
    Case("La décision a été saluée par les associations.", "a été saluée", "les associations", "La décision"),
    Case("Un cessez-le-feu a été annoncé dans la nuit.", "a été annoncé", "", "Un cessez-le-feu"),
    Case("L'état d'urgence a été décrété.", "a été décrété", "", "L'état d'urgence"),
    Case("Une enquête a été réclamée par la sénatrice.", "a été réclamée", "la sénatrice", "Une enquête"),
    Case("Le directeur est contesté par ses équipes.", "est contesté", "ses équipes", "Le directeur"),
    Case(
        "Le projet de pont, contesté par les riverains, est suspendu.", "contesté", "les riverains", "Le projet de pont"
    ),
    Case("Les chiffres avancés par la mairie sont faux.", "avancés", "la mairie", "Les chiffres"),
    Case("Le calendrier souhaité par la ministre ne sera pas tenu.", "souhaité", "la ministre", "Le calendrier"),
    Case("Les sanctions promises par le président tardent.", "promises", "le président", "Les sanctions"),
    Case("La hausse réclamée par les syndicats est refusée.", "réclamée", "les syndicats", "La hausse"),
    Case("La grève annoncée par les pilotes est levée.", "annoncée", "les pilotes", "La grève"),
    Case(
        "Il est accusé par la justice norvienne d'avoir trahi son pays.",
        "est accusé",
        "la justice norvienne",
        "Il | d'avoir trahi son pays",
    ),
    Case("La ministre est appelée à démissionner.", "est appelée", "", "La ministre | à démissionner"),
    Case("Les habitants sont invités à rester chez eux.", "sont invités", "", "Les habitants | à rester chez eux"),
    Case(
        "Les automobilistes sont priés d'éviter le secteur.",
        "sont priés",
        "",
        "Les automobilistes | d'éviter le secteur",
    ),
    Case("Le maire a été sommé de s'expliquer.", "a été sommé", "", "Le maire | de s'expliquer"),
)

CAUSED = (
    Case(
        "Ce mauvais score fait redouter aux élus une défaite en mars.", "fait redouter", "élus", "une défaite en mars"
    ),
    Case("La sécheresse fait craindre une mauvaise récolte.", "fait craindre", "", "une mauvaise récolte"),
    Case("Tout laisse penser que le feu est criminel.", "laisse penser", "Tout", "le feu est criminel"),
    Case(
        "Les traces relevées laissent penser que le tireur était seul.",
        "laissent penser",
        "Les traces relevées",
        "le tireur était seul",
    ),
    Case(
        "Cette fuite laisse craindre que la nappe soit polluée.",
        "laisse craindre",
        "Cette fuite",
        "la nappe soit polluée",
    ),
    Case(
        "Le ministre n'a pas répondu, ce qui fait dire à l'opposition que le dossier est vide.",
        "fait dire",
        "l'opposition",
        "le dossier est vide",
    ),
    Case(
        "Le ministre n'a pas répondu, ce qui fait dire à l'opposition que le dossier est vide.",
        "n'a pas répondu",
        "Le ministre",
        "",
    ),
    Case("La météo fait espérer aux vignerons une belle année.", "fait espérer", "vignerons", "une belle année"),
    Case(
        "Ces aveux font croire aux enquêteurs que l'homme a agi seul.",
        "font croire",
        "enquêteurs",
        "l'homme a agi seul",
    ),
    Case("Ce silence donne à penser que l'accord est mort.", "donne à penser", "Ce silence", "l'accord est mort"),
    Case(
        "Ce rapport amène la commission à conclure que le pont est dangereux.",
        "conclure",
        "la commission",
        "le pont est dangereux",
    ),
)
