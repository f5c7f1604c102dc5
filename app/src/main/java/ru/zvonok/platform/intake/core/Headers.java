package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.ImportField;
import ru.zvonok.platform.intake.core.SourceFile.Row;
import ru.zvonok.platform.intake.core.SourceFile.Sheet;

/** Headers as a sheet has them, and how well one fits a word that a definition knows. */
final class Headers {

    private static final int EXACT = 100;
    private static final int LEAST = 55;
    private static final int LONGEST = 200;
    /** Words of the fields, a closed set. */
    private static final Map<String, Key> SYNONYMS = new ConcurrentHashMap<>();

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
                // a cell that is merged over both rows says the same twice
                boolean one = below.isEmpty() || below.equals(own);
                headers.put(column, one ? group : group.isEmpty() ? below : group + ": " + below);
            }
        }
        return headers;
    }

    /** A header or a word for it, made comparable once: a sheet is tried against hundreds of words. */
    private record Key(String text, String bare, List<String> words) {

        static Key of(String header) {
            String key = key(header);
            return new Key(key, key.replace(" ", ""), Words.split(key));
        }
    }

    /** From 0 (something else) to 100 (the very word). */
    static int fit(String header, String synonym) {
        return fit(Key.of(header), Key.of(synonym), new FieldKind.Text(1));
    }

    private static int fit(Key left, Key right, FieldKind kind) {
        if (left.words().isEmpty() || right.words().isEmpty()) {
            return 0;
        }
        if (left.bare().equals(right.bare())) {
            return EXACT;
        }
        if (left.words().size() < right.words().size()) {
            return 0;
        }
        List<String> rest = new ArrayList<>(left.words());
        for (String word : right.words()) {
            String found =
                    rest.stream().filter(other -> same(other, word)).findFirst().orElse(null);
            if (found == null) {
                return 0;
            }
            rest.remove(found);
        }
        boolean whose = right.words().stream().anyMatch(Words.list("header.persons")::contains);
        int score = EXACT - 4;
        for (String word : rest) {
            int cost = cost(word, whose, kind);
            if (cost == 0) {
                return 0;
            }
            score -= cost;
        }
        return score < LEAST ? 0 : score;
    }

    /** What a word too many costs; nothing can pay for a word that means another column. */
    private static int cost(String word, boolean whose, FieldKind kind) {
        if (Words.list("header.neutral").contains(word)) {
            return 1;
        }
        if (whose && Words.list("header.parents").contains(word)) {
            return 1;
        }
        boolean whole = kind instanceof FieldKind.FullName;
        if ((whole || kind instanceof FieldKind.PersonReference)
                && Words.list("header.whole").contains(word)) {
            return 1;
        }
        if (whole && Words.list("phone.words").contains(word)) {
            // a phone in the cell of a person is taken out of it
            return 6;
        }
        boolean other = Words.list("header.persons").contains(word)
                || Words.list("header.things").contains(word)
                || Words.list("header.foreign").contains(word);
        // «Физкультурная группа» is no class of anybody
        boolean strict =
                kind instanceof FieldKind.ClassName && word.codePoints().noneMatch(Character::isDigit);
        return other || strict ? 0 : 12;
    }

    /** A header for comparing; «Ф. И. О.» is «фио». */
    static String key(String header) {
        StringBuilder key = new StringBuilder();
        boolean single = false;
        for (String word : Words.split(Words.key(header))) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            key.append(key.isEmpty() || (letter && single) ? "" : " ").append(word);
            single = letter;
        }
        return key.toString();
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

    /** The best fit of every field that fits at all, by its code. */
    static Map<String, Integer> fits(String header, List<ImportField> fields) {
        Map<String, Integer> fits = new HashMap<>();
        // what is longer than any header is a value
        if (header.length() <= LONGEST) {
            Key left = Key.of(header);
            for (ImportField field : fields) {
                int best = fit(left, field);
                if (best > 0) {
                    fits.put(field.code(), best);
                }
            }
        }
        return fits;
    }

    /** The best fit among the words of a field. */
    static int fit(String header, ImportField field) {
        return fit(Key.of(header), field);
    }

    /** The best fit among words that are no field's. */
    static int fit(String header, List<String> words) {
        Key left = Key.of(header);
        return words.stream()
                .mapToInt(word -> fit(left, SYNONYMS.computeIfAbsent(word, Key::of), new FieldKind.Text(1)))
                .max()
                .orElse(0);
    }

    private static int fit(Key left, ImportField field) {
        int best = 0;
        for (String synonym : field.synonyms()) {
            best = Math.max(best, fit(left, SYNONYMS.computeIfAbsent(synonym, Key::of), field.kind()));
        }
        return best;
    }
}
