-- The steps below are for `people_join` and `people_divide` alone, which ask first. (Run by anybody else they reach what
-- that one reaches.) Keys are uuids wherever a person is named.

CREATE OR REPLACE FUNCTION people_note_step(joining uuid, what text, target regclass, row_id uuid, before jsonb, after jsonb)
RETURNS void LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO people_mergedrow (merge_id, step, relation, "row", was, now)
    SELECT joining, what, target::text, row_id, before, after WHERE joining IS NOT NULL
$$;

-- Takes a row away and notes all of it.
CREATE OR REPLACE FUNCTION people_step_take(joining uuid, target regclass, pk text, row_id uuid) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gone jsonb;
BEGIN
    EXECUTE format('DELETE FROM %s t WHERE t.%I = $1 RETURNING to_jsonb(t)', target, pk) INTO gone USING row_id;
    PERFORM people_note_step(joining, 'taken', target, row_id, gone, NULL);
    RETURN gone;
END
$$;

-- Changes a row (k) and notes what of it was changed. `sets` may name another row, d.
CREATE OR REPLACE FUNCTION people_step_change(joining uuid, target regclass, pk text, row_id uuid, sets text, d jsonb)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    before jsonb;
    after jsonb;
BEGIN
    EXECUTE format('SELECT to_jsonb(t) FROM %s t WHERE t.%I = $1 FOR UPDATE', target, pk) INTO before USING row_id;
    EXECUTE format('UPDATE %s k SET %s FROM jsonb_populate_record(NULL::%s, $2) d WHERE k.%I = $1 RETURNING to_jsonb(k)',
                   target, sets, target, pk) INTO after USING row_id, coalesce(d, '{}');
    PERFORM people_note_step(joining, 'changed', target, row_id, told.was, told.became)
       FROM (SELECT jsonb_object_agg(b.key, b.value) AS was, jsonb_object_agg(b.key, after -> b.key) AS became
               FROM jsonb_each(before) b WHERE b.value <> after -> b.key) told
      WHERE told.was IS NOT NULL;
END
$$;

-- Gives one row (of a table, by its key) to another owner.
CREATE OR REPLACE FUNCTION people_step_give(joining uuid, target regclass, col text, pk text, row_id uuid, owner uuid)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    u record;
    stays uuid;
    wins boolean;
    before jsonb;
BEGIN
    FOR u IN SELECT * FROM people_uniques(target, col) LOOP
        EXECUTE format(
            'WITH d AS (SELECT * FROM %1$s WHERE %2$I = $1 AND (%4$s))'
            ' SELECT k.%2$I FROM (SELECT * FROM %1$s WHERE %3$I = $2 AND %2$I <> $1 AND (%4$s)) k, d WHERE %5$s',
            target, pk, col, u.predicate,
            CASE WHEN u.others IS NULL THEN 'true'
                 ELSE format('(SELECT ROW(%1$s) FROM (SELECT k.*) same) = (SELECT ROW(%1$s) FROM (SELECT d.*) same)',
                             u.others) END)
           INTO stays USING row_id, owner;
        CONTINUE WHEN stays IS NULL;
        IF u.rule = 'fold' THEN
            PERFORM people_step_fold(joining, target, pk, row_id, stays, u.sets);
            RETURN;
        ELSIF u.rule = 'drop' THEN
            PERFORM people_step_take(joining, target, pk, row_id);
            RETURN;
        ELSIF u.rule = 'close' THEN
            EXECUTE format('SELECT (%s) FROM %s d, %s k WHERE d.%I = $1 AND k.%I = $2', u.gone_wins, target, target, pk, pk)
               INTO wins USING row_id, stays;
            PERFORM people_step_change(joining, target, pk, CASE WHEN wins THEN stays ELSE row_id END, u.sets, NULL);
        ELSE
            RAISE EXCEPTION 'people: nothing says what becomes of two rows in %', u.index_name;
        END IF;
    END LOOP;
    IF col = pk THEN  -- a row whose key is the person: another one in its place
        before := people_step_take(joining, target, pk, row_id);
        EXECUTE format('INSERT INTO %s SELECT (jsonb_populate_record(NULL::%s, $1)).*', target, target)
          USING before || jsonb_build_object(col, owner);
        PERFORM people_note_step(joining, 'made', target, owner, NULL, NULL);
        RETURN;
    END IF;
    EXECUTE format('SELECT jsonb_build_object(%L, t.%I) FROM %s t WHERE t.%I = $1', col, col, target, pk)
       INTO before USING row_id;
    EXECUTE format('UPDATE %s SET %I = $2 WHERE %I = $1', target, col, pk) USING row_id, owner;
    PERFORM people_note_step(joining, 'moved', target, row_id, before, jsonb_build_object(col, owner));
END
$$;

-- One row goes into another of its table: all that names it names the other, and it is taken away. So goes the person's
-- own row.
CREATE OR REPLACE FUNCTION people_step_fold(joining uuid, target regclass, pk text, gone_id uuid, stays_id uuid, sets text)
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    k record;
    row_id uuid;
    gone jsonb;
BEGIN
    FOR k IN SELECT * FROM people_keys_to(target) LOOP
        FOR row_id IN EXECUTE format('SELECT %I FROM %s WHERE %I = $1 ORDER BY 1', k.pk, k.relation, k.col) USING gone_id LOOP
            PERFORM people_step_give(joining, k.relation, k.col, k.pk, row_id, stays_id);
        END LOOP;
    END LOOP;
    gone := people_step_take(joining, target, pk, gone_id);
    IF sets IS NOT NULL THEN
        PERFORM people_step_change(joining, target, pk, stays_id, sets, gone);
    END IF;
END
$$;

-- An array in which one id became another, which does not stand in it twice.
CREATE OR REPLACE FUNCTION people_renamed(ids uuid[], gone uuid, stays uuid) RETURNS uuid[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(u.id ORDER BY u.n), '{}')
      FROM (SELECT r.id, min(r.n) AS n FROM unnest(array_replace(ids, gone, stays)) WITH ORDINALITY r(id, n) GROUP BY r.id) u
$$;

CREATE OR REPLACE FUNCTION people_step_arrays(joining uuid, gone uuid, stays uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    a record;
    found record;
BEGIN
    FOR a IN SELECT * FROM people_join_arrays() LOOP
        FOR found IN EXECUTE format('SELECT id, people_renamed(%1$I, $1, $2) AS ids FROM %2$s WHERE %1$I @> ARRAY[$1]',
                                    a.col, a.relation::regclass) USING gone, stays LOOP
            PERFORM people_step_change(joining, a.relation::regclass, 'id', found.id, format('%I = %L', a.col, found.ids), NULL);
        END LOOP;
    END LOOP;
END
$$;

-- Pairs of the record that goes are pairs of the one that stays: who is not the one is not the other, either.
CREATE OR REPLACE FUNCTION people_step_pairs(joining uuid, gone uuid, stays uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    d people_likelypair;
    k people_likelypair;
    third uuid;
BEGIN
    FOR d IN SELECT * FROM people_likelypair
              WHERE (one = gone AND other <> stays) OR (other = gone AND one <> stays) ORDER BY id LOOP
        third := CASE WHEN d.one = gone THEN d.other ELSE d.one END;
        SELECT * INTO k FROM people_likelypair WHERE one = least(stays, third) AND other = greatest(stays, third);
        IF k.id IS NULL THEN
            PERFORM people_step_change(joining, 'people_likelypair', 'id', d.id,
                format('one = %L, other = %L', least(stays, third), greatest(stays, third)), NULL);
            CONTINUE;
        END IF;
        PERFORM people_step_take(joining, 'people_likelypair', 'id', d.id);
        IF d.status = 'different' AND k.status <> 'different' THEN
            PERFORM people_step_change(joining, 'people_likelypair', 'id', k.id,
                'status = d.status, decided_at = d.decided_at, decided_by_id = d.decided_by_id', to_jsonb(d));
        END IF;
    END LOOP;
END
$$;

-- The kept record takes over what was chosen; names by which neither would be found any more stay as other names.
CREATE OR REPLACE FUNCTION people_step_values(joining uuid, gone people_person, stays people_person, takes text[])
RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    made uuid;
    sets text := (SELECT string_agg(format('%1$I = d.%1$I', t), ', ') FROM unnest(takes) t
                   WHERE t IN ('given_names', 'paternal_surname', 'maternal_surname', 'sort_key', 'preferred_name',
                               'born_earliest', 'born_latest', 'born_stated', 'sex', 'birth_state', 'nationalities',
                               'origin_state', 'origin_municipality', 'origin_words', 'languages', 'needs_interpreter'));
BEGIN
    IF sets IS NOT NULL THEN
        PERFORM people_step_change(joining, 'people_person', 'id', stays.id, sets, to_jsonb(gone));
    END IF;
    FOR made IN
        INSERT INTO people_othername (id, person_id, given_names, paternal_surname, maternal_surname)
        SELECT gen_random_uuid(), stays.id, n.given, n.paternal, n.maternal
          FROM (SELECT gone.given_names, gone.paternal_surname, gone.maternal_surname UNION
                SELECT stays.given_names, stays.paternal_surname, stays.maternal_surname) n(given, paternal, maternal)
         WHERE n.given || n.paternal || n.maternal <> '' AND NOT EXISTS (
               SELECT 1 FROM people_person q WHERE q.id = stays.id
                  AND (q.given_names, q.paternal_surname, q.maternal_surname) = (n.given, n.paternal, n.maternal))
        ON CONFLICT DO NOTHING RETURNING id LOOP
        PERFORM people_note_step(joining, 'made', 'people_othername', made, NULL, NULL);
    END LOOP;
END
$$;

-- What the last change was, in each table that hangs on people: later ones were made since.
CREATE OR REPLACE FUNCTION people_step_mark(joining uuid) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    k record;
    latest bigint;
BEGIN
    FOR k IN SELECT * FROM people_keys_to('people_person') WHERE to_regclass(relation::text || 'change') IS NOT NULL LOOP
        EXECUTE format('SELECT coalesce(max(pgh_id), 0) FROM %s', to_regclass(k.relation::text || 'change')) INTO latest;
        PERFORM people_note_step(joining, 'mark', k.relation, NULL, NULL, to_jsonb(latest));
    END LOOP;
END
$$;

-- Sealed or not follows from the protections that stand.
CREATE OR REPLACE FUNCTION people_seal_anew(people uuid[]) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE people_person p SET sealed = NOT p.sealed
     WHERE p.id = ANY(people) AND p.sealed <> EXISTS (
           SELECT 1 FROM people_protection s WHERE s.person_id = p.id AND s.ended_at IS NULL AND s.level = 'sealed')
$$;
