package ru.zvonok.platform.uikit.keygrid;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one {@link CellEdit}. */
public sealed interface CellAnswer {

    /** The {@link CellEdit#id()}. */
    UUID edit();

    /** Saved now, or long ago under the same id; the cell as it stands. */
    record Saved(UUID edit, GridCell cell) implements CellAnswer {}

    /**
     * Not saved, and never will be unless something is asked.
     *
     * @param title what did not happen: «„4“ не сохранена»; null: the grid says it in its own words
     * @param reason why, and what to do instead
     * @param cell the cell as it stands, painted back; null: as the browser knew it
     * @param actions ways out besides «Отменить», which is always there
     * @param ask what has to be answered before it can be saved; null: it never will be
     */
    record Refused(
            UUID edit,
            @Nullable String title,
            String reason,
            @Nullable GridCell cell,
            List<CellAction> actions,
            @Nullable CellAsk ask)
            implements CellAnswer {

        public Refused {
            actions = List.copyOf(actions);
        }

        public Refused(
                UUID edit, @Nullable String title, String reason, @Nullable GridCell cell, List<CellAction> actions) {
            this(edit, title, reason, cell, actions, null);
        }

        public Refused(UUID edit, String reason, @Nullable GridCell cell) {
            this(edit, null, reason, cell, List.of());
        }
    }

    /**
     * Somebody else was first: the edit's version is not the cell's. The typist chooses; "mine" comes as a new edit.
     *
     * @param theirs the cell as it stands
     * @param who and when, as shown: «Орлов П. С., 10:42»; null if it is not to be told
     */
    record Conflict(UUID edit, GridCell theirs, @Nullable String who) implements CellAnswer {}

    /** A refusal in the words of a problem's text: a line break in it parts what did not happen from why. */
    static CellAnswer refused(UUID edit, String words, @Nullable GridCell cell) {
        int cut = words.indexOf('\n');
        return cut < 0
                ? new Refused(edit, words, cell)
                : new Refused(edit, words.substring(0, cut), words.substring(cut + 1), cell, List.of());
    }
}
