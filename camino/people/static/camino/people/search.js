// The search by keyboard: arrows go through the answers, Enter in the box goes to the first one, "/" comes back to the box.

(() => {
  const box = () => document.getElementById("find");
  const answers = () => [...document.querySelectorAll("#results [data-answer]")];
  let entered = -1; // the answer to go to when they come: the first after Enter, the next after asking for more

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && box()) { event.preventDefault(); box().select(); return box().focus(); }
    if (event.target === box() && event.key === "Enter") entered = 0;
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const all = answers();
    const at = event.target === box() ? -1 : all.indexOf(event.target);
    if ((at < 0 && event.target !== box()) || !all.length) return;
    event.preventDefault();
    const next = at + (event.key === "ArrowDown" ? 1 : -1);
    if (next < 0) box()?.focus();
    else all[Math.min(next, all.length - 1)].focus();
  });

  document.addEventListener("submit", (event) => {
    const more = event.target.querySelector("[data-more]");
    if (more) entered = answers().indexOf(more);
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target.id !== "results" || entered < 0) return;
    answers()[entered]?.focus();
    entered = -1;
  });

  // Back from a file: the box still holds what was typed, and the answers are asked for again.
  const again = () => { if (box()?.value && !answers().length) htmx.trigger(box(), "input"); };
  window.addEventListener("pageshow", () => setTimeout(again));
})();
