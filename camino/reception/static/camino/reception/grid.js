// Rapid entry: one line is one person. Tab and Enter go on, arrows move between lines, every line is kept as it is typed.

(() => {
  const grid = document.querySelector("[data-grid]");
  if (!grid) return;
  const list = grid.querySelector("[data-grid-lines]");
  const template = document.querySelector("[data-grid-template]");
  const state = document.querySelector("[data-grid-state]");
  const undo = document.querySelector("[data-undo]");
  const store = camino.gridStore(grid.dataset.grid);
  const NAMES = ["given_names", "paternal_surname", "maternal_surname", "birth", "sex", "folio"];
  const SEX_OF = { M: "F", H: "M", X: "X", F: "F", V: "M" }; // mujer, hombre; F and V as some are used to
  const LETTER_OF = { F: "M", M: "H", X: "X" };

  const lines = () => [...list.children];
  const field = (line, name) => line.querySelector(`[name="${name}"]`);
  const facts = (line) => Object.fromEntries(NAMES.map((name) => {
    const value = field(line, name).value.trim();
    return [name, name === "sex" ? SEX_OF[value.toUpperCase()] || "" : value];
  }));
  const empty = (said) => NAMES.every((name) => !said[name]);
  const tell = (name, alarm) => {
    if (state.dataset.said === name) return;
    state.dataset.said = name;
    state.classList.toggle("g-alarm", Boolean(alarm));
    state.replaceChildren(camino.words(`grid-${name}`));
  };
  const token = () => document.cookie.match(/(?:^|; )(?:__Host-)?csrftoken=([^;]+)/)?.[1] || grid.querySelector('[name="csrfmiddlewaretoken"]').value;

  // Sending: one request a line at a time, so that the last word typed is the last one written.
  const busy = new Set();
  const timers = new Map();
  const post = (path, said) => fetch(grid.dataset.url + path, {
    method: "POST", headers: { "X-CSRFToken": token(), "HX-Request": "true" }, body: new URLSearchParams(said), signal: AbortSignal.timeout(20000),
  });
  const later = (line, wait) => {
    clearTimeout(timers.get(line));
    timers.set(line, setTimeout(() => send(line), wait));
  };
  const send = async (line) => {
    const id = line.dataset.gridLine;
    const said = store.get(id);
    if (!said) return settled();
    if (busy.has(id)) return later(line, 150);
    busy.add(id);
    tell("saving");
    try {
      const answer = await post(`${id}/`, said);
      if (answer.redirected) return tell("signed-out", true);
      if (answer.status === 503 || answer.status === 502 || answer.status === 504) throw new TypeError("away");
      if (!answer.ok) return tell("refused", true);
      store.drop(id, said);
      if (line.isConnected) line.querySelector("[data-hint]").innerHTML = await answer.text();
    } catch {
      tell("offline", true);
      later(line, 5000);
      return;
    } finally {
      busy.delete(id);
    }
    settled();
  };
  const settled = () => { if (!busy.size && !store.ids().length) tell("saved"); };

  const changed = (line, wait) => {
    const said = facts(line);
    if (!line.dataset.gridLine) {
      if (empty(said)) return;
      line.dataset.gridLine = camino.newId();
    }
    store.keep(line.dataset.gridLine, said);
    later(line, wait);
  };

  const add = (id = "", said = null) => {
    const line = template.content.firstElementChild.cloneNode(true);
    line.dataset.gridLine = id;
    for (const name of NAMES) if (said) field(line, name).value = name === "sex" ? LETTER_OF[said.sex] || "" : said[name];
    list.append(line);
    renumber();
    return line;
  };
  const renumber = () => lines().forEach((line, place) => { line.querySelector("[data-number]").textContent = place + 1; });
  const spare = () => { const last = lines().at(-1); return last && empty(facts(last)) ? last : add(); };

  list.addEventListener("input", (event) => {
    const line = event.target.closest("[data-grid-line]");
    if (event.target.name === "sex" && event.target.value && !SEX_OF[event.target.value.toUpperCase()]) event.target.value = "";
    changed(line, 600);
    if (line === list.lastElementChild) add();
  });
  list.addEventListener("change", (event) => changed(event.target.closest("[data-grid-line]"), 0));

  const across = (line, name, step) => {
    const to = lines()[lines().indexOf(line) + step];
    if (to) { field(to, name).focus(); field(to, name).select(); }
    return Boolean(to);
  };
  list.addEventListener("keydown", (event) => {
    const line = event.target.closest("[data-grid-line]");
    const name = event.target.name;
    if (!name) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (across(line, name, event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const next = NAMES[NAMES.indexOf(name) + (event.shiftKey ? -1 : 1)];
      if (next) field(line, next).focus();
      else if (!event.shiftKey) { spare(); across(line, NAMES[0], 1); }
    }
  });

  // A line taken back can be brought back, until the page is left.
  let erased = null;
  list.addEventListener("click", async (event) => {
    const line = event.target.closest("[data-erase]")?.closest("[data-grid-line]");
    if (!line) return;
    const id = line.dataset.gridLine;
    erased = { said: facts(line) };
    clearTimeout(timers.get(line));
    const place = Math.min(lines().indexOf(line), lines().length - 2);
    line.remove();
    spare();
    renumber();
    field(lines()[Math.max(place, 0)], NAMES[0]).focus();
    undo.hidden = empty(erased.said);
    if (!id) return;
    store.forget(id);
    try {
      const answer = await post(`${id}/erase/`, {});
      if (!answer.ok) throw new TypeError("away");
      settled();
    } catch {
      // Not taken back after all: better a line too many, in sight, than one lost.
      add(id, erased.said);
      undo.hidden = true;
      tell("offline", true);
    }
  });
  undo.addEventListener("click", () => {
    const last = spare();
    for (const name of NAMES) field(last, name).value = name === "sex" ? LETTER_OF[erased.said.sex] || "" : erased.said[name];
    changed(last, 0);
    add();
    undo.hidden = true;
    field(last, NAMES[0]).focus();
  });

  grid.addEventListener("submit", (event) => event.preventDefault());
  const sendAll = () => lines().forEach((line) => { if (line.dataset.gridLine && store.get(line.dataset.gridLine)) later(line, 0); });
  window.addEventListener("online", sendAll);
  window.addEventListener("focus", sendAll);

  // What an earlier tab could not send.
  for (const id of store.ids()) {
    const there = lines().find((line) => line.dataset.gridLine === id);
    const said = store.get(id);
    if (there) for (const name of NAMES) field(there, name).value = name === "sex" ? LETTER_OF[said.sex] || "" : said[name];
    else add(id, said);
  }
  sendAll();
  field(spare(), NAMES[0]).focus();
})();
