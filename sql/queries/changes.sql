-- name: number_changes$
SELECT pipeline.number_changes();

-- name: forget_changes$
SELECT pipeline.forget_changes(:before, :batch);
