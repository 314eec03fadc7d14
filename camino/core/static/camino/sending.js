// Sending a form at a desk where people double-click and the connection comes and goes: sent once, told in words, nothing lost.

(() => {
  const connection = () => document.getElementById("connection");
  const tell = (name, back = false) => {
    const place = connection();
    if (!place) return;
    place.classList.toggle("back", back);
    place.replaceChildren(camino.words(name));
  };
  const hush = () => connection()?.replaceChildren();

  // The newest token, not the page's: signing in again in another tab must not cost what was typed here.
  const token = () => document.cookie.match(/(?:^|; )(?:__Host-)?csrftoken=([^;]+)/)?.[1];

  const buttonsOf = (form) => [...form.elements].filter((element) => element.type === "submit");
  const hold = (form, pressed) => {
    form.setAttribute("aria-busy", "true");
    pressed?.setAttribute("data-pressed", "");
    // After the browser has read the form: a disabled button would not be sent with it.
    setTimeout(() => { if (form.hasAttribute("aria-busy")) for (const button of buttonsOf(form)) button.disabled = true; });
    form.slowly = setTimeout(() => tell("slow"), 8000);
  };
  const release = (form) => {
    if (!form.hasAttribute("aria-busy")) return;
    clearTimeout(form.slowly);
    form.removeAttribute("aria-busy");
    for (const button of buttonsOf(form)) { button.disabled = false; button.removeAttribute("data-pressed"); }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") return;
    if (form.hasAttribute("aria-busy")) return event.preventDefault();
    // The browser would leave the page for one that says “no internet”, and take what was typed with it.
    if (!navigator.onLine) { event.preventDefault(); return tell("connection"); }
    const field = form.elements.csrfmiddlewaretoken;
    if (field && token()) field.value = token();
    if (!form.matches("[hx-post], [hx-put], [target], [data-download]")) hold(form, event.submitter);
  });
  // A page that comes back with the back button is as it was left: busy.
  window.addEventListener("pageshow", () => { for (const form of document.forms) release(form); hush(); });

  window.addEventListener("offline", () => tell("connection"));
  window.addEventListener("online", () => {
    tell("connected", true);
    setTimeout(() => { if (navigator.onLine) hush(); }, 6000);
  });

  // What only asks while one types (`data-asks`) sends no form: the form stays free to be sent meanwhile.
  const formOf = ({ detail: { elt } }) => (elt.matches("[data-asks]") ? null : elt.closest("form"));
  const panelOf = (event) => event.detail.elt.closest?.("[data-panel]");

  document.addEventListener("htmx:configRequest", (event) => {
    if (!token()) return;
    event.detail.headers["X-CSRFToken"] = token();
    if (event.detail.parameters.csrfmiddlewaretoken) event.detail.parameters.csrfmiddlewaretoken = token();
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.requestConfig.verb === "get") return;
    document.getElementById("refusal")?.replaceChildren();
    const form = formOf(event);
    if (form) hold(form, event.detail.requestConfig.triggeringEvent?.submitter);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = formOf(event);
    if (form) release(form);
    if (event.detail.xhr.status) hush();
  });

  document.addEventListener("htmx:sendError", (event) => { tell("connection"); brokenPanel(event); });
  document.addEventListener("htmx:timeout", (event) => { tell("slow"); brokenPanel(event); });

  // Signed out meanwhile: the answer would be the sign-in page inside this one.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const answered = new URL(event.detail.xhr.responseURL || location.href).pathname;
    if (answered !== document.body.dataset.signIn || location.pathname === answered) return;
    event.detail.shouldSwap = false;
    camino.refuse("signed-out");
  });
  document.addEventListener("htmx:responseError", (event) => {
    if (brokenPanel(event)) return;
    camino.refuse({ 403: "forbidden", 404: "gone" }[event.detail.xhr.status] || "failed");
  });

  // A part of the page that another room answers: says so itself when it does not come, with a way to try again.
  const brokenPanel = (event) => {
    const panel = panelOf(event);
    if (!panel || event.detail.elt !== panel) return false;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn c-btn-secondary";
    button.append(camino.words("retry"));
    button.addEventListener("click", () => htmx.trigger(panel, "retry"));
    const text = document.createElement("p");
    text.append(camino.words(event.detail.xhr?.status === 403 ? "forbidden" : "panel"));
    panel.replaceChildren(text, ...(event.detail.xhr?.status === 403 ? [] : [button]));
    return true;
  };
})();
