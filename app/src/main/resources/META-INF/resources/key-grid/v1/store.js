// Unsent edits in the browser's storage: ids and values only, per account and page, expiring. Each edit has a key of its
// own, so that two tabs of one page never overwrite each other.
const PREFIX = 'zvonok.grid.1|';
const DAY = 24 * 3600 * 1000, KEEP = 14 * DAY;

export class Store {
  constructor(owner, page) {
    this.prefix = `${PREFIX}${owner}|${page}|`;
    // what the browser would not keep: only the open page has it
    this.unkept = new Set();
  }

  /** Keeps the edit, where the browser lets us: it may forbid storage or have none left. */
  put(edit) {
    try {
      const { row, col, value, base, action, note, at, seq } = edit;
      localStorage.setItem(this.prefix + edit.id, JSON.stringify({ row, col, value, base, action, note, at, seq }));
      this.unkept.delete(edit.id);
    } catch {
      this.unkept.add(edit.id);
    }
  }

  remove(id) {
    this.unkept.delete(id);
    try {
      localStorage.removeItem(this.prefix + id);
    } catch {
      // nothing was kept where nothing can be removed
    }
  }

  /** The unsent edits of this account and page, in the order of typing. */
  load() {
    purge();
    return keys().filter(k => k.startsWith(this.prefix)).map(k => {
      const edit = read(k);
      return edit && { ...edit, id: k.slice(this.prefix.length) };
    }).filter(Boolean).sort((a, b) => a.seq - b.seq);
  }
}

/** The pages of an account that still have unsent edits. */
export function pagesOf(owner) {
  const start = `${PREFIX}${owner}|`;
  return [...new Set(keys().filter(k => k.startsWith(start)).map(k => k.slice(start.length, k.lastIndexOf('|'))))];
}

/** How many edits of an account wait in this browser. */
export function countOf(owner) {
  purge();
  return keys().filter(k => k.startsWith(`${PREFIX}${owner}|`)).length;
}

/** Forgets an account's unsent edits: only when it said so, knowing that they are lost. */
export function forget(owner) {
  keys().filter(k => k.startsWith(`${PREFIX}${owner}|`)).forEach(k => localStorage.removeItem(k));
}

/**
 * Forgets what is too old. A computer's clock may have been years off and was put right: what looks too old is forgotten
 * only when it is met again, a day after it was first found so.
 */
function purge() {
  const now = Date.now();
  for (const k of keys().filter(x => x.startsWith(PREFIX))) {
    const edit = read(k);
    try {
      if (!edit || (edit.old && Math.abs(now - edit.old) > DAY)) localStorage.removeItem(k);
      else if (!edit.old && Math.abs(now - edit.at) > KEEP) localStorage.setItem(k, JSON.stringify({ ...edit, old: now }));
    } catch {
      // full: it is met again
    }
  }
}

function keys() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}
