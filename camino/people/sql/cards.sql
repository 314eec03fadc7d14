-- The card index is reached through these functions alone. They run as the tables' owner.

-- The keys of a person's papers and own telephones, whichever office wrote them down: `terms.paper_keys`, `phone_keys`.
CREATE OR REPLACE FUNCTION people_number_keys(who uuid) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(k.key), '{}') FROM (
        SELECT CASE WHEN d.kind = 'curp' THEN 'c' ELSE 'f' END || n.plain AS key
          FROM people_document d, regexp_replace(upper(d.number COLLATE "C"), '[^A-Z0-9]', '', 'g') AS n(plain)
         WHERE d.person_id = who AND n.plain <> ''
        UNION
        SELECT 'p' || right(n.figures, 10)
          FROM people_contact t, regexp_replace(t.phone, '[^0-9]', '', 'g') AS n(figures)
         WHERE t.person_id = who AND t.own AND length(n.figures) >= 7) k
$$;

CREATE OR REPLACE FUNCTION people_write_cards(cards jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO people_card (person_id, code, name, birth_year, last_office_id, last_month, keys)
    SELECT c.person_id, c.code, c.name, c.birth_year, seen.office_id, date_trunc('month', seen.last_seen)::date,
           array_to_tsvector(c.keys || people_number_keys(c.person_id))
      FROM jsonb_to_recordset(cards)
           AS c(person_id uuid, code text, name text, birth_year int, keys text[])
      JOIN LATERAL (SELECT k.office_id, k.last_seen FROM people_knownat k WHERE k.person_id = c.person_id
                     ORDER BY k.last_seen DESC LIMIT 1) seen ON true
     WHERE EXISTS (SELECT 1 FROM people_knownat k
                    WHERE k.person_id = c.person_id AND k.office_id = ANY(camino_offices()))
       AND NOT EXISTS (SELECT 1 FROM people_person b WHERE b.id = c.person_id AND b.blocked_at IS NOT NULL)
    ON CONFLICT (person_id) DO UPDATE SET
        name = excluded.name, birth_year = excluded.birth_year, last_office_id = excluded.last_office_id,
        last_month = excluded.last_month, keys = excluded.keys
$$;

-- `told`: terms of which all should be met, or all but one where they are three or more.
-- `known`: terms of which one alone tells who it is.
-- Somebody sealed, whom the worker may not open, answers only to a number of theirs or to a name of two words with the
-- birth date, and then with a handle and the office to call: no name, no code, no year, no month.
DROP FUNCTION IF EXISTS people_find(text[], text[], int);
CREATE FUNCTION people_find(told text[], known text[], most int)
RETURNS TABLE (person_id uuid, code varchar, name varchar, birth_year int, office_id uuid, month date,
               met int, asked int, by_number boolean, sealed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    terms int := coalesce(cardinality(told), 0);
    every tsquery;
    nearly tsquery;
    sure tsquery;
    wanted int := least(most, 50);
    ids uuid[] := '{}';
    born text := (SELECT t FROM unnest(told) t WHERE t ~ $d$^'d[0-9]{8}'$d$ LIMIT 1);
    birth tsquery := CASE WHEN terms >= 3 THEN born::tsquery END;
    -- Sealed, and not to be opened by the worker. They take no place among the answers that they do not give: a list
    -- that is one short of the most would tell of them.
    locked uuid[] := ARRAY(
        SELECT p.person_id FROM people_protection p WHERE p.ended_at IS NULL AND p.level = 'sealed'
         GROUP BY p.person_id
        HAVING NOT bool_or(p.office_id = ANY(camino_protected())) AND NOT EXISTS (
               SELECT 1 FROM people_opening o
                WHERE o.person_id = p.person_id AND o.worker_id = camino_worker() AND o.locked
                  AND o.ended_at IS NULL AND o.until > now()));
BEGIN
    IF camino_worker() IS NULL THEN
        RETURN;
    END IF;
    IF coalesce(cardinality(known), 0) > 0 THEN
        sure := array_to_string(known, ' | ')::tsquery;
        ids := ARRAY(SELECT c.person_id FROM people_card c WHERE c.keys @@ sure LIMIT wanted);
    END IF;
    IF terms > 0 THEN
        every := (SELECT string_agg('(' || t || ')', ' & ') FROM unnest(told) t)::tsquery;
        ids := ids || ARRAY(SELECT c.person_id FROM people_card c
                             WHERE c.keys @@ every AND (c.person_id <> ALL(locked) OR c.keys @@ birth)
                             ORDER BY c.last_office_id = ANY(camino_offices()) DESC, c.last_month DESC NULLS LAST
                             LIMIT wanted);
        IF terms >= 3 AND cardinality(ids) < wanted THEN
            nearly := (SELECT string_agg('(' || rest || ')', ' | ') FROM (
                SELECT string_agg('(' || t.term || ')', ' & ') AS rest
                  FROM generate_series(1, terms) leave, unnest(told) WITH ORDINALITY AS t(term, n)
                 WHERE t.n <> leave GROUP BY leave) one_left_out)::tsquery;
            ids := ids || ARRAY(SELECT c.person_id FROM people_card c
                                 WHERE c.keys @@ nearly AND c.person_id <> ALL(locked)
                                 ORDER BY c.last_office_id = ANY(camino_offices()) DESC, c.last_month DESC NULLS LAST
                                 LIMIT wanted);
        END IF;
    END IF;
    RETURN QUERY
        SELECT CASE WHEN a.hidden THEN a.handle ELSE a.person_id END,
               CASE WHEN NOT a.hidden THEN a.code END, CASE WHEN NOT a.hidden THEN a.name END,
               CASE WHEN NOT a.hidden THEN a.birth_year::int END,
               CASE WHEN a.hidden THEN a.holder ELSE a.last_office_id END,
               CASE WHEN NOT a.hidden THEN a.last_month END, a.met, terms, a.by_number, a.hidden
          FROM (SELECT c.*, s.handle IS NOT NULL AS hidden, s.handle, s.holder,
                       (SELECT count(*)::int FROM unnest(told) t WHERE c.keys @@ t::tsquery) AS met,
                       coalesce(c.keys @@ sure, false) AS by_number
                  FROM people_card c
                  LEFT JOIN LATERAL (
                       SELECT p.handle, p.office_id AS holder FROM people_protection p
                        WHERE p.person_id = c.person_id AND c.person_id = ANY(locked)
                          AND p.ended_at IS NULL AND p.level = 'sealed'
                        ORDER BY p.since LIMIT 1) s ON true
                 WHERE c.person_id = ANY(ids)) a
         WHERE NOT a.hidden OR a.by_number OR (a.met = terms AND a.keys @@ birth)
         ORDER BY a.by_number DESC, a.met DESC, NOT a.hidden AND a.last_office_id = ANY(camino_offices()) DESC,
                  CASE WHEN NOT a.hidden THEN a.last_month END DESC NULLS LAST, a.code
         LIMIT wanted;
END
$$;
