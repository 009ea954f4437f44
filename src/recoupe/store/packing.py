"""Readings, articles, stories and intake reports as compressed JSON, and back, checked by pydantic on the way in."""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache

from pydantic import TypeAdapter

from recoupe.model import Article, Intake, Reading
from recoupe.story import Story

__all__ = [
    "pack_article",
    "pack_intake",
    "pack_reading",
    "pack_story",
    "unpack_article",
    "unpack_intake",
    "unpack_reading",
    "unpack_story",
]

_ELSEWHERE = Article("", "", "")
_LEVEL = 1


@cache
def _readings() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


@cache
def _articles() -> TypeAdapter[Article]:
    return TypeAdapter(Article)


@cache
def _intakes() -> TypeAdapter[Intake]:
    return TypeAdapter(Intake)


@cache
def _stories() -> TypeAdapter[Story]:
    return TypeAdapter(Story)


def pack_reading(reading: Reading) -> bytes:
    """A reading without its article, which is kept once, by itself."""
    return zlib.compress(_readings().dump_json(replace(reading, article=_ELSEWHERE)), _LEVEL)


def unpack_reading(data: bytes, article: Article) -> Reading:
    """The reading of that article. Raises ``ValueError`` or ``zlib.error`` for bytes that are none."""
    return replace(_readings().validate_json(zlib.decompress(data)), article=article)


def pack_article(article: Article) -> bytes:
    """An article with its text."""
    return zlib.compress(_articles().dump_json(article), _LEVEL)


def unpack_article(data: bytes) -> Article:
    """The article. Raises as ``unpack_reading`` does."""
    return _articles().validate_json(zlib.decompress(data))


def pack_intake(intake: Intake) -> bytes:
    """What became of every file of a run."""
    return zlib.compress(_intakes().dump_json(intake), _LEVEL)


def unpack_intake(data: bytes) -> Intake:
    """The report. Raises as ``unpack_reading`` does."""
    return _intakes().validate_json(zlib.decompress(data))


def pack_story(story: Story) -> bytes:
    """A story without its readings, which are kept by themselves."""
    return zlib.compress(_stories().dump_json(replace(story, readings=())), _LEVEL)


def unpack_story(data: bytes) -> Story:
    """The story, without readings. Raises as ``unpack_reading`` does."""
    return _stories().validate_json(zlib.decompress(data))
