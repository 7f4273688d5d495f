"""dateline reads the news and keeps the record: who did what to whom, and who says so."""
