-- name: told
SELECT subject, state, what, since FROM pipeline.alerts ORDER BY since, subject;

-- name: save!
INSERT INTO pipeline.alerts (subject, state, what, since)
SELECT subject, state, what, since FROM jsonb_to_recordset(:alerts) AS a(subject text, state text, what text, since timestamptz)
ON CONFLICT (subject) DO UPDATE SET state = excluded.state, what = excluded.what, since = excluded.since;

-- name: forget!
DELETE FROM pipeline.alerts WHERE subject = ANY(:subjects);

-- name: sent!
INSERT INTO pipeline.alert_sends (at, addresses, problem) VALUES (:now, :addresses, :problem)
ON CONFLICT (at) DO UPDATE SET addresses = excluded.addresses, problem = excluded.problem;

-- name: shorten!
DELETE FROM pipeline.alert_sends WHERE at < (SELECT min(at) FROM (SELECT at FROM pipeline.alert_sends ORDER BY at DESC LIMIT 30) s);

-- name: last_send^
SELECT at, addresses, problem FROM pipeline.alert_sends ORDER BY at DESC LIMIT 1;
