"""A meeting as a page to read: one HTML document that needs nothing besides itself."""
