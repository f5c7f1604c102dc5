// Blocks to and from the clipboard, as tab-separated text that every spreadsheet speaks.

/** Splits clipboard text into rows of fields; quoted fields may hold tabs, line ends and doubled quotes. */
export function parseTable(text) {
  const rows = [[]];
  let field = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const ch = text[i];
    if (quoted) {
      if (ch !== '"') field += ch;
      else if (text[i + 1] === '"') { field += '"'; i++; } else quoted = false;
    } else if (ch === '"' && field === '') {
      quoted = true;
    } else if (ch === '\t') {
      rows.at(-1).push(field); field = '';
    } else if (ch === '\n' || ch === '\r') {
      if (ch === '\r' && text[i + 1] === '\n') i++;
      rows.at(-1).push(field); field = '';
      rows.push([]);
    } else {
      field += ch;
    }
  }
  // a spreadsheet ends the last line, which opens no row
  if (field !== '' || rows.at(-1).length) rows.at(-1).push(field); else rows.pop();
  return rows;
}

const quote = text => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export class Clipboard {
  constructor(host) {
    this.host = host;
  }

  copy(e) {
    const { selection, board, data, say, words } = this.host;
    if (selection.r < 0 || selection.c < 0) return;
    const { r0, r1, c0, c1 } = selection.rect, rows = [];
    for (let r = r0; r <= r1; r++) {
      const row = [];
      for (let c = c0; c <= c1; c++) row.push(quote(board.value(r, c) || data.cell(r, c).text));
      rows.push(row.join('\t'));
    }
    e.clipboardData.setData('text/plain', rows.join('\r\n'));
    e.preventDefault();
    say(words('copied', rows.length * (c1 - c0 + 1)));
  }

  cut(e) {
    this.copy(e);
    if (e.defaultPrevented) this.host.clear();
  }

  paste(e) {
    const rows = parseTable(e.clipboardData.getData('text/plain'));
    e.preventDefault();
    if (rows.length) this.block(rows);
  }

  /** Puts a block at the selection's corner; one value, or a block that divides it, fills the whole selection. */
  block(rows) {
    const { selection, data, board, say, words } = this.host;
    const { r0, r1, c0, c1 } = selection.rect;
    if (r0 < 0 || c0 < 0) return;
    const h = rows.length, w = Math.max(...rows.map(row => row.length));
    const sh = r1 - r0 + 1, sw = c1 - c0 + 1, tiled = sh % h === 0 && sw % w === 0;
    const toR = tiled ? sh : h, toC = tiled ? sw : w, changes = [];
    let clipped = 0;
    for (let y = 0; y < toR; y++) {
      for (let x = 0; x < toC; x++) {
        const raw = rows[y % h][x % w], r = r0 + y, c = c0 + x;
        if (raw === undefined) continue;
        if (r >= data.height || c >= data.width) clipped++;
        else changes.push({ r, c, value: data.values.parse(raw, data.columns[c].several) });
      }
    }
    const { skipped } = board.apply(changes);
    selection.to(r0, c0);
    selection.to(Math.min(data.height - 1, r0 + toR - 1), Math.min(data.width - 1, c0 + toC - 1), { extend: true });
    const note = [skipped && words('skipped', skipped), clipped && words('clipped', clipped)].filter(Boolean).join('. ');
    if (note) this.host.notice(note); else say('');
  }
}
