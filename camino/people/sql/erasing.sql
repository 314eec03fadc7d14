-- Blocking (bloqueo) and anonymising. The application may do neither by itself: these functions run as the tables' owner,
-- and ask what the worker or the job is cleared for.

CREATE OR REPLACE FUNCTION people_may_block(who uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT camino_cleared('retention') OR EXISTS (
        SELECT 1 FROM people_knownat k WHERE k.person_id = who AND k.office_id = ANY(camino_protected()))
$$;

-- Out of ordinary use: no search finds them any more, no office opens the file.
CREATE OR REPLACE FUNCTION people_block(who uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT people_may_block(who) THEN
        RETURN false;
    END IF;
    UPDATE people_person SET blocked_at = now() WHERE id = who AND blocked_at IS NULL;
    DELETE FROM people_card WHERE person_id = who;
    UPDATE people_opening SET ended_at = now(), ended_by_id = coalesce(camino_worker(), given_by_id)
     WHERE person_id = who AND ended_at IS NULL AND until > now();
    RETURN true;
END
$$;

-- Back into use, while nothing has been erased yet.
CREATE OR REPLACE FUNCTION people_unblock(who uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT people_may_block(who) THEN
        RETURN false;
    END IF;
    UPDATE people_person SET blocked_at = NULL WHERE id = who AND blocked_at IS NOT NULL AND anonymised_at IS NULL;
    RETURN FOUND;
END
$$;

CREATE OR REPLACE FUNCTION people_only_blocking_blocks() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
        RAISE EXCEPTION 'a file is blocked and anonymised by its functions alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_blocking_blocks BEFORE UPDATE ON people_person FOR EACH ROW
    WHEN (NEW.blocked_at IS DISTINCT FROM OLD.blocked_at OR NEW.anonymised_at IS DISTINCT FROM OLD.anonymised_at)
    EXECUTE FUNCTION people_only_blocking_blocks();

-- The rows of a table that hang on others. For the retention's job alone: it knows from the models what hangs on whom.
CREATE OR REPLACE FUNCTION people_rows_of(relation regclass, key text, reference text, ids uuid[]) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT camino_cleared('retention') THEN
        RAISE EXCEPTION 'only the job of retention reads this' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN QUERY EXECUTE format('SELECT %I::text FROM %s WHERE %I = ANY($1)', key, relation, reference) USING ids;
END
$$;

-- What is left of a column: 'blank' (nothing), or '=value'.
CREATE OR REPLACE FUNCTION people_left_of(relation regclass, col text, left_over text) RETURNS text LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE WHEN left_over LIKE '=%' THEN quote_literal(substr(left_over, 2))
                WHEN NOT a.attnotnull THEN 'NULL'
                WHEN t.typcategory = 'A' OR t.typname = 'jsonb' THEN quote_literal('{}')
                WHEN t.typcategory = 'B' THEN 'false'
                ELSE quote_literal('') END
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     WHERE a.attrelid = relation AND a.attname = col AND NOT a.attisdropped
$$;

-- Sets columns of some rows to what the models say is left of them, or deletes the rows where nothing is (`changes` is
-- NULL). Triggers that keep rows as they are, and those that would write the erased into history, rest meanwhile, in this
-- transaction alone. The book itself, workers and the framework's tables are out of its reach.
CREATE OR REPLACE FUNCTION people_erase(relation regclass, key text, ids text[], changes jsonb) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    erased int;
    sets text;
    called text := (SELECT relname FROM pg_class WHERE oid = relation);
BEGIN
    IF NOT camino_cleared('retention') OR (called ~ '^(core|staff|account|mfa|auth|django|procrastinate)_'
                                           AND called NOT IN ('core_done', 'django_session')) THEN
        RAISE EXCEPTION 'only the job of retention erases, and not the book' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SET CONSTRAINTS ALL IMMEDIATE;
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', relation);
    IF changes IS NULL THEN
        EXECUTE format('DELETE FROM %s WHERE %I::text = ANY($1)', relation, key) USING ids;
    ELSE
        SELECT string_agg(format('%I = %s', c.key, people_left_of(relation, c.key, c.value)), ', ') INTO sets
          FROM jsonb_each_text(changes) c;
        EXECUTE format('UPDATE %s SET %s WHERE %I::text = ANY($1)', relation, sets, key) USING ids;
    END IF;
    GET DIAGNOSTICS erased = ROW_COUNT;
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER USER', relation);
    RETURN erased;
END
$$;

-- The earliest day of birth, for the band that is left of it.
CREATE OR REPLACE FUNCTION people_born(who uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT born_earliest FROM people_person WHERE id = who AND camino_cleared('retention')
$$;
