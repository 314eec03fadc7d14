-- The card index in the database's own memory. After a start (or a large load) each search would fetch its pages from
-- the system, one by one, and take twice as long, until all have been asked for once. PostgreSQL's own pg_prewarm reads
-- them in one go. Only a superuser may install it: elsewhere nothing is done, and the first searches are slower.
DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_prewarm;
    REVOKE ALL ON FUNCTION pg_prewarm(regclass, text, text, bigint, bigint) FROM PUBLIC;
EXCEPTION WHEN insufficient_privilege OR feature_not_supported THEN
    NULL;
END $$;

-- Says how many bytes were read: the indexes, then the cards, for as long as they leave a quarter of the memory free.
CREATE OR REPLACE FUNCTION people_warm_cards() RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    room bigint := pg_size_bytes(current_setting('shared_buffers')) / 4 * 3;
    taken bigint := 0;
    part record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_prewarm') THEN
        RETURN 0;
    END IF;
    FOR part IN
        WITH tables AS (SELECT unnest(ARRAY['people_card'::regclass, 'people_nameword'::regclass]) AS id)
        SELECT c.oid::regclass AS id, pg_relation_size(c.oid) AS size FROM pg_class c
         WHERE c.oid IN (SELECT id FROM tables UNION SELECT indexrelid FROM pg_index WHERE indrelid IN (SELECT id FROM tables))
         ORDER BY c.relkind = 'r', size
    LOOP
        EXIT WHEN taken + part.size > room;
        PERFORM pg_prewarm(part.id);
        taken := taken + part.size;
    END LOOP;
    RETURN taken;
END
$$;
REVOKE ALL ON FUNCTION people_warm_cards() FROM PUBLIC;
