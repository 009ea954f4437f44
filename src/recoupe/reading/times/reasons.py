"""Why an expression has a second reading, in the words shown to the reader."""

from __future__ import annotations

__all__ = ["BETWEEN", "NEXT_WEEK", "NIGHT", "NOWADAYS", "REPRINTED", "SIDE", "UPDATED"]

NOWADAYS = "« aujourd’hui » au sens de « de nos jours »"
BETWEEN = "l’un ou l’autre des deux nombres"
SIDE = "aucun verbe ne dit si c’est passé ou à venir"
NEXT_WEEK = "« prochain » peut désigner la semaine suivante"
NIGHT = "la nuit qui s’achève ou celle qui vient"
REPRINTED = "un article paru plus tôt porte le même passage"
UPDATED = "un autre article date les mêmes mots : celui-ci a été mis à jour après sa date"
