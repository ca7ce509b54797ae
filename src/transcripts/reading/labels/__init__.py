"""What is a speaker label, who is named in it, and on which evidence."""
