package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.util.List;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * Results of a class.
 *
 * @param subjects those that can be entered here, in their order
 */
public record ExamSheet(ClassEntry group, List<StateExam> exams, List<ExamSubject> subjects, List<Row> rows)
        implements Serializable {

    /** A pupil with the results that count: what was entered here, else what the region says. */
    public record Row(long student, PersonName name, List<ExamResult> results) implements Serializable {

        public Row {
            results = List.copyOf(results);
        }
    }

    public ExamSheet {
        exams = List.copyOf(exams);
        subjects = List.copyOf(subjects);
        rows = List.copyOf(rows);
    }
}
