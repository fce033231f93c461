"""The stage list and the drivers that run it."""
