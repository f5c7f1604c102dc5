// What is being typed into the cell one stands on. Each key is kept at once, so that a crash loses nothing; it goes to
// the server when the cell is left or the typist rests.
import { MAX } from './values.js';

const REST = 600, REST_IN_WORD = 1500;

export class Entry {
  constructor(host) {
    this.host = host;
    this.now = null;
  }

  at(r, c) { return !!this.now && this.now.r === r && this.now.c === c; }

  /** Begins typing; with text, that is what one goes on from. False where the cell refuses. */
  start(r, c, text = '') {
    if (this.now) this.commit();
    const { data, board } = this.host;
    if (!data.canEdit(r, c)) return false;
    this.now = { r, c, raw: text, before: board.value(r, c), base: data.cell(r, c).version, several: !!data.columns[c].several };
    return true;
  }

  type(ch) {
    if (this.now.raw.length < MAX) this.show(this.now.raw + ch);
  }

  /** Takes back the last character. */
  back() {
    this.show(this.now.raw.slice(0, -1).trimEnd());
  }

  show(raw) {
    const { r, c, several, base } = this.now, { data, board, outbox, view } = this.host;
    this.now.raw = raw;
    const value = data.values.parse(raw, several, true);
    board.refusals.delete(`${data.rows[r].id}\n${data.columns[c].id}`);
    this.now.edit = outbox.put({ ...board.ids(r, c), value, base }, true);
    view.paint(r, c);
    clearTimeout(this.timer);
    const slow = !data.values.list.length || data.values.mayGrow(raw.split(/\s+/).pop() || '');
    this.timer = setTimeout(() => outbox.release(this.now.edit), slow ? REST_IN_WORD : REST);
  }

  /** A saved answer to an earlier key of the same typing: the next one goes on from there. */
  rebase(cell) {
    if (cell) this.now.base = cell.version;
  }

  /** Leaves the cell with what was typed. */
  commit() {
    if (!this.now) return;
    const { before, edit, r, c } = this.now, { board, outbox } = this.host;
    const ids = board.ids(r, c);
    this.end();
    if (!edit) return;
    if (edit.value === before && edit.value === board.settled(r, c) && outbox.withdraw(edit)) return this.host.view.paint(r, c);
    outbox.release(edit);
    if (edit.value !== before) board.history.push([{ ...ids, from: before, to: edit.value }]);
  }

  /** Leaves the cell as it was before. */
  cancel() {
    if (!this.now) return;
    const { before, edit, r, c, base } = this.now, { board, outbox, view } = this.host;
    this.end();
    if (edit && (before !== board.settled(r, c) || !outbox.withdraw(edit))) {
      outbox.put({ ...board.ids(r, c), value: before, base });
    }
    view.paint(r, c);
  }

  end() {
    if (!this.now) return;
    const { r, c } = this.now;
    clearTimeout(this.timer);
    this.now = null;
    this.host.view.paint(r, c);
  }
}
