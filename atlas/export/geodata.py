"""The land of a date with the statuses of a moment, as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
from typing import Any

import shapely

from atlas.data.moment import Moment
from atlas.geography.borders import Borders, Territory
from atlas.map.scene import classify
from atlas.relations import Relations, Verdict
from atlas.resources import resource

LEVEL = 2
"""Level of detail: enough for a page, a fifth of the points of the full base."""


def as_geojson(relations: Relations, moment: Moment) -> str:
    """One feature for each territory, in WGS 84 degrees; a dependency carries its administering states."""
    borders = Borders.open(resource("borders.gpkg"))
    territories = sorted(borders.at(moment.day), key=lambda territory: (territory.code, territory.row))
    verdicts = relations.all_at(moment)
    features = [
        {
            "type": "Feature",
            "properties": _properties(territory, verdicts),
            "geometry": json.loads(shapely.to_geojson(shape)),
        }
        for territory, shape in zip(territories, borders.shapes(territories, LEVEL), strict=True)
    ]
    collection = {
        "type": "FeatureCollection",
        "name": f"{relations.seeds.settings.title}, {moment}",
        "attribution": "Facts: CC BY-SA 4.0, Diplomatic Atlas of Iraq. Borders: after Natural Earth, public domain.",
        "features": features,
    }
    return json.dumps(collection, ensure_ascii=False) + "\n"


def _properties(territory: Territory, verdicts: dict[str, Verdict]) -> dict[str, Any]:
    class_id, dependent = classify(territory, {code: str(verdict.status) for code, verdict in verdicts.items()})
    verdict = None if dependent else verdicts.get(territory.code)
    return {
        "code": territory.code,
        "name": territory.name,
        "status": "dependency" if dependent else class_id,
        "since": str(verdict.since) if verdict else None,
        "confidence": str(verdict.confidence) if verdict else None,
        "evidence": list(verdict.evidence) if verdict else [],
        "administered_by": list(territory.administered_by),
        "from": territory.start.isoformat(),
        "to": territory.end.isoformat() if territory.end else None,
    }
