"""Who a source is: pronouns, definite descriptions, possessives, bodies called by their noun, several together."""

from __future__ import annotations

import pytest

from tests.reading.attribution.conftest import Attribute

PRONOUNS = [
    # the subject before what is told inside a report
    (
        "Paul Vial a déclaré que Marc Roche rencontrerait les riverains. Il a ajouté que la réunion serait brève.",
        "a ajouté",
        "Paul Vial",
    ),
    # gender
    (
        "Anne Roche a reçu Paul Vial. Elle a affirmé que le pont tiendrait.",
        "a affirmé",
        "Anne Roche",
    ),
    (
        "La députée Maud Ferrand a parlé au préfet, Luc Orval. Selon elle, la digue cédera.",
        "Selon",
        "Maud Ferrand",
    ),
    # number
    ("Les riverains sont inquiets. Ils craignent une crue.", "craignent", "riverains"),
    (
        "Anne Roche et Paul Vial ont visité le chantier. Ils ont promis que le pont rouvrirait.",
        "ont promis",
        "Anne Roche et Paul Vial",
    ),
    # somebody unnamed
    ("Un pompier est arrivé tard. Il a raconté que le pont avait cédé.", "a raconté", "pompier"),
    # kept in mind by a pronoun in between
    (
        "Paul Vial est né à Brizac. Il a étudié à Orval, où Luc Roche enseignait. Il a déclaré que l'école fermerait.",
        "a déclaré",
        "Paul Vial",
    ),
    # two people of the sentence together
    (
        "Luc Orval dirige le port. « Anne Roche a appelé Paul Vial, ils ont dit que le pont tiendrait », a dit Luc Orval.",
        "ont dit",
        "Anne Roche et Paul Vial",
    ),
    # the last named
    (
        "La lettre est de Paul Vial. Celui-ci écrit que le pont tiendra.",
        "écrit",
        "Paul Vial",
    ),
    ("La mairie a reçu les riverains. Ces derniers craignent que la digue cède.", "craignent", "riverains"),
    # somebody unnamed is a person too
    (
        "Paul Vial est venu hier. Une avocate a affirmé que le pont tiendrait. « C'est sûr », a-t-elle dit.",
        "a-t-elle dit",
        "avocate",
    ),
    # not the one who is quoted
    (
        "Luc Orval dirige le port. « Anne Roche est venue et elle veut partir », a dit Maud Ferrand.",
        "veut",
        "Anne Roche",
    ),
    # possessives, of either gender
    ("Anne Roche a parlé mardi. Selon son avocat, le pont tiendra.", "Selon", "avocat d'Anne Roche"),
    ("Anne Roche a annoncé mardi son intention de partir.", "intention", "Anne Roche"),
    # whose « on » it is
    ("Dans l'entourage d'Anne Roche, on assure que le pont tiendra.", "assure", "entourage d'Anne Roche"),
    ("On assure que le pont tiendra.", "assure", "on (non précisé)"),
    # the last named, a woman; whoever is concerned; whoever is described by what he did
    (
        "La ministre Claire Orval a reçu Anne Vial. Cette dernière exclut toute visite.",
        "exclut",
        "Anne Vial",
    ),
    ("Paul Vial a été entendu. « J'ai eu tort », a admis l'intéressé dans Le Brizacois.", "a admis", "Paul Vial"),
    (
        "Anne Vial s'est retirée. « Je reste au parti », a ajouté celle qui avait dirigé la ville.",
        "a ajouté",
        "Anne Vial",
    ),
    # a subject before whoever stands after « selon »
    (
        "Pour son adjoint Luc Roche, la loi est utile ; cependant Paul Vial refuse de la voter. Pour lui, elle est vaine.",
        "Pour",
        "Paul Vial",
    ),
    # a cleft
    ("C'est Paul Vial, chef du parti, qui a annoncé mardi que le port fermerait.", "a annoncé", "Paul Vial"),
    # the last country named
    (
        "Le pétrole est vendu à la Turquie, mais ce pays a menacé de fermer la route.",
        "a menacé",
        "gouvernement de la Turquie",
    ),
]

DESCRIPTIONS = [
    # a role given before, also in an apposition, also in other words
    (
        "Anne Roche, présidente de la Compagnie du port, a parlé. La présidente a affirmé que le quai tiendrait.",
        "a affirmé",
        "Anne Roche",
    ),
    (
        "Paul Vial, président de Valmont, a parlé. Anne Roche aussi. Le PDG de Valmont a promis que le quai tiendrait.",
        "a promis",
        "Paul Vial",
    ),
    (
        "Le président Paul Vial a reçu Luc Orval. Le chef de l'Etat a affirmé que le pont tiendrait.",
        "a affirmé",
        "Paul Vial",
    ),
    (
        "Le maire de Brizac, Paul Vial, a parlé. Luc Orval l'écoutait. L'élu a assuré que le pont tiendrait.",
        "a assuré",
        "Paul Vial",
    ),
    # named only later
    (
        "Le porte-parole du port a affirmé que le quai tiendrait. Paul Vial, porte-parole du port, est parti.",
        "a affirmé",
        "Paul Vial",
    ),
    (
        "Selon la préfecture, le pont est fermé. La préfecture de la Marne rouvrira mardi.",
        "Selon",
        "préfecture de la Marne",
    ),
    # a surname behind an office
    (
        "Juan Manuel Vial est arrivé mardi. Le ministre de la Défense Vial a affirmé que le pont tiendrait.",
        "a affirmé",
        "Juan Manuel Vial",
    ),
    # a seat goes to nobody who is said to have another
    (
        "Paul Vial, chauffeur routier, a parlé. Le président de la République a affirmé que tout irait bien.",
        "a affirmé",
        "président de la République",
    ),
    # two bearers of two roles
    (
        "Le maire de Brizac, Paul Vial, et la préfète Anne Roche sont venus. La préfète a affirmé que le pont tiendrait.",
        "a affirmé",
        "Anne Roche",
    ),
    # nobody new
    ("Paul Vial a gagné mardi. Le trentenaire a affirmé qu'il continuerait.", "a affirmé", "Paul Vial"),
    ("Paul Vial a gagné mardi. L'Italien a affirmé qu'il continuerait.", "a affirmé", "Paul Vial"),
    # somebody new keeps his words
    ("Paul Vial a gagné mardi. Le procureur a affirmé que la course était truquée.", "a affirmé", "procureur"),
    (
        "Paul Vial a gagné mardi. Un cycliste est tombé. Le cycliste a affirmé que la route était glissante.",
        "a affirmé",
        "cycliste",
    ),
    (
        "Paul Vial a gagné. Le ministre italien de l'Intérieur a affirmé que rien n'était prêt.",
        "a affirmé",
        "ministre italien de l'Intérieur",
    ),
    # an unnamed speaker taken up
    (
        "Le procureur de Brizac a affirmé que l'enquête avançait. Selon le magistrat, trois suspects sont recherchés.",
        "Selon",
        "procureur de Brizac",
    ),
    (
        "Selon une source proche du dossier, le pont est fermé. Cette source a précisé que la digue tiendrait.",
        "a précisé",
        "source proche du dossier",
    ),
    (
        "Le ministre de l'Agriculture Paul Vial a parlé. Le ministère a précisé que la digue tiendrait.",
        "a précisé",
        "ministère de l'Agriculture",
    ),
    (
        "La Turquie est inquiète. Le gouvernement a affirmé que la digue tiendrait.",
        "a affirmé",
        "gouvernement de la Turquie",
    ),
    ("« Le quai tiendra », a indiqué sur Radio Norvia la maire de Brizac, Anne Vial.", "a indiqué", "Anne Vial"),
    # who is asked, who is accused
    ("Le maire accuse la préfète Anne Roche de vouloir fermer le pont.", "vouloir", "Anne Roche"),
    ("La mairie, elle, affirme que le pont tiendra.", "affirme", "mairie"),
    # a body by its noun
    (
        "Selon la préfecture de la Marne, le pont est fermé. La préfecture a précisé que la digue tiendrait.",
        "a précisé",
        "préfecture de la Marne",
    ),
    (
        "Le constructeur Valmont a perdu un procès. Le constructeur a annoncé qu'il ferait appel.",
        "a annoncé",
        "Valmont",
    ),
    ("Les autorités turques ont annoncé que le pont était fermé.", "ont annoncé", "gouvernement de la Turquie"),
    (
        "La Turquie a tiré un missile mardi. Le tir a échoué. Le pays a annoncé qu'il recommencerait.",
        "a annoncé",
        "gouvernement de la Turquie",
    ),
    # an office that its holder, just named, was not said to have
    (
        "Paul Vial a reçu le soutien de Laure Orval. La présidente du Mouvement républicain (MR) a dénoncé un procès.",
        "a dénoncé",
        "Laure Orval",
    ),
    # but not an office of the state
    (
        "Paul Vial est sorti libre. Le ministre de l'Intérieur a dénoncé un appel.",
        "a dénoncé",
        "ministre de l'Intérieur",
    ),
    # a demonstrative takes up whoever was named
    (
        "Paul Vial a été libéré. Ce chauffeur routier originaire de Brizac avait appelé à une marche.",
        "avait appelé",
        "Paul Vial",
    ),
    # a role that did not say of what
    (
        "Anne Vial, ministre appréciée, est venue. La ministre de la Justice a promis une loi.",
        "a promis",
        "Anne Vial",
    ),
    # documents go to their author, whatever they are called
    ("Paul Vial a écrit. Sa lettre dénonce un recul.", "dénonce", "Paul Vial"),
    (
        "Un rapport de la Commission fluviale est paru. « La digue est fragile », poursuit le document.",
        "poursuit",
        "Commission fluviale",
    ),
    ("Le tout récent rapport de la Commission fluviale dénonce un recul.", "dénonce", "Commission fluviale"),
]

WORDS = [
    # everybody is nobody
    (
        "Paul Vial est venu. Des militants des droits de l'homme ont affirmé que la digue cèderait.",
        "ont affirmé",
        "militants des droits de l'homme",
    ),
    # words in marks
    ("La gare est occupée. Les élèves «bleus» affirment que la grève dure.", "affirment", "élèves «bleus»"),
    # documents go to their authors
    ("Selon les éléments fournis par Anne Roche, le pont tiendra.", "Selon", "Anne Roche"),
    ("Selon une étude de l'Insee, les prix baisseront.", "Selon", "Insee"),
    (
        "Un rapport de l'Insee est paru. Selon ce rapport, les prix baisseront.",
        "Selon",
        "Insee",
    ),
    (
        "L'Office de balnéologie des dunes (OBD) a parlé. Selon l'OBD, la digue tiendra.",
        "Selon",
        "Office de balnéologie des dunes",
    ),
    ("Anne Roche est partie. Selon une de ses assistantes, elle reviendra.", "Selon", "assistante d'Anne Roche"),
    ("Selon un rapport de la commission, les prix baisseront.", "Selon", "commission"),
    # crowds and quantities
    ("Des milliers de lycéens craignent une réforme.", "craignent", "lycéens"),
    ("Plusieurs médias affirment que le pont a cédé.", "affirment", "médias"),
    ("Selon l'un des habitants, le pont a cédé.", "Selon", "un des habitants"),
    # several together
    (
        "Les syndicats et la direction affirment que l'usine fermera.",
        "affirment",
        "syndicats et direction",
    ),
    # a name within other words is not the source
    ("Selon un élève du lycée Pasteur de Brizac, le cours est annulé.", "Selon", "élève du lycée Pasteur de Brizac"),
    # a body called by the name of its head; a party that only tells whose deputy he is
    ("La commission Vial a regretté ce départ.", "a regretté", "commission Vial"),
    ("Le député PS a estimé que c'était trop tard.", "a estimé", "député PS"),
    ("Selon le porte-parole du gouvernement Paul Vial, rien n'est décidé.", "Selon", "Paul Vial"),
    # a relative clause leaves nothing of itself in the name
    ("Les élus dont des membres du conseil ont condamné ces faits.", "ont condamné", "membres du conseil"),
    ("L'un d'eux a dit qu'il partait.", "a dit", "un d'eux"),
    ("Le Brizacois cite un conseiller du maire selon qui il faudra attendre.", "selon", "conseiller du maire"),
    # somebody's initials are his name
    ("Patrick Orval Dumas Vial a parlé. PODV a dit que la digue tiendra.", "a dit", "Patrick Orval Dumas Vial"),
]

CHAINS = [
    # who says what he himself wants passes it on
    ("« Je pense que le pont tiendra », a dit Paul Vial.", "pense", ("Paul Vial",)),
    ("Anne Roche a annoncé vouloir rouvrir le pont.", "vouloir", ("Anne Roche",)),
    ("Paul Vial a dit que le pont tiendrait, ajoutant que la digue aussi.", "ajoutant", ()),
    # a participle beside « selon » goes on
    ("Selon Anne Roche, le pont est utile, ajoutant que la digue tiendra.", "ajoutant", ()),
    # in quotations that no cue announces
    (
        "Anne Roche : « Ce pont est solide, et je pense que nous le garderons longtemps » - Voir ici",
        "pense",
        ("Anne Roche",),
    ),
    # what the writer adds on a source
    ("Paul Vial a répondu aux riverains, qui craignent que la digue cède.", "craignent", ()),
    # the law ends where the incise around it begins; « selon lui » adds nobody
    ("Selon cet arrêt, « le port est public », a précisé Paul Vial.", "Selon", ("Paul Vial",)),
    ("Selon cet arrêt, « le port est public », a précisé Paul Vial.", "a précisé", ()),
    ("Paul Vial a jugé la maire énergique et soucieuse selon lui du port.", "selon", ()),
    # a source inside a relative clause, and what the writer objects, leave the rest alone
    ("Les élus, dont l'action semble spontanée selon la police, craignent une crue.", "craignent", ()),
    (
        "Des tirs ont été entendus selon Radio Norvia, mais cette information n'a pas été confirmée par la mairie.",
        "n'a pas été confirmée",
        (),
    ),
    # nobody is behind « on »
    ("On dit que les riverains craignent une crue.", "craignent", ()),
]


PLACES = [
    # a body that every place has is that of where the text has gone
    (
        "À Marsan, le port est bloqué, a indiqué la préfecture du Vallon. Selon la préfecture, deux quais ont cédé.",
        "Selon",
        "préfecture du Vallon",
    ),
    (
        "À Marsan, le port est bloqué, a indiqué la préfecture du Vallon. À Toulon, le calme règne, selon la préfecture.",
        "selon",
        "préfecture",
    ),
    # the name a body is given in quotation marks
    (
        "Selon la préfecture, le port rouvre. « Nous resterons », a prévenu le collectif « Rives libres » dans une lettre.",
        "a prévenu",
        "Rives libres",
    ),
    ("L'association « Les Amis du port » a dénoncé une fermeture brutale.", "a dénoncé", "Les Amis du port"),
    ("Le collectif « refuse de céder », a prévenu Anne Roche.", "a prévenu", "Anne Roche"),
    # what citizens found is no parliament, and a network on which something was said is not who says it
    (
        "Le cortège ira jusqu'à l'Assemblée nationale. « Nous resterons », détaille ce collectif.",
        "détaille",
        "collectif",
    ),
    (
        "Elle avait appelé sur Facebook à marcher vers le port. Le groupe a indiqué qu'il resterait.",
        "a indiqué",
        "groupe",
    ),
]


@pytest.mark.parametrize(("text", "cue", "name"), [*PRONOUNS, *DESCRIPTIONS, *WORDS, *PLACES])
def test_resolved(text: str, cue: str, name: str, attribute: Attribute) -> None:
    found = next(a for a in reversed(attribute(text)) if text[a.cue.slice] == cue)
    assert (found.resolved or "").replace("’", "'") == name


@pytest.mark.parametrize(("text", "cue", "via"), CHAINS)
def test_via(text: str, cue: str, via: tuple[str, ...], attribute: Attribute) -> None:
    found = next(a for a in attribute(text) if text[a.cue.slice] == cue)
    assert found.via == via
