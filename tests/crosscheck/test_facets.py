"""Facets: what parts of two sentences tell alike, whatever else the sentences tell; and what only looks so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from recoupe.crosscheck.accounts import Account
from recoupe.crosscheck.claims import claims, told
from recoupe.crosscheck.comparison import Comparison
from recoupe.crosscheck.evidence import hull
from recoupe.crosscheck.lines import lines
from recoupe.model import Article, Published, Reading
from recoupe.reading.reader import Reader
from tests.crosscheck.builders import reading, statement
from tests.crosscheck.press import compared

ELSEWHERE = (
    "Les boulangers de Valsonne ont augmenté leurs prix. La fanfare municipale cherche un tromboniste.",
    "Une exposition de dentelle s'est ouverte au musée. Le club de rugby a recruté un pilier géorgien.",
    "La piscine rouvrira au printemps. Les inscriptions à la chorale sont closes depuis hier.",
    "Un troupeau de chèvres a traversé la place du marché. La bibliothèque prête désormais des vélos.",
)


def read(reader: Reader, *texts: str) -> list[Reading]:
    """The readings of some texts of one day, each an article of its own."""
    when = Published("2024-03-13", "2024-03-13", "2024-03-13")
    articles = (Article(f"{n}", f"{n}.txt", text, language="fr", published=when) for n, text in enumerate(texts))
    return [made for made in map(reader.read, articles) if isinstance(made, Reading)]


def shared(comparison: Comparison, files: Sequence[str] = ("0.txt", "1.txt")) -> list[list[str]]:
    """What the facts that some files share show of each, in the order of the files."""
    wanted = set(files)
    return [[words(a) for a in fact] for fact in comparison.facets if {a.file for a in fact} == wanted]


def words(account: Account) -> str:
    """The words an account is cut to."""
    return account.reading.article.text[hull(account.statement.spans).slice]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le ministre est arrivé vendredi à Brume, insensible aux appels des syndicats à négocier un report.",
            "La préfecture a dû fermer deux rues, et les élus restent insensibles aux appels des syndicats à négocier.",
        ),
        (
            "À Lorme, ils étaient environ 3400 à manifester, ce qui a surpris les organisateurs venus de loin.",
            "Après une semaine de calme, quelque 3.400 lycéens ont défilé à Lorme, avec des bousculades devant la gare.",
        ),
        (
            "Il viendra en Vernelle le 9 mai, lors de l'inauguration d'un barrage très attendu.",
            "La venue de la ministre le 9 mai à l'inauguration d'un barrage ne semble pas émouvoir les riverains.",
        ),
        (
            "Le colis, un réveil ancien envoyé par une collectionneuse, a été détruit par les démineurs de la marine.",
            "La gare, où un réveil ancien envoyé par une collectionneuse avait semé l'émoi, a rouvert vers midi.",
        ),
        (
            "Des serres ont été saccagées, ainsi que des pépinières, et des apiculteurs ont été bousculés, a-t-il dit.",
            "Il a, en particulier, évoqué le saccage de serres et de pépinières ainsi que des « apiculteurs bousculés ».",
        ),
        (
            "L'homme de 47 ans, soupçonné de détournements qui ont coûté 8,2 millions d'euros à la coopérative, dort.",
            "La cour dira mardi si elle libère le comptable, soupçonné de détournements qui ont coûté 8 millions.",
        ),
        (
            "Des moulins ont été attaqués, ceux de Lorme et de Brume, selon le préfet de la Vernelle.",
            "Il a dénoncé, sans nommer personne, des attaques de moulins, avant de quitter la salle par le jardin.",
        ),
        (  # one figure, rounded
            "Le comptable Marc Bastide est accusé d'avoir englouti près de 5 millions d'euros de la coopérative.",
            "Les sociétaires attendent Marc Bastide, le comptable qui aurait englouti 4,9 millions de la coopérative.",
        ),
        (  # a day and the day of the week it may be
            "Le parquet avait ouvert une enquête préliminaire pour escroquerie le 24 octobre, avant les moissons.",
            "Le report vient après l'ouverture, vendredi, d'une enquête préliminaire pour escroquerie, dit-on.",
        ),
        (
            "La reine est arrivée lundi pour onze jours d'une visite très attendue par les horlogers.",
            "Sous couvert de rappeler le but de sa visite de onze jours, la reine a renvoyé les questions à plus tard.",
        ),
    ],
)
def test_a_part_of_a_long_sentence_is_told_by_another(reader: Reader, one: str, other: str) -> None:
    assert shared(compared(*read(reader, one, other, *ELSEWHERE)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # two towns
            "À Lorme, des pierres ont été jetées sur les gendarmes pendant toute la nuit.",
            "À Valsonne, des pierres ont été jetées sur les gendarmes avant la fin du cortège.",
        ),
        (  # two figures
            "Près de la gare, 3400 lycéens ont défilé derrière une banderole contre la réforme.",
            "Plus tard, 900 lycéens ont défilé derrière une banderole contre la réforme.",
        ),
        (  # two days
            "Le maire inaugurera le 9 mai un barrage hydroélectrique et une digue.",
            "Le maire inaugurera le 30 août un barrage hydroélectrique et une digue.",
        ),
        (  # two people
            "Odile Varenne a été condamnée pour recel de cigarettes de contrebande.",
            "Tomas Lind a été condamné pour recel de cigarettes de contrebande.",
        ),
        (  # what one denies
            "Le préfet a autorisé l'abattage des platanes centenaires du canal.",
            "Le préfet n'a pas autorisé l'abattage des platanes centenaires du canal.",
        ),
        (  # what was to come, and what came of it
            "La douane arrêtera les contrebandiers de cigarettes du canal.",
            "La douane a arrêté les contrebandiers de cigarettes du canal.",
        ),
        (  # amounts of two things
            "Le canal, un chantier de 65 millions de francs par an, sera creusé par deux entreprises de Lorme.",
            "La coopérative, selon sa comptable, affiche un déficit annuel de 900 millions de francs.",
        ),
        (  # verbs that tell nothing without their object
            "Le recteur veut éviter les blocages devant les lycées de la Vernelle.",
            "L'inspecteur veut éviter qu'une rumeur ne court avant le concours de harpe.",
        ),
        (  # a set phrase, which names one thing
            "Rien n'a empêché une poignée de défenseurs des droits de l'homme de venir chanter sous la pluie.",
            "Le fleuve en crue a empêché la lecture, place du Lavoir, de la déclaration des droits de l'homme.",
        ),
        (  # a thing to wear
            "Certains arboraient un béret alpin, une écharpe et des sabots.",
            "La vitrine du musée montre un tableau, des fleurs et un béret alpin.",
        ),
        (  # a thing, of which nothing is told
            "Le lauréat du prix Veyrin de la paix a visité une école de voile.",
            "Nul ne sait où le prix Veyrin de la paix sera remis l'an prochain.",
        ),
        (  # words that are far from one another
            "Les platanes, dont la mairie avait hérité d'un négociant ruiné, cachaient un tunnel de contrebande.",
            "La contrebande prospère loin des routes, disait un berger qui taillait lui-même ses platanes.",
        ),
    ],
)
def test_what_only_looks_alike(reader: Reader, one: str, other: str) -> None:
    assert not shared(compared(*read(reader, one, other, *ELSEWHERE)))


def test_words_that_both_texts_quote(reader: Reader) -> None:
    one = "Les riverains ont hué un chantier « sans boussole ni gouvernail » devant la gare."
    other = "Le syndicat a quitté la salle, lassé d'un projet « sans boussole ni gouvernail », avant le vote."
    assert shared(compared(*read(reader, one, other, *ELSEWHERE)))
    assert not shared(compared(*read(reader, one, other.replace("«", "").replace("»", ""), *ELSEWHERE)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # a rare event beside a name
            "Le texte n'est qu'une suite de la fusion de la Socavel, dit-on, et d'un atelier de Brume.",
            "Sourd aux plaintes des riverains, le préfet a laissé faire la fusion de la Socavel avant l'été.",
        ),
        (  # a list
            "Y prendront part, après le déjeuner, Odile Varenne, Tomas Lind, Marc Bastide et Anne Corvin.",
            "Le jury, réuni autour de Odile Varenne, Tomas Lind, Marc Bastide et Anne Corvin, siégera à huis clos.",
        ),
    ],
)
def test_names_tell_a_fact_beside_an_event_or_in_a_list(reader: Reader, one: str, other: str) -> None:
    assert shared(compared(*read(reader, one, other, *ELSEWHERE)))


def test_a_sentence_that_two_articles_of_one_text_have_word_for_word(reader: Reader) -> None:
    same = "Quand le barrage a cédé, on a évacué les campeurs"
    told = read(reader, f"« {same} », a dit le maire.", f"La nuit fut longue. « {same} », a dit le maire.", *ELSEWHERE)
    assert shared(compared(*told, families={r.article.file: 0 for r in told}))


def test_two_neighbours_that_the_story_repeats_are_a_term_and_tell_nothing(reader: Reader) -> None:
    texts = [
        f"{who} a salué les pompiers volontaires du canton."
        for who in ("Le maire", "La préfète", "Un berger", "Le curé", "Une élève", "Le club", "La chorale", "Un voisin")
    ]
    one = "Des pompiers volontaires du canton ont dîné au moulin après le bal."
    other = "Un incendie a surpris des pompiers volontaires du canton dans leur sommeil."
    assert not shared(compared(*read(reader, one, other, *texts, *ELSEWHERE)))


def test_reprints_share_nothing_that_they_do_not_have_from_one_another(reader: Reader) -> None:
    one = "Le ministre est arrivé vendredi, insensible aux appels des syndicats à négocier un report."
    other = "Les élus sont insensibles aux appels des syndicats à négocier, dit le ministre."
    made = read(reader, one, other, *ELSEWHERE)
    numbered = {r.article.file: max(1, n) for n, r in enumerate(made)}
    assert not shared(compared(*made, families=numbered))


def test_a_fact_takes_the_place_of_what_one_article_alone_says_in_the_same_words() -> None:
    alone, long = reading("a.txt", "Le barrage cède."), reading("b.txt", "Le barrage cède et la vallée fuit.")
    accounts = compared(
        *(
            reading(
                r.article.file, r.article.text, statements=(statement(r.article.text, r.article.text[:-1], "céder"),)
            )
            for r in (alone, long)
        )
    ).accounts
    groups = [(account,) for account in accounts]
    assert told(groups, []) == groups
    assert told(groups, [accounts]) == [accounts]


def test_an_article_that_tells_it_in_passing_joins_those_that_tell_it(reader: Reader) -> None:
    full = "Le comptable Marc Bastide a été incarcéré lundi à la prison de Lorme."
    same = "Marc Bastide, comptable, a été incarcéré lundi à la prison de Lorme."
    passing = (
        "La chorale, dont le trésorier Marc Bastide a été incarcéré à la prison de Lorme, a annulé ses répétitions."
    )
    made = claims(compared(*read(reader, full, same, passing, *ELSEWHERE)))
    assert any({e.file for e in claim.evidence} == {"0.txt", "1.txt", "2.txt"} for claim in made)


def test_a_sentence_without_a_clause_tells_too(reader: Reader) -> None:
    title = "Garde à vue prolongée pour le trésorier de la chorale. Les choristes ont chanté sous la pluie."
    body = "Mercredi, le parquet a fait savoir que la garde à vue du trésorier de la chorale était prolongée d'un jour."
    assert shared(compared(*read(reader, title, body, *ELSEWHERE)))
    denied = "Pas de garde à vue prolongée pour le trésorier de la chorale. Les choristes ont chanté."
    assert not shared(compared(*read(reader, denied, body, *ELSEWHERE)))


def test_what_people_did_to_ask_for_something_is_a_claim(reader: Reader) -> None:
    one = "À Lorme, une cinquantaine de personnes se sont rassemblées pour réclamer sa « libération »."
    other = "À Lorme, une cinquantaine de personnes se sont rassemblées devant la gare pour demander sa libération."
    made = claims(compared(*read(reader, one, other, *ELSEWHERE)))
    assert any({e.file for e in claim.evidence} == {"0.txt", "1.txt"} for claim in made)


def test_order_changes_nothing(reader: Reader) -> None:
    one = "À Lorme, ils étaient environ 3400 à manifester, ce qui a surpris."
    other = "Quelque 3.400 lycéens ont défilé à Lorme, avec des heurts."
    made = read(reader, one, other, *ELSEWHERE)
    assert shared(compared(*made)) == shared(compared(*reversed(made)))


def test_the_keys_of_a_sentence(reader: Reader) -> None:
    text = "À Lorme, 3.400 lycéens ont défilé le 12 mars contre la réforme voulue par Odile Varenne."
    (line,) = lines(read(reader, text))
    assert [key.name for key in line.keys] == [
        *("n:lorme", "q:3400", "eleve", "=manifester", "d:03-12", "=réformer"),
        *("voulue", "n:odile", "n:varenne"),
    ]
    assert all(text[key.start : key.end].strip() == text[key.start : key.end] for key in line.keys)


def test_a_hyphenated_word_is_one_word(reader: Reader) -> None:
    one = "Quelque 120 sapeurs-pompiers ont été mobilisés à Lorme toute la nuit."
    other = "Le troisième blessé est un sapeur-pompier, brûlé aux mains dans la cour."
    assert not shared(compared(*read(reader, one, other, *ELSEWHERE)))
