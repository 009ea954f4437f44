"""Runs the pure steps over many articles: serially, or over processes. What the steps do is not its business."""

from recoupe.engine.local import Plan, read_articles
from recoupe.engine.stories import remembering

__all__ = ["Plan", "read_articles", "remembering"]
