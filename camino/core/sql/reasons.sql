-- Why rows about a person changed: the deeds of the same transactions, without who did them. Asked with the transactions'
-- ids, which only whoever reaches the history of those rows has seen.

CREATE OR REPLACE FUNCTION core_reasons(about uuid, contexts uuid[])
RETURNS TABLE (context uuid, deed varchar, subject_kind varchar, reason text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT e.context, e.deed, e.subject_kind, coalesce(e.details ->> 'reason', '') FROM core_entry e
     WHERE e.person_id = about AND e.context = ANY(contexts) AND e.kind IN ('deed', 'grant')
       AND camino_worker() IS NOT NULL
     ORDER BY e.id
$$;
