-- What is written into the book waits for its seal. These run with the owner's rights and are hung up by installing
-- alone (camino/core/sealing/install.py): the application can neither write here nor leave a row out.

CREATE OR REPLACE FUNCTION core_to_be_sealed_by_id() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO public.core_unsealed (source, row_id, at) SELECT TG_TABLE_NAME, fresh.id::text, now() FROM fresh;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION core_to_be_sealed_by_pgh_id() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO public.core_unsealed (source, row_id, at) SELECT TG_TABLE_NAME, fresh.pgh_id::text, now() FROM fresh;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION core_to_be_sealed_by_id(), core_to_be_sealed_by_pgh_id() FROM PUBLIC;

-- How much waits and since when, for whoever oversees the book: how many rows, never which.
CREATE OR REPLACE FUNCTION core_waiting() RETURNS TABLE (rows bigint, oldest timestamptz) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT count(*), min(at) FROM public.core_unsealed
    WHERE public.camino_cleared('sealing') OR public.camino_cleared('auditor')
$$;
