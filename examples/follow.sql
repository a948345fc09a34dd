-- Keep a table of your own in step with news.changes, in SQL alone. The app needs a schema that it owns, once, as a superuser:
--   CREATE SCHEMA my_app AUTHORIZATION my_app;
-- Then run this as often as you like (psql -f follow.sql): it takes in what came since, and may be stopped at any moment.
\set ON_ERROR_STOP on
BEGIN;
CREATE TABLE IF NOT EXISTS my_app.place (one boolean PRIMARY KEY DEFAULT true CHECK (one), cursor text NOT NULL);
CREATE TABLE IF NOT EXISTS my_app.headlines (article_id bigint PRIMARY KEY, url text NOT NULL, title text, published_at timestamptz);
INSERT INTO my_app.place (cursor) VALUES ('') ON CONFLICT DO NOTHING;
SELECT cursor FROM my_app.place FOR UPDATE;  -- one run at a time

CREATE TABLE my_app.told AS
    SELECT c.place, c.cursor, c.article_id
    FROM my_app.place AS p, news.changes(p.cursor, 100000) WITH ORDINALITY AS c(cursor, kind, article_id, version, changed_at, place);

DELETE FROM my_app.headlines WHERE article_id IN (SELECT article_id FROM my_app.told);
INSERT INTO my_app.headlines (article_id, url, title, published_at)
    SELECT a.article_id, a.url, a.title, a.published_at FROM news.articles AS a
    WHERE a.article_id IN (SELECT article_id FROM my_app.told) AND a.withdrawn_at IS NULL AND NOT a.is_copy;
UPDATE my_app.place SET cursor = t.cursor FROM (SELECT cursor FROM my_app.told ORDER BY place DESC LIMIT 1) AS t;
DROP TABLE my_app.told;
COMMIT;
