// Shows and hides the typed password; without it the field is simply a password field.
const eye = document.querySelector(".z-gate-eye");
const field = document.getElementById("password");
if (eye && field) {
  eye.hidden = false;
  eye.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    eye.setAttribute("aria-pressed", String(shown));
    eye.setAttribute("aria-label", shown ? eye.dataset.hide : eye.dataset.show);
    field.focus();
  });
}
const first = document.querySelector("main input:not([type=hidden]):not([readonly])");
if (first && !first.value) first.focus();
else if (first && first.id === "username" && field) field.focus();
