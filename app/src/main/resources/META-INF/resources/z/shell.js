// The next page is made for this window and this zone before its scripts are there.
const tellWindow = () => {
  document.cookie = `z-window=${window.innerWidth}.${Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'}`
    + `;path=/;max-age=31536000;samesite=lax${location.protocol === 'https:' ? ';secure' : ''}`;
};
tellWindow();
window.addEventListener('resize', tellWindow);

// A page comes with its content, yet Vaadin's client would keep it hidden until the server has answered that it may be shown: on
// a slow line a third of a second before an empty window. The first time it is shown at once, and that answer is for nobody.
for (const container of Object.values(document.body.$ ?? {}).filter((one) => !one.serverConnected)) {
  let asked;
  let owed = 0;
  Object.defineProperty(container, 'serverConnected', {
    get: () => (...answer) => (owed > 0 ? owed-- : asked(...answer)),
    set(connected) {
      if (!asked && container.childElementCount > 0) {
        owed++;
        queueMicrotask(() => connected(false));
        setTimeout(() => { owed = 0; }, 20_000);
      }
      asked = connected;
    },
  });
}

// Keys of the frame: Ctrl+K opens the palette; arrows and Enter move in it without asking the server.
const list = () => document.getElementById('z-palette-list');

function select(option) {
  const all = [...list().querySelectorAll('a[role=option]')];
  all.forEach((each) => each.setAttribute('aria-selected', String(each === option)));
  option.scrollIntoView({ block: 'nearest' });
  const input = document.querySelector('[aria-controls=z-palette-list]');
  if (input) input.setAttribute('aria-activedescendant', option.id);
}

function move(step) {
  const all = [...list().querySelectorAll('a[role=option]')];
  if (all.length === 0) return;
  const at = all.findIndex((each) => each.getAttribute('aria-selected') === 'true');
  select(all[(at + step + all.length) % all.length]);
}

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
    const search = document.getElementById('z-search');
    if (search && !list()) {
      event.preventDefault();
      search.click();
    }
    return;
  }
  if (!list() || !event.target.matches?.('[aria-controls=z-palette-list]')) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter') {
    const option = list().querySelector('[aria-selected=true]');
    if (!option) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) window.open(option.href, '_blank', 'noopener');
    else option.click();
  }
}, true);

// What is typed in a form, a lesson or a comment reaches the server when the field is left: until then it is known here only.
let typed;
document.addEventListener('focusin', ({ target }) => {
  const kept = target.matches?.('input, textarea') && target.closest('.z-form, .z-lesson-card, .z-lesson-page, .z-work-class');
  typed = kept ? { field: target, sent: target.value } : undefined;
});
document.addEventListener('change', ({ target }) => {
  if (typed?.field === target) typed.sent = target.value;
});

// Modules of the key grid that do not come, or never end coming, leave a hole where the journal was to stand: the page is
// opened again, each time after a longer wait, for what came is kept and a slow line needs its time.
const LOOK = 5000;
const PATIENCE = [3, 6, 12, 24];
let missing = 0;
setInterval(() => {
  missing = document.querySelector('key-grid:not(:defined)') && navigator.onLine ? missing + 1 : 0;
  if (document.querySelector('key-grid:defined')) sessionStorage.removeItem('z-again');
  if (!missing) return;
  const times = Number(sessionStorage.getItem('z-again') || 0);
  if (missing < PATIENCE[Math.min(times, PATIENCE.length - 1)] || window.zUnsaved || typed) return;
  sessionStorage.setItem('z-again', times + 1);
  location.reload();
}, LOOK);

// A form with unsaved changes sets zUnsaved; closing the window then asks in the browser's own words.
window.addEventListener('beforeunload', (event) => {
  if (window.zUnsaved || (typed && typed.field === document.activeElement && typed.field.value !== typed.sent)) event.preventDefault();
});
