"""The projections that our own atlas offers."""

from __future__ import annotations

from atlas.data import Seeds
from atlas.geography.projection.choice import projections
from atlas.resources import default_seeds

PROJECTIONS = projections(Seeds(default_seeds()))
