"""When an article was published and changed: reading written dates, and choosing among them."""
