// A button that copies a code.

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  navigator.clipboard?.writeText(button.dataset.copy).then(() => {
    const icon = button.querySelector(".ti");
    icon.classList.replace("ti-copy", "ti-check");
    setTimeout(() => icon.classList.replace("ti-check", "ti-copy"), 2000);
  });
});
