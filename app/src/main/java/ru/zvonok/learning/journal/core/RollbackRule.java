package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource.Past;

/** What becomes of a thing when a person's changes of a time are taken back. Pure. */
final class RollbackRule {

    sealed interface Fate {

        /** It stands already as it stood before. */
        record Same() implements Fate {}

        /** The value that stood before comes back by undoing these changes, the newest first. */
        record Back(String value, List<Long> undone, long version) implements Fate {}

        /** It stays: somebody changed it since, the same person or another. */
        record Stays(
                String before,
                JournalProblem problem,
                @Nullable Long account,
                Instant at) implements Fate {}
    }

    private RollbackRule() {}

    /**
     * Only changes that nobody else's came after are undone: a value that another person set in between stands again, not
     * one from before it.
     *
     * @param pasts all changes of the thing since the first of the window, in order
     */
    static Fate of(List<Past> pasts, long account, Instant from, Instant to) {
        // typing the same again is no change
        List<Past> real = pasts.stream()
                .filter(past -> !past.oldValue().equals(past.newValue()))
                .toList();
        int last = real.size() - 1;
        while (last >= 0 && !mine(real.get(last), account, from, to)) {
            last--;
        }
        if (last < 0) {
            return new Fate.Same();
        }
        List<Long> undone = new ArrayList<>();
        int first = last;
        for (int i = last; i >= 0 && mine(real.get(i), account, from, to); i--) {
            undone.add(real.get(i).id());
            first = i;
        }
        String before = real.get(first).oldValue();
        Past now = real.getLast();
        if (before.equals(now.newValue())) {
            return new Fate.Same();
        }
        if (last < real.size() - 1) {
            return new Fate.Stays(
                    before,
                    Objects.equals(now.account(), account)
                            ? JournalProblem.CHANGED_AFTERWARDS
                            : JournalProblem.CHANGED_BY_OTHER,
                    now.account(),
                    now.at());
        }
        return new Fate.Back(before, undone, pasts.getLast().id());
    }

    private static boolean mine(Past past, long account, Instant from, Instant to) {
        return Objects.equals(past.account(), account)
                && !past.at().isBefore(from)
                && past.at().isBefore(to);
    }
}
