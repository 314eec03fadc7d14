-- Whether a person is sealed follows from the standing protections, and from nothing else.

CREATE OR REPLACE FUNCTION people_keep_sealed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
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
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
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

-- Opens what is locked about one person to the worker who asks, for four hours. `meant` is a person whom the worker
-- reaches, or the handle of a sealed one. It answers alike whether or not anything is locked: NULL only where `meant`
-- is nobody the worker could have met with.
CREATE OR REPLACE FUNCTION people_break_glass(key uuid, meant uuid, why bytea, from_office uuid) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    who uuid;
    holder uuid;
BEGIN
    IF camino_worker() IS NULL OR NOT from_office = ANY(camino_offices()) THEN
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
            now() + interval '4 hours', '', '');
    RETURN who;
END
$$;

-- The offices that know a person whom the worker reaches: whom to ask for what they wrote.
CREATE OR REPLACE FUNCTION people_offices_of(who uuid) RETURNS TABLE (office_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 3 SET search_path = pg_catalog, public AS $$
    SELECT k.office_id FROM people_knownat k JOIN people_person p ON p.id = k.person_id
     WHERE k.person_id = who AND NOT p.sealed AND camino_worker() IS NOT NULL AND EXISTS (
           SELECT 1 FROM people_knownat mine WHERE mine.person_id = who AND mine.office_id = ANY(camino_offices()))
     ORDER BY k.last_seen DESC
$$;
