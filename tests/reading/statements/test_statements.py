"""Sentences and the statements expected in them.

Times, attributions and hedges are made by hand here: what statements do with them is under test, not how they are found.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.model import (
    Attribution,
    Certainty,
    Commitment,
    Hedge,
    Kind,
    Polarity,
    Published,
    Span,
    Statement,
    TimeExpression,
    Zone,
    ZoneKind,
)
from recoupe.reading.entities import entities
from recoupe.reading.parser import Parser
from recoupe.reading.statements import statements


def span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def time(text: str, part: str, value: str, kind: str = "DATE") -> TimeExpression:
    day = value[:10] if len(value) >= 10 else None
    earliest, latest = (day, day) if day else (f"{value[:4]}-01-01", f"{value[:4]}-12-31")
    return TimeExpression(span(text, part), kind, value, earliest=earliest, latest=latest, anchor="published")


def said(text: str, content: str, cue: str, source: str, **more: object) -> Attribution:
    fields: dict[str, object] = {
        "content": (span(text, content),),
        "cue": span(text, cue),
        "source": span(text, source),
        "resolved": source,
        "kind": Kind.INDIRECT,
        "act": "state",
        "commitment": Commitment(),
    }
    return Attribution(**{**fields, **more})  # type: ignore[arg-type]


def read(parser: Parser, text: str, **more: object) -> tuple[Statement, ...]:
    parsed = parser.parse(text)
    return statements(parsed, (), entities=entities(parsed, ()), **more)  # type: ignore[arg-type]


def quote(text: str, statement: Statement) -> str:
    return " … ".join(text[s.slice] for s in statement.spans)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("Le maire a signé le décret.", ["signer"]),
        ("Le maire a signé le décret et la préfète l'a publié.", ["signer", "publier"]),
        ("Le suspect a été arrêté.", ["arrêter"]),
        ("La réunion a eu lieu à Brizac.", ["avoir lieu"]),
        ("Le conducteur a perdu la vie.", ["mourir"]),
        ("La riveraine a porté plainte.", ["porter-plainte"]),
        ("Le maire devrait signer le décret.", ["signer"]),
        ("Le maire va signer le décret.", ["signer"]),
        ("La grève semble avoir cessé.", ["cesser"]),
        ("Les deux maires se sont rencontrés.", ["rencontrer"]),
        ("Le pont, qui date du siècle dernier, a cédé.", ["céder", "dater"]),
        ("Si le pont cède, le bourg sera coupé.", ["couper"]),
        ("Bonjour à tous.", []),
    ],
)
def test_predicates(parser: Parser, text: str, predicates: list[str]) -> None:
    assert sorted(s.predicate for s in read(parser, text)) == sorted(predicates)


def test_the_content_is_the_statement_and_the_reporting_clause_is_none(parser: Parser) -> None:
    text = "Le suspect a été arrêté mardi à Brizac, a indiqué la police."
    report = said(text, "Le suspect a été arrêté mardi à Brizac", "a indiqué", "la police")
    found = read(parser, text, attributions=[report], times=[time(text, "mardi", "2024-09-10")])
    assert [quote(text, s) for s in found] == ["Le suspect a été arrêté mardi à Brizac"]
    (only,) = found
    assert (only.speaker, only.attribution, only.predicate) == ("la police", 0, "arrêter")
    assert only.time is not None
    assert only.time.value == "2024-09-10"


def test_the_innermost_attribution_counts_with_its_chain(parser: Parser) -> None:
    text = "Selon la radio, un élu affirme que le pont a cédé."
    outer = said(text, "un élu affirme que le pont a cédé", "Selon", "la radio")
    inner = said(text, "le pont a cédé", "affirme", "un élu", via=("la radio",))
    (only,) = read(parser, text, attributions=[outer, inner])
    assert (quote(text, only), only.speaker, only.via) == ("le pont a cédé", "un élu", ("la radio",))


def test_an_infinitive_content_is_a_statement(parser: Parser) -> None:
    text = "Le syndicat accuse le maire d'avoir menti aux salariés."
    report = said(text, "avoir menti aux salariés", "accuse", "Le syndicat", act="other")
    found = read(parser, text, attributions=[report])
    assert [(s.predicate, s.speaker) for s in found] == [("mentir", "Le syndicat")]


def test_a_dated_announcement_is_an_event_too(parser: Parser) -> None:
    text = "Mardi, le maire a annoncé que le pont fermerait."
    report = said(text, "le pont fermerait", "a annoncé", "le maire", commitment=Commitment(forecast=True))
    found = read(parser, text, attributions=[report], times=[time(text, "Mardi", "2024-09-10")])
    assert [(s.predicate, s.time and s.time.value, s.commitment.forecast) for s in found] == [
        ("annoncer", "2024-09-10", False),
        ("fermer", None, True),
    ]


@pytest.mark.parametrize(
    ("text", "part", "value", "predicate", "expected"),
    [
        ("Le pont a cédé mardi.", "mardi", "2024-09-10", "céder", "2024-09-10"),
        ("Mardi, le pont a cédé et la gare a fermé.", "Mardi", "2024-09-10", "fermer", "2024-09-10"),
        ("Le maire a critiqué l'accord de 2015.", "2015", "2015", "critiquer", None),
        ("La foire a duré trois jours.", "trois jours", "P3D", "durer", None),
        ("Le pont a cédé, selon un rapport publié mardi.", "mardi", "2024-09-10", "céder", None),
    ],
)
def test_time(parser: Parser, text: str, part: str, value: str, predicate: str, expected: str | None) -> None:
    kind = "DURATION" if value.startswith("P") else "DATE"
    found = {s.predicate: s for s in read(parser, text, times=[time(text, part, value, kind)])}
    got = found[predicate].time
    assert (got and got.value) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le pont a cédé mardi. Puis la route s'est affaissée.", ["2024-09-10", "2024-09-10"]),
        ("Le pont a cédé mardi. Ensuite, la route s'est affaissée. Alors le maire a fui.", ["2024-09-10"] * 3),
        ("Le pont a cédé mardi. La route s'est affaissée.", ["2024-09-10", None]),
        ("Le pont a cédé mardi. La route tient. Puis le maire a fui.", ["2024-09-10", None, None]),
        ("Le pont a cédé mardi. Puis la route devrait rouvrir.", ["2024-09-10", None]),
    ],
)
def test_what_carries_the_story_on_has_its_day(parser: Parser, text: str, values: list[str | None]) -> None:
    assert [s.time and s.time.value for s in read(parser, text, times=[time(text, "mardi", "2024-09-10")])] == values


def test_a_range_begins_at_its_first_time(parser: Parser) -> None:
    text = "La coupure est survenue vers 16h15-16h30."
    times = [time(text, "16h15", "2024-09-10T16:15", "TIME"), time(text, "16h30", "2024-09-10T16:30", "TIME")]
    (found,) = read(parser, text, times=times)
    assert found.time is not None
    assert found.time.value == "2024-09-10T16:15"


@pytest.mark.parametrize(
    ("text", "participants"),
    [
        ("Anne Vial a reçu Marco Belli.", ("Anne Vial", "Marco Belli")),
        ("Marco Belli a été reçu par Anne Vial.", ("Marco Belli", "Anne Vial")),
        ("L'Italie a condamné le tir.", ("gouvernement de l’Italie",)),
        ("La pluie a cessé.", ()),
    ],
)
def test_participants(parser: Parser, text: str, participants: tuple[str, ...]) -> None:
    assert [s.participants for s in read(parser, text)] == [participants]


def test_a_pronoun_stands_for_the_last_fitting_subject(parser: Parser) -> None:
    found = read(parser, "Anne Vial a signé le décret. Elle part mardi.")
    assert [s.participants for s in found] == [("Anne Vial",), ("Anne Vial",)]
    found = read(parser, "Anne Vial a signé le décret. La grève a cessé. Elle a duré un mois.")
    assert found[-1].participants == ()


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Le maire n'a pas signé.", True),
        ("Le maire n'a jamais signé.", True),
        ("Aucun élu n'a signé.", True),
        ("Le maire n'a signé que deux décrets.", False),
        ("Le maire a signé.", False),
    ],
)
def test_negation(parser: Parser, text: str, negated: bool) -> None:
    assert [s.negated for s in read(parser, text)] == [negated]


@pytest.mark.parametrize(
    ("text", "certainty", "forecast"),
    [
        ("Le maire a signé.", Certainty.CERTAIN, False),
        ("Le maire signera.", Certainty.CERTAIN, True),
        ("Le maire va signer.", Certainty.CERTAIN, True),
        ("Le maire aurait signé.", Certainty.POSSIBLE, False),
        ("Le maire pourrait signer.", Certainty.POSSIBLE, True),
        ("Le maire devrait signer mardi.", Certainty.PROBABLE, True),
        ("Si la pluie cessait, le maire signerait.", Certainty.NONE, False),
    ],
)
def test_the_article_s_own_commitment(parser: Parser, text: str, certainty: Certainty, forecast: bool) -> None:
    found = read(parser, text)
    assert [(s.commitment.certainty, s.commitment.forecast) for s in found] == [(certainty, forecast)]


def test_a_hedge_and_an_attribution_decide_first(parser: Parser) -> None:
    text = "Le maire aurait signé."
    hedge = Hedge(span(text, "Le maire aurait signé"), span(text, "aurait"), Certainty.PROBABLE)
    assert [s.commitment.certainty for s in read(parser, text, hedges=[hedge])] == [Certainty.PROBABLE]
    text = "Le maire dément que le pont soit fermé."
    denial = said(text, "le pont soit fermé", "dément", "Le maire", commitment=Commitment(polarity=Polarity.NEGATIVE))
    assert [s.commitment.polarity for s in read(parser, text, attributions=[denial])] == [Polarity.NEGATIVE]


def test_background_lies_well_before_the_news(parser: Parser) -> None:
    text = "Le pont a cédé mardi. Il avait été repeint en 2019."
    times = [time(text, "mardi", "2024-09-10"), time(text, "2019", "2019")]
    found = read(parser, text, times=times, published=Published("2024-09-12", "2024-09-12", "2024-09-12"))
    assert [s.background for s in found] == [False, True]
    assert [s.background for s in read(parser, text, times=times)] == [False, True]


def test_an_event_told_by_a_noun(parser: Parser) -> None:
    text = "C'est la première panne depuis l'incendie de 2019 à Lyon."
    found = read(parser, text, times=[time(text, "2019", "2019")])
    assert ("incendie", "2019") in [(s.predicate, s.time and s.time.value) for s in found]
    assert all(s.predicate == "incendie" or s.time is None for s in found)


def test_terms_are_folded_lemmas_without_dates(parser: Parser) -> None:
    text = "Les policiers italiens ont arrêté mardi deux voleurs à Gênes."
    (only,) = read(parser, text, times=[time(text, "mardi", "2024-09-10")])
    assert {"policier", "italie", "arreter", "voleur", "genes"} <= set(only.terms)
    assert not {"mardi", "deux", "les", "avoir"} & set(only.terms)
    assert list(only.terms) == sorted(set(only.terms))


def test_quantities_belong_to_their_clause(parser: Parser) -> None:
    text = "Deux ponts ont cédé et trois routes sont coupées."
    assert [[(q.value, q.unit) for q in s.quantities] for s in read(parser, text)] == [
        [(2.0, "pont")],
        [(3.0, "route")],
    ]


def test_only_narrative_zones_make_statements(parser: Parser) -> None:
    text = "Le pont a cédé.\nLire aussi : la gare a fermé"
    parsed = parser.parse(text, [16])
    zones = (Zone(Span(0, 15), ZoneKind.BODY), Zone(Span(16, len(text)), ZoneKind.TEASER))
    assert [s.predicate for s in statements(parsed, zones)] == ["céder"]


@pytest.mark.parametrize(
    "text", ["", ".", "Oui", "<p>& <b>x</b>", "The mayor resigned on Monday.", "a a a a", "est " * 300]
)
def test_hostile_texts(parser: Parser, text: str) -> None:
    for statement in statements(parser.parse(text), ()):
        assert statement.spans
        assert statement.predicate


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(
            [
                "Anne",
                "Vial",
                "Rome",
                "a",
                "est",
                "dit",
                "signé",
                "que",
                "qui",
                "si",
                "il",
                "elle",
                "ne",
                "pas",
                "et",
                ",",
                ".",
                "«",
                "»",
                "deux",
                "morts",
                "mardi",
                "à",
                "la",
                "sera",
            ]
        ),
        max_size=30,
    )
)
def test_spans_lie_in_their_sentence(parser: Parser, words: list[str]) -> None:
    text = " ".join(words)
    found = read(parser, text)
    for statement in found:
        assert all(0 <= s.start < s.end <= len(text) for s in statement.spans)
        assert list(statement.spans) == sorted(statement.spans)
        assert statement.sentence.start <= statement.spans[0].start
    assert read(parser, text) == found


def test_a_count_that_is_all_somebody_says_is_told(parser: Parser) -> None:
    text = "La mairie parle de 350 évacués."
    spoke = said(text, "350 évacués", "parle", "La mairie")
    (told,) = read(parser, text, attributions=(spoke,))
    assert (quote(text, told), told.speaker, [q.value for q in told.quantities]) == ("350 évacués", "La mairie", [350])


def test_a_count_that_is_asked_for_is_not(parser: Parser) -> None:
    text = "La mairie réclame 350 logements."
    asked = said(text, "350 logements", "réclame", "La mairie", act="urge", commitment=Commitment(Certainty.NONE))
    assert read(parser, text, attributions=(asked,)) == ()


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "expected"),
    [
        ("Le maire a dénoncé l'inaction de l'État.", "l'inaction de l'État", "a dénoncé", "Le maire", "inaction"),
        ("Odile Varenne craint une fermeture totale.", "une fermeture totale", "craint", "Odile Varenne", "fermeture"),
        ("Le syndicat réclame la fin des contrôles.", "la fin des contrôles", "réclame", "Le syndicat", "fin"),
    ],
)
def test_a_noun_that_is_all_somebody_says_is_told(
    parser: Parser, text: str, content: str, cue: str, source: str, expected: str
) -> None:
    (told,) = read(parser, text, attributions=(said(text, content, cue, source),))
    assert (quote(text, told), told.predicate, told.speaker, told.nominal) == (content, expected, source, True)


def test_one_word_that_somebody_says_tells_nothing(parser: Parser) -> None:
    text = "Le maire a dénoncé une injustice."
    assert read(parser, text, attributions=(said(text, "une injustice", "a dénoncé", "Le maire"),)) == ()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("La visite de Marc Delvaux à Lyon a surpris les élus.", "La visite de Marc Delvaux à Lyon"),
        ("Les élus ont protesté après l'arrestation d'Odile Varenne.", "l'arrestation d'Odile Varenne"),
        ("Le préfet s'est exprimé au lendemain du rappel de Marc Delvaux.", "rappel de Marc Delvaux"),
    ],
)
def test_an_event_that_a_clause_builds_on_is_told(parser: Parser, text: str, noun: str) -> None:
    (told,) = [s for s in read(parser, text) if s.nominal]
    assert quote(text, told) == noun
    assert told.participants


@pytest.mark.parametrize(
    "text",
    [
        "Une visite de Marc Delvaux à Lyon a surpris les élus.",  # indefinite
        "La visite de Marc Delvaux à Lyon surprendra les élus.",  # to come
        "La visite de Marc Delvaux à Lyon n'a pas eu lieu.",  # denied
        "La visite de Marc Delvaux à Lyon aurait surpris les élus.",  # not certain
        "L'éventuelle visite de Marc Delvaux à Lyon inquiète les élus.",  # open
        "La première visite de Marc Delvaux à Lyon a débuté en mars.",  # its own date
        "La visite a surpris les élus.",  # whose
        "Des visites de Marc Delvaux à Lyon ont surpris les élus.",  # indefinite
        "Le maire a annulé la visite de Marc Delvaux à Lyon.",  # the object: not taken for granted
    ],
)
def test_an_event_that_no_clause_builds_on_is_not(parser: Parser, text: str) -> None:
    assert not [s for s in read(parser, text) if s.nominal]


def test_what_had_to_be_done_is_not_to_come(parser: Parser) -> None:
    (told,) = read(parser, "La ministre a dû présenter sa démission.")
    assert not told.commitment.forecast


@pytest.mark.parametrize("word", ["lorsque", "quand"])
def test_a_clause_of_time_has_the_time_of_the_clause_it_hangs_on(parser: Parser, word: str) -> None:
    text = f"Le dernier accord date de 2019, {word} Marc Delvaux est venu à Lyon."
    when = time(text, "2019", "2019")
    found = {s.predicate: s.time for s in read(parser, text, times=(when,))}
    assert found["venir"] == when


def test_a_plural_verb_that_the_parser_mistook_makes_a_statement(parser: Parser) -> None:
    text = "Odile Varenne a déclaré que les discussions sur la fourniture de camions progressent activement."
    content = "les discussions sur la fourniture de camions progressent activement"
    found = read(parser, text, attributions=(said(text, content, "a déclaré", "Odile Varenne"),))
    assert ("progresser", content) in {(s.predicate, quote(text, s)) for s in found}
