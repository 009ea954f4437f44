"""TimeML: well-formed XML whose text is the article's, with a tag for every expression."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from recoupe.export.timeml import timeml
from recoupe.model import Article, Basis, Published, Reading
from recoupe.reading.reader import Reader

DAY = Published("2024-09-12", "2024-09-12", "2024-09-12", Basis.GIVEN)


def read(reader: Reader, text: str, published: Published = DAY) -> Reading:
    (reading,) = reader.times_many([Article("a", "a&b.txt", text, language="fr", published=published)])
    assert isinstance(reading, Reading)
    return reading


@pytest.mark.parametrize(
    "text",
    [
        "Le maire & le préfet se sont vus hier, « vers 9 h », à <Marsolle>.\r\n\r\nLa veille, rien.\n",
        "mardi",
        "Rien.",
        "",
        "Demain, l’équipe\u00a0👩\u200d🚒 repart ; plus d’un an après.",
    ],
)
def test_without_its_tags_the_text_is_the_article(reader: Reader, text: str) -> None:
    reading = read(reader, text)
    root = ElementTree.fromstring(timeml(reading).encode())
    body = root.find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == text
    tags = body.findall("TIMEX3")
    assert [(t.text, t.get("type"), t.get("value"), t.get("mod")) for t in tags] == [
        (text[t.span.slice], t.type, t.value, t.mod) for t in reading.times
    ]
    assert [t.get("tid") for t in tags] == [f"t{i}" for i in range(1, len(tags) + 1)]


def test_what_is_read_against_the_publication_date_points_to_it(reader: Reader) -> None:
    root = ElementTree.fromstring(timeml(read(reader, "Parti hier, il était né le 4 mai 1951.")))
    creation = root.find("DCT/TIMEX3")
    assert creation is not None
    assert (creation.get("tid"), creation.get("value")) == ("t0", "2024-09-12")
    assert creation.get("functionInDocument") == "CREATION_TIME"
    hier, born = root.findall("TEXT/TIMEX3")
    assert (hier.get("anchorTimeID"), hier.get("temporalFunction")) == ("t0", "true")
    assert (born.get("anchorTimeID"), born.get("temporalFunction")) == (None, None)
    assert root.findtext("DOCID") == "a&b.txt"


def test_an_undated_article_has_no_creation_time(reader: Reader) -> None:
    root = ElementTree.fromstring(timeml(read(reader, "Parti hier.", Published())))
    assert root.find("DCT") is None
    assert root.find("TEXT/TIMEX3").get("anchorTimeID") is None  # type: ignore[union-attr]


def test_what_xml_cannot_carry_is_replaced_one_for_one(reader: Reader) -> None:
    root = ElementTree.fromstring(timeml(read(reader, "Parti\x00 hier\x1b.")))
    assert "".join(root.find("TEXT").itertext()) == "Parti\ufffd hier\ufffd."  # type: ignore[union-attr]
