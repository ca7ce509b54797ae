"""Words, dates and times of a language, in whatever document they stand."""
