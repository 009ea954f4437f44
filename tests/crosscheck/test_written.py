"""Names as articles write them around what reading found: official names, nicknames, countries, kinds alone."""

from __future__ import annotations

import pytest

from recoupe.crosscheck.identities import identities
from recoupe.model import Reading
from tests.crosscheck.builders import entity, reading


def _aliases(name: str, *readings: Reading) -> set[str]:
    return {alias for found in identities(readings) if found.name == name for alias in found.aliases}


@pytest.mark.parametrize(
    ("text", "state", "form"),
    [
        ("La Grèce proteste. La République hellénique attend une réponse.", "Grèce", "La République hellénique"),
        ("Le Portugal proteste, dit un texte de la République portugaise.", "Portugal", "la République portugaise"),
        ("Le Liban proteste. Le pays du Cèdre attend.", "Liban", "Le pays du Cèdre"),
        ("La Suisse proteste. La Confédération helvétique attend.", "Suisse", "La Confédération helvétique"),
        ("Le Soudan du Sud proteste. Le Soudan du Sud attend. Le Sud a signé.", "Soudan du Sud", "Le Sud"),
    ],
)
def test_a_state_goes_by_its_official_name_too(text: str, state: str, form: str) -> None:
    found = identities([reading("a.txt", text, entities=(entity(text, state, "ORG"),))])
    assert form in {alias for each in found for alias in each.aliases}


@pytest.mark.parametrize(
    ("text", "state", "form"),
    [
        ("Le Liban proteste. La cèdre du pays est mort.", "Liban", "pays"),
        ("Le Soudan du Sud proteste. Le Sud a signé.", "Soudan du Sud", "Le Sud"),  # named only once before
        ("Le Soudan du Sud et le Soudan du Sud. Le Sud de la ville brûle.", "Soudan du Sud", "Le Sud"),
        ("Le Kenya et le Kenya. Le Sud a signé.", "Kenya", "Le Sud"),
    ],
)
def test_other_words_are_no_state(text: str, state: str, form: str) -> None:
    found = identities([reading("a.txt", text, entities=(entity(text, state, "ORG"),))])
    assert form not in {alias for each in found for alias in each.aliases}


def test_a_person_with_the_country_of_the_office() -> None:
    text = "Odile Varenne de Norvège est arrivée. La présidente norvégienne a souri."
    person = entity(text, "Odile Varenne", roles=("présidente norvégienne",))
    assert "Odile Varenne de Norvège" in _aliases("Odile Varenne", reading("a.txt", text, entities=(person,)))


def test_a_person_who_comes_from_elsewhere_keeps_the_name() -> None:
    text = "Le retour d'Odile Varenne de Grèce a été fêté. La présidente norvégienne a souri."
    person = entity(text, "Odile Varenne", roles=("présidente norvégienne",))
    assert _aliases("Odile Varenne", reading("a.txt", text, entities=(person,))) == set()


def test_a_region_with_its_country() -> None:
    text = "Le train traverse la Laponie finlandaise."
    assert "la Laponie finlandaise" in _aliases(
        "Laponie", reading("a.txt", text, entities=(entity(text, "Laponie", "LOC"),))
    )


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Le phare de Brizac est fermé. Les gardiens du phare ont fui.", True),
        ("Le phare de Brizac est fermé. Le phare, ancien, attend.", True),
        ("Les gardiens du phare ont fui. Le phare de Brizac est fermé.", False),  # not named yet
        ("Le phare de Brizac est fermé. Le phare de Morlune est ouvert. Les gardiens du phare ont fui.", False),
        ("Le phare de Brizac est fermé. Deux phares sont ouverts. Les gardiens du phare ont fui.", False),
        ("Le phare de Brizac est fermé. Un autre phare est ouvert. Les gardiens du phare ont fui.", False),
        ("Le phare de Brizac est fermé. Les gardiens du phare voisin attendent.", False),
    ],
)
def test_the_only_one_of_its_kind(text: str, alone: bool) -> None:
    given = reading("a.txt", text, entities=(entity(text, "phare de Brizac", "LOC"),))
    assert ({"phare"} <= _aliases("phare de Brizac", given)) is alone


def test_each_article_has_its_own_thing_of_a_kind() -> None:
    text = "Le phare de Brizac est fermé. Les gardiens du phare ont fui."
    other = "Le phare de Morlune est ouvert. Les gardiens du phare sont là."
    one = reading("a.txt", text, entities=(entity(text, "phare de Brizac", "LOC"),))
    two = reading("b.txt", other, entities=(entity(other, "phare de Morlune", "LOC"),))
    found = {i.name: {m.file for m in i.mentions if m.quote == "phare"} for i in identities([one, two])}
    assert found == {"phare de Brizac": {"a.txt"}, "phare de Morlune": {"b.txt"}}


@pytest.mark.parametrize(
    ("name", "text", "form", "taken"),
    [
        (
            "cour d'appel de Brizac",
            "La cour d'appel de Brizac siège. La cour d'appel a tranché.",
            "La cour d'appel",
            True,
        ),
        ("cour d'appel de Brizac", "La cour d'appel de Brizac siège. La cour a tranché.", "La cour", True),
        ("cour d'appel de Brizac", "La cour d'appel de Brizac siège. La cour suprême a tranché.", "La cour", False),
        ("cour d'appel de Brizac", "La cour a tranché. La cour d'appel de Brizac siège.", "La cour", False),
        ("ministère de la Mer", "Au ministère de la Mer, rien. Le ministère assure veiller.", "Le ministère", True),
        (
            "ministère de la Mer",
            "Le ministère de la Mer et un ministère muet. Le ministère dort.",
            "Le ministère",
            False,
        ),
        ("armée norvégienne", "L'armée norvégienne avance. L'armée a tiré.", "L'armée", True),
        ("armée norvégienne", "L'armée norvégienne avance, l'armée grecque aussi. L'armée a tiré.", "L'armée", False),
        ("groupe Vial", "Le groupe Vial recule. Un groupe de passants crie. Le groupe a fui.", "Le groupe", False),
        ("police de Brizac", "La police de Brizac enquête. La police a fui.", "La police", False),
    ],
)
def test_the_beginning_of_a_name_alone(name: str, text: str, form: str, taken: bool) -> None:
    given = reading("a.txt", text, entities=(entity(text, name, "ORG"),))
    assert (form in _aliases(name, given)) is taken


def test_a_longer_name_that_holds_another_hides_nothing() -> None:
    text = "La chambre de la cour de Brizac a tranché, dit la cour de Brizac. La cour attend."
    chamber, court = "chambre de la cour de Brizac", "cour de Brizac"
    named = (entity(text, chamber, "ORG"), entity(text, court, "ORG"))
    assert "La cour" in _aliases(court, reading("a.txt", text, entities=named))


@pytest.mark.parametrize(
    ("texts", "forms"),
    [
        (["Le gouvernement a cédé.", "Le gouvernement, dit-on, recule. L'exécutif, lui, se tait."], {"exécutif"}),
        (["Le gouvernement a cédé.", "Rien de neuf."], set()),  # in one article alone
        (["Le gouvernement norvégien a cédé.", "Le gouvernement a reculé."], set()),  # whose, one article says
    ],
)
def test_a_government_that_no_article_names(texts: list[str], forms: set[str]) -> None:
    found = _aliases("gouvernement", *(reading(f"{n}.txt", text) for n, text in enumerate(texts)))
    assert forms <= found
    assert bool(found) is bool(forms)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("Chancellerie", "LOC"), ("place Vendôme", "LOC"), True),
        (("ministère de la Justice", "ORG"), ("place Vendôme", "LOC"), True),
        (("ministère de la Justice", "ORG"), ("Chancellerie", "LOC"), True),
        (("ministère de la Justice", "ORG"), ("place Beauvau", "LOC"), False),
        (("rue de Solférino", "LOC"), ("Solférino", "LOC"), True),
        (("rue La Boétie", "LOC"), ("rue de Vaugirard", "LOC"), False),  # two streets
        (("chancellerie allemande", "ORG"), ("place Vendôme", "LOC"), False),
    ],
)
def test_a_body_by_its_address(one: tuple[str, str], other: tuple[str, str], together: bool) -> None:
    read = []
    for n, (name, kind) in enumerate((one, other)):
        text = f"On attend la décision. Selon {name}, rien ne presse."
        read.append(reading(f"{n}.txt", text, entities=(entity(text, name, kind),)))
    groups = [{i.name, *i.aliases} for i in identities(read)]
    assert any({one[0], other[0]} <= group for group in groups) is together


def test_a_body_named_by_its_address_is_a_ministry() -> None:
    text = "Depuis la Chancellerie, rien. On attend une réponse du ministère."
    given = reading("a.txt", text, entities=(entity(text, "Chancellerie", "ORG"),))
    assert "ministère" in _aliases("Chancellerie", given)


def test_an_address_that_reading_did_not_see() -> None:
    text = (
        "Le ministère de la Justice attend. Du côté de la Chancellerie, on se tait. La chancellerie autrichienne aussi."
    )
    given = reading("a.txt", text, entities=(entity(text, "ministère de la Justice", "ORG"),))
    forms = _aliases("ministère de la Justice", given)
    assert {"Chancellerie", "la Chancellerie"} <= forms
    assert "chancellerie" not in forms


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ('mouvement des "bonnets gris"', True),
        ("mouvement bonnet gris", True),
        ("Mouvement des «bonnets gris»", True),
        ("mouvement des bonnets verts", False),
    ],
)
def test_a_movement_with_its_noun(words: str, taken: bool) -> None:
    text = f"Les bonnets gris défilent. Une figure du {words}, hier."
    forms = _aliases("bonnets gris", reading("a.txt", text, entities=(entity(text, "bonnets gris", "ORG"),)))
    assert (words in forms) is taken


@pytest.mark.parametrize(
    ("site", "taken"),
    [("lacote.fr", True), ("LACOTE.fr", True), ("www.lacote.com", True), ("lacote2.fr", False), ("a@lacote.fr", False)],
)
def test_an_outlet_by_its_site(site: str, taken: bool) -> None:
    text = f"Selon La Côte, rien. À lire sur {site} demain."
    forms = _aliases("La Côte", reading("a.txt", text, entities=(entity(text, "La Côte", "ORG"),)))
    assert (site in forms) is taken


@pytest.mark.parametrize(
    ("texts", "taken"),
    [
        (["Le gouvernement norvégien a cédé.", "Le gouvernement n'a rien dit."], True),
        (["Le gouvernement norvégien a cédé.", "Le porte-parole du gouvernement, absent, se tait."], True),
        (["Le gouvernement norvégien a cédé.", "Une concession de l'exécutif, dit-on."], True),
        (["Le gouvernement norvégien a cédé.", "Le gouvernement grec a cédé. Le gouvernement n'a rien dit."], False),
        (["Le gouvernement norvégien a cédé.", "La Grèce a refusé. Le gouvernement n'a rien dit."], False),
        (["Le gouvernement norvégien a cédé.", "Le gouvernement régional a cédé."], False),
        (["La Norvège a cédé.", "Le gouvernement n'a rien dit."], False),  # whose, no article says
    ],
)
def test_the_only_government_of_a_story(texts: list[str], taken: bool) -> None:
    states = ("gouvernement norvégien", "gouvernement grec", "Norvège", "Grèce")
    read = [
        reading(f"{n}.txt", text, entities=tuple(entity(text, s, "ORG") for s in states if s in text))
        for n, text in enumerate(texts)
    ]
    forms = _aliases("gouvernement de la Norvège", *read)
    assert bool(forms & {"gouvernement", "exécutif"}) is taken


@pytest.mark.parametrize(
    ("handle", "taken"),
    [
        ("@OdileVarenne", True),
        ("@odile_varenne", True),
        ("#OdileVarenne", True),
        ("@OVarenne", True),
        ("@OVarenne_officiel", True),
        ("#OVarenne", False),
        ("@PVarenne", False),
        ("@Varenne", False),
        ("@Odile", False),
    ],
)
def test_a_handle_made_of_the_whole_name(handle: str, taken: bool) -> None:
    text = f"Odile Varenne est arrivée. « Bravo {handle} », lit-on."
    found = _aliases("Odile Varenne", reading("a.txt", text, entities=(entity(text, "Odile Varenne"),)))
    assert (handle in found) is taken


@pytest.mark.parametrize(
    ("form", "taken"),
    [
        ("troisième arrondissement de Brizac", True),
        ("3e arrondissement de Brizac", True),
        ("troisième arrondissement de la ville", True),
        ("troisième arrondissement", True),
        ("quatrième arrondissement de Brizac", False),
        ("troisième arrondissement de Morlune", False),
        ("troisième canton de Brizac", False),
    ],
)
def test_a_part_of_a_town_by_its_number(form: str, taken: bool) -> None:
    one, other = "Le IIIe arrondissement de Brizac est calme.", f"Un bal dans le {form}, hier."
    first = reading("a.txt", one, entities=(entity(one, "IIIe arrondissement de Brizac", "LOC"),))
    assert (form in _aliases("IIIe arrondissement de Brizac", first, reading("b.txt", other))) is taken


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("Les Buttes-Vial sont fermées. On va sur les Buttes [...] demain.", True),
        ("Les Buttes-Vial sont fermées. Un tour aux Buttes, dit-on.", True),
        ("Les Buttes-Vial sont fermées. « On sera sur les +Buttes+ samedi.", True),
        ("Les Buttes-Vial sont fermées. Un tour aux Buttes Rouges, dit-on.", False),
        ("Les Buttes-Vial sont fermées. Un tour aux Buttes-Rouges, dit-on.", False),
        ("Les Buttes-Vial sont fermées. Des buttes de terre.", False),
    ],
)
def test_the_first_word_of_a_place(text: str, taken: bool) -> None:
    found = _aliases("Buttes-Vial", reading("a.txt", text, entities=(entity(text, "Buttes-Vial", "LOC"),)))
    assert ("Buttes" in found) is taken
