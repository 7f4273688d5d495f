"""What the desk's pages and the HTTP API ask of the store, one subject a file."""
