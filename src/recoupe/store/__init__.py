"""One embedded file that keeps articles, their readings and the last run: ``dossier.recoupe``.

with Store.open(Path("dossier.recoupe")) as store:
    name = key(article, reader.version)
    reading = store.get(name, article)
    if reading is None:
        store.put(name, reader.read(article))
"""

from recoupe.store.key import key
from recoupe.store.store import Store

__all__ = ["Store", "key"]
