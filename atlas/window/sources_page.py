"""The page of sources: the full entry of every work that a state's record rests on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from atlas.window import markup
from atlas.window.citations import Citations

translate = QCoreApplication.translate


def sources_html(citations: Citations, name: str) -> str:
    """All sources in the order of their numbers, as HTML."""
    if not citations.keys:
        words = translate("SourcesPage", "No record of {state} was found, hence no source.").format(state=name)
        return markup.paragraph(markup.text(words))
    rows = (
        f'<tr><td align="right">{markup.anchor(key)}{citations.number(key)}.&nbsp;</td>'
        f"<td>{citations.entry(key)}</td></tr>"
        for key in citations.keys
    )
    return f'<table cellspacing="0" cellpadding="4">{"".join(rows)}</table>'
