"""Every form of an identity says why it is one, on the characters it rests on; those that look alike say why they are two."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from recoupe.crosscheck.identities import identities
from recoupe.crosscheck.names import words
from recoupe.crosscheck.ties import person_tie, thing_tie
from recoupe.story import AliasKind, AliasReason, ApartKind, Identity
from tests.crosscheck.builders import attribution, entity, reading

K, A = AliasKind, ApartKind


def told(*articles: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Identity]:
    """The identities of a story of these names, by name and type: one article for each list of (name, type)."""
    made = []
    for n, listed in enumerate(articles):
        text = "".join(f"Hier, {name} était là. " for name, _ in listed)
        made.append(reading(f"{n}.txt", text, entities=tuple(entity(text, name, kind) for name, kind in listed)))
    return {(each.name, each.type.value): each for each in identities(made)}


def why(found: Identity, form: str) -> AliasReason:
    (only,) = [each for each in found.reasons if each.form == form]
    return only


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("Hélène Ferrec", "Helene Ferrec", K.SPELLING),
        ("HELENE FERREC", "Hélène Ferrec", K.SPELLING),
        ("Grégoire Talvan", "Grégoire Talvane", K.TYPO),
        ("Ferrec", "Hélène Ferrec", K.SURNAME),
        ("Le Goff", "Marine Le Goff", K.SURNAME),
        ("Goff", "Marine Le Goff", K.SURNAME),
        ("de Brizac", "Paul de Brizac", K.SURNAME),
        ("Kang", "Kang Min Seo", K.SURNAME),
        ("Hélène", "Hélène Ferrec", K.GIVEN_NAME),
        ("H. Ferrec", "Hélène Ferrec", K.INITIALS),
        ("J.-P. Ferrec", "Jean-Paul Ferrec", K.INITIALS),
        ("JPF", "Jean-Paul Ferrec", K.INITIALS),
        ("Jean Vauquier", "Jean Vauquier du Marais", K.PART),
        ("Hélène Ferrec-Vial", "Hélène Ferrec", K.FULLER),
        ("Ferrec Hélène", "Hélène Ferrec", K.ORDER),
        ("Paul Ferrec", "Hélène Ferrec", None),
        ("Larry Ferrec", "Lawrence Ferrec", K.SHORT_GIVEN),
        ("Matthieu Ferrec", "Mathieu Ferrec", K.SHORT_GIVEN),
        ("Paul A. Ferrec", "Paul Ferrec", K.FULLER),
        ("Martin Ferrec", "Martine Ferrec", None),
        ("Vial", "Hélène Ferrec", None),
        ("A. Ferrec", "Hélène Ferrec", None),
        ("Jo Ferrec", "Jean Ferrec", None),
    ],
)
def test_ties_of_people(form: str, name: str, kind: AliasKind | None) -> None:
    tie = person_tie(words(form), words(name))
    assert (tie.kind if tie else None) == kind
    assert tie is None or (tie.score is not None) == (kind is K.TYPO)


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("l’Union des ports", "Union des Ports", K.SPELLING),
        ("Port Salins", "Port-Salins", K.SPELLING),
        ("Sainte-Brunne", "Sainte-Brune", K.TYPO),
        ("Oslo", "gouvernement de la Norvège", K.GOVERNMENT),
        ("RPDC", "Corée du Nord", K.LISTED),
        ("Conseil des ports nationaux", "Conseil national des ports", K.ORDER),
        ("UPM", "Union des ports de la Manche", K.ACRONYM),
        ("Union des ports de la Manche", "UPM", K.ACRONYM),
        ("Conseil des ports", "Conseil des ports de la Manche", K.PART),
        ("Wessel", "groupe Wessel", K.PART),
        ("Banques maritimes", "Banque maritime", K.ORDER),
        ("UPR", "Union des ports de la Manche", None),
        ("Brizac-le-Haut", "Brizac-le-Bas", None),
        ("", "Brizac", None),
    ],
)
def test_ties_of_things(form: str, name: str, kind: AliasKind | None) -> None:
    tie = thing_tie(form, name)
    assert (tie.kind if tie else None) == kind


@pytest.mark.parametrize(
    ("articles", "identity", "form", "kind", "note"),
    [
        ([[("Paul Ferrec", "PER")], [("Ferrec", "PER")]], "Paul Ferrec", "Ferrec", K.SURNAME, "aucun autre nom"),
        ([[("Paul Ferrec", "PER")], [("P. Ferrec", "PER")]], "Paul Ferrec", "P. Ferrec", K.INITIALS, "aucun autre nom"),
        (
            [[("Paul Ferrec", "PER")], [("Anne Ferrec", "PER"), ("Ferrec", "PER")]],
            "Anne Ferrec",
            "Ferrec",
            K.SURNAME,
            "le seul que cet article nomme",
        ),
        (
            [*[[("Paul Ferrec", "PER")]] * 3, [("Anne Ferrec", "PER")], [("Ferrec", "PER")]],
            "Paul Ferrec",
            "Ferrec",
            K.SURNAME,
            "de loin le plus nommé",
        ),
        (
            [[("Grégoire Talvane", "PER")]] * 2 + [[("Grégoire Talvan", "PER")]],
            "Grégoire Talvane",
            "Grégoire Talvan",
            K.TYPO,
            "",
        ),
        ([[("Union des ports", "ORG")], [("UP", "ORG")]], "Union des ports", "UP", K.ACRONYM, ""),
        ([[("AFP", "ORG")], [("Agence France-Presse", "ORG")]], "Agence France-Presse", "AFP", K.ACRONYM, ""),
        ([[("Oslo", "ORG")], [("Norvège", "ORG")]], "gouvernement de la Norvège", "Oslo", K.GOVERNMENT, ""),
        (
            [[("Norvège", "ORG"), ("Norvège", "LOC")], [("Oslo", "ORG")]],
            "gouvernement de la Norvège",
            "Oslo",
            K.GOVERNMENT,
            "",
        ),
    ],
)
def test_why_a_form_is_one(
    articles: Sequence[Sequence[tuple[str, str]]], identity: str, form: str, kind: AliasKind, note: str
) -> None:
    found = {name: each for (name, _), each in told(*articles).items()}
    reason = why(found[identity], form)
    assert reason.kind is kind
    assert note in reason.why
    assert reason.evidence[0].quote == form


def test_a_reason_rests_on_the_form_and_on_what_it_is_tied_to() -> None:
    reason = why(told([("Paul Ferrec", "PER")], [("Ferrec", "PER")])["Paul Ferrec", "PER"], "Ferrec")
    assert [(each.file, each.quote) for each in reason.evidence] == [("1.txt", "Ferrec"), ("0.txt", "Paul Ferrec")]
    assert reason.of == "Paul Ferrec"
    assert reason.score is None


def test_scores_where_a_tie_is_a_matter_of_degree() -> None:
    slip = why(
        told(*[[("Grégoire Talvane", "PER")]] * 2, [("Grégoire Talvan", "PER")])["Grégoire Talvane", "PER"],
        "Grégoire Talvan",
    )
    assert slip.score == 0.94
    found = told(*[[("Paul Ferrec", "PER")]] * 3, [("Anne Ferrec", "PER")], [("Ferrec", "PER")])
    assert why(found["Paul Ferrec", "PER"], "Ferrec").score == 0.75


def test_a_surname_that_two_bear_in_one_article_is_to_be_checked() -> None:
    text = "Paul Ferrec et Anne Ferrec sont venus. Ferrec a parlé."
    people = (entity(text, "Anne Ferrec"), entity(text, "Paul Ferrec", aliases=["Ferrec"]))
    found = {each.name: each for each in identities([reading("a.txt", text, entities=people)])}
    assert "convient aussi à Anne Ferrec : à vérifier" in why(found["Paul Ferrec"], "Ferrec").why


@pytest.mark.parametrize(
    ("articles", "one", "other", "kind"),
    [
        ([[("Paul Ferrec", "PER")], [("Anne Ferrec", "PER")]], "Paul Ferrec", "Anne Ferrec", A.GIVEN_NAMES),
        ([[("Kang Min Seo", "PER")], [("Kang Jae Won", "PER")]], "Kang Min Seo", "Kang Jae Won", A.GIVEN_NAMES),
        ([[("Anne Ferrec", "PER")], [("P. Ferrec", "PER")]], "Anne Ferrec", "P. Ferrec", A.GIVEN_NAMES),
        (
            [[("Paul Ferrec", "PER")], [("Anne Ferrec", "PER")], [("Ferrec", "PER")]],
            "Ferrec",
            "Paul Ferrec",
            A.AMBIGUOUS,
        ),
        (
            [[("Union des ports", "ORG")], [("Union des pêcheurs", "ORG")], [("UP", "ORG")]],
            "UP",
            "Union des pêcheurs",
            A.AMBIGUOUS,
        ),
        (
            [[("ministère norvégien de la Mer", "ORG")], [("ministère grec de la Mer", "ORG")]],
            "ministère norvégien de la Mer",
            "ministère grec de la Mer",
            A.COUNTRIES,
        ),
        (
            [[("Conseil de sécurité", "ORG")], [("Conseil de sécurité portuaire", "ORG")]],
            "Conseil de sécurité",
            "Conseil de sécurité portuaire",
            A.LONGER,
        ),
        ([[("Norvège", "ORG")], [("Oslo", "LOC")]], "gouvernement de la Norvège", "Oslo", A.PLACE),
    ],
)
def test_why_two_are_two(articles: Sequence[Sequence[tuple[str, str]]], one: str, other: str, kind: ApartKind) -> None:
    found = {name: each for (name, _), each in told(*articles).items()}
    for here, there in ((one, other), (other, one)):
        (apart,) = [each for each in found[here].apart_from if each.name == there]
        assert apart.kind is kind
        assert apart.why
        assert len(apart.evidence) == 2


def test_people_who_share_nothing_are_not_set_apart() -> None:
    found = told([("Paul Ferrec", "PER")], [("Paul Morand", "PER"), ("Anne Vial", "PER"), ("Brizac", "LOC")])
    assert all(not each.apart_from for each in found.values())


def test_two_holders_of_one_office() -> None:
    role = "porte-parole du conseil portuaire"
    articles = []
    for n, name in enumerate(("Anne Vial", "Marie Lucet")):
        text = f"La {role}, {name}, est venue."
        articles.append(reading(f"{n}.txt", text, entities=(entity(text, name, roles=[role]),)))
    found = {each.name: each for each in identities(articles)}
    (apart,) = found["Anne Vial"].apart_from
    assert (apart.name, apart.kind) == ("Marie Lucet", A.OFFICE)
    assert role in apart.why


@pytest.mark.parametrize(
    ("source", "kind", "alias"),
    [
        ("Elle", K.PRONOUN, True),
        ("La maire de Brizac", K.DESCRIPTION, False),
        ("La maire de Brizac, Anne Vial", K.TITLE, True),
        ("Mme Vial", K.TITLE, True),
        ("Anne Vial, maire de Brizac", K.TITLE, True),
        ("Anne Vial (UDB)", K.TITLE, True),
        ("Les propos d’Anne Vial", None, False),
        ("Un conseiller de Mme Vial", None, False),
        ("Selon l’équipe d’Anne Vial", None, False),
        ("Sa déclaration", None, False),
        ("La candidate soutenue par Anne Vial", None, False),
        ("Anne Vial prévoit de partir", None, False),
    ],
)
def test_how_a_speaker_is_called(source: str, kind: AliasKind | None, alias: bool) -> None:
    text = f"Anne Vial est venue. {source} a prévenu : le pont est fermé. Vial est repartie."
    said = attribution(text, "le pont est fermé", "a prévenu", source, resolved="Anne Vial")
    people = (entity(text, "Anne Vial", aliases=["Vial"], roles=["maire de Brizac"] if "maire" in text else []),)
    (found,) = identities([reading("a.txt", text, entities=people, attributions=(said,))])
    kinds = [each.kind for each in found.reasons if each.form == source]
    assert kinds == ([kind] if kind else [])
    assert (source in found.aliases) is alias


def test_every_alias_has_a_reason_and_every_reason_its_characters() -> None:
    listed = [
        [("Paul Ferrec", "PER"), ("Oslo", "ORG"), ("Union des ports", "ORG")],
        [("Ferrec", "PER"), ("Norvège", "ORG"), ("UP", "ORG"), ("Norvège", "LOC")],
        [("Anne Ferrec", "PER"), ("M. Ferrec", "PER"), ("Port-Salins", "LOC"), ("Port Salins", "LOC")],
    ]
    texts = {f"{n}.txt": "".join(f"Hier, {name} était là. " for name, _ in names) for n, names in enumerate(listed)}
    for found in told(*listed).values():
        assert {*found.aliases} <= {each.form for each in found.reasons}
        cited = [each.evidence for each in found.reasons] + [each.evidence for each in found.apart_from]
        assert all(cited)
        assert all(texts[e.file][e.start : e.end] == e.quote for evidence in cited for e in evidence)
