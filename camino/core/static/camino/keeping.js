// Nothing typed is ever lost. A form with `data-keep="name"` keeps its fields in this tab until it was successfully sent:
// through a crashed page, an outage, the back button, a sign-in in between. Its one-time key is kept with them, so a form
// that was sent but never answered is, when sent again, still the same deed. The store ends with the tab, with signing
// out, and when somebody else signs in.

(() => {
  const PREFIX = "camino-kept:";
  const WORKER = "camino-worker";
  const SENT = "camino-sent"; // which form was sent last from where, and not yet known to be done
  const store = window.sessionStorage;

  const forgetAll = () => {
    for (const name of Object.keys(store)) if (name.startsWith(PREFIX) || name === SENT) store.removeItem(name);
  };
  const worker = document.body.dataset.worker;
  if (worker && store.getItem(WORKER) !== worker) {
    if (store.getItem(WORKER)) forgetAll();
    store.setItem(WORKER, worker);
  }

  const kept = (form) => PREFIX + form.dataset.keep;
  const keeps = (field) =>
    field.name && field.name !== "csrfmiddlewaretoken" && !["password", "file", "submit", "button", "reset"].includes(field.type);
  const read = (form) => {
    const facts = [];
    for (const field of form.elements) {
      if (!keeps(field)) continue;
      if (["checkbox", "radio"].includes(field.type)) { if (field.checked) facts.push([field.name, field.value]); }
      else if (field.multiple) for (const option of field.selectedOptions) facts.push([field.name, option.value]);
      else facts.push([field.name, field.value]);
    }
    return facts;
  };
  const write = (form, facts) => {
    const values = new Map();
    for (const [name, value] of facts) values.set(name, [...(values.get(name) || []), value]);
    for (const field of form.elements) {
      if (!keeps(field)) continue;
      const own = values.get(field.name) || [];
      if (["checkbox", "radio"].includes(field.type)) field.checked = own.includes(field.value);
      else if (field.multiple) for (const option of field.options) option.selected = own.includes(option.value);
      else if (own.length) field.value = own.shift(); // fields of one name (rows of a grid) in their order
    }
  };
  const keep = (form) => store.setItem(kept(form), JSON.stringify({ facts: read(form) }));
  const formsIn = (root) => root.querySelectorAll("form[data-keep]");
  const hasErrors = (form) => form.querySelector('[aria-invalid="true"], [data-error-summary], .c-field-error') !== null;

  // Whether the form sent last was done. Only a page that follows from the form's page, and is not a refusal, says so;
  // after a crash people come back by reload, by the back button or by typing the address.
  const settle = () => {
    const sent = JSON.parse(store.getItem(SENT) || "null");
    if (!sent) return;
    const how = performance.getEntriesByType("navigation")[0]?.type;
    const follows = document.referrer && new URL(document.referrer).pathname === sent.from;
    if (how !== "navigate" || !follows) return;
    store.removeItem(SENT);
    if (!document.body.dataset.worker || document.querySelector('meta[name="camino-not-done"]')) return;
    const again = [...formsIn(document)].find((form) => kept(form) === sent.name);
    if (!again || !hasErrors(again)) store.removeItem(sent.name);
  };

  const restore = (form) => {
    // Here again, whatever became of it: leaving this page by a link does not mean that it was done.
    if (JSON.parse(store.getItem(SENT) || "null")?.name === kept(form)) store.removeItem(SENT);
    const text = store.getItem(kept(form));
    if (!text || hasErrors(form)) return;
    const before = JSON.stringify(read(form).filter(([name]) => name !== "key"));
    const facts = JSON.parse(text).facts;
    if (before === JSON.stringify(facts.filter(([name]) => name !== "key"))) return;
    write(form, facts);
    form.dispatchEvent(new CustomEvent("camino:restored", { bubbles: true }));
    tell(form);
  };
  const tell = (form) => {
    const notice = document.createElement("div");
    notice.className = "c-notice c-notice-info";
    notice.setAttribute("role", "status");
    const body = document.createElement("div");
    body.className = "c-notice-body";
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn c-btn-secondary";
    button.append(camino.words("discard"));
    button.addEventListener("click", () => { store.removeItem(kept(form)); location.reload(); });
    body.append(camino.words("kept"));
    notice.append(body, button);
    form.prepend(notice);
  };

  settle();
  formsIn(document).forEach(restore);
  document.addEventListener("htmx:afterSettle", ({ detail: { elt } }) => {
    (elt.matches("form[data-keep]") ? [elt] : formsIn(elt)).forEach(restore);
  });

  document.addEventListener("input", (event) => { const form = event.target.closest?.("form[data-keep]"); if (form) keep(form); });
  document.addEventListener("change", (event) => { const form = event.target.closest?.("form[data-keep]"); if (form) keep(form); });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-forget]")) return forgetAll();
    if (!form.matches("[data-keep]") || event.defaultPrevented) return;
    keep(form);
    store.setItem(SENT, JSON.stringify({ name: kept(form), from: location.pathname }));
  });

  // A form sent by htmx: done when the answer is neither a refusal nor the form again with its errors.
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt.closest?.("form[data-keep]") || (event.detail.elt.matches?.("form[data-keep]") && event.detail.elt);
    if (!form || event.detail.requestConfig.verb === "get" || event.detail.elt.matches("[data-asks]")) return;
    const { status, responseURL } = event.detail.xhr;
    const signedOut = responseURL && new URL(responseURL).pathname === document.body.dataset.signIn;
    store.removeItem(SENT);
    if (status >= 200 && status < 400 && !signedOut) store.removeItem(kept(form));
  });
})();
