package ru.zvonok.platform.intake;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Door to the taking-in of lists for the bound organisation. Everything demands {@link IntakeAction#USE}; an intake or sheet
 * that is not there, or another organisation's: {@link ru.zvonok.platform.kernel.NotFound}. State is kept between calls:
 * one may go on after a reload or on another day. An intake that is applied, or being applied, is not changed any more:
 * {@link IntakeProblem#ALREADY_APPLIED}, {@link IntakeProblem#BUSY}.
 */
public interface Intake {

    /** Kinds of lists that the organisation and the person can take in, in the order of applying. */
    @Unnoted("reference list, no person")
    List<IntakeKind> kinds();

    /** The intakes of the last weeks, the latest first. */
    @Unnoted("which lists came in and when, no line of them")
    List<IntakeRow> list();

    /** Where an intake is in its life: nothing of its files is read. */
    @Unnoted("how far an intake is, no line of it")
    IntakeCard.State state(long intake);

    /** Begins one and answers its id. */
    long begin();

    /** An intake with its sheets and columns; samples of cells are personal data, the reading is noted. */
    IntakeCard card(long intake);

    /**
     * Takes a file of the intake, recognises kind, header and columns of its sheets. Refuses the file in one sentence
     * ({@code FILE_…} of {@link IntakeProblem}), and then nothing of it is kept. The same content twice is refused too.
     */
    void upload(long intake, String fileName, byte[] content);

    /** Throws away an intake that was not applied, with its files and all that was decided. */
    void discard(long intake);

    /** Takes a file out again, with all its sheets. */
    void remove(long intake, long sheet);

    /**
     * Chooses what a sheet is and where its header stands; the columns are proposed anew.
     *
     * @param definition code of a kind, null for a sheet that is not taken in
     * @param headerRow number of the header's row, 0 for none, null to look for it
     */
    void choose(long intake, long sheet, @Nullable String definition, @Nullable Integer headerRow);

    /** Chooses the field that a column fills, null for none; remembered for the next file of the organisation. */
    void map(long intake, long sheet, int column, @Nullable String field);

    /**
     * Says which class all rows of a sheet are in, where nothing in the sheet names one; null or empty for none. Refuses
     * {@link IntakeProblem#CLASS_UNREADABLE}.
     */
    void sameClass(long intake, long sheet, @Nullable String name);

    /** All taken sheets read and examined together; the reading is noted. */
    List<SheetPreview> preview(long intake);

    /** Types over a cell; null brings back what the file has. */
    void mend(long intake, long sheet, int row, int column, @Nullable String text);

    /** Leaves rows out or takes them back in. */
    void leaveOut(long intake, long sheet, Collection<Integer> rows, boolean out);

    /** Answers a question of a row. */
    void answer(long intake, long sheet, int row, String question, String choice);

    /**
     * Applies it all in one transaction, as a job of whoever asks. Refuses {@link IntakeProblem#STILL_REFUSED},
     * {@link IntakeProblem#COLUMN_MISSING}, {@link IntakeProblem#NOTHING_TO_APPLY}.
     *
     * @return the job
     */
    long apply(long intake);
}
