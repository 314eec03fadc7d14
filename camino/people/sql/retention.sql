-- What is past its time, for each class of data: its ids and since when. For the job of retention alone.
CREATE OR REPLACE FUNCTION people_past(class text, before timestamptz, most int) RETURNS TABLE (id text, since timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT camino_cleared('retention') THEN
        RAISE EXCEPTION 'only the job of retention reads this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY SELECT past.id::text, past.since FROM (
        SELECT p.id::text, greatest(max(k.last_seen)::timestamptz, max(h.at)) AS since FROM people_person p
          JOIN people_knownat k ON k.person_id = p.id LEFT JOIN health_attention h ON h.person_id = p.id
         WHERE class = 'file' AND p.blocked_at IS NULL GROUP BY p.id
        UNION ALL
        -- A clinical file is kept from its last act on, all of it.
        SELECT h.person_id::text, max(h.at) FROM health_attention h WHERE class = 'clinical' GROUP BY h.person_id
        UNION ALL
        SELECT p.id::text, p.blocked_at FROM people_person p
         WHERE class = 'blocked' AND p.blocked_at IS NOT NULL AND p.anonymised_at IS NULL
        UNION ALL
        SELECT s.id::text, s.at FROM people_search s WHERE class = 'search'
        UNION ALL
        SELECT d.key::text, d.at FROM core_done d WHERE class = 'key'
        UNION ALL
        SELECT a.id::text, a.opened_at FROM reception_arrival a
         WHERE class = 'arrival_file' AND a.status IN ('reconciled', 'cancelled')
           AND (a.file_content IS NOT NULL OR a.file_name <> '')
        UNION ALL
        SELECT o.id::text, o.until FROM people_opening o WHERE class = 'opening'
        UNION ALL
        SELECT r.id::text, r.closed_on::timestamptz FROM people_rightsrequest r
         WHERE class = 'rights_request' AND r.closed_on IS NOT NULL
        UNION ALL
        SELECT s.session_key::text, s.expire_date FROM django_session s WHERE class = 'session'
    ) past WHERE past.since < before ORDER BY past.since LIMIT most;
END
$$;
