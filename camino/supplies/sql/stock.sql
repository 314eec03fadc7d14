-- The stock book keeps its own balances, and says no to what no book may hold. All of it runs as the tables' owner:
-- the application can add movements and read balances, and nothing else.

-- Which ends each kind of movement may join.
CREATE OR REPLACE FUNCTION supplies_may_join(kind text, from_kind text, to_kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
    SELECT CASE kind
        WHEN 'receive' THEN from_kind IN ('supplier', 'donor') AND to_kind IN ('store', 'shelf')
        WHEN 'move' THEN from_kind IN ('store', 'shelf') AND to_kind IN ('store', 'shelf')
        WHEN 'send' THEN from_kind IN ('store', 'shelf') AND to_kind = 'transit'
        WHEN 'arrive' THEN from_kind = 'transit' AND to_kind IN ('store', 'shelf')
        WHEN 'assemble' THEN 'assembly' IN (from_kind, to_kind) AND (from_kind IN ('store', 'shelf') OR to_kind IN ('store', 'shelf'))
        WHEN 'take_apart' THEN 'assembly' IN (from_kind, to_kind) AND (from_kind IN ('store', 'shelf') OR to_kind IN ('store', 'shelf'))
        WHEN 'hand_out' THEN from_kind IN ('store', 'shelf') AND to_kind = 'person'
        WHEN 'take_back' THEN from_kind = 'person' AND to_kind IN ('store', 'shelf', 'loss')
        WHEN 'health' THEN from_kind IN ('store', 'shelf') AND to_kind = 'health'
        WHEN 'loss' THEN from_kind IN ('store', 'shelf', 'transit') AND to_kind = 'loss'
        WHEN 'expired' THEN from_kind IN ('store', 'shelf') AND to_kind = 'expired'
        WHEN 'count' THEN 'count' IN (from_kind, to_kind) AND (from_kind IN ('store', 'shelf', 'transit') OR to_kind IN ('store', 'shelf'))
        ELSE false
    END
$$;

-- After each statement that adds movements: check every one of them, then bring the balances along. The rows of the
-- balance are locked in one order (lot, place), by this and by supplies_hold, so that no two desks wait for each other.
CREATE OR REPLACE FUNCTION supplies_post() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    wrong record;
BEGIN
    SELECT m.kind, f.kind AS from_kind, t.kind AS to_kind INTO wrong
      FROM added m
      JOIN supplies_place f ON f.id = m.from_place_id
      JOIN supplies_place t ON t.id = m.to_place_id
     WHERE NOT supplies_may_join(m.kind, f.kind, t.kind)
        OR (t.office_id <> m.office_id)
        OR (f.office_id <> m.office_id AND f.kind <> 'transit')
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'supplies: a movement “%” cannot go from “%” to “%”', wrong.kind, wrong.from_kind, wrong.to_kind
            USING ERRCODE = 'check_violation', CONSTRAINT = 'movement_joins_its_ends';
    END IF;

    -- What is expired or spoilt is not given; what goes to health goes to nobody by name, and nothing else goes there.
    SELECT m.kind INTO wrong
      FROM added m
      JOIN supplies_lot l ON l.id = m.lot_id
      JOIN supplies_item i ON i.id = l.item_id
      JOIN staff_office o ON o.id = m.office_id
     WHERE (m.kind IN ('hand_out', 'health')
            AND (l.spoilt_on IS NOT NULL OR l.use_by < (m.at AT TIME ZONE o.time_zone)::date))
        OR (m.kind = 'hand_out' AND i.goes <> 'person')
        OR (m.kind = 'health' AND i.goes <> 'health')
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'supplies: this lot cannot go there'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'movement_of_what_may_go_there';
    END IF;

    INSERT INTO supplies_balance (lot_id, place_id, quantity)
        SELECT DISTINCT m.lot_id, m.to_place_id, 0
          FROM added m JOIN supplies_place t ON t.id = m.to_place_id AND t.kind IN ('store', 'shelf', 'transit')
         ORDER BY 1, 2
        ON CONFLICT DO NOTHING;
    PERFORM 1 FROM supplies_balance b
      WHERE (b.lot_id, b.place_id) IN (SELECT lot_id, from_place_id FROM added UNION SELECT lot_id, to_place_id FROM added)
      ORDER BY b.lot_id, b.place_id FOR UPDATE;
    -- What was never at a place cannot leave it: the balance that is not there is told as one below zero.
    PERFORM 1 FROM added m JOIN supplies_place f ON f.id = m.from_place_id AND f.kind IN ('store', 'shelf', 'transit')
      WHERE NOT EXISTS (SELECT 1 FROM supplies_balance b WHERE b.lot_id = m.lot_id AND b.place_id = m.from_place_id);
    IF FOUND THEN
        RAISE EXCEPTION 'supplies: nothing of this lot is at this place'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'balance_never_below_zero';
    END IF;
    UPDATE supplies_balance b SET quantity = b.quantity + change.quantity
      FROM (SELECT lot_id, place_id, sum(quantity)::int AS quantity
              FROM (SELECT lot_id, to_place_id AS place_id, quantity FROM added
                    UNION ALL SELECT lot_id, from_place_id, -quantity FROM added) ends
             GROUP BY lot_id, place_id) change
     WHERE b.lot_id = change.lot_id AND b.place_id = change.place_id AND change.quantity <> 0;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER supplies_posted AFTER INSERT ON supplies_movement
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION supplies_post();

-- What lies at an office of the worker's (and, with `also`, in a transit that comes here), locked until the deed is
-- done, always in the same order. `items` and `lots` narrow it down; either may be null.
CREATE OR REPLACE FUNCTION supplies_hold(office uuid, items uuid[], lots uuid[], also uuid)
RETURNS TABLE (lot_id uuid, place_id uuid, item_id uuid, quantity int, use_by date, spoilt boolean, fund_id uuid, given boolean)
LANGUAGE sql VOLATILE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT b.lot_id, b.place_id, l.item_id, b.quantity, l.use_by, l.spoilt_on IS NOT NULL, l.fund_id,
           p.hands_out AND p.closed_on IS NULL AND p.kind IN ('store', 'shelf')
      FROM supplies_balance b
      JOIN supplies_lot l ON l.id = b.lot_id
      JOIN supplies_place p ON p.id = b.place_id
     WHERE camino_worker() IS NOT NULL
       AND (l.item_id = ANY(items) OR b.lot_id = ANY(lots))
       AND ((p.office_id = office AND office = ANY(camino_offices()))
            OR (p.id = also AND p.kind = 'transit' AND EXISTS (
                SELECT 1 FROM supplies_transfer t WHERE t.from_office_id = p.office_id
                   AND t.to_office_id = ANY(camino_offices()) AND t.status = 'sent')))
     ORDER BY b.lot_id, b.place_id FOR UPDATE OF b
$$;

-- When people whom the worker's office knows were last given each kind of help, at whichever office: the kind and the
-- day, not the place, the thing or the giver.
CREATE OR REPLACE FUNCTION supplies_last_given(people uuid[])
RETURNS TABLE (person_id uuid, kind_id varchar, given_on date)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT h.person_id, h.kind_id, max(h.given_on)
      FROM supplies_handout h
     WHERE h.person_id = ANY(people) AND h.taken_back_at IS NULL
       AND EXISTS (SELECT 1 FROM people_knownat k
                    WHERE k.person_id = h.person_id AND k.office_id = ANY(camino_offices()))
     GROUP BY h.person_id, h.kind_id
$$;

-- The place of a consignment on its way, for the office that it comes to.
CREATE OR REPLACE FUNCTION supplies_transit_of(transfer uuid) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT p.id FROM supplies_transfer t JOIN supplies_place p ON p.office_id = t.from_office_id AND p.kind = 'transit'
     WHERE t.id = transfer AND (t.to_office_id = ANY(camino_offices()) OR t.from_office_id = ANY(camino_offices()))
$$;
