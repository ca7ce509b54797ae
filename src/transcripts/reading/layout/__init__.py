"""What each passage of a document is: header, label, speech, heading, tail."""
