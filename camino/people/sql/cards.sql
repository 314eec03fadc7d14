-- The card index is reached through these two functions alone. They run as the tables' owner.

CREATE OR REPLACE FUNCTION people_write_cards(cards jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
    INSERT INTO people_card (person_id, code, name, birth_year, last_office_id, last_month, keys)
    SELECT c.person_id, c.code, c.name, c.birth_year, seen.office_id, date_trunc('month', seen.last_seen)::date,
           array_to_tsvector(c.keys)
      FROM jsonb_to_recordset(cards)
           AS c(person_id uuid, code text, name text, birth_year int, keys text[])
      JOIN LATERAL (SELECT k.office_id, k.last_seen FROM people_knownat k WHERE k.person_id = c.person_id
                     ORDER BY k.last_seen DESC LIMIT 1) seen ON true
     WHERE EXISTS (SELECT 1 FROM people_knownat k
                    WHERE k.person_id = c.person_id AND k.office_id = ANY(camino_offices()))
    ON CONFLICT (person_id) DO UPDATE SET
        name = excluded.name, birth_year = excluded.birth_year, last_office_id = excluded.last_office_id,
        last_month = excluded.last_month, keys = excluded.keys
$$;

-- `told`: terms of which all should be met, or all but one where they are three or more.
-- `known`: terms of which one alone tells who it is.
CREATE OR REPLACE FUNCTION people_find(told text[], known text[], most int)
RETURNS TABLE (person_id uuid, code varchar, name varchar, birth_year int, office_id uuid, month date,
               met int, asked int, by_number boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20
SET search_path = pg_catalog, public SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    terms int := coalesce(cardinality(told), 0);
    every tsquery;
    nearly tsquery;
    sure tsquery;
    wanted int := least(most, 50);
    ids uuid[] := '{}';
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
        ids := ids || ARRAY(SELECT c.person_id FROM people_card c WHERE c.keys @@ every
                             ORDER BY c.last_office_id = ANY(camino_offices()) DESC, c.last_month DESC NULLS LAST
                             LIMIT wanted);
        IF terms >= 3 AND cardinality(ids) < wanted THEN
            nearly := (SELECT string_agg('(' || rest || ')', ' | ') FROM (
                SELECT string_agg('(' || t.term || ')', ' & ') AS rest
                  FROM generate_series(1, terms) leave, unnest(told) WITH ORDINALITY AS t(term, n)
                 WHERE t.n <> leave GROUP BY leave) one_left_out)::tsquery;
            ids := ids || ARRAY(SELECT c.person_id FROM people_card c WHERE c.keys @@ nearly
                                 ORDER BY c.last_office_id = ANY(camino_offices()) DESC, c.last_month DESC NULLS LAST
                                 LIMIT wanted);
        END IF;
    END IF;
    RETURN QUERY
        SELECT c.person_id, c.code, c.name, c.birth_year::int, c.last_office_id, c.last_month,
               (SELECT count(*)::int FROM unnest(told) t WHERE c.keys @@ t::tsquery), terms,
               coalesce(c.keys @@ sure, false)
          FROM people_card c WHERE c.person_id = ANY(ids)
         ORDER BY 9 DESC, 7 DESC, c.last_office_id = ANY(camino_offices()) DESC, c.last_month DESC NULLS LAST, c.code
         LIMIT wanted;
END
$$;
