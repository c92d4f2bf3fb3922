"""Turns the text sources of the sample corpus into transcripts in the formats that Ordret reads."""
