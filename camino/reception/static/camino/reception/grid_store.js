// The lines of a grid that the server does not have yet. They outlast a closed tab and a lost connection, and are gone
// from this computer as soon as the server has them.

window.camino.gridStore = (arrival) => {
  const PREFIX = `camino-grid:${arrival}:`;
  const store = window.localStorage;
  return {
    keep: (id, facts) => store.setItem(PREFIX + id, JSON.stringify(facts)),
    drop: (id, facts) => { if (store.getItem(PREFIX + id) === JSON.stringify(facts)) store.removeItem(PREFIX + id); },
    forget: (id) => store.removeItem(PREFIX + id),
    get: (id) => JSON.parse(store.getItem(PREFIX + id) || "null"),
    ids: () => Object.keys(store).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)).sort(),
  };
};

// A UUIDv7: made here, so that a line sent twice is one line.
window.camino.newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let place = 5; place >= 0; place -= 1) { bytes[place] = time % 256; time = Math.floor(time / 256); }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
};
