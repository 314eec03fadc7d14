-- Taking two records apart again, months later.

-- What was written about a person since two records were joined: the row, when, where it says so, and whether who wrote
-- it had come by the former code in the four hours before. Workers read of it what their policies let them.
CREATE OR REPLACE FUNCTION people_since(joining uuid)
RETURNS TABLE (relation text, row_id uuid, at timestamptz, office uuid, by_alias boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    m people_merge;
    k record;
BEGIN
    SELECT * INTO m FROM people_merge WHERE id = joining AND undone_at IS NULL AND done_at IS NOT NULL;
    IF m.id IS NULL OR NOT people_may_join(m.office_id) OR NOT people_pair_open(m.kept_id, m.kept_id) THEN
        RETURN;
    END IF;
    FOR k IN SELECT y.*, (r.now #>> '{}')::bigint AS mark FROM people_keys_to('people_person') y
               JOIN people_mergedrow r ON r.merge_id = joining AND r.step = 'mark' AND r.relation = y.relation::text
              WHERE y.relation <> 'people_merge'::regclass LOOP
        RETURN QUERY EXECUTE format(
            'SELECT %1$L::text, t.%2$I, c.pgh_created_at, (to_jsonb(t) ->> ''office_id'')::uuid, EXISTS ('
            '  SELECT 1 FROM people_aliasuse u WHERE u.alias_id = $3 AND u.worker_id::text = c.pgh_context ->> ''worker'''
            '     AND c.pgh_created_at >= u.at AND c.pgh_created_at < u.at + interval ''4 hours'')'
            '  FROM %3$s c JOIN %1$s t ON t.%2$I = c.pgh_obj_id'
            ' WHERE c.%4$I = $1 AND c.pgh_label = ''insert'' AND c.pgh_id > $2 AND t.%4$I = $1'
            '   AND NOT EXISTS (SELECT 1 FROM %3$s e WHERE e.%4$I = $1 AND e.pgh_obj_id = c.pgh_obj_id AND e.pgh_id < c.pgh_id)'
            '   AND NOT EXISTS (SELECT 1 FROM people_mergedrow made WHERE made.step = ''made'' AND made."row" = t.%2$I)'
            ' ORDER BY c.pgh_id',
            k.relation, k.pk, to_regclass(k.relation::text || 'change'), k.col) USING m.kept_id, k.mark, m.dropped;
    END LOOP;
END
$$;

-- An office that wrote about somebody knows them.
CREATE OR REPLACE FUNCTION people_know_again(who uuid, place uuid, at timestamptz) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO people_knownat (id, person_id, office_id, since, last_seen)
    SELECT gen_random_uuid(), who, o.id, d.seen, d.seen
      FROM staff_office o, LATERAL (SELECT (at AT TIME ZONE o.time_zone)::date AS seen) d WHERE o.id = place
    ON CONFLICT (person_id, office_id) DO UPDATE SET last_seen = greatest(people_knownat.last_seen, excluded.last_seen)
$$;

-- Puts one step back: what has been changed since stays as it is now.
CREATE OR REPLACE FUNCTION people_step_back(r people_mergedrow) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    target regclass := r.relation::regclass;
    pk text := (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                 WHERE i.indrelid = r.relation::regclass AND i.indisprimary);
    sets text;
BEGIN
    IF r.step = 'made' THEN
        DELETE FROM people_aliasuse WHERE alias_id = r."row";
        EXECUTE format('DELETE FROM %s WHERE %I = $1', target, pk) USING r."row";
    ELSIF r.step = 'taken' THEN
        IF r.relation = 'people_membership' AND r.was ->> 'relation' = 'head' AND EXISTS (
               SELECT 1 FROM people_membership h WHERE h.group_id = (r.was ->> 'group_id')::uuid AND h.relation = 'head'
                  AND h.until IS NULL) THEN
            r.was := r.was || '{"relation": "other_relative"}';  -- the group has another head by now
        END IF;
        EXECUTE format('INSERT INTO %s SELECT (jsonb_populate_record(NULL::%s, $1)).*', target, target) USING r.was;
    ELSE
        SELECT string_agg(format('%1$I = CASE WHEN to_jsonb(k.%1$I) IS NOT DISTINCT FROM nullif($2 -> %1$L, ''null'')'
                                 ' THEN d.%1$I ELSE k.%1$I END', e.key), ', ') INTO sets FROM jsonb_object_keys(r.was) e(key);
        EXECUTE format('UPDATE %s k SET %s FROM jsonb_populate_record(NULL::%s, $3) d WHERE k.%I = $1', target, sets, target,
                       pk) USING r."row", r.now, r.was;
    END IF;
END
$$;

-- All steps back, the last first. States go backwards here, which their arrows forbid everybody else; those triggers rest
-- meanwhile, in this transaction alone. History is written all the same.
CREATE OR REPLACE FUNCTION people_steps_back(joining uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    r people_mergedrow;
    guards text[] := ARRAY(
        SELECT DISTINCT format('TABLE %s %%s TRIGGER %I', t.tgrelid::regclass, t.tgname) FROM pg_trigger t
          JOIN people_mergedrow c ON c.merge_id = joining AND c.step = 'changed' AND t.tgrelid = c.relation::regclass
         WHERE t.tgname LIKE '%\_arrows\_%' ORDER BY 1);
    guard text;
BEGIN
    FOREACH guard IN ARRAY guards LOOP
        SET CONSTRAINTS ALL IMMEDIATE;
        EXECUTE 'ALTER ' || format(guard, 'DISABLE');
    END LOOP;
    SET CONSTRAINTS ALL DEFERRED;
    FOR r IN SELECT * FROM people_mergedrow WHERE merge_id = joining AND step <> 'mark' ORDER BY id DESC LOOP
        PERFORM people_step_back(r);
    END LOOP;
    FOREACH guard IN ARRAY guards LOOP
        SET CONSTRAINTS ALL IMMEDIATE;
        EXECUTE 'ALTER ' || format(guard, 'ENABLE');
    END LOOP;
END
$$;

-- Takes two records apart again. `ticked`: rows written since that the worker says are the former record's, `plain`: those
-- that they say are not; of the others, what was written by the former code goes with it.
-- Joinings of one record come apart in the opposite order. Of a value that two of them changed, and of rows that were folded
-- twice, what is beneath comes back only once what lies on it was lifted.
-- Answers '', or why not: 'gone' (done already), 'no', 'blocked', 'anonymised', 'later' (joined with another since).
CREATE OR REPLACE FUNCTION people_divide(joining uuid, ticked uuid[], plain uuid[]) RETURNS text LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    m people_merge;
    kept people_person;
    since jsonb;
    w record;
    owner uuid;
BEGIN
    SELECT * INTO m FROM people_merge WHERE id = joining FOR UPDATE;
    SELECT * INTO kept FROM people_person WHERE id = m.kept_id FOR UPDATE;
    IF m.id IS NULL OR m.undone_at IS NOT NULL OR m.done_at IS NULL THEN
        RETURN 'gone';
    ELSIF kept.anonymised_at IS NOT NULL THEN
        RETURN 'anonymised';
    ELSIF kept.blocked_at IS NOT NULL THEN
        RETURN 'blocked';
    ELSIF NOT people_may_join(m.office_id) OR NOT people_pair_open(kept.id, kept.id) THEN
        RETURN 'no';
    ELSIF m.kept_id <> m.stayed OR EXISTS (
              SELECT 1 FROM people_merge o WHERE o.kept_id = m.kept_id AND o.undone_at IS NULL
                 AND (SELECT min(r.id) FROM people_mergedrow r WHERE r.merge_id = o.id)
                   > (SELECT min(r.id) FROM people_mergedrow r WHERE r.merge_id = m.id)) THEN
        RETURN 'later';
    END IF;
    SELECT jsonb_agg(to_jsonb(s)) INTO since FROM people_since(joining) s;
    PERFORM people_steps_back(joining);
    FOR w IN SELECT s.*, k.relation AS target, k.col, k.pk FROM jsonb_to_recordset(coalesce(since, '[]'))
                 AS s(relation text, row_id uuid, at timestamptz, office uuid, by_alias boolean)
               JOIN people_keys_to('people_person') k ON k.relation = s.relation::regclass LOOP
        owner := CASE WHEN w.row_id = ANY(ticked) OR (w.by_alias AND NOT w.row_id = ANY(plain)) THEN m.dropped ELSE kept.id END;
        IF owner = m.dropped THEN
            PERFORM people_step_give(NULL, w.target, w.col, w.pk, w.row_id, owner);
        END IF;
        PERFORM people_know_again(owner, w.office, w.at) WHERE w.relation NOT IN ('people_opening', 'people_accessrequest');
    END LOOP;
    PERFORM people_seal_anew(ARRAY[kept.id, m.dropped]);
    DELETE FROM people_mergedrow WHERE merge_id = joining;
    UPDATE people_merge SET undone_at = greatest(clock_timestamp(), done_at), undone_by_id = camino_worker() WHERE id = joining;
    RETURN '';
END
$$;
