"""The reader: from a document to what stands in a meeting.

Each part may import only those before it: memo, language, source, style, labels, paragraphs,
layout, assembly, pipeline.
"""
