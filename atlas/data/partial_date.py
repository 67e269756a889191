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
    """A year, a month or a day, standing for the interval of days that it can mean. Not to be changed once made.

    Not a dataclass, because msgspec would then read it from an object with these fields instead of from its text.
    """

    __slots__ = ("day", "month", "qualifier", "year")

    def __init__(self, year: int, month: int | None = None, day: int | None = None, qualifier: str = "") -> None:
        self.year = year
        self.month = month
        self.day = day
        self.qualifier = qualifier

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and str(self) == str(other)

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day, self.qualifier))

    def __repr__(self) -> str:
        return f"PartialDate({self})"

    @property
    def earliest(self) -> date:
        """First day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """Last day that the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or _days_in(self.year, month))

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
    match = _FORM.fullmatch(text)
    if match is None:
        raise ValueError(f'"{text}" is not a date: write 1958, 1958-07 or 1958-07-14, with ~ or ? behind if unsure')
    year, month, day, qualifier = match.groups()
    parsed = PartialDate(int(year), int(month) if month else None, int(day) if day else None, qualifier)
    if parsed.year == 0:
        raise ValueError(f'"{text}" is not a date: there is no year 0')
    if parsed.month is not None and not 1 <= parsed.month <= 12:
        raise ValueError(f'"{text}" is not a date: there is no month {month}')
    if parsed.month is not None and parsed.day is not None:
        last = _days_in(parsed.year, parsed.month)
        if not 1 <= parsed.day <= last:
            raise ValueError(f'"{text}" is not a date: {year}-{month} has {last} days')
    return parsed
