"""From decisions to the blocks of a meeting and who speaks in it."""
