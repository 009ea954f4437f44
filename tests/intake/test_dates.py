"""Dates as files and addresses write them."""

from __future__ import annotations

import pytest

from recoupe.intake.dates import in_address, interval, published_on
from recoupe.model import Basis, Published


@pytest.mark.parametrize(
    ("written", "value", "earliest", "latest"),
    [
        ("2023", "2023", "2023-01-01", "2023-12-31"),
        ("2024-02", "2024-02", "2024-02-01", "2024-02-29"),
        ("2023-09-14", "2023-09-14", "2023-09-14", "2023-09-14"),
        (" 2023-9-4 ", "2023-09-04", "2023-09-04", "2023-09-04"),
        ("2023/09/14", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("2023-09-14T23:30:00+02:00", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("2023-09-14 23:30", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("20230914", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("20230914T233000Z", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("14/09/2023", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("14.09.2023", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("14/09/2023 à 18h30", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("09/2023", "2023-09", "2023-09-01", "2023-09-30"),
        ("1694649600", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("1694649600000", "2023-09-14", "2023-09-14", "2023-09-14"),
        ("Thu, 14 Sep 2023 10:00:00 GMT", "2023-09-14", "2023-09-14", "2023-09-14"),
    ],
)
def test_dates_are_intervals_of_days(written: str, value: str, earliest: str, latest: str) -> None:
    assert published_on(written, Basis.GIVEN) == Published(value, earliest, latest, Basis.GIVEN)


@pytest.mark.parametrize(
    "written",
    ["", "hier", "2023-13", "2023-02-30", "31/02/2023", "14/09", "0000", "23-09-14", "2023-09-14x", "٢٠٢٣", "1e9"],
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert published_on(written, Basis.GIVEN) is None


@pytest.mark.parametrize("value", ["", "XXXX-03-03", "2023-W36", "2023-", "-", "2023-00", "99999-01-01", "2023-1-1-1"])
def test_no_interval_without_a_calendar_date(value: str) -> None:
    assert interval(value) is None


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://gazette.example/2023/09/14/crue.html", "2023-09-14"),
        ("https://gazette.example/crue-a-vireux-14-09-2023-118.php", "2023-09-14"),
        ("https://gazette.example/crue_20230914.html", "2023-09-14"),
        ("https://gazette.example/archives/2023/09/crue", "2023-09"),
        ("https://gazette.example/2023-9-4-crue", "2023-09-04"),
    ],
)
def test_addresses_carry_dates(url: str, value: str) -> None:
    found = in_address(url)
    assert found is not None
    assert (found.value, found.basis) == (value, Basis.URL)


@pytest.mark.parametrize("url", [None, "", "https://gazette.example/crue-118.html", "https://gazette.example/99999999"])
def test_most_addresses_carry_none(url: str | None) -> None:
    assert in_address(url) is None
