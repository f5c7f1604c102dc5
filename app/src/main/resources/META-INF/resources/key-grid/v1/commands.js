// What the keyboard, the mouse and the save state ask of the grid.
export const Commands = Base => class extends Base {
  /** Enter or a click on a head or a name. */
  press(r, c, click) {
    const action = r < 0 && !click && this.data.columns[c].action;
    this.signal(r < 0 ? (action ? 'action' : 'column') : 'row', { r, c });
  }

  /** Begins typing where one stands; says why where that cannot be. */
  begin(text) {
    const { r, c } = this.selection;
    if (this.entry.start(r, c, text)) return true;
    if (!this.tip.show(r, c)) this.notice(this.words('locked'));
    else this.say(this.data.cell(r, c).hint || this.words('locked'));
    return false;
  }

  clear() { this.fill(''); }

  fill(value) {
    const places = this.selection.places().filter(p => this.data.canEdit(p.r, p.c));
    if (!places.length) return this.notice(this.words('locked'));
    this.board.apply(places.map(p => ({ ...p, value: this.data.values.parse(value, true) })));
  }

  choose() {
    this.entry.commit();
    this.tip.hide();
    if (!this.picker.open()) this.begin(this.board.value(this.selection.r, this.selection.c));
  }

  travel(back) {
    this.entry.commit();
    const at = this.board.travel(back);
    if (at) this.selection.to(at.r, at.c);
  }

  /** A short word beside the cell one stands on. */
  notice(text) {
    this.say(text);
    this.tip.word(text);
  }

  /** An answer that wants eyes: shown at its cell unless somebody is typing just now. */
  tell(r, c) {
    const ways = this.board.ways(r, c);
    this.say(ways ? `${this.data.rows[r].spoken}: ${ways.title}. ${ways.text}` : '');
    if (!this.entry.now) this.tip.show(r, c);
  }

  showOdd() {
    const at = this.board.odd();
    if (at) { this.selection.to(at.r, at.c); this.tip.show(at.r, at.c); }
  }
};
