"""The land of a date as data in WGS 84 degrees: GeoJSON (RFC 7946) or GeoPackage, with or without statuses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import shapely
from msgspec import Struct

from atlas.data.moment import Moment
from atlas.export.theme_columns import theme_cells
from atlas.geography import geopackage
from atlas.geography.borders import FINEST, Borders, Territory
from atlas.map.scene import classify, owner_of
from atlas.relations import Relations, Verdict
from atlas.themes import Reading
from atlas.whole_file import writing

LEVEL = 2
"""Level of detail of the map as data: enough for a page, half the points of the full base."""
ATTRIBUTION = "Facts: CC BY-SA 4.0. Borders: after Natural Earth, public domain."

Properties = dict[str, Any]


class Layer(Struct, frozen=True):
    """Polygons with their properties; every feature has the same ones."""

    name: str
    title: str
    features: tuple[tuple[shapely.Geometry, Properties], ...]


def map_layer(
    relations: Relations, borders: Borders, moment: Moment, readings: Mapping[str, Reading] | None = None
) -> Layer:
    """Every territory of the moment with its status, since when, and why; a dependency with who administers it.

    `readings`: what a theme says of it, or of the state that it belongs to.
    """
    verdicts = relations.all_at(moment)
    statuses = {code: str(verdict.status) for code, verdict in verdicts.items()}
    territories = _in_order(borders, moment)
    properties = [_with_status(territory, statuses, verdicts) for territory in territories]
    if readings is not None:
        for cells, territory in zip(properties, territories, strict=True):
            own = territory.code in readings and territory.code not in verdicts
            owner = territory.code if own else owner_of(territory, statuses)
            cells |= theme_cells(readings.get(owner or ""))
    title = f"{relations.seeds.settings.title}, {moment}"
    return Layer("map", title, tuple(zip(borders.shapes(territories, LEVEL), properties, strict=True)))


def borders_layer(borders: Borders, moment: Moment) -> Layer:
    """Every sovereign and dependent territory of the moment in full detail."""
    territories = _in_order(borders, moment)
    properties = [_of_land(territory) for territory in territories]
    title = f"Borders of the world, {moment}"
    return Layer("borders", title, tuple(zip(borders.shapes(territories, FINEST), properties, strict=True)))


def save_layer(path: Path, layer: Layer) -> None:
    """Write as GeoPackage or GeoJSON, as the ending of `path` says; raises ExportError."""
    with writing(path) as draft:
        if path.suffix.lower() == ".gpkg":
            _write_geopackage(draft, layer)
        else:
            draft.write_text(_as_geojson(layer), encoding="utf-8", newline="")


def _as_geojson(layer: Layer) -> str:
    features = [
        {"type": "Feature", "properties": properties, "geometry": json.loads(shapely.to_geojson(geometry))}
        for geometry, properties in layer.features
    ]
    collection = {
        "type": "FeatureCollection",
        "name": layer.title,
        "attribution": ATTRIBUTION,
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False) + "\n"


def _write_geopackage(path: Path, layer: Layer) -> None:
    connection = geopackage.create(path)
    columns = ", ".join(f'"{name}" TEXT' for name in layer.features[0][1])
    rows = [(_multi(geometry), *map(_cell, properties.values())) for geometry, properties in layer.features]
    description = f"{layer.title}. {ATTRIBUTION}"
    geopackage.add_layer(connection, layer.name, "MULTIPOLYGON", description, columns, rows)
    geopackage.close(connection)


def _multi(geometry: shapely.Geometry) -> shapely.Geometry:
    return geometry if geometry.geom_type == "MultiPolygon" else shapely.MultiPolygon([geometry])


def _cell(value: Any) -> str | None:
    return ";".join(value) if isinstance(value, list) else value


def _in_order(borders: Borders, moment: Moment) -> list[Territory]:
    return sorted(borders.at(moment.day), key=lambda territory: (territory.code, territory.row))


def _of_land(territory: Territory) -> Properties:
    return {
        "code": territory.code,
        "name": territory.name,
        "status": territory.status,
        "administered_by": list(territory.administered_by),
        "from": territory.start.isoformat(),
        "to": territory.end.isoformat() if territory.end else None,
    }


def _with_status(territory: Territory, statuses: dict[str, str], verdicts: dict[str, Verdict]) -> Properties:
    class_id, dependent = classify(territory, statuses)
    verdict = None if dependent else verdicts.get(territory.code)
    return _of_land(territory) | {
        "status": "dependency" if dependent else class_id,
        "since": str(verdict.since) if verdict else None,
        "confidence": str(verdict.confidence) if verdict else None,
        "evidence": list(verdict.evidence) if verdict else [],
    }
