// The box to sign in (`{% signature_pad %}`): a finger, a pen or the mouse draws; what is sent are the strokes as numbers,
// each as x, y, dx, dy, dx, dy, … in the units of the canvas.

(() => {
  const STEP = 3; // points nearer than this to the one before are left out
  const MOST = 55000; // characters; the server takes a few more
  const padOf = (element) => element.closest?.("[data-signature]");
  const boxOf = (pad) => pad.querySelector("canvas");
  const fieldOf = (pad) => pad.querySelector("[data-strokes]");

  const read = (pad) => {
    try {
      const drawn = JSON.parse(fieldOf(pad).value);
      return Array.isArray(drawn) ? drawn : [];
    } catch { return []; }
  };
  const say = (pad, strokes) => {
    fieldOf(pad).value = strokes.length ? JSON.stringify(strokes) : "";
    fieldOf(pad).dispatchEvent(new Event("change", { bubbles: true })); // so that it is kept like what is typed
  };

  const pen = (box) => {
    const brush = box.getContext("2d");
    Object.assign(brush, { lineWidth: 3, lineCap: "round", lineJoin: "round", strokeStyle: "#1c2a2d" });
    return brush;
  };
  const draw = (pad) => {
    const box = boxOf(pad);
    const brush = pen(box);
    brush.clearRect(0, 0, box.width, box.height);
    for (const [x, y, ...rest] of read(pad)) {
      let [at, down] = [x, y];
      brush.beginPath();
      brush.moveTo(at, down);
      for (let i = 0; i < rest.length; i += 2) brush.lineTo((at += rest[i]), (down += rest[i + 1]));
      brush.stroke();
    }
  };
  const drawAll = (root) => { for (const pad of root.querySelectorAll("[data-signature]")) draw(pad); };

  const place = (box, event) => {
    const seen = box.getBoundingClientRect();
    const within = (value, most) => Math.min(most, Math.max(0, Math.round(value)));
    return [
      within(((event.clientX - seen.left) * box.width) / seen.width, box.width),
      within(((event.clientY - seen.top) * box.height) / seen.height, box.height),
    ];
  };

  let line = null; // the stroke being drawn: its pad, its numbers, its last point
  document.addEventListener("pointerdown", (event) => {
    const pad = event.target.matches?.("[data-signature] canvas") && event.isPrimary && event.button === 0 && padOf(event.target);
    if (!pad) return;
    event.preventDefault();
    event.target.setPointerCapture(event.pointerId);
    const paper = pad.querySelector('input[type="checkbox"]');
    if (paper) paper.checked = false;
    const at = place(event.target, event);
    line = { pad, numbers: [...at], at };
  });
  document.addEventListener("pointermove", (event) => {
    if (!line || !event.isPrimary) return;
    const box = boxOf(line.pad);
    const brush = pen(box);
    for (const each of event.getCoalescedEvents?.() || [event]) {
      const [x, y] = place(box, each);
      const [dx, dy] = [x - line.at[0], y - line.at[1]];
      if (Math.hypot(dx, dy) < STEP) continue;
      brush.beginPath();
      brush.moveTo(...line.at);
      brush.lineTo(x, y);
      brush.stroke();
      line.numbers.push(dx, dy);
      line.at = [x, y];
    }
  });
  const lift = () => {
    if (!line) return;
    const { pad, numbers } = line;
    line = null;
    const strokes = [...read(pad), numbers];
    if (JSON.stringify(strokes).length < MOST) say(pad, strokes);
    draw(pad); // what is seen is what is kept
  };
  document.addEventListener("pointerup", lift);
  document.addEventListener("pointercancel", lift);

  document.addEventListener("click", (event) => {
    const pad = event.target.closest("[data-clear]") && padOf(event.target);
    if (!pad) return;
    say(pad, []);
    draw(pad);
  });
  document.addEventListener("change", (event) => {
    const pad = event.target.matches('[data-signature] input[type="checkbox"]') && event.target.checked && padOf(event.target);
    if (!pad) return;
    say(pad, []);
    draw(pad);
  });

  document.addEventListener("DOMContentLoaded", () => drawAll(document));
  document.addEventListener("htmx:afterSettle", (event) => drawAll(event.detail.elt));
  document.addEventListener("camino:restored", (event) => drawAll(event.target));
})();
