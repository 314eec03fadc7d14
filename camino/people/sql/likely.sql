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
    WITH told AS (
        SELECT t.n, t.one, t.other, x.sealed OR y.sealed AS sealed,
               jsonb_build_array(x.given_names, x.paternal_surname, x.maternal_surname, x.born_earliest, x.born_latest) AS a,
               jsonb_build_array(y.given_names, y.paternal_surname, y.maternal_surname, y.born_earliest, y.born_latest) AS b
          FROM jsonb_to_recordset(pairs) AS t(n int, one uuid, other uuid)
          JOIN people_person x ON x.id = t.one AND x.blocked_at IS NULL
          JOIN people_person y ON y.id = t.other AND y.blocked_at IS NULL
    ), both_at AS (
        SELECT DISTINCT ON (t.n) t.n, k.office_id, k.last_seen AS mine, l.last_seen AS theirs
          FROM told t JOIN people_knownat k ON k.person_id = t.one
          JOIN people_knownat l ON l.person_id = t.other AND l.office_id = k.office_id
         ORDER BY t.n, t.sealed AND EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id IN (t.one, t.other)
                                               AND s.ended_at IS NULL AND s.level = 'sealed' AND s.office_id = k.office_id) DESC,
                  greatest(k.last_seen, l.last_seen) DESC, k.office_id
    )
    SELECT t.n, t.a || people_known_also(t.one), t.b || people_known_also(t.other), o.office_id,
           CASE WHEN o.n IS NOT NULL THEN ARRAY[o.mine, o.theirs]
                ELSE ARRAY[(SELECT max(k.last_seen) FROM people_knownat k WHERE k.person_id = t.one),
                           (SELECT max(k.last_seen) FROM people_knownat k WHERE k.person_id = t.other)] END,
           (SELECT count(*)::int FROM reception_visit v JOIN reception_firstneed f ON f.visit_id = v.id AND f.status = 'asked'
             WHERE v.person_id IN (t.one, t.other) AND v.office_id = o.office_id)
           + (SELECT count(*)::int FROM people_rightsrequest r WHERE r.person_id IN (t.one, t.other)
                AND r.office_id = o.office_id AND r.status IN ('received', 'unclear', 'decided')),
           (SELECT least(count(*) FILTER (WHERE h.person_id = t.one), count(*) FILTER (WHERE h.person_id = t.other))::int
              FROM supplies_handout h WHERE h.person_id IN (t.one, t.other) AND h.office_id = o.office_id
               AND h.taken_back_at IS NULL AND h.given_on > current_date - 120),
           (SELECT count(DISTINCT c.person_id) = 2 FROM people_consent c WHERE c.person_id IN (t.one, t.other)
               AND c.office_id = o.office_id AND c.ended_at IS NULL),
           (SELECT count(*)::int FROM reception_returnevent e WHERE e.person_id IN (t.one, t.other)
               AND e.office_id = o.office_id AND e.arrived_on > current_date - 365)
      FROM told t LEFT JOIN both_at o ON o.n = t.n;
END
$$;

-- Other given names, and telephones and families by which somebody is reached.
CREATE OR REPLACE FUNCTION people_known_also(who uuid) RETURNS jsonb LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN jsonb_build_array(
        (SELECT coalesce(jsonb_agg(n.given_names), '[]') FROM people_othername n WHERE n.person_id = who),
        (SELECT coalesce(jsonb_agg(r.id), '[]') FROM (
            SELECT right(regexp_replace(t.phone, '[^0-9]', '', 'g'), 10) AS id FROM people_contact t WHERE t.person_id = who
            UNION SELECT m.group_id::text FROM people_membership m WHERE m.person_id = who) r WHERE r.id <> ''));
END
$$;

-- Writes pairs: new ones wait; those that wait, or of which somebody is not sure, have their figures renewed; what was
-- decided stays as it is. Answers how many were written.
CREATE OR REPLACE FUNCTION people_offer(pairs jsonb, found_by text) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    written int;
BEGIN
    PERFORM people_require_matching();
    INSERT INTO people_likelypair (id, one, other, office_id, probability, harm, levels, kin, weighs, model, found_at, status)
    SELECT p.id, p.one, p.other, p.office, p.probability, p.harm, p.levels, p.kin, p.weighs, found_by, now(), 'waiting'
      FROM jsonb_to_recordset(pairs) AS p(id uuid, one uuid, other uuid, office uuid, probability float8, harm float8,
                                          levels jsonb, kin text, weighs jsonb)
    ON CONFLICT (one, other) DO UPDATE
       SET office_id = excluded.office_id, probability = excluded.probability, harm = excluded.harm,
           levels = excluded.levels, kin = excluded.kin, weighs = excluded.weighs, model = excluded.model
     WHERE people_likelypair.status IN ('waiting', 'unsure');
    GET DIAGNOSTICS written = ROW_COUNT;
    RETURN written;
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
