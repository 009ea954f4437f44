"""Pages of the invented story, parsed."""

from __future__ import annotations

import pytest
from lxml import html

from recoupe.web import render
from tests.web import invented


@pytest.fixture(scope="session", params=["fr", "en"])
def page(request: pytest.FixtureRequest) -> html.HtmlElement:
    """The page of the invented story in each language."""
    return html.document_fromstring(render(invented.dossier(), language=request.param))


@pytest.fixture(scope="session")
def french() -> html.HtmlElement:
    """The page of the invented story in French."""
    return html.document_fromstring(render(invented.dossier()))
