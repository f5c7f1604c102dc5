// The keys of the grid and the one-key values of its page, by F1 or the mark of the corner.
import { esc } from './escape.js';
import { place } from './tip.js';
import { token } from './view.js';

const LINES = ['move', 'enter', 'edit', 'choose', 'select', 'fill', 'clear', 'undo', 'copy', 'menu', 'note', 'leave', 'help'];

export class Help {
  constructor(host, root) {
    this.host = host;
    this.el = root.querySelector('.help');
    this.el.addEventListener('keydown', e => this.key(e));
  }

  open() {
    const { words, data, menu, noting } = this.host, keyed = data.values.list.filter(v => v.keys.length);
    this.host.entry.commit();
    this.host.tip.hide();
    this.el.setAttribute('aria-label', words('keys'));
    const lines = LINES.filter(name => (name !== 'menu' || menu) && (name !== 'note' || noting)).map(name => {
      const [keys, ...does] = words(`keys.${name}`).split(': ');
      return `<dt>${esc(keys)}</dt><dd>${esc(does.join(': '))}</dd>`;
    });
    const values = keyed.map(v => `<dt>${esc(v.keys.join(', '))}</dt><dd>${token(v.value, v.tone)} ${esc(v.word)}</dd>`);
    this.el.innerHTML = `<h2>${esc(words('keys'))}</h2><dl>${lines.join('')}</dl>${
      values.length ? `<h2>${esc(words('keys.values'))}</h2><dl>${values.join('')}</dl>` : ''}`;
    this.el.showPopover();
    place(this.el, this.host.view.corner());
    this.el.focus();
  }

  key(e) {
    if (['Escape', 'F1', 'Tab', 'Enter'].includes(e.key)) {
      e.preventDefault();
      this.el.hidePopover();
      // at once: the browser gives the focus back when it finds the time, and the next key would be nobody's
      this.host.focus();
    }
    e.stopPropagation();
  }
}
