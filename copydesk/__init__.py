"""copydesk: feeds and sites in, clean articles in PostgreSQL out. See docs/architecture.md."""
