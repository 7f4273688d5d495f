"""The functions that the command line, the HTTP API and the web pages share."""
