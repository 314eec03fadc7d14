// One key for each answer about two records. The keys can be switched off: whoever speaks to the computer, or leans on the
// keyboard, decides by accident otherwise.

(() => {
  const KEPT = "camino-decide-with-keys";
  const boxes = () => document.querySelectorAll("[data-keys]");
  const on = () => window.localStorage.getItem(KEPT) !== "off";
  for (const box of boxes()) box.checked = on();
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-keys]")) window.localStorage.setItem(KEPT, event.target.checked ? "on" : "off");
  });

  let sent = false; // a key held down decides once
  document.addEventListener("submit", () => { sent = true; });
  window.addEventListener("pageshow", () => { sent = false; });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]");
    if (typing || sent || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !on()) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  });
})();
