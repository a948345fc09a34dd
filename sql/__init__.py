"""Everything PostgreSQL: migrations, named queries, and thin typed functions over psycopg."""
