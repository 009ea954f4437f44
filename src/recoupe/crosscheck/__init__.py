"""Cross-checking: from the readings of articles to the dossier of their stories. Pure, and blind to input order.

dossier = crosscheck(readings, intake)
for claim in dossier.stories[0].claims:
    print(claim.text, claim.status, len(claim.origins))
"""

from recoupe.crosscheck.dossiers import article_entry, crosscheck, crosscheck_stories, crosscheck_story

__all__ = ["article_entry", "crosscheck", "crosscheck_stories", "crosscheck_story"]
