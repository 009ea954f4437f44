"""Invented quotations: cue, source, content and kind as a reader would mark them.

A content in several pieces is written with « | » between them; an absent source is an empty string.
"""

from __future__ import annotations

from typing import NamedTuple


class Quoted(NamedTuple):
    """One attribution expected in a text, with its kind."""

    text: str
    cue: str
    source: str
    content: str
    kind: str = "direct"


CIRCUMSTANCES = (  # between an incise's verb and its subject
    Quoted(
        "« Rien n'est perdu », a déclaré mercredi 12 novembre sur Radio Vallon Anne Vial, forte de son score.",
        "a déclaré",
        "Anne Vial",
        "Rien n'est perdu",
    ),
    Quoted(
        "« La digue tiendra », a déclaré sur Radio Vallon la porte-parole du parti, Laure Sivry, favorable au projet.",
        "a déclaré",
        "la porte-parole du parti, Laure Sivry",
        "La digue tiendra",
    ),
    Quoted(
        "La digue n'était « pas nécessaire », a ajouté sur Vallon TV Jean Morel, député de Brizac.",
        "a ajouté",
        "Jean Morel, député de Brizac",
        "La digue n'était « pas nécessaire »",
        "mixed",
    ),
    Quoted(
        "« Une honte. Des méthodes de voyous », a d'ailleurs réagi la Fédération des pêcheurs sur son site.",
        "a d'ailleurs réagi",
        "la Fédération des pêcheurs",
        "Une honte. Des méthodes de voyous",
    ),
    Quoted("« La route est fermée », lâche, amer, Paul Vial.", "lâche", "Paul Vial", "La route est fermée"),
    Quoted(
        "« Rien n'est sûr », explique à l'agence Vallon le directeur du port.",
        "explique",
        "le directeur du port",
        "Rien n'est sûr",
    ),
    Quoted(
        "« Rien n'est sûr », a écrit dans un communiqué la direction du port.",
        "a écrit",
        "la direction du port",
        "Rien n'est sûr",
    ),
    Quoted(
        "« Rien n'est sûr », a déclaré lundi à la mi-journée devant les députés le ministre des Ports, Paul Vial.",
        "a déclaré",
        "le ministre des Ports, Paul Vial",
        "Rien n'est sûr",
    ),
    Quoted(
        "« Rien n'est sûr », a expliqué à Anne Vial le directeur du port.",
        "a expliqué",
        "le directeur du port",
        "Rien n'est sûr",
    ),
    Quoted(
        "Le port fermera en mai, a fait savoir mardi par voie de communiqué la compagnie.",
        "a fait savoir",
        "la compagnie",
        "Le port fermera en mai",
        "indirect",
    ),
    Quoted(
        "« Rien n'est sûr », a dit celle qui dirige le port depuis dix ans.",
        "a dit",
        "celle qui dirige le port depuis dix ans",
        "Rien n'est sûr",
    ),
    Quoted(
        "Le pont a été fermé, rapporte « Le Courrier de Brizac ».",
        "rapporte",
        "Le Courrier de Brizac",
        "Le pont a été fermé",
        "indirect",
    ),
)

ASIDES_BETWEEN = (  # several, between commas, before the subject
    Quoted(
        "« Il faut que cela cesse », pointait, d'ailleurs, hier soir, Anne Vial, la maire du port.",
        "pointait",
        "Anne Vial, la maire du port",
        "Il faut que cela cesse",
    ),
    Quoted(
        "« Il faut que cela cesse », a souligné, lundi, devant les élus, la préfète.",
        "a souligné",
        "la préfète",
        "Il faut que cela cesse",
    ),
    Quoted(
        "« Parlons », a-t-il dit. « Nous devons avoir des discussions sérieuses avec vous » contre la fermeture.",
        "a-t-il dit",
        "-t-il",
        "Parlons | Nous devons avoir des discussions sérieuses avec vous",
    ),
)

HEARERS = (
    Quoted("« Il a menti », m'a dit Paul Vial.", "a dit", "Paul Vial", "Il a menti"),
    Quoted("« Partez ! » leur a lancé Anne Vial.", "a lancé", "Anne Vial", "Partez"),
    Quoted("« Rien n'est sûr », nous confie-t-il.", "confie-t-il", "-t-il", "Rien n'est sûr"),
    Quoted(
        "Le maire a répondu aux habitants « La digue sera réparée avant l'hiver. »",
        "a répondu",
        "Le maire",
        "La digue sera réparée avant l'hiver",
    ),
    Quoted("Le maire avait pourtant dit « Chiche ! » le 8 janvier.", "avait pourtant dit", "Le maire", "Chiche"),
    Quoted("Elle a crié « au secours » dans la rue.", "a crié", "Elle", "au secours"),
)

COLONS = (
    Quoted("Le maire est formel : « Le pont tiendra. »", ":", "Le maire", "Le pont tiendra"),
    Quoted("Sa réponse : « Nous partirons ensemble. »", "réponse", "Sa", "Nous partirons ensemble"),
    Quoted("Message du ministre : « Restez chez vous. »", "Message", "ministre", "Restez chez vous"),
    Quoted(
        "Même constat du côté de Paul Vial, directeur de la société : « Le montage est fragile. »",
        "Même constat",
        "Paul Vial, directeur de la société",
        "Le montage est fragile",
    ),
    Quoted(
        "Même son de cloche chez les pêcheurs du port : « Le montage est fragile. »",
        "Même son de cloche",
        "les pêcheurs du port",
        "Le montage est fragile",
    ),
    Quoted(
        "Pour Paul Vial, un jeune marin du port, la perspective est belle : « C'est une chance de naviguer ».",
        "Pour",
        "Paul Vial, un jeune marin du port",
        "la perspective est belle",
        "indirect",
    ),
    Quoted(
        "Pour Paul Vial, un jeune marin du port, la perspective est belle : « C'est une chance de naviguer ».",
        "Pour",
        "Paul Vial, un jeune marin du port",
        "C'est une chance de naviguer",
    ),
    Quoted(
        "Marc Sorel, le directeur du club, a été le premier à bouger : « Pour moi, le port est mort ».",
        ":",
        "Marc Sorel, le directeur du club",
        "Pour moi, le port est mort",
    ),
    Quoted("Paul Vial : « Je trouve que la police est calme »", ":", "Paul Vial", "Je trouve que la police est calme"),
)

NARRATION = (
    Quoted("Et la maire de conclure : « On nous a oubliés. »", "conclure", "la maire", "On nous a oubliés"),
    Quoted(
        "Le pont est usé, a dit le maire. Et d'ajouter : « On nous a oubliés. »", "ajouter", "", "On nous a oubliés"
    ),
    Quoted(
        "« On nous a oubliés », dit la maire, et son adjoint d'ajouter : « On nous ment. »",
        "dit",
        "la maire",
        "On nous a oubliés",
    ),
)

EXTENT = (
    Quoted(
        "L'agence croit savoir que « la préfète doit recevoir les riverains demain », le patron du port.",
        "croit savoir",
        "L'agence",
        "la préfète doit recevoir les riverains demain",
    ),
    Quoted(
        "« La ville », a dit le maire, sera reconstruite.", "a dit", "le maire", "La ville | sera reconstruite", "mixed"
    ),
    Quoted("« La ville », a dit le maire, « sera reconstruite ».", "a dit", "le maire", "La ville | sera reconstruite"),
    Quoted(
        "« Le port est fermé », a-t-il dit, réitérant l'appel du syndicat aux députés pour qu'ils cèdent.",
        "a-t-il dit",
        "-t-il",
        "Le port est fermé",
    ),
    Quoted(
        "« Le port est fermé », a renchéri hier Paul Vial : « Cette mise en scène est choquante », a-t-il poursuivi.",
        "a renchéri",
        "Paul Vial",
        "Le port est fermé",
    ),
    Quoted(
        "« Nous voulons la paix », a dit Paul Vial. « Nous demandons un vote. »",
        "a dit",
        "Paul Vial",
        "Nous voulons la paix | Nous demandons un vote",
    ),
    Quoted(
        "Le pont ferme.\n\n« Ce pont est usé, assure Paul Vial.\n\n« Je pense qu'il cédera un jour. »",
        "assure",
        "Paul Vial",
        "Ce pont est usé | Je pense qu'il cédera un jour",
    ),
)

NESTED = (
    Quoted(
        '"Il ne s\'agit plus de punir des "infractions constatées", mais de ficher", affirme la Ligue.',
        "affirme",
        "la Ligue",
        'Il ne s\'agit plus de punir des "infractions constatées", mais de ficher',
    ),
    Quoted(
        'La Ligue ajoute : "Et il y a pire, ils vont être "tracés" comme coupables".',
        "ajoute",
        "La Ligue",
        'Et il y a pire, ils vont être "tracés" comme coupables',
    ),
    Quoted('Le maire dit "non", la préfète dit "oui".', "dit", "la préfète", "oui"),
)

MARKS = (  # of every shape, and mistyped
    Quoted("‘La digue est usée’, a dit la maire.", "a dit", "la maire", "La digue est usée"),
    Quoted("La maire a déclaré : 'La digue est usée'.", "a déclaré", "La maire", "La digue est usée"),
    Quoted("''La digue est usée'', a dit la maire.", "a dit", "la maire", "La digue est usée"),
    Quoted("„La digue est usée“, a dit la maire.", "a dit", "la maire", "La digue est usée"),
    Quoted('« La digue est usée ", a dit la maire.', "a dit", "la maire", "La digue est usée"),
    Quoted(
        "La maire a dit que la digue est 'usée jusqu'à la corde'.",
        "a dit",
        "La maire",
        "la digue est 'usée jusqu'à la corde'",
        "mixed",
    ),
    Quoted(
        "« Alors il a crié : 'La digue cède' », raconte Paul Vial.",
        "a crié",
        "il",
        "La digue cède",
        "direct",
    ),
    Quoted(
        'Selon Le Courrier, plusieurs marins "liés au port" seraient en cause.',
        "Selon",
        "Le Courrier",
        'plusieurs marins "liés au port" seraient en cause',
        "mixed",
    ),
)

TERMS = (  # quotation marks that quote nobody
    Quoted(
        "Les « sacs jaunes » ont défilé. La maire a dit que les « sacs jaunes » étaient calmes.",
        "a dit",
        "La maire",
        "les « sacs jaunes » étaient calmes",
        "indirect",
    ),
    Quoted(
        "La maire a dit que les « sacs jaunes » étaient calmes.",
        "a dit",
        "La maire",
        "les « sacs jaunes » étaient calmes",
        "mixed",
    ),
    Quoted(
        "Un proche a indiqué que « Le Courrier de Brizac » allait fermer.",
        "a indiqué",
        "Un proche",
        "« Le Courrier de Brizac » allait fermer",
        "indirect",
    ),
)

ASIDES = (  # the speaker's own
    Quoted(
        "« Il s'agira, je pense, du plus grand chantier du siècle », a dit la maire.",
        "pense",
        "je",
        "Il s'agira | du plus grand chantier du siècle",
        "indirect",
    ),
    Quoted(
        "« C'est, me semble-t-il, une erreur », a dit la maire.",
        "me semble-t-il",
        "me",
        "C'est | une erreur",
        "indirect",
    ),
)

UNLISTED = (  # verbs that only their place makes reporting
    Quoted(
        "« On est chez nous », avait notamment proféré cet homme, vêtu d'un gilet.",
        "avait notamment proféré",
        "cet homme",
        "On est chez nous",
    ),
    Quoted("« On est chez nous », peut-on lire sur une pancarte.", "peut-on lire", "-on", "On est chez nous"),
    Quoted("« On verra », balaie d'un revers de main Paul Vial.", "balaie", "Paul Vial", "On verra"),
    Quoted(
        "La maire « fragilise la digue par ses choix », dénonçait la motion commune des élus.",
        "dénonçait",
        "la motion commune des élus",
        "La maire « fragilise la digue par ses choix »",
        "mixed",
    ),
)

OWNED = (  # of two cues, whose the quotation is
    Quoted(
        "Paul Vial, qui a annoncé en mai qu'il quittait le port, avait aussi écrit : « Devinez quoi ? Je pars. »",
        "avait aussi écrit",
        "Paul Vial",
        "Devinez quoi ? Je pars",
    ),
    Quoted(
        "Anne Roche pense que l'heure est mal choisie pour répondre : « Comment poser une règle ? », demande-t-elle.",
        "demande-t-elle",
        "-t-elle",
        "Comment poser une règle",
    ),
    Quoted(
        "« Ce fichier me scandalise », a estimé M. Tavel critiquant « une lecture effrayante » qui vise les élus.",
        "a estimé",
        "M. Tavel",
        "Ce fichier me scandalise",
    ),
    Quoted(
        "« Paul Vial m'a dit qu'il partait », a raconté Anne Roche.", "a dit", "Paul Vial", "il partait", "indirect"
    ),
)

NOTHING = (
    "Des riverains en colère ont créé un groupe : « Les gilets rouges en colère ».",
    "Les jeunes ont lancé des insultes comme « vendu », « on va te faire la peau ».",
    "« Le port » est-il fermé ?",
    "Le film « On est chez nous », sorti en mai, a plu.",
    "Le bateau « Marie-Louise », arrive le capitaine, a coulé.",
    "Le film est annoncé pour mai : « Le vent se lève demain ».",
    "Le maire parle dans « Le Port en fête » de son enfance.",
    "Un panneau jaune, une porte close et deux mots : « Bon vent ».",
)
