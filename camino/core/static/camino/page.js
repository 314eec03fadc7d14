// What every page does without being asked: shortcuts, menus, dialogs, and the cursor where one goes on.

(() => {
  // A form with errors: the summary gets the focus, so that a screen reader reads it and Tab goes to the first error.
  // Else the field the page is for. `autofocus` alone does not work for what htmx puts in.
  const SUMMARY = "[data-error-summary]:not(.c-sample *)";
  const focusIn = (root) => {
    const place = root.matches?.(SUMMARY) ? root : root.querySelector(SUMMARY) || root.querySelector("[autofocus]");
    if (place) place.focus({ preventScroll: place.hasAttribute("autofocus") });
  };

  // The browser's own error bubbles speak the browser's language and hide the rest: the server answers for all fields at once.
  const ownErrors = (root) => {
    const forms = root.matches?.("form") ? [root] : root.querySelectorAll('form[method="post"], form[hx-post]');
    for (const form of forms) form.noValidate = true;
  };

  const arrive = (root) => { ownErrors(root); focusIn(root); };
  document.addEventListener("DOMContentLoaded", () => {
    const writing = document.activeElement?.matches(":is(input, select, textarea):not([autofocus])"); // already: stay there
    if (writing) ownErrors(document); else arrive(document);
  });
  document.addEventListener("htmx:afterSettle", (event) => arrive(event.detail.elt));

  // "/" and Ctrl-K: from anywhere to the search.
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey;
    const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    const search = document.getElementById("search-everything");
    if (search && (slash || controlK)) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  // A menu (`details`) closes with Escape and with a click beside it, as people expect of one.
  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll("details.c-menu[open]")) if (menu !== except) menu.open = false;
  };
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector("details.c-menu[open]");
    if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  });

  document.addEventListener("click", (event) => {
    closeMenus(event.target.closest("details.c-menu"));
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (event.target.closest("[data-closes]")) event.target.closest("dialog")?.close();
    if (event.target.closest("[data-back]")) history.back();
    if (event.target.closest("[data-dismiss]")) event.target.closest("[data-message]")?.remove();

    // A link of the error summary goes into the field, not only near it.
    const link = event.target.closest("[data-error-summary] a");
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
  });

  // A question before what cannot be undone, in a dialog of the page and its language instead of the browser's.
  const ask = (question, go) => {
    const dialog = document.getElementById("confirm");
    document.getElementById("confirm-question").textContent = question;
    dialog.querySelector("[data-yes]").onclick = () => { dialog.close(); go(); };
    dialog.showModal();
  };
  document.addEventListener("submit", (event) => {
    const asker = event.submitter?.dataset.confirm ? event.submitter : event.target;
    if (!asker.dataset.confirm || asker.dataset.agreed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const submitter = event.submitter;
    ask(asker.dataset.confirm, () => {
      asker.dataset.agreed = "yes";
      event.target.requestSubmit(submitter);
      delete asker.dataset.agreed;
    });
  }, true);
  document.addEventListener("htmx:confirm", (event) => {
    if (!event.detail.question) return;
    event.preventDefault();
    ask(event.detail.question, () => event.detail.issueRequest(true));
  });
})();
