// The minutes of a device: until it may be read, and while it may. Without this the page shows the two times.

(() => {
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  const tell = (shown) => {
    const now = Date.now();
    const [from, best, until] = ["from", "best", "until"].map((name) => Date.parse(shown.dataset[name]));
    if (from === until) return; // a meter answers at once
    const [state, end] = now < from ? ["early", from] : now <= best ? ["good", best] : now <= until ? ["late", until] : ["over", 0];
    const words = end ? `${shown.dataset[state]} ${clock((end - now) / 1000)}` : shown.dataset[state];
    if (shown.textContent !== words) shown.textContent = words;
    if (shown.dataset.now !== state) shown.dataset.now = state;
  };
  const all = () => document.querySelectorAll(".h-minutes").forEach(tell);
  document.addEventListener("DOMContentLoaded", all);
  document.addEventListener("htmx:afterSwap", all);
  setInterval(all, 1000);
  all();
})();
