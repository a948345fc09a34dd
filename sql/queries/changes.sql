-- name: number_changes$
SELECT pipeline.number_changes();

-- name: forget_changes!
-- The newest stays, whatever its age: the next number comes from it.
DELETE FROM news.change_log
WHERE numbered_at < :now::timestamptz - make_interval(days => :days) AND number < (SELECT max(number) FROM news.change_log);
