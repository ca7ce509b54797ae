"""Captions and lines with times: what stands in them keeps its place in the file."""
