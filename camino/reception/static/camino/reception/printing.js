// The browser's own print window, which the server cannot open.
document.addEventListener("click", (event) => { if (event.target.closest("[data-prints]")) window.print(); });
