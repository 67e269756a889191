"""One door for everything that leaves the atlas as a file; the ending of its name says as what."""

from __future__ import annotations

from pathlib import Path

from atlas.data import Seeds
from atlas.export.request import PictureRequest, UnknownChoice
from atlas.export.status_table import AT_A_DATE, as_csv, rows_at
from atlas.export.whole_file import writing
from atlas.relations import Relations

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".pdf")
DATA = (".csv", ".geojson")


def save(path: Path, seeds: Seeds, request: PictureRequest) -> None:
    """Write the map or its data; raises UnknownChoice for what there is not, ExportError for what cannot be written."""
    ending = path.suffix.lower()
    if ending in PICTURES:
        from atlas.export.composition import save_picture

        save_picture(path, seeds, request)
    elif ending == ".csv":
        rows = rows_at(Relations(seeds), request.moment)
        with writing(path) as draft:
            draft.write_text(as_csv(rows, AT_A_DATE), encoding="utf-8", newline="")
    elif ending == ".geojson":
        from atlas.export.geodata import as_geojson

        text = as_geojson(Relations(seeds), request.moment)
        with writing(path) as draft:
            draft.write_text(text, encoding="utf-8", newline="")
    else:
        raise UnknownChoice(f'{path}: the ending "{ending}" is not known; use one of {" ".join((*PICTURES, *DATA))}')
