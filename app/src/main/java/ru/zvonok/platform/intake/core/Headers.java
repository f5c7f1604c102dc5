package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import ru.zvonok.platform.intake.core.SourceFile.Row;
import ru.zvonok.platform.intake.core.SourceFile.Sheet;

/** Headers as a sheet has them, and how well one fits a word that a definition knows. */
final class Headers {

    private static final int EXACT = 100;
    private static final int LEAST = 55;

    private Headers() {}

    /** Texts of the header by column; of two rows the upper one goes on to the right until its next text. */
    static SortedMap<Integer, String> of(Sheet sheet, int row, int rows) {
        SortedMap<Integer, String> headers = new TreeMap<>();
        Row lower = sheet.row(row);
        if (lower == null) {
            return headers;
        }
        lower.cells().forEach((column, cell) -> headers.put(column, cell.tidy()));
        Row upper = rows == 2 ? sheet.row(row - 1) : null;
        if (upper != null) {
            String group = "";
            int last = Math.max(lower.cells().lastKey(), upper.cells().lastKey());
            for (int column = 0; column <= last; column++) {
                String own = upper.cell(column).tidy();
                group = own.isEmpty() ? group : own;
                String below = lower.cell(column).tidy();
                if (below.isEmpty() && own.isEmpty()) {
                    continue;
                }
                headers.put(column, below.isEmpty() ? group : group.isEmpty() ? below : group + ": " + below);
            }
        }
        return headers;
    }

    /** From 0 (something else) to 100 (the very word). */
    static int fit(String header, String synonym) {
        String left = Words.key(header);
        String right = Words.key(synonym);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        if (left.equals(right) || left.replace(" ", "").equals(right.replace(" ", ""))) {
            return EXACT;
        }
        List<String> rest = new ArrayList<>(Words.split(left));
        for (String word : Words.split(right)) {
            String found =
                    rest.stream().filter(other -> same(other, word)).findFirst().orElse(null);
            if (found == null) {
                return 0;
            }
            rest.remove(found);
        }
        Set<String> persons = Words.list("header.persons");
        Set<String> neutral = Words.list("header.neutral");
        int score = EXACT - 4;
        for (String word : rest) {
            if (persons.contains(word)) {
                return 0;
            }
            score -= neutral.contains(word) ? 1 : 12;
        }
        return score < LEAST ? 0 : score;
    }

    /** The same word in another form: «телефон» and «телефоны». */
    private static boolean same(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        int shorter = Math.min(left.length(), right.length());
        int longer = Math.max(left.length(), right.length());
        int common = 0;
        while (common < shorter && left.charAt(common) == right.charAt(common)) {
            common++;
        }
        return common >= 5 && longer - common <= 2 && shorter - common <= 2;
    }

    /** The best fit among the words of a field. */
    static int fit(String header, List<String> synonyms) {
        int best = 0;
        for (String synonym : synonyms) {
            best = Math.max(best, fit(header, synonym));
        }
        return best;
    }
}
