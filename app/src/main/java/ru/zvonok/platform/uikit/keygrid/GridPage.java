package ru.zvonok.platform.uikit.keygrid;

import java.util.List;

/**
 * Saves the edits of one kind of key grid. A module makes a bean of it; beans are collected by type.
 *
 * <p>Called with the organisation bound and the caller's right to be there confirmed, nothing more: the implementation
 * asks its door, which asks {@code access}. Ids come from a stranger until proven otherwise.
 */
public interface GridPage {

    /** The word in {@link GridAddress#kind()}; one bean each. */
    String kind();

    /**
     * Saves what can be saved and answers for each edit. Every {@link CellEdit#id()} is kept with what it saved: coming
     * again (the answer was lost on the way) it changes nothing and is answered {@link CellAnswer.Saved} with the cell as
     * it stands now; coming for another cell, with another value or from another account it is refused. Edits of one batch
     * are of different cells.
     *
     * <p>Refusals of a single cell are answers, not exceptions. {@code NotFound} means the page: the browser is told «не
     * найдено». {@code Denied} and {@code Refusal} mean every edit of the batch. Any other exception is a fault: the
     * browser keeps the edits and comes again. Texts are in the language of {@code LocaleContextHolder.getLocale()}.
     */
    BatchAnswer save(GridAddress address, List<CellEdit> edits);
}
