"""The page itself: templates, one style sheet and one script, sealed by a content security policy."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.web.catalogue import Catalogue, catalogue
from recoupe.web.clean import capital, one_line, shortened, writable
from recoupe.web.marks import MARKS
from recoupe.web.stories import numbered, story_view
from recoupe.web.timex import in_words, machine_readable, publication

if TYPE_CHECKING:
    from recoupe.model import Published
    from recoupe.story import Dossier

__all__ = ["render"]


def render(dossier: Dossier, *, language: str = "fr") -> str:
    """The dossier as one HTML page that loads nothing, in French (``fr``) or English (``en``).

    Raises ``InvalidInput`` for another language.

    >>> from recoupe.story import Dossier
    >>> from recoupe.model import Intake
    >>> "<html lang=\\"fr\\"" in render(Dossier(Intake()))
    True
    """
    words = catalogue(language)
    numbers = numbered(dossier.stories)
    stories = [story_view(story, number, numbers, words) for number, story in enumerate(dossier.stories, 1)]
    page = _environment(language).get_template("page.html.j2")
    shown = {article.file: article.number for view in stories for article in view.articles}
    return writable(page.render(dossier=dossier, stories=stories, numbers=shown))


@cache
def _environment(language: str) -> Environment:
    words = catalogue(language)
    environment = Environment(
        loader=PackageLoader("recoupe.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style, script = _asset("page.css"), _asset("page.js")
    environment.globals.update(
        language=language,
        words=words,
        t=words.text,
        n=words.count,
        named=words.named,
        marks=MARKS,
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
        **_date_functions(words),
    )
    environment.filters.update(capital=capital, plain=one_line, short=shortened)
    environment.tests["machine_readable"] = machine_readable
    return environment


def _date_functions(words: Catalogue) -> dict[str, object]:
    def day(value: str | None, *, weekday: bool = False, brief: bool = False) -> str:
        return in_words(value, words, weekday=weekday, brief=brief)

    def appeared(published: Published, *, weekday: bool = False, brief: bool = False) -> str:
        return publication(published, words, weekday=weekday, brief=brief)

    return {"day": day, "appeared": appeared, "percent": words.percent, "number": words.number}


def _asset(name: str) -> str:
    return files("recoupe.web").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing may be loaded, sent or framed; only this style sheet applies and only this script runs."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"
