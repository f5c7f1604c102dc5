package ru.zvonok.learning.attestation.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.StateExamMarks;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Marks of state exams for the sheets of final marks (MRK-11); a test score is no mark. */
@Component
class ExamMarkSource implements StateExamMarks {

    private final TenantScope scope;
    private final Directory directory;
    private final ExamQuery query;
    private final ExamBook book;

    ExamMarkSource(TenantScope scope, Directory directory, ExamQuery query, ExamBook book) {
        this.scope = scope;
        this.directory = directory;
        this.query = query;
        this.book = book;
    }

    @Override
    public Map<Long, Map<Long, PeriodValue>> of(ClassEntry group, Collection<Course> courses) {
        List<ExamResult> results = Endings.counting(query.ofYear(scope.organisations(), group.year())).stream()
                .filter(one -> one.mark() != null && (one.exam() == StateExam.OGE || one.exam() == StateExam.GVE))
                .toList();
        Map<Long, Map<Long, PeriodValue>> marks = new HashMap<>();
        if (results.isEmpty()) {
            return marks;
        }
        List<ExamSubject> subjects = book.subjects(directory.today());
        for (Course course : courses) {
            Map<Long, PeriodValue> own = marks.computeIfAbsent(course.id(), id -> new HashMap<>());
            results.stream()
                    .filter(one -> subjects.stream()
                            .anyMatch(subject -> subject.code() == one.subject()
                                    && ExamBook.named(subject.taught(), course.subjectName())))
                    .forEach(one -> {
                        if (one.mark() != null) {
                            own.put(one.student(), PeriodValue.ofMark(one.mark()));
                        }
                    });
        }
        return marks;
    }

    @Override
    public Map<Long, List<PeriodValue>> ofWhole(ClassEntry group) {
        Map<Long, List<PeriodValue>> marks = new HashMap<>();
        for (ExamResult one : Endings.counting(query.ofYear(scope.organisations(), group.year()))) {
            Integer mark = one.mark();
            if (one.exam().college() && mark != null) {
                marks.computeIfAbsent(one.student(), id -> new ArrayList<>()).add(PeriodValue.ofMark(mark));
            }
        }
        return marks;
    }
}
