"""Seeds -> facts, checked. No Qt, no geometry."""

from atlas.data.fault import Fault, SeedsError
from atlas.data.moment import Moment, parse_moment
from atlas.data.partial_date import PartialDate, parse_partial_date
from atlas.data.seeds import Seeds

__all__ = ["Fault", "Moment", "PartialDate", "Seeds", "SeedsError", "parse_moment", "parse_partial_date"]
