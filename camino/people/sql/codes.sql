-- For the auditor, who sees no person: the printed code of somebody the book speaks of, and back. No names.

CREATE OR REPLACE FUNCTION people_codes(ids uuid[]) RETURNS TABLE (person_id uuid, code varchar)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.id, p.code FROM people_person p WHERE p.id = ANY(ids) AND camino_cleared('auditor')
$$;

CREATE OR REPLACE FUNCTION people_with_code(printed text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.id FROM people_person p WHERE p.code = printed AND camino_cleared('auditor')
$$;
