// What stands in the cells: the server's value, under it what was typed and has no answer yet, refusals, conflicts.
import { cellOf } from './data.js';
import { History } from './history.js';
import { stuck } from './outbox.js';

const LONGEST_TOLD = 20;
const key = (row, col) => `${row}\n${col}`;
const brief = text => (text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text);

export class Board {
  /** host: data, view, outbox, words(name, …), tell(what, r, c) for tips and sounds. */
  constructor(host) {
    this.host = host;
    this.history = new History();
    this.refusals = new Map();
    this.lost = 0;
  }

  ids(r, c) { return { row: this.host.data.rows[r].id, col: this.host.data.columns[c].id }; }

  pending(r, c) {
    const { row, col } = this.ids(r, c);
    return this.host.outbox?.pending(row, col);
  }

  refusal(r, c) {
    const { row, col } = this.ids(r, c);
    return this.refusals.get(key(row, col));
  }

  /** The value as the server knows it; a proposed one is not set yet. */
  settled(r, c) {
    const cell = this.host.data.cell(r, c);
    return cell.tone.startsWith('proposed') ? '' : cell.text;
  }

  /** The value as the typist sees it. */
  value(r, c) {
    const edit = this.pending(r, c);
    return edit && !edit.conflict ? edit.value : this.settled(r, c);
  }

  /** Everything that the painter has to know of a cell. */
  look(r, c) {
    const cell = this.host.data.cell(r, c), edit = this.pending(r, c), typing = this.host.entry?.at(r, c);
    const note = cell.comment;
    if (edit?.conflict) return { text: edit.value, theirs: cell.text, tone: '', note, state: 'conflict' };
    if (edit) return { text: edit.value, tone: '', note, typing, state: typing ? '' : edit.ask ? 'asked' : 'pending' };
    return { text: cell.text, tone: cell.tone, note, typing, state: this.refusal(r, c) ? 'refused' : '' };
  }

  /** The sentence a screen reader says: pupil, lesson, value, and what is odd about it. */
  spoken(r, c) {
    const { rows, columns, values } = this.host.data, cell = this.host.data.cell(r, c), look = this.look(r, c), w = this.host.words;
    const odd = [look.state && w(`spoken.${look.state}`), look.note && w('spoken.comment'), cell.hint,
      ['refused', 'conflict', 'asked'].includes(look.state) && w('spoken.ways')].filter(Boolean);
    return `${rows[r].spoken}, ${columns[c].spoken}: ${[!look.text ? w('empty') : look.tone.startsWith('said') ? look.text : values.words(look.text), ...odd].join(', ')}`;
  }

  /** Sets values, all as one step of undo. Cells that cannot be edited are left out and counted. */
  apply(changes, { action = null, note = null, record = true } = {}) {
    const { data, view, outbox } = this.host, step = [];
    let skipped = 0;
    for (const { r, c, value } of changes) {
      if (!data.canEdit(r, c)) { skipped++; continue; }
      const from = this.value(r, c), ids = this.ids(r, c), edit = this.pending(r, c);
      this.refusals.delete(key(ids.row, ids.col));
      const asked = edit?.ask;
      if (stuck(edit)) outbox.drop(edit);
      if (from !== value || action || note) {
        if (action || note || value !== this.settled(r, c) || !(asked || outbox.withdraw(edit))) {
          outbox.put({ ...ids, value, base: data.cell(r, c).version, action, note });
        }
        step.push({ ...ids, from, to: value });
      }
      view.paint(r, c);
    }
    if (record) this.history.push(step);
    this.host.changed();
    return { done: step.length, skipped };
  }

  /** Undoes or redoes the last step where nobody else has changed the value since. */
  travel(back) {
    const step = this.history.take(back);
    if (!step) return this.host.say(this.host.words('undo.none'));
    const changes = step.map(({ row, col, from, to }) => {
      const at = this.host.data.place(row, col);
      return at && this.value(at.r, at.c) === (back ? to : from) ? { ...at, value: back ? from : to } : null;
    }).filter(Boolean);
    const { done } = this.apply(changes, { record: false });
    this.host.say(done ? this.host.words(back ? 'undone' : 'redone', done) : this.host.words('undo.changed'));
    return changes[0];
  }

  /** An answer of the server to one edit. */
  answered({ edit, answer, later }) {
    const at = this.host.data.place(edit.row, edit.col), cell = answer.cell === null || answer.cell === undefined ? null : cellOf(answer.cell);
    const bad = answer.outcome !== 'saved';
    if (answer.outcome === 'refused' && !answer.ask) this.history.forget(edit);
    if (!at) {
      if (bad) this.lost++;
      return this.host.changed();
    }
    if (cell && !bad && cell.text !== edit.value) this.history.rename(edit, cell.text);
    if (cell) this.host.data.take(at.r, at.c, cell);
    const entry = this.host.entry;
    if (entry.at(at.r, at.c)) bad && !later ? entry.end() : entry.rebase(cell);
    if (answer.outcome === 'refused' && !answer.ask && !later) this.refuse(at, edit, answer);
    if (answer.outcome === 'conflict') this.who = { ...this.who, [key(edit.row, edit.col)]: answer.who };
    this.host.view.paint(at.r, at.c);
    if (bad && !later) this.host.tell(at.r, at.c);
    this.host.changed();
  }

  refuse(at, edit, answer) {
    const { words } = this.host;
    this.refusals.set(key(edit.row, edit.col), {
      title: answer.title || (edit.value ? words('refused.title', brief(edit.value)) : words('refused.empty')),
      reason: answer.reason || words(answer.gone ? 'refused.gone' : 'refused.reason'), actions: answer.actions || [], value: edit.value });
  }

  /** Cells as they stand now, by others or by the server's reckoning. Under the hands of a typist only the value below moves. */
  remote(changes) {
    for (const [row, col, wire] of changes) {
      const at = this.host.data.place(row, col);
      if (at && this.host.data.take(at.r, at.c, cellOf(wire))) this.host.view.paint(at.r, at.c);
    }
  }

  /** What can be done about a cell: the words and buttons of its tip, null where nothing is odd. */
  ways(r, c) {
    const { words, outbox } = this.host, ids = this.ids(r, c), edit = this.pending(r, c), refusal = this.refusal(r, c);
    if (edit?.conflict) {
      const theirs = this.host.data.cell(r, c).text || words('empty'), mine = edit.value || words('empty');
      const leave = () => { outbox.drop(edit); outbox.changed(); this.done(r, c); };
      return { title: words('conflict.title'), text: words('conflict.text', mine, theirs), note: this.who?.[key(ids.row, ids.col)],
        acts: [[words('conflict.mine', mine), () => this.apply([{ r, c, value: edit.value }])],
          [words('conflict.theirs', theirs), leave]] };
    }
    if (edit?.ask) return this.question(r, c, edit);
    if (!refusal) return null;
    const acts = refusal.actions.map(([name, label]) => [label, () => this.apply([{ r, c, value: refusal.value }], { action: name })]);
    const drop = () => { this.refusals.delete(key(ids.row, ids.col)); this.done(r, c); };
    return { title: refusal.title, text: refusal.reason, acts: [...acts, [words('cancel'), drop]] };
  }

  /** What the server asks about a cell. One answer serves every cell that waits for it. */
  question(r, c, edit) {
    const { words, outbox } = this.host, { ask } = edit, all = outbox.edits.filter(e => e.ask?.key === ask.key);
    const reply = note => this.apply(all.map(e => ({ ...this.host.data.place(e.row, e.col), value: e.value })).filter(at => at.r >= 0),
      { note, record: false });
    const leave = () => { this.history.forget(edit); outbox.drop(edit); outbox.changed(); this.done(r, c); };
    return { title: ask.title, text: ask.text, note: all.length > 1 ? words('ask.all', all.length) : '', ask, reply,
      acts: [...ask.usual.map(answer => [answer, () => reply(answer)]), [words('cancel'), leave]] };
  }

  done(r, c) {
    this.host.view.paint(r, c);
    this.host.changed();
  }

  /** The first place that waits for a decision. */
  odd() {
    const edit = this.host.outbox?.edits.find(stuck);
    const first = edit ? key(edit.row, edit.col) : this.refusals.keys().next().value;
    return first ? this.host.data.place(...first.split('\n')) : null;
  }
}
