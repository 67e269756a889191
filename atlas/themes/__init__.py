"""What can colour the map: facts and a moment -> a class for every state, with what it rests on. No Qt."""

from atlas.themes.offered import DEFAULT, THEMES, choices, classes_at, nearest_choice, readings_at
from atlas.themes.theme import Choice, Reading, Situation, Theme, ThemeFact

__all__ = [
    "DEFAULT",
    "THEMES",
    "Choice",
    "Reading",
    "Situation",
    "Theme",
    "ThemeFact",
    "choices",
    "classes_at",
    "nearest_choice",
    "readings_at",
]
