"""An invented story in readings and a dossier made by hand: a dam gives way above a town that does not exist."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

from recoupe.model import (
    Article,
    Attribution,
    Basis,
    Certainty,
    Commitment,
    Entity,
    EntityType,
    Hedge,
    Intake,
    Kind,
    Polarity,
    Problem,
    Published,
    Quantity,
    Reading,
    Span,
    Statement,
    TimeExpression,
    Zone,
    ZoneKind,
)
from recoupe.story import (
    ArticleEntry,
    Claim,
    ClaimStatus,
    Conflict,
    ConflictKind,
    ConflictReading,
    Copy,
    Dossier,
    Evidence,
    Forecast,
    ForecastState,
    Identity,
    Line,
    Origin,
    Precision,
    Side,
    Status,
    Story,
    TimelineEntry,
    Unknown,
    UnknownKind,
    Voice,
)

COURRIER = "courrier/12-mars.txt"
ECHO = "echo/13-mars.html"
RADIO = "radio/14-mars.txt"
MATIN = "matin/13-mars.txt"

TEXTS = {
    COURRIER: (
        "Belvaux : une digue cède, environ 200 habitants évacués\n\n"
        "Par la rédaction avec AFP\n\n"
        "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux, et environ 200 habitants "
        "ont été évacués, a annoncé la préfecture de la Haute-Sarce.\n\n"
        "« L’eau est montée en moins d’une heure », a raconté le maire, Étienne Corval. Selon une source proche du "
        "dossier, citée par l’AFP, une vanne serait restée bloquée.\n\n"
        "La route départementale devrait rouvrir le 20 mars.\n\n"
        "Un homme regarde la Saulne en crue, à Belvaux. PHOTO LÉA MARNIER\n"
    ),
    ECHO: (
        "À Belvaux, plus de 180 personnes hors de chez elles\r\n\r\n"
        "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux, et environ 200 habitants "
        "ont été évacués, a annoncé la préfecture de la Haute-Sarce.\r\n\r\n"
        "Les pompiers parlent de plus de 180 personnes hébergées au gymnase. L’exploitant, Hydrosarce, dément toute "
        "défaillance de ses vannes.\r\n"
    ),
    RADIO: (
        "Belvaux, deux jours après\n\n"
        "La préfecture a ramené jeudi à 120 le nombre d’évacués. En 2011 déjà, la digue avait été renforcée.\n\n"
        "La départementale ne rouvrira finalement que le 27 mars, selon le conseil départemental. Hydrosarce n’a pas "
        "souhaité répondre à nos questions.\n"
    ),
    MATIN: (
        "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux, et environ 200 habitants "
        "ont été évacués, a annoncé la préfecture de la Haute-Sarce. Une vanne serait restée bloquée.\n"
    ),
}

OUTLETS = {
    COURRIER: "Le Courrier de la Sarce",
    ECHO: "L’Écho belvalois",
    RADIO: "Radio Saulne",
    MATIN: "Le Matin du Plateau",
}
DAYS = {COURRIER: "2024-03-12", ECHO: "2024-03-13", RADIO: "2024-03-14", MATIN: "2024-03-13"}


def span(file: str, words: str, nth: int = 0) -> Span:
    """The place of some words in a text; they must be there."""
    start = -1
    for _ in range(nth + 1):
        start = TEXTS[file].index(words, start + 1)
    return Span(start, start + len(words))


def evidence(file: str, words: str) -> Evidence:
    place = span(file, words)
    return Evidence(file, place.start, place.end, words)


DAM = "La digue de la Saulne a cédé dans la nuit de lundi à mardi au-dessus de Belvaux"
EVACUATED = "environ 200 habitants ont été évacués"
HELD = "plus de 180 personnes hébergées au gymnase"
REDUCED = "ramené jeudi à 120 le nombre d’évacués"
VALVE = "une vanne serait restée bloquée"
DENIED = "Hydrosarce, dément toute défaillance de ses vannes"
REOPENS = "La route départementale devrait rouvrir le 20 mars."
LATER = "La départementale ne rouvrira finalement que le 27 mars"
REPRINTED = TEXTS[MATIN].partition(" Une vanne")[0]


def _zones(file: str) -> tuple[Zone, ...]:
    text = TEXTS[file]
    zones = []
    if file != MATIN:
        zones.append(Zone(Span(0, text.index("\r\n" if file == ECHO else "\n")), ZoneKind.TITLE))
    if file == COURRIER:
        zones.append(Zone(span(file, "Par la rédaction avec AFP"), ZoneKind.BYLINE))
        zones.append(Zone(span(file, "Un homme regarde la Saulne en crue, à Belvaux."), ZoneKind.CAPTION))
        zones.append(Zone(span(file, "PHOTO LÉA MARNIER"), ZoneKind.CREDIT))
    return tuple(zones)


def _announced(file: str) -> Attribution:
    return Attribution(
        content=(span(file, REPRINTED.partition(", a annoncé")[0]),),
        cue=span(file, "a annoncé"),
        source=span(file, "la préfecture de la Haute-Sarce"),
        resolved="préfecture de la Haute-Sarce",
        kind=Kind.INDIRECT,
        act="state",
        commitment=Commitment(),
        rule="incise",
    )


def _attributions(file: str) -> tuple[Attribution, ...]:
    if file == RADIO:
        content, cue, source = LATER, "selon", "le conseil départemental"
        plan = Commitment(Certainty.CERTAIN, forecast=True)
        return (
            Attribution(
                (span(file, content),), span(file, cue), span(file, source), source, Kind.INDIRECT, "state", plan
            ),
        )
    found = [_announced(file)]
    if file == COURRIER:
        found.append(
            Attribution(
                (span(file, "L’eau est montée en moins d’une heure"),),
                span(file, "a raconté"),
                span(file, "le maire, Étienne Corval"),
                "Étienne Corval",
                Kind.DIRECT,
                "state",
                Commitment(),
            )
        )
        found.append(
            Attribution(
                (span(file, VALVE),),
                span(file, "Selon"),
                span(file, "une source proche du dossier"),
                "une source proche du dossier",
                Kind.INDIRECT,
                "state",
                Commitment(Certainty.POSSIBLE),
                via=("AFP",),
            )
        )
    if file == ECHO:
        found.append(
            Attribution(
                (span(file, "toute défaillance de ses vannes"),),
                span(file, "dément"),
                span(file, "L’exploitant, Hydrosarce,"),
                "Hydrosarce",
                Kind.INDIRECT,
                "deny",
                Commitment(Certainty.CERTAIN, Polarity.NEGATIVE),
            )
        )
    return tuple(found)


def _statements(file: str) -> tuple[Statement, ...]:
    figures = {
        COURRIER: (("environ 200 habitants", 200.0, EVACUATED),),
        MATIN: (("environ 200 habitants", 200.0, EVACUATED),),
        ECHO: (("environ 200 habitants", 200.0, EVACUATED), ("plus de 180 personnes", 180.0, HELD)),
        RADIO: (("120", 120.0, REDUCED),),
    }
    return tuple(
        Statement(
            spans=(span(file, clause),),
            sentence=span(file, clause),
            predicate="évacuer",
            commitment=Commitment(),
            quantities=(Quantity(span(file, words), value, "personne"),),
        )
        for words, value, clause in figures[file]
    )


def reading(file: str) -> Reading:
    text = TEXTS[file]
    sentences = tuple(
        span(file, sentence)
        for sentence in (DAM, "Les pompiers parlent de plus de 180 personnes hébergées au gymnase.", LATER)
        if sentence in text
    )
    night = "dans la nuit de lundi à mardi"
    times = [TimeExpression(span(file, night), "TIME", "2024-03-12TNI")] if night in text else []
    if "le 20 mars" in text:
        times.append(TimeExpression(span(file, "le 20 mars"), "DATE", "2024-03-20", anchor="published"))
    if "En 2011" in text:
        times.append(TimeExpression(span(file, "2011"), "DATE", "2011"))
    hedges: tuple[Hedge, ...] = ()
    if "devrait rouvrir" in text:
        hedges = (Hedge(span(file, REOPENS), span(file, "devrait"), Certainty.PROBABLE, forecast=True),)
    published = Published(DAYS[file], DAYS[file], DAYS[file], Basis.STATED)
    article = Article(
        id=f"{len(text):08x}",
        file=file,
        text=text,
        outlet=OUTLETS[file],
        title="Crue de la Saulne : ce que l’on sait" if file == MATIN else text.splitlines()[0],
        url="https://echo.example/belvaux" if file == ECHO else None,
        language="fr",
        published=published,
    )
    return Reading(
        article=article,
        language="fr",
        published=published,
        zones=_zones(file),
        agencies=("AFP",) if file == COURRIER else (),
        sentences=sentences,
        times=tuple(times),
        entities=(Entity("Belvaux", EntityType.PLACE, mentions=(span(file, "Belvaux"),)),),
        attributions=_attributions(file),
        hedges=hedges,
        statements=_statements(file),
    )


def _voice(
    file: str, origin: str, words: str, mark: str = "A", speaker: str | None = None, via: tuple[str, ...] = ()
) -> Voice:
    certainty = Certainty.POSSIBLE if mark == "C" else Certainty.CERTAIN
    return Voice(file, origin, speaker, via, mark, certainty, evidence(file, words))


def _claim(text: str, status: ClaimStatus, question: str, *voices: Voice, forecast: bool = False) -> Claim:
    names = dict.fromkeys(voice.origin for voice in voices)
    origins = tuple(
        Origin(name, files=tuple(dict.fromkeys(voice.file for voice in voices if voice.origin == name)))
        for name in names
    )
    files = {voice.file for voice in voices}
    return Claim(
        text,
        status,
        len(files),
        len(files),
        origins,
        Certainty.CERTAIN,
        forecast,
        tuple(voice.evidence for voice in voices),
        voices,
        question,
    )


PREFECTURE = "préfecture de la Haute-Sarce"


def claims() -> tuple[Claim, ...]:
    return (
        _claim(
            "La digue de la Saulne a cédé dans la nuit de lundi à mardi",
            ClaimStatus.AGREED,
            "quoi",
            *(_voice(file, PREFECTURE, DAM, speaker=PREFECTURE) for file in (COURRIER, ECHO, MATIN)),
            _voice(RADIO, "Radio Saulne", "la digue avait été renforcée"),
        ),
        _claim(
            "Nombre d’habitants évacués",
            ClaimStatus.DISPUTED,
            "combien",
            *(_voice(file, PREFECTURE, EVACUATED, speaker=PREFECTURE) for file in (COURRIER, ECHO, MATIN)),
            _voice(RADIO, PREFECTURE, REDUCED, speaker=PREFECTURE),
            _voice(ECHO, "pompiers", HELD, speaker="les pompiers"),
        ),
        _claim(
            "Une vanne est restée bloquée",
            ClaimStatus.DENIED,
            "pourquoi",
            _voice(COURRIER, "source proche du dossier", VALVE, "C", "une source proche du dossier", ("AFP",)),
            _voice(MATIN, "Le Matin du Plateau", "Une vanne serait restée bloquée", "C"),
            _voice(ECHO, "Hydrosarce", DENIED, "D", "Hydrosarce"),
        ),
        _claim(
            "La route départementale rouvre le 20 mars",
            ClaimStatus.SINGLE,
            "quand",
            _voice(COURRIER, "Le Courrier de la Sarce", REOPENS, "P"),
            forecast=True,
        ),
        _claim(
            "L’eau est montée en moins d’une heure",
            ClaimStatus.SINGLE,
            "quoi",
            _voice(COURRIER, "Étienne Corval", "L’eau est montée en moins d’une heure", speaker="Étienne Corval"),
        ),
        _claim(
            "La digue avait été renforcée en 2011",
            ClaimStatus.SINGLE,
            "quand",
            _voice(RADIO, "riverains", "En 2011 déjà, la digue avait été renforcée", speaker="des riverains"),
        ),
    )


def _timeline() -> tuple[TimelineEntry, ...]:
    dam = (evidence(COURRIER, DAM), evidence(ECHO, DAM), evidence(MATIN, DAM))
    return (
        TimelineEntry(
            "2011",
            Precision.YEAR,
            "La digue avait été renforcée",
            Status.HAPPENED,
            True,
            1,
            (evidence(RADIO, "la digue avait été renforcée"),),
        ),
        TimelineEntry(
            "2024-03-12TNI",
            Precision.TIME,
            "La digue de la Saulne a cédé au-dessus de Belvaux",
            Status.HAPPENED,
            False,
            2,
            dam,
            "2024-03-11",
            "2024-03-12",
            (PREFECTURE,),
        ),
        TimelineEntry(
            "2024-03",
            Precision.MONTH,
            "Une vanne serait restée bloquée",
            Status.POSSIBLE,
            False,
            2,
            (evidence(COURRIER, VALVE),),
        ),
        TimelineEntry(
            "2024-03-13",
            Precision.DAY,
            "Hydrosarce dément toute défaillance",
            Status.DENIED,
            False,
            1,
            (evidence(ECHO, DENIED),),
            speakers=("Hydrosarce",),
        ),
        TimelineEntry(
            "2024-03-20",
            Precision.DAY,
            "La route départementale devrait rouvrir",
            Status.EXPECTED,
            False,
            1,
            (evidence(COURRIER, REOPENS),),
        ),
    )


def story() -> Story:
    """The story whole, every kind of line in it at least once."""
    readings = tuple(reading(file) for file in TEXTS)
    entries = tuple(
        ArticleEntry(
            each.article.file,
            each.article.outlet,
            each.published,
            each.article.title,
            each.language,
            len(each.article.text.split()),
            each.agencies,
        )
        for each in readings
    )
    return Story(
        id="belvaux",
        title="La digue de la Saulne cède au-dessus de Belvaux",
        articles=entries,
        brief=(
            Line("Une digue a cédé dans la nuit du 11 au 12 mars au-dessus de Belvaux.", _timeline()[1].evidence),
            Line("De 120 à 200 habitants ont été évacués.", (evidence(COURRIER, EVACUATED), evidence(RADIO, REDUCED))),
        ),
        timeline=_timeline(),
        claims=claims(),
        conflicts=(
            Conflict(
                ConflictKind.NUMBER,
                ConflictReading.UPDATE,
                "habitants évacués",
                (
                    Side("environ 200", PREFECTURE, (evidence(COURRIER, EVACUATED), evidence(ECHO, EVACUATED))),
                    Side("120", PREFECTURE, (evidence(RADIO, REDUCED),)),
                ),
                "la même source donne un chiffre plus bas deux jours plus tard",
            ),
            Conflict(
                ConflictKind.POLARITY,
                ConflictReading.DISPUTE,
                "la vanne restée bloquée",
                (
                    Side("serait restée bloquée", "source proche du dossier", (evidence(COURRIER, VALVE),)),
                    Side("dément", "Hydrosarce", (evidence(ECHO, DENIED),)),
                ),
                "l’exploitant nie ce qu’avance une source anonyme",
            ),
        ),
        forecasts=(
            Forecast(
                "Réouverture de la route départementale",
                "Le Courrier de la Sarce",
                "2024-03-12",
                "2024-03-20",
                ForecastState.CHANGED,
                (evidence(COURRIER, REOPENS),),
                (evidence(RADIO, LATER),),
                "une nouvelle date est donnée",
            ),
        ),
        unknowns=(
            Unknown(
                "Hydrosarce n’a pas répondu",
                UnknownKind.DECLINED,
                (evidence(RADIO, "Hydrosarce n’a pas souhaité répondre à nos questions"),),
            ),
        ),
        copies=(
            Copy((COURRIER, MATIN), 0.82, "AFP", ((evidence(COURRIER, REPRINTED), evidence(MATIN, REPRINTED)),)),
            Copy((COURRIER, ECHO), 0.41, None, ((evidence(COURRIER, REPRINTED), evidence(ECHO, REPRINTED)),)),
        ),
        identities=(
            Identity(
                "Belvaux", EntityType.PLACE, (), (), tuple(TEXTS), tuple(evidence(file, "Belvaux") for file in TEXTS)
            ),
        ),
        readings=readings,
    )


def dossier(*stories: Story) -> Dossier:
    """A dossier of the story, or of the stories given."""
    return Dossier(
        Intake(
            read=4,
            duplicates=(("courrier/copie.txt", COURRIER),),
            problems=(Problem("notes/vide.txt", "le fichier est vide", "retirez-le ou complétez-le"),),
        ),
        stories or (story(),),
    )


def renamed(one: Story, number: int) -> Story:
    """The same story with other files, for a dossier of several."""

    def moved(file: str) -> str:
        return f"{number}/{file}"

    def shift(value: object) -> object:
        if isinstance(value, Evidence):
            return replace(value, file=moved(value.file))
        if isinstance(value, tuple):
            return tuple(shift(each) for each in value)
        if isinstance(value, str) and value in TEXTS:
            return moved(value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{field.name: shift(getattr(value, field.name)) for field in fields(value)})
        return value

    shifted = shift(one)
    assert isinstance(shifted, Story)
    return shifted
