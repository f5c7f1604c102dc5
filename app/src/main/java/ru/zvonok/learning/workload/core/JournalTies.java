package ru.zvonok.learning.workload.core;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseGuard;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.journal.ControlWorks;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What others must know of the schedule: the journal of works nobody planned, the curriculum of courses that are planned for. */
@Component
class JournalTies implements ControlWorks, CourseGuard {

    private final WorkQuery works;
    private final NormReader norms;
    private final Enrolment enrolment;
    private final TenantScope scope;
    private final Directory directory;

    JournalTies(WorkQuery works, NormReader norms, Enrolment enrolment, TenantScope scope, Directory directory) {
        this.works = works;
        this.norms = norms;
        this.enrolment = enrolment;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> warning(Course course, Lesson lesson, int type) {
        boolean assessment = course.kind() == CourseKind.LESSONS
                && norms.kinds(directory.today()).contains(type)
                && enrolment.schoolClass(course.group()).kind() == ClassKind.SCHOOL_CLASS;
        return assessment && !works.planned(scope.organisations(), course.id(), lesson.date())
                ? Optional.of("workload.unplanned.warning")
                : Optional.empty();
    }

    @Override
    public boolean inUse(long course, int schoolYear) {
        return works.ofCourse(scope.organisation(), course);
    }
}
