package ru.zvonok.learning.attestation;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** The door of the region's lists of results and of what they do not agree in with what is written here (GIA-02, DL-29). */
public interface ExamLists {

    /** The longest explanation. */
    int LONGEST = 300;

    /**
     * Takes the list of the region (РИС ГИА) of an exam of this school year, whole or not at all; the one before is replaced.
     * Where results of that one are missing in the new one, nothing is taken before {@code dropping} says so, and they are
     * answered. A
     * text file with a head: surname, name, patronymic, class, СНИЛС, subject or its code, date, primary score, score, mark.
     * {@link AttestationAction#COMPARE_EXAMS}. Refuses {@link AttestationProblem#FILE_EMPTY}, {@link
     * AttestationProblem#FILE_LARGE}, {@link AttestationProblem#COLUMN_MISSING}; what is wrong with lines is answered.
     */
    ListAnswer upload(StateExam exam, byte[] file, boolean dropping);

    /** Differences of this school year, open ones first. {@link AttestationAction#COMPARE_EXAMS}. */
    List<ExamDifference> differences();

    /**
     * Takes over what the region says instead of an entered result. {@link AttestationAction#COMPARE_EXAMS}. Refuses {@link
     * AttestationProblem#JOURNAL_MARK} for a mark that only its teacher can change.
     */
    void correct(ExamDifference.At difference);

    /**
     * Says why both are right; it counts as long as neither changes. {@link AttestationAction#COMPARE_EXAMS}. Refuses {@link
     * AttestationProblem#WORDS_MISSING}.
     */
    void explain(ExamDifference.At difference, String words);

    /** Results days of this school year with what is still to be compared. {@link AttestationAction#COMPARE_EXAMS}. */
    @Unnoted("days and counts, no person")
    List<Comparison> comparisons();

    /**
     * A day on which results became official.
     *
     * @param subject its name
     * @param due last day to compare
     * @param listed whether a list came in since
     * @param open differences of the subject that are open
     */
    record Comparison(
            StateExam exam, int code, String subject, LocalDate resultsOn, LocalDate due, boolean listed, int open) {

        public boolean done() {
            return listed && open == 0;
        }
    }
}
