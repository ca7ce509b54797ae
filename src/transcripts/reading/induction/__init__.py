"""The label form of a document, learned from the document itself: a house style made on the spot.

Every form of a small grammar is tried, each is weighed by how regular the result is, and the one
that holds most of the text in turns wins. What was weighed is kept, so that it can be told.
"""
