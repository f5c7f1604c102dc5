package ru.zvonok.platform.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it would be taken in: every cell with what was corrected and what was found.
 *
 * @param sheet which sheet of the intake
 * @param columns those that fill a field, in the order of the file
 * @param rows those that hold data
 * @param skipped those that were recognised as something else
 * @param counts what will be made of it
 */
public record SheetPreview(
        long sheet,
        String definition,
        List<Column> columns,
        List<Row> rows,
        List<Skipped> skipped,
        List<ImportDefinition.Count> counts) {

    public SheetPreview {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
        counts = List.copyOf(counts);
    }

    /** How many rows are in a state. */
    public int in(State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    /** All that was found in rows which are not left out. */
    public List<Finding> findings() {
        return rows.stream()
                .filter(row -> row.state() != State.LEFT_OUT)
                .flatMap(row -> row.findings().stream())
                .toList();
    }

    /**
     * @param index counted from zero
     * @param header as the file has it
     * @param title text key of the field's name
     * @param lastYear where the column holds days: the last year that two digits mean in this century
     */
    public record Column(
            int index,
            String header,
            String field,
            String title,
            @Nullable Integer lastYear) {

        /** «A», «B» … as Excel names it. */
        public String letter() {
            return lettersOf(index);
        }
    }

    /**
     * A row of data.
     *
     * @param group the class that a title, the sheet's name or somebody gave it; null where a column does
     */
    public record Row(
            int number,
            State state,
            @Nullable String group,
            Map<Integer, Cell> cells,
            List<Finding> findings,
            List<Question> questions) {

        public Row {
            cells = Map.copyOf(cells);
            findings = List.copyOf(findings);
            questions = List.copyOf(questions);
        }
    }

    /** What a row is at the moment. */
    public enum State {
        READY,
        REFUSED,
        LEFT_OUT,
        /** Taken in by an earlier intake, or there already for another reason; nothing will be made of it. */
        KNOWN
    }

    /**
     * @param raw as the file has it, or as it was mended
     * @param original as the file has it, where it was mended
     * @param shown in its one form, for the eye
     */
    public record Cell(String raw, @Nullable String original, String shown, Set<Correction> corrections) {

        public Cell {
            corrections = Set.copyOf(corrections);
        }
    }

    /** A question with the choice that holds. */
    public record Question(String code, Finding finding, List<CheckRun.Choice> choices, String chosen) {

        public Question {
            choices = List.copyOf(choices);
        }
    }

    /** A row that is no data. */
    public record Skipped(int number, Reason reason, String text) {}

    /** What a skipped row was taken for. */
    public enum Reason {
        TOTALS,
        HEADER_AGAIN,
        NUMBERING,
        SECTION,
        SIGNATURE
    }

    /** The letters of a column counted from zero. */
    public static String lettersOf(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}
