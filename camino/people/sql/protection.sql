-- Whether a person is sealed follows from the standing protections, and from nothing else.

CREATE OR REPLACE FUNCTION people_keep_sealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    now_sealed boolean := EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id = NEW.person_id
                                     AND s.ended_at IS NULL AND s.level = 'sealed');
BEGIN
    UPDATE people_person SET sealed = now_sealed WHERE id = NEW.person_id AND sealed IS DISTINCT FROM now_sealed;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER keep_sealed AFTER INSERT OR UPDATE ON people_protection
    FOR EACH ROW EXECUTE FUNCTION people_keep_sealed();

CREATE OR REPLACE FUNCTION people_only_protection_seals() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
        RAISE EXCEPTION 'a person is sealed by a protection alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_protection_seals BEFORE UPDATE ON people_person
    FOR EACH ROW WHEN (NEW.sealed IS DISTINCT FROM OLD.sealed) EXECUTE FUNCTION people_only_protection_seals();
CREATE OR REPLACE TRIGGER nobody_begins_sealed BEFORE INSERT ON people_person
    FOR EACH ROW WHEN (NEW.sealed) EXECUTE FUNCTION people_only_protection_seals();

-- Whether somebody has one of these posts at an office today, as the office's calendar has it.
CREATE OR REPLACE FUNCTION people_has_post(who uuid, place uuid, roles text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM staff_post p JOIN staff_office o ON o.id = p.office_id,
                          LATERAL (SELECT (now() AT TIME ZONE o.time_zone)::date AS today) d
                    WHERE p.worker_id = who AND p.office_id = place AND p.role = ANY(roles)
                      AND p.since <= d.today AND (p.until IS NULL OR p.until >= d.today))
$$;

-- Whether the worker may make this opening: the answer to a request that they granted, or a place in the team of a
-- person whom their office protects, for a colleague of that office.
CREATE OR REPLACE FUNCTION people_may_give(how text, asked uuid, who uuid, to_whom uuid, file_of uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE how
      WHEN 'asked' THEN EXISTS (
               SELECT 1 FROM people_accessrequest r
                WHERE r.id = asked AND r.person_id = who AND r.worker_id = to_whom AND r.office_id = file_of
                  AND r.answer = 'granted' AND r.answered_by_id = camino_worker())
           AND people_has_post(camino_worker(), file_of, '{social_work,protection,manager}')
      WHEN 'team' THEN EXISTS (
               SELECT 1 FROM people_protection s
                WHERE s.person_id = who AND s.office_id = file_of AND s.ended_at IS NULL)
           AND people_has_post(to_whom, file_of, '{reception,social_work,protection,health,store,manager}')
      ELSE false END
$$;

-- Whether a person is sealed and the worker may not open the seal: their own old requests, too, speak of them no more.
CREATE OR REPLACE FUNCTION people_shut(who uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM people_person p WHERE p.id = who AND p.sealed)
       AND NOT EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id = who AND s.ended_at IS NULL
                          AND s.office_id = ANY(camino_protected()))
       AND NOT EXISTS (SELECT 1 FROM people_opening o WHERE o.person_id = who AND o.worker_id = camino_worker()
                          AND o.locked AND o.ended_at IS NULL AND o.until > now())
$$;

-- Whom to call about somebody sealed: for each handle, or id that was known before the sealing, the office.
CREATE OR REPLACE FUNCTION people_sealed_by(named uuid[]) RETURNS TABLE (meant uuid, office_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT ON (n.id) n.id, s.office_id
      FROM unnest(named) AS n(id) JOIN people_protection s ON s.handle = n.id OR s.person_id = n.id
     WHERE s.ended_at IS NULL AND s.level = 'sealed' AND camino_worker() IS NOT NULL
     ORDER BY n.id, s.since
$$;

-- Everybody answers, closes, ends and reviews in their own name, and once. (The tables' owner changes keys only.)
CREATE OR REPLACE FUNCTION people_answer_in_own_name() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF row_security_active(TG_RELID) AND (
          NEW.answered_by_id IS DISTINCT FROM camino_worker()
       OR (NEW.answer = 'withdrawn') IS DISTINCT FROM (OLD.worker_id = camino_worker())
       OR (NEW.answer <> 'withdrawn'
           AND NOT people_has_post(camino_worker(), OLD.office_id, '{social_work,protection,manager}'))) THEN
        RAISE EXCEPTION 'a request is answered by the office that was asked' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER answer_in_own_name BEFORE UPDATE ON people_accessrequest
    FOR EACH ROW WHEN ((NEW.answer, NEW.answered_by_id) IS DISTINCT FROM (OLD.answer, OLD.answered_by_id))
    EXECUTE FUNCTION people_answer_in_own_name();

CREATE OR REPLACE FUNCTION people_end_in_own_name() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF row_security_active(TG_RELID)
       AND (OLD.ended_at IS NOT NULL OR NEW.ended_by_id IS DISTINCT FROM camino_worker()) THEN
        RAISE EXCEPTION 'what ends, ends once, by who says so' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER end_in_own_name BEFORE UPDATE ON people_protection
    FOR EACH ROW WHEN ((NEW.ended_at, NEW.ended_by_id) IS DISTINCT FROM (OLD.ended_at, OLD.ended_by_id))
    EXECUTE FUNCTION people_end_in_own_name();
CREATE OR REPLACE TRIGGER end_in_own_name BEFORE UPDATE ON people_opening
    FOR EACH ROW WHEN ((NEW.ended_at, NEW.ended_by_id) IS DISTINCT FROM (OLD.ended_at, OLD.ended_by_id))
    EXECUTE FUNCTION people_end_in_own_name();

CREATE OR REPLACE FUNCTION people_review_in_own_name() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF row_security_active(TG_RELID) AND (
          OLD.verdict <> '' OR NEW.reviewed_by_id IS DISTINCT FROM camino_worker()
       OR NOT OLD.office_id = ANY(camino_protected())) THEN
        RAISE EXCEPTION 'broken glass is reviewed once, by an officer' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER review_in_own_name BEFORE UPDATE ON people_opening
    FOR EACH ROW WHEN ((NEW.verdict, NEW.reviewed_by_id) IS DISTINCT FROM (OLD.verdict, OLD.reviewed_by_id))
    EXECUTE FUNCTION people_review_in_own_name();

-- Opens what is locked about one person to the worker who asks, for four hours. `meant` is a person whom the worker
-- reaches, or the handle of a sealed one. It answers alike whether or not anything is locked: NULL only where `meant`
-- is nobody the worker could have met with.
DROP FUNCTION IF EXISTS people_break_glass(uuid, uuid, bytea, uuid);
CREATE OR REPLACE FUNCTION people_break_glass(key uuid, meant uuid, why bytea, no_note bytea, from_office uuid)
RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    who uuid;
    holder uuid;
BEGIN
    IF NOT from_office = ANY(camino_offices())
       OR NOT people_has_post(camino_worker(), from_office, '{social_work,protection,health}') THEN
        RETURN NULL;
    END IF;
    SELECT s.person_id, s.office_id INTO who, holder FROM people_protection s
     WHERE s.handle = meant AND s.ended_at IS NULL AND s.level = 'sealed';
    IF who IS NULL THEN
        SELECT p.id INTO who FROM people_person p
         WHERE p.id = meant AND NOT p.sealed AND EXISTS (
               SELECT 1 FROM people_knownat k WHERE k.person_id = p.id AND k.office_id = ANY(camino_offices()));
        SELECT s.office_id INTO holder FROM people_protection s
         WHERE s.person_id = who AND s.ended_at IS NULL ORDER BY s.since LIMIT 1;
    END IF;
    IF who IS NULL THEN
        RETURN NULL;
    END IF;
    INSERT INTO people_opening (id, person_id, worker_id, office_id, kind, locked, reason, given_by_id, since, until,
                                verdict, review_note)
    VALUES (key, who, camino_worker(), coalesce(holder, from_office), 'glass', true, why, camino_worker(), now(),
            now() + interval '4 hours', '', no_note);
    RETURN who;
END
$$;

-- The offices that know a person whom the worker reaches: whom to ask for what they wrote.
CREATE OR REPLACE FUNCTION people_offices_of(who uuid) RETURNS TABLE (office_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 3 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT k.office_id FROM people_knownat k JOIN people_person p ON p.id = k.person_id
     WHERE k.person_id = who AND NOT p.sealed AND camino_worker() IS NOT NULL AND (EXISTS (
           SELECT 1 FROM people_knownat mine WHERE mine.person_id = who AND mine.office_id = ANY(camino_offices()))
        OR EXISTS (SELECT 1 FROM people_opening o WHERE o.person_id = who AND o.worker_id = camino_worker()
                      AND o.ended_at IS NULL AND o.until > now()))
     ORDER BY k.last_seen DESC
$$;
