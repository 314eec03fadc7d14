// A scanner that types like a keyboard, wherever the cursor happens to be. Its keys follow each other faster than any
// hand's and end with Enter, which would send whatever form one is in: a slip scanned over the last person's page would
// give that person their things. Here Enter goes where the scan was meant to go. Where nothing can be written, letters
// are a scan however slow they come.

(() => {
  const FAST = 60; // milliseconds between two keys, in a field that one may also type into
  const PAUSE = 3000; // and anywhere else
  const LEAST = 6; // characters of a code
  let typed = "";
  let last = 0;

  // What the scanner typed into the field one was in is taken out again.
  const takeBack = (field, text) => {
    if (typeof field.value === "string" && field.value.endsWith(text)) field.value = field.value.slice(0, -text.length);
  };

  const slip = (form, field, text) => {
    takeBack(field, text);
    form.elements.code.value = text;
    form.submit();
  };

  // A delivery: the carton scanned again is one more of it, a new one goes to the next empty line.
  const carton = (form, field, text) => {
    const boxes = [...form.querySelectorAll("[data-barcode]")];
    if (field.matches("[data-barcode]") && field.value !== text) takeBack(field, text);
    else if (!field.matches("[data-barcode]")) takeBack(field, text);
    const known = boxes.find((box) => box !== field && box.value === text);
    const box = known || (field.matches("[data-barcode]") && (field.value === text || !field.value) ? field : boxes.find((each) => !each.value));
    if (!box) return;
    if (box !== field) takeBack(field, text);
    box.value = text;
    box.closest("details")?.setAttribute("open", "");
    const part = (name) => form.elements[box.name.replace("barcode", name)];
    if (known) part("quantity").value = String(Number(part("quantity").value || 0) + 1);
    told(box);
    box.dispatchEvent(new Event("input", { bubbles: true }));
    part("quantity").focus();
    part("quantity").select();
  };

  // What is known of a barcode is shown before the form is sent.
  const list = document.getElementById("known-barcodes");
  const known = list ? JSON.parse(list.textContent) : {};
  const told = (box) => {
    const of = known[box.value];
    const hint = document.getElementById(`${box.id}-says`);
    if (of) box.form.elements[box.name.replace("barcode", "item")].value = of.item;
    if (hint) hint.textContent = of && of.holds > 1 ? `× ${of.holds}` : "";
  };
  document.addEventListener("change", (event) => { if (event.target.matches?.("[data-barcode]")) told(event.target); });

  document.addEventListener("keydown", (event) => {
    const written = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select");
    const quick = event.timeStamp - last < (written ? FAST : PAUSE);
    last = event.timeStamp;
    if (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey) {
      typed = quick ? typed + event.key : event.key;
      return;
    }
    if (event.key === "Shift") return;
    const scanned = event.key === "Enter" && quick && typed.length >= LEAST ? typed : "";
    typed = "";
    const to = scanned && document.querySelector("form[data-scanned], form[data-cartons]");
    if (!to) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    (to.matches("[data-cartons]") ? carton : slip)(to, event.target, scanned);
  }, true);
})();
