// What earlier pages could not send. Loaded by every page of a signed-in account, without the grid.
import { Outbox } from './outbox.js';
import { countOf, forget as drop, pagesOf } from './store.js';

/** Sends what an account left unsent on other pages; the name of a page is its address. */
export function resume(owner, base) {
  for (const page of pagesOf(owner)) {
    const [organisation, kind, id] = page.split('/');
    if (id) Outbox.of(base, page, `o/${organisation}/grid/${kind}/${id}`, owner);
  }
}

/** How many edits of an account wait in this browser. */
export function count(owner) {
  return countOf(owner);
}

/** Forgets them, when the person leaves all the same. */
export function forget(owner) {
  drop(owner);
}
