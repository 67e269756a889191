"""Dates as exactly as they are known: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2).

`1958`, `1958-07`, `1958-07-14`, each with `~` (approximate) or `?` (uncertain) behind it.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?]?)")


class PartialDate:
    """A year, a month or a day, standing for the days from `earliest` to `latest`. Not to be changed once made.

    Not a dataclass, because msgspec would then read it from an object with these fields instead of from its text.
    """

    __slots__ = ("day", "earliest", "latest", "month", "qualifier", "year")

    def __init__(self, year: int, month: int | None = None, day: int | None = None, qualifier: str = "") -> None:
        self.year = year
        self.month = month
        self.day = day
        self.qualifier = qualifier
        # Asked for far more often than dates are read.
        self.earliest = date(year, month or 1, day or 1)
        self.latest = date(year, month or 12, day or _days_in(year, month or 12))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day, self.qualifier))

    def __repr__(self) -> str:
        return f"PartialDate({self})"

    @property
    def is_exact(self) -> bool:
        """Whether it names one day without a doubt."""
        return self.day is not None and not self.qualifier

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts) + self.qualifier

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The exact date of one day."""
        return cls(day.year, day.month, day.day)


def _days_in(year: int, month: int) -> int:
    """As calendar.monthrange has it, without the weekday, which costs most of the time there."""
    return 29 if month == 2 and calendar.isleap(year) else _DAYS[month - 1]


@lru_cache(maxsize=8192)
def parse_partial_date(text: str) -> PartialDate:
    """Read a partial date; raises ValueError with the reason in words."""
    if len(text) == 10 and text[4] == text[7] == "-":
        try:
            return PartialDate.of(date.fromisoformat(text))
        except ValueError:
            pass  # the reason is told below
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f'"{text}" is not a date: write 1958, 1958-07 or 1958-07-14, with ~ or ? behind if unsure')
    year, month, day = (int(figures) if figures else None for figures in match.group(1, 2, 3))
    assert year is not None
    if year == 0:
        raise ValueError(f'"{text}" is not a date: there is no year 0')
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f'"{text}" is not a date: there is no month {match.group(2)}')
    if month is not None and day is not None:
        last = _days_in(year, month)
        if not 1 <= day <= last:
            raise ValueError(f'"{text}" is not a date: {match.group(1)}-{match.group(2)} has {last} days')
    return PartialDate(year, month, day, match.group(4))
