"""From bytes to passages: what is printed, and where it stands."""
