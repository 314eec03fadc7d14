-- The card index is reached through these functions alone. They run as the tables' owner.

-- The birth in a CURP (`camino.people.matching.curps.birth_of`), for those whose birth nobody wrote down beside it.
CREATE OR REPLACE FUNCTION people_curp_birth(curp text) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    IF curp IS NULL OR curp !~ '^.{4}[0-9]{6}.{8}$' THEN
        RETURN NULL;
    END IF;
    RETURN make_date(CASE WHEN substr(curp, 17, 1) BETWEEN '0' AND '9' THEN 1900 ELSE 2000 END
                     + substr(curp, 5, 2)::int, substr(curp, 7, 2)::int, substr(curp, 9, 2)::int);
EXCEPTION WHEN datetime_field_overflow THEN
    RETURN NULL;
END
$$;

-- Cards of these people, written anew: `keys` are the matcher's (`camino.people.cards`), the rest is the register's own.
-- Words that a person no longer has, each once: nobody's word is kept. Called by the trigger alone.
CREATE OR REPLACE FUNCTION people_forget_words(gone text[]) RETURNS void
LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS $$
    WITH came AS (DELETE FROM people_namewordseen WHERE heard = ANY(gone) RETURNING heard)
    UPDATE people_nameword w SET people = w.people + (SELECT count(*) FROM came c WHERE c.heard = w.heard) - 1
     WHERE w.heard = ANY(gone);
    DELETE FROM people_nameword WHERE heard = ANY(gone) AND people <= 0
$$;

-- Whatever becomes of a card (written, written anew, erased, joined with another, taken apart), the vocabulary follows.
CREATE OR REPLACE FUNCTION people_words_of_a_card() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO people_namewordseen (heard)
        SELECT w FROM unnest(NEW.words) w WHERE TG_OP = 'INSERT' OR NOT w = ANY(OLD.words);
    END IF;
    IF TG_OP = 'DELETE' THEN
        PERFORM people_forget_words(OLD.words);
    ELSIF TG_OP = 'UPDATE' AND NOT OLD.words <@ NEW.words THEN
        PERFORM people_forget_words(ARRAY(SELECT unnest(OLD.words) EXCEPT SELECT unnest(NEW.words)));
    END IF;
    RETURN NULL;
END
$$;
CREATE OR REPLACE TRIGGER people_card_words AFTER INSERT OR UPDATE OF words OR DELETE ON people_card
    FOR EACH ROW EXECUTE FUNCTION people_words_of_a_card();

-- `words`: the words of their names, each with its neighbourhood. How many have a word is counted at night from a list
-- of those that came: were it counted here, two desks would wait for each other at "María".
DROP FUNCTION IF EXISTS people_write_cards(jsonb);
CREATE OR REPLACE FUNCTION people_write_cards(cards jsonb, words jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO people_nameword (heard, written, people, near)
    SELECT w.heard, w.written, 0, w.near FROM jsonb_to_recordset(words) AS w(heard text, written text, near int[])
     WHERE camino_worker() IS NOT NULL ORDER BY w.heard
    ON CONFLICT DO NOTHING;
    INSERT INTO people_card (person_id, code, given_names, paternal_surname, maternal_surname, other_names,
                             born_earliest, born_latest, sex, birth_state, curps, last_office_id, last_month, words,
                             keys)
    SELECT p.id, p.code, p.given_names, p.paternal_surname, p.maternal_surname,
           ARRAY(SELECT concat_ws(E'\x1f', o.given_names, o.paternal_surname, o.maternal_surname)
                   FROM people_othername o WHERE o.person_id = p.id
                 UNION ALL
                 SELECT concat_ws(E'\x1f', p.preferred_name, p.paternal_surname, p.maternal_surname)
                  WHERE p.preferred_name <> ''),
           coalesce(p.born_earliest, people_curp_birth(papers.curp)),
           coalesce(p.born_latest, people_curp_birth(papers.curp)), p.sex, p.birth_state,
           ARRAY(SELECT d.number FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp'
                 UNION SELECT l.curp FROM people_legacy l WHERE l.person_id = p.id AND l.curp <> ''),
           seen.office_id, date_trunc('month', seen.last_seen)::date,
           ARRAY(SELECT jsonb_object_keys(c.words)), c.keys
      FROM jsonb_to_recordset(cards) AS c(person_id uuid, keys int[], words jsonb)
      JOIN people_person p ON p.id = c.person_id AND p.blocked_at IS NULL
      JOIN LATERAL (SELECT min(d.number) AS curp FROM people_document d WHERE d.person_id = p.id AND d.kind = 'curp') papers
        ON true
      JOIN LATERAL (SELECT k.office_id, k.last_seen FROM people_knownat k WHERE k.person_id = p.id
                     ORDER BY k.last_seen DESC LIMIT 1) seen ON true
     WHERE EXISTS (SELECT 1 FROM people_knownat k
                    WHERE k.person_id = p.id AND k.office_id = ANY(camino_offices()))
    ON CONFLICT (person_id) DO UPDATE SET
        given_names = excluded.given_names, paternal_surname = excluded.paternal_surname,
        maternal_surname = excluded.maternal_surname, other_names = excluded.other_names,
        born_earliest = excluded.born_earliest, born_latest = excluded.born_latest, sex = excluded.sex,
        birth_state = excluded.birth_state, curps = excluded.curps, last_office_id = excluded.last_office_id,
        last_month = excluded.last_month, words = excluded.words, keys = excluded.keys
$$;

-- Adds the words that came to what had been counted. Says how many there were.
CREATE OR REPLACE FUNCTION people_count_words() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH came AS (DELETE FROM people_namewordseen WHERE camino_cleared('counting') RETURNING heard),
         counted AS (SELECT heard, count(*)::int AS n FROM came GROUP BY heard),
         added AS (UPDATE people_nameword w SET people = w.people + c.n FROM counted c WHERE w.heard = c.heard)
    SELECT count(*) FROM came
$$;

-- Of the words told: how many have each (`exact`), which are a slip of the pen from it (`near`, by neighbourhood; where
-- not `always`, only of words that nobody has). Of the beginning and of words that nobody has, which begin like it
-- (`begun`). And how many people there are, as PostgreSQL last counted them.
DROP FUNCTION IF EXISTS people_words(text[], text[], text);
CREATE OR REPLACE FUNCTION people_words(told text[], neighbourhoods text[], beginning text, always boolean)
RETURNS TABLE (told_as text, word text, spelt text, has int, how text)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
BEGIN
    IF camino_worker() IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY SELECT w.heard, w.heard, w.written, w.people, 'exact' FROM people_nameword w WHERE w.heard = ANY(told);
    IF cardinality(neighbourhoods) > 0 THEN
        RETURN QUERY
            SELECT n.told, w.heard, w.written, w.people, 'near' FROM unnest(told, neighbourhoods) AS n(told, keys),
                   LATERAL (SELECT w.heard, w.written, w.people FROM people_nameword w
                             WHERE w.near && n.keys::int[] ORDER BY w.people DESC LIMIT 40) w
             WHERE n.keys IS NOT NULL
               AND (always OR NOT EXISTS (SELECT FROM people_nameword had WHERE had.heard = n.told));
        RETURN QUERY
            SELECT n.told, w.heard, w.written, w.people, 'begun' FROM unnest(told, neighbourhoods) AS n(told, keys),
                   LATERAL (SELECT w.heard, w.written, w.people FROM people_nameword w
                             WHERE w.heard > n.told AND w.heard < n.told || '~' ORDER BY w.people DESC LIMIT 3) w
             WHERE n.keys IS NOT NULL AND length(n.told) >= 3
               AND NOT EXISTS (SELECT FROM people_nameword had WHERE had.heard = n.told);
    END IF;
    IF beginning <> '' THEN
        RETURN QUERY SELECT beginning, w.heard, w.written, w.people, 'begun' FROM people_nameword w
                      WHERE w.heard > beginning AND w.heard < beginning || '~' ORDER BY w.people DESC LIMIT 12;
    END IF;
    RETURN QUERY SELECT '', '', '', greatest(0, c.reltuples)::int, 'people' FROM pg_class c
                  WHERE c.oid = 'public.people_card'::regclass;
END
$$;

-- (Of this and the small functions below none has a setting of its own: they are called for each card, and a setting is
-- what such a call would cost most. They read no table, and are so written that PostgreSQL puts them in their caller's
-- place.)
CREATE OR REPLACE FUNCTION people_figures(one int, other int) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT abs(one - other) = 1
        OR (one / 100 = other / 100 AND ((one / 10 % 10 = other / 10 % 10) <> (one % 10 = other % 10)))
        OR (one % 10 = other / 10 % 10 AND other % 10 = one / 10 % 10)
$$;

-- How two births agree, each an interval of days: `camino.people.matching.levels.birth`, word for word.
CREATE OR REPLACE FUNCTION people_birth_level(a1 date, a2 date, b1 date, b2 date) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN a1 IS NULL OR a2 IS NULL OR b1 IS NULL OR b2 IS NULL THEN 'missing'
        WHEN a1 = b1 AND a1 = a2 AND b1 = b2 THEN 'same'
        WHEN a1 <> a2 OR b1 <> b2 THEN CASE
            WHEN a1 <= b2 AND b1 <= a2 THEN 'year_only'
            WHEN greatest(date_part('year', a1) - date_part('year', b2),
                          date_part('year', b1) - date_part('year', a2)) <= 2 THEN 'near'
            ELSE 'differs' END
        WHEN date_part('year', a1) = date_part('year', b1) THEN CASE
            WHEN date_part('month', a1) = date_part('day', b1)
             AND date_part('day', a1) = date_part('month', b1) THEN 'swapped'
            WHEN (date_part('month', a1) = 1 AND date_part('day', a1) = 1)
              OR (date_part('month', b1) = 1 AND date_part('day', b1) = 1) THEN 'year_only'
            WHEN abs(a1 - b1) = 1 THEN 'slip'
            WHEN date_part('month', a1) = date_part('month', b1) THEN
                CASE WHEN people_figures(date_part('day', a1)::int, date_part('day', b1)::int)
                     THEN 'slip' ELSE 'two_parts' END
            WHEN date_part('day', a1) = date_part('day', b1) THEN
                CASE WHEN people_figures(date_part('month', a1)::int, date_part('month', b1)::int)
                     THEN 'slip' ELSE 'two_parts' END
            ELSE 'near' END
        WHEN abs(a1 - b1) = 1 THEN 'slip'
        WHEN date_part('month', a1) = date_part('month', b1)
         AND date_part('day', a1) = date_part('day', b1) THEN
            CASE WHEN people_figures(date_part('year', a1)::int, date_part('year', b1)::int)
                 THEN 'slip' ELSE 'two_parts' END
        WHEN abs(date_part('year', a1) - date_part('year', b1)) <= 2
         AND (date_part('month', a1) = date_part('month', b1) OR date_part('day', a1) = date_part('day', b1)) THEN 'near'
        ELSE 'differs' END
$$;

CREATE OR REPLACE FUNCTION people_plain_level(asked text, known text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN asked = '' OR known = '' THEN 'missing' WHEN asked = known THEN 'same' ELSE 'differs' END
$$;

-- Whose a number is: the code, the CURP or another paper's number, an own telephone (its last ten figures).
CREATE OR REPLACE FUNCTION people_of_numbers(numbers text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    codes text[] := ARRAY(SELECT substr(n, 2) FROM unnest(numbers) n WHERE n LIKE 'k%');
    curps text[] := ARRAY(SELECT substr(n, 2) FROM unnest(numbers) n WHERE n LIKE 'c%');
    papers text[] := ARRAY(SELECT substr(n, 2) FROM unnest(numbers) n WHERE n LIKE 'f%');
    phones text[] := ARRAY(SELECT substr(n, 2) FROM unnest(numbers) n WHERE n LIKE 'p%');
BEGIN
    RETURN ARRAY(
        SELECT p.id FROM people_person p WHERE p.code = ANY(codes)
        UNION
        SELECT a.person_id FROM people_alias a WHERE a.code = ANY(codes)
        UNION
        SELECT d.person_id FROM people_document d WHERE d.kind = 'curp' AND d.number = ANY(curps)
        UNION
        SELECT d.person_id FROM people_document d WHERE d.kind <> 'curp'
           AND regexp_replace(upper(d.number COLLATE "C"), '[^A-Z0-9]', '', 'g') = ANY(papers)
        UNION
        SELECT t.person_id FROM people_contact t
         WHERE t.own AND right(regexp_replace(t.phone, '[^0-9]', '', 'g'), 10) = ANY(phones));
END
$$;

-- Who may be meant. `ones`, `others`: two sets of keys each, of which a person must have one each; `weights`: what that
-- is worth when it is chosen whom to compare. `every`: for each name told its keys with the birth. `known`: numbers of
-- which one alone tells who it is; `perhaps`: what may be a number. What a card keeps to itself (the birth, the CURP) is
-- compared here: how it agrees is told, not what it says.
-- Somebody sealed, whom the worker may not open, answers only to a number of theirs or to two names and the birth date
-- as registered, and then with a handle and the office to call: no name, no code, no year, no month.
DROP FUNCTION IF EXISTS people_find(text[], text[], int);
DROP FUNCTION IF EXISTS people_number_keys(uuid);
CREATE OR REPLACE FUNCTION people_find(
    ones text[], others text[], weights int[], every text[], known text[], perhaps text[],
    born_from date, born_to date, of_sex text, of_state text, of_curps text[], most int)
RETURNS TABLE (person_id uuid, code varchar, given_names varchar, paternal_surname varchar, maternal_surname varchar,
               other_names text[], birth text, sex text, birth_state text, curp text, birth_year int, office_id uuid,
               month date, by_number boolean, by_chance boolean, sealed boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 40
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan SET enable_seqscan = off AS $$
DECLARE
    mine uuid[];
    sure uuid[] := '{}';
    likely uuid[] := '{}';
    wanted int := least(most, 60);
BEGIN
    IF camino_worker() IS NULL THEN
        RETURN;
    END IF;
    mine := camino_offices();
    IF cardinality(known) > 0 THEN
        sure := people_of_numbers(known);
    END IF;
    IF cardinality(perhaps) > 0 THEN
        likely := people_of_numbers(perhaps);
    END IF;
    RETURN QUERY
        WITH met AS MATERIALIZED (
            SELECT h.person_id, sum(h.weight) + max(h.agrees) AS rank, max(h.last_month) AS seen FROM (
                SELECT c.person_id, c.last_month, k.weight,
                       -- About what the levels weigh, in the shipped model.
                       CASE people_birth_level(born_from, born_to, c.born_earliest, c.born_latest)
                            WHEN 'same' THEN 9 WHEN 'swapped' THEN 7 WHEN 'slip' THEN 4 WHEN 'year_only' THEN 3.5
                            WHEN 'missing' THEN 0 WHEN 'two_parts' THEN -1 WHEN 'near' THEN -6 ELSE -7 END
                       + CASE WHEN c.birth_state = '' OR of_state = '' THEN 0
                              WHEN c.birth_state = of_state THEN 3 ELSE -3 END
                       + CASE WHEN c.sex <> of_sex AND c.sex <> '' AND of_sex <> '' THEN -3.5 ELSE 0 END
                       + CASE WHEN c.last_office_id = ANY(mine) THEN 0.5 ELSE 0 END AS agrees
                  FROM unnest(ones, others, weights) AS k(one, other, weight),
                       LATERAL (SELECT * FROM people_card c
                                 WHERE c.keys && k.one::int[] AND c.keys && k.other::int[] LIMIT 1200) c
                UNION ALL SELECT s, NULL, 1000, 0 FROM unnest(sure) s
                UNION ALL SELECT l, NULL, 500, 0 FROM unnest(likely) l) h
             GROUP BY h.person_id),
        best AS MATERIALIZED (
            SELECT c.*, met.rank, met.seen, people_birth_level(born_from, born_to, c.born_earliest, c.born_latest) AS birth,
                   people_plain_level(of_sex, c.sex) AS sex_level,
                   people_plain_level(of_state, c.birth_state) AS state_level
              FROM (SELECT * FROM met ORDER BY met.rank DESC, met.seen DESC NULLS LAST, met.person_id LIMIT wanted) met
              JOIN people_card c ON c.person_id = met.person_id)
        SELECT CASE WHEN a.hidden THEN a.handle ELSE a.person_id END, CASE WHEN NOT a.hidden THEN a.code END,
               CASE WHEN NOT a.hidden THEN a.given_names END, CASE WHEN NOT a.hidden THEN a.paternal_surname END,
               CASE WHEN NOT a.hidden THEN a.maternal_surname END, CASE WHEN NOT a.hidden THEN a.other_names END,
               CASE WHEN NOT a.hidden THEN a.birth END, CASE WHEN NOT a.hidden THEN a.sex_level END,
               CASE WHEN NOT a.hidden THEN a.state_level END,
               CASE WHEN a.hidden THEN NULL
                    WHEN cardinality(of_curps) = 0 OR cardinality(a.curps) = 0 THEN 'missing'
                    WHEN of_curps && a.curps THEN 'same'
                    ELSE (SELECT CASE WHEN bool_or(levels.one) THEN 'slip' WHEN bool_or(levels.facts) THEN 'facts'
                                      ELSE 'differs' END
                            FROM (SELECT people_a_sign_apart(x, y) AS one,
                                         left(x, 16) = left(y, 16) AND length(x) = 18 AND length(y) = 18 AS facts
                                    FROM unnest(of_curps) x, unnest(a.curps) y) levels) END,
               CASE WHEN NOT a.hidden THEN extract(year FROM a.born_earliest)::int END,
               CASE WHEN a.hidden THEN a.holder ELSE a.last_office_id END,
               CASE WHEN NOT a.hidden THEN a.last_month END,
               a.person_id = ANY(sure), NOT a.hidden AND a.person_id = ANY(likely), a.hidden
          FROM (SELECT b.*, coalesce(s.hidden, false) AS hidden, s.handle, s.holder
                  FROM best b
                  LEFT JOIN (
                       SELECT p.person_id, (array_agg(p.handle ORDER BY p.since))[1] AS handle,
                              (array_agg(p.office_id ORDER BY p.since))[1] AS holder,
                              NOT bool_or(p.office_id = ANY(camino_protected())) AND NOT EXISTS (
                                  SELECT 1 FROM people_opening o
                                   WHERE o.person_id = p.person_id AND o.worker_id = camino_worker() AND o.locked
                                     AND o.ended_at IS NULL AND o.until > now()) AS hidden
                         FROM people_protection p
                        WHERE p.person_id = ANY(ARRAY(SELECT met.person_id FROM best met))
                          AND p.ended_at IS NULL AND p.level = 'sealed'
                        GROUP BY p.person_id) s ON s.person_id = b.person_id) a
         WHERE NOT a.hidden OR a.person_id = ANY(sure)
            OR (cardinality(every) >= 2 AND a.birth = 'same'
                AND NOT EXISTS (SELECT 1 FROM unnest(every) e WHERE NOT a.keys && e::int[]))
         ORDER BY a.rank DESC, a.seen DESC NULLS LAST, a.person_id;
END
$$;

-- Two texts that become one another by one sign more, less, or other, or two neighbours exchanged.
CREATE OR REPLACE FUNCTION people_a_sign_apart(one text, other text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    front int := 0;
    back int := 0;
    a int := length(one); b int := length(other);
BEGIN
    IF abs(a - b) > 1 THEN
        RETURN false;
    END IF;
    WHILE front < least(a, b) AND substr(one, front + 1, 1) = substr(other, front + 1, 1) LOOP
        front := front + 1;
    END LOOP;
    WHILE back < least(a, b) - front AND substr(one, a - back, 1) = substr(other, b - back, 1) LOOP
        back := back + 1;
    END LOOP;
    RETURN greatest(a, b) - front - back <= 1
        OR (a = b AND a - front - back = 2 AND substr(one, front + 1, 1) = substr(other, front + 2, 1)
            AND substr(one, front + 2, 1) = substr(other, front + 1, 1));
END
$$;
