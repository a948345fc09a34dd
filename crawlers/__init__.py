"""The web -> recorded responses. The only room that opens a connection to a site."""
