-- Whom the worker reaches: asked by the policies of every table that names a person. Functions, and in PL/pgSQL,
-- because a connection keeps their plans: a policy's own sub-selects are planned anew in each statement, with the
-- policies of the tables they read, and theirs.

-- A file of this person lies open to the worker now: to what is locked, too, or to what `office` wrote. Without an
-- office: to what is locked.
CREATE OR REPLACE FUNCTION people_opened(who uuid, office uuid DEFAULT NULL) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT 1 FROM people_opening o WHERE o.person_id = who AND o.worker_id = camino_worker()
                      AND o.ended_at IS NULL AND o.until > now() AND (o.locked OR o.office_id = office));
END
$$;

-- An office reaches the people it knows, and a worker those whose file lies open to them. A sealed person is reached by
-- who protects them, and by whom a locked file was opened to. A blocked one is reached by the protection officers of
-- the offices that knew them, for what the law still orders.
CREATE OR REPLACE FUNCTION people_reaches(who uuid, sealed boolean, blocked boolean) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF blocked THEN
        RETURN EXISTS (SELECT 1 FROM people_knownat k
                        WHERE k.person_id = who AND k.office_id = ANY(camino_protected()));
    ELSIF sealed THEN
        RETURN people_opened(who)
            OR EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id = who AND s.ended_at IS NULL
                          AND s.office_id = ANY(camino_protected()));
    END IF;
    RETURN EXISTS (SELECT 1 FROM people_knownat k WHERE k.person_id = who AND k.office_id = ANY(camino_offices()))
        OR EXISTS (SELECT 1 FROM people_opening o WHERE o.person_id = who AND o.worker_id = camino_worker()
                      AND o.ended_at IS NULL AND o.until > now());
END
$$;

-- A record that was joined to another is reached as the person that it is of (what names its id is history).
CREATE OR REPLACE FUNCTION people_reached(who uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    reaches boolean := (SELECT people_reaches(p.id, p.sealed, p.blocked_at IS NOT NULL)
                          FROM people_person p WHERE p.id = who);
BEGIN
    IF reaches IS NULL THEN
        reaches := (SELECT people_reaches(p.id, p.sealed, p.blocked_at IS NOT NULL)
                      FROM people_alias a JOIN people_person p ON p.id = a.person_id WHERE a.was = who);
    END IF;
    RETURN coalesce(reaches, false);
END
$$;
