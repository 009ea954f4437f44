"""Invented sentences whose cue is a noun with whose word it is, or a locution made of one: cue, source, content."""

from tests.reading.attribution.constructions import Case

OWNED = (
    Case(
        "L'annonce par le groupe Valmer de la fermeture de l'usine a surpris les élus.",
        "L'annonce",
        "le groupe Valmer",
        "la fermeture de l'usine",
    ),
    Case(
        "L'annonce, mardi, par la préfecture d'un couvre-feu a pris de court les commerçants.",
        "L'annonce",
        "la préfecture",
        "un couvre-feu",
    ),
    Case(
        "L'annonce de la fermeture de l'usine par le groupe Valmer a surpris.",
        "L'annonce",
        "le groupe Valmer",
        "la fermeture de l'usine",
    ),
    Case(
        "La dénonciation par les syndicats du plan social n'a rien changé.",
        "La dénonciation",
        "les syndicats",
        "plan social",
    ),
    Case(
        "Le refus par la direction de toute négociation a mis le feu aux poudres.",
        "Le refus",
        "la direction",
        "toute négociation",
    ),
    Case(
        "La reconnaissance par le parquet d'une erreur de procédure a conduit à sa libération.",
        "La reconnaissance",
        "le parquet",
        "une erreur de procédure",
    ),
    Case(
        "La révélation par Le Courrier de Norvia d'un contrat secret a provoqué sa démission.",
        "La révélation",
        "Le Courrier de Norvia",
        "un contrat secret",
    ),
    Case(
        "La revendication de l'attentat par le Front du Lac reste à vérifier.",
        "La revendication",
        "le Front du Lac",
        "l'attentat",
    ),
    Case(
        "Ses critiques contre le projet de loi lui ont valu un rappel à l'ordre.",
        "critiques",
        "Ses",
        "le projet de loi",
    ),
    Case(
        "Les critiques de l'opposition contre le budget se sont multipliées.",
        "Les critiques",
        "l'opposition",
        "le budget",
    ),
    Case(
        "Les critiques de la Cour des comptes sur la gestion du port ont porté.",
        "Les critiques",
        "la Cour des comptes",
        "la gestion du port",
    ),
    Case("Leurs critiques à l'égard du ministre n'ont pas été entendues.", "critiques", "Leurs", "ministre"),
    Case(
        "Le maire a maintenu ses accusations contre le promoteur.",
        "a maintenu ses accusations",
        "Le maire",
        "le promoteur",
    ),
    Case(
        "Les accusations de la sénatrice selon lesquelles le contrat était truqué ont été démenties.",
        "Les accusations",
        "la sénatrice",
        "le contrat était truqué",
    ),
    Case(
        "Les accusations du trésorier contre la présidente ont été classées.",
        "Les accusations",
        "trésorier",
        "la présidente",
    ),
    Case(
        "Les affirmations du ministre selon lesquelles la digue tiendrait ont été contredites.",
        "Les affirmations",
        "ministre",
        "la digue tiendrait",
    ),
    Case(
        "Les propos du maire selon lesquels l'école fermerait ont choqué.", "Les propos", "maire", "l'école fermerait"
    ),
    Case("Ses déclarations selon lesquelles l'école fermerait ont choqué.", "déclarations", "Ses", "l'école fermerait"),
    Case("Sa volonté affichée de réformer le port a séduit.", "volonté affichée", "Sa", "réformer le port"),
    Case(
        "Il a réaffirmé sa volonté de dialoguer avec les grévistes.",
        "a réaffirmé sa volonté",
        "Il",
        "dialoguer avec les grévistes",
    ),
    Case(
        "Malgré la volonté du gouvernement d'apaiser le conflit, la grève continue.",
        "la volonté",
        "gouvernement",
        "apaiser le conflit",
    ),
    Case(
        "Le souhait des habitants de conserver la poste a été entendu.", "Le souhait", "habitants", "conserver la poste"
    ),
    Case("L'appel des syndicats à la grève a été peu suivi.", "L'appel", "syndicats", "la grève"),
    Case("L'appel de l'évêque à l'apaisement est resté sans effet.", "L'appel", "l'évêque", "l'apaisement"),
    Case(
        "L'appel lancé par les syndicats à cesser le travail a été suivi.",
        "L'appel lancé",
        "les syndicats",
        "cesser le travail",
    ),
    Case("L'hypothèse d'un acte de malveillance n'est pas exclue.", "L'hypothèse", "", "un acte de malveillance"),
    Case("La thèse de l'accident est privilégiée par les enquêteurs.", "La thèse", "", "l'accident"),
    Case(
        "L'inquiétude des riverains face au projet de carrière ne faiblit pas.",
        "L'inquiétude",
        "riverains",
        "projet de carrière",
    ),
    Case(
        "La crainte des commerçants de voir fuir leurs clients est réelle.",
        "La crainte",
        "commerçants",
        "voir fuir leurs clients",
    ),
    Case(
        "Les craintes exprimées par les élus d'une hausse des impôts sont fondées.",
        "Les craintes exprimées",
        "les élus",
        "une hausse des impôts",
    ),
    Case(
        "La promesse faite par la ministre de rouvrir la ligne n'a pas été tenue.",
        "La promesse faite",
        "la ministre",
        "rouvrir la ligne",
    ),
    Case(
        "L'engagement pris par le groupe de maintenir l'emploi a été rompu.",
        "L'engagement pris",
        "le groupe",
        "maintenir l'emploi",
    ),
    Case(
        "La décision prise mardi par le conseil de fermer la piscine fait débat.",
        "La décision prise",
        "le conseil",
        "fermer la piscine",
    ),
    Case("L'opposition des riverains au projet de port ne faiblit pas.", "L'opposition", "riverains", "projet de port"),
    Case("La conviction du juge que l'accusé mentait était faite.", "La conviction", "juge", "l'accusé mentait"),
    Case(
        "La certitude de la famille que l'enfant est vivant reste entière.",
        "La certitude",
        "la famille",
        "l'enfant est vivant",
    ),
    Case(
        "Selon les prévisions de la banque centrale, l'inflation ralentira.",
        "Selon",
        "les prévisions de la banque centrale",
        "l'inflation ralentira",
    ),
    Case(
        "La menace brandie par le patronat de délocaliser est prise au sérieux.",
        "La menace brandie",
        "le patronat",
        "délocaliser",
    ),
    Case(
        "La proposition de la commission de relever les taxes a été écartée.",
        "La proposition",
        "la commission",
        "relever les taxes",
    ),
    Case("Sa proposition d'un référendum local a été écartée.", "proposition", "Sa", "un référendum local"),
    Case("Son analyse est que le marché va s'effondrer.", "analyse", "Son", "le marché va s'effondrer"),
    Case("L'objectif du gouvernement est de réduire le déficit.", "L'objectif", "gouvernement", "réduire le déficit"),
    Case(
        "Notre objectif, assure la maire, est de rouvrir l'école.",
        "assure",
        "la maire",
        "Notre objectif | est de rouvrir l'école",
    ),
    Case(
        "La demande de la défense de reporter le procès a été rejetée.",
        "La demande",
        "la défense",
        "reporter le procès",
    ),
    Case(
        "Elle a signé les engagements que la mairie a pris de rouvrir l'école.",
        "les engagements",
        "la mairie",
        "rouvrir l'école",
    ),
)

ON_WHOSE_WORD = (
    Case(
        "À la demande de la mairie, le concert a été reporté.",
        "À la demande de",
        "la mairie",
        "le concert a été reporté",
    ),
    Case("Le concert a été reporté à la demande du préfet.", "à la demande du", "préfet", "Le concert a été reporté"),
    Case("Sur ordre du procureur, le suspect a été relâché.", "Sur ordre du", "procureur", "le suspect a été relâché"),
    Case("La plage est fermée sur décision préfectorale.", "sur décision", "préfectorale", "La plage est fermée"),
    Case(
        "Les écoles resteront fermées sur décision du recteur.",
        "sur décision du",
        "recteur",
        "Les écoles resteront fermées",
    ),
    Case(
        "Aux dires de la gardienne, la porte était restée ouverte.",
        "Aux dires de",
        "la gardienne",
        "la porte était restée ouverte",
    ),
    Case("De l'avis des experts, la digue ne tiendra pas.", "De l'avis des", "experts", "la digue ne tiendra pas"),
    Case("De l'aveu même du directeur, le site est vétuste.", "De l'aveu même du", "directeur", "le site est vétuste"),
    Case(
        "Au dire des riverains, le bruit est insupportable.", "Au dire des", "riverains", "le bruit est insupportable"
    ),
)

NOT_OWNED = (
    "La piste d'un règlement de comptes est privilégiée par les enquêteurs.",
    "L'éventualité d'une grève inquiète la direction.",
    "Ma conviction, c'est que le pont tiendra.",
    "La demande d'asile de la famille a été rejetée.",
    "La demande de crédit reste forte.",
    "L'annonce de la maire a surpris les commerçants.",
    "L'annonce est tombée mardi.",
    "Les critiques du film sont bonnes.",
    "L'appel du large est le plus fort.",
)

WARNINGS = (
    Case(
        "La mise en garde de la préfecture contre les baignades n'a pas été suivie.",
        "La mise en garde",
        "la préfecture",
        "les baignades",
    ),
    Case("Ses prises de position contre le barrage lui ont nui.", "prises de position", "Ses", "le barrage"),
)

MORE = (
    Case(
        "Selon un rapport remis mardi au préfet, la digue est fissurée.",
        "Selon",
        "un rapport remis mardi au préfet",
        "la digue est fissurée",
    ),
    Case(
        "Le projet du club d'agrandir son stade a été rejeté par la ville.", "Le projet", "club", "agrandir son stade"
    ),
    Case(
        "Le projet du club d'agrandir son stade a été rejeté par la ville.",
        "a été rejeté",
        "la ville",
        "Le projet du club d'agrandir son stade",
    ),
    "Les critiques visant la gestion du port se multiplient.",
    Case(
        "Malgré les mises en garde des pompiers contre le vent, le feu a été allumé.",
        "les mises en garde",
        "pompiers",
        "le vent",
    ),
    Case(
        "Il a réitéré ses accusations de fraude à l'encontre du club.",
        "a réitéré ses accusations",
        "Il",
        "fraude à l'encontre du club",
    ),
    Case(
        "La demande du parquet de prolonger la garde à vue est acceptée.",
        "La demande",
        "parquet",
        "prolonger la garde à vue",
    ),
    Case("La volonté de la région de reprendre la ligne est intacte.", "La volonté", "la région", "reprendre la ligne"),
    Case("L'annonce, jeudi, du départ du directeur a surpris.", "L'annonce", "", "départ du directeur"),
    Case("Les propos de la ministre sur les retraités ont choqué.", "Les propos", "la ministre", "les retraités"),
    Case(
        "Le souhait exprimé par les parents de garder l'école est légitime.",
        "Le souhait exprimé",
        "les parents",
        "garder l'école",
    ),
    Case("La crainte que la nappe soit polluée grandit.", "La crainte", "", "la nappe soit polluée"),
    Case("L'ordre donné par le colonel de tirer est établi.", "L'ordre donné", "le colonel", "tirer"),
    "L'interdiction faite aux journalistes d'entrer a été levée.",
    Case("Le vœu du défunt d'être enterré en mer a été respecté.", "Le vœu", "défunt", "être enterré en mer"),
)
