package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.core.CellValue.Token;

/**
 * Which marks of a cell stay, change, come and go when a new text is typed. Marks keep their assignment where they can: as
 * many as possible stay as they are, what is left over changes in order, the rest comes or goes at the end. They stand in
 * the order in which they were typed.
 */
final class CellDiff {

    /** A mark that stays under its id, with the value it has then and its place in the cell. */
    record Kept(long id, Token token, int place) {}

    /** A mark that comes. */
    record Added(Token token, int place) {}

    /** What to do. */
    record Steps(List<Kept> kept, List<Added> added, List<Long> removed) {}

    private CellDiff() {}

    /** {@code ids} and {@code before} go together, in the order shown. */
    static Steps steps(List<Long> ids, List<Token> before, List<Token> after) {
        @Nullable Integer[] partner = pairs(before, after);
        List<Kept> kept = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        List<Long> free = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Integer other = partner[i];
            if (other == null) {
                free.add(ids.get(i));
            } else {
                kept.add(new Kept(ids.get(i), before.get(i), other));
                taken.add(other);
            }
        }
        int next = 0;
        for (int j = 0; j < after.size(); j++) {
            if (taken.contains(j)) {
                continue;
            }
            if (next < free.size()) {
                kept.add(new Kept(free.get(next++), after.get(j), j));
            } else {
                added.add(new Added(after.get(j), j));
            }
        }
        return new Steps(kept, added, free.subList(next, free.size()));
    }

    /** For each old mark the place of the equal new one, by the longest common subsequence. */
    private static @Nullable Integer[] pairs(List<Token> before, List<Token> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = Objects.equals(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        @Nullable Integer[] partner = new Integer[before.size()];
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (Objects.equals(before.get(i), after.get(j))) {
                partner[i++] = j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return partner;
    }
}
