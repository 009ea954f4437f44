"""What strangers wrote is shown, and neither runs, loads, links out, nor turns the page around."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from lxml import html

from recoupe.model import Intake, Problem
from recoupe.story import Dossier, Line
from recoupe.web import render
from recoupe.web.clean import one_line, safe_address, shortened, writable
from tests.web import invented

ATTACK = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>{{ 7*7 }} &#x3c;"
TURN = "\u202egnp.exe\u2066 \u200f"


def hostile() -> Dossier:
    """The invented story with an attack in every field a stranger fills."""
    story = invented.story()
    articles = tuple(
        replace(entry, outlet=f"{entry.outlet} {ATTACK}", title=ATTACK + TURN, agencies=(ATTACK,))
        for entry in story.articles
    )
    readings = tuple(
        replace(
            reading,
            article=replace(
                reading.article,
                text=reading.article.text + "\n\n" + ATTACK + TURN + "\x00\ud800",
                url="javascript:alert(1)",
                byline=ATTACK,
            ),
            language='fr" onclick="alert(1)',
        )
        for reading in story.readings
    )
    claims = tuple(
        replace(
            claim,
            text=claim.text + ATTACK,
            voices=tuple(replace(voice, origin=voice.origin + ATTACK, speaker=ATTACK) for voice in claim.voices),
            origins=tuple(replace(o, name=o.name + ATTACK, reason=ATTACK) for o in claim.origins),
        )
        for claim in story.claims
    )
    timeline = tuple(replace(entry, date=ATTACK, text=ATTACK, speakers=(ATTACK,)) for entry in story.timeline)
    conflicts = tuple(replace(conflict, about=ATTACK, why=ATTACK) for conflict in story.conflicts)
    forecasts = tuple(replace(forecast, who=ATTACK, due=ATTACK, said=ATTACK) for forecast in story.forecasts)
    attacked = replace(
        story,
        title=ATTACK + TURN,
        articles=articles,
        readings=readings,
        claims=claims,
        timeline=timeline,
        conflicts=conflicts,
        forecasts=forecasts,
        brief=(Line(ATTACK + TURN, story.brief[0].evidence),),
    )
    return Dossier(Intake(4, ((ATTACK, ATTACK),), (Problem(ATTACK + "\udcff", ATTACK, ATTACK),)), (attacked,))


@pytest.fixture(scope="module")
def source() -> str:
    return render(hostile())


@pytest.fixture(scope="module")
def attacked(source: str) -> html.HtmlElement:
    return html.document_fromstring(source)


def test_only_our_script_stands_on_the_page(attacked: html.HtmlElement) -> None:
    assert len(attacked.xpath("//script")) == 1
    assert not attacked.xpath("//img | //iframe | //object | //embed | //link | //form | //base")
    assert len(attacked.xpath("//style")) == 1


def test_no_element_has_a_handler_or_a_style_of_its_own(attacked: html.HtmlElement) -> None:
    names = {name.lower() for element in attacked.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or name in ("style", "srcdoc", "src", "action")]


def test_links_stay_on_the_page_or_lead_to_the_web(source: str) -> None:
    for page in (html.document_fromstring(source), html.document_fromstring(render(invented.dossier()))):
        out = [href for href in page.xpath("//@href") if not href.startswith("#")]
        assert out in ([], ["https://echo.example/belvaux"])


def test_nothing_is_loaded(source: str) -> None:
    style = source.partition("<style>")[2].partition("</style>")[0]
    assert re.findall(r"url\(([^)]*)\)", style) == ["#hatch", "#cross"]
    assert "@import" not in style
    assert "http" not in style


@pytest.mark.parametrize("dossier", [hostile(), invented.dossier()])
def test_the_policy_lets_only_the_style_and_script_of_the_page_through(dossier: Dossier) -> None:
    source = render(dossier)
    policy = html.document_fromstring(source).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        content = source.rpartition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_the_attack_is_shown_as_it_was_written(attacked: html.HtmlElement) -> None:
    text = attacked.xpath("//article[@id='a1']//div[@class='text']")[0].text_content()
    assert ATTACK in text
    assert attacked.xpath("//h2[@id='s1-title']")[0].text_content().startswith("</script><script>alert(1)")


def test_templates_are_not_read_in_data(attacked: html.HtmlElement) -> None:
    assert "{{ 7*7 }}" in attacked.text_content()
    assert "49}" not in attacked.text_content()


def test_the_direction_of_writing_is_not_turned_outside_the_articles(attacked: html.HtmlElement) -> None:
    for text in attacked.xpath("//div[@class='text']"):
        text.drop_tree()
    assert not set(attacked.text_content()) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert not [value for value in attacked.xpath("//@title") if "\u202e" in value]


def test_the_page_can_be_written_as_utf_8(source: str) -> None:
    assert source.encode("utf-8")
    assert "\x00" not in source


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//courrier.example/a",
        "courrier.example/a",
        "https://",
        "https://[::1",
        'https://courrier.example/"onmouseover=alert(1)',
        "https://courrier.example/\u0000",
    ],
)
def test_what_is_no_web_address_is_no_link(address: str | None) -> None:
    assert safe_address(address) is None


@pytest.mark.parametrize("address", ["http://a.example", "https://a.example/é?q=1&b=2#c", "HTTPS://A.EXAMPLE/"])
def test_what_is_a_web_address_stays_as_it_is(address: str) -> None:
    assert safe_address(address) == address


def test_words_are_cleaned() -> None:
    assert one_line(f"  a{TURN}\tb\x07 ") == "a gnp.exe b"
    assert writable("a\x00b\ud800c") == "a\ufffdb\ufffdc"
    assert shortened("x" * 500, 40) == "x" * 39 + "…"
    assert shortened("court") == "court"
