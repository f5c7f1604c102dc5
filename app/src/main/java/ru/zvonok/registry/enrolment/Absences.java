package ru.zvonok.registry.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.FirstOf;

/**
 * Door to excused absences (JRN-06). Whatever changes here is told by {@link AbsenceSettled} inside the transaction, so that
 * journals follow.
 */
public interface Absences {

    /**
     * Excused absences of a person that touch a range, by date; why somebody was absent says something of the health, so the
     * reading is noted. {@link EnrolmentAction#VIEW_ABSENCES} on the person.
     */
    List<ExcusedAbsence> of(long person, DateRange range);

    /**
     * Who is absent for their health on a day, the first by name, and how many they are. {@link
     * EnrolmentAction#VIEW_ABSENCES} on the organisation; once a day those are noted that are answered.
     */
    FirstOf<AbsentLearner> sick(LocalDate day, int most);

    /**
     * {@link EnrolmentAction#NOTE_ABSENCES} on the person. Refuses {@link EnrolmentProblem#ABSENCE_OVERLAP}, {@link
     * EnrolmentProblem#ENDS_BEFORE_START}, {@link EnrolmentProblem#DOCUMENT_TOO_LONG}.
     */
    long note(ExcusedAbsence absence);

    /**
     * Says anew what is known of a person's days: excused for a reason, or with none not excused. What was noted of these
     * days gives way, what lies beside them stays. {@link EnrolmentAction#NOTE_ABSENCES} on the person. An open range is a
     * fault. Refuses {@link EnrolmentProblem#DOCUMENT_TOO_LONG}.
     */
    void settle(long person, DateRange days, ExcusedAbsence.@Nullable Reason reason, @Nullable String document);

    /** {@link EnrolmentAction#NOTE_ABSENCES} on the person. */
    void remove(long absence);
}
