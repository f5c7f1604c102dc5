// The save state in words, painted by the browser alone: it has to speak when the line is cut.
const ICONS = {
  saved: '<path d="m17 15-5.5 5.5L9 18"/><path d="M5 17.743A7 7 0 1 1 15.71 10h1.79a4.5 4.5 0 0 1 1.5 8.742"/>',
  saving: '<path d="M17.5 19H9a7 7 0 1 1 6.71-9h1.79a4.5 4.5 0 1 1 0 9Z"/>',
  offline: '<path d="m2 2 20 20"/><path d="M5.782 5.782A7 7 0 0 0 9 19h8.5a4.5 4.5 0 0 0 1.307-.193"/><path d="M21.532 16.5A4.5 4.5 0 0 0 17.5 10h-1.79A7.008 7.008 0 0 0 10 5.07"/>',
  unsaved: '<circle cx="12" cy="12" r="10"/><path d="M12 8v4"/><path d="M12 16h.01"/>',
};
const WAITING = ['offline', 'server', 'signin', 'reload'];
const css = `
:host { display: inline-flex; align-items: center; font-size: .8125rem; line-height: 1.25rem; color: var(--z-ink-2, light-dark(#585b65, #b0ada5)); }
:host([hidden]) { display: none; }
span, button { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: .375rem; min-height: 1.5rem; white-space: nowrap; }
svg { width: 1rem; height: 1rem; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.saved svg { color: var(--z-green, light-dark(#246b3c, #85cc97)); }
.wait { color: var(--z-ochre, light-dark(#855300, #ebb65e)); background: var(--z-ochre-soft, light-dark(#fbf0dc, #3a2c12)); font-weight: 600;
  padding: .1875rem .5rem; border-radius: 6px; }
.bad { color: var(--z-red, light-dark(#ae2f25, #ff9c8f)); background: var(--z-red-soft, light-dark(#fbeae7, #43221e)); font-weight: 600;
  padding: .1875rem .5rem; border-radius: 6px; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--z-accent, light-dark(#3b4cb8, #a9b5ff)); outline-offset: 1px; }
`;
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const labels = new Set();
let last = null;

/** What there is to say: what waits comes before what is wrong, that before "saved". */
export function describe(state, refused, lost, unit, words) {
  const { name, waiting, conflicts, asked } = state;
  if (WAITING.includes(name)) {
    const form = { one: 'one', few: 'few' }[new Intl.PluralRules(document.documentElement.lang || 'ru').select(waiting)] || 'many';
    const text = words(name, words(`waiting.${unit.toLowerCase()}.${form}`, waiting));
    return { name, text: state.kept ? text : words('unkept', text), look: 'wait', icon: 'offline' };
  }
  if (name === 'saving') return { name, text: words('saving'), look: '', icon: 'saving' };
  if (refused) return { name: 'unsaved', text: words('unsaved', refused), look: 'bad', icon: 'unsaved', act: true };
  if (conflicts) return { name: 'conflict', text: words('choose', conflicts), look: 'wait', icon: 'unsaved', act: true };
  if (asked) return { name: 'asked', text: words('asked', asked), look: 'wait', icon: 'unsaved', act: true };
  if (lost) return { name: 'unsaved', text: words('elsewhere', lost), look: 'bad', icon: 'unsaved' };
  return { name: 'saved', text: words('saved'), look: 'saved', icon: 'saved' };
}

/** Tells every label of the page. */
export function publish(state) {
  last = state;
  labels.forEach(label => label.show(state));
}

export class KeyGridState extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<div role="status"></div>';
    root.addEventListener('click', e => { if (e.target.closest('button')) last?.show?.(); });
  }

  connectedCallback() {
    labels.add(this);
    if (last) this.show(last);
  }

  disconnectedCallback() {
    labels.delete(this);
  }

  show(state) {
    if (this.shown === state.text) return;
    this.shown = state.text;
    this.dataset.state = state.name;
    const tag = state.act ? 'button' : 'span', box = this.shadowRoot.firstElementChild;
    box.innerHTML = `<${tag} class="${state.look}"><svg viewBox="0 0 24 24" aria-hidden="true">${ICONS[state.icon]}</svg><b></b></${tag}>`;
    const text = box.querySelector('b');
    text.replaceWith(document.createTextNode(state.text));
  }
}
