package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseGuard;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.curriculum.TeachersChanged;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;

/** What the curriculum must know of the timetable: lessons follow the teacher of their course, and keep the course. */
@Component
class CourseTies implements CourseGuard {

    private final TeacherQuery query;
    private final SlotQuery slots;
    private final CourseFacts courses;
    private final TenantScope scope;

    CourseTies(TeacherQuery query, SlotQuery slots, CourseFacts courses, TenantScope scope) {
        this.query = query;
        this.slots = slots;
        this.courses = courses;
        this.scope = scope;
    }

    @Override
    public boolean inUse(long course, int schoolYear) {
        return query.used(scope.organisation(), schoolYear, course);
    }

    @EventListener
    void changed(TeachersChanged change) {
        long organisation = change.organisation();
        slots.lock(organisation);
        LocalDate end = LocalDate.of(change.schoolYear() + 1, Month.JULY, 31);
        if (change.from().isAfter(end)) {
            return;
        }
        LocalDate open = change.from();
        for (CourseTeacher teacher : courses.mainTeachers(List.of(change.course()), new DateRange(open, end))
                .getOrDefault(change.course(), List.of())) {
            LocalDate first = teacher.validFrom().isAfter(open) ? teacher.validFrom() : open;
            LocalDate last = teacher.validTo() == null || teacher.validTo().isAfter(end) ? end : teacher.validTo();
            held(change, open, first.minusDays(1), null);
            held(change, first, last, teacher.person());
            open = last.plusDays(1);
        }
        held(change, open, end, null);
        query.busy(organisation, change.schoolYear(), change.course(), change.from())
                .ifPresent(busy -> {
                    throw Refusal.at(
                            "person",
                            TimetableProblem.TEACHER_BUSY_ON,
                            Days.words(busy.date()),
                            LessonChanges.name(courses.course(busy.course())));
                });
    }

    private void held(TeachersChanged change, LocalDate from, LocalDate to, @Nullable Long teacher) {
        if (!to.isBefore(from)) {
            query.regular(change.organisation(), change.schoolYear(), change.course(), from, to, teacher);
        }
    }
}
