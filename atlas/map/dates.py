"""Dates in words, as the locale writes them and as exactly as they are known."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from atlas.data import Moment, PartialDate

translate = QCoreApplication.translate

_WEEKDAY = re.compile(r"\s*[,،]?\s*dddd\s*[,،]?\s*")


def year_in_words(year: int) -> str:
    """A year in the locale's figures, without a separator of thousands."""
    return _plain(QLocale()).toString(year)


def count_in_words(number: int) -> str:
    """A number in the locale's figures."""
    return QLocale().toString(number)


def day_in_words(day: date) -> str:
    """One day: "14 July 1958"."""
    locale = QLocale()
    form = _WEEKDAY.sub(" ", locale.dateFormat(QLocale.FormatType.LongFormat)).strip()
    return locale.toString(QDate(day.year, day.month, day.day), form)


def date_in_words(known: PartialDate) -> str:
    """A partial date: "14 July 1958", "July 1958", "about 1958", "perhaps July 1958"."""
    words = _exact(known)
    if known.qualifier == "~":
        return translate("Dates", "about {date}").format(date=words)
    if known.qualifier == "?":
        return translate("Dates", "perhaps {date}").format(date=words)
    return words


def span_in_words(start: PartialDate | None, end: PartialDate | None) -> str:
    """From one date to another, either of which may not be known; "" where neither is."""
    if start and end:
        if start == end:
            return date_in_words(start)
        return translate("Dates", "{start} to {end}").format(start=date_in_words(start), end=date_in_words(end))
    if start:
        return translate("Dates", "from {start}").format(start=date_in_words(start))
    return translate("Dates", "until {end}").format(end=date_in_words(end)) if end else ""


def happening_in_words(start: PartialDate, end: PartialDate | None) -> str:
    """When something happened: one date, or from one to another."""
    return span_in_words(start, end) if end else date_in_words(start)


def moment_in_words(moment: Moment) -> str:
    """The date that is looked at: "1990" or "15 August 1990"."""
    return year_in_words(moment.year) if moment.whole_year else day_in_words(moment.day)


def _exact(known: PartialDate) -> str:
    if known.month is None:
        return year_in_words(known.year)
    if known.day is None:
        month = QLocale().standaloneMonthName(known.month)
        return translate("Dates", "{month} {year}").format(month=month, year=year_in_words(known.year))
    return day_in_words(known.earliest)


def _plain(locale: QLocale) -> QLocale:
    locale.setNumberOptions(locale.numberOptions() | QLocale.NumberOption.OmitGroupSeparator)
    return locale
