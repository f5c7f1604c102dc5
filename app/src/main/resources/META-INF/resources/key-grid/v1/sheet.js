// The one constructed stylesheet of all key grids. Every measure over 3 px is in rem and rounded up to whole pixels:
// a row of 32.5 px would lose every second hairline under the sticky cells.
const css = `
:host {
  --ink: var(--z-ink, light-dark(#1d2029, #eceae4)); --ink2: var(--z-ink-2, light-dark(#585b65, #b0ada5));
  --ink3: var(--z-ink-3, light-dark(#66686f, #9d9a92)); --sheet: var(--z-sheet, light-dark(#fff, #1f1f1e));
  --sunken: var(--z-sunken, light-dark(#f3f1ec, #191918)); --raised: var(--z-raised, light-dark(#fff, #282827));
  --hover: var(--z-hover, light-dark(#f7f6f2, #272726)); --line: var(--z-line, light-dark(#e7e4dd, #343331));
  --line2: var(--z-line-2, light-dark(#d3cfc5, #4a4946)); --accent: var(--z-accent, light-dark(#3b4cb8, #a9b5ff));
  --on: var(--z-accent-on, light-dark(#fff, #151a3a)); --soft: var(--z-accent-soft, light-dark(#eceefa, #2a2f4e));
  --tint: var(--z-accent-tint, light-dark(#f4f5fd, #232637)); --red: var(--z-red, light-dark(#ae2f25, #ff9c8f));
  --redsoft: var(--z-red-soft, light-dark(#fbeae7, #43221e)); --ochre: var(--z-ochre, light-dark(#855300, #ebb65e));
  --ochresoft: var(--z-ochre-soft, light-dark(#fbf0dc, #3a2c12)); --green: var(--z-green, light-dark(#246b3c, #85cc97));
  --greysoft: var(--z-grey-soft, light-dark(#efede8, #2d2c2a));
  display: block; height: 100%; min-height: 0; position: relative; color: var(--ink); background: var(--sheet);
  font-size: .8125rem; line-height: 1.25; font-variant-numeric: tabular-nums; --row: round(up, 1.625rem, 1px);
}
:host([hidden]) { display: none; }
@media (pointer: coarse) { :host(:not([density])) { --row: round(up, 2.625rem, 1px); } }
:host([density=large]) { --row: round(up, 2rem, 1px); }
:host([density=touch]) { --row: round(up, 2.625rem, 1px); }
* { box-sizing: border-box; }
.box { height: 100%; container-type: inline-size; }
.scroll { --name: round(up, 12.25rem, 1px); --head: round(up, 3.625rem, 1px); --endw: 0px;
  height: 100%; overflow: auto; scroll-padding: var(--head) var(--endw) 0 var(--name); outline: none;
  user-select: none; -webkit-user-select: none; overscroll-behavior: contain; }
.scroll.flat { --head: round(up, 3.125rem, 1px); } .flat .h::after { height: calc(100% - .75rem); }
.table { min-width: 100%; width: max-content; }
.row { display: flex; height: var(--row); border-bottom: 1px solid var(--line); }
.row > * { flex: none; position: relative; }
.name { width: var(--name); position: sticky !important; left: 0; z-index: 3; background: var(--sheet); padding: 0 .5rem 0 0;
  border-right: 1px solid var(--line2); display: flex; align-items: center; overflow: hidden; white-space: nowrap; cursor: default; }
.name .no { flex: none; width: round(up, 1.625rem, 1px); margin-right: .5rem; text-align: right; color: var(--ink3); }
.name .nm { overflow: hidden; text-overflow: ellipsis; }
.row:hover > .name { background: var(--hover); }
.row.cur > .name { background: var(--soft); } .row.cur .nm { font-weight: 600; }
.c { display: flex; align-items: center; justify-content: center; gap: .1875rem; border-right: 1px solid var(--line);
  font-size: .875rem; font-weight: 500; white-space: nowrap; outline: none; background: var(--sheet); cursor: cell; }
.c i { font-style: normal; }
.ro { cursor: default; }
.g { border-left: 1px solid var(--line2); }
.e { position: sticky !important; z-index: 2; }
.e1 { border-left: 1px solid var(--line2); margin-left: auto; }
.off { background: var(--sunken); }
.today { background: var(--tint); } .large { background: var(--tint); font-size: 1.0625rem; }
.sel { background: var(--soft); }
/* the head: three lines, the month, the day, the kind */
.head { position: sticky; top: 0; z-index: 5; background: var(--sunken); height: var(--head); border-bottom: 1px solid var(--line2); }
.groups { position: absolute; inset: 0 0 auto 0; display: flex; height: 1.25rem; pointer-events: none; z-index: 6; }
.groups > * { flex: none; }
.groups .gs { width: var(--name); position: sticky; left: 0; z-index: 1; }
.groups .gt { color: var(--ink2); font-size: .75rem; line-height: 1.375rem; }
.groups .gt span { position: sticky; left: calc(var(--name) + .375rem); padding: 0 .375rem; white-space: nowrap; }
.head .row { height: calc(var(--head) - 1px); border: 0; }
.head .name { background: var(--sunken); align-items: flex-end; padding: 0 .5rem .375rem .625rem; font-weight: 600; z-index: 7; }
.head .name span { color: var(--ink3); font-weight: 400; margin-left: .375rem; }
.h { display: flex; flex-direction: column; align-items: center; justify-content: flex-end; background: var(--sunken);
  padding-bottom: .3125rem; outline: none; cursor: pointer; white-space: nowrap; }
.h::after { content: ''; position: absolute; right: 0; bottom: 0; width: 1px; height: calc(100% - 1.3125rem); background: var(--line); }
.h.e::after, .h.off::after { height: 100%; } .h.g { border-left: 1px solid var(--line2); }
.h b { font-weight: 600; font-size: .8125rem; line-height: 1.0625rem; }
.h span, .h button { color: var(--ink2); font-size: .75rem; line-height: 1rem; }
.h.strong span, .h.today b, .h.today span, .h.large b, .h.large span { color: var(--accent); font-weight: 600; }
.h.large b { font-size: .9375rem; }
.h.today, .h.large { background: var(--soft); }
.h.cur { box-shadow: inset 0 -2px var(--accent); }
.h.e { z-index: 6; }
.h button { all: unset; cursor: pointer; color: var(--accent); font-weight: 600; font-size: .75rem; line-height: 1rem;
  padding: .25rem 0; margin: -.25rem 0; }
.h button:hover { text-decoration: underline; }
/* where one stands */
.c.cur, .h:focus-visible, .name:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.c.cur { z-index: 1; background: var(--sheet); }
.c.e.cur { z-index: 3; }
.scroll:not(:focus-within) .c.cur { outline-width: 1px; outline-offset: -1px; }
.typing::after { content: ''; width: 1px; height: 1rem; background: var(--ink); margin-left: -1px; }
/* tones */
.t-mark5 { color: var(--green); } .t-mark3, .t-duty, .t-att-open { color: var(--ochre); }
.t-mark2, .t-att-bad { color: var(--red); font-weight: 700; }
.t-duty { font-weight: 700; font-size: 1.125em; } .t-att { color: var(--ink2); } .t-att, .t-att-open, .t-att-bad { font-size: .79em; }
.large .t-att, .large .t-att-open, .large .t-att-bad { font-size: 1em; font-weight: 600; }
.t-present { color: var(--green); } .t-present svg { width: 1em; height: 1em; display: block; }
.t-total { font-weight: 600; font-size: .8125rem; } .c.settled { font-weight: 700; }
.c.count { justify-content: flex-end; padding-right: .625rem; } .t-count { color: var(--ink2); font-weight: 400; font-size: .8125rem; }
.c.said, .c.said-open { justify-content: flex-start; padding: 0 .625rem; } .t-said, .t-said-open { overflow: hidden; text-overflow: ellipsis; }
.t-said { color: var(--ink2); } .t-said-open { color: var(--ochre); } .t-said, .t-said-open { font-weight: 400; font-size: .8125rem; }
.t-proposed, .t-proposed-edge { min-width: 1.125rem; line-height: 1rem; padding: 0 .25rem; text-align: center; color: var(--ink2);
  border: 1px dashed currentColor; border-radius: 4px; font-size: .8125rem; }
.t-proposed-edge { color: var(--ochre); font-weight: 600; }
/* states */
.note::before { content: ''; position: absolute; top: 0; right: 0; border: .1875rem solid; border-color: var(--ink3) var(--ink3) transparent transparent; }
.pending::after { content: ''; position: absolute; right: 2px; bottom: 2px; width: 6px; height: 6px; border-radius: 50%;
  border: 1px solid var(--accent); margin: 0; background: none; }
.refused { background: var(--redsoft); outline: 2px solid var(--red); outline-offset: -2px; z-index: 1; }
.refused.cur { background: var(--redsoft); outline-color: var(--accent); box-shadow: inset 0 0 0 3px var(--red); }
.refused u { position: absolute; top: 0; right: 0; width: .625rem; height: .75rem; background: var(--red); color: var(--sheet);
  font-size: .625rem; line-height: .75rem; font-weight: 700; text-align: center; text-decoration: none; }
.refused.cur u, .asked.cur u { top: 3px; right: 3px; }
.asked { background: var(--ochresoft); outline: 2px solid var(--ochre); outline-offset: -2px; z-index: 1; }
.asked.cur { background: var(--ochresoft); outline-color: var(--accent); box-shadow: inset 0 0 0 3px var(--ochre); }
.asked u { position: absolute; top: 0; right: 0; width: .625rem; height: .75rem; background: var(--ochre); color: var(--sheet);
  font-size: .625rem; line-height: .75rem; font-weight: 700; text-align: center; text-decoration: none; }
.conflict { background: var(--ochresoft); outline: 2px solid var(--ochre); outline-offset: -2px; gap: 0; z-index: 1; }
.conflict.cur { background: var(--ochresoft); outline-color: var(--accent); box-shadow: inset 0 0 0 3px var(--ochre); }
.conflict s { flex: 1; text-decoration: none; text-align: center; overflow: hidden; }
.conflict s + s { border-left: 1px solid var(--ochre); }
/* what floats */
[popover] { margin: 0; inset: auto; position: fixed; border: 1px solid var(--line2); border-radius: 10px; background: var(--raised); color: var(--ink);
  padding: .75rem .875rem; max-width: 18.5rem; box-shadow: var(--z-shadow-2, 0 4px 16px rgb(0 0 0 / .16)); font-size: .8125rem; line-height: 1.4; }
[popover].small { padding: .375rem .5rem; border-radius: 6px; pointer-events: none; }
[popover] b { font-weight: 600; display: block; } [popover] p { margin: .125rem 0 0; color: var(--ink2); }
.acts { display: flex; gap: .5rem; flex-wrap: wrap; margin-top: .625rem; }
.acts button { font: inherit; font-weight: 600; min-height: 2rem; padding: 0 .75rem; border-radius: 6px; cursor: pointer;
  border: 1px solid var(--line2); background: var(--sheet); color: var(--ink); }
.acts button.main { background: var(--accent); border-color: var(--accent); color: var(--on); }
button:focus-visible, select:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.tip form { margin-top: .625rem; } .tip label { display: block; color: var(--ink2); }
.tip input { font: inherit; width: 100%; min-height: 2rem; margin-top: .25rem; padding: 0 .5rem; border-radius: 6px; border: 1px solid var(--z-line-3, #8e8b83);
  background: var(--sheet); color: var(--ink); }
.tip.asks { width: 18.5rem; } .tip.asks > .acts { flex-direction: column; gap: .25rem; } .tip.asks > .acts button { font-weight: 400; text-align: left; }
.pick { width: 18rem; max-height: 80vh; overflow: auto; } .pick h2 { font-size: .875rem; font-weight: 600; margin: 0; }
.pick ul { list-style: none; margin: .5rem 0 0; padding: 0; }
.pick li button { all: unset; box-sizing: border-box; display: flex; align-items: center; gap: .75rem; width: 100%; min-height: 2.25rem;
  padding: 0 .5rem; border-radius: 6px; cursor: pointer; font-size: .875rem; }
.pick li button:hover { background: var(--hover); } .pick li button[aria-checked=true] { background: var(--soft); }
.pick li button:focus-visible { outline: 2px solid var(--accent); }
.pick li i { flex: none; min-width: 1.75rem; height: 1.75rem; border-radius: 4px; background: var(--greysoft); font-style: normal;
  font-weight: 600; display: grid; place-items: center; }
.help { width: 30rem; max-width: calc(100vw - 1rem) !important; max-height: 85vh; overflow: auto; outline: none; }
.help h2 { font-size: .875rem; font-weight: 600; margin: 0; } .help dl + h2 { margin-top: .75rem; }
.help dl { display: grid; grid-template-columns: minmax(5rem, 10rem) 1fr; gap: .25rem .875rem; margin: .375rem 0 0; }
.help dt { font-weight: 600; } .help dd { margin: 0; color: var(--ink2); } .help i { font-style: normal; }
.head .name .keys { all: unset; margin: 0 0 -.125rem auto; width: 1.5rem; height: 1.25rem; border-radius: 6px; text-align: center; line-height: 1.25rem;
  color: var(--ink2); font-weight: 600; cursor: pointer; }
.keys:hover { background: var(--hover); } @media (pointer: coarse) { .head .name .keys { display: none; } }
@media (pointer: coarse) { .pick li button, .acts button, .tip input { min-height: 2.75rem; } }
.pick .more { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .625rem; display: flex; gap: .5rem; align-items: center;
  justify-content: space-between; color: var(--ink2); }
.pick select { font: inherit; min-height: 2rem; border-radius: 6px; border: 1px solid var(--z-line-3, #8e8b83); background: var(--sheet); color: var(--ink); }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@container (width < 40rem) {
  .scroll { --name: round(up, var(--z-names, 9.5rem), 1px); --endw: 0px !important; }
  .e { position: relative !important; right: auto !important; z-index: auto; }
  .name .no { width: round(up, 1.25rem, 1px); margin-right: .375rem; }
}
@media print { .scroll { overflow: visible; height: auto; } }
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** The widths of one grid's columns, as a stylesheet of its own. */
export function widths(columns, groups) {
  const rem = px => `round(up, ${px / 16}rem, 1px)`;
  let text = [...new Set(columns.map(c => c.width))].map(w => `.w${w} { width: ${rem(w)}; }`).join('');
  let at = 0;
  groups.forEach(([, n], i) => {
    text += `.n${i} { width: calc(${columns.slice(at, at + n).map(x => rem(x.width)).join(' + ')}); }`;
    at += n;
  });
  const ends = columns.filter(c => c.end);
  ends.forEach((c, i) => {
    const right = ends.slice(i + 1).map(x => rem(x.width)).join(' + ');
    text += `.x${i} { right: ${right ? `calc(${right})` : 0}; }`;
  });
  if (ends.length) {
    text += `.scroll { --endw: calc(${ends.map(x => rem(x.width)).join(' + ')}); }`;
  }
  const own = new CSSStyleSheet();
  own.replaceSync(text);
  return own;
}
