// <key-grid>: the element, and the wires between its parts. Properties: model, texts (JSON), owner, base, menu where
// something can be chosen for a whole column, and noting where a word can be written to a cell.
import { Board } from './board.js';
import { Clipboard } from './clipboard.js';
import { Commands } from './commands.js';
import { GridData } from './data.js';
import { Entry } from './entry.js';
import { Help } from './help.js';
import { Keys } from './keys.js';
import { Outbox } from './outbox.js';
import { Picker } from './picker.js';
import { Pointer } from './pointer.js';
import { Selection } from './selection.js';
import { sheet } from './sheet.js';
import { KeyGridState, describe, publish } from './status.js';
import { Tip } from './tip.js';
import { resume } from './unsent.js';
import { View } from './view.js';

const PROPERTIES = ['texts', 'owner', 'base', 'model'];
const FOCUS_TOLD = 250;
const today = () => new Date().toDateString();

class KeyGrid extends Commands(HTMLElement) {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: false });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = `<div class="box"></div><div class="tip" popover="manual" role="group"></div>
      <div class="pick" popover="auto" role="dialog"></div>
      <div class="help" popover="auto" role="dialog" tabindex="-1"></div><div class="live" aria-live="polite"></div>`;
    this.box = root.querySelector('.box');
    this.board = new Board(this);
    this.texts_ = {};
    this.words = (name, ...values) => (this.texts_[name] || name).replace(/\{(\d)\}/g, (_, i) => values[i]);
    this.view = new View(root, this.board, this.words);
    this.selection = new Selection(this);
    this.entry = new Entry(this);
    this.keys = new Keys(this);
    this.clipboard = new Clipboard(this);
    this.tip = new Tip(this, root);
    this.picker = new Picker(this, root);
    this.help = new Help(this, root);
    this.say = text => { root.querySelector('.live').textContent = text; };
    new Pointer(this).listen(this.box);
    this.box.addEventListener('keydown', e => this.data && this.keys.down(e));
    for (const type of ['copy', 'cut', 'paste']) this.box.addEventListener(type, e => this.data && this.clipboard[type](e));
    // without this Chromium cuts from fields only
    this.box.addEventListener('beforecut', e => e.preventDefault());
    this.box.addEventListener('click', e => e.target.closest('.keys') && this.help.open());
    this.box.addEventListener('focusin', e => this.focused(e));
    this.box.addEventListener('focusout', () => this.entry.commit());
    this.onAnswer = e => this.board.answered(e.detail);
    this.onChanges = e => this.board.remote(e.detail);
    this.onChange = () => this.changed();
    this.onBack = () => this.overnight();
    new ResizeObserver(() => this.sized()).observe(this);
  }

  connectedCallback() {
    // properties set before the element was defined shadow the accessors
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    addEventListener('focus', this.onBack);
    document.addEventListener('visibilitychange', this.onBack);
    this.attach();
  }

  disconnectedCallback() {
    removeEventListener('focus', this.onBack);
    document.removeEventListener('visibilitychange', this.onBack);
    this.entry.commit();
    this.tip.hide();
    this.outbox?.leave();
    this.detach();
  }

  get model() { return this.model_; }

  set model(json) {
    if (!json || json === this.model_) return;
    this.model_ = json;
    this.attach();
  }

  set texts(json) {
    this.texts_ = typeof json === 'string' ? JSON.parse(json) : json;
    this.changed();
  }

  set owner(owner) { this.owner_ = owner; this.attach(); }

  set base(base) { this.base_ = base; this.attach(); }

  /** Builds the page once all that it needs is there. */
  attach() {
    if (!this.isConnected || !this.model_ || !this.owner_ || this.base_ === undefined) return;
    if (this.built !== this.model_) this.build();
    const outbox = Outbox.of(this.base_, this.data.key, this.data.endpoint, this.owner_);
    if (this.outbox !== outbox) {
      this.detach();
      this.outbox = outbox;
      outbox.grids++;
      outbox.addEventListener('answer', this.onAnswer);
      outbox.addEventListener('changes', this.onChanges);
      outbox.addEventListener('change', this.onChange);
      this.repaint();
      resume(this.owner_, this.base_);
    }
    this.changed();
  }

  detach() {
    if (this.outbox) this.outbox.grids--;
    this.outbox?.removeEventListener('answer', this.onAnswer);
    this.outbox?.removeEventListener('changes', this.onChanges);
    this.outbox?.removeEventListener('change', this.onChange);
    this.outbox = null;
  }

  build() {
    const before = this.data, data = new GridData(JSON.parse(this.model_)), s = this.selection;
    const ids = before && s.r >= 0 && s.c >= 0 && s.r < before.height && s.c < before.width ? this.board.ids(s.r, s.c) : null;
    const had = this.shadowRoot.activeElement !== null;
    if (before && before.key !== data.key) {
      this.entry.end();
      this.board = this.view.board = new Board(this);
      this.detach();
    } else if (before) {
      this.entry.commit();
      data.keep(before);
    }
    this.data = data;
    this.built = this.model_;
    this.day = today();
    this.tip.hide();
    s.painted = [];
    s.marked = null;
    this.view.build(data);
    const at = (ids && data.place(ids.row, ids.col)) || { r: 0, c: Math.max(0, data.colAt.get(data.show) ?? 0) };
    this.shown = !!ids;
    if (data.height && data.width) s.to(at.r, at.c, { focus: had });
    this.sized();
  }

  repaint() {
    this.data.rows.forEach((_, r) => this.data.columns.forEach((_, c) => { if (this.board.pending(r, c)) this.view.paint(r, c); }));
  }

  /**
   * The first scroll to today waits until the element has a size. While nobody has scrolled, what one stands on stays in
   * sight, also when a card opens beside the grid.
   */
  sized() {
    if (!this.data?.height || !this.clientHeight) return;
    const { scroll } = this.view, seen = this.seen;
    if (this.shown && (seen?.left !== scroll.scrollLeft || seen?.top !== scroll.scrollTop)) return;
    this.shown = true;
    this.view.reveal(this.selection.r, this.selection.c);
    this.seen = { left: scroll.scrollLeft, top: scroll.scrollTop };
  }

  changed() {
    if (!this.outbox || !this.data) return;
    const state = describe(this.outbox.state, this.board.refusals.size, this.board.lost, this.data.unit, this.words);
    publish({ ...state, show: () => this.showOdd() });
    if (state.text !== this.stateText) {
      this.stateText = state.text;
      this.dispatchEvent(new CustomEvent('key-grid-state', { bubbles: true, composed: true,
        detail: { name: state.name, text: state.text, waiting: this.outbox.state.waiting } }));
    }
  }

  /** A page left open over midnight still shows the days as they were: the application is told once. */
  overnight() {
    if (!this.data || document.hidden || this.day === today()) return;
    this.day = today();
    this.signal('day', { r: -1, c: -1 });
  }

  focused(e) {
    this.overnight();
    const at = this.view.place(e.target), s = this.selection;
    if (!at) return;
    if (at.r !== s.r || at.c !== s.c) s.to(at.r, at.c, { focus: false });
    if (at.r < 0 || at.c < 0) return;
    if (this.board.ways(at.r, at.c)) this.tip.show(at.r, at.c);
    clearTimeout(this.told);
    this.told = setTimeout(() => this.signal('cell', at), FOCUS_TOLD);
  }

  signal(name, { r, c }) {
    this.dispatchEvent(new CustomEvent('grid-signal', {
      detail: { name, row: r >= 0 ? this.data.rows[r].id : '', column: c >= 0 ? this.data.columns[c].id : '' } }));
  }

  /** How a sum came about is asked; false where the page tells nothing of such a cell. */
  fact(at) {
    if (!this.facts || this.data.columns[at.c].edit || !this.board.value(at.r, at.c)) return false;
    this.tip.hide();
    this.signal('fact', at);
    return true;
  }

  /** A word is to be written to a cell: told once what was typed there is saved, for the word belongs to it. */
  note({ r, c }) {
    this.entry.commit();
    const { row, col } = this.board.ids(r, c), outbox = this.outbox;
    const tell = () => {
      if (outbox?.pending(row, col)) return;
      outbox?.removeEventListener('change', tell);
      const at = this.data.place(row, col);
      if (at) this.signal('note', at);
    };
    outbox?.addEventListener('change', tell);
    tell();
  }

  applyRemote(changes) {
    if (this.data) this.board.remote(typeof changes === 'string' ? JSON.parse(changes) : changes);
  }

  showColumn(id) {
    const c = this.data?.colAt.get(id);
    if (c !== undefined) this.selection.to(Math.max(0, this.selection.r), c, { focus: false });
  }

  focus() { if (this.data?.height) this.selection.to(this.selection.r, this.selection.c); }
}

customElements.define('key-grid', KeyGrid);
customElements.define('key-grid-state', KeyGridState);
