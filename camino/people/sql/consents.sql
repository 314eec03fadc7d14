-- A person who takes back a consent at one office has taken it back at all of them. What other offices wrote stays
-- theirs to read; that it has ended is written for them.
CREATE OR REPLACE FUNCTION people_end_consents(who uuid, what text, with_whom text, ending text, yes_only boolean)
RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    ended int;
BEGIN
    IF camino_worker() IS NULL OR ending NOT IN ('replaced', 'withdrawn', 'opposed') OR NOT EXISTS (
           SELECT 1 FROM people_knownat k WHERE k.person_id = who AND k.office_id = ANY(camino_offices())) THEN
        RETURN 0;
    END IF;
    UPDATE people_consent SET ended_at = greatest(at, now()), ended_by_id = camino_worker(), ended_how = ending
     WHERE person_id = who AND purpose = what AND ended_at IS NULL
       AND (with_whom IS NULL OR lower(partner) = lower(with_whom))
       AND (agreed OR NOT yes_only);
    GET DIAGNOSTICS ended = ROW_COUNT;
    RETURN ended;
END
$$;
