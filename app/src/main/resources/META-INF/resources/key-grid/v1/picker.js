// The list to choose a value from, for touch screens and whoever does not know the keys.
import { esc } from './escape.js';
import { place } from './tip.js';
import { token } from './view.js';

export class Picker {
  constructor(host, root) {
    this.host = host;
    this.el = root.querySelector('.pick');
    this.el.addEventListener('keydown', e => this.key(e));
    this.el.addEventListener('click', e => this.click(e));
  }

  open() {
    const { data, board, selection: s, words } = this.host, { list } = data.values;
    if (!list.length || !data.canEdit(s.r, s.c)) return false;
    const now = board.value(s.r, s.c), column = data.columns[s.c];
    const item = (value, sign, word, checked) => `<li role="none"><button type="button" role="menuitemradio" aria-checked="${checked}"
      data-v="${esc(value)}">${sign}<span>${esc(word)}</span></button></li>`;
    this.adding = false;
    this.el.setAttribute('aria-label', `${data.rows[s.r].spoken}, ${column.spoken}`);
    this.el.innerHTML = `<h2>${esc(data.rows[s.r].spoken)}</h2><p>${esc(column.spoken)}</p><ul role="menu" aria-label="${esc(column.spoken)}">${
      list.map(v => item(v.value, token(v.value, v.tone), v.word, v.value === now)).join('')}${now ? item('', '<i></i>', words('pick.clear'), false) : ''}</ul>${
      column.several && now ? `<div class="acts"><button type="button" class="add" aria-pressed="false">${esc(words('pick.add'))}</button></div>` : ''}${
      data.fill ? this.until(s) : ''}`;
    this.el.showPopover();
    place(this.el, this.host.view.el(s.r, s.c), true);
    (this.el.querySelector('[aria-checked=true]') || this.el.querySelector('li button')).focus();
    return true;
  }

  /** «По какое число»: the choice goes into every cell of the row up to that column. */
  until(s) {
    const { data, words } = this.host, later = data.columns.map((c, i) => [c, i]).filter(([c, i]) => i > s.c && c.edit && !c.end);
    return later.length && s.single ? `<label class="more">${esc(words('pick.until'))}<select><option value="${s.c}">${esc(words('pick.here'))}</option>${
      later.map(([c, i]) => `<option value="${i}">${esc(c.spoken)}</option>`).join('')}</select></label>` : '';
  }

  key(e) {
    if (e.key === 'Escape' || (e.key === 'Tab' && !this.el.querySelector('select, .add'))) {
      e.preventDefault();
      this.close();
    }
    e.stopPropagation();
    const items = [...this.el.querySelectorAll('li button')], i = items.indexOf(e.target);
    if (i < 0) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (by) {
      items[(i + by + items.length) % items.length].focus();
      e.preventDefault();
    } else if (e.key.length === 1 && e.key !== ' ') {
      const hit = this.host.data.values.tokens(e.key)?.[0];
      if (hit) this.take(hit);
    }
  }

  click(e) {
    const add = e.target.closest('.add');
    if (add) {
      this.adding = !this.adding;
      add.setAttribute('aria-pressed', this.adding);
      add.classList.toggle('main', this.adding);
    }
    const item = e.target.closest('[data-v]');
    if (item) this.take(item.dataset.v);
  }

  take(value) {
    const { selection: s, board, data } = this.host, until = +(this.el.querySelector('select')?.value ?? s.c);
    const places = until > s.c ? data.columns.map((_, c) => ({ r: s.r, c })).slice(s.c, until + 1).filter(p => data.canEdit(p.r, p.c)) : s.places();
    const whole = p => (this.adding && value ? `${board.value(p.r, p.c)} ${value}`.trim() : value);
    board.apply(places.map(p => ({ ...p, value: whole(p) })));
    this.close();
  }

  /** Back to the cell at once: the browser gives the focus back when it finds the time, and the next key would be nobody's. */
  close() {
    this.el.hidePopover();
    this.host.selection.to(this.host.selection.r, this.host.selection.c, { extend: !this.host.selection.single });
  }
}
