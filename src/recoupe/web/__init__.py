"""A dossier as one self-contained web page: the story told, its timeline, and every article to read it in.

    Path("dossier.html").write_text(render(dossier), encoding="utf-8")

The page loads nothing, runs from ``file://`` and needs no script; see ``docs/screens.md``.
"""

from recoupe.web.page import render

__all__ = ["render"]
