// The unsent edits of one page: kept, batched, sent one batch at a time, sent again until answered. Lives on when the
// element is taken from the page.
import { Store } from './store.js';
import { Transport } from './transport.js';

const BATCH_AFTER = 250, BATCH_SIZE = 200, FIRST_WAIT = 1000, LONGEST_WAIT = 30000, SIGN_IN_WAIT = 5000;
const boxes = new Map(), unheard = { refused: 0, conflicts: 0 };
let last = 0;

/** Waits for the typist: somebody else was first, or the server asks something. */
export const stuck = edit => !!edit && (edit.conflict || !!edit.ask);

export class Outbox extends EventTarget {
  /** The one outbox of an account's page. */
  static of(base, page, endpoint, owner) {
    const name = `${owner}|${page}`;
    if (!boxes.has(name)) boxes.set(name, new Outbox(base, page, endpoint, owner));
    return boxes.get(name);
  }

  constructor(base, page, endpoint, owner) {
    super();
    this.store = new Store(owner, page);
    this.transport = new Transport(base, endpoint, owner);
    this.edits = this.store.load().map(e => ({ ...e, sent: true }));
    // a clock put back must not put what is typed now before what was typed then
    last = Math.max(last, ...this.edits.map(e => e.seq || 0));
    this.trouble = null;
    this.fails = 0;
    this.grids = 0;
    this.again = () => { if (this.edits.length) this.schedule(0, true); };
    addEventListener('online', this.again);
    addEventListener('focus', this.again);
    document.addEventListener('visibilitychange', () => (document.hidden ? this.leave() : this.again()));
    addEventListener('pagehide', () => this.leave());
    addEventListener('beforeunload', e => { if (this.store.unkept.size) e.preventDefault(); });
    if (this.edits.length) this.schedule(0);
  }

  /** The newest edit of a cell that has no answer yet. */
  pending(row, col) {
    return this.edits.findLast(e => e.row === row && e.col === col);
  }

  /** Takes an edit. One of the same cell that was never sent is replaced; held: only kept for now, not yet sent. */
  put({ row, col, value, base, action = null, note = null }, held = false) {
    let edit = this.pending(row, col);
    // what is typed now takes the place of what waits: nothing may stand in its way
    if (stuck(edit)) {
      this.drop(edit);
      edit = this.pending(row, col);
    }
    if (!edit || edit.sent) {
      const now = Date.now();
      last = Math.max(last + 1, now * 1000);
      edit = { id: uuid(), row, col, base, at: now, seq: last, sent: false };
      this.edits.push(edit);
    } else if (edit.value !== value || edit.action !== action || (edit.note || null) !== note) {
      // another page of this account may have found the edit in the store and sent it: one id is one value for ever
      this.store.remove(edit.id);
      edit.id = uuid();
    }
    Object.assign(edit, { value, action, note, held });
    this.store.put(edit);
    if (!held) this.schedule(BATCH_AFTER);
    this.changed();
    return edit;
  }

  /** Lets a held edit go. */
  release(edit) {
    edit.held = false;
    this.schedule(BATCH_AFTER);
  }

  /** Takes an edit back that was never sent; false if it may have reached the server. */
  withdraw(edit) {
    if (!edit || edit.sent || !this.edits.includes(edit)) return false;
    this.drop(edit);
    this.changed();
    return true;
  }

  drop(edit) {
    this.edits = this.edits.filter(e => e !== edit);
    this.store.remove(edit.id);
    // there may be room now
    if (this.store.unkept.size) this.edits.filter(e => this.store.unkept.has(e.id)).forEach(e => this.store.put(e));
  }

  /** What the save state says: saved, saving, offline (no line), server (it is there and cannot), signin or reload, how many edits wait, and whether they are kept. */
  get state() {
    const waiting = this.edits.filter(e => !stuck(e)).length, asked = this.edits.filter(e => e.ask).length;
    return { waiting, asked, conflicts: this.edits.length - waiting - asked, kept: !this.store.unkept.size,
      name: !waiting ? 'saved' : this.trouble || 'saving' };
  }

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  schedule(after, sooner = false) {
    if (this.busy || (this.timer && !sooner && this.trouble)) return;
    const due = Date.now() + after;
    if (this.timer && this.due <= due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => this.flush(), after);
  }

  next() {
    const cells = new Set();
    return this.edits.filter(e => {
      const cell = `${e.row}\n${e.col}`;
      return !cells.has(cell) && cells.add(cell) && !e.held && !stuck(e);
    }).slice(0, BATCH_SIZE);
  }

  async flush(keepalive = false) {
    this.timer = null;
    const batch = this.busy ? [] : this.next();
    if (!batch.length) return;
    this.busy = true;
    batch.forEach(e => { e.sent = true; });
    this.changed();
    const outcome = await this.transport.send(batch, keepalive);
    this.busy = false;
    await this[outcome.kind](outcome, batch);
    if (!this.timer && !this.trouble && this.next().length) this.schedule(0);
    this.changed();
  }

  ok({ body }, batch) {
    this.trouble = null;
    this.fails = 0;
    const answers = new Map(body.answers.map(a => [a.id, a]));
    for (const edit of batch) {
      const answer = answers.get(edit.id);
      if (answer) this.answered(edit, answer);
    }
    this.tell('changes', body.changes || []);
    if (this.next().length) this.schedule(batch.some(e => answers.has(e.id)) ? 0 : FIRST_WAIT);
  }

  answered(edit, answer) {
    const later = this.edits.find(e => e !== edit && e.row === edit.row && e.col === edit.col);
    if (answer.outcome === 'conflict' && ((answer.cell && answer.cell[0]) || '') === edit.value) {
      answer = { ...answer, outcome: 'saved' };
    }
    if (answer.outcome === 'conflict' && !later) {
      edit.conflict = true;
    } else if (answer.ask && !later) {
      edit.ask = { title: answer.title, text: answer.reason, ...answer.ask };
    } else {
      this.drop(edit);
    }
    // an edit typed on top of this one saw this one's value; on top of a conflict it is in conflict itself
    if (later && answer.outcome !== 'conflict') {
      later.base = answer.cell ? answer.cell[1] : later.base;
      this.store.put(later);
    }
    this.tell('answer', { edit, answer, later });
    if (!this.grids && !later && answer.outcome !== 'saved') this.unheard(answer.ask ? 'conflict' : answer.outcome);
  }

  /** No grid of this page is there to show a refusal: the application says how many there were since it was loaded. */
  unheard(outcome) {
    unheard[outcome === 'conflict' ? 'conflicts' : 'refused']++;
    document.body.dispatchEvent(new CustomEvent('grid-unheard', { detail: { ...unheard } }));
  }

  /** The server will never take this batch: said at each cell, so that it does not stop those behind it. */
  reject({ gone }, batch) {
    if (batch.length > 1) return this.one(batch);
    this.answered(batch[0], { id: batch[0].id, outcome: 'refused', gone, cell: null, actions: [] });
    if (this.next().length) this.schedule(0);
  }

  /** Sends the edits of a batch singly, to find the one that is wrong: the others must not wait for it. */
  async one(batch) {
    let fault = null;
    for (const edit of batch) {
      this.busy = true;
      const outcome = await this.transport.send([edit]);
      this.busy = false;
      if (outcome.fault) {
        fault = outcome;
        continue;
      }
      await this[outcome.kind](outcome, [edit]);
      if (outcome.kind !== 'ok' && outcome.kind !== 'reject') return;
    }
    if (fault) {
      this.fails++;
      this.retry({ ...fault, fault: false }, []);
    }
  }

  retry({ soon, line, fault, after = 0 }, batch = []) {
    if (fault && this.fails && batch.length > 1) return this.one(batch);
    if (!soon) this.trouble = line ? 'offline' : 'server';
    const wait = soon && !this.fails ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.fails) * (0.8 + Math.random() * 0.4);
    this.fails++;
    this.schedule(Math.max(wait, after * 1000));
  }

  signin() {
    this.trouble = 'signin';
    this.fails++;
    this.schedule(Math.min(LONGEST_WAIT, SIGN_IN_WAIT * this.fails));
  }

  reload() {
    this.trouble = 'reload';
  }

  /** The page goes: what was never sent is sent at once; it stays in the store until a page hears the answer. */
  leave() {
    this.edits.forEach(e => { e.held = false; });
    if (this.edits.some(e => !e.sent) && !this.trouble && this.transport.csrf) this.flush(true);
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 15) | 64;
  b[8] = (b[8] & 63) | 128;
  const hex = [...b].map(x => x.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
