"""Words that their place on the page presents, on invented texts: messages of a network, headlines, half-quoted clauses."""

from __future__ import annotations

from tests.reading.attribution.quoted import Quoted

EMBEDDED = (
    Quoted(
        "La digue ne tiendra pas un hiver. — Anne Vial (@annevial) 12 mars 2024",
        "—",
        "Anne Vial (@annevial)",
        "La digue ne tiendra pas un hiver",
        "indirect",
    ),
    Quoted(
        "La maire a réagi.\n\nLa digue ne tiendra pas un hiver. pic.twitter.com/abCD12\n— Anne Vial (@annevial) 12 mars 2024",
        "—",
        "Anne Vial (@annevial)",
        "La digue ne tiendra pas un hiver",
        "indirect",
    ),
    Quoted(
        "« La digue cède. » — Anne Vial (@annevial) 12 mars",
        "—",
        "Anne Vial (@annevial)",
        "La digue cède",
    ),
    Quoted(
        "« La digue ne tiendra pas », a tweeté Anne Vial (@annevial).",
        "a tweeté",
        "Anne Vial (@annevial)",
        "La digue ne tiendra pas",
    ),
)

HEADLINES = (
    Quoted(
        "« Nous ne lâcherons rien » : Paul Vial répond à ses adversaires",
        "«",
        "Paul Vial",
        "Nous ne lâcherons rien",
    ),
    Quoted(
        "« Nous ne lâcherons rien » : les pêcheurs en grève",
        "«",
        "les pêcheurs en grève",
        "Nous ne lâcherons rien",
    ),
    Quoted("Le port de Brizac fermé en mai (maire)", "(", "maire", "Le port de Brizac fermé en mai", "indirect"),
    Quoted('Digue : "pas de risque immédiat" (préfet)', "(", "préfet", "pas de risque immédiat"),
    Quoted('Vial : "Nous ne céderons pas"', ":", "Vial", "Nous ne céderons pas"),
    Quoted("Pour Paul Vial, le port doit fermer", "Pour", "Paul Vial", "le port doit fermer", "indirect"),
)

INTERVIEW = """Le port va-t-il fermer ?

Paul Vial : Non, le port restera ouvert. Nous avons des commandes.

Anne Roche : Et la digue, tiendra-t-elle ?

P. V. : Elle sera réparée en mai."""

VERDICTS = (
    Quoted("Une « trahison » pour l'opposition.", "pour", "l'opposition", "Une « trahison »", "mixed"),
    Quoted("Le pont, « un bijou » pour le maire, sera détruit.", "pour", "le maire", "un bijou"),
    Quoted(
        "Une décision « incompréhensible » aux yeux des pêcheurs.",
        "aux yeux des",
        "pêcheurs",
        "Une décision « incompréhensible »",
        "mixed",
    ),
)

HALF_QUOTED = (
    Quoted(
        "La mairie « coopère pleinement avec les enquêteurs ».",
        "«",
        "La mairie",
        "La mairie « coopère pleinement avec les enquêteurs »",
        "mixed",
    ),
    Quoted("« Nous partirons tous », la maire répond au préfet.", "«", "la maire", "Nous partirons tous"),
)

NOTHING = (
    "« Rends-nous le port » : le maire pris à partie par des pêcheurs",
    "Le port de Brizac fermé en mai (Norvia)",
    "Qui a dit « Le port ne rouvrira pas » ?",
    "Le stade « tremble encore ».",
    "Le peuple a dit « oui » au référendum.",
    "Elle avait révélé dans son livre « Je pars demain » (Vallon) son mariage passé.",
    "Sa « fascination » pour Paul Vial l'a perdu.",
)
