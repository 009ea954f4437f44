"""An article with its time expressions marked in the text: TimeML 1.2.1, laid out as in TempEval-3.

Taking the tags out of ``TEXT`` gives the article's text back, character for character, but for the few characters that
XML cannot carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from recoupe.model import Published, Reading, TimeExpression

__all__ = ["timeml"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'


def timeml(reading: Reading) -> str:
    """One TimeML document: the publication date as ``t0`` (``DCT``), then the text with its ``TIMEX3`` tags.

    ``anchorTimeID`` is ``t0`` where an expression was read against the publication date. Recoupe's own interval,
    granularity and anchor have no place in TimeML: they are in the JSON.
    """
    body = "".join(_marked(reading.article.text, reading.times, reading.published))
    name = f"<DOCID>{_text(reading.article.file)}</DOCID>\n"
    return f"{_HEAD}{name}{_creation(reading.published)}<TEXT>{body}</TEXT>\n</TimeML>\n"


def _creation(published: Published) -> str:
    """The publication date, where one is known to the day, the month or the year."""
    if not published.value:
        return ""
    tag = _tag("t0", "DATE", published.value, functionInDocument="CREATION_TIME")
    return f"<DCT>{tag}{_text(published.value)}</TIMEX3></DCT>\n"


def _marked(text: str, times: tuple[TimeExpression, ...], published: Published) -> Iterator[str]:
    at = 0
    for number, time in enumerate(times, start=1):
        yield _text(text[at : time.span.start])
        anchor = "t0" if time.anchor == "published" and published.value else None
        relative = "true" if time.anchor != "none" else None
        yield _tag(f"t{number}", time.type, time.value, mod=time.mod, temporalFunction=relative, anchorTimeID=anchor)
        yield f"{_text(text[time.span.slice])}</TIMEX3>"
        at = time.span.end
    yield _text(text[at:])


def _tag(tid: str, type: str, value: str, **more: str | None) -> str:
    attributes = {"tid": tid, "type": type, "value": value, **more}
    return "<TIMEX3 " + " ".join(f"{name}={quoteattr(v)}" for name, v in attributes.items() if v is not None) + ">"


def _text(text: str) -> str:
    """Text as XML holds it; what XML cannot hold is replaced, one character for one."""
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})
