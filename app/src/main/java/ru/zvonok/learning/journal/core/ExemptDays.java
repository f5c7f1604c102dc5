package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.JournalStudent.Exempt;
import ru.zvonok.learning.journal.core.ExemptionQuery.Row;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;

/** On which days pupils are exempt from the subjects of courses, in one statement. */
@Component
class ExemptDays {

    private final ExemptionQuery query;
    private final TenantScope scope;

    ExemptDays(ExemptionQuery query, TenantScope scope) {
        this.query = query;
        this.scope = scope;
    }

    /** Exemptions by subject and pupil. */
    record Of(Map<Long, Map<Long, List<Row>>> bySubject) {

        static final Of NONE = new Of(Map.of());

        List<Row> of(Course course, long student) {
            return bySubject.getOrDefault(course.subject(), Map.of()).getOrDefault(student, List.of());
        }
    }

    /** By pupil, of one day. */
    Map<Long, Exempt> on(Course course, LocalDate day) {
        return query.ofSubjects(scope.organisations(), List.of(course.subject()), new DateRange(day, day)).stream()
                .collect(Collectors.toMap(Row::student, row -> new Exempt(row.days(), row.whole())));
    }

    Of of(Collection<Course> courses, DateRange days) {
        List<Long> subjects = courses.stream().map(Course::subject).distinct().toList();
        return subjects.isEmpty()
                ? Of.NONE
                : new Of(query.ofSubjects(scope.organisations(), subjects, days).stream()
                        .collect(Collectors.groupingBy(Row::subject, Collectors.groupingBy(Row::student))));
    }
}
