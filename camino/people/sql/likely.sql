-- The queue of likely pairs is filled by the clearance of matching alone, which sees what weighs in it and no file.

CREATE OR REPLACE FUNCTION people_require_matching() RETURNS void LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT camino_cleared('matching') THEN
        RAISE EXCEPTION 'only the job of matching offers pairs' USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$$;

-- Of each pair (n, one, other) of people in use: what tells relatives apart, who is to decide (the last office that saw
-- both; of somebody sealed one that protects them, if it knows both), and what that office itself wrote that weighs.
CREATE OR REPLACE FUNCTION people_weigh_pairs(pairs jsonb) RETURNS TABLE (
    n int, a jsonb, b jsonb, office uuid, seen date[], "open" int, given int, consents boolean, returns int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM people_require_matching();
    RETURN QUERY
    WITH told AS MATERIALIZED (
        SELECT t.n, t.one, t.other, x.sealed OR y.sealed AS sealed,
               jsonb_build_array(x.given_names, x.paternal_surname, x.maternal_surname, x.born_earliest, x.born_latest) AS a,
               jsonb_build_array(y.given_names, y.paternal_surname, y.maternal_surname, y.born_earliest, y.born_latest) AS b
          FROM jsonb_to_recordset(pairs) AS t(n int, one uuid, other uuid)
          JOIN people_person x ON x.id = t.one AND x.blocked_at IS NULL
          JOIN people_person y ON y.id = t.other AND y.blocked_at IS NULL
    ), folk AS MATERIALIZED (
        SELECT t.one AS id FROM told t UNION SELECT t.other FROM told t
    ), names AS (
        SELECT o.person_id, jsonb_agg(o.given_names) AS others
          FROM folk JOIN people_othername o ON o.person_id = folk.id GROUP BY 1
    ), reached AS (
        SELECT r.person_id, jsonb_agg(r.by) AS ways FROM (
            SELECT t.person_id, right(regexp_replace(t.phone, '[^0-9]', '', 'g'), 10) AS by
              FROM folk JOIN people_contact t ON t.person_id = folk.id
            UNION SELECT m.person_id, m.group_id::text FROM folk JOIN people_membership m ON m.person_id = folk.id) r
         WHERE r.by <> '' GROUP BY 1
    ), known AS MATERIALIZED (
        SELECT k.person_id, k.office_id, k.last_seen FROM folk JOIN people_knownat k ON k.person_id = folk.id
    ), both_at AS (
        SELECT DISTINCT ON (t.n) t.n, k.office_id, k.last_seen AS mine, l.last_seen AS theirs
          FROM told t JOIN known k ON k.person_id = t.one JOIN known l ON l.person_id = t.other AND l.office_id = k.office_id
         ORDER BY t.n, t.sealed AND EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id IN (t.one, t.other)
                                               AND s.ended_at IS NULL AND s.level = 'sealed' AND s.office_id = k.office_id) DESC,
                  greatest(k.last_seen, l.last_seen) DESC, k.office_id
    ), latest AS (
        SELECT k.person_id, max(k.last_seen) AS seen FROM known k GROUP BY 1
    ), needs AS (  -- what each office wrote of each person
        SELECT v.person_id, v.office_id, count(*)::int AS n
          FROM folk JOIN reception_visit v ON v.person_id = folk.id
          JOIN reception_firstneed f ON f.visit_id = v.id AND f.status = 'asked' GROUP BY 1, 2
    ), rights AS (
        SELECT r.person_id, r.office_id, count(*)::int AS n
          FROM folk JOIN people_rightsrequest r ON r.person_id = folk.id
         WHERE r.status IN ('received', 'unclear', 'decided') GROUP BY 1, 2
    ), handed AS (
        SELECT h.person_id, h.office_id, count(*)::int AS n
          FROM folk JOIN supplies_handout h ON h.person_id = folk.id
         WHERE h.taken_back_at IS NULL AND h.given_on > current_date - 120 GROUP BY 1, 2
    ), answers AS (
        SELECT c.person_id, c.office_id FROM folk JOIN people_consent c ON c.person_id = folk.id
         WHERE c.ended_at IS NULL GROUP BY 1, 2
    ), came AS (
        SELECT e.person_id, e.office_id, count(*)::int AS n
          FROM folk JOIN reception_returnevent e ON e.person_id = folk.id
         WHERE e.arrived_on > current_date - 365 GROUP BY 1, 2
    )
    SELECT t.n,
           t.a || jsonb_build_array(coalesce(na.others, '[]'), coalesce(ra.ways, '[]')),
           t.b || jsonb_build_array(coalesce(nb.others, '[]'), coalesce(rb.ways, '[]')),
           o.office_id,
           CASE WHEN o.n IS NOT NULL THEN ARRAY[o.mine, o.theirs] ELSE ARRAY[la.seen, lb.seen] END,
           coalesce(da.n, 0) + coalesce(db.n, 0) + coalesce(ga.n, 0) + coalesce(gb.n, 0),
           least(coalesce(ha.n, 0), coalesce(hb.n, 0)),
           ca.person_id IS NOT NULL AND cb.person_id IS NOT NULL,
           coalesce(ea.n, 0) + coalesce(eb.n, 0)
      FROM told t LEFT JOIN both_at o ON o.n = t.n
      LEFT JOIN names na ON na.person_id = t.one LEFT JOIN names nb ON nb.person_id = t.other
      LEFT JOIN reached ra ON ra.person_id = t.one LEFT JOIN reached rb ON rb.person_id = t.other
      LEFT JOIN latest la ON la.person_id = t.one LEFT JOIN latest lb ON lb.person_id = t.other
      LEFT JOIN needs da ON da.person_id = t.one AND da.office_id = o.office_id
      LEFT JOIN needs db ON db.person_id = t.other AND db.office_id = o.office_id
      LEFT JOIN rights ga ON ga.person_id = t.one AND ga.office_id = o.office_id
      LEFT JOIN rights gb ON gb.person_id = t.other AND gb.office_id = o.office_id
      LEFT JOIN handed ha ON ha.person_id = t.one AND ha.office_id = o.office_id
      LEFT JOIN handed hb ON hb.person_id = t.other AND hb.office_id = o.office_id
      LEFT JOIN answers ca ON ca.person_id = t.one AND ca.office_id = o.office_id
      LEFT JOIN answers cb ON cb.person_id = t.other AND cb.office_id = o.office_id
      LEFT JOIN came ea ON ea.person_id = t.one AND ea.office_id = o.office_id
      LEFT JOIN came eb ON eb.person_id = t.other AND eb.office_id = o.office_id;
END
$$;
DROP FUNCTION IF EXISTS people_known_also(uuid);

-- Writes pairs: new ones wait; those that wait, or of which somebody is not sure, have their figures renewed where they are
-- others; what was decided stays as it is. Answers how many are to be decided.
CREATE OR REPLACE FUNCTION people_offer(pairs jsonb, found_by text) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    waits int;
BEGIN
    PERFORM people_require_matching();
    WITH told AS MATERIALIZED (
        SELECT p.*, q.status FROM jsonb_to_recordset(pairs) AS p(id uuid, one uuid, other uuid, office uuid,
                probability float8, harm float8, levels jsonb, kin text, weighs jsonb)
          LEFT JOIN people_likelypair q ON q.one = p.one AND q.other = p.other
         WHERE q.status IS NULL OR q.status IN ('waiting', 'unsure') AND
               (q.office_id, q.probability, q.harm, q.levels, q.kin, q.weighs, q.model) IS DISTINCT FROM
               (p.office, p.probability, p.harm, p.levels, p.kin, p.weighs, found_by)
    )
    INSERT INTO people_likelypair (id, one, other, office_id, probability, harm, levels, kin, weighs, model, found_at, status)
    SELECT p.id, p.one, p.other, p.office, p.probability, p.harm, p.levels, p.kin, p.weighs, found_by, now(), 'waiting'
      FROM told p
    ON CONFLICT (one, other) DO UPDATE
       SET office_id = excluded.office_id, probability = excluded.probability, harm = excluded.harm,
           levels = excluded.levels, kin = excluded.kin, weighs = excluded.weighs, model = excluded.model
     WHERE people_likelypair.status IN ('waiting', 'unsure');
    SELECT count(*) INTO waits FROM jsonb_to_recordset(pairs) AS p(one uuid, other uuid)
      JOIN people_likelypair q ON q.one = p.one AND q.other = p.other AND q.status IN ('waiting', 'unsure');
    RETURN waits;
END
$$;

-- Away with what waits about somebody who is there no more, or out of use.
CREATE OR REPLACE FUNCTION people_drop_pairs() RETURNS int LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    dropped int;
BEGIN
    PERFORM people_require_matching();
    DELETE FROM people_likelypair p WHERE p.status IN ('waiting', 'unsure') AND (
        NOT EXISTS (SELECT 1 FROM people_person x WHERE x.id = p.one AND x.blocked_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM people_person y WHERE y.id = p.other AND y.blocked_at IS NULL));
    GET DIAGNOSTICS dropped = ROW_COUNT;
    RETURN dropped;
END
$$;
