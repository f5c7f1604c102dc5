// What a cell has to say: why it was refused and what can be done, whose value to keep, a comment. Floats beside the
// cell, in the top layer, and never takes the keyboard unless asked.
import { esc } from './escape.js';

const HOVER = 400;

export class Tip {
  constructor(host, root) {
    this.host = host;
    this.el = root.querySelector('.tip');
    this.el.addEventListener('keydown', e => this.key(e));
    this.el.addEventListener('click', e => this.click(e));
    this.el.addEventListener('submit', e => this.submit(e));
  }

  /** Shows what is to be said of a cell; false where that is nothing. */
  show(r, c) {
    // whoever is writing an answer keeps it, whatever comes meanwhile
    if (this.at && this.el.matches(':focus-within')) return true;
    const { board, data } = this.host, ways = board.ways(r, c), hint = data.cell(r, c).hint;
    if (!ways && !hint) return this.hide(), false;
    clearTimeout(this.timer);
    this.at = { r, c };
    this.acts = ways?.acts || [];
    this.ways = ways;
    this.el.classList.toggle('small', !ways);
    this.el.classList.toggle('asks', !!ways?.ask);
    this.el.setAttribute('aria-label', ways ? ways.title : '');
    this.el.innerHTML = ways ? `<b>${esc(ways.title)}</b><p>${esc(ways.text)}</p>${ways.note ? `<p>${esc(ways.note)}</p>` : ''}${ways.ask ? this.question(ways.ask) : `<div class="acts">${
      this.acts.map((_, i) => this.button(i, i === 0 && this.acts.length > 1)).join('')}</div>`}`
      : esc(hint);
    this.el.showPopover();
    place(this.el, this.host.view.el(r, c));
    return true;
  }

  button(i, main = false) {
    return `<button type="button" data-i="${i}" class="${main ? 'main' : ''}">${esc(this.acts[i][0])}</button>`;
  }

  /** Usual answers as buttons, any other in a field; the way back is the last. */
  question(ask) {
    const back = this.acts.length - 1;
    return `<div class="acts">${this.acts.slice(0, back).map((_, i) => this.button(i)).join('')}</div><form><label>${esc(ask.other)}<input
      type="text" maxlength="${+ask.longest}" autocomplete="off"></label><div class="acts"><button type="submit" class="main">${esc(ask.send)}</button>${this.button(back)}</div></form>`;
  }

  submit(e) {
    e.preventDefault();
    const field = this.el.querySelector('input'), text = field.value.trim(), { r, c } = this.at, { reply } = this.ways;
    if (!text) return field.focus();
    this.hide();
    reply(text);
    this.host.selection.to(r, c);
  }

  /** A short word at the cell one stands on, gone with the next key. */
  word(text) {
    const { r, c } = this.host.selection;
    this.at = { r, c };
    this.acts = [];
    this.el.classList.add('small');
    this.el.classList.remove('asks');
    this.el.textContent = text;
    this.el.showPopover();
    place(this.el, this.host.view.el(r, c));
  }

  /** With the mouse over a cell, after a moment. */
  hover(r, c) {
    if (this.at && this.at.r === r && this.at.c === c) return;
    clearTimeout(this.timer);
    if (this.at && !this.acts.length) this.hide();
    if (this.host.board.ways(r, c) || this.host.data.cell(r, c).hint) this.timer = setTimeout(() => this.show(r, c), HOVER);
  }

  rest() {
    clearTimeout(this.timer);
    if (this.at && !this.acts.length) this.hide();
  }

  /** Gives the keyboard to the first way out; false where there is none. */
  enter(r, c) {
    if (!this.host.board.ways(r, c) || !this.show(r, c)) return false;
    this.el.querySelector('button').focus();
    return true;
  }

  hide() {
    clearTimeout(this.timer);
    if (!this.at) return;
    this.at = null;
    this.el.hidePopover();
  }

  key(e) {
    const all = [...this.el.querySelectorAll('button, input')], edge = e.target === all.at(e.shiftKey ? 0 : -1);
    const buttons = all.filter(one => one.tagName === 'BUTTON'), i = buttons.indexOf(e.target);
    if (e.key === 'Escape' || (e.key === 'Tab' && (edge || !this.ways?.ask))) {
      this.leave();
    } else if (i >= 0 && ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].includes(e.key)) {
      const by = e.key === 'ArrowRight' || e.key === 'ArrowDown' ? 1 : -1;
      buttons[(i + by + buttons.length) % buttons.length].focus();
    } else {
      return;
    }
    e.preventDefault();
    e.stopPropagation();
  }

  click(e) {
    const i = e.target.closest('button')?.dataset.i;
    if (i === undefined) return;
    const act = this.acts[i][1], { r, c } = this.at;
    this.hide();
    act();
    this.host.selection.to(r, c);
  }

  leave() {
    const { r, c } = this.at;
    this.hide();
    this.host.selection.to(r, c);
  }
}

/** Puts a floating box below a cell, or above it; with beside to its right or left. Never outside the window. */
export function place(box, cell, beside = false) {
  const at = cell.getBoundingClientRect(), { width, height } = box.getBoundingClientRect(), gap = 6;
  const inside = (value, size, whole) => Math.round(Math.max(gap, Math.min(value, whole - size - gap)));
  let top = at.bottom + gap, left = at.left;
  if (beside && (at.right + gap + width <= innerWidth || at.left - gap - width >= 0)) {
    left = at.right + gap + width <= innerWidth ? at.right + gap : at.left - gap - width;
    top = at.top - height / 3;
  } else if (top + height > innerHeight) {
    top = at.top - gap - height;
  }
  box.style.top = `${inside(top, height, innerHeight)}px`;
  box.style.left = `${inside(left, width, innerWidth)}px`;
}
