// At the door of a demonstration: choosing an invented worker, or their code, fills the form in. Loaded nowhere else.

document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-username], [data-code]");
  if (!choice) return;
  const form = document.querySelector("form.c-form");
  if (choice.dataset.code) form.elements.code.value = choice.dataset.code;
  else {
    form.elements.login.value = choice.dataset.username;
    form.elements.password.value = choice.dataset.password;
  }
  form.querySelector("[type=submit]").focus();
});
