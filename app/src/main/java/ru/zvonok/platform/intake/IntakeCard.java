package ru.zvonok.platform.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Problem;

/**
 * One taking-in of lists, from the first file to the result.
 *
 * @param createdAt local time of the organisation
 * @param createdBy who began it
 * @param job the job that applies or applied it, null until somebody asked for it; only who asked sees it
 * @param outcome what was made, null until it was applied
 */
public record IntakeCard(
        long id,
        State state,
        LocalDateTime createdAt,
        String createdBy,
        @Nullable Long job,
        List<SheetCard> sheets,
        @Nullable ApplyOutcome outcome) {

    public IntakeCard {
        sheets = List.copyOf(sheets);
    }

    /** The life of an intake. */
    public enum State {
        OPEN,
        APPLYING,
        APPLIED
    }

    /**
     * A sheet of a file.
     *
     * @param definition code of its kind, null where it is not taken in
     * @param headerRow number of the header's row, 0 where there is none
     * @param rows how many rows with something in them stand below the header
     * @param columns all columns below the header
     * @param missing text keys of required fields that no column fills
     * @param sameClass the class that all rows are in, empty where it is to be said, null where the sheet names it itself
     * @param unreadable why its file cannot be read any more, null where it can; it stands for the whole file then
     */
    public record SheetCard(
            long id,
            String fileName,
            String sheetName,
            @Nullable String definition,
            int headerRow,
            int rows,
            List<ColumnCard> columns,
            List<String> missing,
            @Nullable String sameClass,
            List<Remark> remarks,
            @Nullable Remark unreadable) {

        public SheetCard {
            columns = List.copyOf(columns);
            missing = List.copyOf(missing);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A column of a sheet.
     *
     * @param index counted from zero
     * @param samples the first few different values
     * @param field code of the field that it fills, null where it is not taken
     * @param reason text key: why it is not taken, where the kind of list knows
     */
    public record ColumnCard(
            int index,
            String header,
            List<String> samples,
            @Nullable String field,
            @Nullable String reason) {

        public ColumnCard {
            samples = List.copyOf(samples);
        }
    }

    /** Something said of a file without refusing it. */
    public record Remark(Problem problem, List<Object> arguments) {

        public Remark {
            arguments = List.copyOf(arguments);
        }
    }
}
