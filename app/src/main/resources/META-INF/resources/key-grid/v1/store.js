// Unsent edits in the browser's storage: ids and values only, per account and page, expiring. Each edit has a key of its
// own, so that two tabs of one page never overwrite each other.
const PREFIX = 'zvonok.grid.1|';
const KEEP = 14 * 24 * 3600 * 1000;

export class Store {
  constructor(owner, page) {
    this.prefix = `${PREFIX}${owner}|${page}|`;
    this.broken = false;
  }

  /** Keeps the edit; false where the browser refuses (no storage, full), then only the open page has it. */
  put(edit) {
    try {
      const { row, col, value, base, action, at, seq } = edit;
      localStorage.setItem(this.prefix + edit.id, JSON.stringify({ row, col, value, base, action, at, seq }));
      return true;
    } catch {
      this.broken = true;
      return false;
    }
  }

  remove(id) {
    try {
      localStorage.removeItem(this.prefix + id);
    } catch {
      this.broken = true;
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

function purge() {
  for (const k of keys()) {
    const edit = k.startsWith(PREFIX) && read(k);
    if (k.startsWith(PREFIX) && (!edit || Date.now() - edit.at > KEEP)) localStorage.removeItem(k);
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
