"""From text to a meeting: paragraphs, dates, labels, speakers, and the engine that joins them."""
