// Paints the model: one innerHTML for all, later single cells. Knows where every cell's element is.
import { esc } from './escape.js';
import { widths } from './sheet.js';

const safe = s => (/^[a-z0-9-]+$/.test(s) ? s : '');
const TICK = '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="M20 6 9 17l-5-5"/></svg>';
const sign = text => (text === '✓' ? TICK : esc(text));

/** A value as it is painted, also in the list to choose from. */
export function token(text, tone) {
  return `<i class="t-${safe(tone)}">${sign(text)}</i>`;
}

export class View {
  constructor(root, board, words) {
    this.root = root;
    this.board = board;
    this.words = words;
    this.box = root.querySelector('.box');
  }

  build(data) {
    this.data = data;
    const kept = this.scroll && { left: this.scroll.scrollLeft, top: this.scroll.scrollTop };
    const base = this.root.adoptedStyleSheets[0];
    this.root.adoptedStyleSheets = [base, widths(data.columns, data.groups)];
    this.firstEnd = data.columns.findIndex(c => c.end);
    this.box.innerHTML = `<div class="scroll${data.groups.length ? '' : ' flat'}" role="grid" aria-multiselectable="true" aria-label="${esc(data.label)}"
      aria-rowcount="${data.height + 1}" aria-colcount="${data.width + 1}"><div role="presentation" class="table">
      <div role="rowgroup" class="head">${this.groups()}<div role="row" aria-rowindex="1" class="row">${this.heads()}</div></div>
      <div role="rowgroup" class="body">${data.rows.map((row, r) => this.row(row, r)).join('')}</div></div></div>`;
    this.scroll = this.box.firstElementChild;
    this.heads_ = [...this.scroll.querySelectorAll('.h')];
    this.rows_ = [...this.scroll.querySelectorAll('.body > .row')];
    this.cells_ = this.rows_.map(row => [...row.children].slice(1));
    if (kept) Object.assign(this.scroll, { scrollLeft: kept.left, scrollTop: kept.top });
  }

  groups() {
    const all = this.data.groups.map(([title], i) =>
      `<div class="gt n${i}${i ? ' g' : ''}"><span>${esc(title)}</span></div>`).join('');
    return all && `<div class="groups" aria-hidden="true"><div class="gs"></div>${all}</div>`;
  }

  kind(c) {
    const column = this.data.columns[c];
    const end = column.end ? ` e x${c - this.firstEnd}${c === this.firstEnd ? ' e1' : ''}` : '';
    return `w${column.width} ${safe(column.style)}${end}${c && this.data.groupStart.has(c) && !column.end ? ' g' : ''}`;
  }

  heads() {
    const { columns, corner, height } = this.data;
    return `<div role="columnheader" aria-colindex="1" class="name">${esc(corner)}<span>${height}</span><button
      type="button" class="keys" tabindex="-1" aria-label="${esc(this.words('keys'))}" title="${esc(this.words('keys'))}, F1">?</button></div>${columns.map((c, i) =>
      `<div role="columnheader" aria-colindex="${i + 2}" tabindex="-1" class="h ${this.kind(i)}" data-c="${i}" aria-label="${esc(c.spoken)}"
        title="${esc(c.spoken)}">${c.top ? `<b>${esc(c.top)}</b>` : ''}${c.bottom ? `<span>${esc(c.bottom)}</span>` : ''}${c.action
          ? `<button type="button" tabindex="-1" aria-label="${esc(c.action)}: ${esc(c.spoken)}">${esc(c.action)}</button>` : ''}</div>`).join('')}`;
  }

  row(row, r) {
    return `<div role="row" aria-rowindex="${r + 2}" class="row" data-r="${r}"><div role="rowheader" aria-colindex="1" tabindex="-1" class="name"
      title="${esc(row.spoken)}"><span class="no">${r + 1}</span><span class="nm">${esc(row.name)}</span></div>${this.data.columns.map((_, c) => {
        const look = this.board.look(r, c);
        return `<div role="gridcell" aria-colindex="${c + 2}" tabindex="-1" data-c="${c}" class="${this.classes(r, c, look)}"${this.data.canEdit(r, c)
          ? '' : ' aria-readonly="true"'}>${this.content(look)}</div>`;
      }).join('')}</div>`;
  }

  classes(r, c, look) {
    return `c ${this.kind(c)}${this.data.canEdit(r, c) ? '' : ' ro'}${['count', 'settled', 'said', 'said-open'].includes(look.tone) ? ` ${look.tone}` : ''}${look.note ? ' note' : ''}${
      look.state ? ` ${look.state}` : ''}${look.typing ? ' typing' : ''}`;
  }

  content(look) {
    if (look.state === 'conflict') {
      return `<s>${this.tokens(look.theirs)}</s><s>${this.tokens(look.text)}</s>`;
    }
    const sign = { refused: '!', asked: '?' }[look.state], bang = sign ? `<u aria-hidden="true">${sign}</u>` : '';
    return (look.tone && look.tone !== 'settled' && look.text ? token(look.text, look.tone) : this.tokens(look.text)) + bang;
  }

  tokens(text) {
    return text && text.split(' ').map(t => token(t, this.data.values.tone(t))).join('');
  }

  /** Paints one cell anew. */
  paint(r, c) {
    const el = this.cells_[r][c], look = this.board.look(r, c);
    const kept = ['cur', 'sel'].filter(name => el.classList.contains(name)).join(' ');
    el.className = `${this.classes(r, c, look)} ${kept}`;
    el.innerHTML = this.content(look);
    if (this.data.canEdit(r, c)) el.removeAttribute('aria-readonly'); else el.setAttribute('aria-readonly', 'true');
    if (el.classList.contains('cur')) el.setAttribute('aria-label', this.board.spoken(r, c));
  }

  /** The element of a place: row -1 is the head, column -1 the names. */
  el(r, c) {
    return r < 0 ? this.heads_[c] : c < 0 ? this.rows_[r].firstElementChild : this.cells_[r][c];
  }

  /** Where the name of the rows stands. */
  corner() { return this.scroll.querySelector('.keys'); }

  /** The place of an element inside, null outside the cells. */
  place(target) {
    const el = target.closest?.('.c, .h, .body .name');
    if (!el) return null;
    const row = el.closest('[data-r]');
    return { r: row ? +row.dataset.r : -1, c: el.dataset.c === undefined ? -1 : +el.dataset.c };
  }

  /** Scrolls as little as is needed to see a place beside the sticky parts. */
  reveal(r, c) {
    const s = this.scroll, box = s.getBoundingClientRect(), el = this.el(r, c);
    const head = s.querySelector('.head').offsetHeight;
    const name = this.el(-1, 0).parentElement.firstElementChild.offsetWidth;
    const rect = el.getBoundingClientRect();
    if (r >= 0) {
      const top = rect.top - box.top - head, bottom = rect.bottom - box.top - s.clientHeight;
      if (top < 0) s.scrollTop += top; else if (bottom > 0) s.scrollTop += bottom;
    }
    if (c < 0 || getComputedStyle(el).position === 'sticky') return;
    const end = parseFloat(getComputedStyle(s).scrollPaddingRight) || 0;
    const left = rect.left - box.left - name, right = rect.right - box.left - s.clientWidth + end;
    if (left < 0) s.scrollLeft += left; else if (right > 0) s.scrollLeft += Math.min(right, left);
  }

  /** How many rows fit, for PageUp and PageDown. */
  page() {
    const row = this.rows_[0]?.offsetHeight || 26;
    return Math.max(1, Math.floor((this.scroll.clientHeight - this.scroll.querySelector('.head').offsetHeight) / row) - 1);
  }
}
