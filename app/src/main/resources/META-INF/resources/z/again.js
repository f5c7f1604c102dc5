// A page that stands in for another one while the server is away: asks for that one now and then, and opens it as soon as it
// is there. Also stands in a frame of the page that was asked for, in whose language and look it then speaks.
const BETWEEN = 4000;
const at = window.top.location;
const asked = at.pathname.endsWith('/offline-stub.html') ? '/' : at.href.split('#')[0];

function open() {
  at.replace(asked);
}

async function ask() {
  try {
    const answer = await fetch(asked, { headers: { Accept: 'text/html' }, redirect: 'manual', cache: 'no-store' });
    if (answer.status < 500) return open();
  } catch {
    // no line
  }
  later();
}

/** Not all at once: a whole school may be waiting. */
function later() {
  setTimeout(ask, BETWEEN * (0.75 + Math.random()));
}

if (window !== window.top) {
  const whole = window.top.document.documentElement;
  const look = getComputedStyle(whole);
  const own = document.documentElement;
  own.style.colorScheme = look.colorScheme;
  own.style.fontSize = look.fontSize;
  if (document.querySelector(`section[lang=${whole.lang}]`)) {
    own.lang = whole.lang;
    document.querySelectorAll(`[lang]:not(html, [lang=${whole.lang}])`).forEach((other) => other.remove());
  }
  const title = document.querySelector('h1').textContent;
  window.frameElement.title = title;
  window.top.document.title = title;
  // it would say the same once more, and in English
  window.top.document.querySelector('vaadin-connection-indicator')?.remove();
}
document.querySelector('a[target=_top]')?.addEventListener('click', (event) => {
  event.preventDefault();
  open();
});
later();
