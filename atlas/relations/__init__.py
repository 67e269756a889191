"""Facts -> status with evidence. No Qt, no geometry."""

from atlas.relations.relations import Relations
from atlas.relations.status import RELATIONSHIPS, Status
from atlas.relations.verdict import Change, Period, Verdict

__all__ = ["RELATIONSHIPS", "Change", "Period", "Relations", "Status", "Verdict"]
