-- Joining two records of one person, and taking them apart again. A worker does not see all rows of a person, and none
-- must be left behind: these functions run as the tables' owner, ask what the worker may do, and find in the database's
-- own catalogue what names a person. What they are to do where two rows cannot stand side by side is said here, by the
-- name of the unique index; a house test finds any that is not.

-- Whether the worker may decide about two records: both known at an office of theirs; of somebody sealed, only where
-- they are a protection officer of an office that protects them. A former id stands for the person.
CREATE OR REPLACE FUNCTION people_pair_open(one uuid, other uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    meant uuid;
    p record;
BEGIN
    FOREACH meant IN ARRAY ARRAY[one, other] LOOP
        SELECT q.id, q.sealed, q.blocked_at INTO p FROM people_person q WHERE q.id = meant;
        IF NOT FOUND THEN
            SELECT q.id, q.sealed, q.blocked_at INTO p FROM people_alias a JOIN people_person q ON q.id = a.person_id
             WHERE a.was = meant;
        END IF;
        IF p.id IS NULL OR p.blocked_at IS NOT NULL THEN
            RETURN false;
        ELSIF p.sealed THEN
            IF NOT EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id = p.id AND s.ended_at IS NULL
                              AND s.office_id = ANY(camino_protected())) THEN
                RETURN false;
            END IF;
        ELSIF NOT EXISTS (SELECT 1 FROM people_knownat k WHERE k.person_id = p.id
                             AND k.office_id = ANY(camino_offices())) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;

-- Where a row of the record that goes (d) meets one of the record that stays (k) in a unique index:
--   fold   both say the same: what hangs on d goes to k, d is taken away; `sets` is what k takes over from d
--   close  both stay, but only one can be open: `sets` closes k where `gone_wins`, else d (called k in it, too)
--   drop   d is taken away: it only repeats the person
CREATE OR REPLACE FUNCTION people_join_rules() RETURNS TABLE (index_name text, rule text, sets text, gone_wins text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$ VALUES
    ('people_card_pkey', 'drop', NULL, NULL),
    ('known_once_at_an_office', 'fold',
        'since = least(k.since, d.since), last_seen = greatest(k.last_seen, d.last_seen)', NULL),
    ('other_name_once', 'fold', NULL, NULL),
    ('contact_phone_once', 'fold',
        'own = k.own OR d.own, name = CASE WHEN k.name = '''' THEN d.name ELSE k.name END,
         relation = CASE WHEN k.relation = '''' THEN d.relation ELSE k.relation END', NULL),
    -- A head stays a head, and who is still in a group stays in it.
    ('member_once_of_a_group', 'fold',
        'until = CASE WHEN k.until IS NULL OR d.until IS NULL THEN NULL ELSE greatest(k.until, d.until) END,
         relation = CASE WHEN d.relation = ''head'' THEN ''head'' WHEN k.until IS NOT NULL AND d.until IS NULL
                         THEN d.relation ELSE k.relation END', NULL),
    -- The later answer stands. Of two of one moment the one that says no.
    ('consent_one_answer_stands_at_an_office', 'close',
        'ended_at = greatest(k.at, now()), ended_how = ''replaced'', ended_by_id = camino_worker()',
        'd.at > k.at OR (d.at = k.at AND NOT d.agreed)'),
    -- The stricter stands; of two alike the older.
    ('protection_once_at_an_office', 'close', 'ended_at = greatest(k.since, now()), ended_by_id = camino_worker()',
        '(d.level = ''sealed'', k.since) > (k.level = ''sealed'', d.since)'),
    ('request_waits_once', 'fold', NULL, NULL),
    ('people_opening_request_id_key', 'fold', NULL, NULL),
    ('return_once_a_day', 'fold',
        'arrival_id = coalesce(k.arrival_id, d.arrival_id), arrived_at = coalesce(k.arrived_at, d.arrived_at),
         crossing_id = coalesce(k.crossing_id, d.crossing_id), constancia_id = coalesce(k.constancia_id, d.constancia_id),
         months_abroad = coalesce(k.months_abroad, d.months_abroad),
         detained_days = coalesce(k.detained_days, d.detained_days), accompanied = coalesce(k.accompanied, d.accompanied),
         last_us_state = CASE WHEN k.last_us_state = '''' THEN d.last_us_state ELSE k.last_us_state END,
         separated = CASE WHEN k.separated = '''' THEN d.separated ELSE k.separated END,
         withheld = CASE WHEN cardinality(k.withheld) = 0 THEN d.withheld ELSE k.withheld END', NULL),
    ('visit_once_a_day', 'fold',
        'came_at = least(k.came_at, d.came_at), return_event_id = coalesce(k.return_event_id, d.return_event_id),
         reason = CASE WHEN k.return_event_id IS NULL AND d.return_event_id IS NOT NULL THEN d.reason ELSE k.reason END',
        NULL),
    ('need_once_a_visit', 'fold',
        'status = CASE WHEN k.status = ''asked'' THEN d.status ELSE k.status END,
         answered_at = CASE WHEN k.status = ''asked'' THEN d.answered_at ELSE k.answered_at END,
         answered_by_id = CASE WHEN k.status = ''asked'' THEN d.answered_by_id ELSE k.answered_by_id END,
         note = CASE WHEN k.note = '''' THEN d.note ELSE k.note END', NULL),
    ('attention_once_a_day', 'fold', NULL, NULL),
    -- Two tests of one kind cannot both be open. The record that goes gives way: a result that was found can still be
    -- given. Nobody is refused for it: that would tell the desk that somebody is being tested.
    ('test_one_of_a_kind_at_a_time', 'close',
        'status = CASE k.status WHEN ''found'' THEN ''not_given'' ELSE ''stopped'' END', 'false'),
    ('alert_one_open_for_a_person', 'fold', 'urgent = k.urgent OR d.urgent', NULL)
$$;

-- What names people by their ids without a key to them, and is to follow: arrays of ids.
CREATE OR REPLACE FUNCTION people_join_arrays() RETURNS TABLE (relation text, col text)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$ VALUES
    ('people_search', 'shown'), ('people_search', 'compared'), ('reception_line', 'alike')
$$;

-- Foreign keys to a table: of which table and column, with that table's key.
CREATE OR REPLACE FUNCTION people_keys_to(target regclass)
RETURNS TABLE (relation regclass, col text, pk text) LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
    SELECT c.conrelid::regclass, a.attname::text,
           (SELECT b.attname::text FROM pg_index i JOIN pg_attribute b ON b.attrelid = i.indrelid AND b.attnum = i.indkey[0]
             WHERE i.indrelid = c.conrelid AND i.indisprimary)
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = target AND cardinality(c.conkey) = 1
     ORDER BY c.conrelid::regclass::text, a.attname
$$;

-- The unique indexes of a table that hold a column, each with the rule for a collision (NULL where none is said).
CREATE OR REPLACE FUNCTION people_uniques(target regclass, col text)
RETURNS TABLE (index_name text, others text, predicate text, rule text, sets text, gone_wins text)
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT x.relname::text,
           (SELECT string_agg(pg_get_indexdef(i.indexrelid, n, true), ', ' ORDER BY n)
              FROM generate_series(1, i.indnkeyatts) n WHERE i.indkey[n - 1] <> a.attnum),
           coalesce(pg_get_expr(i.indpred, i.indrelid), 'true'), r.rule, r.sets, r.gone_wins
      FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = col
      LEFT JOIN people_join_rules() r ON r.index_name = x.relname
     WHERE i.indrelid = target AND i.indisunique AND a.attnum = ANY(i.indkey) ORDER BY x.relname
$$;

CREATE OR REPLACE FUNCTION people_may_join(place uuid) RETURNS boolean LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN place = ANY(camino_offices())
       AND people_has_post(camino_worker(), place, '{reception,social_work,protection,health}');
END
$$;

-- Does what a row of `people_merge` says. `takes`: columns of the kept record that are to have the other's value.
-- Answers '', or why not: 'gone', 'no' (not the worker's to do).
CREATE OR REPLACE FUNCTION people_join(joining uuid, takes text[]) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    m people_merge;
    gone people_person;
    stays people_person;
BEGIN
    SELECT * INTO m FROM people_merge WHERE id = joining AND worker_id = camino_worker() AND done_at IS NULL FOR UPDATE;
    -- Two desks at once: in one order, and the second finds one gone.
    PERFORM 1 FROM people_person p WHERE p.id IN (m.kept_id, m.dropped) ORDER BY p.id FOR UPDATE;
    SELECT * INTO stays FROM people_person WHERE id = m.kept_id;
    SELECT * INTO gone FROM people_person WHERE id = m.dropped;
    IF stays.id IS NULL OR gone.id IS NULL THEN
        RETURN 'gone';
    ELSIF NOT people_may_join(m.office_id) OR NOT people_pair_open(stays.id, gone.id) THEN
        RETURN 'no';
    END IF;
    PERFORM people_step_pairs(joining, gone.id, stays.id);
    PERFORM people_step_arrays(joining, gone.id, stays.id);
    PERFORM people_step_fold(joining, 'people_person', 'id', gone.id, stays.id, NULL);
    PERFORM people_step_values(joining, gone, stays, takes);
    INSERT INTO people_alias (was, person_id, code) VALUES (gone.id, stays.id, gone.code);
    PERFORM people_note_step(joining, 'made', 'people_alias', gone.id, NULL, NULL);
    PERFORM people_seal_anew(ARRAY[stays.id]);
    PERFORM people_step_mark(joining);
    UPDATE people_merge SET done_at = greatest(clock_timestamp(), at) WHERE id = joining;
    RETURN '';
END
$$;

-- What joinings took away of a person's rows, for the job that erases: their history is to go, too.
CREATE OR REPLACE FUNCTION people_taken(who uuid) RETURNS TABLE (relation text, row_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT r.relation, r."row" FROM people_mergedrow r JOIN people_merge m ON m.id = r.merge_id
     WHERE m.kept_id = who AND r.step = 'taken' AND camino_cleared('retention')
$$;

-- Whose row it is changes by joining and taking apart alone.
CREATE OR REPLACE FUNCTION people_only_joining_moves() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
        RAISE EXCEPTION 'whose row it is changes by joining two records alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_joining_moves BEFORE UPDATE ON people_protection FOR EACH ROW
    WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id) EXECUTE FUNCTION people_only_joining_moves();
CREATE OR REPLACE TRIGGER only_joining_moves BEFORE UPDATE ON people_accessrequest FOR EACH ROW
    WHEN (NEW.person_id IS DISTINCT FROM OLD.person_id) EXECUTE FUNCTION people_only_joining_moves();
CREATE OR REPLACE TRIGGER only_joining_moves BEFORE UPDATE ON people_opening FOR EACH ROW
    WHEN ((NEW.person_id, NEW.request_id) IS DISTINCT FROM (OLD.person_id, OLD.request_id))
    EXECUTE FUNCTION people_only_joining_moves();
