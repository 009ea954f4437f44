"""Why an expression has a second reading, in the words shown to the reader."""

from __future__ import annotations

__all__ = ["BETWEEN", "NEXT_WEEK", "NIGHT", "NOWADAYS", "SIDE"]

NOWADAYS = "« aujourd’hui » au sens de « de nos jours »"
BETWEEN = "l’un ou l’autre des deux nombres"
SIDE = "aucun verbe ne dit si c’est passé ou à venir"
NEXT_WEEK = "« prochain » peut désigner la semaine suivante"
NIGHT = "la nuit qui s’achève ou celle qui vient"
