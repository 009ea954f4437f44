"""Conflicts in invented articles, read by the shipped reader: what an editor wants to see, and what would be noise."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from recoupe.crosscheck.dossiers import crosscheck_story
from recoupe.intake import published_on
from recoupe.model import Article, Basis, Published, Reading
from recoupe.reading.reader import Reader
from recoupe.story import Conflict, ConflictKind

DAY = "2024-03-13"


def found(reader: Reader, *texts: str, days: Sequence[str] = ()) -> tuple[Conflict, ...]:
    """The conflicts of a story in these texts, published on these days (all on one when none is given; "" for none)."""
    readings = []
    for number, text in enumerate(texts):
        day = days[number] if days else DAY
        published = (published_on(day, Basis.GIVEN) if day else None) or Published()
        file = f"{number}.txt"
        article = Article(file, file, text, outlet=f"Journal {number}", language="fr", published=published)
        read = reader.read(article)
        assert isinstance(read, Reading)
        readings.append(read)
    return crosscheck_story(readings).conflicts


def card(conflict: Conflict) -> tuple[str, str, tuple[str, ...]]:
    return str(conflict.kind), str(conflict.reading), tuple(side.origin for side in conflict.sides)


@pytest.mark.parametrize(
    ("text", "claimer", "denier"),
    [
        (
            "Le syndicat affirme que l'usine a rejeté des solvants dans la Vernelle. La société Aubrac a fermement "
            "démenti.",
            "syndicat",
            "Aubrac",
        ),
        (
            "Selon La Gazette de Brizac, le maire aurait touché 30 000 euros de la société Aubrac. Paul Vial a démenti "
            "ces accusations mardi.",
            "La Gazette de Brizac",
            "Paul Vial",
        ),
        (
            "L'avocate des ouvriers, Anne Morel, soutient que les issues de la filature étaient fermées à clé. Le "
            "directeur, Paul Vial, a nié en bloc.",
            "Anne Morel",
            "Paul Vial",
        ),
        (
            "Le ministre a démenti les informations de La Gazette de Brizac. La Gazette de Brizac avait écrit que la "
            "caserne fermerait en juin.",
            "La Gazette de Brizac",
            "ministre",
        ),
    ],
)
def test_a_denial_that_only_points_answers_what_was_said(reader: Reader, text: str, claimer: str, denier: str) -> None:
    (conflict,) = found(reader, text)
    assert card(conflict) == ("polarity", "dispute", (claimer, denier))
    assert [side.value for side in conflict.sides] == ["affirmé", "démenti"]


@pytest.mark.parametrize(
    "text",
    [
        "La préfecture a indiqué que le barrage était sûr. Le maire conteste le décret du 3 mars.",
        "Le directeur a nié toute négligence. Il a ajouté que les issues étaient libres.",
        "La préfecture a indiqué que le pont était sûr. Trois jours plus tard, un car a brûlé sur la place. Le feu a "
        "pris dans le moteur. Les pompiers sont arrivés vite. Le chauffeur a démenti ces rumeurs.",
        "Contrairement à l'an dernier, le festival a attiré plus de monde.",
    ],
)
def test_what_denies_nothing_that_was_said(reader: Reader, text: str) -> None:
    assert not [c for c in found(reader, text) if c.kind is ConflictKind.POLARITY]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (
            "Contrairement à ce qu'affirme la direction de l'usine, les ouvriers avaient été prévenus de la fuite lundi, "
            "assure le syndicat.",
            ("syndicat", "direction de l'usine"),
        ),
        (
            "Contrairement aux affirmations de la préfecture, le pont n'a pas été inspecté depuis 2019.",
            ("Journal 0", "préfecture"),
        ),
    ],
)
def test_a_text_sets_itself_against_somebodys_words(reader: Reader, text: str, voices: tuple[str, str]) -> None:
    (conflict,) = found(reader, text)
    assert card(conflict) == ("polarity", "dispute", voices)


def test_two_counts_of_one_crowd_stand_beside_each_other_and_not_beside_another_towns(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "À Brizac, 3 000 personnes ont défilé mardi, selon la préfecture.",
        "À Brizac, 7 000 personnes ont défilé mardi, selon les syndicats.",
        "À Orval, 900 personnes ont défilé mardi, selon la préfecture.",
    )
    assert card(conflict) == ("number", "dispute", ("préfecture", "syndicats"))
    assert conflict.about == "participants (Brizac)"


def test_a_rule_kept_and_broken_by_one_mouth_is_a_tension(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "Le président du groupe, Paul Vial, a assuré que le groupe respecte l'embargo. Paul Vial a annoncé que l'usine "
        "livrerait des moteurs malgré les sanctions.",
    )
    assert card(conflict) == ("polarity", "conflict", ("Paul Vial", "Paul Vial"))


@pytest.mark.parametrize(
    "text",
    [
        "Le président du groupe, Paul Vial, a assuré que le groupe respecte l'embargo. Anne Morel a annoncé que l'usine "
        "livrerait des moteurs malgré les sanctions.",
        "Le président du groupe, Paul Vial, a assuré que le groupe respecte l'embargo. Paul Vial a annoncé que l'usine "
        "livrerait des moteurs malgré la neige.",
        "Paul Vial a demandé que l'État respecte la loi. Paul Vial a dénoncé les ventes conclues malgré l'embargo.",
    ],
)
def test_what_is_no_tension(reader: Reader, text: str) -> None:
    assert not [c for c in found(reader, text) if str(c.reading) == "conflict"]


def test_one_saying_with_a_date_that_leans_on_another_is_to_be_checked(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "En janvier 2024, la préfète Anne Morel a accusé la société Aubrac d'avoir livré des déchets à Brizac. Le 4 mars, "
        "le maire a été entendu. À la même période, la préfète Anne Morel a assuré que la société Aubrac a livré des "
        "fûts à Brizac.",
    )
    assert card(conflict)[:2] == ("date", "conflict")
    assert [side.value for side in conflict.sides] == ["janvier 2024", "la même période"]


def test_an_amount_that_a_text_calls_revised_is_an_update(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "La banque Aubrac a annoncé lundi une perte de 60 millions d'euros.",
        "La perte de 60 millions d'euros de la banque Aubrac inquiète les clients.",
        "La banque Aubrac avait annoncé des pertes de 60 millions d'euros (réévaluées depuis à 75 millions d'euros).",
        "Le trader de la banque Aubrac est soupçonné d'avoir causé une perte de 75 millions d'euros.",
        "La banque Aubrac a porté plainte après une perte de 75 millions d'euros.",
    )
    assert card(conflict)[:2] == ("number", "update")
    assert [side.value for side in conflict.sides] == ["60 millions d'euros", "75 millions d'euros"]


def test_amounts_of_other_things_are_not_set_against_each_other(reader: Reader) -> None:
    assert not found(
        reader,
        "La banque Aubrac a annoncé une perte de 60 millions d'euros et un bénéfice de 20 millions d'euros un an plus tôt.",
        "La banque Aubrac a annoncé une perte de 60 millions d'euros. Sa filiale Verlac a perdu 9 millions d'euros.",
        "La filiale Verlac a perdu 9 millions d'euros, loin de la perte de 60 millions d'euros de la banque Aubrac.",
    )


def test_a_zero_too_many(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "Selon l'institut Morel, 300 comptes de la plateforme Pipelette ont diffusé la vidéo.",
        "L'institut Morel affirme que 3000 comptes de la plateforme Pipelette ont relayé la vidéo.",
        days=("2024-03-13", "2024-03-15"),
    )
    assert card(conflict)[:2] == ("number", "conflict")
    assert "zéro" in conflict.why


@pytest.mark.parametrize(
    ("ages", "reading"), [(("34", "43"), "conflict"), (("34", "35"), "equivalent"), (("34", "34"), None)]
)
def test_one_person_has_one_age(reader: Reader, ages: tuple[str, str], reading: str | None) -> None:
    first = f"Le suspect, Paul Vial, {ages[0]} ans, a été entendu à Brizac."
    second = f"La police recherche Paul Vial ({ages[1]} ans) depuis deux ans, condamné à 3 ans de prison."
    cards = [card(c)[1] for c in found(reader, first, second) if c.about.startswith("âge")]
    assert cards == ([reading] if reading else [])


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Le ministère avait convoqué l'ambassadeur Tomas Lind le 20 janvier après ses propos.",
            "L'ambassadeur Tomas Lind avait été convoqué le 21 janvier au ministère.",
            True,
        ),
        (
            "Le ministère avait convoqué l'ambassadeur Tomas Lind après ses propos tenus le 20 janvier.",
            "L'ambassadeur Tomas Lind avait été convoqué le 21 janvier au ministère.",
            False,
        ),
        (
            "Le ministère avait convoqué l'ambassadeur Tomas Lind le 20 janvier.",
            "L'ambassadeur Tomas Lind avait été convoqué le 29 janvier au ministère.",
            False,
        ),
    ],
)
def test_a_day_that_slipped(reader: Reader, first: str, second: str, shown: bool) -> None:
    dates = [c for c in found(reader, first, second, days=("2024-02-07", "2024-02-08")) if c.kind is ConflictKind.DATE]
    assert bool(dates) is shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "« C'est une provocation », a déclaré la préfète Anne Morel. « Ce n'est pas une provocation », a répondu Paul "
            "Vial.",
            True,
        ),
        (
            "« C'est une provocation », a déclaré la préfète Anne Morel. « Ce n'est pas une question d'argent », a répondu "
            "Paul Vial.",
            False,
        ),
        ("« Il est malade », a déclaré Anne Morel. « Il n'est pas malade du cœur », a précisé Anne Morel.", False),
    ],
)
def test_what_one_calls_a_thing_and_another_does_not(reader: Reader, text: str, shown: bool) -> None:
    assert bool([c for c in found(reader, text) if c.kind is ConflictKind.WORDING]) is shown


def test_whoever_was_held_is_free(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "Paul Vial a été interpellé mardi à Brizac et placé en garde à vue.",
        "Paul Vial est sorti de garde à vue jeudi à Brizac.",
        days=("2024-03-13", "2024-03-15"),
    )
    assert card(conflict)[:2] == ("role", "update")
    assert [side.value for side in conflict.sides] == ["en garde à vue", "sorti de garde à vue"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Paul Vial a été interpellé mardi à Brizac.", "L'avocat de Paul Vial est sorti de prison jeudi à Brizac."),
        ("Paul Vial avait déjà été arrêté en 2022 à Brizac.", "Paul Vial est sorti de garde à vue jeudi à Brizac."),
        ("Paul Vial a été interpellé mardi à Brizac.", "Paul Vial n'a pas été remis en liberté jeudi à Brizac."),
    ],
)
def test_what_ends_no_state(reader: Reader, first: str, second: str) -> None:
    assert not [c for c in found(reader, first, second, days=(DAY, "2024-03-15")) if c.kind is ConflictKind.ROLE]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("Le vent du changement a franchi les montagnes", "Le vent du changement a traversé les montagnes", True),
        ("Le vent du changement a franchi les montagnes", "Le vent du changement avait franchi les montagnes", False),
        ("Le vent du changement a franchi les montagnes", "Le vent du changement a franchi", False),
        ("Le vent du changement a franchi les montagnes", "La pluie de mars a noyé toutes nos caves", False),
    ],
)
def test_one_quotation_in_two_wordings(reader: Reader, first: str, second: str, shown: bool) -> None:
    texts = (f"« {quote} », a déclaré mardi la maire Anne Morel." for quote in (first, second))
    other = "Les boulangers de Brizac ont augmenté le prix de la farine."
    cards = [c for c in found(reader, *texts, other) if c.kind is ConflictKind.WORDING]
    assert [card(c)[1] for c in cards] == (["equivalent"] if shown else [])


POLICE = "Environ 2 500 personnes ont manifesté samedi à Orval contre la mine, selon la police, 8 000 selon les organisateurs."


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        (POLICE, ("police", "organisateurs")),
        (
            "À Orval, 2 500 manifestants selon la préfecture et 8 000 selon les syndicats, ont défilé.",
            ("préfecture", "syndicats"),
        ),
        ("Les organisateurs ont compté 8 000 (organisateurs) et 2 500 (police).", ("organisateurs", "police")),
        ("Environ 2 500 personnes ont manifesté samedi à Orval, selon la police.", None),
        ("La hausse est de 12 000 euros, selon la mairie, et de 3 % selon le budget.", None),
    ],
)
def test_a_figure_given_twice_in_one_sentence(reader: Reader, text: str, voices: tuple[str, str] | None) -> None:
    cards = [card(c) for c in found(reader, text) if c.why.startswith("Une même phrase")]
    assert cards == ([("number", "dispute", voices)] if voices else [])


def test_one_pair_of_figures_in_two_articles_is_one_card(reader: Reader) -> None:
    other = "La marche d'Orval a réuni 2 500 personnes selon la préfecture, 8 000 selon les organisateurs."
    twofold = [c for c in found(reader, POLICE, other) if c.why.startswith("Une même phrase")]
    assert [tuple(len(side.evidence) for side in c.sides) for c in twofold] == [(2, 2)]


def test_victims_counted_on_next_day_by_another_voice_are_an_update(reader: Reader) -> None:
    cards = found(
        reader,
        "L'accident de car de Brizac a fait neuf blessés, selon la préfecture.",
        "L'accident de car de Brizac a fait douze blessés, a annoncé mercredi la préfète Anne Morel.",
        days=("2024-03-12", "2024-03-13"),
    )
    assert [card(c)[:2] for c in cards] == [("number", "update")]


def test_a_toll_that_has_risen_is_two_counts(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "Le bilan du séisme de Verlac est passé de 12 à 15 morts, selon la protection civile.",
        "Le séisme de Verlac a fait 12 morts, a annoncé la préfecture.",
    )
    assert card(conflict)[:2] == ("number", "update")
    assert [side.value for side in conflict.sides] == ["12", "15 morts"]


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "L'incendie a détruit 1 200 hectares de forêt autour de Verlac, selon les pompiers.",
            "Le feu a ravagé 1 800 hectares près de Verlac, d'après la mairie.",
            True,
        ),
        (
            "Les deux syndicats de l'usine Aubrac ont appelé à la grève, selon la mairie.",
            "Les trois syndicats de l'usine Aubrac ont appelé à la grève, selon la préfecture.",
            False,
        ),
        (
            "La crue de 1994, qui avait fait 40 morts, hante Verlac, selon la mairie.",
            "La crue de Verlac a fait 12 morts, selon la préfecture.",
            False,
        ),
    ],
)
def test_figures_of_one_thing(reader: Reader, first: str, second: str, shown: bool) -> None:
    assert bool([c for c in found(reader, first, second) if c.kind is ConflictKind.NUMBER]) is shown


def test_one_event_told_in_the_same_words_on_two_weekdays(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "L'explosion s'est produite lundi dans l'usine Aubrac de Brizac.",
        "L'explosion de l'usine Aubrac de Brizac a eu lieu mardi, selon les pompiers.",
        days=("2024-03-13", "2024-03-14"),
    )
    assert card(conflict)[:2] == ("date", "conflict")


def test_two_voices_answer_each_other_in_the_same_words(reader: Reader) -> None:
    (conflict,) = found(
        reader,
        "Le ministre a affirmé que la digue avait été inspectée en 2023. La digue n'a pas été inspectée en 2023, selon le "
        "syndicat des agents.",
    )
    assert card(conflict) == ("polarity", "dispute", ("ministre", "syndicat des agents"))


def test_counts_of_undated_articles_may_have_replaced_each_other(reader: Reader) -> None:
    first = "L'explosion de l'usine de Brizac a fait treize morts, a annoncé le préfet, Paul Vial."
    second = "L'explosion de l'usine de Brizac a fait dix-neuf morts, a déclaré la maire, Anne Morel."
    (dated,) = found(reader, first, second)
    assert str(dated.reading) == "dispute"
    (undated,) = found(reader, first, second, days=("", ""))
    assert str(undated.reading) == "update"
    assert "datés" in undated.why


def test_a_denial_that_names_what_it_denies_is_what_is_contested(reader: Reader) -> None:
    text = (
        "Selon La Gazette de Brizac, la société Aubrac a truqué les contrôles de la digue. La société Aubrac dément "
        "toute fraude."
    )
    (conflict,) = found(reader, text)
    assert conflict.about == "La société Aubrac dément toute fraude"


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (
            "Près de 4 000 personnes ont défilé samedi dans toute la France.",
            "Plus de 4 000 personnes ont manifesté samedi.",
            ["scope"],
        ),
        (
            "Près de 4 000 personnes ont défilé samedi dans toute la France.",
            "Environ 4 000 personnes ont manifesté samedi.",
            [],
        ),
        (
            "Quelque 2 500 personnes ont manifesté samedi à Brizac, selon la police.",
            "Quelque 12 000 personnes ont manifesté samedi à Brizac, selon les organisateurs.",
            ["dispute"],
        ),
        (
            "Quelque 2 500 personnes ont manifesté samedi à Brizac, selon la police.",
            "Quelque 12 000 personnes ont manifesté samedi à Brizac, selon la police.",
            [],
        ),
    ],
)
def test_one_crowd_counted_from_two_sides(reader: Reader, first: str, second: str, shown: list[str]) -> None:
    assert [str(c.reading) for c in found(reader, first, second) if c.kind is ConflictKind.NUMBER] == shown
