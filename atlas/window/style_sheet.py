"""The quiet clothes of the window: what the palette alone cannot say."""

from __future__ import annotations

from atlas.map.palette import Palette, mixed
from atlas.resources import resource
from atlas.window.appearance import CORNER


def style_sheet(colours: Palette) -> str:
    """A Qt style sheet for the main window, in the colours of the map's palette."""
    page, card, ink = colours.ground.page.name(), colours.card.name(), colours.text.primary.name()
    quiet, accent, edge = colours.text.secondary.name(), colours.text.accent.name(), colours.ground.edge.name()
    faint = mixed(colours.text.secondary, colours.ground.page, 0.35).name()
    tint = mixed(colours.text.accent, colours.ground.page, 0.86).name()
    chevron = resource("icons", "chevron.svg").as_posix()
    radius = f"{CORNER:.0f}px"
    return f"""
        QMainWindow, QDialog, #toolBar, #timeline {{ background: {page}; border: none; }}
        #countryPanel, #countryPanel QTextBrowser {{ background: {card}; color: {ink}; }}
        #toolBar {{ border-bottom: 1px solid {edge}; }}
        QMenuBar {{ background: {page}; color: {ink}; padding: 2px 8px; }}
        QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
        QMenuBar::item:selected {{ background: {tint}; }}
        QMenu {{ background: {card}; color: {ink}; border: 1px solid {edge}; padding: 4px; }}
        QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
        QMenu::item:selected {{ background: {tint}; }}
        QMenu::item:disabled {{ color: {faint}; }}
        QMenu::separator {{ height: 1px; background: {edge}; margin: 4px 8px; }}
        QMenu::indicator {{ left: 6px; }}
        QToolTip {{ background: {card}; color: {ink}; border: 1px solid {edge}; padding: 3px 5px; }}
        QLabel[quiet="true"] {{ color: {quiet}; }}
        QToolButton {{ border: none; border-radius: {radius}; padding: 5px; }}
        QToolButton:hover {{ background: {tint}; }}
        QToolButton:focus {{ background: {tint}; border: 1px solid {accent}; padding: 4px; }}
        QLineEdit {{ background: {card}; border: 1px solid {edge}; border-radius: {radius}; padding: 5px 8px; }}
        QLineEdit:focus {{ border-color: {accent}; }}
        QComboBox {{ background: {card}; color: {ink}; border: 1px solid {edge}; border-radius: {radius};
            padding: 5px 8px; combobox-popup: 0; }}
        QComboBox:hover, QComboBox:focus {{ border-color: {accent}; }}
        QComboBox::drop-down {{ border: none; width: 22px; }}
        QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
        QComboBox QAbstractItemView {{ background: {card}; color: {ink}; border: 1px solid {edge}; padding: 4px;
            outline: none; }}
        QComboBox QAbstractItemView::item {{ padding: 4px 6px; border-radius: 4px; }}
        QComboBox QAbstractItemView::item:selected {{ background: {tint}; color: {ink}; }}
        #dateField[fault="true"] {{ border: 1px solid {colours.style_of("war").fill.name()}; }}
        QTabWidget::pane {{ border: none; border-top: 1px solid {edge}; }}
        QTabBar::tab {{ background: transparent; color: {quiet}; padding: 7px 10px; margin: 0; border: none;
            border-bottom: 2px solid transparent; }}
        QTabBar::tab:selected {{ color: {ink}; border-bottom: 2px solid {accent}; }}
        QTabBar::tab:hover {{ color: {ink}; }}
        QTabBar::tab:focus {{ color: {accent}; }}
        QTabBar {{ qproperty-drawBase: 0; }}
        QTabWidget::tab-bar {{ left: 6px; }}
        QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
        QScrollBar::handle:vertical {{ background: {edge}; border-radius: 3px; min-height: 32px; }}
        QScrollBar::handle:vertical:hover {{ background: {quiet}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        QTableView {{ background: {card}; alternate-background-color: {page}; border: 1px solid {edge};
            selection-background-color: {tint}; selection-color: {ink}; }}
        QHeaderView::section {{ background: {page}; color: {quiet}; border: none; border-bottom: 1px solid {edge};
            padding: 6px; }}
        QSplitter::handle {{ background: {edge}; }}
        #timeline {{ border-top: 1px solid {edge}; }}
    """
