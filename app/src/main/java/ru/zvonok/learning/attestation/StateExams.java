package ru.zvonok.learning.attestation;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * The door of results of state exams (GIA-02, GIA-03, MRK-11). A class or pupil that is not there, is another organisation's
 * or out of reach is {@code NotFound}.
 */
public interface StateExams {

    /** Classes and groups that can have results this school year and that one sees. {@link AttestationAction#VIEW_EXAMS}. */
    @Unnoted("names of classes, no person")
    List<ClassEntry> groups();

    /**
     * Results of a class. {@link AttestationAction#VIEW_EXAMS} on the class; without {@link
     * AttestationAction#VIEW_ALL_EXAMS} on it only those in subjects that the reader teaches there, and of
     * a college those of the whole group, which are in no subject.
     */
    ExamSheet ofClass(long group);

    /** Results of a pupil in all years, the latest first. {@link AttestationAction#VIEW_OWN_EXAMS} on the person. */
    List<ExamResult> ofStudent(long student);

    /** Subjects by which results are shown, as they are today. {@link AttestationAction#VIEW_OWN_EXAMS}. */
    @Unnoted("names of subjects, no person")
    List<ExamSubject> subjects();

    /**
     * Writes a result of somebody in a class. {@link AttestationAction#ENTER_EXAMS} on the organisation. Refuses {@link
     * AttestationProblem#NOT_LEAVING}, {@link AttestationProblem#SUBJECT_UNKNOWN}, {@link AttestationProblem#MARK_MISSING},
     * {@link AttestationProblem#SCORE_BOUNDS}, {@link AttestationProblem#DAY_WRONG}.
     */
    void enter(EnterResult result);

    /**
     * Takes back what was entered here; what the region says counts again. {@link AttestationAction#ENTER_EXAMS} on the
     * organisation. Twice changes nothing.
     */
    void remove(long student, StateExam exam, int subject);
}
