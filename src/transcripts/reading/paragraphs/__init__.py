"""From lines to paragraphs, whatever copying and wrapping did to them."""
