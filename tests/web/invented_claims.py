"""What the invented story claims and when it happened."""

from __future__ import annotations

from recoupe.model import (
    Certainty,
)
from recoupe.story import (
    Claim,
    ClaimStatus,
    Origin,
    Precision,
    Status,
    TimelineEntry,
    Voice,
)
from tests.web.invented_texts import (
    COURRIER,
    DAM,
    DENIED,
    ECHO,
    EVACUATED,
    HELD,
    MATIN,
    RADIO,
    REDUCED,
    REOPENS,
    VALVE,
    evidence,
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


def timeline() -> tuple[TimelineEntry, ...]:
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
