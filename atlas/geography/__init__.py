"""The land: its pieces, the borders of a date, and projections (no Qt)."""
