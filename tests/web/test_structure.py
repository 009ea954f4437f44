"""The page as a document: sound HTML, links that lead somewhere, real tables, headings in order."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from lxml import html

from recoupe.errors import InvalidInput
from recoupe.model import Intake
from recoupe.story import Dossier, Evidence, Line
from recoupe.web import render
from recoupe.web.anchors import every_evidence
from tests.web import invented

BLOCKS = {"details", "div", "dl", "figure", "h4", "h5", "h6", "ol", "p", "section", "table", "ul", "blockquote"}
VOID = {"meta", "link", "br", "img", "input", "hr"}


class Balance(HTMLParser):
    """Fails on the first end tag that does not close the element opened last, and on a block inside a paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        assert tag not in BLOCKS or "p" not in self.stack, f"<{tag}> would end the paragraph it stands in"
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An SVG element without content."""

    def handle_endtag(self, tag: str) -> None:
        assert self.stack
        assert self.stack.pop() == tag


def ids(page: html.HtmlElement) -> list[str]:
    found: list[str] = page.xpath("//@id")
    return found


def one(page: html.HtmlElement, path: str) -> html.HtmlElement:
    found = page.xpath(path)
    assert len(found) == 1, f"{len(found)} for {path}"
    return found[0]


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_element_is_closed_in_its_place(language: str) -> None:
    parser = Balance()
    parser.feed(render(invented.dossier(), language=language))
    assert parser.stack == []


def test_no_id_stands_twice(page: html.HtmlElement) -> None:
    found = ids(page)
    assert len(found) == len(set(found))


def test_every_internal_link_leads_somewhere(page: html.HtmlElement) -> None:
    targets = {href[1:] for href in page.xpath("//@href") if href.startswith("#")}
    assert len(targets) > 40
    assert targets <= set(ids(page))


def test_every_label_of_a_region_exists(page: html.HtmlElement) -> None:
    named = {name for value in page.xpath("//@aria-labelledby") for name in value.split()}
    assert named <= set(ids(page))


def test_every_evidence_is_linked_and_highlights_its_very_words(page: html.HtmlElement) -> None:
    story = invented.story()
    numbers = {file: number for number, file in enumerate(invented.TEXTS, 1)}
    links = set(page.xpath("//@href"))
    for evidence in every_evidence(story):
        anchor = f"a{numbers[evidence.file]}-c={evidence.start}-{evidence.end}"
        assert f"#{anchor}" in links
        marked = one(page, f'//*[@id="{anchor}"]')
        for gloss in marked.xpath(".//*[@data-g]"):
            gloss.drop_tree()
        assert marked.text_content() == evidence.quote


def test_headings_never_skip_a_level(page: html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_matrix_is_a_real_table(french: html.HtmlElement) -> None:
    table = one(french, "//table[contains(@class, 'matrix')]")
    assert words(one(table, "./caption")).startswith("Qui dit quoi")
    heads = [words(head) for head in table.xpath("./thead//th[@scope='col']")]
    assert heads[0] == "Question / fait"
    assert heads[1].startswith("Préfecture de la Haute-Sarce (4)")
    assert heads[-2:] == ["2 autres", "Bilan"]
    questions = [words(head) for head in table.xpath(".//th[@scope='rowgroup']")]
    assert questions == ["Quand", "Combien", "Pourquoi", "Quoi"]
    for row in table.xpath(".//tr[@class='claim']"):
        assert len(row.xpath("./th[@scope='row']")) == 1
        assert len(row.xpath("./td")) == len(heads) - 1


def test_a_column_opens_on_its_outlets(french: html.HtmlElement) -> None:
    column = one(french, "(//table[contains(@class, 'matrix')]/thead//details)[1]")
    assert [words(item) for item in column.xpath(".//li")] == [
        "Le Courrier de la Sarce",
        "Le Matin du Plateau",
        "L’Écho belvalois",
        "Radio Saulne",
    ]


@pytest.mark.parametrize(
    ("claim", "mark", "said", "balance"),
    [
        ("s1-k1", "A", "La digue de la Saulne a cédé", "= 2 origines"),
        ("s1-k2", "A", "environ 200 habitants", "≠ divergent environ 200 / 120 →"),
        ("s1-k3", "D", "Hydrosarce, dément", "≠ démenti serait restée bloquée / dément →"),
        ("s1-k4", "P", "devrait rouvrir", "· 1 origine prévision"),
    ],
)
def test_a_row_says_who_says_what(french: html.HtmlElement, claim: str, mark: str, said: str, balance: str) -> None:
    row = one(french, f"//*[@id='{claim}']")
    cell = one(row, f"(.//td[.//abbr[contains(@class, 'm-{mark}')]])[1]")
    assert said in words(cell)
    assert cell.xpath(".//a[starts-with(@href, '#a')]")
    assert words(row.xpath("./td")[-1]) == balance


def test_articles_that_name_no_source_share_a_column(french: html.HtmlElement) -> None:
    heads = french.xpath("//table[contains(@class, 'matrix')]/thead//th")
    names = [words(head.xpath("(.//summary/bdi)[1]")[0]) if head.xpath(".//summary") else "" for head in heads]
    assert not {"Le Courrier de la Sarce", "Le Matin du Plateau", "Radio Saulne"} & set(names)
    own = names.index("Sans source nommée")
    for claim, outlet in (("s1-k1", "Radio Saulne"), ("s1-k3", "Le Matin du Plateau")):
        cell = french.xpath(f"//*[@id='{claim}']/td")[own - 1]
        assert words(cell).endswith(outlet)


def test_silence_is_said_in_words(french: html.HtmlElement) -> None:
    cell = one(french, "(//td[@class='empty'])[1]")
    assert words(cell) == "–silence"


def test_the_header_counts(french: html.HtmlElement) -> None:
    counts = words(one(french, "//p[@class='counts']"))
    assert counts.startswith("4 articles4 médias7 origines (préfecture de la Haute-Sarce 4 · sans source nommée 3 · ")


def test_the_timeline_is_a_list_with_its_picture(french: html.HtmlElement) -> None:
    events = french.xpath("//section[contains(@class, 'chronologie')]/ol/li")
    assert [words(event.xpath("./p")[0]) for event in events] == [
        "mardi 12 mars 2024, dans la nuit",
        "mars 2024",
        "mercredi 13 mars 2024",
        "mercredi 20 mars 2024",
    ]
    folded = one(french, "//details[@class='background']")
    assert words(one(folded, ".//p[@class='when']")) == "2011"
    drawn = french.xpath("//figure[@class='lanes']//*[local-name()='a']/@href")
    assert set(drawn) == {f"#{event.get('id')}" for event in events}
    assert french.xpath("//figure[@class='lanes']//*[local-name()='desc']")


def test_the_letters_of_the_margin_lead_back(french: html.HtmlElement) -> None:
    article = one(french, "//article[@id='a1']")
    back = article.xpath(".//div[@class='text']//a[contains(@class, 'g')]/@href")
    assert back == ["#s1-k1", "#s1-k2", "#s1-k5", "#s1-k3", "#s1-k4"]
    other = one(french, "//article[@id='a3']")
    assert [words(letter) for letter in other.xpath(".//span[contains(@class, 'g m')]")] == ["P"]


def test_reprints_are_marked_with_where_they_come_from(french: html.HtmlElement) -> None:
    notes = [words(note) for note in french.xpath("//*[contains(@class, 'rn')]")]
    assert notes == ["repris de AFP", "repris de Le Courrier de la Sarce", "repris de AFP"]
    assert words(french.xpath("//article[@id='a4']//span[@class='rp']")[0]).startswith("La digue de la Saulne")


def test_zones_have_their_own_paragraphs(french: html.HtmlElement) -> None:
    article = one(french, "//article[@id='a1']")
    assert [block.get("class") for block in article.xpath(".//div[@class='text']/*")] == [
        "z z-title",
        "z z-byline",
        "z z-body",
        "z z-body",
        "z z-body",
        "z z-caption",
        "z z-credit",
    ]
    assert article.xpath(".//h5[@class='z z-title']")


def test_a_lost_anchor_is_shown_as_lost() -> None:
    story = invented.story()
    lost = Evidence(invented.RADIO, 3, 12, "d’autres mots")
    unknown = Evidence("ailleurs.txt", 0, 4, "rien")
    line = Line("Une ligne.", (lost, unknown))
    page = html.document_fromstring(render(Dossier(Intake(), (replace(story, brief=(line,)),))))
    shown = page.xpath("//ol[@class='brief']//span[@class='lost']")
    assert ["ancre perdue" in words(each) for each in shown] == [True, True]
    assert not page.xpath("//ol[@class='brief']//a")


def test_several_stories_are_listed_and_numbered_apart() -> None:
    stories = (invented.renamed(invented.story(), 1), invented.renamed(invented.story(), 2))
    page = html.document_fromstring(render(invented.dossier(*stories)))
    assert page.xpath("//nav[@class='stories']//a/@href") == ["#s1", "#s2"]
    assert [article.get("id") for article in page.xpath("//article[@class='reading']")] == [
        f"a{number}" for number in range(1, 9)
    ]
    found = ids(page)
    assert len(found) == len(set(found))
    assert {href[1:] for href in page.xpath("//@href") if href.startswith("#")} <= set(found)


def test_an_empty_dossier_says_so() -> None:
    page = html.document_fromstring(render(Dossier(Intake())))
    assert words(one(page, "//p[@class='none']")).startswith("Aucune histoire")


def test_a_story_of_readings_alone_shows_lecture_alone() -> None:
    bare = replace(
        invented.story(),
        brief=(),
        timeline=(),
        claims=(),
        conflicts=(),
        forecasts=(),
        unknowns=(),
        copies=(),
        identities=(),
    )
    page = html.document_fromstring(render(invented.dossier(bare)))
    assert [section.get("id") for section in page.xpath("//section[@id='s1']/section")] == ["s1-lecture"]


def test_a_story_without_readings_keeps_its_lines_and_loses_its_anchors() -> None:
    page = html.document_fromstring(render(invented.dossier(replace(invented.story(), readings=()))))
    assert page.xpath("//table[contains(@class, 'matrix')]//span[@class='lost']")
    assert {href[1:] for href in page.xpath("//@href") if href.startswith("#")} <= set(ids(page))


def test_the_same_dossier_gives_the_same_page() -> None:
    assert render(invented.dossier()) == render(invented.dossier())


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidInput, match="fr, en"):
        render(invented.dossier(), language="xx")
