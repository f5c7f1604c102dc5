// What can be typed: one-key values in both keyboard layouts, whole words, and free text where the page has no list.
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю.';
const OTHER = new Map();
for (let i = 0; i < LATIN.length; i++) {
  if (!OTHER.has(CYRILLIC[i])) OTHER.set(CYRILLIC[i], LATIN[i]);
  if (!OTHER.has(LATIN[i])) OTHER.set(LATIN[i], CYRILLIC[i]);
}
OTHER.set('.', 'ю').set('ю', '.');
// letters of the two alphabets that look alike, as people mix them in spreadsheets
const ALIKE = new Map([...'abcehkmoptxy'].map((ch, i) => [ch, 'авсенкмортху'[i]]));
const PARTED = /(?<=\d)\s*[/;|]\s*(?=\d)/g, DECIMAL = /^\d+[.,]\d+$/;

export const MAX = 256;

export class Values {
  constructor(list) {
    this.list = list;
    this.byText = new Map(list.map(v => [v.value.toLowerCase(), v]));
    this.byKey = new Map();
    for (const v of list) for (const k of v.keys) this.byKey.set(k.toLowerCase(), v);
    this.alphabet = new Set([...this.byText.keys(), ...this.byKey.keys()].join(''));
    // in a scale of longer numbers digits that stand together are one number, not several
    this.numbers = list.some(v => /^\d\d/.test(v.value));
    this.longest = Math.max(1, ...[...this.byText.keys()].map(t => t.length));
  }

  /** The character that was meant: as typed if the page knows it, else the one on the same key of the other layout. */
  fold(ch) {
    const low = ch.toLowerCase();
    if (this.alphabet.has(low)) return low;
    const other = OTHER.get(low);
    return other && this.alphabet.has(other) ? other : low;
  }

  /** The values in a typed text, or null where something in it is none. */
  tokens(raw) {
    return this.chunks(raw, chunk => this.split([...chunk].map(ch => this.fold(ch)).join('')));
  }

  /**
   * The same of a pasted text: only letters may come from the wrong layout, where the whole word is Latin, or look like
   * others. A number with a fraction is an average and no two marks.
   */
  pasted(raw) {
    return this.chunks(raw.replaceAll(';', ' ').replace(/, /g, ' '), chunk => {
      const low = chunk.toLowerCase(), alike = [...low].map(ch => ALIKE.get(ch) || ch).join('');
      const layout = /[а-яё]/.test(low) ? low : low.replace(/[a-z]/g, ch => this.fold(ch));
      return DECIMAL.test(low) ? null : this.split(low) || this.split(layout) || this.split(alike);
    });
  }

  chunks(raw, read) {
    const found = [];
    for (const chunk of raw.replace(PARTED, ' ').split(/\s+/).filter(Boolean)) {
      const values = read(chunk);
      if (!values) return null;
      found.push(...values);
    }
    return found;
  }

  split(text) {
    const found = [];
    for (let at = 0; at < text.length;) {
      const value = this.match(text, at);
      if (!value) return null;
      found.push(value.hit.value);
      at += value.length;
    }
    return found;
  }

  match(text, at) {
    const number = this.numbers && /^\d+/.exec(text.slice(at))?.[0];
    if (number) {
      const hit = this.byText.get(number);
      return hit ? { hit, length: number.length } : null;
    }
    for (let n = Math.min(this.longest, text.length - at); n > 0; n--) {
      const hit = this.byText.get(text.slice(at, at + n));
      if (hit) return { hit, length: n };
    }
    const hit = this.byKey.get(text[at]);
    return hit ? { hit, length: 1 } : null;
  }

  /** A text as it will stand in the cell. What is no value stays as it was typed: the server says why not. */
  parse(raw, several, typed) {
    const plain = raw.trim().replace(/\s+/g, ' ').slice(0, MAX);
    if (!this.list.length || !plain) return plain;
    const found = typed ? this.tokens(plain) : this.pasted(plain);
    // to the server a dot is a value of its own
    if (!found) return DECIMAL.test(plain) ? plain.replace('.', ',') : plain;
    // while typing into a cell of one value, the newest replaces the one before
    return several || !typed ? found.join(' ') : found[found.length - 1];
  }

  /** Whether more letters may still make another word of it («о» of «осв»). */
  mayGrow(raw) {
    const text = [...raw].map(ch => this.fold(ch)).join('');
    return [...this.byText.keys()].some(t => t.length > text.length && t.startsWith(text));
  }

  tone(token) {
    return this.byText.get(token.toLowerCase())?.tone || '';
  }

  /** A cell's text in words, for the spoken label. */
  words(text) {
    return text.split(' ').map(t => this.byText.get(t.toLowerCase())?.word || t).join(', ');
  }
}
