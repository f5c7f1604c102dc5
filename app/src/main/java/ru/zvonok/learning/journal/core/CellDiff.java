package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.core.CellValue.Token;
import ru.zvonok.learning.journal.core.Facts.MarkFact;

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
    record Steps(List<Kept> kept, List<Added> added, List<Long> removed) {

        /** The marks as they stand then. */
        List<Token> tokens() {
            SortedMap<Integer, Token> tokens = new TreeMap<>();
            kept.forEach(one -> tokens.put(one.place(), one.token()));
            added.forEach(one -> tokens.put(one.place(), one.token()));
            return List.copyOf(tokens.values());
        }
    }

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

    /**
     * The same when the text names the marks of one work alone: those of others stay where they are, and what comes stands at
     * the end.
     */
    static Steps stepsOf(long work, List<MarkFact> before, List<Token> after) {
        List<MarkFact> own =
                before.stream().filter(mark -> mark.assignment() == work).toList();
        Steps inside = steps(
                own.stream().map(MarkFact::id).toList(),
                own.stream().map(MarkFact::token).toList(),
                after);
        List<Integer> places = new ArrayList<>();
        List<Kept> kept = new ArrayList<>();
        int place = 0;
        for (MarkFact mark : before) {
            if (mark.assignment() != work) {
                kept.add(new Kept(mark.id(), mark.token(), place++));
            } else if (places.size() < after.size()) {
                places.add(place++);
            }
        }
        while (places.size() < after.size()) {
            places.add(place++);
        }
        inside.kept().forEach(one -> kept.add(new Kept(one.id(), one.token(), places.get(one.place()))));
        return new Steps(
                kept,
                inside.added().stream()
                        .map(one -> new Added(one.token(), places.get(one.place())))
                        .toList(),
                inside.removed());
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
