// Mouse and touch: a click stands on a cell, a drag selects, a tap chooses from the list.
export class Pointer {
  constructor(host) {
    this.host = host;
    this.drag = null;
    this.kind = 'mouse';
  }

  listen(box) {
    box.addEventListener('pointerdown', e => this.down(e));
    // the grid itself gives the focus, so that a click on a head does not take it from the row
    box.addEventListener('mousedown', e => { if (this.host.view.place(e.target)) e.preventDefault(); });
    box.addEventListener('pointerover', e => this.over(e));
    box.addEventListener('click', e => this.click(e));
    box.addEventListener('dblclick', e => this.double(e));
    box.addEventListener('contextmenu', e => this.menu(e));
    box.addEventListener('pointerleave', () => this.host.tip.rest());
    addEventListener('pointerup', () => { this.drag = null; });
    addEventListener('pointercancel', () => { this.drag = null; });
  }

  down(e) {
    this.kind = e.pointerType;
    const at = this.host.view.place(e.target);
    if (!at || e.button !== 0 || e.pointerType === 'touch' || at.r < 0 || at.c < 0) return;
    this.host.entry.commit();
    this.host.tip.hide();
    this.host.selection.to(at.r, at.c, { extend: e.shiftKey });
    this.host.keys.tabbedFrom = null;
    this.drag = at;
  }

  over(e) {
    const at = this.host.view.place(e.target);
    if (this.drag && e.buttons & 1) {
      if (at && at.r >= 0 && at.c >= 0) this.host.selection.to(at.r, at.c, { extend: true });
    } else if (at && at.r >= 0 && at.c >= 0 && e.pointerType === 'mouse') {
      this.host.tip.hover(at.r, at.c);
    }
  }

  click(e) {
    const at = this.host.view.place(e.target), { host } = this;
    if (!at) return;
    if (e.target.closest('button')) return host.signal('action', at);
    if (at.r < 0 || at.c < 0) {
      host.entry.commit();
      // one stays in the row, or the column, where one stood
      host.selection.to(at.r < 0 ? Math.max(0, host.selection.r) : at.r, at.c < 0 ? Math.max(0, host.selection.c) : at.c);
      return host.press(at.r, at.c, true);
    }
    if (this.kind !== 'touch') return e.shiftKey || host.selection.r !== at.r || host.selection.c !== at.c || host.fact(at);
    host.entry.commit();
    host.selection.to(at.r, at.c);
    if (host.fact(at)) return;
    if (!host.tip.show(at.r, at.c)) host.choose();
  }

  /** The right button, or a long press, on a head: what is chosen for its column. */
  menu(e) {
    const at = this.host.view.place(e.target), { host } = this;
    if (!host.menu || !at || at.r >= 0 || at.c < 0 || !host.data.columns[at.c].edit) return;
    e.preventDefault();
    host.entry.commit();
    host.selection.to(Math.max(0, host.selection.r), at.c);
    host.signal('menu', at);
  }

  double(e) {
    const at = this.host.view.place(e.target);
    if (at && at.r >= 0 && at.c >= 0 && this.kind !== 'touch') this.host.choose();
  }
}
