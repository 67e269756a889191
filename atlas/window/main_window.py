"""The main window: map, panel, timeline and tool bar, and the wires between them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QSplitter,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from atlas.data import Moment, Seeds
from atlas.data.integrity import EVERYBODY
from atlas.geography.borders import Borders
from atlas.geography.projection.choice import projections
from atlas.map.dates import moment_in_words
from atlas.map.palette import Palette
from atlas.relations import Relations
from atlas.window import appearance
from atlas.window.actions import action, fill, toggle
from atlas.window.background_reading import BackgroundReading
from atlas.window.canvas import MapCanvas
from atlas.window.country_panel import CountryPanel
from atlas.window.dress import Dress
from atlas.window.dress_menu import add_dress_menus
from atlas.window.dressed import dress_all
from atlas.window.help_texts import about_html, keys_html
from atlas.window.icons import icon
from atlas.window.search import NameIndex
from atlas.window.search_field import SearchField
from atlas.window.stage import Stage
from atlas.window.status_table import StatusModel, StatusTable
from atlas.window.style_sheet import style_sheet
from atlas.window.theme_tools import ThemeTools, selector, show_choice
from atlas.window.timeline import Timeline
from atlas.window.verdicts import Verdicts
from atlas.window.view_state import ViewState

PANEL_WIDTHS = (360, 460)
"""Least and most comfortable width of the panel in pixels."""

SIZE = QSize(1280, 760)
"""Least comfortable size of the window; smaller screens are filled."""

LEAST = QSize(1180, 700)
"""Not even a smaller screen makes the window smaller than this at first: the map would be a stamp."""

SHARE_OF_SCREEN = 0.85


class MainWindow(QMainWindow):
    """One window on one folder of facts."""

    def __init__(self, seeds: Seeds, relations: Relations, borders: Borders, moment: Moment) -> None:
        super().__init__()
        self.seeds, self.relations = seeds, relations
        self.dress = Dress(self)
        self.colours = self.dress.palette
        self.view = ViewState(seeds.settings.first, seeds.settings.last, moment, self)
        self.setObjectName("mainWindow")
        self._make_parts(borders)
        self._make_tool_bar()
        self._make_menus()
        self._place()
        self._connect()
        self._paper()
        self._show_everything()

    def export_to(self, path: Path) -> bool:
        """Export the present view; a box says why where it cannot be done. Whether it was done."""
        from atlas.window.exporting import export_or_explain

        return export_or_explain(self, path, self.seeds, self.view, self.canvas.sheet())

    def go_to(self, code: str) -> None:
        """Select a state and fly to it."""
        self.view.select(code)
        self.canvas.show_state(code)

    def wear(self, colours: Palette) -> None:
        """Put other colours on everything in the window, at once."""
        self.colours = colours
        self._paper()
        dress_all(self, colours)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let nothing run on behind a closed window."""
        self.timeline.stop()
        self._reading.stop()
        super().closeEvent(event)

    def _paper(self) -> None:
        look = appearance.paper(self.colours)
        # Menus, dialogs and notes are windows of their own and take their colours from the application.
        QApplication.setPalette(look)
        QToolTip.setPalette(look)
        self.setStyleSheet(style_sheet(self.colours))
        self.export.setIcon(icon("export", self.colours.text.primary))

    def _make_parts(self, borders: Borders) -> None:
        settings = self.seeds.settings
        self._stage = Stage(self.seeds, Verdicts(self.relations), borders, self.colours)
        self.canvas = MapCanvas(self._stage, self.view, self)
        self.timeline = Timeline(settings.first, settings.last, self.colours, self)
        self.panel = CountryPanel(self.seeds, self.relations, borders, self.colours, self)
        self.search = SearchField(NameIndex(self.seeds), self.colours, self)
        self.table = StatusTable(StatusModel(self.seeds, self.relations, self.colours, self), self)
        self._reading = BackgroundReading(borders, self.seeds)

    def _make_tool_bar(self) -> None:
        self.themes = ThemeTools(self.seeds, self.view, self)
        self.projection = selector(self, "projectionSelector", self.tr("Projection of the map"))
        for projection in projections(self.seeds).values():
            self.projection.addItem(projection.name, projection.id)
        self.export = action(
            self, "exportAction", self.tr("&Export the map…"), QKeySequence("Ctrl+E"), self._ask_and_export
        )
        self.export.setToolTip(self.tr("Export the map (Ctrl+E)"))
        export = QToolButton(self, objectName="exportButton", autoRaise=True)
        export.setDefaultAction(self.export)
        export.setIconSize(QSize(20, 20))
        self.search.setMinimumWidth(200)
        self.search.setMaximumWidth(340)
        self.tools = QFrame(self, objectName="toolBar")
        row = QHBoxLayout(self.tools)
        row.setContentsMargins(appearance.BETWEEN, 2, appearance.INSIDE, appearance.INSIDE)
        row.setSpacing(appearance.INSIDE)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        for widget in (self.themes, self.projection, export):
            row.addWidget(widget)

    def _make_menus(self) -> None:
        self._toggle_panel = toggle(self, "togglePanel", self.tr("&Panel"), Qt.Key.Key_F9, self.panel.setVisible)
        self._toggle_legend = toggle(self, "toggleLegend", self.tr("&Legend"), "Ctrl+L", self._show_legend)
        words = self.tr("Lines of &representation")
        self._toggle_arcs = toggle(self, "toggleArcs", words, "Ctrl+R", self.view.set_arcs)
        file_menu = self.menuBar().addMenu(self.tr("&File"))
        fill(
            file_menu,
            self.export,
            None,
            self._act("quitAction", self.tr("&Quit"), QKeySequence.StandardKey.Quit, self.close),
        )
        view_menu = self.menuBar().addMenu(self.tr("&View"))
        fill(view_menu, *self._view_actions())
        add_dress_menus(view_menu, self.dress, self)
        fill(self.menuBar().addMenu(self.tr("&Go")), *self._go_actions())
        fill(
            self.menuBar().addMenu(self.tr("&Help")),
            self._act("keysAction", self.tr("&Keyboard"), QKeySequence.StandardKey.HelpContents, self._show_keys),
            self._act("aboutAction", self.tr("&About the atlas"), None, self._show_about),
        )

    def _view_actions(self) -> tuple[QAction | None, ...]:
        canvas, standard = self.canvas, QKeySequence.StandardKey
        return (
            self._act("zoomIn", self.tr("Zoom &in"), standard.ZoomIn, lambda: canvas.zoom(1.5)),
            self._act("zoomOut", self.tr("Zoom &out"), standard.ZoomOut, lambda: canvas.zoom(1 / 1.5)),
            self._act("wholeWorld", self.tr("&Whole world"), "Ctrl+0", canvas.show_world),
            *self._region_actions(),
            None,
            self._toggle_panel,
            self._toggle_legend,
            self._toggle_arcs,
            self._act("tableAction", self.tr("&Table of statuses"), "Ctrl+T", self._show_table),
        )

    def _region_actions(self) -> tuple[QAction, ...]:
        """One for each region of the atlas, with Ctrl and a figure."""
        return tuple(
            self._act(
                f"region-{region.id}",
                region.name,
                f"Ctrl+{number}" if number < 10 else None,
                lambda box=region.bounds: self.canvas.show_region(box),
            )
            for number, region in enumerate(self.seeds.settings.regions, start=1)
        )

    def _go_actions(self) -> tuple[QAction | None, ...]:
        view, settings = self.view, self.seeds.settings

        def step(year: int) -> None:
            view.set_year(year, gently=True)

        return (
            self._act("previousYear", self.tr("&Previous year"), "Alt+Left", lambda: step(view.moment.year - 1)),
            self._act("nextYear", self.tr("&Next year"), "Alt+Right", lambda: step(view.moment.year + 1)),
            self._act("oldest", self.tr("&Oldest"), "Alt+Home", lambda: step(settings.first.year)),
            self._act("newest", self.tr("N&ow"), "Alt+End", lambda: step(settings.as_of.year)),
            None,
            self._act("goToDate", self.tr("&Go to a date…"), "Ctrl+G", self.timeline.focus_date),
            self._act("findState", self.tr("&Find a state…"), QKeySequence.StandardKey.Find, self._focus_search),
            self._act("playYears", self.tr("P&lay the years"), "Ctrl+P", self.timeline.play.toggle),
            self._act("nextPart", self.tr("Next p&art of the window"), Qt.Key.Key_F6, self._focus_next_part),
        )

    def _act(self, name: str, words: str, keys: object, act: object) -> QAction:
        return action(self, name, words, keys, act)  # type: ignore[arg-type]

    def _place(self) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.timeline)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)
        self.panel.setMinimumWidth(PANEL_WIDTHS[0] - 40)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.tools)
        rows.addWidget(self.splitter, 1)
        self.setCentralWidget(whole)
        screen = self.screen().availableSize()
        size = (screen * SHARE_OF_SCREEN).expandedTo(SIZE).boundedTo(screen).expandedTo(LEAST)
        self.resize(size)
        panel = min(max(size.width() // 3, PANEL_WIDTHS[0]), PANEL_WIDTHS[1])
        self.splitter.setSizes([size.width() - panel, panel])
        self.canvas.setFocus()

    def _connect(self) -> None:
        """All wires: the view tells the parts, the parts ask the view."""
        view = self.view
        view.momentChanged.connect(self._follow_moment)
        view.selectionChanged.connect(self._follow_selection)
        view.throughChanged.connect(lambda _: self.panel.show_through(view.through))
        view.projectionChanged.connect(lambda known: show_choice(self.projection, known))
        view.themeChanged.connect(self._follow_theme)
        view.choiceChanged.connect(self._follow_theme)
        view.arcsChanged.connect(self._toggle_arcs.setChecked)
        self.timeline.momentRequested.connect(view.set_moment)
        self.panel.dateRequested.connect(lambda moment: view.set_moment(moment, True))
        self.panel.stateRequested.connect(self.go_to)
        self.panel.clearRequested.connect(lambda: view.select(None))
        self.search.stateRequested.connect(self._take_find)
        self.table.stateRequested.connect(self.go_to)
        self.projection.activated.connect(lambda row: view.set_projection(self.projection.itemData(row)))
        self.canvas.painted.connect(self._reading.start)
        self.dress.changed.connect(self.wear)

    def _show_everything(self) -> None:
        self._follow_selection(self.view.selection)
        self._follow_moment(self.view.moment)

    def _follow_moment(self, moment: Moment) -> None:
        self.timeline.show_moment(moment)
        self.panel.show_moment(moment)
        self._follow_theme()
        if self.table.isVisible():
            self.table.show_moment(moment)
        words = self.tr("{date} – {title}")
        self.setWindowTitle(words.format(date=moment_in_words(moment), title=self.seeds.settings.title))

    def _follow_theme(self) -> None:
        view = self.view
        self.panel.show_theme(view.theme, self._stage.key(view).title, self._stage.readings.of(view))

    def _follow_selection(self, code: str | None) -> None:
        self.panel.show_state(code, self.view.moment)
        self._follow_theme()
        self.panel.show_through(self.view.through)
        shown = EVERYBODY if code in (None, self.seeds.settings.focus) else code
        events = self.seeds.events_of.get(shown, ()) if code else self.seeds.events
        self.timeline.show_events(events)

    def _take_find(self, code: str) -> None:
        self.canvas.setFocus()
        self.go_to(code)

    def _show_legend(self, shown: bool) -> None:
        self.canvas.legend.setVisible(shown)

    def _show_table(self) -> None:
        self.table.show_moment(self.view.moment)
        self.table.show()
        self.table.raise_()

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _focus_next_part(self) -> None:
        parts = (self.canvas, self.timeline.slider, self.panel.tabs.tabBar(), self.search)
        here = next((place for place, part in enumerate(parts) if part.hasFocus()), len(parts) - 1)
        order = (*parts[here + 1 :], *parts[: here + 1])
        next(part for part in order if part.isVisible()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _ask_and_export(self) -> None:
        from atlas.window.exporting import ask_for_path

        path = ask_for_path(self, self.view)
        if path is not None and self.export_to(path):
            self.statusBar().showMessage(self.tr("Exported to {path}").format(path=path), 6000)

    def _show_about(self) -> None:
        QMessageBox.about(self, self.tr("About the atlas"), about_html(self.seeds))

    def _show_keys(self) -> None:
        QMessageBox.information(self, self.tr("Keyboard"), keys_html())
