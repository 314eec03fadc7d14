// What a quick hand does before the page's scripts have come is not lost. This file is loaded before anything is shown;
// until the others are there it keeps what was pressed and typed, and then does it, in its order. Without that, Ctrl+Enter
// would do nothing, what was typed would not be kept, and a form would go without its question, or twice.

(() => {
  const waiting = [];
  const typed = new Map(); // fields, and what was last typed or chosen there: restoring a form must not undo it
  const sent = new Set();
  const PRESSED = 'button[type="button"], a[hx-get], a[hx-post]'; // what the browser alone does nothing with

  const wait = (event, deed, follows = false) => {
    event.stopImmediatePropagation();
    waiting.push({ deed, follows });
  };
  const send = (event, form, submitter) => {
    event.preventDefault();
    if (!sent.has(form)) wait(event, () => form.requestSubmit(submitter), true);
    sent.add(form);
  };
  const write = (event) => {
    const { target, type } = event;
    if (type === "input") typed.set(target, [target.value, target.checked]);
    wait(event, () => target.dispatchEvent(new Event(type, { bubbles: true })));
  };

  const later = {
    // The copy has the time of the press: a scanner is known by how fast its keys follow each other.
    keydown: (event) => {
      const copy = new KeyboardEvent("keydown", event);
      Object.defineProperty(copy, "timeStamp", { value: event.timeStamp });
      const place = () => (event.target.isConnected && event.target !== document.body ? event.target : document.activeElement);
      wait(event, () => place().dispatchEvent(copy) || event.key !== "Enter");
    },
    input: write,
    change: write,
    click: (event) => {
      const pressed = event.target.closest?.(PRESSED);
      if (!pressed) return;
      event.preventDefault();
      wait(event, () => pressed.click(), true);
    },
    submit: (event) => send(event, event.target, event.submitter),
    // The browser's own error bubble stands in the way of sending; the scripts leave errors to the server.
    invalid: (event) => send(event, event.target.form),
  };
  const listen = (event) => { if (event.isTrusted) later[event.type](event); };
  for (const type of Object.keys(later)) window.addEventListener(type, listen, true);

  const begin = () => {
    for (const type of Object.keys(later)) window.removeEventListener(type, listen, true);
    for (const [field, [value, checked]] of typed) {
      if (["checkbox", "radio"].includes(field.type)) field.checked = checked;
      else if (field.type !== "file" && field.value !== value) field.value = value;
    }
    // Enter that a script took for itself does not send the form as well.
    let taken = false;
    for (const { deed, follows } of waiting) taken = !(taken && follows) && deed() === false;
  };
  // After all who wait for the page themselves.
  document.addEventListener("DOMContentLoaded", () => setTimeout(begin));
})();
