package ru.zvonok.learning.finals.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;

/** What stands in a cell of a sheet: the mark that holds, and one that waits beside it. Pure. */
record CellState(@Nullable PeriodValue value, @Nullable Held held) {

    /**
     * A mark that waits.
     *
     * @param words why it was set, null while nobody said
     * @param answer why it was given back
     */
    record Held(
            PeriodValue value,
            @Nullable String words,
            @Nullable String answer) {

        boolean same(@Nullable Held other) {
            return other != null && value == other.value && Objects.equals(answer, other.answer);
        }
    }

    static final CellState NOTHING = new CellState(null, null);

    /** What stands after a line of the history; the words of what waits are not in it. */
    CellState after(Step step, @Nullable PeriodValue mark, @Nullable String words) {
        return switch (step) {
            case SETTLED, APPROVED -> new CellState(mark, null);
            case PENDING -> new CellState(value, mark == null ? null : new Held(mark, null, null));
            case WITHDRAWN -> new CellState(value, null);
            case RETURNED -> new CellState(value, mark == null ? null : new Held(mark, null, words));
        };
    }

    /**
     * What stood before a line, with the words that the line kept of what waited then; only what nobody had answered was
     * approved.
     *
     * @param now what waits now: its words are still there where it was only given back
     */
    CellState before(Step step, @Nullable String kept, @Nullable Held now) {
        Held was = held;
        if (was == null) {
            return this;
        }
        String words = step == Step.RETURNED ? (now == null ? null : now.words) : kept;
        return new CellState(value, new Held(was.value, words, step == Step.APPROVED ? null : was.answer));
    }
}
