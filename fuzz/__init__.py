"""Coverage-guided fuzzing: ``make fuzz``. Nothing here is part of the package."""
