"""Page -> Article: HTML, plain text, or a text taken as given."""
