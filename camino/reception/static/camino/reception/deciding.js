// Deciding line after line without the mouse: arrows move, S is "same person", N is "new person". And the dropped file.

(() => {
  const lines = () => [...document.querySelectorAll("[data-line]")];
  const undecided = (line) => line.querySelector("[data-same], [data-new]") !== null;
  const goTo = (line) => { line?.focus({ preventScroll: true }); line?.scrollIntoView({ block: "nearest" }); };

  let goOnFrom = null; // the place of the line that was decided by a key
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, select, textarea, dialog")) return;
    const all = lines();
    const here = all.indexOf(event.target.closest("[data-line]"));
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!all.length || (here < 0 && event.target !== document.body)) return;
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      goTo(here < 0 ? all[0] : all[Math.min(Math.max(here + step, 0), all.length - 1)]);
      return;
    }
    const deed = { s: "[data-same]", n: "[data-new]" }[event.key.toLowerCase()];
    if (!deed || here < 0) return;
    const buttons = all[here].querySelectorAll(deed);
    if (!buttons.length) return;
    event.preventDefault();
    // Of several people it may be, the key must not choose: it leads to the first of them.
    if (buttons.length > 1) return buttons[0].focus();
    goOnFrom = here;
    buttons[0].click();
  });

  document.addEventListener("htmx:afterSettle", () => {
    const all = lines();
    if (goOnFrom === null || !all.length) return;
    const after = all.slice(goOnFrom + 1).find(undecided) || all.find(undecided) || all[goOnFrom];
    goOnFrom = null;
    goTo(after);
  });

  // A file dropped anywhere on the box is read at once; the browser must not leave the page for it.
  const box = document.querySelector("[data-drop]");
  if (!box) return;
  const input = box.querySelector('input[type="file"]');
  const over = (event, on) => { event.preventDefault(); box.classList.toggle("a-over", on); };
  box.addEventListener("dragover", (event) => over(event, true));
  box.addEventListener("dragleave", (event) => over(event, false));
  box.addEventListener("drop", (event) => {
    over(event, false);
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    box.requestSubmit();
  });
  input.addEventListener("change", () => { if (input.files.length) box.requestSubmit(); });
  box.addEventListener("submit", () => { box.querySelector("[data-waiting]").hidden = false; });
})();
