package ru.zvonok.platform.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Problem;

/** The rows of one definition under examination, and where its findings go. */
public interface CheckRun {

    /** The day of now where the organisation stands. */
    LocalDate today();

    /** Rows of this definition that are not left out and were not taken in before. */
    List<ImportRow> rows();

    /** The same of another definition in the same intake: what will be there when this one is applied. */
    List<ImportRow> rows(String definition);

    /** Which row is meant, for the words of a finding in the first: its number, in another list also that list's name. */
    String place(ImportRow at, ImportRow other);

    /** Whether something stands in the way of the row so far. */
    boolean refused(ImportRow row);

    /** The row must be mended or left out; {@code field} names the cell, null means the whole row. */
    void refuse(ImportRow row, @Nullable String field, Problem problem, Object... arguments);

    /** It is there already: nothing will be made of the row, and that is said. */
    void already(ImportRow row, Problem problem, Object... arguments);

    /** Only odd: said, stands in nobody's way. */
    void note(ImportRow row, @Nullable String field, Problem problem, Object... arguments);

    /** Worth knowing, and nothing odd. */
    void tell(ImportRow row, @Nullable String field, Problem problem, Object... arguments);

    /**
     * Asks; the first choice holds until somebody answers.
     *
     * @param question stable within the row
     * @return the choice that holds
     */
    String ask(
            ImportRow row,
            String question,
            @Nullable String field,
            Problem problem,
            List<Choice> choices,
            Object... arguments);

    /** The answer given to a question of the row, if any. */
    Optional<String> answer(ImportRow row, String question);

    /**
     * A possible answer.
     *
     * @param text key of its text, with {@code arguments}
     */
    record Choice(String code, String text, List<Object> arguments) {

        public Choice {
            arguments = List.copyOf(arguments);
        }
    }
}
