-- Whether the book tells protection officers this entry about a person: one whom their office knows, and, where it is
-- sealed, protects. That somebody is protected (set, opened, read) is only for the office that did it, or that protects.
-- What speaks of a record that was joined to another speaks of the person. A function, so that nobody else's query has to plan for it.

CREATE OR REPLACE FUNCTION people_book_tells(about uuid, written_at uuid, kind text, subject_kind text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT 1 FROM people_knownat k WHERE k.person_id = w.id AND k.office_id = ANY(camino_protected()))
       AND (NOT EXISTS (SELECT 1 FROM people_person p WHERE p.id = w.id AND p.sealed)
            OR EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id = w.id AND s.ended_at IS NULL
                          AND s.office_id = ANY(camino_protected())))
       AND (written_at = ANY(camino_protected())
            OR (kind <> 'read' AND subject_kind NOT IN ('people.protection', 'people.opening'))
            OR EXISTS (SELECT 1 FROM people_protection s WHERE s.person_id = w.id
                          AND s.office_id = ANY(camino_protected())))
      FROM (SELECT coalesce((SELECT a.person_id FROM people_alias a WHERE a.was = about), about) AS id) w
$$;
