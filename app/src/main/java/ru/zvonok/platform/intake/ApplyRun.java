package ru.zvonok.platform.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows of one definition to be made real. */
public interface ApplyRun {

    /** The day of now where the organisation stands. */
    LocalDate today();

    /** Rows that are neither refused nor left out nor taken in before. */
    List<ImportRow> rows();

    /** The answer given to a question of the row, if any. */
    Optional<String> answer(ImportRow row, String question);

    /** Tells whoever watches that so many more rows are done. */
    void done(int rows);
}
