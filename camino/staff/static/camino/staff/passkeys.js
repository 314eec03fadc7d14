// Passkeys: allauth's own scripts do the work; this says in words what they would only tell the console.

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const words of document.querySelectorAll("[data-passkey-failed]")) words.hidden = false;
});

// A browser that knows no passkeys is not offered one.
if (!window.PublicKeyCredential) for (const offer of document.querySelectorAll("[data-passkey]")) offer.hidden = true;
