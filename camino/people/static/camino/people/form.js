// The form of a person: Ctrl+Enter sends it, and a valid CURP fills in what is still empty.

(() => {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    const around = event.target.closest?.("form, dialog"); // from beside every form, too
    const form = around ? around.closest(".p-form") : document.querySelector(".p-form");
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });

  const changed = (field) => field.dispatchEvent(new Event("change", { bubbles: true }));
  document.addEventListener("htmx:afterSettle", (event) => {
    const told = event.detail.target.querySelector?.("[data-prefill]");
    const form = told?.closest("form");
    if (!form) return;
    for (const name of ["birth", "birth_state"]) {
      const field = form.elements[name];
      if (field && !field.value) { field.value = told.dataset[name]; changed(field); }
    }
    const sexes = form.querySelectorAll('[name="sex"]');
    const chosen = [...sexes].find((each) => each.checked);
    if (chosen?.value) return;
    for (const each of sexes) if (each.value === told.dataset.sex) { each.checked = true; changed(each); }
  });
})();
