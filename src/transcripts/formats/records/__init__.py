"""Recordings as lines of fields, and transcripts in tiers: what speech research exchanges."""
