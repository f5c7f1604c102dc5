// The keyboard, as in a spreadsheet. Shortcuts with Ctrl go by the key's place where the layout is not Latin.
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Keys {
  constructor(host) {
    this.host = host;
    this.leaving = false;
    // Enter after a run of tabs goes on under the column where the run began
    this.tabbedFrom = null;
  }

  down(e) {
    if (e.isComposing || e.defaultPrevented) return;
    const leave = this.leaving && e.key === 'Tab';
    if (!['Shift', 'Control', 'Alt', 'Meta', 'Tab'].includes(e.key)) this.leaving = false;
    if (leave) return;
    this.host.tip.hide();
    if (this.handle(e, e.ctrlKey || e.metaKey)) e.preventDefault();
  }

  /** True where the key was ours. */
  handle(e, ctrl) {
    const { selection: s, entry } = this.host;
    if (STEPS[e.key] && !e.altKey) return this.arrow(e, ctrl);
    if (e.altKey && !ctrl && e.code === 'KeyT') return this.host.menu && s.c >= 0 && (entry.commit(), this.host.signal('menu', s), true);
    if (e.altKey && !ctrl && e.code === 'KeyC') return this.host.noting && this.onCell() && (this.host.note(s), true);
    switch (e.key) {
      case 'Enter': return this.enter(e, ctrl);
      case 'Tab': return this.tab(e);
      case 'Escape': return this.escape();
      case 'Home': return this.go(ctrl ? 0 : s.r, 0, e.shiftKey);
      case 'End': return this.go(ctrl ? this.host.data.height - 1 : s.r, this.lastColumn(), e.shiftKey);
      case 'PageUp': return this.go(Math.max(0, s.r - this.host.view.page()), s.c, e.shiftKey);
      case 'PageDown': return this.go(s.r + this.host.view.page(), s.c, e.shiftKey);
      case 'Delete': return this.onCell() && (entry.commit(), this.host.clear(), true);
      case 'Backspace': return this.backspace();
      case 'F1': return this.host.help.open(), true;
      case 'F2': return this.onCell() && (this.host.begin(this.host.board.value(s.r, s.c)), true);
      case 'ArrowDown': return e.altKey && this.onCell() && (this.host.choose(), true);
    }
    if (ctrl) return this.shortcut(e);
    if (e.key.length === 1 && !e.altKey) return this.character(e);
    return false;
  }

  onCell() { return this.host.selection.r >= 0 && this.host.selection.c >= 0; }

  go(r, c, extend, tabbedFrom = null) {
    this.tabbedFrom = tabbedFrom;
    this.host.entry.commit();
    this.host.selection.to(r, c, { extend });
    return true;
  }

  arrow(e, ctrl) {
    const [dr, dc] = STEPS[e.key], { selection: s } = this.host;
    const at = ctrl ? s.edge(dr, dc) : { r: s.r + dr, c: s.c + dc };
    return this.go(at.r, at.c, e.shiftKey && this.onCell());
  }

  lastColumn() {
    const { columns } = this.host.data, body = columns.findLastIndex(c => !c.end);
    // a second End goes on to the sums at the edge
    return this.host.selection.c === body ? columns.length - 1 : body;
  }

  enter(e, ctrl) {
    const { selection: s, entry } = this.host;
    if (!this.onCell()) return this.host.press(s.r, s.c), true;
    if (ctrl && !s.single) {
      const value = this.host.board.value(s.r, s.c);
      entry.commit();
      return this.host.fill(value), true;
    }
    if (!ctrl && !e.shiftKey && this.host.fact(s)) return true;
    return this.go(Math.max(0, s.r + (e.shiftKey ? -1 : 1)), this.tabbedFrom ?? s.c);
  }

  tab(e) {
    const { selection: s, data } = this.host, by = e.shiftKey ? -1 : 1;
    if (!this.onCell()) return false;
    let { r, c } = s, from = this.tabbedFrom ?? s.c;
    do {
      c += by;
      if (c < 0 || c >= data.width) {
        r += by;
        c = by > 0 ? 0 : data.width - 1;
        from = c;
      }
    } while (r >= 0 && r < data.height && !data.columns[c].edit);
    if (r < 0 || r >= data.height) {
      this.host.entry.commit();
      return false;
    }
    return this.go(r, c, false, from);
  }

  escape() {
    const { selection: s, entry } = this.host;
    if (entry.now) {
      entry.cancel();
    } else if (!s.single) {
      s.to(s.r, s.c);
    } else {
      this.leaving = true;
      return false;
    }
    return true;
  }

  backspace() {
    if (!this.onCell()) return false;
    const { entry, selection: s } = this.host;
    if (entry.at(s.r, s.c)) entry.back(); else this.host.clear();
    return true;
  }

  shortcut(e) {
    const key = /^[a-z]$/i.test(e.key) ? `Key${e.key.toUpperCase()}` : e.code, { selection: s, data } = this.host;
    if (key === 'KeyZ' || key === 'KeyY') {
      this.host.travel(key === 'KeyZ' && !e.shiftKey);
    } else if (key === 'KeyA') {
      s.to(0, 0);
      s.to(data.height - 1, data.columns.findLastIndex(c => !c.end), { extend: true });
    } else if (e.code === 'Space' && this.onCell()) {
      s.to(0, s.c);
      s.to(data.height - 1, s.c, { extend: true });
    } else {
      return false;
    }
    return true;
  }

  character(e) {
    const { selection: s, entry, data } = this.host;
    if (!this.onCell()) return e.key === ' ' && (this.host.press(s.r, s.c), true);
    if (e.key === ' ' && !entry.at(s.r, s.c)) return this.space(e, data);
    if (entry.at(s.r, s.c) || this.host.begin('')) entry.type(e.key);
    return true;
  }

  space(e, data) {
    const { selection: s } = this.host;
    if (e.shiftKey) {
      s.to(s.r, 0);
      s.to(s.r, data.columns.findLastIndex(c => !c.end), { extend: true });
    } else if (!this.host.tip.enter(s.r, s.c)) {
      this.host.choose();
    }
    return true;
  }
}
