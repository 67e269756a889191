"""The date that is looked at: a whole year, or one day."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from atlas.data.partial_date import parse_partial_date


class Moment(Struct, frozen=True):
    """A year (the rule of the year) or a day (the rule of the day).

    `day` is the day whose borders and statuses are shown: 31 December for a year.
    """

    day: date
    whole_year: bool

    @classmethod
    def of_year(cls, year: int) -> Moment:
        """The year as the slider steps through it."""
        return cls(date(year, 12, 31), True)

    @classmethod
    def of_day(cls, day: date) -> Moment:
        """One day."""
        return cls(day, False)

    @property
    def year(self) -> int:
        """The year that is looked at or that the day lies in."""
        return self.day.year

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.whole_year else self.day.isoformat()


def parse_moment(text: str, first: date, last: date) -> Moment:
    """Read `YYYY` or `YYYY-MM-DD` within the atlas's span; raises ValueError with the reason in words."""
    parsed = parse_partial_date(text)
    if parsed.qualifier or (parsed.month is not None and parsed.day is None):
        raise ValueError(f'"{text}" is not a date of the atlas: write a year (1990) or a day (1990-08-15)')
    moment = Moment.of_year(parsed.year) if parsed.month is None else Moment.of_day(parsed.earliest)
    if not first <= moment.day <= last:
        raise ValueError(f'"{text}" lies outside the atlas, which covers {first.isoformat()} to {last.isoformat()}')
    return moment
