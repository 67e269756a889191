"""One door for everything that leaves the atlas as a file; the ending of its name says as what."""

from __future__ import annotations

from pathlib import Path

from atlas.data import Moment, Seeds
from atlas.export.request import PictureRequest, UnknownChoice
from atlas.export.status_table import AT_A_DATE, as_csv, rows_at
from atlas.export.theme_columns import THEME_COLUMNS, readings_asked_for, with_theme
from atlas.geography.borders import Borders
from atlas.relations import Relations
from atlas.resources import resource
from atlas.whole_file import writing

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg", ".pdf")
LAND = (".geojson", ".gpkg")
DATA = (".csv", *LAND)


def save(path: Path, seeds: Seeds, request: PictureRequest) -> None:
    """Write the map or its data; raises UnknownChoice for what there is not, ExportError for what cannot be written."""
    ending = path.suffix.lower()
    if ending in PICTURES:
        from atlas.export.composition import save_picture

        save_picture(path, seeds, request)
    elif ending == ".csv":
        relations = Relations(seeds)
        rows, columns = rows_at(relations, request.moment), AT_A_DATE
        readings = readings_asked_for(seeds, relations, request)
        if readings is not None:
            rows, columns = with_theme(rows, readings), (*columns, *THEME_COLUMNS)
        with writing(path) as draft:
            draft.write_text(as_csv(rows, columns), encoding="utf-8", newline="")
    elif ending in LAND:
        from atlas.export.geodata import map_layer, save_layer

        relations = Relations(seeds)
        readings = readings_asked_for(seeds, relations, request)
        borders = Borders.open(resource("borders.gpkg"))
        save_layer(path, map_layer(relations, borders, request.moment, readings))
    else:
        raise UnknownChoice(f'{path}: the ending "{ending}" is not known; use one of {" ".join((*PICTURES, *DATA))}')


def save_borders(path: Path, moment: Moment) -> None:
    """Write the territories of a moment without statuses; raises UnknownChoice and ExportError."""
    from atlas.export.geodata import borders_layer, save_layer

    if path.suffix.lower() not in LAND:
        raise UnknownChoice(f'{path}: the ending "{path.suffix}" is not known; use one of {" ".join(LAND)}')
    save_layer(path, borders_layer(Borders.open(resource("borders.gpkg")), moment))
