// The scripts say nothing of their own: what they say stands in the page, in its language (core/words.html).

window.camino = {
  words(name) {
    const template = document.querySelector(`template[data-words="${name}"]`);
    return template ? template.content.cloneNode(true) : document.createTextNode("");
  },

  // A notice above the page's content, spoken at once by a screen reader.
  refuse(name) {
    const place = document.getElementById("refusal");
    if (!place) return;
    const notice = document.createElement("div");
    notice.className = "c-notice c-notice-danger";
    const body = document.createElement("div");
    body.className = "c-notice-body";
    body.append(this.words(name));
    notice.append(body);
    place.replaceChildren(notice);
    place.scrollIntoView({ block: "nearest" });
  },
};
