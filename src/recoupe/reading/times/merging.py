"""What two readings of an expression share, when the day of publication is open."""

from __future__ import annotations

from datetime import date

__all__ = ["common"]


def common(a: str, b: str) -> str:
    """The value with unknown parts (``X``) that covers two values of one expression.

    What both days of reading give is kept: the fields on which they agree, the weekday where only that is the same.

    >>> common("2023-09-04", "2023-09-12"), common("1871-09-04", "2046-09-04"), common("2023-W36", "2024-W11")
    ('2023-09-XX', 'XXXX-09-04', 'XXXX-WXX')
    >>> common("2024-09-05", "2023-10-12"), common("2024-09-05TEV", "2023-10-11TEV")
    ('XXXX-WXX-4', 'XXXX-XX-XXTEV')
    """
    if a == b or not a[0].isdigit() or not b[0].isdigit():
        return a if a == b or not a[0].isdigit() else b
    (day_a, part_a), (day_b, part_b) = _cut(a), _cut(b)
    fields_a, fields_b = day_a.split("-"), day_b.split("-")
    if [len(f) for f in fields_a] != [len(f) for f in fields_b]:
        return "XXXX"
    shared = "-".join(_field(x, y) for x, y in zip(fields_a, fields_b, strict=True))
    if shared == "XXXX-XX-XX" and (weekday := _weekday(day_a)) and weekday == _weekday(day_b):
        shared = f"XXXX-WXX-{weekday}"
    return shared + (part_a if part_a == part_b else "")


def _cut(value: str) -> tuple[str, str]:
    day, mark, part = value.partition("T")
    return day, mark + part


def _field(a: str, b: str) -> str:
    if a == b:
        return a
    return (a[0] if a[0].isalpha() and a[0] == b[0] else "X") + "X" * (len(a) - 1)


def _weekday(day: str) -> int | None:
    try:
        return date.fromisoformat(day).isoweekday()
    except ValueError:
        return None
