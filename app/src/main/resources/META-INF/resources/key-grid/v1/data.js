// The model as it came from the server, unpacked, with the way from ids to places.
import { Values } from './values.js';

const EMPTY = Object.freeze({ text: '', version: 0, tone: '', comment: false, locked: false, hint: '' });

/**
 * A cell on the wire: 0 for empty, else [text, version] or [text, version, {t: tone, c: comment, l: locked, h: hint}]; in a
 * model a place in its list of kinds stands for the last.
 */
export function cellOf(wire, kinds) {
  if (!wire) return EMPTY;
  const more = (kinds && wire.length > 2 ? kinds[wire[2]] : wire[2]) || {};
  return { text: wire[0], version: wire[1], tone: more.t || '', comment: !!more.c, locked: !!more.l, hint: more.h || '' };
}

export class GridData {
  constructor(json) {
    Object.assign(this, { key: json.key, endpoint: json.endpoint, label: json.label, corner: json.corner,
      groups: json.groups, show: json.show, fill: !!json.fill, unit: json.unit });
    this.columns = json.columns.map(c => ({ top: '', bottom: '', width: 38, style: '', ...c }));
    this.rows = json.rows.map(r => ({ id: r[0], name: r[1], spoken: r[2] || r[1] }));
    this.cells = json.cells.map(row => row.map(cell => cellOf(cell, json.kinds)));
    this.values = new Values(json.values.map(v => ({ value: v[0], word: v[1], tone: v[2], keys: v[3] })));
    this.rowAt = new Map(this.rows.map((r, i) => [r.id, i]));
    this.colAt = new Map(this.columns.map((c, i) => [c.id, i]));
    this.groupStart = new Set();
    json.groups.reduce((at, g) => (this.groupStart.add(at), at + g[1]), 0);
  }

  get height() { return this.rows.length; }

  get width() { return this.columns.length; }

  cell(r, c) { return this.cells[r][c]; }

  /** The place of a cell named by ids, null where this page has no such cell. */
  place(row, col) {
    const r = this.rowAt.get(row), c = this.colAt.get(col);
    return r === undefined || c === undefined ? null : { r, c };
  }

  canEdit(r, c) { return !!this.columns[c].edit && !this.cells[r][c].locked; }

  /** Takes a newer cell; an older one, come late over another way, is left aside. */
  take(r, c, cell) {
    if (cell.version && cell.version < this.cells[r][c].version) return false;
    this.cells[r][c] = cell;
    return true;
  }

  /** Keeps what was told while a newer model was on its way: where the older page knows a later version, that stands. */
  keep(before) {
    before.rows.forEach((row, r) => before.columns.forEach((col, c) => {
      const at = this.place(row.id, col.id);
      if (at && before.cell(r, c).version > this.cell(at.r, at.c).version) this.take(at.r, at.c, before.cell(r, c));
    }));
  }
}
