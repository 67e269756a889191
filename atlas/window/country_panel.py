"""The panel beside the map: who is selected, how it stands with the focus, why, and all that is on record."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCursor, QDesktopServices, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QTabWidget, QToolButton, QVBoxLayout, QWidget

from atlas.data import Moment, Seeds
from atlas.data.facts import Mission, Observation
from atlas.data.integrity import EVERYBODY
from atlas.geography.borders import Borders
from atlas.map.palette import Palette
from atlas.relations import Relations
from atlas.themes import DEFAULT
from atlas.themes.theme import Readings
from atlas.window import appearance, markup
from atlas.window.appearance import BETWEEN, INSIDE
from atlas.window.arranged import arranged_once
from atlas.window.citations import Citations
from atlas.window.dressed import Dressed
from atlas.window.events_page import NOW, event_entries
from atlas.window.history_page import history_markdown, office_sources
from atlas.window.icons import icon
from atlas.window.land_notes import land_line, land_note
from atlas.window.missions_page import focus_mission_entries, mission_entries
from atlas.window.overview import overview_html, overview_title
from atlas.window.page import Page
from atlas.window.portrait import Portrait, portrait
from atlas.window.record import Record, record_of
from atlas.window.remembered import Remembered
from atlas.window.ribbon import StatusRibbon
from atlas.window.source_note import SourceNote
from atlas.window.sources_page import source_entries
from atlas.window.status_pill import StatusPill
from atlas.window.theme_block import ThemeBlock
from atlas.window.theme_words import because, in_a_line

SETTLING = 60
"""Milliseconds of rest after which the pages follow a date that is being dragged."""


class CountryPanel(Dressed, QFrame):
    """Shows a state on a date; says what the reader wishes to see next."""

    dateRequested = Signal(object)
    stateRequested = Signal(str)
    clearRequested = Signal()

    def __init__(
        self, seeds: Seeds, relations: Relations, borders: Borders, colours: Palette, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seeds, self._relations, self._borders, self._colours = seeds, relations, borders, colours
        self._code: str | None = None
        self._moment = Moment.of_day(seeds.settings.last)
        self._record: Record | None = None
        self._records: Remembered[str, Record] = Remembered()
        self._citations = Citations((), seeds)
        self._stale: set[str] = set()
        self._settle = QTimer(self, singleShot=True, interval=SETTLING)
        self._make()
        self._place()
        self._connect()

    def show_state(self, code: str | None, moment: Moment) -> None:
        """Show a state, or the overview of the date."""
        self._code, self._moment = code, moment
        self._record = self._records.at(code, lambda: record_of(self._seeds, code)) if code else None
        self._citations = Citations(self._source_keys(), self._seeds)
        self._show_head()
        self._show_ribbon()
        self._stale = {page.objectName() for page in self._pages()}
        for page in self._pages():
            if code is None or page is not self.tabs.currentWidget():
                page.empty()
        self._settle.stop()
        self._refresh()

    def show_through(self, land: str) -> None:
        """Note the dependency through which the state was selected; "" notes nothing."""
        words = self.tr("{land}: administered by {state} on this date")
        self.through.setText(words.format(land=land, state=self.title.text()) if land else "")
        self.through.setVisible(bool(land))

    def show_moment(self, moment: Moment) -> None:
        """Follow the date: the head at once, the pages when it comes to rest."""
        self._moment = moment
        self._show_head()
        self.ribbon.show_moment(moment)
        self._settle.start()

    def show_theme(self, theme: str, title: str, readings: Readings) -> None:
        """Tell what the map's theme says of the state; nothing where the theme is the status, told anyway."""
        reading = readings.get(self._code or "")
        words = in_a_line(self._seeds, theme, reading) if reading and theme != DEFAULT else ""
        self.theme.setVisible(bool(words))
        if reading and words:
            reason = because(self._relations, theme, self._code or "", reading, self._moment)
            words_of_why = self.tr("<b>Why this colour on the map:</b> {reason}").format(reason=reason)
            self.theme.show_reading(title, reading.class_id, words, self._link_style + words_of_why)

    def show_fact(self, fact: str) -> None:
        """Open the page that holds a fact, on it."""
        kind = type(self._seeds.fact_of.get(fact))
        page = self.missions if kind in (Mission, Observation) else self.events
        self.tabs.setCurrentWidget(page)
        self._fill(page)
        page.show_anchor(fact)

    def wear(self, colours: Palette) -> None:
        """Links and the button in another ink."""
        super().wear(colours)
        self._tint()
        self._show_head()

    def _tint(self) -> None:
        text = self._colours.text
        self._link_style = f"<style>a {{ color: {text.accent.name()}; text-decoration: none; }}</style>"
        self.clear.setIcon(icon("close", text.secondary))

    def _make(self) -> None:
        self.setObjectName("countryPanel")
        self.setAccessibleName(self.tr("State"))
        self.setAutoFillBackground(True)
        self.title = self._label("panelTitle", self.tr("Name of the state"))
        self.title.setFont(appearance.sized(self.font(), appearance.TITLE, QFont.Weight.DemiBold))
        self.clear = QToolButton(self, objectName="clearSelection", autoRaise=True)
        self.clear.setAccessibleName(self.tr("Clear the selection"))
        self.clear.setToolTip(self.tr("Clear the selection (Esc)"))
        self.subtitle = self._label("panelSubtitle", self.tr("Official name and capital"))
        appearance.quiet(self.subtitle)
        self.through = self._label("panelThrough", self.tr("Dependency that was clicked"))
        self.through.hide()
        self.theme = ThemeBlock(self._colours, self)
        self.status = StatusPill(self._colours, self)
        self.why = self._label("panelWhy", self.tr("Why this colour"))
        self.confidence = self._label("panelConfidence", self.tr("How sure this is"))
        appearance.quiet(self.confidence)
        self.changes = self._label("panelChanges", self.tr("Changes within the year"))
        self.land = self._label("panelLand", self.tr("Its land on this date"))
        appearance.quiet(self.land)
        settings = self._seeds.settings
        self.ribbon = StatusRibbon(settings.first, settings.last, self._colours, self)
        self.overview = Page("overviewPage", self.tr("Overview of the date"), self._colours, self)
        self.history = Page("historyPage", self.tr("History"), self._colours)
        self.missions = Page("missionsPage", self.tr("Missions"), self._colours)
        self.events = Page("eventsPage", self.tr("Events"), self._colours)
        self.sources = Page("sourcesPage", self.tr("Sources"), self._colours)
        self.tabs = QTabWidget(self, objectName="panelTabs", documentMode=True)
        self.tabs.setAccessibleName(self.tr("What is on record"))
        for page in self._pages():
            self.tabs.addTab(page, page.accessibleName())
        self.note = SourceNote(self)
        self._tint()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(BETWEEN, INSIDE + 4, INSIDE, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout()
        body.setContentsMargins(BETWEEN, 0, BETWEEN, INSIDE)
        body.setSpacing(INSIDE)
        for widget in (
            self.subtitle,
            self.through,
            self.theme,
            self.status,
            self.why,
            self.confidence,
            self.changes,
            self.land,
            self.ribbon,
        ):
            body.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(INSIDE // 2)
        layout.addLayout(head)
        layout.addLayout(body)
        layout.addWidget(self.overview, 1)
        layout.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self._settle.timeout.connect(self._refresh)
        self.tabs.currentChanged.connect(lambda _: self._fill(self.tabs.currentWidget()))
        self.ribbon.yearRequested.connect(lambda year: self.dateRequested.emit(Moment.of_year(year)))
        self.clear.clicked.connect(self.clearRequested)
        for label in (self.why, self.changes, self.land, self.theme):
            label.linkActivated.connect(self._follow)
        for page in (*self._pages(), self.overview):
            page.linkOpened.connect(self._follow)

    def _pages(self) -> tuple[Page, ...]:
        return self.history, self.missions, self.events, self.sources

    def _label(self, name: str, accessible: str) -> QLabel:
        label = QLabel(self, objectName=name, wordWrap=True)
        label.setAccessibleName(accessible)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return label

    def _source_keys(self) -> list[str]:
        if self._record is None:
            return [key for event in self._seeds.events_of.get(EVERYBODY, ()) for key in event.sources]
        offices = office_sources(self._seeds) if self._code == self._seeds.settings.focus else ()
        return [*offices, *self._record.source_keys()]

    def _show_head(self) -> None:
        with arranged_once(self):
            self._write_head()

    def _write_head(self) -> None:
        selected = self._code is not None
        for widget in (self.status, self.ribbon, self.tabs, self.clear):
            widget.setVisible(selected)
        self.overview.setVisible(not selected)
        if self._code is None:
            self._write(Portrait(overview_title(self._seeds, self._moment), "", "", "", ""))
            self._say(self.land, "")
            return
        self._write(portrait(self._seeds, self._relations, self._code, self._moment))
        self._say(self.land, land_line(self._borders, self._code, self._moment.day))

    def _write(self, head: Portrait) -> None:
        self.title.setText(head.title)
        if head.class_id:
            self.status.show_status(head.class_id, head.status)
        for label, words in (
            (self.subtitle, head.subtitle),
            (self.why, head.why),
            (self.confidence, head.confidence),
            (self.changes, head.changes),
        ):
            self._say(label, words)

    def _say(self, label: QLabel, words: str) -> None:
        label.setText(self._link_style + words if "<a" in words else words)
        label.setVisible(bool(words))

    def _show_ribbon(self) -> None:
        if self._code:
            focus = self._seeds.states.nearest_row(self._seeds.settings.focus, self._moment.day).name
            self.ribbon.show_periods(self._relations.periods(self._code), focus)
            self.ribbon.show_moment(self._moment)

    def _refresh(self) -> None:
        """Fill the page that is seen; the others when they are opened."""
        self._stale |= {self.events.objectName(), self.missions.objectName()}
        if self._code == self._seeds.settings.focus:
            self._stale.add(self.history.objectName())
        if self._record is None:
            html = overview_html(self._seeds, self._relations, self._moment, self._citations)
            self.overview.show_html(html)
        else:
            self._fill(self.tabs.currentWidget())

    def _fill(self, page: QWidget) -> None:
        if self._record is None or page.objectName() not in self._stale:
            return
        self._stale.discard(page.objectName())
        name = self.title.text()
        if page is self.history:
            text = history_markdown(self._seeds, self._record, self._moment, name)
            self.history.show_markdown(self._citations.in_markdown(text))
        elif page is self.missions and self._code == self._seeds.settings.focus:
            self.missions.show_entries(focus_mission_entries(self._seeds, self._record, self._moment))
        elif page is self.missions:
            entries = mission_entries(self._seeds, self._record, self._moment, self._citations, name)
            self.missions.show_entries(entries)
        elif page is self.events:
            self.events.show_entries(event_entries(self._record, self._moment, self._citations, name), NOW)
        elif page is self.sources:
            self.sources.show_entries(source_entries(self._citations, name))

    def _follow(self, address: str) -> None:
        scheme, target = markup.split(address)
        if scheme == markup.FACT:
            self.show_fact(target)
        elif scheme == markup.SOURCE:
            self.note.show_note(self._citations.entry(target), QCursor.pos())
        elif scheme == markup.LAND and self._code:
            note = land_note(self._borders, self._code, self._moment.day, target)
            self.note.show_note(note, QCursor.pos())
        elif scheme == markup.DATE:
            self.dateRequested.emit(Moment.of_day(date.fromisoformat(target)))
        elif scheme == markup.STATE:
            self.stateRequested.emit(target)
        elif scheme == markup.PAGE:
            self.tabs.setCurrentWidget(self.events)
        else:
            QDesktopServices.openUrl(QUrl(target))
