// Steps of undo: each a list of cells by id with the value before and after.
const MOST = 100;

export class History {
  constructor() {
    this.past = [];
    this.future = [];
  }

  push(step) {
    if (!step.length) return;
    this.past.push(step);
    if (this.past.length > MOST) this.past.shift();
    this.future = [];
  }

  /** The step to undo (back) or to redo, moved over to the other side; null where there is none. */
  take(back) {
    const [from, to] = back ? [this.past, this.future] : [this.future, this.past];
    const step = from.pop();
    if (step) to.push(step);
    return step || null;
  }

  /** The server set it down in its own way («н» of a sick pupil becomes «Б»): that is what can be undone. */
  rename({ row, col, value }, now) {
    for (const step of [...this.past, ...this.future]) {
      for (const x of step.filter(one => one.row === row && one.col === col)) {
        if (x.to === value) x.to = now;
        if (x.from === value) x.from = now;
      }
    }
  }

  /** The server refused an edit: there is nothing to undo at its cell. */
  forget({ row, col, value }) {
    for (const side of [this.past, this.future]) {
      for (let i = side.length - 1; i >= 0; i--) {
        const at = side[i].findLastIndex(x => x.row === row && x.col === col && (x.to === value || x.from === value));
        if (at >= 0) {
          side[i].splice(at, 1);
          if (!side[i].length) side.splice(i, 1);
          return;
        }
      }
    }
  }
}
