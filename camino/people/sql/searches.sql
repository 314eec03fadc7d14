-- For the protection officer: whose searches have shown a person of their office, since the search with this id (ids tell
-- the time). What was typed is not kept.

CREATE OR REPLACE FUNCTION people_searches_showing(person uuid, since uuid)
RETURNS TABLE (worker_id uuid, office_id uuid, times bigint, last_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT s.worker_id, s.office_id, count(*), max(s.at) FROM people_search s
     WHERE s.id >= since AND person = ANY(s.shown)
       AND EXISTS (SELECT 1 FROM people_knownat k WHERE k.person_id = person AND k.office_id = ANY(camino_protected()))
     GROUP BY s.worker_id, s.office_id ORDER BY max(s.at) DESC
$$;
