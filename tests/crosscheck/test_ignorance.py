"""The French of not knowing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.crosscheck.ignorance import answers_at_once, asks, leans_on_another, refuses, replies, triggers, wonders


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La préfecture n'a pas précisé le nombre de maisons touchées.", "not_said"),
        ("Le parquet n’a pas encore révélé son identité.", "not_said"),
        ("Il a confirmé l'accord, sans préciser quand il serait signé.", "not_said"),
        ("Le montant n'a pas été communiqué.", "not_said"),
        ("Le lieu n'est pas encore connu.", "not_said"),
        ("Rien n'a été communiqué sur les causes du sinistre.", "not_said"),
        ("Aucune information n'a filtré sur son état.", "not_said"),
        ("La société n'a pas souhaité commenter.", "declined"),
        ("Contactée, la mairie n'a pas donné suite.", "declined"),
        ("Le ministère n'a pas immédiatement réagi.", "declined"),
        ("Elle a refusé de s'exprimer.", "declined"),
        ("Le directeur n'était pas joignable samedi.", "declined"),
        ("Son avocat s'est abstenu de tout commentaire.", "declined"),
        ("La police n'a pas confirmé ce chiffre.", "not_confirmed"),
        ("L'état-major n'a ni confirmé ni démenti.", "not_confirmed"),
        ("L'identité de la victime reste à confirmer.", "not_confirmed"),
        ("On ignore encore la cause du départ de feu.", "unclear"),
        ("Il n'est pas clair si la route rouvrira.", "unclear"),
        ("L'origine de la panne reste inconnue.", "unclear"),
        ("Il est impossible de savoir combien ils étaient.", "unclear"),
        ("Le feu a pris pour une raison encore indéterminée.", "unclear"),
        ("Reste à savoir qui paiera les travaux.", "unclear"),
        ("Personne ne sait où il est passé.", "unclear"),
        ("Le pont serait fermé si la crue avait effectivement lieu.", "unclear"),
        ("Que faire s'ils étaient réellement partis ?", "unclear"),
        ("Si la panne se confirmait, la ligne fermerait.", "not_confirmed"),
        ("Si cette hausse était avérée, le prix doublerait.", "not_confirmed"),
        ("Sans donner de date, le ministre a promis une réouverture du tunnel.", "not_said"),
        ("La préfecture n'a toujours pas donné de bilan précis.", "not_said"),
        ("Le groupe n'a révélé aucun chiffre.", "not_said"),
        ("Aucun bilan officiel n'était disponible mardi soir.", "not_said"),
        ("La date du procès n'a pas encore été fixée.", "not_said"),
        ("Jusqu'à vendredi, aucune rencontre entre les deux maires n'avait été officiellement annoncée.", "not_said"),
        ("La société ne précise pas combien d'emplois seront supprimés.", "not_said"),
        ("Les ravisseurs n'ont toujours pas été identifiés.", "not_said"),
        ("Le maire a démissionné, sans expliquer pourquoi.", "not_said"),
        ("Les accusations visent un cadre, sans toutefois citer de nom.", "not_said"),
        ("Interrogée sur une fuite, la centrale de Morlanne n'a pas souhaité répondre.", "declined"),
        ("Le ministère ne s'est pas encore exprimé sur la fermeture du viaduc.", "declined"),
        ("L'avocate de la famille n'a pas voulu en dire plus.", "declined"),
        ("Le port de Brume se refuse toujours à commenter ces rumeurs.", "declined"),
        ("La direction se garde bien de désigner un responsable.", "declined"),
        ("Le préfet a renvoyé toute question sur le sujet au procureur.", "declined"),
        ("C'est à lui de répondre, a lancé la députée.", "declined"),
        ("L'entreprise a indiqué n'avoir aucun commentaire à faire.", "declined"),
        ("Le club n'était pas en mesure de faire un commentaire dans l'immédiat.", "declined"),
        ("Le conducteur restait injoignable jeudi.", "declined"),
        ("La banque se retranche derrière ses obligations de confidentialité.", "declined"),
        ("Interrogé sur d'autres intrusions, le cabinet de Mme Varenne n'a pas confirmé.", "not_confirmed"),
        ("La direction du port ne l'a pas confirmé.", "not_confirmed"),
        ("Ces chiffres n'ont pas pu être vérifiés de source indépendante.", "not_confirmed"),
        ("Le syndicat ne confirme ni ne dément l'accord.", "not_confirmed"),
        ("Les causes du naufrage restent encore à établir.", "not_confirmed"),
        ("L'information n'est pas encore officielle.", "not_confirmed"),
        ("Les enquêteurs ignorent encore qui a ouvert la vanne.", "unclear"),
        ("« Nous ne savons pas combien de personnes étaient à bord », a dit le capitaine.", "unclear"),
        ("Je sais pas s'il y aura un train demain.", "unclear"),
        ("Le trésorier dit ignorer où est passé l'argent.", "unclear"),
        ("Il est encore trop tôt pour se prononcer sur l'origine du sinistre.", "unclear"),
        ("Il est prématuré de tirer des conclusions, a dit la procureure.", "unclear"),
        ("Difficile de savoir si le barrage tiendra.", "unclear"),
        ("Rien n'indique que le chauffeur ait bu.", "unclear"),
        ("Rien, à ce stade, ne permet d'affirmer que le feu est criminel.", "unclear"),
        ("L'enquête devra déterminer les causes de l'accident.", "unclear"),
        ("Une autopsie doit établir les circonstances du décès.", "unclear"),
        ("Les gendarmes cherchent à savoir d'où venait le tir.", "unclear"),
        ("Des analyses sont prévues afin de vérifier si l'eau est potable.", "unclear"),
        ("Le mystère reste entier à Valmont.", "unclear"),
        ("Le flou persiste sur le nombre de disparus.", "unclear"),
        ("Un doute subsiste sur l'heure du départ.", "unclear"),
        ("De nombreuses questions restent sans réponse.", "unclear"),
        ("La fillette a disparu, sans que l'on sache comment.", "unclear"),
        ("Les raisons de son départ étaient encore inconnues lundi.", "unclear"),
        ("Le pilote est toujours introuvable.", "unclear"),
        ("Les enquêteurs n'ont pas pu déterminer si le frein avait été serré.", "unclear"),
        ("Le conseil n'a toujours pas tranché entre les deux projets.", "unclear"),
        ("La piste criminelle est privilégiée, mais l'hypothèse d'un accident est envisagée.", "unclear"),
        ("Actualités, un site dont on ne connaît pas l'auteur, a publié la liste.", "unclear"),
        ("Aucune piste n'est écartée par les gendarmes.", "unclear"),
        ("Interrogé sur son avenir, il a répondu : « Je ne sais pas. »", "unclear"),
        ("Le trésorier assure ignorer d'où vient l'argent.", "unclear"),
        ("Rien n'est encore tranché, assure la ministre.", "unclear"),
        ("Personne ne peut dire quand le pont rouvrira.", "unclear"),
        ("Le congrès s'ouvre samedi et son issue reste incertaine.", "unclear"),
        ("Le parti est suspendu à la décision du maire de se présenter ou non.", "unclear"),
        ("La ministre est restée évasive sur le calendrier.", "unclear"),
        ("« Je ne dirai rien là-dessus », a lancé le capitaine.", "declined"),
        ("Il n'y a toujours pas d'accord entre les deux ports.", "unclear"),
        ("Beaucoup d'interrogations demeurent autour de l'heure du naufrage.", "unclear"),
        ("Les familles attendent de savoir où elles seront logées.", "unclear"),
        ("« Les pêcheurs n'ont plus de visibilité », dit le patron du port.", "unclear"),
        ("Le texte laisse un flou juridique autour des péages.", "unclear"),
        ("Le maire s'est contenté de répondre que tout allait bien.", "declined"),
        ("Le bail a été rompu sans lui donner « la moindre explication ».", "not_said"),
        ("Ces départs suscitent de nombreuses interrogations.", "unclear"),
        ('L’entourage n’a donné "aucun détail" sur le voyage.', "not_said"),
        ("Les autorités ignorent pour quelle raison le car était à l'arrêt.", "unclear"),
        ("Aucun motif précis n'est pour le moment avancé par la police.", "not_said"),
        ("Le porte-parole a quitté la salle sans répondre aux journalistes.", "declined"),
        ("L'identité du plongeur est inconnue.", "unclear"),
        ("Personne n'a encore su dire d'où vient le bruit.", "unclear"),
        ("Le cortège est reporté à une date qui n'a pas encore été définie.", "not_said"),
        ("Le communiqué ne précisait pas le nombre de wagons.", "not_said"),
        ("Une convention, dont les termes ne sont pas dévoilés, a été signée.", "not_said"),
        ("Le ministre a promis une aide sans la chiffrer.", "not_said"),
        ("La mairie n'a, pour sa part, pas communiqué le coût du chantier.", "not_said"),
        ("Le constructeur n'avait étrangement pas détaillé ses pertes.", "not_said"),
        ("Le rapport n'en dit pas un mot.", "not_said"),
        ("La note passe cet épisode sous silence.", "not_said"),
        ("Le syndicat n'a pas reçu la moindre réponse du ministère.", "not_said"),
        ("La candidate n'a pas fait savoir si elle se désisterait.", "not_said"),
        ("Le trésorier a refusé même de donner le montant.", "declined"),
        ("L'armateur décline toute interview.", "declined"),
        ("Elle évite encore de nommer son successeur.", "declined"),
        ("Nos sollicitations sont restées lettre morte.", "declined"),
        ("C'est silence radio à la préfecture de Morlanne.", "declined"),
        ("L'avocat se refuse à « tout commentaire sur l'affaire ».", "declined"),
        ("Les deux camps n'infirmaient pas l'accord.", "not_confirmed"),
        ("Le chiffre avancé est difficile à vérifier.", "not_confirmed"),
        ("Le bilan, encore provisoire, est de douze blessés.", "not_confirmed"),
        ("Des images dont l'authenticité est discutée montrent le convoi.", "not_confirmed"),
        ("Les premiers prélèvements n'ont pas permis de déterminer la cause de la pollution.", "unclear"),
        ("Faute de pouvoir identifier le tireur, le juge a clos le dossier.", "unclear"),
        ("Plusieurs points demeurent très obscurs.", "unclear"),
        ("Le car a quitté la route pour une raison encore inexpliquée.", "unclear"),
        ("Le tireur est actuellement toujours en fuite.", "unclear"),
        ("Trois marins sont portés disparus au large de Brume.", "unclear"),
        ("La fillette n'a plus donné signe de vie depuis jeudi.", "unclear"),
        ("Les plongeurs sont à la recherche de deux disparus.", "unclear"),
        ("La date de l'audience reste à convenir.", "unclear"),
        ("Reste désormais à trouver un repreneur.", "unclear"),
        ("Le directeur affirme ne pas avoir eu connaissance du rapport.", "unclear"),
        ("« Je n'ai pas eu connaissance de cette lettre », dit le préfet.", "unclear"),
        ("Le gardien assure ne plus se souvenir de l'heure.", "unclear"),
        ("Les recherches sont au point mort.", "unclear"),
        ("Les interrogations se multiplient à Valmont.", "unclear"),
        ("Cette signature sème le doute.", "unclear"),
        ("Il y a encore des doutes sur la tenue du tournoi.", "unclear"),
        ("Diverses hypothèses ont été avancées.", "unclear"),
        ("Un nombre indéterminé de colis manque.", "unclear"),
        ("Seule une enquête dira si la vanne a cédé.", "unclear"),
        ("L'audit est chargé de mesurer l'ampleur des pertes.", "unclear"),
        ("La villa a été visitée par des inconnus.", "unclear"),
    ],
)
def test_what_is_said_to_be_unknown(text: str, kind: str) -> None:
    found = triggers(text)
    assert {trigger.kind.value for trigger in found} == {kind}
    assert not any(trigger.weak for trigger in found)


@pytest.mark.parametrize(
    "text",
    [
        "Une enquête a été ouverte par le parquet de Brume.",
        "La police enquête sur l'incendie du dépôt.",
        "Les gendarmes ont lancé des vérifications.",
        "Une réflexion est en cours sur la gratuité des bacs.",
        "Les rumeurs persistent autour du rachat.",
        "Tout laisse penser que le camion roulait trop vite.",
        "La commission n'exclut pas que le pont ait été saboté.",
        "Ces propos sont à prendre avec des pincettes.",
        "L'arbitre pourrait avoir été menacé.",
        "Une baisse de la taxe est à l'étude.",
        "Des rumeurs sur un rachat du club agitent Valmont.",
        "Le parquet s'interroge sur le rôle du trésorier.",
        "Elle propose de mettre à l'étude un congé.",
        "Le budget doit encore être voté.",
        "La députée réclame des explications au préfet.",
        "Le conseil va enquêter sur la vente du port.",
        "L'opposition déplore l'absence de réponse du maire.",
        "Il n'y a pas eu, pour l'instant, de plainte.",
        "Pour l'heure, personne n'a été entendu.",
        "Le maire a parlé du port sans faire allusion au viaduc.",
        "L'élue n'a à aucun moment évoqué la grève.",
        "Il est possible que le ferry parte sans eux.",
        "Le préfet annonce l'ouverture d'une enquête.",
        "Une enquête préliminaire pour faux est confiée aux douanes de Brume.",
        "Le tireur est en cours d'identification.",
        "Le juge des ports a été saisi du dossier.",
        "Les gendarmes poursuivent leurs recherches.",
        "Le bureau des naufrages enquête sur les causes de l'échouement.",
        "Un câble usé pourrait être à l'origine de la panne.",
        "Le rapport évoque l'hypothèse d'un sabotage.",
        "Il se pourrait bien que le barrage soit en cause.",
        "La veuve a porté plainte contre X.",
        "Le bilan pourrait s'alourdir.",
        "Aucun accord n'a été trouvé au port.",
        "On verra bien ce que dira le juge.",
        "Beaucoup se demandent si la ligne rouvrira.",
        "L'assemblée n'a pas de chiffres fiables sur la pêche.",
        "Elle attend toujours une réponse du préfet.",
    ],
)
def test_what_is_only_hinted_at(text: str) -> None:
    assert [trigger.weak for trigger in triggers(text)] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "La mobilisation semble faiblir.",
        "Un homme qui se présente comme le patron du club a pris la parole.",
        "Le rival prétend être le seul héritier.",
        "Selon certains témoins, le feu est parti du toit.",
    ],
)
def test_what_is_hardly_a_hint(text: str) -> None:
    assert [trigger.weak for trigger in triggers(text)] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "La préfecture a précisé le nombre de maisons touchées.",
        "Il a confirmé l'accord et précisé quand il serait signé.",
        "Le maire a réagi aussitôt.",
        "Elle n'ignore rien des règles du jeu.",
        "Il reste trois maisons à reconstruire.",
        "S'il pleut, le match aura lieu samedi.",
        "La société anonyme a reçu une lettre anonyme.",
        "Il aurait gagné si le vent était tombé.",
        "",
        "???",
        "On ne sait jamais, a souri le maire.",
        "Il était inconnu des services de police.",
        "Les enquêteurs ont levé toutes les zones d'ombre.",
        "Nul doute que le pont rouvrira.",
        "Le maire a refusé de payer la facture.",
        "Les actions ne donnent pas de droit de vote.",
        "Il n'a pas dit que le pont était fermé.",
        "Elle s'est abstenue de voter.",
        "Ils ne savent pas nager.",
        "Le maire ne sait plus où donner de la tête.",
        "Je ne sais pas s'il faut fermer le port.",
        "Il a été placé en garde à vue dans l'enquête sur l'incendie.",
        "Elle portera plainte dès qu'une enquête sera ouverte.",
        "L'autopsie a déterminé les causes du décès.",
        "Il est trop tôt pour partir en vacances.",
        "Le joueur n'a pas indiqué que son club était vendu.",
        "Il n'est pas parti sans laisser son nom.",
        "La foule ne réclame pas sa démission.",
        "Les deux pistes de l'aéroport sont fermées.",
        "Le suspect n'a pas d'antécédents.",
        "Le procureur a confirmé le nombre de blessés.",
        "Il a trouvé le mystérieux coffre.",
        "La question du prix a été réglée.",
        "Le feu a été maîtrisé sans difficulté.",
        "Selon une source qui a requis l'anonymat, le port fermera.",
        "Le club veut couper court aux rumeurs sur son rachat.",
        "S'il restait des zones d'ombre, le juge entendrait le maire.",
        "Elle ne peut répondre à l'accélération de sa rivale.",
        "Il a consacré sa vie à l'étude de la lèpre.",
        "On le vend sans qu'on lui demande son avis.",
        "Personne ne savait que le pont était si vieux.",
        "Il ne répondra plus qu'à la justice.",
        "Les secouristes n'étaient pas armés.",
        "Les passagers n'ont pas souhaité être examinés.",
        "La presse n'a plus laissé place au doute.",
        "La question est sensible dans les ports.",
        "Elle a des questions à poser au juge.",
        "Il a longtemps cherché le port, sans savoir nager.",
        "Pour l'instant, la candidate n'a aucune chance.",
        "Le préfet n'a pas annoncé que le pont fermerait.",
        "Le gouvernement a validé le tracé.",
        "Le parlement n'a pas siégé.",
        "Il n'est pas interdit de rêver.",
        "Il n'y a pas le moindre doute sur son emploi.",
        "Le parquet n'ouvre pas d'enquête pour faux.",
        "Le fuyard, activement recherché, a été arrêté à Brume.",
        "Le traîneau le plus en avance sur la piste gagne.",
        "Selon Le Mystère du phare, le roman, l'entourage du roi mentait.",
        "La hausse est sans doute au programme.",
    ],
)
def test_nothing_is_unknown(text: str) -> None:
    assert triggers(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "La digue a-t-elle été sabotée ?",
        "Qui a donné l'ordre de tirer ?",
        "Qui est derrière cette attaque ?",
        "Qui est le père du bébé ?",
        "Où est passé l'argent ?",
        "Y a-t-il eu un accord secret ?",
        "La menace sera-t-elle suivie d'effets ?",
        "Quel a été le rôle du préfet ?",
        "La ministre va-t-elle être entendue ?",
        "Cette mutation annonce-t-elle un virage ?",
        "Qu'adviendra-t-il du vieux port ?",
        "Pourquoi l'alarme n'a-t-elle pas sonné ?",
        "S'est-elle enfuie ?",
        "Le maire savait-il que le pont était fissuré ?",
        "Reste une question : le capitaine avait-il bu ?",
        "Quel sera le prix du billet ?",
        "Qui succédera au préfet ?",
        "Va-t-on vers une grève des bacs ?",
    ],
)
def test_what_an_article_asks(text: str) -> None:
    assert asks(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Que faire ?",
        "Faut-il revoir la loi ?",
        "Comment ça marche ?",
        "N'a-t-on pas assez attendu ?",
        "Qui est Me Antoine Lorge ?",
        "Où en est le chantier ?",
        "Peut-on vraiment parler de fraude ?",
        "Avez-vous vu le film ?",
        "Le marché aurait-il pu s'en passer ?",
        "La loi doit-elle changer ?",
        "Est-ce vraiment une surprise ?",
        "Pourrait-il gagner ?",
        "Nous a-t-il menti ?",
        "Et si c'était lui ?",
        "Un pont trop cher ?",
        "Qui n'a rêvé de partir ?",
        "La digue a été sabotée.",
    ],
)
def test_what_asks_nothing(text: str) -> None:
    assert asks(text) is None


@pytest.mark.parametrize(
    ("cue", "behind", "silent"),
    [
        ("a refusé", "d'entrer dans les détails", True),
        ("a refusé", "de rentrer dans cette logique", False),
        ("évite", "de répondre", True),
        ("n'a pas davantage commenté", "", True),
        ("n'a pas dit", "que le pont était fermé", False),
        ("ne savent pas", "comment sortir", False),
    ],
)
def test_only_a_refusal_to_speak_is_silence(cue: str, behind: str, silent: bool) -> None:
    assert refuses(cue, behind) is silent


def test_an_answer_may_be_that_one_does_not_know() -> None:
    assert replies("Je ne sais pas, je n'étais pas là.")
    assert not replies("Je ne sais pas nager.")


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Il est difficile de savoir qui a tiré.", False),
        ("On ignore qui a tiré.", False),
        ("Mais il reste à savoir qui a tiré.", False),
        ("Le maire va-t-il céder devant les riverains ?", False),
        ("Il n'a pas dit qui avait tiré.", True),
        ("Ce texte ne dit pas qui paiera.", True),
        ("Va-t-elle céder devant les riverains ?", True),
        ("Que s'est-il passé sur le quai ?", True),
    ],
)
def test_who_or_what_a_sentence_points_to(text: str, leans: bool) -> None:
    assert leans_on_another(text) is leans


def test_an_answer_at_once() -> None:
    assert answers_at_once("Oui. Le dernier date de mars.")
    assert not answers_at_once("Ouistreham attend la réponse.")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire n'a, en outre, pas précisé la date.", "n'a, en outre, pas précisé"),
        ("Hier, le maire n'a malheureusement pas répondu.", "n'a malheureusement pas répondu"),
    ],
)
def test_a_trigger_is_cited_with_the_adverbs_inside_it(text: str, words: str) -> None:
    (found,) = triggers(text)
    assert text[found.span.slice] == words


@given(st.text())
def test_spans_lie_in_the_text(text: str) -> None:
    assert all(0 <= found.span.start < found.span.end <= len(text) for found in triggers(text))


@pytest.mark.parametrize(
    ("headline", "open_"),
    [
        ("Un incendie criminel à Valmont ?", True),
        ("Armelle Lorge candidate ?", True),
        ("Pourquoi un nouveau pont ?", False),
        ("Vendre le vieux port ?", False),
        ("Un incendie criminel", False),
    ],
)
def test_a_headline_may_ask_without_a_verb(headline: str, open_: bool) -> None:
    assert wonders(headline) is open_
