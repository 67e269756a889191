"""Facts -> status with evidence. No Qt, no geometry."""

from atlas.relations.relations import Relations
from atlas.relations.status import RELATIONSHIPS, Status
from atlas.relations.verdict import Period, Verdict

__all__ = ["RELATIONSHIPS", "Period", "Relations", "Status", "Verdict"]
