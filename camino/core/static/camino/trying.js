// On the sign-in page of a demonstration: choosing an invented worker fills the form in. Loaded nowhere else.

document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-username]");
  if (!choice) return;
  const form = document.querySelector("form.c-form");
  form.elements.login.value = choice.dataset.username;
  form.elements.password.value = choice.dataset.password;
  form.querySelector("[type=submit]").focus();
});
