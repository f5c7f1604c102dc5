// Where one stands, as a pair of indexes, and the block from there to the anchor. Row -1 is the head, column -1 the names.
export class Selection {
  constructor(host) {
    this.host = host;
    Object.assign(this, { r: 0, c: 0, ar: 0, ac: 0 });
    this.painted = [];
  }

  get single() { return this.r === this.ar && this.c === this.ac; }

  get rect() {
    return { r0: Math.min(this.r, this.ar), r1: Math.max(this.r, this.ar), c0: Math.min(this.c, this.ac), c1: Math.max(this.c, this.ac) };
  }

  /** The places of the block, in reading order. */
  places() {
    const { r0, r1, c0, c1 } = this.rect, all = [];
    for (let r = Math.max(0, r0); r <= r1; r++) for (let c = Math.max(0, c0); c <= c1; c++) all.push({ r, c });
    return all;
  }

  /** Stands on a place; with extend the anchor stays. */
  to(r, c, { extend = false, focus = true } = {}) {
    const { data, view } = this.host;
    if (!data.height || !data.width) return;
    r = Math.max(extend ? 0 : -1, Math.min(data.height - 1, r));
    c = Math.max(extend || r < 0 ? 0 : -1, Math.min(data.width - 1, c));
    if (extend && (this.ar < 0 || this.ac < 0)) extend = false;
    Object.assign(this, extend ? { r, c } : { r, c, ar: r, ac: c });
    this.paint();
    view.reveal(r, c);
    if (focus) view.el(r, c).focus({ preventScroll: true });
  }

  paint() {
    const { view, board } = this.host;
    this.clear();
    const el = view.el(this.r, this.c);
    el.tabIndex = 0;
    el.classList.add('cur');
    if (this.r >= 0 && this.c >= 0) el.setAttribute('aria-label', board.spoken(this.r, this.c));
    const about = [el, this.r >= 0 && view.rows_[this.r], this.c >= 0 && view.heads_[this.c]].filter(Boolean);
    about.forEach(x => x.classList.add('cur'));
    this.marked = { el, about };
    if (!this.single) {
      this.painted = this.places().map(p => view.el(p.r, p.c));
      this.painted.forEach(x => { x.classList.add('sel'); x.setAttribute('aria-selected', 'true'); });
    }
  }

  clear() {
    this.painted.forEach(x => { x.classList.remove('sel'); x.removeAttribute('aria-selected'); });
    this.painted = [];
    if (!this.marked) return;
    this.marked.about.forEach(x => x.classList.remove('cur'));
    this.marked.el.tabIndex = -1;
    if (this.marked.el.classList.contains('c')) this.marked.el.removeAttribute('aria-label');
  }

  /** From (r, c) in a direction to the edge of the values, as Ctrl with an arrow does in a spreadsheet. */
  edge(dr, dc) {
    const { data, board } = this.host;
    let { r, c } = this;
    const inside = (y, x) => y >= 0 && x >= 0 && y < data.height && x < data.width;
    const full = (y, x) => inside(y, x) && board.value(y, x) !== '';
    if (!inside(r + dr, c + dc)) return { r, c };
    if (full(r, c) && full(r + dr, c + dc)) {
      while (full(r + dr, c + dc)) { r += dr; c += dc; }
      return { r, c };
    }
    do { r += dr; c += dc; } while (inside(r + dr, c + dc) && !full(r, c));
    return { r, c };
  }
}
